"""Arrivals by gate and wave, in the time of both sides, and the border list of a wave for those who may read papers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from earlyspring.commitments.models import Gate
from earlyspring.delegations.models import Delegation
from earlyspring.delegations.permits import may_register
from earlyspring.delegations.travelling.arriving import (
    arrivals_of,
    cancel_arrival,
    enter_arrival,
    may_arrange,
)
from earlyspring.delegations.travelling.models import Arrival
from earlyspring.delegations.travelling.permits import is_trustee
from earlyspring.desk.access import COLLEAGUES, OFFICERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.forms import ZONES
from earlyspring.desk.gathering.people.delegations import delegation_at
from earlyspring.desk.gathering.people.travel_forms import ArrivalForm
from earlyspring.desk.gathering.place import gathering_at, placed
from earlyspring.desk.gathering.taken_along import arrival_lines, titled
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.review.zones import zone_of


@dataclass(frozen=True)
class Wave:
    """What comes through one gate in one wave. `gate`: an id of the register, else `place` says where."""

    gate: str
    place: str
    number: int
    words: str
    arrivals: list[tuple[Any, str, list[tuple[Any, str]], bool]]
    people: int
    listed: bool


@posted(*COLLEAGUES)
@require_safe
def arrivals(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    seen, gates = list(seen_by(frame, gathering)), dict(gates_of(mechanism, frame))
    if to_be_saved(request):
        return saved(
            request, f"{key}-arrivals", titled(_("Arrivals"), gathering, frame), *arrival_lines(frame, seen, gates)
        )
    trusted = bool(seen) and is_trustee(frame.posting, seen[0].delegation)
    waves = [
        _wave(frame, list(rows), gates, trusted)
        for _key, rows in groupby(seen, lambda one: (one.gate, one.place, one.wave))
    ]
    own = Delegation.objects.filter(gathering=gathering)
    if not may_host(frame.posting, gathering):
        own = own.filter(party=frame.posting.party)
    offered = frame.posting.role == "officer"
    context = {
        "waves": waves,
        "ways": ways_to_save(request),
        "delegations": [(one.party, name_of(frame.directory, one.party, frame.language)) for one in own if offered],
    }
    place = placed(frame, gathering, "delegations", (_("Arrivals"), ""))
    return render(request, "desk/gathering/people/arrivals.html", context | place)


def seen_by(frame: Frame, gathering: Gathering) -> Iterable[Any]:
    posting = frame.posting
    return arrivals_of(gathering, "" if may_host(posting, gathering) else posting.party)


def gates_of(mechanism: Mechanism, frame: Frame) -> list[tuple[str, str]]:
    return [(one.item, title_in(one.names or {}, frame.language)) for one in now(Gate, mechanism).order_by("item")]


def _wave(frame: Frame, rows: list[Any], gates: dict[str, str], trusted: bool) -> Wave:
    first = rows[0]
    told = []
    for one in rows:
        name = name_of(frame.directory, one.delegation.party, frame.language)
        told.append((one, name, in_both(one.at), may_arrange(frame.posting, one.delegation)))
    listed = all(trusted or may_register(frame.posting, one.delegation) for one in rows)
    where = gates.get(first.gate, first.gate) or first.place
    people = sum(one.people for one in rows)
    return Wave(first.gate, first.place, first.wave, where, told, people, listed)


def in_both(at: datetime) -> list[tuple[Any, str]]:
    """Day and time as the clocks of both sides show it."""
    return [(words, f"{at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}") for zone, words in ZONES]


@posted(*OFFICERS)
def new(request: DeskRequest, mechanism: Mechanism, key: str, party: str) -> HttpResponse:
    found = delegation_at(request, mechanism, key, party)
    return _entered(request, found, None)


@posted(*OFFICERS)
def change(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    arrival = arrival_at(request, mechanism, key, pk)
    return _entered(request, arrival.delegation, arrival)


@posted(*OFFICERS)
@require_POST
def cancel(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    cancel_arrival(arrival_at(request, mechanism, key, pk), by=request.frame.posting)
    messages.success(request, _("The arrival is cancelled. Its people come with no arrival yet."))
    return redirect("arrivals", mechanism.key, key)


def arrival_at(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> Arrival:
    found = arrivals_of(gathering_at(mechanism, key)).filter(pk=pk).first()
    if found is None or not may_arrange(request.frame.posting, found.delegation):
        raise Http404
    made: Arrival = found
    return made


def _entered(request: DeskRequest, delegation: Delegation, arrival: Arrival | None) -> HttpResponse:
    frame, gathering = request.frame, delegation.gathering
    zone = zone_of(frame.mechanism, delegation.party)
    form = ArrivalForm(request.POST or None, delegation, gates_of(frame.mechanism, frame), zone, arrival)
    if request.method == "POST" and form.is_valid():
        people = form.cleaned_data["people"]
        try:
            enter_arrival(delegation, form.said(), people, by=frame.posting, arrival=arrival)
        except Refused as refusal:
            at_fields(form, refusal, {}, frame)
        else:
            messages.success(request, _("The arrival is entered."))
            return redirect("arrivals", frame.mechanism.key, gathering.key)
    heading = name_of(frame.directory, delegation.party, frame.language)
    context = {"form": form, "heading": f"{_('Arrival')} · {heading}", "button": _("Save")}
    up = (_("Arrivals"), reverse("arrivals", args=[frame.mechanism.key, gathering.key]))
    place = placed(frame, gathering, "delegations", up, (heading, ""))
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/gathering/plain_form.html", context | place, status=status)
