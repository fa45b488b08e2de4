"""Vehicles: which there are, and which group of an arrival rides in which."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from earlyspring.delegations.arranging.riding import drop_vehicle, keep_vehicle, met, place_of, riders, rides_of
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.arranging.house_forms import VehicleForm
from earlyspring.desk.gathering.arranging.house_plans import ride_plans
from earlyspring.desk.gathering.arranging.houses import entered
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.gathering.texts import plain_fields
from earlyspring.ledger.models import Mechanism


@posted(*OFFICERS)
def vehicles(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """`?vehicle=KEY`: that one is changed; without it another is entered."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    known, here = gathering.vehicles, redirect("vehicles", mechanism.key, key)
    if dropped := request.POST.get("drop"):
        drop_vehicle(get_object_or_404(known, key=dropped))
        return here
    changed = get_object_or_404(known, key=request.GET["vehicle"]) if request.GET.get("vehicle") else None
    form = VehicleForm(request.POST if "save" in request.POST else None, changed)
    if form.is_bound and entered(request, gathering, form, keep_vehicle):
        return here
    plans = ride_plans(frame, gathering)
    rides, arrivals = rides_of(plans.versions.shown), {f"A{one.pk}": one for one in met(gathering)}
    parts = {
        group: people for one in arrivals.values() for group, people in riders(one, plans.given["vehicles"]).items()
    }
    rows = [
        {
            "group": one["id"],
            "name": plans.names.get(one["id"], one["id"]),
            "people": parts[one["id"]],
            "arrival": arrivals[one["id"].partition("-")[0]],
            "place": place_of(arrivals[one["id"].partition("-")[0]]),
            "vehicle": rides.get(one["id"], ""),
        }
        for one in plans.given["groups"]
    ]
    fleet = list(gathering.vehicles.all())
    context = {
        "form": form,
        "changed": changed,
        "plain": plain_fields(form),
        "rows": rows,
        "vehicles": fleet,
        "choices": [(one.key, one.key) for one in fleet],
    }
    context |= plans.context(frame) | placed(frame, gathering, "arranging", (_("Vehicles"), ""))
    return render(request, "desk/gathering/arranging/vehicles.html", context, status=422 if form.is_bound else 200)
