"""A party's implementing plan against what it promised: private to the party."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from earlyspring.agreements.models import Instrument, InstrumentLink
from earlyspring.commitments.models import Commitment, DueDate, Responsibility
from earlyspring.commitments.on_day import stood, told_later
from earlyspring.core.cascade import PlanGap, Promised
from earlyspring.core.cascade import PlanLine as RuleLine
from earlyspring.core.cascade import plan_gaps as rule
from earlyspring.core.deadlines import due_on
from earlyspring.core.groups import grouped
from earlyspring.core.succession import Successions
from earlyspring.lang.iso import holds
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.moments import Moment, in_effect
from earlyspring.ledger.present import now
from earlyspring.members.models import Succession
from earlyspring.members.queries import act_of
from earlyspring.review.models import PlanLine

SHARED = ("paper", "joint", "sealed")


@dataclass(frozen=True)
class Plan:
    """`carries_out`: the instruments that the plan names or is linked to; `gaps`: what fell between the two."""

    plan: Instrument
    lines: tuple[PlanLine, ...]
    carries_out: tuple[str, ...]
    gaps: tuple[PlanGap, ...]


def own_plans(mechanism: Mechanism, party: str) -> list[Instrument]:
    """The plans at home of a party, the latest first: those that name it, and those that name nobody and that it
    entered itself."""
    found = now(Instrument, mechanism, True).filter(type="implementing_plan")
    return sorted(own_among(mechanism, found, party), key=lambda one: (one.signed_on or "", one.item), reverse=True)


def own_among(mechanism: Mechanism, plans: Iterable[Instrument], party: str) -> list[Instrument]:
    """Those of some plans that are the party's own."""
    found = [one for one in plans if _may_be(one, party)]
    nameless = [one.version for one in found if not one.parties]
    entered = Entry.objects.filter(mechanism=mechanism, party=party, digest__in=nameless) if nameless else None
    ours = set(entered.values_list("digest", flat=True)) if entered is not None else set()
    return [one for one in found if one.parties or one.version in ours]


def carrying_out(
    mechanism: Mechanism, instrument: str, plans: Iterable[Instrument], links: Iterable[InstrumentLink], party: str
) -> list[tuple[Instrument, bool]]:
    """The plans that carry out an instrument, the latest first, each with whether it is the party's own.

    A plan is its party's own affair (REGISTER.md 2.2): others are named where all have made them joint, or hold them on
    paper. `plans`: all implementing plans; `links`: those of the instrument.
    """
    linked = {one.instrument for one in links if one.type == "implements" and one.other == instrument}
    found = [one for one in plans if instrument in one.implements or one.item in linked]
    own = {one.item for one in own_among(mechanism, found, party)}
    told = [(one, one.item in own) for one in found if one.item in own or one.standing in SHARED]
    return sorted(told, key=lambda it: (it[0].signed_on or "", it[0].item), reverse=True)


def _may_be(plan: Instrument, party: str) -> bool:
    return not plan.parties or party in {one["body"] for one in plan.parties}


def home_plan(plan: Instrument, party: str, moment: Moment) -> Plan:
    """A plan with its lines and its gaps, for the people of the party alone.

    Promised is what the party answers for of the instruments that the plan implements; of all, where nothing says which.
    """
    mechanism, moment = plan.mechanism, moment.seeing(plan.exercise)
    links = in_effect(InstrumentLink, mechanism, moment).filter(instrument=plan.item, type="implements")
    linked = {one.other or "" for one in links}
    carries = tuple(sorted(linked | set(plan.implements)))
    lines = tuple(PlanLine.objects.filter(mechanism=mechanism, party=party, plan=plan.item).order_by("no"))
    of = {"exercise": plan.exercise} | ({"instrument__in": carries} if carries else {})
    promised = _promised(mechanism, party, moment, of)
    given = [RuleLine(one.no, one.commitment or None, one.body or None, one.on or None) for one in lines]
    return Plan(plan, lines, carries, rule(promised, given))


def without_agency(mechanism: Mechanism, party: str, moment: Moment) -> list[str]:
    """The open commitments of a party for which neither the register nor a plan of its own names an agency, in the order
    of their ids; a party that has no plan has them all the same."""
    lines = PlanLine.objects.filter(mechanism=mechanism, party=party)
    given = [RuleLine(one.no, one.commitment or None, one.body or None, one.on or None) for one in lines]
    gaps = rule(_promised(mechanism, party, moment, {}), given)
    return [gap.commitment for gap in gaps if gap.code == "no_agency" and gap.commitment]


def _promised(mechanism: Mechanism, party: str, moment: Moment, of: Mapping[str, Any]) -> list[Promised]:
    """What a party answers for. `of`: which commitments, as a query takes it."""
    told = list(in_effect(Succession, mechanism, moment))
    acts = Successions(map(act_of, told))
    known = in_effect(Commitment, mechanism, moment).filter(**of)
    every = [one for one in stood(known, told_later(mechanism, moment), told, moment) if one.state != "closed"]
    mine = [one for one in every if any(party in acts.bound_on(p, moment.as_of).bodies for p in one.parties)]
    dates = grouped(in_effect(DueDate, mechanism, moment), key=lambda one: one.commitment)
    leads = in_effect(Responsibility, mechanism, moment).filter(party=party, role="lead")
    leading = {one.commitment: one.body for one in leads if holds(one.from_day, one.to_day, moment.as_of)}
    return [
        Promised(
            one.item,
            due_on([(date.no or 0, date.on or "") for date in dates.get(one.item, ())]),
            leading.get(one.item),
        )
        for one in mine
    ]
