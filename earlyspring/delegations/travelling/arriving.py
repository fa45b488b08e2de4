"""Arrivals: which part of a delegation comes when to which gate, in which wave, in what vehicle, met by whom."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction
from django.db.models import Count, Q, QuerySet

from earlyspring.core.shapes import Fault, line_faults
from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.delegations.permits import may_register
from earlyspring.delegations.travelling.models import Arrival, Traveller, TravelPaper
from earlyspring.delegations.travelling.papers import Paper, note, opened_paper
from earlyspring.delegations.travelling.permits import may_read_paper
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.accounts import Posting

SAID = ("gate", "place", "at", "zone", "wave", "plate", "driver", "receiver")
LONGEST = {"place": 120, "plate": 40, "driver": 120, "receiver": 120}


def may_arrange(posting: Posting, delegation: Delegation) -> bool:
    """The own party says when it comes, the host who meets it."""
    return may_register(posting, delegation) or may_host(posting, delegation.gathering)


@transaction.atomic
def enter_arrival(
    delegation: Delegation,
    said: Mapping[str, Any],
    codes: Iterable[str],
    *,
    by: Posting,
    arrival: Arrival | None = None,
) -> Arrival:
    """Enter an arrival, or change one; `codes`: who comes with it, each with this one alone. Raises Refused."""
    if not may_arrange(by, delegation):
        raise Refused(Fault("", "not_own_people", delegation.party))
    made = arrival or Arrival(delegation=delegation)
    for name in SAID:
        if name in said:
            setattr(made, name, said[name])
    people = list(delegation.delegates.filter(code__in=list(codes), withdrawn_at=None))
    demand(_faults(made, people))
    made.save()
    Traveller.objects.filter(arrival=made).exclude(delegate__in=people).delete()
    for one in people:
        Traveller.objects.update_or_create(delegate=one, defaults={"arrival": made})
    return made


@transaction.atomic
def cancel_arrival(arrival: Arrival, *, by: Posting) -> None:
    """Whoever was to come with it comes with no arrival yet. Raises Refused."""
    if not may_arrange(by, arrival.delegation):
        raise Refused(Fault("", "not_own_people", arrival.delegation.party))
    arrival.delete()


def arrivals_of(gathering: Gathering, party: str = "") -> QuerySet[Any]:
    """The arrivals in the order in which they come, each with `people`: how many are aboard.

    Who withdrew is not aboard; taken in again he comes as it was entered.
    """
    comes = Count("aboard", filter=Q(aboard__delegate__withdrawn_at=None))
    found = Arrival.objects.filter(delegation__gathering=gathering).annotate(people=comes)
    found = found.select_related("delegation__gathering__mechanism").order_by("gate", "place", "wave", "at")
    return found.filter(delegation__party=party) if party else found


@transaction.atomic
def border_list(arrivals: Iterable[Arrival], *, by: Posting) -> list[tuple[Arrival, Delegate, Paper | None]]:
    """Everybody aboard with what his paper says; None where it is not entered. Each reading is logged. Raises Refused."""
    lines: list[tuple[Arrival, Delegate, Paper | None]] = []
    for arrival in arrivals:
        aboard = Delegate.objects.filter(aboard__arrival=arrival, withdrawn_at=None).order_by("by_given", "code")
        papers = {one.delegate_id: one for one in TravelPaper.objects.filter(delegate__in=aboard)}
        for person in aboard:
            person.delegation = arrival.delegation
            if not may_read_paper(by, person):
                raise Refused(Fault("", "not_trusted"))
            held = papers.get(person.pk)
            lines.append((arrival, person, opened_paper(held, person) if held else None))
            if held:
                note(person, by, "border_list")
    return lines


def _faults(said: Arrival, people: list[Delegate]) -> Iterator[Fault]:
    if not said.gate and not said.place:
        yield Fault("place", "missing")
    if said.at is None:
        yield Fault("at", "missing")
    if not people:
        yield Fault("people", "missing")
    try:
        ZoneInfo(said.zone)
    except (ZoneInfoNotFoundError, ValueError):
        yield Fault("zone", "no_such_zone", said.zone)
    for name, longest in LONGEST.items():
        yield from line_faults(name, getattr(said, name), longest)
