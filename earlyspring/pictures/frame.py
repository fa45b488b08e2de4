"""Where things stand in the timeline: x by time, y by organ and ribbon, lanes for sessions close together."""

from dataclasses import dataclass, field

from earlyspring.pictures.days import middle
from earlyspring.pictures.letters import width_of
from earlyspring.pictures.svg import Drawing, tag
from earlyspring.pictures.timeline import Mark, Timeline

ROW, SIZE, RADIUS, GAP = 37.0, 12.0, 9.5, 12.0
NAMED = 21.0
"""The room that a name takes above the line of what it names."""


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
    frame = Frame(line, left=GAP)
    open_ended = [ribbon.name for ribbon in line.ribbons if not ribbon.into]
    frame.right = line.width - GAP - max((width_of(name, SIZE) for name in open_ended), default=0)
    y = 34.0
    for organ, _ in line.organs:
        # Names stand above what they name, so that on a narrow screen the years have its whole width.
        y += NAMED
        y += _lanes(frame, organ, y)
    y += GAP
    for ribbon in line.ribbons:
        y += NAMED
        frame.ribbon_y[ribbon.key] = y
        y += ROW - NAMED
    frame.bottom = y
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
