"""Drawing the sessions of the timeline, their hosts and forms, and the keys beneath."""

from earlyspring.lang.tongues import comma
from earlyspring.pictures.days import middle, span
from earlyspring.pictures.frame import RADIUS, SIZE, Frame
from earlyspring.pictures.letters import width_of
from earlyspring.pictures.svg import Drawing, tag, words
from earlyspring.pictures.timeline import Mark, Timeline

PATTERNS = {"solid": "", "dashed": "7 4", "dotted": "2 4", "thin": ""}
DASHED = ("planned", "proposed")


def hosted(drawing: Drawing, frame: Frame) -> None:
    for mark, y in frame.lanes.items():
        if mark.host:
            x = frame.x(middle(mark.day))
            drawing.add(tag("path", cls="pic-thread", d=f"M{x:.1f} {y:.1f}V{frame.ribbon_y[mark.host]:.1f}"))


def sessions(drawing: Drawing, frame: Frame) -> None:
    for organ, name in frame.line.organs:
        drawing.say(frame.left, frame.organ_y[organ] - RADIUS - 5, name, cls="pic-head pic-halo", size=SIZE)
    for host, day, form in sorted({(mark.host, mark.day, mark.form) for mark in frame.lanes if mark.host}):
        x, y = frame.x(middle(day)), frame.ribbon_y[host]
        dash = "2 2" if form in DASHED else ""
        drawing.add(tag("path", cls="pic-host", d=f"M{x:.1f} {y - 6:.1f}l6 6l-6 6l-6-6z", stroke_dasharray=dash))
    for mark, y in frame.lanes.items():
        _mark(drawing, frame, mark, y)


def _mark(drawing: Drawing, frame: Frame, mark: Mark, y: float) -> None:
    first, last = span(mark.day)
    x = frame.x((first + last) / 2)
    if last - first > 0.5:  # only the year is stated: the mark stands in its middle, with a bar as long as the year
        drawing.add(tag("path", cls="pic-line", d=f"M{frame.x(first):.1f} {y:.1f}H{frame.x(last):.1f}"))
    solid = mark.form in ("in_person", "hybrid")
    dash = "2 2" if mark.form in DASHED else ""
    title = tag("title", words(mark.title)) if mark.title else ""
    shape = tag("circle", title, cls="pic-mark" if solid else "pic-hollow", cx=x, cy=y, r=RADIUS, stroke_dasharray=dash)
    drawing.add(shape, mark.url)
    cls = "pic-mark-words" if solid else "pic-hollow-words"
    drawing.say(x, y + 3.6, mark.ordinal, cls=cls, size=10, anchor="middle", url=mark.url)


def stroke(path: str, pattern: str) -> str:
    if pattern == "thin":
        return tag("path", cls="pic-thin", d=path)
    return tag("path", cls=f"pic-ribbon pic-{pattern}", d=path, stroke_dasharray=PATTERNS[pattern])


def legend(drawing: Drawing, frame: Frame) -> float:
    """The keys beneath, in as many lines as they need; the height of the whole picture."""
    x, y = 8.0, frame.bottom + 40
    for sample, room, name in _keys(frame.line):
        wide = room + 6 + width_of(name, 11) + 18
        if x + wide > frame.line.width and x > 8:
            x, y = 8.0, y + 22
        drawing.add(tag("g", sample, transform=f"translate({x:.1f} {y - 4:.1f})"))
        drawing.say(x + room + 6, y, name, cls="pic-muted", size=11)
        x += wide
    for organ, name in frame.line.organs:
        missing = [mark.ordinal for mark in frame.line.marks if mark.organ == organ and not mark.day]
        if missing:
            y += 20
            said = frame.line.words.undated.format(organ=name, ordinals=comma(frame.line.language).join(missing))
            drawing.say(8, y, said, cls="pic-muted", size=11)
    return y + 12


def _keys(line: Timeline) -> list[tuple[str, float, str]]:
    keys = [(stroke("M0 0H28", each.pattern), 28.0, each.name) for each in line.classes]
    used = {mark.form for mark in line.marks if mark.day}
    for form, name in line.words.forms.items():
        if form in used:
            cls = "pic-mark" if form in ("in_person", "hybrid") else "pic-hollow"
            dash = "2 2" if form in DASHED else ""
            keys.append((tag("circle", cls=cls, cx=6, cy=0, r=6, stroke_dasharray=dash), 12.0, name))
    if any(mark.host for mark in line.marks):
        keys.append((tag("path", cls="pic-host", d="M6 -6l6 6l-6 6l-6-6z"), 12.0, line.words.host))
    return keys
