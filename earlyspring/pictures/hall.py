"""The hall of a meal from above, for one guest: every table by its name, the own one filled, the own seat marked at it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, hypot, pi, sin

from earlyspring.pictures.letters import LINE, width_of, wrapped
from earlyspring.pictures.svg import Drawing, tag

WIDTH, ROW = 360.0, 72.0
SIZE, SMALLEST = 13, 7


@dataclass(frozen=True)
class Spot:
    """A table and where its middle lies, in parts of the hall from its upper left corner (0 to 1).

    `seats`: how many sit at it; `own`: the place of the reader among them, from 0; None where he sits elsewhere.
    """

    name: str
    x: float
    y: float
    seats: int
    own: int | None = None


def hall_for(
    key: str, language: str, spots: Sequence[Spot], title: str, description: str, shape: float | None = None
) -> str:
    """The hall as SVG, as wide as a phone. `shape`: its width by its depth; without it as deep as its rows need.
    The own table differs from others by its fill, a second ring and the own seat,
       which is a square among circles. Raises ValueError where no table is given, or the place is none of its table.
    """
    if not spots:
        raise ValueError("a hall without tables is not drawn")
    if wrong := [one.name for one in spots if one.own is not None and not 0 <= one.own < one.seats]:
        raise ValueError(f"there is no such seat at {', '.join(wrong)}")
    drawing = Drawing(key, language)
    rows = len({round(one.y, 6) for one in spots})
    across = max(sum(round(one.y, 6) == round(other.y, 6) for other in spots) for one in spots)
    height, cell = rows * ROW, min(WIDTH / (across + 0.5), ROW)
    if shape:
        height = WIDTH / shape
        cell = min([ROW, *_apart(spots, height)])
    for one in spots:
        _table(drawing, one, one.x * WIDTH, one.y * height, cell)
    return drawing.whole(WIDTH, height, title, description)


def _apart(spots: Sequence[Spot], height: float) -> list[float]:
    """How far each table is from every other and, twice, from the walls."""
    middles = [(one.x * WIDTH, one.y * height) for one in spots]
    walls = [2 * side for x, y in middles for side in (x, WIDTH - x, y, height - y)]
    return walls + [hypot(x - u, y - v) for (x, y), (u, v) in combinations(middles, 2)]


def _table(drawing: Drawing, one: Spot, x: float, y: float, cell: float) -> None:
    own, radius = one.own is not None, cell * 0.28
    if own:
        drawing.add(tag("circle", cls="pic-hollow", cx=x, cy=y, r=cell * 0.46))
    drawing.add(tag("circle", cls="pic-mark" if own else "pic-box", cx=x, cy=y, r=radius))
    away = cell * 0.36
    for place in range(one.seats):
        turn = 2 * pi * place / one.seats
        _seat(drawing, x + away * sin(turn), y - away * cos(turn), cell, own=place == one.own)
    size, lines = _fitting(one.name, 2 * radius)
    top = y - (len(lines) - 1) * size * LINE / 2 + size / 3
    drawing.lines(x, top, lines, cls="pic-mark-words" if own else "pic-text", size=size, anchor="middle")


def _seat(drawing: Drawing, x: float, y: float, cell: float, *, own: bool) -> None:
    if own:
        half = max(3.0, cell * 0.07)
        drawing.add(tag("rect", cls="pic-mark", x=x - half, y=y - half, width=2 * half, height=2 * half))
    else:
        drawing.add(tag("circle", cls="pic-rule", cx=x, cy=y, r=cell * 0.035))


def _fitting(name: str, room: float) -> tuple[float, tuple[str, ...]]:
    """The name in lines within its table, as large as they have room; smaller than is read it does not become."""
    for size in range(SIZE, SMALLEST - 1, -1):
        lines = wrapped(name, size, room * 0.95)
        if max(width_of(one, size) for one in lines) <= room * 0.95 and len(lines) * size * LINE <= room * 1.1:
            break
    return size, lines
