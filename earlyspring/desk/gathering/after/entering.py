"""Entering, changing and taking out a gift or a line of the own budget."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from earlyspring.delegations.after.actions import delete_cost, delete_gift, enter_cost, enter_gift
from earlyspring.delegations.after.models import Cost, Gift
from earlyspring.delegations.after.permits import may_enter_gift
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.choices import Choices
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.after.forms import CostForm, GiftForm
from earlyspring.desk.gathering.place import gathering_at, placed
from earlyspring.desk.gathering.preparing.tasks import party_choices
from earlyspring.desk.gathering.texts import in_tongues, plain_fields
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering


@posted(*OFFICERS)
def new_gift(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    return _gift_page(request, gathering_at(mechanism, key), None)


@posted(*OFFICERS)
def gift(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    """One gift, for those whom it concerns; for everybody else it does not exist."""
    gathering = gathering_at(mechanism, key)
    found = get_object_or_404(Gift, gathering=gathering, pk=pk)
    found.gathering = gathering
    if not may_enter_gift(request.frame.posting, gathering, found.giver, found.receiver):
        raise Http404
    if "delete" in request.POST:
        delete_gift(found, by=request.frame.posting)
        messages.success(request, _("Taken out."))
        return redirect("after", mechanism.key, key)
    return _gift_page(request, gathering, found)


def _gift_page(request: DeskRequest, gathering: Gathering, found: Gift | None) -> HttpResponse:
    frame = request.frame
    form = GiftForm(request.POST or None, party_choices(frame, gathering), found)
    if request.method == "POST" and form.is_valid():
        try:
            enter_gift(gathering, form.said(), by=frame.posting, gift=found)
        except Refused as refusal:
            at_fields(form, refusal, {"what": "what__vi"}, frame)
        else:
            messages.success(request, _("Saved."))
            return redirect("after", frame.mechanism.key, gathering.key)
    context = {
        "heading": _("Change a gift") if found else _("Enter a gift"),
        "texts": in_tongues(form, "what"),
        "label": _("What was given"),
        "found": found,
    }
    return _shown(request, gathering, form, context)


@posted(*OFFICERS)
def new_cost(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    return _cost_page(request, gathering_at(mechanism, key), None)


@posted(*OFFICERS)
def cost(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    """One line of the own party's budget; those of others do not exist."""
    gathering = gathering_at(mechanism, key)
    found = get_object_or_404(Cost, gathering=gathering, party=request.frame.posting.party, pk=pk)
    if "delete" in request.POST:
        delete_cost(found, by=request.frame.posting)
        messages.success(request, _("Taken out."))
        return redirect("after", mechanism.key, key)
    return _cost_page(request, gathering, found)


def _cost_page(request: DeskRequest, gathering: Gathering, found: Cost | None) -> HttpResponse:
    frame = request.frame
    form = CostForm(request.POST or None, Choices(frame).bodies, found)
    if request.method == "POST" and form.is_valid():
        try:
            enter_cost(gathering, form.said(), by=frame.posting, cost=found)
        except Refused as refusal:
            at_fields(form, refusal, {}, frame)
        else:
            messages.success(request, _("Saved."))
            return redirect("after", frame.mechanism.key, gathering.key)
    heading = _("Change a budget line") if found else _("Enter a budget line")
    return _shown(request, gathering, form, {"heading": heading, "found": found})


def _shown(request: DeskRequest, gathering: Gathering, form: Any, context: dict[str, Any]) -> HttpResponse:
    place = placed(request.frame, gathering, "after", (context["heading"], ""))
    more = {"form": form, "plain": plain_fields(form)}
    status = 422 if form.is_bound else 200
    return render(request, "desk/gathering/after/form.html", context | more | place, status=status)
