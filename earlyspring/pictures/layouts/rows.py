"""Floors of rows that face the hall: rostrum, photograph, signing table; and the two arms of a salon."""

from collections.abc import Iterable, Sequence

from earlyspring.pictures.layouts.floor import Floor, Seat, Thing, Toward, facing_hall, reach
from earlyspring.planning.protocol.row import Row
from earlyspring.planning.protocol.salon import Arm
from earlyspring.planning.protocol.signing_table import SigningTable

BACK = 1.75
"""From a row to the next behind it."""


def rostrum(rows: Sequence[Row]) -> Floor:
    """Rows behind a table, the first nearest to the hall, before a backdrop."""
    half = max(len(row) for row in rows) / 2
    table = Thing("table", 0, 1.05, 2 * half, 0.9)
    return Floor(tuple(_rows(rows)), (table, _backdrop(half, len(rows)), Thing("hall", 0, 2.4)))


def photo(rows: Sequence[Row]) -> Floor:
    """Rows one behind another before the camera."""
    half = max(len(row) for row in rows) / 2
    return Floor(tuple(_rows(rows)), (_backdrop(half, len(rows)), Thing("camera", 0, 1.6)))


def _rows(rows: Sequence[Row]) -> Iterable[Seat]:
    """Each row around the middle of the picture: with an even number its first two are beside it."""
    for order, row in enumerate(rows, 1):
        yield from facing_hall(row, -BACK * (order - 1), "row", shift=(min(row) + max(row)) / 2, order=order)


def _backdrop(half: float, rows: int) -> Thing:
    return Thing("backdrop", 0, -BACK * rows, 2 * half)


def signing_table(table: SigningTable) -> Floor:
    """Signatories behind the table with their flags before them, assistants at their outer side, witnesses behind."""
    half = reach(table.chairs, table.assistants)
    seats = [
        *facing_hall(table.chairs, -1.1, "table"),
        *facing_hall(table.assistants, -1.1, "assisting"),
        *facing_hall(table.behind, -1.1 - BACK, "witness", order=2),
    ]
    flags = [Thing("flag", -place, 0, of=party) for place, party in sorted(table.flags.items(), reverse=True)]
    ends = [-half, half, *(seat.x for seat in seats)]
    backdrop = Thing("backdrop", (min(ends) + max(ends)) / 2, -1.1 - 2 * BACK, max(ends) - min(ends))
    things = [Thing("table", 0, 0, 2 * half, 1.1), *flags, backdrop]
    return Floor(tuple(seats), (*things, Thing("hall", 0, 1.5)))


def salon(hosts: Arm, guests: Arm) -> Floor:
    """Host and first guest before the backdrop, their delegations along both sides towards the door."""
    deep = max(len(hosts.people), len(guests.people))
    seats = [*_arm(hosts), *_arm(guests)]
    things = (Thing("backdrop", 0, -2.9, 5), Thing("door", 0, max(deep, 2) + 0.6, 1.4))
    return Floor(tuple(seats), things)


def _arm(arm: Arm) -> Iterable[Seat]:
    """Who is at the right hand of those before the backdrop sits at the left of the picture."""
    sign = -1 if arm.hand == "right" else 1
    outward: Toward = "left" if sign < 0 else "right"
    head, *others = arm.people
    yield Seat(head, sign * 0.75, 0, "below")
    for at, one in enumerate(others, 1):
        yield Seat(one, sign * 2.5, at, outward)
    for at, one in enumerate(arm.behind):
        yield Seat(one, sign * (0.75 + at), -1.3, "above", "behind", 2)
