"""The order of sessions and activities whose days are known to the year, the month or the day."""

from earlyspring.core.periods import Day, order

Key = tuple[object, ...]


def activity_order(start: Day | None, end: Day | None = None, item: str = "") -> Key:
    """A sort key for what happens: by first day, then by last, unknown last; the id settles the rest.

    A day known only to the year stands before the days of that year, so that nothing is dated by its place in a list.
    """
    return (*order(start), *order(end or start), item)


def session_order(ordinal: int | None, year: int | None, day: Day | None = None, item: str = "") -> Key:
    """A sort key for the sessions of one organ: by ordinal, which is stated even where no day is; then year and day.

    A session without an ordinal comes after those that have one.
    """
    return (ordinal is None, ordinal or 0, year is None, year or 0, *order(day), item)


def meeting_order(year: int | None, day: Day | None, position: int | None = None, item: str = "") -> Key:
    """A sort key for sessions of several organs: by year, by day, then by the organ's position in the charter.

    A session whose day is not known stands before the dated ones of its year; one without a year comes last.
    """
    return (year is None, year or 0, day or "", position is None, position or 0, item)
