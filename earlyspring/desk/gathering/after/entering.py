"""Entering, changing and taking out a gift or a line of the own budget."""

from collections.abc import Callable
from functools import partial
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
    form = GiftForm(request.POST or None, party_choices(request.frame, gathering), found)
    enter = partial(enter_gift, gathering, by=request.frame.posting, gift=found)
    context = {
        "heading": _("Change a gift") if found else _("Enter a gift"),
        "texts": in_tongues(form, "what"),
        "label": _("What was given"),
        "found": found,
    }
    return _entering(request, gathering, form, enter, context)


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
    form = CostForm(request.POST or None, Choices(request.frame).bodies, found)
    enter = partial(enter_cost, gathering, by=request.frame.posting, cost=found)
    heading = _("Change a budget line") if found else _("Enter a budget line")
    return _entering(request, gathering, form, enter, {"heading": heading, "found": found})


def _entering(
    request: DeskRequest,
    gathering: Gathering,
    form: GiftForm | CostForm,
    enter: Callable[[dict[str, Any]], object],
    context: dict[str, Any],
) -> HttpResponse:
    """The page of a form; what it says is entered by `enter`. Of two who change the same line the second is told."""
    found = context["found"]
    if form.is_bound and found and request.POST.get("base") != found.version:
        form.add_error(None, _("Somebody has changed this since the page was opened. Compare, then save."))
    if request.method == "POST" and form.is_valid():
        try:
            enter(form.said())
        except Refused as refusal:
            at_fields(form, refusal, {"what": "what__vi"}, request.frame)
        else:
            messages.success(request, _("Saved."))
            return redirect("after", request.frame.mechanism.key, gathering.key)
    place = placed(request.frame, gathering, "after", (context["heading"], ""))
    more = {"form": form, "plain": plain_fields(form)}
    status = 422 if form.is_bound else 200
    return render(request, "desk/gathering/after/form.html", context | more | place, status=status)
