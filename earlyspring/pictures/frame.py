"""Where things stand in the timeline: x by time, y by organ and ribbon, lanes for sessions close together."""

from dataclasses import dataclass, field

from earlyspring.pictures.days import middle, span
from earlyspring.pictures.letters import LINE, width_of, wrapped
from earlyspring.pictures.svg import Drawing, tag
from earlyspring.pictures.timeline import Mark, Timeline

ROW, SIZE, RADIUS, GAP = 30.0, 12.0, 9.5, 12.0
ORGAN_ROOM = 116.0


@dataclass
class Frame:
    """Where things stand: x by time, y by organ and ribbon."""

    line: Timeline
    left: float = 0
    right: float = 0
    organ_y: dict[str, float] = field(default_factory=dict)
    lanes: dict[Mark, float] = field(default_factory=dict)
    ribbon_y: dict[str, float] = field(default_factory=dict)
    bottom: float = 0

    def x(self, years: float) -> float:
        first, last = self.line.years
        kept = min(max(years, first), last + 1)
        return self.left + (kept - first) / (last + 1 - first) * (self.right - self.left)


def framed(line: Timeline) -> Frame:
    frame = Frame(line)
    first = float(line.years[0])
    early = [r.name for r in line.ribbons if span(r.stretches[0].from_day)[0] <= first]
    open_ended = [ribbon.name for ribbon in line.ribbons if not ribbon.into]
    organs = [piece for _, name in line.organs for piece in wrapped(name, SIZE, ORGAN_ROOM)]
    frame.left = GAP + max(
        [20 + width_of(name, SIZE) for name in early] + [8 + width_of(name, SIZE) for name in organs]
    )
    frame.right = line.width - GAP - max((width_of(name, SIZE) for name in open_ended), default=0)
    y = 34.0
    for organ, name in line.organs:
        y += max(_lanes(frame, organ, y), len(wrapped(name, SIZE, ORGAN_ROOM)) * SIZE * LINE + 4)
    y += GAP
    for ribbon in line.ribbons:
        frame.ribbon_y[ribbon.key] = y
        y += ROW
    frame.bottom = y - ROW / 2
    return frame


def _lanes(frame: Frame, organ: str, top: float) -> float:
    """Marks of one organ in as many lanes as they need not to touch; the height they take."""
    ends: list[float] = []
    for mark in sorted((m for m in frame.line.marks if m.organ == organ and m.day), key=lambda m: middle(m.day)):
        x = frame.x(middle(mark.day))
        lane = next((at for at, end in enumerate(ends) if x - RADIUS > end + 2), len(ends))
        ends[lane : lane + 1] = [x + RADIUS]
        frame.lanes[mark] = top + lane * (2 * RADIUS + 3)
    frame.organ_y[organ] = top
    return max(len(ends), 1) * (2 * RADIUS + 3) + 8


def axis(drawing: Drawing, frame: Frame) -> None:
    first, last = frame.line.years
    wide = (frame.right - frame.left) / (last + 1 - first)
    step = next(step for step in (1, 2, 5, 10, 50, 1000) if step * wide > width_of("2000", 11) + 8 or step == 1000)
    for year in range(first, last + 1, step):
        x = frame.x(year)
        drawing.add(tag("path", cls="pic-rule", d=f"M{x:.1f} 4V{frame.bottom:.1f}"))
        drawing.say(x + 4, 14, str(year), cls="pic-muted", size=11)
    if frame.line.today:
        x = frame.x(middle(frame.line.today))
        drawing.add(tag("path", cls="pic-today", d=f"M{x:.1f} 20V{frame.bottom + 4:.1f}"))
        drawing.say(x, frame.bottom + 16, frame.line.words.today, cls="pic-today-words", size=11, anchor="middle")
