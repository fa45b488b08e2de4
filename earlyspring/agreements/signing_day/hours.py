"""By the clock: when each batch begins and ends, and between which batches a person can be at the table.

Whoever signs or stands behind may come late and go early. That is said by hours of the day of signing; the planner
counts batches. Before there is an order, how long its batches will take is not known: a person then is given those alone
that lie within the own hours whatever the order turns out to be.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from earlyspring.agreements.signing_day.models import CeremonyDocument, CeremonySide

Hours = tuple[time | None, time | None]
"""From when and until when somebody can be there; None where nothing is said."""
Batches = tuple[int | None, int | None]
"""The first and the last batch at which somebody can be, from 1. Where there is none, the last comes before the first."""
Span = tuple[time, time]
"""When a batch begins and ends."""
NEVER: Batches = (2, 1)


def hours_of_people(documents: Iterable[CeremonyDocument]) -> dict[str, Hours]:
    """By party and code, as the planner names people: the hours that all the sides leave who name the person."""
    found: dict[str, Hours] = {}
    for side in (side for one in documents for side in one.sides.all()):
        for code in {side.signatory, *side.witnesses} - {""}:
            first, last = found.get(f"{side.party} {code}", (None, None))
            comes = max((one for one in (first, side.there_from) if one), default=None)
            goes = min((one for one in (last, side.there_until) if one), default=None)
            found[f"{side.party} {code}"] = comes, goes
    return found


def spans(begins: time, batches: Iterable[Iterable[CeremonyDocument]]) -> list[Span]:
    """When each batch begins and ends: it takes as long as its longest document."""
    at, found = datetime.combine(date.min, begins), []
    for batch in batches:
        ends = at + timedelta(minutes=max((one.minutes for one in batch), default=0))
        found.append((at.time(), ends.time()))
        at = ends
    return found


def batches_within(hours: Hours, known: Sequence[Span]) -> Batches:
    """Of batches whose hours are known, those that lie within the hours of a person."""
    comes, goes = hours
    within = [
        number
        for number, (begins, ends) in enumerate(known, 1)
        if (comes is None or begins >= comes) and (goes is None or ends <= goes)
    ]
    if hours == (None, None):
        return None, None
    return (within[0], within[-1]) if within else NEVER


def batches_surely_within(hours: Hours, begins: time, documents: Sequence[CeremonyDocument]) -> Batches:
    """Before there is an order: those that lie within the hours of a person whatever documents are in them."""
    comes, goes = hours
    least, most = (f((one.minutes for one in documents), default=1) for f in (min, max))
    first = 1 + -(-_minutes(begins, comes) // least) if comes and comes > begins else None
    last = _minutes(begins, goes) // most if goes else None
    return NEVER if last is not None and last < (first or 1) else (first, last)


def _minutes(begins: time, until: time) -> int:
    apart = datetime.combine(date.min, until) - datetime.combine(date.min, begins)
    return int(apart.total_seconds() // 60)


def is_away(side: CeremonySide, span: Span) -> bool:
    """Whether those who sign for a body cannot be there for the whole of a batch."""
    comes, goes = side.there_from, side.there_until
    return (comes is not None and span[0] < comes) or (goes is not None and span[1] > goes)
