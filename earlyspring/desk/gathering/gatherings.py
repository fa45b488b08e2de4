"""The gatherings of a mechanism, opening one, and its page at a glance."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from earlyspring.desk.access import LEADERS, OFFICERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.forms import GatheringForm
from earlyspring.desk.gathering.glance import cards_of
from earlyspring.desk.gathering.place import gathering_at, hosted_at, named, placed
from earlyspring.desk.gathering.texts import in_tongues, plain_fields
from earlyspring.desk.trail import trail
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import change_gathering, gatherings_of, open_gathering, sessions_at
from earlyspring.meetings.models import Cycle
from earlyspring.meetings.permits import may_open_gathering


@posted()
def gatherings(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    context = {
        "rows": [(one, named(one, frame)) for one in gatherings_of(mechanism)],
        "may_open": may_open_gathering(frame.posting),
        "crumbs": trail(frame, (_("Gatherings"), "")),
    }
    return render(request, "desk/gathering/gatherings.html", context)


@posted()
def gathering(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, found = request.frame, gathering_at(mechanism, key)
    leads = frame.posting.role in LEADERS
    context = {"sessions": sessions_at(found), "cards": cards_of(frame, found), "leads": leads}
    return render(request, "desk/gathering/gathering.html", context | placed(frame, found, "gathering"))


@posted(*OFFICERS)
def new_gathering(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    form = GatheringForm(request.POST or None, _cycles(frame))
    if request.method == "POST" and form.is_valid():
        try:
            made = open_gathering(mechanism, host=frame.posting.party, **form.said())
        except Refused as refusal:
            at_fields(form, refusal, None, frame)
        else:
            messages.success(request, _("The gathering is open. Everything of its preparation hangs on this page."))
            return redirect("gathering", mechanism.key, made.key)
    crumbs = trail(frame, (_("Gatherings"), "gatherings"), (_("Open a gathering"), ""))
    status = 422 if request.method == "POST" else 200
    return render(
        request, "desk/gathering/gathering_form.html", {"form": form, "crumbs": crumbs} | _texts(form), status=status
    )


@posted(*OFFICERS)
def change(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, found = request.frame, hosted_at(request, mechanism, key)
    form = GatheringForm(request.POST or None, _cycles(frame), found)
    if request.method == "POST" and form.is_valid():
        try:
            change_gathering(found, **form.said())
        except Refused as refusal:
            at_fields(form, refusal, None, frame)
        else:
            messages.success(request, _("Changed."))
            return redirect("gathering", mechanism.key, found.key)
    context = {"form": form} | _texts(form) | placed(frame, found, "gathering", (_("Change"), ""))
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/gathering/gathering_form.html", context, status=status)


def _texts(form: GatheringForm) -> dict[str, object]:
    return {"plain": plain_fields(form), "names": in_tongues(form, "names"), "places": in_tongues(form, "place")}


def _cycles(frame: Frame) -> list[tuple[str, str]]:
    held = now(Cycle, frame.mechanism, exercise=True).order_by("-year", "item")
    return [(one.item, str(one.year)) for one in held]
