"""Rounds of reporting: three days agreed by all, and who is asked as of the first of them."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.core import rounds as rules
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.present import held
from earlyspring.ledger.saying import demand, put
from earlyspring.meetings.models import Session
from earlyspring.review.models import Obligation, Round
from earlyspring.review.standing_then import commitments_then, promises_then
from earlyspring.review.zones import day_over


@transaction.atomic
def open_round(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Round | Motion:
    """Open a round: as of which day, due when, closed when; of which instruments (none named: of all)."""
    found = [*rules.round_faults(content), *_apart(mechanism, content, way)]
    made: Round | Motion = put(mechanism, "round", content, by=by, way=way, item=item, found=found)
    return made


def _apart(mechanism: Mechanism, content: Mapping[str, Any], way: Way) -> Iterator[Fault]:
    """A round that is tried out leads to no real session, nor a real one to a session that is tried out."""
    session = held(Session, mechanism, content.get("session"), exercise=True)
    if session is not None and session.exercise != way.exercise:
        yield Fault("session", "exercise_apart", session.item)


@transaction.atomic
def make_obligations(round_: Round) -> list[Obligation]:
    """Ask every body that is responsible as the register stood when the cut-off day was over; gives back the new ones.

    Twice is once, and every node asks the same. A round that was agreed after its cut-off speaks as of then.
    """
    demand([] if begun(round_) else [Fault("cutoff_on", "not_yet", round_.cutoff_on or "")])
    instruments = round_.instruments or None
    owed = rules.owed(promises_then(round_, read_at(round_)), round_.cutoff_on or "", instruments)
    wanted = {(one.commitment, one.body): one for one in reversed(owed)}
    asked = Obligation.objects.filter(mechanism=round_.mechanism, round=round_.item)
    held = set(asked.values_list("commitment", "body"))
    fresh = [
        Obligation(
            mechanism=round_.mechanism,
            round=round_.item,
            commitment=commitment,
            body=body,
            party=one.party,
            due_on=round_.due_on or "",
            made_at=timezone.now(),
            exercise=round_.exercise,
        )
        for (commitment, body), one in sorted(wanted.items())
        if (commitment, body) not in held
    ]
    Obligation.objects.bulk_create(fresh, ignore_conflicts=True)
    return [one for one in asked.order_by("commitment", "body") if (one.commitment, one.body) not in held]


def begun(round_: Round) -> bool:
    """Whether the cut-off day is over, so that the bodies responsible are asked."""
    return timezone.now() >= day_over(round_.cutoff_on or "9999-01-01")


def read_at(round_: Round) -> datetime:
    """The instant whose register says who is asked: the end of the cut-off day, or later when the round came to hold.

    The day a paper bears, or from which a source knew of it, begins before what was entered on that day; the round holds
    from its entry. One that was loaded as history speaks as of the day that is given with it.
    """
    entered = Entry.objects.filter(mechanism=round_.mechanism, digest=round_.version, loaded=False)
    instants = entered.values_list("at", flat=True)
    return max(day_over(round_.cutoff_on or ""), round_.known_from, *instants)


def why_nobody(round_: Round) -> str:
    """Why a round asks nobody, as the register stood at `read_at`; empty where somebody is responsible.

    none_known: no commitment was on record; all_closed; of_others: none that is open belongs to the instruments of the
    round; no_party: none that is open names an obliged party.
    """
    at = read_at(round_)
    open_then = list(promises_then(round_, at))
    named = [one for one in open_then if not round_.instruments or one.instrument in round_.instruments]
    if any(one.parties for one in named):
        return ""
    if not open_then:
        return "all_closed" if commitments_then(round_, at).exists() else "none_known"
    return "no_party" if named else "of_others"
