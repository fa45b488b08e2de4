"""Hotels: which there are, and which block of rooms is in which."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from earlyspring.delegations.arranging.lodging import block_of, drop_hotel, keep_hotel
from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.arranging.house_forms import HotelForm
from earlyspring.desk.gathering.arranging.house_plans import people_of, room_plans
from earlyspring.desk.gathering.arranging.houses import entered
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.gathering.texts import in_tongues, plain_fields
from earlyspring.ledger.models import Mechanism


@posted(*OFFICERS)
def hotels(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """`?hotel=KEY`: that one is changed; without it another is entered."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    known, here = gathering.hotels, redirect("hotels", mechanism.key, key)
    if dropped := request.POST.get("drop"):
        drop_hotel(get_object_or_404(known, key=dropped))
        return here
    changed = get_object_or_404(known, key=request.GET["hotel"]) if request.GET.get("hotel") else None
    form = HotelForm(request.POST if "save" in request.POST else None, changed)
    if form.is_bound and entered(request, gathering, form, keep_hotel):
        return here
    people = people_of(gathering)
    plans = room_plans(frame, gathering, people)
    at = {one["block"]: one["hotel"] for one in plans.versions.shown.assignment} if plans.versions.shown else {}
    rows = [
        {
            "block": one["id"],
            "name": plans.names[one["id"]],
            "people": [person for person in people if block_of(person) == one["id"]],
            "hotel": at.get(one["id"], ""),
        }
        for one in plans.given["blocks"]
    ]
    houses = list(gathering.hotels.all())
    used = _used(plans.versions.shown)
    context = {
        "form": form,
        "changed": changed,
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
