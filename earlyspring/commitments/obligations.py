"""What verbs ask of one commitment: its leads, dates, ground, and whether it may pass to another state."""

from collections.abc import Iterator

from earlyspring.agreements.models import Event, Instrument
from earlyspring.agreements.queries import events_of
from earlyspring.commitments.models import Commitment, DueDate, Responsibility, Statement
from earlyspring.core.shapes import Fault
from earlyspring.core.status import NEXT, applied, may_become
from earlyspring.lang.iso import holds
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import held, latest_today, now
from earlyspring.members.existence import successions


def passes(commitment: Commitment, new: str) -> Iterator[Fault]:
    """A fault where a commitment may not pass to a state; closed is final."""
    state = commitment.state or "recorded"
    if state == "closed":
        yield Fault("state", "closed_for_good", commitment.item)
    elif not may_become(state, new):
        yield Fault("state", "state_does_not_follow", state, ", ".join(sorted(NEXT[state])))


def responsible(commitment: Commitment, exercise: bool = False) -> list[Responsibility]:
    return list(now(Responsibility, commitment.mechanism, exercise).filter(commitment=commitment.item))


def answering(commitment: Commitment, day: str, exercise: bool = False) -> dict[str, tuple[str, ...]]:
    """Each party → the bodies that answer for it on a day: itself, or those that followed it."""
    known = successions(commitment.mechanism, exercise)
    return {party: known.bound_on(party, day).bodies or (party,) for party in commitment.parties}


def leads(commitment: Commitment, day: str, exercise: bool = False) -> dict[str, Responsibility]:
    """Party → its lead on a day."""
    found = (one for one in responsible(commitment, exercise) if one.role == "lead")
    return {one.party or "": one for one in found if holds(one.from_day, one.to_day, day)}


def due_dates(commitment: Commitment, exercise: bool = False) -> list[DueDate]:
    """The due dates, the original one first."""
    return list(now(DueDate, commitment.mechanism, exercise).filter(commitment=commitment.item).order_by("no"))


def no_ground(statement: str | None, instrument: str | None, mechanism: Mechanism, exercise: bool) -> Iterator[Fault]:
    """A fault where a commitment rests on nothing that was agreed: an agreed statement, or an instrument."""
    if not statement and not instrument:
        yield Fault("statement", "rests_on_nothing")
    said = held(Statement, mechanism, statement, exercise)
    if said and said.force != "agreed":
        yield Fault("statement", "not_agreed", said.force or "")


def not_ready(commitment: Commitment, exercise: bool = False) -> Iterator[Fault]:
    """What a commitment still lacks before it can be active, all at once."""
    if not (commitment.text or commitment.title):
        yield Fault("text", "missing")
    if not commitment.parties:
        yield Fault("parties", "missing")
    leading = leads(commitment, latest_today(), exercise)
    bound = [body for bodies in answering(commitment, latest_today(), exercise).values() for body in bodies]
    yield from (Fault("parties", "no_lead", party) for party in dict.fromkeys(bound) if party not in leading)
    if commitment.nature == "deliverable" and not due_dates(commitment, exercise):
        yield Fault("due_date", "no_due_date", commitment.item)
    yield from _not_in_force(commitment, exercise)


def _not_in_force(commitment: Commitment, exercise: bool) -> Iterator[Fault]:
    if commitment.instrument:
        instrument = held(Instrument, commitment.mechanism, commitment.instrument, exercise)
        found = now(Event, commitment.mechanism, exercise).filter(instrument=commitment.instrument)
        if instrument is None or not applied(latest_today(), events_of(found)):
            yield Fault("instrument", "not_in_force", commitment.instrument)
        return
    statement = held(Statement, commitment.mechanism, commitment.statement, exercise)
    if statement is None or statement.force != "agreed":
        yield Fault("statement", "rests_on_nothing")
    elif statement.standing == "reported":
        yield Fault("statement", "rests_on_a_report", statement.item)
