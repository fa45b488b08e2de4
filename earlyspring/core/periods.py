"""Days known to the year, the month or the day, and the half-open periods between them."""

import calendar
from datetime import date, timedelta

from earlyspring.lang.iso import holds, parts

__all__ = [
    "Day",
    "PeriodError",
    "after",
    "alive",
    "before",
    "earliest",
    "ends_before",
    "holds",
    "latest",
    "order",
    "overlaps",
    "surely",
    "valid_day",
    "valid_period",
]

Day = str


class PeriodError(ValueError):
    """A day or a period that cannot be."""


def valid_day(value: object) -> bool:
    """Whether a value is YYYY, YYYY-MM or YYYY-MM-DD of the calendar, years 0001 to 9999."""
    if not isinstance(value, str):
        return False
    try:
        parts(value)
    except ValueError:
        return False
    return True


def earliest(day: Day) -> date:
    """The first civil date a partial day can mean: 2025-07 gives 1 July 2025. Raises ValueError."""
    year, month, number = parts(day)
    return date(year, month or 1, number or 1)


def latest(day: Day) -> date:
    """The last civil date a partial day can mean: 2025-07 gives 31 July 2025. Raises ValueError."""
    year, month, number = parts(day)
    month = month or 12
    return date(year, month, number or calendar.monthrange(year, month)[1])


def after(day: Day) -> Day:
    """The day that ends a period whose last day is this one, as exactly known: 2025-06-30 gives 2025-07-01, 2025 2026.

    Raises PeriodError after the year 9999.
    """
    try:
        return _cut(latest(day) + timedelta(days=1), like=day)
    except OverflowError:
        raise PeriodError(f"no day after {day}") from None


def before(day: Day) -> Day:
    """The last day included in a period that ends before this one: 2025-07-01 gives 2025-06-30, 2026 gives 2025."""
    try:
        return _cut(earliest(day) - timedelta(days=1), like=day)
    except OverflowError:
        raise PeriodError(f"no day before {day}") from None


def _cut(full: date, like: Day) -> Day:
    return full.isoformat()[: len(like)]


def surely(from_: Day | None, to: Day | None, day: Day) -> bool | None:
    """Whether a period holds whatever civil dates the partial days mean: True, False, or None where it depends.

    `holds` gives the rule by which the register is read; this one says where that reading rests on precision that
    no source gave. An absent end is open here too.
    """
    first, last = earliest(day), latest(day)
    if (from_ is not None and last < earliest(from_)) or (to is not None and latest(to) <= first):
        return False
    began = from_ is None or latest(from_) <= first
    lasts = to is None or last < earliest(to)
    return True if began and lasts else None


def valid_period(from_: Day | None, to: Day | None) -> bool:
    """Whether both ends are days (or open) and at least one day lies between them."""
    if any(end is not None and not valid_day(end) for end in (from_, to)):
        return False
    return from_ is None or to is None or from_ < to


def ends_before(begin: Day, end: Day) -> bool:
    """Whether a last day is surely before the first, whatever civil dates they mean: 2025-06 is not before 2025-06-15.

    Both days belong to the time that is meant, unlike the end of a half-open period (`valid_period`).
    """
    return latest(end) < earliest(begin)


def overlaps(a_from: Day | None, a_to: Day | None, b_from: Day | None, b_to: Day | None) -> bool:
    """Whether two half-open periods share a day, days compared as strings."""
    return (a_from is None or b_to is None or a_from < b_to) and (b_from is None or a_to is None or b_from < a_to)


def alive(from_: Day | None, to: Day | None, day: Day) -> bool:
    """Whether a body whose existence is this period exists on a day."""
    return holds(from_, to, day)


def order(day: Day | None) -> tuple[bool, str]:
    """A sort key for days: as strings, unknown last."""
    return day is None, day or ""
