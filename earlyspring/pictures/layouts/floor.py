"""A floor seen from above, in steps between neighbours: seats and things, the hall and the door at the bottom."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from earlyspring.planning.protocol.row import Row

Toward = Literal["above", "below", "left", "right"]
"""Where the name of a seat stands, away from what the seat faces."""
Standing = Literal["table", "behind", "assisting", "witness", "row"]
Kind = Literal["table", "ring", "door", "backdrop", "hall", "camera", "flag"]
TURNED: dict[Toward, Toward] = {"above": "below", "below": "above", "left": "right", "right": "left"}


@dataclass(frozen=True)
class Seat:
    """A person's place. `standing` is what kind of place it is; `order` the row it is in, 1 the first."""

    person: str
    x: float
    y: float
    name: Toward
    standing: Standing = "table"
    order: int = 1


@dataclass(frozen=True)
class Thing:
    """What else is in the room, by its middle. `of`: whose flag it is."""

    kind: Kind
    x: float
    y: float
    width: float = 0
    height: float = 0
    of: str = ""


@dataclass(frozen=True)
class Floor:
    """`even`: as wide as high is drawn, so that a round table stays round."""

    seats: tuple[Seat, ...]
    things: tuple[Thing, ...]
    even: bool = False


def turned(floor: Floor) -> Floor:
    """The same floor from the other end: what was seen from the hall is seen from the chairs. Twice is once."""
    seats = (replace(one, x=-one.x, y=-one.y, name=TURNED[one.name]) for one in floor.seats)
    things = (replace(one, x=-one.x, y=-one.y) for one in floor.things)
    return replace(floor, seats=tuple(seats), things=tuple(things))


def facing_hall(row: Row, y: float, standing: Standing, *, shift: float = 0, order: int = 1) -> Iterable[Seat]:
    """Seats of a row whose people look down the picture, from left to right: their right hand is at its left."""
    for place in sorted(row, reverse=True):
        yield Seat(row[place], shift - place, y, "above", standing, order)


def facing_wall(row: Row, y: float, standing: Standing, *, order: int = 1) -> Iterable[Seat]:
    """Seats of a row whose people look up the picture, from left to right: their right hand is at its right."""
    for place in sorted(row):
        yield Seat(row[place], place, y, "below", standing, order)


def reach(*rows: Row) -> float:
    """How far the rows go from the centre at the wider hand, half a step for the last seat included."""
    return max((abs(place) for row in rows for place in row), default=0) + 0.5
