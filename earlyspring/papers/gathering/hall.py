"""Where tables and their seats lie on the plan of a hall: as large as the paper lets them be, none on another."""

from collections.abc import Sequence
from itertools import combinations
from math import cos, hypot, pi, radians, sin
from typing import Any

from .facts import TableAt
from .setting import LANGS, short_of_table

# The circle of a seat, in millimetres: no larger than is read easily, no smaller than its number.
LARGEST, SMALLEST = 8.0, 2.2
BETWEEN = 1.16
LEAST_TABLE = 1.7


def in_rows(tables: Sequence[tuple[str, tuple[int, ...]]], shape: float = 1.5) -> tuple[TableAt, ...]:
    """Tables whose places nobody said, in even rows from the upper left, each row shifted by half a table."""
    if not tables:
        return ()
    across = max(1, round((len(tables) * shape) ** 0.5))
    rows = -(-len(tables) // across)
    return tuple(
        TableAt(
            name=name,
            seats=seats,
            x=(at % across + (0.5 if at // across % 2 else 0.25) + 0.25) / (across + 0.5),
            y=(at // across + 0.5) / rows,
        )
        for at, (name, seats) in enumerate(tables)
    )


def plan(tables: Sequence[TableAt], width: float, height: float, langs: tuple[str, ...] = LANGS) -> dict[str, Any]:
    """The plan on a paper of `width` × `height` millimetres: each table's middle and radius, each seat's middle.

    Raises ValueError where a number is given to two seats, or tables lie so close that a seat could not hold its number.
    """
    numbers = [number for table in tables for number in table.seats]
    if len(set(numbers)) != len(numbers):
        raise ValueError("two seats of the plan have one number")
    middles = [(table, table.x * width, table.y * height) for table in tables]
    seat = min([LARGEST, *_beside(middles), *_within(middles, width, height)])
    if seat < SMALLEST:
        raise ValueError("the tables lie too close together for the numbers of their seats")
    return {"width": width, "height": height, "seat": seat, "tables": [_drawn(*one, seat, langs) for one in middles]}


def _of_table(table: TableAt) -> float:
    """The radius of a table in widths of a seat: room for its seats round it."""
    return max(LEAST_TABLE, len(table.seats) * BETWEEN * 2 / (2 * pi) - 1)


def _reach(table: TableAt) -> float:
    return _of_table(table) + 2.3


def _beside(middles: Sequence[tuple[TableAt, float, float]]) -> list[float]:
    return [
        hypot(x - u, y - v) / (_reach(one) + _reach(other)) for (one, x, y), (other, u, v) in combinations(middles, 2)
    ]


def _within(middles: Sequence[tuple[TableAt, float, float]], width: float, height: float) -> list[float]:
    return [min(x, width - x, y, height - y) / _reach(table) for table, x, y in middles]


def _drawn(table: TableAt, x: float, y: float, seat: float, langs: tuple[str, ...]) -> dict[str, Any]:
    radius = _of_table(table) * seat
    away = radius + 1.15 * seat
    turns = [radians(table.turn + 360 * at / len(table.seats)) for at in range(len(table.seats))]
    seats = [
        {"number": f"{number}", "x": x + away * sin(turn), "y": y - away * cos(turn)}
        for number, turn in zip(table.seats, turns, strict=True)
    ]
    return {"heading": short_of_table(table.name, langs), "x": x, "y": y, "radius": radius, "seats": seats}
