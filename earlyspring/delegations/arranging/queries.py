"""Questions about plans: which one holds, which was told, who is to be told of what is other since."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from earlyspring.delegations.arranging.models import Arrangement, Banquet
from earlyspring.ledger.together import together
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.talks.models import TalkRequest

SHOWN = 12
"""Proposals that are shown beside the plan that holds, the latest."""
Places = Mapping[str, str]
"""Code of a person → the table."""


def arrangements(gathering: Gathering, kind: str, subject: str = "") -> QuerySet[Arrangement]:
    """Every version, the latest first."""
    found = Arrangement.objects.filter(gathering=gathering, kind=kind, subject=subject)
    return found.select_related("made_by").order_by("-number")


def plan_of(gathering: Gathering, kind: str, subject: str = "") -> Arrangement | None:
    """The plan that holds."""
    return arrangements(gathering, kind, subject).filter(accepted_at__isnull=False).first()


@dataclass(frozen=True)
class Versions:
    """How the plans of one subject stand: the one that holds, the one people know, what was proposed since, the latest first.

    `last`: the highest number that was given.
    """

    gathering: Gathering
    kind: str
    subject: str
    plan: Arrangement | None
    told: Arrangement | None
    proposed: list[Arrangement]
    last: int

    @property
    def shown(self) -> Arrangement | None:
        """What a page draws: the plan that holds, else the latest proposal."""
        return self.plan or next(iter(self.proposed), None)


def versions_of(gathering: Gathering, kind: str, subject: str = "") -> Versions:
    """The same, without what the engine was given: that is large, and no page reads it. At most three statements."""
    every = arrangements(gathering, kind, subject).defer("given")
    plan = every.filter(accepted_at__isnull=False).first()
    told = plan if plan and plan.told_at else every.filter(told_at__isnull=False).first()
    held = plan.number if plan else 0
    proposed = list(every.filter(number__gt=held)[:SHOWN])
    return Versions(gathering, kind, subject, plan, told, proposed, proposed[0].number if proposed else held)


def tables_of(arrangement: Arrangement | None) -> dict[str, str]:
    """At which table each person of a plan of seats sits."""
    rows = arrangement.assignment if arrangement else []
    return {person: row["table"] for row in rows for person in row["persons"]}


def moved(was: Places, now: Places) -> Iterator[tuple[str, str, str]]:
    """Who is at another table than before: (code, table before, table now); "" for no table."""
    for person in sorted({*was, *now}):
        before, after = was.get(person, ""), now.get(person, "")
        if before != after:
            yield person, before, after


def plans_naming(gathering: Gathering, code: str) -> list[Arrangement]:
    """The plans that hold and give a person of this code a place."""
    latest: dict[tuple[str, str], Arrangement] = {}
    held = Arrangement.objects.filter(gathering=gathering, accepted_at__isnull=False)
    for one in held.defer("given").order_by("number"):
        latest[one.kind, one.subject] = one
    return [one for one in latest.values() if names(one.assignment, code)]


def names(value: Any, code: str) -> bool:
    """Whether a code stands anywhere in a plan."""
    if isinstance(value, dict):
        return any(key == code or names(one, code) for key, one in value.items())
    if isinstance(value, list):
        return any(names(one, code) for one in value)
    return bool(value == code)


@dataclass(frozen=True)
class Arranged:
    """Accepted requests for talks, and those that have a slot; banquets, and those whose plan that holds was told."""

    placed: int
    talks: int
    told: int
    banquets: int
    waiting: int


def arranged(gathering: Gathering, today: date, party: str = "") -> Arranged:
    """How far talks and seats are; `waiting`: requests that still may be answered (by that party). One statement."""
    later = Arrangement.objects.filter(
        gathering=gathering,
        kind=OuterRef("kind"),
        subject=OuterRef("subject"),
        number__gt=OuterRef("number"),
        accepted_at__isnull=False,
    )
    holding = Arrangement.objects.filter(~Exists(later), gathering=gathering, accepted_at__isnull=False)
    found = together(
        plans=holding.filter(kind__in=("seating", "timetable")),
        talks=TalkRequest.objects.filter(gathering=gathering, state__in=("asked", "accepted")),
        banquets=Banquet.objects.filter(gathering=gathering),
    )
    accepted = [one for one in found["talks"] if one.state == "accepted"]
    agreed = {one.code for one in accepted if party in ("", one.asks_party, one.asked_party)}
    slots = {row["meeting"] for one in found["plans"] if one.kind == "timetable" for row in one.assignment}
    told = {one.subject for one in found["plans"] if one.kind == "seating" and one.told_at}
    open_ones = [one for one in found["talks"] if one.state_on(today) == "asked"]
    return Arranged(
        placed=len(agreed & slots),
        talks=len(agreed),
        told=sum(one.key in told for one in found["banquets"]),
        banquets=len(found["banquets"]),
        waiting=sum(party in ("", one.asked_party) for one in open_ones),
    )
