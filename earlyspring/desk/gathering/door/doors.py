"""The doors of a gathering: where phones stand, and whom each admits."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.delegations.door.actions import change_door, open_door
from earlyspring.delegations.door.queries import doors_of
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.door.forms import DoorForm
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.gathering.texts import in_tongues, plain_fields
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering


@posted(*OFFICERS)
def new_door(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    gathering = hosted_at(request, mechanism, key)
    form = DoorForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.said()
        try:
            open_door(gathering, said.pop("key"), **said)
        except Refused as refusal:
            at_fields(form, refusal, {"names": "names__vi"}, request.frame)
        else:
            messages.success(request, _("The door is there. Let a phone in that stands at it."))
            return redirect("door_devices", mechanism.key, gathering.key)
    return _formed(request, gathering, form, _("Add a door"))


@posted(*OFFICERS)
def change(request: DeskRequest, mechanism: Mechanism, key: str, door: str) -> HttpResponse:
    gathering = hosted_at(request, mechanism, key)
    found = doors_of(gathering).filter(key=door).first()
    if found is None:
        raise Http404
    form = DoorForm(request.POST or None, found)
    if request.method == "POST" and form.is_valid():
        try:
            change_door(found, **form.said())
        except Refused as refusal:
            at_fields(form, refusal, {"names": "names__vi"}, request.frame)
        else:
            messages.success(request, _("Changed."))
            return redirect("door_devices", mechanism.key, gathering.key)
    return _formed(request, gathering, form, _("Change the door"))


def _formed(request: DeskRequest, gathering: Gathering, form: DoorForm, heading: str) -> HttpResponse:
    frame = request.frame
    devices = reverse("door_devices", args=[frame.mechanism.key, gathering.key])
    steps = ((_("Doors and phones"), devices), (heading, ""))
    context = {"form": form, "heading": heading, "names": in_tongues(form, "names"), "plain": plain_fields(form)}
    return render(
        request,
        "desk/gathering/door/door_form.html",
        context | placed(frame, gathering, "door", *steps),
        status=422 if form.errors else 200,
    )
