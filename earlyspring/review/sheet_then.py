"""A worksheet at an earlier moment: whether it had been opened, and how far it was. A draft keeps no past."""

from collections.abc import Collection, Iterable
from copy import copy
from datetime import datetime

from earlyspring.ledger.derived import Answer
from earlyspring.review.models import Worksheet


def sheet_then(worksheet: Worksheet, known: datetime | None) -> Worksheet | None:
    """The worksheet in the state that it had at an instant, None where it had not been opened; known None: as it is.

    What was frozen, declined and is drafted again had the state drafting all the while: its earlier revisions are not
    kept as sheets.
    """
    if known is None:
        return worksheet
    if worksheet.opened_at > known:
        return None
    then = copy(worksheet)
    if worksheet.concluded_at is None or worksheet.concluded_at > known:
        then.concluded_at = None
        then.state = "frozen" if worksheet.frozen_at and worksheet.frozen_at <= known else "drafting"
    return then


def sheets_then(worksheets: Iterable[Worksheet], known: datetime | None) -> list[Worksheet]:
    """As `sheet_then`, those alone that had been opened."""
    return [then for one in worksheets if (then := sheet_then(one, known)) is not None]


def answers_then(answers: Iterable[Answer], known: datetime | None) -> Collection[Answer]:
    """The answers that had been given by an instant; None: all."""
    return [one for one in answers if known is None or (one.at is not None and one.at <= known)]
