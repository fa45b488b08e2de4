"""Days as the exchange format writes them: YYYY, YYYY-MM or YYYY-MM-DD (docs/FORMAT.md)."""

import re
from datetime import date
from typing import NamedTuple

SHAPE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")


class Parts(NamedTuple):
    """A day as far as it is known; month and day are None where the source gave only the year or the month."""

    year: int
    month: int | None
    day: int | None


def parts(day: str) -> Parts:
    """The year, month and day of a partial ISO day. Raises ValueError where it is no day of the calendar."""
    shape = SHAPE.fullmatch(day)
    if not shape:
        raise ValueError(f"{day!r} is not a day; write YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, number = (int(value) if value else None for value in shape.group("year", "month", "day"))
    try:
        date(year or 0, month or 1, number or 1)
    except ValueError as fault:
        raise ValueError(f"{day!r} is not a day of the calendar: {fault}") from None
    return Parts(year or 0, month, number)


def holds(from_: str | None, to: str | None, day: str) -> bool:
    """Whether a half-open period holds on a day: `from_` included, `to` excluded, None open.

    Days are compared as strings, so that the database and this function give the same answer. A shorter day
    stands at the beginning of its year or month: 2025 < 2025-01 < 2025-01-01 < 2025-02.
    """
    return (from_ is None or from_ <= day) and (to is None or day < to)
