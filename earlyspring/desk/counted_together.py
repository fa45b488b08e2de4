"""What a result of a jointly counted activity still lacks to count, on its own page."""

from dataclasses import dataclass
from typing import Any

from earlyspring.commitments.counted import asked, counted
from earlyspring.commitments.models import Result
from earlyspring.desk.frame import Frame
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.together import together


@dataclass(frozen=True)
class Lacking:
    """Who took part and has not confirmed the result. `motion`: by which they are asked already, None where by none."""

    bodies: tuple[str, ...]
    motion: Any


def lacking_of(frame: Frame, row: Record, motions: list[Any]) -> Lacking | None:
    """Whose confirmation a result lacks, as known at the page's moment; None where it counts, or is no such result."""
    if not isinstance(row, Result) or not row.activity:
        return None
    found = together(**asked(frame.mechanism, frame.moment.seeing(row.exercise)))
    bodies = counted(frame.mechanism, found).lacking([row]).get(row.item)
    return Lacking(bodies, next((one for one in motions if one.state == "open"), None)) if bodies else None
