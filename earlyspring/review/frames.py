"""What a draft is held against before it is handed in: its day, its instrument, its indicators."""

from collections.abc import Iterable

from django.db.models import Q

from earlyspring.agreements.models import Event, Instrument
from earlyspring.commitments.models import Commitment, Statement
from earlyspring.core.figures_reported import Measure
from earlyspring.core.groups import grouped
from earlyspring.core.reports import Frame
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import held, now
from earlyspring.meetings.models import Session
from earlyspring.review.models import Draft, Indicator, Target
from earlyspring.review.zones import today_of


def frame_of(draft: Draft) -> Frame:
    asked = draft.obligation
    named = [one.get("indicator") for one in draft.figures]
    meant = Q(commitment=asked.commitment) | Q(item__in=[item for item in named if item])
    indicators = list(now(Indicator, draft.mechanism, asked.exercise).filter(meant))
    targets = now(Target, draft.mechanism, asked.exercise).filter(indicator__in=[one.item for one in indicators])
    reached = grouped(targets if indicators else (), key=lambda one: one.indicator)
    waited_for = [one["commitment"] for one in draft.obstacles if one.get("commitment")]
    known = now(Commitment, draft.mechanism, asked.exercise).filter(item__in=waited_for)
    return Frame(
        commitment=asked.commitment,
        today=today_of(draft.mechanism, draft.party, asked.exercise),
        begins_on=begins_on(draft.mechanism, asked.commitment, asked.exercise),
        indicators={one.item: measure_of(one, reached.get(one.item, ())) for one in indicators},
        known=set(known.values_list("item", flat=True)) if waited_for else (),
    )


def measure_of(one: Indicator, targets: Iterable[Target] = ()) -> Measure:
    """What an indicator asks of its figures, with all that it declares itself."""
    declared = (one.baseline_value, *(target.value for target in targets))
    stated = tuple(value for value in declared if value is not None)
    return Measure(one.commitment or "", one.measure or "", one.unit, stated, one.baseline_on)


def begins_on(mechanism: Mechanism, commitment: str, exercise: bool) -> str | None:
    """The first day from which the commitment's instrument counts, without one the day it was agreed in a session; None
    where no source says."""
    if (one := held(Commitment, mechanism, commitment, exercise)) is None:
        return None
    if (instrument := held(Instrument, mechanism, one.instrument, exercise)) is None:
        return agreed_on(one)
    applied = now(Event, mechanism, exercise).filter(
        instrument=instrument.item, type__in=["entry_into_force", "provisional_application"]
    )
    days = [instrument.signed_on, *applied.values_list("effective_on", flat=True)]
    return min((day for day in days if day), default=None)


def agreed_on(one: Commitment) -> str | None:
    """The day of the sentence that carries a commitment, or of the session it was agreed in; None where none is stated."""
    said = held(Statement, one.mechanism, one.statement, one.exercise)
    if said and said.said_on:
        return said.said_on
    met = held(Session, one.mechanism, one.session or (said.session if said else None), one.exercise)
    return (met.start or met.end) if met else None
