"""Writing the programme: an item added, changed, dropped. The host's officers alone."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from earlyspring.core.shapes import Fault
from earlyspring.delegations.models import Delegate
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.gathering.programme.forms import ItemForm
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.actions import add_item, change_item, drop_item
from earlyspring.meetings.programme.models import ProgrammeItem

PLACES = {"titles": "titles__vi", "notes": "notes__vi"}


@posted(*OFFICERS)
def new_programme_item(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    return _written(request, hosted_at(request, mechanism, key), None)


@posted(*OFFICERS)
def change_programme_item(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    gathering = hosted_at(request, mechanism, key)
    return _written(request, gathering, item_at(gathering, code))


def _written(request: DeskRequest, gathering: Gathering, item: ProgrammeItem | None) -> HttpResponse:
    frame = request.frame
    form = ItemForm(request.POST or None, frame, gathering, item)
    if request.method == "POST" and form.is_valid():
        try:
            made = _entered(form, gathering, item, request)
        except Refused as refusal:
            at_fields(form, refusal, PLACES, frame)
        else:
            messages.success(request, _("The draft is changed. Others see it when the next version is released."))
            return redirect("programme_item", frame.mechanism.key, gathering.key, made.code)
    step = (title_in(item.titles, frame.language) if item else _("New item"), "")
    context: dict[str, Any] = {
        "form": form,
        "item": item,
        "titles": form.tongues("titles"),
        "notes": form.tongues("notes"),
    }
    context |= placed(frame, gathering, "programme", step)
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/gathering/programme/item_form.html", context, status=status)


def _entered(form: ItemForm, gathering: Gathering, item: ProgrammeItem | None, request: DeskRequest) -> ProgrammeItem:
    said, by = form.said(), request.frame.posting.user
    here = Delegate.objects.filter(delegation__gathering=gathering, code__in=said["persons"])
    known = set(here.values_list("code", flat=True))
    if unknown := [one for one in said["persons"] if one not in known]:
        raise Refused(*(Fault("persons", "no_such_delegate", one) for one in unknown))
    if item is None:
        return add_item(gathering, by=by, **said)
    return change_item(item, base=form.cleaned_data["base"], by=by, **said)


@posted(*OFFICERS)
def drop_programme_item(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    """Asks once, then takes the item out of the draft."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    item = item_at(gathering, code)
    if request.method == "POST":
        try:
            drop_item(item, base=request.POST.get("base", ""))
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame))
            return redirect("programme_item", mechanism.key, key, code)
        messages.success(request, _("The item is out of the draft. Others see it when the next version is released."))
        return redirect("programme", mechanism.key, key)
    context = {"item": item} | placed(frame, gathering, "programme", (title_in(item.titles, frame.language), ""))
    return render(request, "desk/gathering/programme/item_drop.html", context)


def item_at(gathering: Gathering, code: str) -> ProgrammeItem:
    """The item of the draft under a code; 404 where there is none."""
    if not code.startswith("P-"):
        raise Http404
    return get_object_or_404(
        ProgrammeItem.objects.select_related("gathering__mechanism"), gathering=gathering, code=code
    )
