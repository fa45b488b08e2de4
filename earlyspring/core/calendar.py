"""The order of sessions whose days are known to the year, the month or the day, or not at all."""

from collections.abc import Iterable

from earlyspring.core.periods import Day, order

Key = tuple[object, ...]


def session_order(ordinal: int | None, year: int | None, day: Day | None = None, item: str = "") -> Key:
    """A sort key for the sessions of one organ: by ordinal, which is stated even where no day is; then year and day.

    A session without an ordinal comes after those that have one.
    """
    return (ordinal is None, ordinal or 0, year is None, year or 0, *order(day), item)


def stated_day(days: Iterable[Day | None], year: int | None, cycle: int | None = None) -> Day:
    """The first of some days that is stated, else the year, else that of the cycle; empty where nothing is known."""
    return next((day for day in days if day), "") or next((str(one) for one in (year, cycle) if one), "")
