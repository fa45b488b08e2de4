"""What of the reports waits for a party's own people: to be written, to be received, to be answered where disputed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from earlyspring.commitments.models import Commitment
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.review.models import Draft, Obligation, Report, ReportView, Round, Worksheet
from earlyspring.review.rounds_over import concluded_here, settled_reviews
from earlyspring.review.spoken import SPOKEN
from earlyspring.review.together import by_the_rule

WRITTEN = ("asked", "draft", "returned")


@dataclass(frozen=True)
class RoundWaits:
    """What waits in one round, by commitment and body. `handed_in`: to be received; `due`: to be written, with its
    state (asked, draft, returned); `late`: how many of those are past their day; `disputed`: own reports."""

    round: Round
    handed_in: tuple[Obligation, ...] = ()
    due: tuple[tuple[Obligation, str], ...] = ()
    late: int = 0
    disputed: tuple[Report, ...] = ()


def waiting_queries(mechanism: Mechanism, party: str, today: str, body: str = "") -> dict[str, QuerySet[Any]]:
    """What is asked of a party, or of one `body` of it, in the rounds that go on; to be asked `together` with the rest.

    A round goes on until its freeze, and while a worksheet that rests on it is drafted; none after its review.
    """
    drafted = Worksheet.objects.filter(mechanism=mechanism, state="drafting").values("round")
    going = now(Round, mechanism, True).filter(Q(freeze_on__gte=today) | Q(item__in=drafted))
    rounds = going.exclude(item__in=concluded_here(mechanism).values("round")).values("item")
    own = {"party": party, "round__in": rounds} | ({"body": body} if body else {})
    asked = Obligation.objects.filter(mechanism=mechanism, **own)
    reports = now(Report, mechanism, True).filter(SPOKEN, **own)
    disputes = now(ReportView, mechanism, True).filter(SPOKEN, view="disputed", report__in=reports.values("item"))
    return {
        "obligations": asked,
        "drafts": Draft.objects.filter(mechanism=mechanism, obligation__in=asked.values("pk")),
        "own_reports": reports,
        "disputes": disputes,
        "settled": settled_reviews(mechanism).filter(round__in=rounds),
        "asked_about": now(Commitment, mechanism, True).filter(item__in=asked.values("commitment")),
    }


def report_waits(found: Mapping[str, list[Any]], today: str) -> list[RoundWaits]:
    """The rounds in which something waits, the one that is due first before the others.

    `found`: the rows of `waiting_queries`, and all `rounds`. What was closed since is asked about no more.
    """
    over = {one.round for one in found["settled"] if by_the_rule(one)}
    closed = {one.item for one in found["asked_about"] if one.state == "closed"}
    obligations = [one for one in found["obligations"] if one.commitment not in closed and one.round not in over]
    own_reports = [one for one in found["own_reports"] if one.commitment not in closed and one.round not in over]
    drafts = {one.obligation_id: one for one in sorted(found["drafts"], key=lambda one: one.rev)}
    received = {(one.round, one.commitment, one.body) for one in found["own_reports"]}
    disputed = {(one.report, one.of) for one in found["disputes"]}
    told = []
    for round_ in sorted(found["rounds"], key=lambda one: (one.due_on or "", one.item)):
        asked = sorted((o for o in obligations if o.round == round_.item), key=lambda o: (o.commitment, o.body))
        states = [(one, _state(one, drafts.get(one.pk), received)) for one in asked]
        goes_on = (round_.freeze_on or "") >= today
        due = tuple((one, state) for one, state in states if state in WRITTEN and goes_on)
        told.append(
            RoundWaits(
                round_,
                tuple(one for one, state in states if state == "submitted"),
                due,
                sum(one.due_on < today for one, _state in due),
                tuple(
                    one
                    for one in sorted(own_reports, key=lambda one: (one.commitment or "", one.item))
                    if one.round == round_.item and (one.item, one.version) in disputed
                ),
            )
        )
    return [one for one in told if one.handed_in or one.due or one.disputed]


def _state(asked: Obligation, draft: Draft | None, received: set[tuple[str, str, str]]) -> str:
    """As review.owed.Owed.state, for the party's own people."""
    there = (asked.round, asked.commitment, asked.body) in received
    if draft is not None and (draft.state != "received" or not there):
        return draft.state
    return "received" if there else "asked"
