"""Floors around a table: talks, and the head table of a banquet."""

from collections.abc import Iterable, Sequence
from math import cos, pi, sin

from earlyspring.pictures.layouts.floor import Floor, Seat, Thing, Toward, facing_hall, facing_wall, reach
from earlyspring.planning.protocol.head_table import HeadTable
from earlyspring.planning.protocol.row import Row
from earlyspring.planning.protocol.talks import Long, Side

EDGE, SECOND = 1.15, 2.75
"""How far from the middle of a table its seats are, and the chairs of the second row."""


def talks(hosts: Side, guests: Side, flags: tuple[str, str] = ("", "")) -> Floor:
    """The table of talks; `flags` of host and guest stand in its middle where they are named."""
    if hosts.stands in ("back_to_door", "facing_door"):
        return _across(hosts, guests, flags)
    seats = [*_upright(hosts), *_upright(guests)]
    half = reach(hosts.seats, guests.seats, hosts.behind, guests.behind)
    table = Thing("table", 0, 0, 1.3, 2 * half)
    return Floor(tuple(seats), (table, *_flags(flags, ((0, 0.6), (0, -0.6))), Thing("door", 0, half + 0.9, 1.4)))


def _across(hosts: Side, guests: Side, flags: tuple[str, str]) -> Floor:
    seats = [
        *_facing("back_to_door", hosts.seats, hosts.behind),
        *_facing("facing_door", guests.seats, guests.behind),
    ]
    half = reach(hosts.seats, guests.seats)
    deep = SECOND if hosts.behind else EDGE
    # From the door the host's flag is at the right (Sở Ngoại vụ Thanh Hóa).
    things = (Thing("table", 0, 0, 2 * half, 1.3), *_flags(flags, ((0.7, 0), (-0.7, 0))))
    return Floor(tuple(seats), (*things, Thing("door", 0, deep + 1.9, 1.4)))


def _facing(stands: Long, seats: Row, behind: Row) -> Iterable[Seat]:
    if stands == "facing_door":
        yield from facing_hall(seats, -EDGE, "table")
        yield from facing_hall(behind, -SECOND, "behind", order=2)
    else:
        yield from facing_wall(seats, EDGE, "table")
        yield from facing_wall(behind, SECOND, "behind", order=2)


def _upright(side: Side) -> Iterable[Seat]:
    """A long side along the way from the door: at the door's right they look left, their right hand away from it."""
    sign = 1 if side.stands == "right_of_door" else -1
    toward: Toward = "right" if sign > 0 else "left"
    for place in sorted(side.seats, reverse=sign > 0):
        yield Seat(side.seats[place], sign * EDGE, -sign * place, toward)
    for place in sorted(side.behind, reverse=sign > 0):
        yield Seat(side.behind[place], sign * 2 * SECOND, -sign * place, toward, "behind", 2)


def _flags(flags: tuple[str, str], at: Sequence[tuple[float, float]]) -> tuple[Thing, ...]:
    return tuple(Thing("flag", x, y, of=of) for of, (x, y) in zip(flags, at, strict=True) if of)


def head_table(table: HeadTable) -> Floor:
    """The head table with its first host facing the door."""
    if table.shape == "round":
        return _round(table)
    seats = [*_facing("facing_door", table.facing_door, table.behind)]
    half = reach(table.facing_door, table.back_to_door)
    seats += _facing("back_to_door", table.back_to_door, {})
    top = Thing("table", 0, 0, 2 * half, 1.3)
    return Floor(tuple(seats), (top, Thing("door", 0, EDGE + 1.9 if table.back_to_door else 1.9, 1.4)))


def _round(table: HeadTable) -> Floor:
    """The first host at the top of the ring, whose right hand is at the left of the picture."""
    ring = table.facing_door
    radius = max(len(ring) / (2 * pi) * 1.25, 1.2)
    angle = {place: 2 * pi * place / len(ring) for place in (*ring, *table.behind)}
    seats = [_at(ring[place], angle[place], radius) for place in sorted(ring, reverse=True)]
    behind = [_at(table.behind[place], angle[place], radius + 1.5, 2) for place in table.behind]
    top = Thing("ring", 0, 0, 2 * radius - 1, 2 * radius - 1)
    return Floor((*seats, *behind), (top, Thing("door", 0, radius + 1.9, 1.4)), even=True)


def _at(person: str, angle: float, radius: float, order: int = 1) -> Seat:
    x, y = -sin(angle) * radius, -cos(angle) * radius
    toward: Toward = ("above" if y < 0 else "below") if abs(cos(angle)) > 0.85 else ("left" if x < 0 else "right")
    return Seat(person, x, y, toward, "table" if order == 1 else "behind", order)
