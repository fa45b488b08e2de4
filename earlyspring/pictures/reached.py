"""Figures of one indicator: from the baseline to what each reports, and where the target lies, on one scale."""

from dataclasses import dataclass

from earlyspring.pictures.letters import Box, wrapped
from earlyspring.pictures.svg import Drawing, tag

NAME, HIGH, SIZE, RIGHT, TOP = 220.0, 26.0, 12.0, 150.0, 34.0


@dataclass(frozen=True)
class Reach:
    """One reporter. `said`: its figure and target in words; None where there is no baseline or target."""

    name: str
    value: float
    said: str
    baseline: float | None = None
    target: float | None = None

    @property
    def numbers(self) -> list[float]:
        return [one for one in (self.baseline, self.value, self.target) if one is not None]


@dataclass(frozen=True)
class Reached:
    """Everything the picture shows, at least one reach. `low` and `high`: the ends of the scale in words."""

    key: str
    language: str
    title: str
    description: str
    reaches: tuple[Reach, ...]
    low: str
    high: str
    width: float = 760


def ends(reaches: tuple[Reach, ...]) -> tuple[float, float]:
    """The lowest and the highest number that is drawn. Raises ValueError where there is none."""
    every = [number for one in reaches for number in one.numbers]
    return min(every), max(every)


def draw(picture: Reached) -> str:
    """The picture as SVG text. Raises ValueError where nothing is reported."""
    drawing, height = _drawn(picture)
    return drawing.whole(picture.width, height, picture.title, picture.description)


def labels(picture: Reached) -> tuple[Box, ...]:
    """The room of every label of the picture."""
    return tuple(_drawn(picture)[0].labels)


def _drawn(picture: Reached) -> tuple[Drawing, float]:
    drawing = Drawing(picture.key, picture.language)
    low, high = ends(picture.reaches)
    room = picture.width - NAME - RIGHT

    def x(number: float) -> float:
        return NAME + (0.5 if high == low else (number - low) / (high - low)) * room

    bottom = TOP + HIGH * len(picture.reaches)
    for at in {x(low), x(high)}:
        drawing.add(tag("path", cls="pic-rule", d=f"M{at:.1f} 26V{bottom:.1f}"))
    drawing.say(x(low), 18, picture.low, cls="pic-muted", size=11, anchor="middle")
    if high != low:
        drawing.say(x(high), 18, picture.high, cls="pic-muted", size=11, anchor="middle")
    for place, one in enumerate(picture.reaches):
        y = TOP + HIGH * place + HIGH / 2
        name = wrapped(one.name, SIZE, NAME - 24)
        drawing.say(0, y + 4, name[0] + ("…" if len(name) > 1 else ""), cls="pic-head", size=SIZE)
        if one.baseline is not None:
            drawing.add(tag("path", cls="pic-line", d=f"M{x(one.baseline):.1f} {y:.1f}H{x(one.value):.1f}"))
            drawing.add(tag("circle", cls="pic-hollow", cx=x(one.baseline), cy=y, r=4.5))
        if one.target is not None:
            drawing.add(tag("path", cls="pic-end", d=f"M{x(one.target):.1f} {y - 8:.1f}V{y + 8:.1f}"))
        drawing.add(tag("circle", cls="pic-mark", cx=x(one.value), cy=y, r=4.5))
        drawing.say(picture.width, y + 4, one.said, cls="pic-muted", size=11, anchor="end")
    return drawing, bottom + 10
