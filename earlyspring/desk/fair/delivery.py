"""How goods come in: the hours at the doors, the hour of an exhibitor, its papers of the customs."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.desk.access import COLLEAGUES, OFFICERS, WRITERS, posted
from earlyspring.desk.fair.exhibitors import done, shown_form
from earlyspring.desk.fair.floor_forms import CustomsForm, DeliveryForm, SlotForm
from earlyspring.desk.fair.place import beside, fair_placed, own_exhibitor_at, seen_party
from earlyspring.desk.fair.taken_along import delivery_lines
from earlyspring.desk.fair.words import hour_words
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.place import gathering_at, hosted_at
from earlyspring.desk.gathering.taken_along import titled
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.desk.title_words import title_in
from earlyspring.fair.actions import (
    add_slot,
    book_slot,
    cancel_delivery,
    change_customs_paper,
    enter_customs_paper,
    remove_customs_paper,
    remove_slot,
)
from earlyspring.fair.goods import CustomsPaper, Delivery, DeliverySlot
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.queries import deliveries_of, free_slots, slots_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.permits import may_host


def slot_choices(slots: Iterable[DeliverySlot], zone: str) -> list[tuple[str, str]]:
    return [(f"{one.pk}", f"{one.gate} · {hour_words(one, zone)}") for one in slots]


@posted(*COLLEAGUES, post=OFFICERS)
def fair_delivery(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The hours at the doors and who comes in them; the host opens another one."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    hosts = may_host(frame.posting, gathering)
    if request.method == "POST" and not hosts:
        raise Http404
    form = SlotForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            add_slot(gathering, by=frame.posting, **form.said(gathering.zone))
        except Refused as refusal:
            at_fields(form, refusal, {"starts_at": "starts", "ends_at": "ends"}, frame)
        else:
            messages.success(request, _("The hour is open."))
            return redirect("fair_delivery", mechanism.key, key)
    party = seen_party(frame, gathering)
    coming: dict[int, list[tuple[Delivery, str]]] = {}
    for one in deliveries_of(gathering):
        if not party or one.exhibitor.party == party:
            coming.setdefault(one.slot_id, []).append((one, title_in(one.exhibitor.names, frame.language)))
    rows = [(one, hour_words(one, gathering.zone), coming.get(one.pk, [])) for one in slots_of(gathering)]
    if request.method == "GET" and to_be_saved(request):
        lines = delivery_lines(frame, rows, gathering.zone)
        return saved(request, f"{key}-delivery", titled(_("Delivery"), gathering, frame), *lines)
    status = 422 if form.errors else 200
    context = {"rows": rows, "form": form, "ways": ways_to_save(request)} | fair_placed(
        frame, gathering, "fair_delivery"
    )
    return render(request, "desk/fair/delivery.html", context, status=status)


@posted(*OFFICERS)
@require_POST
def drop_slot(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    gathering = hosted_at(request, mechanism, key)
    found = DeliverySlot.objects.filter(gathering=gathering, pk=pk).first()
    if found is None:
        raise Http404
    found.gathering = gathering
    done(request, lambda: remove_slot(found, by=request.frame.posting), _("The hour is closed."))
    return redirect("fair_delivery", mechanism.key, key)


def slot_of(exhibitor: Exhibitor, pk: str) -> DeliverySlot:
    """The hour of a number at the fair of an exhibitor; one that is not there is refused by the verb."""
    found = DeliverySlot.objects.filter(gathering=exhibitor.gathering, pk=int(pk) if pk.isdecimal() else 0).first()
    return found or DeliverySlot(pk=0)


@posted(*WRITERS)
def book(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    """The hour in which an exhibitor brings its goods."""
    frame, found = request.frame, own_exhibitor_at(request, mechanism, key, code)
    held = Delivery.objects.filter(exhibitor=found).first()
    slots = slot_choices(free_slots(found.gathering, found, timezone.now()), found.gathering.zone)
    form = DeliveryForm(request.POST or None, slots, held)
    if request.method == "POST" and "cancel" in request.POST:
        done(request, lambda: cancel_delivery(found, by=frame.posting), _("The hour is free again."))
        return redirect("exhibitor", mechanism.key, key, code)
    if request.method == "POST" and form.is_valid():
        said: dict[str, Any] = dict(form.cleaned_data)
        try:
            book_slot(found, slot_of(found, said.pop("slot")), said, by=frame.posting)
        except Refused as refusal:
            at_fields(form, refusal, {}, frame)
        else:
            messages.success(request, _("The hour is yours."))
            return redirect("exhibitor", mechanism.key, key, code)
    heading = _("Delivery")
    place = beside(frame, found, (heading, "")) | {"held": held}
    return shown_form(request, form, heading, place, "desk/fair/book.html")


@posted(*WRITERS)
def new_customs(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    frame, found = request.frame, own_exhibitor_at(request, mechanism, key, code)
    form = CustomsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            enter_customs_paper(found, form.said(), by=frame.posting)
        except Refused as refusal:
            at_fields(form, refusal, {}, frame)
        else:
            messages.success(request, _("Entered."))
            return redirect("exhibitor", mechanism.key, key, code)
    heading = _("Enter a paper of the customs")
    return shown_form(request, form, heading, beside(frame, found, (heading, "")))


@posted(*WRITERS)
def edit_customs(request: DeskRequest, mechanism: Mechanism, key: str, code: str, pk: int) -> HttpResponse:
    frame, found = request.frame, own_exhibitor_at(request, mechanism, key, code)
    paper = paper_of(found, pk)
    form = CustomsForm(request.POST or None, paper)
    if request.method == "POST" and form.is_valid():
        try:
            change_customs_paper(paper, form.said(), by=frame.posting, version=form.read_version())
        except Refused as refusal:
            at_fields(form, refusal, {}, frame)
        else:
            messages.success(request, _("Changed."))
            return redirect("exhibitor", mechanism.key, key, code)
    heading = _("Change a paper of the customs")
    return shown_form(request, form, heading, beside(frame, found, (heading, "")))


@posted(*WRITERS)
@require_POST
def drop_customs(request: DeskRequest, mechanism: Mechanism, key: str, code: str, pk: int) -> HttpResponse:
    found = own_exhibitor_at(request, mechanism, key, code)
    paper = paper_of(found, pk)
    done(request, lambda: remove_customs_paper(paper, by=request.frame.posting), _("The paper is taken away."))
    return redirect("exhibitor", mechanism.key, key, code)


def paper_of(exhibitor: Exhibitor, pk: int) -> CustomsPaper:
    """The paper of a number, among those of this exhibitor."""
    found = CustomsPaper.objects.filter(exhibitor=exhibitor, pk=pk).first()
    if found is None:
        raise Http404
    found.exhibitor = exhibitor
    return found
