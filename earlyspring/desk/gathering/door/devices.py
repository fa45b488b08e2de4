"""Phones at the door: letting one in by a one-time code, its name, sending it away."""

from typing import Any

import segno
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from earlyspring.delegations.door.actions import CODE_HOLDS, enrol, rename, send_away
from earlyspring.delegations.door.models import Device, Door
from earlyspring.delegations.door.permits import ends_at
from earlyspring.delegations.door.queries import devices_of, doors_of
from earlyspring.delegations.models import CATEGORIES
from earlyspring.desk.access import OFFICERS, fresh, posted
from earlyspring.desk.doors import public_url
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.door.clock import read_clock
from earlyspring.desk.gathering.door.forms import NameForm, PhoneForm
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.title_words import title_in
from earlyspring.lang.tongues import comma
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering


@posted(*OFFICERS)
@require_safe
def devices(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    doors = list(doors_of(gathering))
    names = {one.key: title_in(one.names, frame.language) for one in doors}
    now = timezone.now()
    rows = [
        {
            "it": one,
            "door": names.get(one.door, one.door),
            "state": _state(one, now),
            "seen": one.seen_at and read_clock(gathering, one.seen_at),
        }
        for one in devices_of(gathering)
    ]
    context = {
        "rows": rows,
        "doors": [(one, names[one.key], _categories(frame, one)) for one in doors],
        "ends_at": read_clock(gathering, ends_at(gathering)),
    }
    steps = ((_("Doors and phones"), ""),)
    return render(request, "desk/gathering/door/devices.html", context | placed(frame, gathering, "door", *steps))


@posted(*OFFICERS)
@fresh
def enrol_device(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    form = PhoneForm(request.POST or None, _doors(frame, gathering))
    if request.method == "POST" and form.is_valid():
        try:
            made, code = enrol(gathering, **form.cleaned_data, by=request.user, at=timezone.now())
        except Refused as refusal:
            at_fields(form, refusal, {}, frame)
        else:
            return _code_shown(request, gathering, made, code)
    words = {"heading": _("Let a phone in"), "button": _("Make the code"), "told_before": "", "form": form}
    return _formed(request, gathering, form, words)


def _code_shown(request: DeskRequest, gathering: Gathering, device: Device, code: str) -> HttpResponse:
    """The code is shown this once, as words and as a square; it stands behind # so that no server writes it down."""
    frame = request.frame
    page = reverse("scan_page", args=[frame.mechanism.key, gathering.key, frame.language])
    address = public_url(page)
    square = segno.make(f"{address}#code={code}", error="m", micro=False)
    context = {
        "device": device,
        "code": f"{code[:4]}-{code[4:]}",
        "address": address,
        "square": square.svg_data_uri(scale=6, border=3, light="#fff"),
        "minutes": CODE_HOLDS.seconds // 60,
    }
    steps = ((_("Doors and phones"), reverse("door_devices", args=_at(frame, gathering))), (device.name, ""))
    return render(request, "desk/gathering/door/code.html", context | placed(frame, gathering, "door", *steps))


@posted(*OFFICERS)
def name_device(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    gathering = hosted_at(request, mechanism, key)
    device = _device(gathering, pk)
    form = NameForm(request.POST or None, initial={"name": device.name})
    if request.method == "POST" and form.is_valid():
        rename(device, form.cleaned_data["name"])
        messages.success(request, _("Changed."))
        return redirect("door_devices", mechanism.key, gathering.key)
    words = {"heading": _("Name the phone"), "button": _("Save"), "told_before": "", "form": form}
    return _formed(request, gathering, form, words)


@posted(*OFFICERS)
@require_POST
def send_device_away(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    gathering = hosted_at(request, mechanism, key)
    gone = send_away(_device(gathering, pk), by=request.user, at=timezone.now())
    messages.success(request, _("%(name)s reads no badges any more. What it handed in stays.") % {"name": gone.name})
    return redirect("door_devices", mechanism.key, gathering.key)


def _formed(request: DeskRequest, gathering: Gathering, form: Any, words: dict[str, Any]) -> HttpResponse:
    frame = request.frame
    steps = ((_("Doors and phones"), reverse("door_devices", args=_at(frame, gathering))), (words["heading"], ""))
    context = words | placed(frame, gathering, "door", *steps)
    status = 422 if form.errors else 200
    return render(request, "desk/gathering/plain_form.html", context, status=status)


def _at(frame: Frame, gathering: Gathering) -> list[str]:
    return [frame.mechanism.key, gathering.key]


def _doors(frame: Frame, gathering: Gathering) -> list[tuple[str, str]]:
    return [(one.key, title_in(one.names, frame.language)) for one in doors_of(gathering)]


def _categories(frame: Frame, door: Door) -> str:
    words = dict(CATEGORIES)
    return comma(frame.language).join(str(words.get(code, code)) for code in door.categories)


def _device(gathering: Gathering, pk: int) -> Device:
    found = Device.objects.filter(gathering=gathering, pk=pk).first()
    if found is None:
        raise Http404
    return found


def _state(device: Device, now: Any) -> str:
    if device.revoked_at:
        return "away"
    if device.digest:
        return "here"
    return "waiting" if now < device.code_until else "lapsed"
