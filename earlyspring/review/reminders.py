"""Who is to be reminded of which report now: the ladder climbs within one party, and no step is taken twice."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from earlyspring.commitments.models import Commitment
from earlyspring.core import rounds as rules
from earlyspring.core.deadlines import days_left
from earlyspring.core.groups import grouped
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.review.addressees import Addressee, addressees
from earlyspring.review.models import Draft, Obligation, Reminder, Report, Round
from earlyspring.review.rounds_over import rounds_over
from earlyspring.review.spoken import SPOKEN
from earlyspring.review.zones import ELSEWHERE, zones

BEFORE_FREEZE, DAYS_BEFORE_FREEZE = "F-7", 7


@dataclass(frozen=True)
class Due:
    """One reminder that is due: of what, on which step, to whom."""

    obligation: Obligation
    step: str
    to: Addressee


def due_reminders(mechanism: Mechanism, at: datetime) -> Iterator[Due]:
    """Who is to be reminded of what now, and was not yet. Nobody of another party is ever among them.

    A round whose review is concluded asks nobody, and none asks about a commitment that is closed.
    """
    zone, over = zones(mechanism, exercise=True), rounds_over(mechanism)
    for round_ in now(Round, mechanism, exercise=True).exclude(item__in=over):
        open_ones = list(_outstanding(round_))
        on, parties = timezone.localdate(at), {one.party for one in open_ones}
        people = grouped(addressees(mechanism, parties, on) if parties else [], key=lambda one: one.party)
        sent = _sent(open_ones)
        for one in open_ones:
            local = zone.get(one.party, ELSEWHERE)
            for step in _steps(round_, one, at, local):
                yield from (Due(one, step, to) for to in _recipients(one, step, people, sent))


def _outstanding(round_: Round) -> Iterator[Obligation]:
    """The obligations about which nothing was handed in, of commitments that go on."""
    closed = now(Commitment, round_.mechanism, round_.exercise).filter(state="closed")
    asked = Obligation.objects.filter(mechanism=round_.mechanism, round=round_.item).select_related("mechanism")
    asked = asked.exclude(commitment__in=closed.values("item"))
    received = now(Report, round_.mechanism, round_.exercise).filter(SPOKEN, round=round_.item)
    done = set(received.values_list("commitment", "body", "party"))
    handed_in = set(
        Draft.objects.filter(obligation__in=asked, state__in=["submitted", "received"]).values_list(
            "obligation", flat=True
        )
    )
    return (one for one in asked if (one.commitment, one.body, one.party) not in done and one.pk not in handed_in)


def _steps(round_: Round, one: Obligation, at: datetime, zone: str) -> Iterator[str]:
    if step := rules.step_due(one.due_on, at, zone, round_.freeze_on):
        yield step
    left = days_left([(0, round_.freeze_on)], at, zone) if round_.freeze_on else None
    if left is not None and 0 <= left <= DAYS_BEFORE_FREEZE:
        yield BEFORE_FREEZE


def _sent(obligations: Iterable[Obligation]) -> dict[int, set[tuple[str, str]]]:
    found: dict[int, set[tuple[str, str]]] = {}
    rows = Reminder.objects.filter(obligation__in=[one.pk for one in obligations])
    for obligation, step, address in rows.values_list("obligation", "step", "to_address"):
        found.setdefault(obligation, set()).add((step, address))
    return found


def _recipients(
    one: Obligation, step: str, people: Mapping[str, list[Addressee]], sent: dict[int, set[tuple[str, str]]]
) -> Iterator[Addressee]:
    own = [each for each in people.get(one.party, ()) if each.role != "agency" or each.agency == one.body]
    by_key = {each.key: each for each in own}
    addresses = [rules.Address(each.role, each.party, each.key) for each in own]
    before = sent.get(one.pk, set())
    if step == BEFORE_FREEZE:
        wanted = {each.to for each in addresses if each.role == "secretariat" and (step, each.to) not in before}
    else:
        wanted = {each.to for each in rules.addressed(step, one.party, addresses, before)}
    return (each for key, each in by_key.items() if key in wanted)
