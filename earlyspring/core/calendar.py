"""The order of sessions whose days are known to the year, the month or the day, or not at all."""

from earlyspring.core.periods import Day, order

Key = tuple[object, ...]


def session_order(ordinal: int | None, year: int | None, day: Day | None = None, item: str = "") -> Key:
    """A sort key for the sessions of one organ: by ordinal, which is stated even where no day is; then year and day.

    A session without an ordinal comes after those that have one.
    """
    return (ordinal is None, ordinal or 0, year is None, year or 0, *order(day), item)
