"""What seats cost: ranks apart at a table, steps from one's rank, units that crowd, fields and pairs parted, what was told."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from earlyspring.planning.exact.sheet import total
from earlyspring.planning.seating.ideal import ruled, spans, steps

if TYPE_CHECKING:
    from earlyspring.planning.exact.seating import Seats


def wish(seats: Seats) -> None:
    """Every wish that the validator counts."""
    for place, table in enumerate(seats.banquet.tables):
        if not table.head:
            _ranks(seats, place)
            _units(seats, place)
    _distances(seats)
    _fields(seats)
    _pairs(seats)
    _told(seats)


def _ranks(seats: Seats, place: int) -> None:
    """A step between two bands counts where somebody of the one or higher and of the other or lower are there."""
    sheet, points = seats.sheet, seats.banquet.points.spread
    bands = sorted({one.rank for one in seats.banquet.persons if one.rank is not None})
    higher = [sheet.yes() for _ in bands]
    lower = [sheet.yes() for _ in bands]
    for number, band in enumerate(bands):
        for yes in (yes for one, yes in seats.at_table(place) if one.rank == band):
            sheet.follows(higher[number], yes)
            sheet.follows(lower[number], yes)
        if number:
            sheet.follows(higher[number], higher[number - 1])
            sheet.follows(lower[number - 1], lower[number])
            apart = sheet.yes()
            sheet.follows(apart, higher[number - 1], lower[number])
            sheet.cost(apart, points * (band - bands[number - 1]))


def _distances(seats: Seats) -> None:
    suits = spans(seats.banquet)
    for one, row in zip(seats.banquet.persons, seats.at, strict=True):
        for table, yes in zip(seats.banquet.tables, row, strict=True):
            if one.rank in suits and not table.head:
                seats.sheet.cost(yes, seats.banquet.points.distance * steps(suits[one.rank], table.distance))


def _units(seats: Seats, place: int) -> None:
    sheet, points = seats.sheet, seats.banquet.points
    for unit, number in Counter(one.unit for one in seats.banquet.persons if one.unit).items():
        if number > points.unit_most:
            more = sheet.number(0, number - points.unit_most)
            here = [yes for one, yes in seats.at_table(place) if one.unit == unit]
            sheet.keep(more >= total(here) - points.unit_most)
            sheet.cost(more, points.unit)


def _fields(seats: Seats) -> None:
    sheet, points = seats.sheet, seats.banquet.points.field
    looked_at = set(ruled(seats.banquet)[0])
    people = [
        (one, row)
        for one, row in zip(seats.banquet.persons, seats.at, strict=True)
        if one in looked_at and one.field and one.side and not one.interpreter
    ]
    for field in dict.fromkeys(one.field for one, _ in people):
        hosts, guests = (
            [row for one, row in people if (one.field, one.side) == (field, side)] for side in ("host", "guest")
        )
        possible = min(len(hosts), len(guests))
        sheet.certain(points * possible)
        for table in range(len(seats.banquet.tables)) if possible else ():
            met = sheet.number(0, possible)
            sheet.keep(met <= total(row[table] for row in hosts))
            sheet.keep(met <= total(row[table] for row in guests))
            sheet.cost(met, -points)


def _pairs(seats: Seats) -> None:
    sheet = seats.sheet
    number = {one.id: place for place, one in enumerate(seats.banquet.persons)}
    unwanted: Counter[tuple[int, int]] = Counter()
    for one, other, points in seats.banquet.affinity:
        pair = min(number[one], number[other]), max(number[one], number[other])
        if points > 0:
            sheet.certain(points)
            sheet.cost(seats.same[pair], -points)
        else:
            unwanted[pair] -= points
    for (first, second), points in unwanted.items():
        both = sheet.yes()
        for here, there in zip(seats.at[first], seats.at[second], strict=True):
            sheet.follows(both, here, there)
        sheet.cost(both, points)


def _told(seats: Seats) -> None:
    places = {one.id: place for place, one in enumerate(seats.banquet.tables)}
    for one, row in zip(seats.banquet.persons, seats.at, strict=True):
        was = seats.banquet.told.get(one.id)
        if was is not None:
            seats.sheet.certain(seats.banquet.points.change)
            if was in places:
                seats.sheet.cost(row[places[was]], -seats.banquet.points.change)
