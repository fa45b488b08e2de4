"""Verbs for what is left when a gathering is over: gifts, costs, and how many came."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.delegations.after.models import Cost, Gift
from earlyspring.delegations.after.permits import may_count, may_enter_gift
from earlyspring.delegations.after.queries import delegates_who_came, said_already
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.actions import enter_count
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.models import Count, Session
from earlyspring.members.accounts import Posting

GIFT = ("giver", "receiver", "what", "value", "currency", "rule", "handed_by")
COST = ("line", "payer", "currency", "planned", "actual")


@transaction.atomic
def enter_gift(gathering: Gathering, said: Mapping[str, Any], *, by: Posting, gift: Gift | None = None) -> Gift:
    """Enter a gift, or change one. Raises Refused for gifts of others, and for one that lacks what, value or currency."""
    made = gift or Gift(gathering=gathering)
    if gift and not may_enter_gift(by, gathering, gift.giver, gift.receiver):
        raise Refused(Fault("", "gift_of_others"))
    for name in GIFT:
        if name in said:
            setattr(made, name, said[name])
    demand(_gift_faults(made, by))
    made.save()
    return made


def _gift_faults(said: Gift, by: Posting) -> Iterator[Fault]:
    if not may_enter_gift(by, said.gathering, said.giver, said.receiver):
        yield Fault("giver", "gift_of_others")
    if said.giver == said.receiver:
        yield Fault("receiver", "gift_to_oneself")
    if not any(said.what.values()):
        yield Fault("what", "missing")
    yield from _money_faults(said.currency, value=said.value)


@transaction.atomic
def delete_gift(gift: Gift, *, by: Posting) -> None:
    if not may_enter_gift(by, gift.gathering, gift.giver, gift.receiver):
        raise Refused(Fault("", "gift_of_others"))
    gift.delete()


@transaction.atomic
def enter_cost(gathering: Gathering, said: Mapping[str, Any], *, by: Posting, cost: Cost | None = None) -> Cost:
    """Enter a line of the own party's budget, or change one. Raises Refused."""
    made = cost or Cost(gathering=gathering, party=by.party)
    if by.role != "officer" or made.party != by.party:
        raise Refused(Fault("party", "not_own_party", made.party))
    for name in COST:
        if name in said:
            setattr(made, name, said[name])
    demand(_cost_faults(made))
    made.save()
    return made


def _cost_faults(said: Cost) -> Iterator[Fault]:
    if not said.line.strip():
        yield Fault("line", "missing")
    if said.planned is None and said.actual is None:
        yield Fault("planned", "missing")
    yield from _money_faults(said.currency, planned=said.planned, actual=said.actual)


@transaction.atomic
def delete_cost(cost: Cost, *, by: Posting) -> None:
    if by.role != "officer" or cost.party != by.party:
        raise Refused(Fault("party", "not_own_party", cost.party))
    cost.delete()


def _money_faults(currency: str, **amounts: Any) -> Iterator[Fault]:
    """An amount has its currency, and is not below nought."""
    for name, value in amounts.items():
        if value is not None and value < 0:
            yield Fault(name, "below_zero", f"{value}")
    if not currency and any(value is not None for value in amounts.values()):
        yield Fault("currency", "missing")


def enter_attendance(gathering: Gathering, session: Session, *, by: Posting) -> Count | Motion:
    """Put to the parties how many delegates came, by the doors. Raises Refused where none did, or it was said already."""
    if not may_count(by, gathering):
        raise Refused(Fault("", "host_alone", gathering.host))
    came = delegates_who_came(gathering)
    if not came:
        raise Refused(Fault("", "nobody_came"))
    if said_already(gathering, [session.item]):
        raise Refused(Fault("", "attendance_said_already"))
    content = {"session": session.item, "what": "delegates", "value": came, "status": "actual", "qualifier": "exact"}
    way = Way("propose", exercise=gathering.exercise)
    return enter_count(gathering.mechanism, content, by=by.party, way=way)
