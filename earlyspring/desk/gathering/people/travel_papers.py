"""Passports and photos on the desk: entered, opened only by a button that leaves a line in the log, found by number."""

from base64 import b64encode
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from earlyspring.delegations.models import Delegate
from earlyspring.delegations.permits import may_change
from earlyspring.delegations.travelling.models import Photo, TravelPaper
from earlyspring.delegations.travelling.papers import enter_paper, found_by_number, read_paper
from earlyspring.delegations.travelling.permits import may_read_paper
from earlyspring.delegations.travelling.photos import LARGEST, keep_photo, read_photo
from earlyspring.desk.access import OFFICERS, WRITERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.people.delegates import beside, delegate_at, own_delegate_at
from earlyspring.desk.gathering.people.sheet import own_list_at
from earlyspring.desk.gathering.people.travel_forms import NumberForm, PaperForm, PhotoForm
from earlyspring.desk.gathering.place import gathering_at
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused


def readable_at(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> Delegate:
    """The person of an address, for those who may read what he travels with; for all others there is none."""
    found = delegate_at(request, mechanism, key, code)
    if not may_read_paper(request.frame.posting, found):
        raise Http404
    return found


@posted(*WRITERS, post=())
@require_safe
def travel_paper(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    """Whether a paper and a photo are there, and where they are entered; what they say stays sealed."""
    return _shown(request, readable_at(request, mechanism, key, code), PaperForm())


@posted(*WRITERS)
@require_POST
def enter(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    found = own_delegate_at(request, mechanism, key, code)
    form = PaperForm(request.POST)
    if form.is_valid():
        try:
            enter_paper(found, form.said(), by=request.frame.posting)
        except Refused as refusal:
            at_fields(form, refusal, {}, request.frame)
        else:
            messages.success(request, _("Sealed."))
            return redirect("travel_paper", mechanism.key, key, code)
    return _shown(request, found, form, status=422)


@posted(*WRITERS)
@require_POST
def enter_photo(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    found = own_delegate_at(request, mechanism, key, code)
    file = request.FILES.get("photo")
    try:
        keep_photo(found, file.read(LARGEST + 1) if file else b"", by=request.frame.posting)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    else:
        messages.success(request, _("Sealed."))
    return redirect("travel_paper", mechanism.key, key, code)


@posted(*WRITERS)
@require_POST
def read(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    """What the paper says and the photo, this once; the log has a line of each."""
    found, by = readable_at(request, mechanism, key, code), request.frame.posting
    context: dict[str, Any] = {}
    try:
        if TravelPaper.objects.filter(delegate=found).exists():
            context["paper"] = read_paper(found, by=by)
            context["ends_early"] = context["paper"].ends_before(found.gathering.last_day)
        if Photo.objects.filter(delegate=found).exists():
            media_type, content = read_photo(found, by=by)
            context["photo"] = f"data:{media_type};base64,{b64encode(content).decode()}"
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    return _shown(request, found, PaperForm(), context)


@posted(*WRITERS)
@require_POST
def find(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The person with exactly this number, among those whose papers the reader may read."""
    gathering, form = gathering_at(mechanism, key), NumberForm(request.POST)
    found = None
    if form.is_valid():
        try:
            found = found_by_number(gathering, form.cleaned_data["number"], by=request.frame.posting)
        except Refused as refusal:
            messages.error(request, in_words(refusal, request.frame))
    if found is None:
        messages.error(request, _("Nobody whose travel paper you may read has this number."))
        return redirect("delegates", mechanism.key, key)
    return redirect("delegate", mechanism.key, key, found.code)


@posted(*OFFICERS, post=())
@require_safe
def readings(request: DeskRequest, mechanism: Mechanism, key: str, party: str) -> HttpResponse:
    """Who read the papers of the own people, whose, when and what for."""
    found = own_list_at(request, mechanism, key, party)
    rows = found.readings.select_related("user").order_by("-at", "-pk")[:500]
    steps = (_("Who read travel papers"), "")
    return render(request, "desk/gathering/people/readings.html", {"rows": rows} | beside(request.frame, found, steps))


def _shown(
    request: DeskRequest, person: Delegate, form: PaperForm, more: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    context = {
        "person": person,
        "form": form,
        "photo_form": PhotoForm(),
        "held": TravelPaper.objects.filter(delegate=person).first(),
        "pictured": Photo.objects.filter(delegate=person).first(),
        "changes": may_change(request.frame.posting, person),
    }
    place = beside(request.frame, person.delegation, (person.name, ""))
    return render(request, "desk/gathering/people/travel_paper.html", context | (more or {}) | place, status=status)
