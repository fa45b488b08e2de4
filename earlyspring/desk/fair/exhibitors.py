"""The exhibitors of a fair: in a list, each on its page, entered, changed, agreed to, withdrawn, taken in again."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from earlyspring.desk.access import COLLEAGUES, OFFICERS, WRITERS, posted, refuse
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fair.forms import ExhibitorForm, WhyForm
from earlyspring.desk.fair.place import beside, exhibitor_at, fair_placed, own_exhibitor_at
from earlyspring.desk.fair.promoting.words import presents
from earlyspring.desk.fair.words import group_word, hour_words, kilowatts
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.people.forms import agencies_of
from earlyspring.desk.gathering.place import gathering_at
from earlyspring.fair.actions import (
    agree_exhibitor,
    change_exhibitor,
    enter_exhibitor,
    reinstate_exhibitor,
    withdraw_exhibitor,
)
from earlyspring.fair.goods import Delivery
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.permits import may_agree, may_enter
from earlyspring.fair.queries import booths_given
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused

PLACES = {"names": "names__vi", "about": "about__vi", "origin": "origin__vi"}
"""Where a fault of a text that is in no language yet is told."""
STATES = {
    "agreed": gettext_lazy("agreed by its party"),
    "waiting": gettext_lazy("waits for its party"),
    "withdrawn": gettext_lazy("withdrawn"),
}


def state_of(one: Exhibitor) -> str:
    return "withdrawn" if one.withdrawn_at else "agreed" if one.agreed_at else "waiting"


@posted(*COLLEAGUES, post=())
@require_safe
def exhibitor(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    frame, found = request.frame, exhibitor_at(request, mechanism, key, code)
    delivery = Delivery.objects.filter(exhibitor=found).select_related("slot").first()
    context = {
        "party_name": name_of(frame.directory, found.party, frame.language),
        "state": state_of(found),
        "state_words": STATES[state_of(found)],
        "products": [(one, group_word(one.group)) for one in found.products.order_by("pk")],
        "booths": booths_given(found),
        "delivery": delivery,
        "hour": hour_words(delivery.slot, found.gathering.zone) if delivery else "",
        "papers": list(found.customs.all()),
        "enters": may_enter(frame.posting, found),
        "agrees": may_agree(frame.posting, found),
        "presents": presents(found),
        "why": WhyForm(),
        "asks_power": kilowatts(found.power_kw),
    }
    return render(request, "desk/fair/exhibitor.html", context | beside(frame, found))


@posted(*WRITERS)
def new_exhibitor(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """An exhibitor of the own party."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    form = _form(request)
    if request.method == "POST" and form.is_valid():
        try:
            made = enter_exhibitor(gathering, frame.posting.party, form.said(), by=frame.posting)
        except Refused as refusal:
            at_fields(form, refusal, PLACES, frame)
        else:
            messages.success(request, _("Entered under the code %(code)s.") % {"code": made.code})
            return redirect("exhibitor", mechanism.key, key, made.code)
    heading = _("Enter an exhibitor")
    return shown_form(request, form, heading, fair_placed(frame, gathering, "exhibitors", (heading, "")))


@posted(*WRITERS)
def edit_exhibitor(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    frame, found = request.frame, own_exhibitor_at(request, mechanism, key, code)
    form = _form(request, found)
    if request.method == "POST" and form.is_valid():
        try:
            change_exhibitor(found, form.said(), by=frame.posting, version=form.read_version())
        except Refused as refusal:
            at_fields(form, refusal, PLACES, frame)
        else:
            messages.success(request, _("Changed."))
            return redirect("exhibitor", mechanism.key, key, code)
    return shown_form(request, form, _("Change the exhibitor"), beside(frame, found, (_("Change"), "")))


def _form(request: DeskRequest, held: Exhibitor | None = None) -> ExhibitorForm:
    posting = request.frame.posting
    own = posting.agency if posting.role == "focal_point" else ""
    return ExhibitorForm(request.POST or None, agencies_of(request.frame, posting.party), held, own)


def shown_form(
    request: DeskRequest, form: Any, heading: str, place: dict[str, Any], template: str = "desk/fair/form.html"
) -> HttpResponse:
    """A form of the fair on its page; with status 422 where it comes back."""
    status = 422 if request.method == "POST" else 200
    return render(request, template, {"form": form, "heading": heading} | place, status=status)


def done(request: DeskRequest, act: Any, words: str) -> bool:
    """Whether the act was taken; says so, or why not."""
    try:
        act()
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
        return False
    messages.success(request, words)
    return True


@posted(*OFFICERS)
@require_POST
def agree(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    found = exhibitor_at(request, mechanism, key, code)
    if not may_agree(request.frame.posting, found):
        refuse(request, mechanism=mechanism.key, reason="not_theirs")
    done(request, lambda: agree_exhibitor(found, by=request.frame.posting), _("Agreed: it goes into the catalogue."))
    return redirect("exhibitor", mechanism.key, key, code)


@posted(*WRITERS)
@require_POST
def withdraw(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    found = own_exhibitor_at(request, mechanism, key, code)
    why = request.POST.get("why", "")
    words = _("Withdrawn. Its booths and its hour of delivery are free again.")
    done(request, lambda: withdraw_exhibitor(found, why, by=request.frame.posting), words)
    return redirect("exhibitor", mechanism.key, key, code)


@posted(*WRITERS)
@require_POST
def reinstate(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    found = own_exhibitor_at(request, mechanism, key, code)
    done(request, lambda: reinstate_exhibitor(found, by=request.frame.posting), _("It comes after all."))
    return redirect("exhibitor", mechanism.key, key, code)
