"""Hotels and vehicles: what there is, a plan proposed and accepted, a block or a group put elsewhere."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.delegations.arranging.actions import keep
from earlyspring.delegations.arranging.engine import NoPlan, propose
from earlyspring.delegations.arranging.lodging import block_of, drop_hotel, keep_hotel, move_block, rooms_input
from earlyspring.delegations.arranging.models import Arrangement, Hotel, Vehicle
from earlyspring.delegations.arranging.queries import arrangements
from earlyspring.delegations.arranging.riding import (
    drop_vehicle,
    keep_vehicle,
    met,
    move_group,
    place_of,
    rides_of,
    vehicles_input,
)
from earlyspring.delegations.models import Delegate
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.arranging.house_forms import HotelForm, VehicleForm
from earlyspring.desk.gathering.arranging.words import block_name, sentences
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.gathering.texts import in_tongues, plain_fields
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering

STEPS = 20_000


@dataclass(frozen=True)
class Plans:
    """The plans of one kind. `given`: what an engine would be given now. `names`: words for the codes in sentences."""

    gathering: Gathering
    kind: str
    given: dict[str, Any]
    versions: list[Arrangement]
    names: Mapping[str, str]

    @property
    def plan(self) -> Arrangement | None:
        return next((one for one in self.versions if one.accepted_at), None)

    @property
    def shown(self) -> Arrangement | None:
        return self.plan or (self.versions[0] if self.versions else None)

    def context(self, frame: Frame) -> dict[str, Any]:
        last, shown = (self.plan.number if self.plan else 0), self.shown
        newer = [one for one in self.versions if one.number > last]
        said = shown.broken if shown else []
        return {
            "plan": self.plan,
            "shown": shown,
            "broken": [words for words, _points in sentences(said, self.names, frame.language)],
            "proposed": [
                (one, [words for words, _points in sentences(one.broken, self.names, frame.language)]) for one in newer
            ],
            "kind": self.kind,
        }


def _people(gathering: Gathering) -> list[Delegate]:
    found = Delegate.objects.filter(delegation__gathering=gathering, withdrawn_at=None)
    return list(found.select_related("delegation").order_by("code"))


def _rooms(frame: Frame, gathering: Gathering, people: list[Delegate]) -> Plans:
    versions = list(arrangements(gathering, "rooms")[:12])
    told = next((one for one in versions if one.told_at), None)
    given = rooms_input(gathering, people, told)
    names = {one.key: title_in(one.names, frame.language) for one in Hotel.objects.filter(gathering=gathering)}
    names |= {one["id"]: block_name(frame, one["id"]) for one in given["blocks"]}
    parties = {one["delegation"] for one in given["blocks"]}
    names |= {party: title_in(frame.directory.text(party), frame.language) for party in parties}
    return Plans(gathering, "rooms", given, versions, names)


def _rides(frame: Frame, gathering: Gathering) -> Plans:
    versions, arrivals = list(arrangements(gathering, "vehicles")[:12]), met(gathering)
    told = next((one for one in versions if one.told_at), None)
    names: dict[str, str] = {}
    for one in arrivals:
        party = title_in(frame.directory.text(one.delegation.party), frame.language)
        names |= {f"A{one.pk}-head": _("%(party)s, head") % {"party": party}}
        names |= {f"A{one.pk}-{part}": f"{party} {part}" for part in range(1, 20)}
    return Plans(gathering, "vehicles", vehicles_input(gathering, arrivals, told), versions, names)


@posted(*OFFICERS)
def hotels(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    form = HotelForm(request.POST if "save" in request.POST else None)
    if request.method == "POST" and (done := _hotel_written(request, gathering, form)):
        return done
    people = _people(gathering)
    plans = _rooms(frame, gathering, people)
    at = {one["block"]: one["hotel"] for one in plans.shown.assignment} if plans.shown else {}
    rows = [
        {
            "block": one["id"],
            "name": plans.names[one["id"]],
            "people": [person for person in people if block_of(person) == one["id"]],
            "hotel": at.get(one["id"], ""),
        }
        for one in plans.given["blocks"]
    ]
    houses = list(Hotel.objects.filter(gathering=gathering))
    used = _used(plans.shown)
    context = {
        "form": form,
        "names": in_tongues(form, "names"),
        "plain": plain_fields(form),
        "rows": rows,
        "hotels": [(one, plans.names[one.key], used.get(one.key, 0)) for one in houses],
        "choices": [(one.key, plans.names[one.key]) for one in houses],
    }
    context |= plans.context(frame) | placed(frame, gathering, "arranging", (_("Hotels"), ""))
    return render(request, "desk/gathering/arranging/hotels.html", context, status=422 if form.is_bound else 200)


def _used(shown: Arrangement | None) -> dict[str, int]:
    used: dict[str, int] = {}
    for one in shown.assignment if shown else []:
        used[one["hotel"]] = used.get(one["hotel"], 0) + one["rooms"]
    return used


def _hotel_written(request: DeskRequest, gathering: Gathering, form: HotelForm) -> HttpResponse | None:
    here = redirect("hotels", request.frame.mechanism.key, gathering.key)
    if dropped := request.POST.get("drop"):
        found = Hotel.objects.filter(gathering=gathering, key=dropped).first()
        if found is None:
            raise Http404
        drop_hotel(found)
        return here
    if not form.is_valid():
        return None
    try:
        keep_hotel(gathering, **form.said())
    except Refused as refusal:
        at_fields(form, refusal, None, request.frame)
        return None
    return here


@posted(*OFFICERS)
def vehicles(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    form = VehicleForm(request.POST if "save" in request.POST else None)
    if request.method == "POST" and (done := _vehicle_written(request, gathering, form)):
        return done
    plans = _rides(frame, gathering)
    rides, arrivals = rides_of(plans.shown), {f"A{one.pk}": one for one in met(gathering)}
    rows = [
        {
            "group": one["id"],
            "name": plans.names.get(one["id"], one["id"]),
            "persons": one["persons"],
            "arrival": arrivals[one["id"].partition("-")[0]],
            "place": place_of(arrivals[one["id"].partition("-")[0]]),
            "vehicle": rides.get(one["id"], ""),
        }
        for one in plans.given["groups"]
    ]
    fleet = list(Vehicle.objects.filter(gathering=gathering))
    context = {
        "form": form,
        "plain": plain_fields(form),
        "rows": rows,
        "vehicles": fleet,
        "choices": [(one.key, one.key) for one in fleet],
    }
    context |= plans.context(frame) | placed(frame, gathering, "arranging", (_("Vehicles"), ""))
    return render(request, "desk/gathering/arranging/vehicles.html", context, status=422 if form.is_bound else 200)


def _vehicle_written(request: DeskRequest, gathering: Gathering, form: VehicleForm) -> HttpResponse | None:
    here = redirect("vehicles", request.frame.mechanism.key, gathering.key)
    if dropped := request.POST.get("drop"):
        found = Vehicle.objects.filter(gathering=gathering, key=dropped).first()
        if found is None:
            raise Http404
        drop_vehicle(found)
        return here
    if not form.is_valid():
        return None
    try:
        keep_vehicle(gathering, **form.cleaned_data)
    except Refused as refusal:
        at_fields(form, refusal, None, request.frame)
        return None
    return here


@posted(*OFFICERS)
@require_POST
def propose_houses(request: DeskRequest, mechanism: Mechanism, key: str, kind: str) -> HttpResponse:
    """Let the engine propose hotels or vehicles."""
    plans = _plans_of(request, mechanism, key, kind)
    if (
        not plans.given["hotels" if kind == "rooms" else "vehicles"]
        or not plans.given["blocks" if kind == "rooms" else "groups"]
    ):
        messages.error(request, _("There is nobody to be placed, or nothing to place them in. Enter both first."))
        return _back(mechanism, key, kind)
    seed = (plans.versions[0].number if plans.versions else 0) + 1
    try:
        said = propose(kind, plans.given, seed=seed, iterations=STEPS)
    except NoPlan as none:
        messages.error(request, _("The engine gave no plan: %(why)s") % {"why": none})
    else:
        keep(plans.gathering, kind, "", plans.given, said, by=request.user, seed=seed, iterations=STEPS)
    return _back(mechanism, key, kind)


@posted(*OFFICERS)
@require_POST
def place_in(request: DeskRequest, mechanism: Mechanism, key: str, kind: str) -> HttpResponse:
    """Put a block into another hotel, or a group into another vehicle."""
    plans = _plans_of(request, mechanism, key, kind)
    if plans.plan is None:
        raise Http404
    move: Callable[..., Arrangement] = move_block if kind == "rooms" else move_group
    try:
        move(plans.plan, plans.given, request.POST.get("what", ""), request.POST.get("to", ""), by=request.user)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    return _back(mechanism, key, kind)


def _plans_of(request: DeskRequest, mechanism: Mechanism, key: str, kind: str) -> Plans:
    gathering = hosted_at(request, mechanism, key)
    if kind == "rooms":
        return _rooms(request.frame, gathering, _people(gathering))
    if kind == "vehicles":
        return _rides(request.frame, gathering)
    raise Http404


def _back(mechanism: Mechanism, key: str, kind: str) -> HttpResponse:
    return redirect("hotels" if kind == "rooms" else "vehicles", mechanism.key, key)
