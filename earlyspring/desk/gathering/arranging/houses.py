"""What hotels and vehicles have in common: they are entered, a plan is proposed, a block or a group put elsewhere."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.delegations.arranging.lodging import move_block
from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.delegations.arranging.riding import move_group
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.arranging.deciding import let_propose
from earlyspring.desk.gathering.arranging.house_forms import HotelForm, VehicleForm
from earlyspring.desk.gathering.arranging.house_plans import Plans, people_of, ride_plans, room_plans
from earlyspring.desk.gathering.place import hosted_at
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering


def entered(
    request: DeskRequest, gathering: Gathering, form: HotelForm | VehicleForm, keep: Callable[..., Any]
) -> bool:
    """Whether what a form says is kept; if not, its faults stand at their fields."""
    if not form.is_valid():
        return False
    try:
        keep(gathering, **form.said())
    except Refused as refusal:
        at_fields(form, refusal, None, request.frame)
        return False
    return True


@posted(*OFFICERS)
@require_POST
def propose_houses(request: DeskRequest, mechanism: Mechanism, key: str, kind: str) -> HttpResponse:
    """Let the engine propose hotels or vehicles."""
    plans = _plans_of(request, mechanism, key, kind)
    what, where = ("blocks", "hotels") if kind == "rooms" else ("groups", "vehicles")
    if plans.given[what] and plans.given[where]:
        let_propose(request, plans.versions, plans.given)
    else:
        messages.error(request, _("There is nobody to be placed, or nothing to place them in. Enter both first."))
    return _back(mechanism, key, kind)


@posted(*OFFICERS)
@require_POST
def place_in(request: DeskRequest, mechanism: Mechanism, key: str, kind: str) -> HttpResponse:
    """Put a block into another hotel, or a group into another vehicle."""
    plans = _plans_of(request, mechanism, key, kind)
    if plans.versions.plan is None:
        raise Http404
    move: Callable[..., Arrangement] = move_block if kind == "rooms" else move_group
    try:
        move(
            plans.versions.plan, plans.given, request.POST.get("what", ""), request.POST.get("to", ""), by=request.user
        )
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    return _back(mechanism, key, kind)


def _plans_of(request: DeskRequest, mechanism: Mechanism, key: str, kind: str) -> Plans:
    gathering = hosted_at(request, mechanism, key)
    if kind == "rooms":
        return room_plans(request.frame, gathering, people_of(gathering))
    if kind == "vehicles":
        return ride_plans(request.frame, gathering)
    raise Http404


def _back(mechanism: Mechanism, key: str, kind: str) -> HttpResponse:
    return redirect("hotels" if kind == "rooms" else "vehicles", mechanism.key, key)
