"""The rooms of a gathering: their list, and a form for each. The host's officers alone."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.gathering.programme.forms import VenueForm
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.actions import add_venue, change_venue, drop_venue
from earlyspring.meetings.programme.models import Venue

PLACES = {"names": "names__vi", "building": "building__vi"}


@posted(*OFFICERS, post=())
def venues(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    found = list(gathering.venues.order_by("code"))
    named = {one.code: one.names for one in found}
    rows = [(one, [named[code] for code in one.connected if code in named]) for one in found]
    context = {"rows": rows} | placed(frame, gathering, "programme", (_("Rooms"), ""))
    return render(request, "desk/gathering/programme/venues.html", context)


@posted(*OFFICERS)
def new_venue(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    return _written(request, hosted_at(request, mechanism, key), None)


@posted(*OFFICERS)
def venue(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    gathering = hosted_at(request, mechanism, key)
    found = get_object_or_404(Venue.objects.select_related("gathering__mechanism"), gathering=gathering, code=code)
    if request.method == "POST" and "drop" in request.POST:
        try:
            drop_venue(found)
        except Refused as refusal:
            messages.error(request, in_words(refusal, request.frame))
            return redirect("venue", mechanism.key, key, code)
        messages.success(request, _("The room is taken out."))
        return redirect("venues", mechanism.key, key)
    return _written(request, gathering, found)


def _written(request: DeskRequest, gathering: Gathering, found: Venue | None) -> HttpResponse:
    frame = request.frame
    others = [one for one in gathering.venues.order_by("code") if one != found]
    choices = [(one.code, title_in(one.names, frame.language)) for one in others]
    form = VenueForm(request.POST or None, choices, found)
    if request.method == "POST" and form.is_valid():
        said = form.said()
        try:
            if found is None:
                add_venue(gathering, said.pop("code"), **said)
            else:
                change_venue(found, base=form.cleaned_data["base"], **said)
        except Refused as refusal:
            at_fields(form, refusal, PLACES, frame)
        else:
            messages.success(request, _("The room is entered."))
            return redirect("venues", frame.mechanism.key, gathering.key)
    above = (_("Rooms"), reverse("venues", args=[frame.mechanism.key, gathering.key]))
    step = (title_in(found.names, frame.language) if found else _("New room"), "")
    context = {"form": form, "venue": found, "names": form.tongues("names"), "buildings": form.tongues("building")}
    context |= placed(frame, gathering, "programme", above, step)
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/gathering/programme/venue_form.html", context, status=status)
