"""How many rows a list has: those in effect, those merely proposed, and those that nothing tells the day of."""

from collections.abc import Iterable

from earlyspring.commitments.models import Project
from earlyspring.commitments.on_day import project_day
from earlyspring.desk.answering import session_days
from earlyspring.desk.frame import Frame
from earlyspring.ledger.by_day import undated
from earlyspring.ledger.moments import agreed
from earlyspring.ledger.nouns import Record


def numbers(frame: Frame, rows: Iterable[Record]) -> dict[str, int]:
    """What the line over a list says: `counted` in effect, `proposed` beside them, `dayless` of the former."""
    every = list(rows)
    counted = agreed(every)
    return {"counted": len(counted), "proposed": len(every) - len(counted), "dayless": dayless(frame, counted)}


def dayless(frame: Frame, rows: Iterable[Record]) -> int:
    """How many of the rows bear no day; 0 on a page of today, which shows everything anyway."""
    if frame.moment.as_of >= frame.moment.today:
        return 0
    days = session_days(frame)
    return sum(not project_day(one) if isinstance(one, Project) else undated(one, days) for one in rows)
