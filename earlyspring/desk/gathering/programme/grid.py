"""The days of a programme as a grid of rooms on a wide screen, which is a list in the order of time on a narrow one.

Columns and rows are classes of the sheet of styles, for no page carries styles of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from earlyspring.core.programme import Place, Planned, Programme
from earlyspring.desk.gathering.programme.words import hours, hours_elsewhere

MOST_COLUMNS, MOST_ROWS = 12, 60


@dataclass(frozen=True)
class Cell:
    """`rooms`: every room it is in; `spot`: classes that say in which column and row it stands; `elsewhere`: its hours
    by the reader's own clock, where that shows others."""

    item: Planned
    rooms: tuple[Place, ...]
    spot: str
    hours: str
    elsewhere: str


@dataclass(frozen=True)
class DayGrid:
    """`columns`: the rooms used that day; `apart`: whether something is in none of them, in a last column."""

    day: str
    columns: tuple[Place, ...]
    apart: bool
    width: str
    cells: tuple[Cell, ...]


def grid(programme: Programme, items: Iterable[Planned], zone: str) -> list[DayGrid]:
    """The days on which something is, in order. `zone`: of the reader's clock."""
    by_day: dict[date, list[Planned]] = {}
    for item in items:
        by_day.setdefault(item.day, []).append(item)
    return [_day(programme, day, by_day[day], zone) for day in sorted(by_day)]


def _day(programme: Programme, day: date, items: list[Planned], zone: str) -> DayGrid:
    used = {code for one in items for code in one.venues}
    # Rooms elsewhere, by another clock, stand last.
    order = sorted(programme.places.values(), key=lambda one: (one.zone not in ("", programme.zone), one.code))
    columns = tuple(place for place in order if place.code in used)
    apart = any(not _known(programme, one) for one in items)
    width = min(len(columns) + apart, MOST_COLUMNS)
    places = {place.code: number for number, place in enumerate(columns, start=1)}
    rows = {start: number for number, start in enumerate(sorted({one.start for one in items}), start=2)}
    cells = [
        Cell(
            one,
            tuple(programme.places[code] for code in _known(programme, one)),
            _spot(one, places, rows[one.start], width),
            hours(one),
            hours_elsewhere(programme, one, zone),
        )
        for one in items
    ]
    return DayGrid(day.isoformat(), columns, apart, f"rooms-{width}", tuple(cells))


def _known(programme: Programme, item: Planned) -> list[str]:
    return [code for code in item.venues if code in programme.places]


def _spot(item: Planned, places: dict[str, int], row: int, width: int) -> str:
    """Items over rooms that stand side by side stretch over their columns; others stand in their first room's."""
    at = sorted(places[code] for code in item.venues if code in places) or [width]
    wide = len(at) if at == list(range(at[0], at[0] + len(at))) else 1
    first = min(at[0], width)
    return f"at-{first} over-{min(wide, width - first + 1)} row-{min(row, MOST_ROWS)}"
