"""When something is due, and when it has run over."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from earlyspring.core.acts import Event, until
from earlyspring.core.periods import Day, earliest, latest


def due_on(due_dates: Iterable[tuple[int, Day]]) -> Day | None:
    """The due date that counts: the one with the highest number (0 is the original, never changed). None: none set."""
    return max(due_dates, default=(0, None), key=lambda due: due[0])[1]


def slippage(due_dates: Iterable[tuple[int, Day]]) -> int | None:
    """Days between the original due date and the one that counts; partial days by their last date. None: none set."""
    dates = [latest(on) for _, on in sorted(due_dates)]
    return (dates[-1] - dates[0]).days if dates else None


def overdue(due_dates: Iterable[tuple[int, Day]], at: Day | datetime, zone: str) -> bool:
    """Whether what was due has run over: from 00:00 of the day after the due date in the obliged side's zone.

    `due_dates`: (number, day). `at`: a civil day there, or an aware instant, read in `zone` (an IANA name). A due
    date of a year or month runs to its last day; a partial `at` counts from its first. Raises ValueError for an
    instant without a zone.
    """
    due = due_on(due_dates)
    return due is not None and _civil(at, zone) > latest(due)


def days_left(due_dates: Iterable[tuple[int, Day]], at: Day | datetime, zone: str) -> int | None:
    """Civil days from `at` to the due date in the obliged side's zone, negative when overdue. None: no due date."""
    due = due_on(due_dates)
    return None if due is None else (latest(due) - _civil(at, zone)).days


def _civil(at: Day | datetime, zone: str) -> date:
    if isinstance(at, str):
        return earliest(at)
    if at.tzinfo is None:
        raise ValueError("an instant without a zone has no civil day elsewhere; give it one")
    return at.astimezone(ZoneInfo(zone)).date()


def term_end(expires_on: Day | None, events: Iterable[Event], day: Day) -> Day | None:
    """Last day of the term as agreed up to a day: the latest extension or the first expiry. None: no fixed term."""
    extended = [event.extends_to for event in until(day, events) if event.type == "extended" and event.extends_to]
    return extended[-1] if extended else expires_on


def notice_by(end: Day | None, notice_days: int | None) -> date | None:
    """The last civil date to give notice before a term ends, None where the end or the notice period is not stated.

    An end known only to the year or month is taken at its first date: notice given by then is in time in any case.
    """
    return None if end is None or notice_days is None else earliest(end) - timedelta(days=notice_days)
