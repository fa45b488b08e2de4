"""One person of a delegation: entered, read, changed, withdrawn with a reason, taken in again."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from earlyspring.delegations.actions import change, register, reinstate, withdraw
from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.delegations.noting import noted_of
from earlyspring.delegations.permits import may_change, may_register, may_see_people
from earlyspring.delegations.travelling.permits import may_read_paper
from earlyspring.desk.access import COLLEAGUES, WRITERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.one_page.own_places import places_told
from earlyspring.desk.gathering.people.delegations import own_delegation_at
from earlyspring.desk.gathering.people.forms import DelegateForm, WhyForm, agencies_of
from earlyspring.desk.gathering.people.words import names_said
from earlyspring.desk.gathering.place import gathering_at, placed
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused

LINKED = {"office": "office__vi", "acting_for": "acting_for__vi"}


def delegate_at(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> Delegate:
    """The person of an address, for those who may see him; for all others there is none."""
    gathering = gathering_at(mechanism, key)
    held = Delegate.objects.filter(delegation__gathering=gathering, code=code)
    found = held.select_related("delegation", "registered_by", "withdrawn_by").first()
    if found is None:
        raise Http404
    found.delegation.gathering = gathering
    if not may_see_people(request.frame.posting, found.delegation):
        raise Http404
    return found


def own_delegate_at(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> Delegate:
    """The same for those who may change what is said of him."""
    found = delegate_at(request, mechanism, key, code)
    if not may_change(request.frame.posting, found):
        raise Http404
    return found


@posted(*COLLEAGUES)
@require_safe
def delegate(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    frame, found = request.frame, delegate_at(request, mechanism, key, code)
    context = {
        "person": found,
        "names": names_said(found.name, found.lang, found.latin, found.other_name, found.other_lang),
        "noted_of": noted_of(found),
        "own": frame.posting.party == found.delegation.party,
        "changes": may_change(frame.posting, found),
        "reads_papers": may_read_paper(frame.posting, found),
        "parts": places_told(frame, found) if frame.posting.role == "officer" and not found.withdrawn_at else [],
        "ways": [{"label": "vCard", "url": reverse("delegate_card", args=[mechanism.key, key, code])}],
        "why": WhyForm(),
    }
    return render(
        request, "desk/gathering/people/delegate.html", context | beside(frame, found.delegation, (found.name, ""))
    )


def beside(frame: Frame, delegation: Delegation, *steps: tuple[str, str]) -> dict[str, Any]:
    """Where a page below a delegation stands."""
    party, gathering = delegation.party, delegation.gathering
    name = name_of(frame.directory, party, frame.language)
    up = (name, reverse("delegation", args=[frame.mechanism.key, gathering.key, party]))
    return {"delegation": delegation, **placed(frame, gathering, "delegations", up, *steps)}


@posted(*WRITERS)
def new(request: DeskRequest, mechanism: Mechanism, key: str, party: str) -> HttpResponse:
    frame, found = request.frame, own_delegation_at(request, mechanism, key, party)
    form = _form(request, found)
    if request.method == "POST" and form.is_valid():
        try:
            made = register(found, form.said(), by=frame.posting, namesake=form.cleaned_data["namesake"])
        except Refused as refusal:
            at_fields(form, refusal, LINKED, frame)
        else:
            messages.success(request, _("Registered under the code %(code)s.") % {"code": made.code})
            another = "another" in request.POST
            return redirect(
                "new_delegate" if another else "delegate", mechanism.key, key, party if another else made.code
            )
    return _shown(request, form, found, _("Register a person"))


@posted(*WRITERS)
def change_delegate(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    frame, found = request.frame, own_delegate_at(request, mechanism, key, code)
    form = _form(request, found.delegation, found)
    if request.method == "POST" and form.is_valid():
        version, namesake = form.cleaned_data["version"] or "none", form.cleaned_data["namesake"]
        try:
            change(found, form.said(), by=frame.posting, version=version, namesake=namesake)
        except Refused as refusal:
            at_fields(form, refusal, LINKED, frame)
        else:
            messages.success(request, _("Changed."))
            return redirect("delegate", mechanism.key, key, code)
    return _shown(request, form, found.delegation, _("Change what is said of a person"))


@posted(*WRITERS)
@require_POST
def withdraw_delegate(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    found = own_delegate_at(request, mechanism, key, code)
    _done(request, lambda: withdraw(found, request.POST.get("why", ""), by=request.frame.posting), _("Withdrawn."))
    return redirect("delegate", mechanism.key, key, code)


@posted(*WRITERS)
@require_POST
def reinstate_delegate(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    found = own_delegate_at(request, mechanism, key, code)
    _done(request, lambda: reinstate(found, by=request.frame.posting), _("The person is on the list again."))
    return redirect("delegate", mechanism.key, key, code)


def _done(request: DeskRequest, act: Any, words: str) -> None:
    try:
        act()
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    else:
        messages.success(request, words)


def _form(request: DeskRequest, delegation: Delegation, delegate: Delegate | None = None) -> DelegateForm:
    posting = request.frame.posting
    agency = "" if may_register(posting, delegation) else posting.agency
    agencies = agencies_of(request.frame, delegation.party)
    return DelegateForm(request.POST or None, agencies, delegate=delegate, agency=agency)


def _shown(request: DeskRequest, form: DelegateForm, delegation: Delegation, heading: str) -> HttpResponse:
    told = form.is_bound and bool(form.errors)
    context = {"form": form, "heading": heading, "new": not form.initial.get("version"), "told": told}
    status = 422 if request.method == "POST" else 200
    return render(
        request,
        "desk/gathering/people/delegate_form.html",
        context | beside(request.frame, delegation, (heading, "")),
        status=status,
    )
