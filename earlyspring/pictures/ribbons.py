"""Drawing the timeline: a ribbon for each locality, joined where localities merge."""

from earlyspring.pictures.days import middle, span
from earlyspring.pictures.frame import SIZE, Frame, axis, framed
from earlyspring.pictures.letters import Box, width_of
from earlyspring.pictures.sessions import hosted, legend, sessions, stroke
from earlyspring.pictures.svg import Drawing, tag
from earlyspring.pictures.timeline import Ribbon, Stretch, Timeline


def draw(line: Timeline) -> str:
    """The picture as SVG text. Raises ValueError for a day, class, ribbon or address that does not exist."""
    drawing, height = _drawn(line)
    return drawing.whole(line.width, height, line.title, line.description)


def labels(line: Timeline) -> tuple[Box, ...]:
    """The room of every label of the picture."""
    return tuple(_drawn(line)[0].labels)


def _drawn(line: Timeline) -> tuple[Drawing, float]:
    frame = framed(line)
    drawing = Drawing(line.key, line.language)
    axis(drawing, frame)
    hosted(drawing, frame)
    _ribbons(drawing, frame)
    sessions(drawing, frame)
    return drawing, legend(drawing, frame)


def _ribbons(drawing: Drawing, frame: Frame) -> None:
    patterns = {each.key: each.pattern for each in frame.line.classes}
    for ribbon in frame.line.ribbons:
        for stretch in ribbon.stretches:
            path, end = _path(frame, ribbon, stretch)
            drawing.add(stroke(path, patterns[stretch.membership]))
            if not stretch.to_day and not ribbon.into and frame.line.today:
                _ahead(drawing, frame.x(middle(frame.line.today)), end, frame.ribbon_y[ribbon.key])
        _named(drawing, frame, ribbon)


def _path(frame: Frame, ribbon: Ribbon, stretch: Stretch) -> tuple[str, float]:
    """The way of one stretch, bent into the ribbon it joins, and where it ends."""
    y = frame.ribbon_y[ribbon.key]
    begin = frame.x(span(stretch.from_day)[0])
    path = f"M{begin:.1f} {y:.1f}"
    if not ribbon.into or stretch is not ribbon.stretches[-1]:
        end = frame.x(span(stretch.to_day)[0]) if stretch.to_day else frame.right
        return path + f"H{end:.1f}", end
    end, to_y = _begins(frame, ribbon.into), frame.ribbon_y[ribbon.into]
    bend = min(26.0, end - begin)
    curve = f"C{end - bend / 3:.1f} {y:.1f} {end - bend / 1.5:.1f} {to_y:.1f} {end:.1f} {to_y:.1f}"
    return path + f"H{end - bend:.1f}{curve}", end


def _begins(frame: Frame, key: str) -> float:
    ribbon = next(each for each in frame.line.ribbons if each.key == key)
    return frame.x(span(ribbon.stretches[0].from_day)[0])


def _ahead(drawing: Drawing, today: float, end: float, y: float) -> None:
    """What is still to come is hollow."""
    if today < end:
        drawing.add(tag("path", cls="pic-ahead", d=f"M{today:.1f} {y:.1f}H{end:.1f}"))


def _named(drawing: Drawing, frame: Frame, ribbon: Ribbon) -> None:
    begin, y = _begins(frame, ribbon.key), frame.ribbon_y[ribbon.key]
    joined = any(other.into == ribbon.key for other in frame.line.ribbons)
    if not joined:
        x = max(frame.left, min(begin, frame.right - 14 - width_of(ribbon.name, SIZE)))
        drawing.add(_side(ribbon.shape, x + 4.5, y - 13))
        drawing.say(x + 14, y - 9, ribbon.name, cls="pic-text pic-halo", size=SIZE, url=ribbon.url)
    if not ribbon.into:
        drawing.say(frame.right + 6, y + 4, ribbon.name, size=SIZE, url=ribbon.url)


def _side(shape: str, x: float, y: float) -> str:
    if shape == "square":
        return tag("rect", cls="pic-line", x=x - 4, y=y - 4, width=8, height=8)
    return tag("circle", cls="pic-line", cx=x, cy=y, r=4.5)
