"""Rounds of reporting: three days agreed by all, and who is asked as of the first of them."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.core import rounds as rules
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import held
from earlyspring.ledger.saying import demand, put
from earlyspring.meetings.models import Session
from earlyspring.review.models import Obligation, Round
from earlyspring.review.standing_then import promises_then
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
    over = day_over(round_.cutoff_on or "")
    demand([Fault("cutoff_on", "not_yet", round_.cutoff_on or "")] if timezone.now() < over else [])
    known = max(over, round_.known_from)
    instruments = round_.instruments or None
    owed = rules.owed(promises_then(round_, known), round_.cutoff_on or "", instruments)
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
