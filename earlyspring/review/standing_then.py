"""The commitments as they stood at a moment: what is open, who answers for it, which agency leads."""

from collections.abc import Iterator
from datetime import datetime
from typing import TypeVar

from django.db.models import QuerySet

from earlyspring.commitments.models import Commitment, Responsibility
from earlyspring.commitments.on_day import stood, told_later
from earlyspring.core.groups import grouped
from earlyspring.core.rounds import Lead, Promise
from earlyspring.core.succession import Successions
from earlyspring.ledger.moments import Moment, known_at
from earlyspring.ledger.nouns import Record
from earlyspring.members.models import Succession
from earlyspring.members.queries import act_of
from earlyspring.review.models import Round

R = TypeVar("R", bound=Record)


def promises_then(round_: Round, known: datetime) -> Iterator[Promise]:
    """Every commitment of the round's own world that was not closed, as known at an instant, on the cut-off day.

    A party that ended after that day is asked itself, though another was put in its place since.
    """

    def then(noun: type[R]) -> QuerySet[R]:
        return known_at(noun, round_.mechanism, known, round_.exercise).exclude(standing="open")

    day = round_.cutoff_on or ""
    moment = Moment(as_of=day, today=day, known=known, exercise=round_.exercise)
    told = list(then(Succession))
    acts = Successions(map(act_of, told))
    leading = grouped(then(Responsibility).filter(role="lead"), key=lambda one: one.commitment)
    still_open = commitments_then(round_, known).exclude(state="closed")
    for one in stood(still_open, told_later(round_.mechanism, moment), told, moment):
        parties = dict.fromkeys(heir for party in one.parties for heir in acts.bound_on(party, day).bodies)
        leads = (Lead(r.party or "", r.body or "", r.from_day, r.to_day) for r in leading.get(one.item, ()))
        yield Promise(one.item, one.state or "recorded", tuple(parties), one.instrument, tuple(leads))


def commitments_then(round_: Round, known: datetime) -> QuerySet[Commitment]:
    """Every commitment of the round's own world that the register had at an instant, closed ones too."""
    every = known_at(Commitment, round_.mechanism, known, round_.exercise)
    return every.exclude(standing="open").filter(exercise=round_.exercise)
