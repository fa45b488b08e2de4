"""The accreditation of one person: where it stands, its badges, and the next step for whoever may take it."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from earlyspring.delegations.accrediting import actions
from earlyspring.delegations.accrediting.applying import OPEN
from earlyspring.delegations.accrediting.models import Accreditation
from earlyspring.delegations.accrediting.permits import may_apply, may_check, may_decide
from earlyspring.delegations.accrediting.queries import NONE, default_zones
from earlyspring.delegations.models import Delegate
from earlyspring.desk.access import COLLEAGUES, WRITERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.accrediting.forms import ApplyForm, ApproveForm, ReasonForm
from earlyspring.desk.gathering.accrediting.words import MARKS, STATE, STEPS
from earlyspring.desk.gathering.accrediting.zones import zones_of
from earlyspring.desk.gathering.people.delegates import delegate_at
from earlyspring.desk.gathering.people.words import names_said
from earlyspring.desk.gathering.place import placed
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused

CAN_APPLY = (NONE, "refused", "withdrawn", "revoked", "applied", "checked", "approved")


@posted(*COLLEAGUES, post=WRITERS)
def accreditation(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    frame, one = request.frame, delegate_at(request, mechanism, key, code)
    held = Accreditation.objects.filter(delegate=one).select_related("applied_by", "checked_by", "decided_by").first()
    steps = _steps(request, frame, one, held)
    if request.method == "POST":
        step = request.POST.get("step", "")
        if step not in steps:
            raise Http404
        if _taken(frame, one, step, steps[step]):
            messages.success(request, _("Done."))
            return redirect("accreditation", mechanism.key, key, code)
    context = {
        "person": one,
        "names": names_said(one.name, one.lang, one.latin, one.other_name, one.other_lang),
        "held": held,
        "state": STATE[held.state if held else NONE],
        "mark": MARKS[held.state if held else NONE],
        "changed": held is not None and held.state == "approved" and held.category != one.category,
        "by_category": default_zones(one.gathering)[one.category],
        "badges": list(held.badges.order_by("-version")) if held else [],
        "steps": [(name, STEPS[name], form) for name, form in steps.items()],
        "prints": may_decide(frame.posting, one.gathering),
    }
    place = placed(frame, one.gathering, "accrediting", (one.name, ""))
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/gathering/accrediting/person.html", context | place, status=status)


def _steps(request: DeskRequest, frame: Frame, one: Delegate, held: Accreditation | None) -> dict[str, forms.Form]:
    """The steps that the reader may take now, each with its form; the form of the step that was sent is filled."""
    sent = request.POST if request.method == "POST" else None
    posting, state = frame.posting, held.state if held else NONE
    zones = zones_of(one.gathering, frame.language)
    asked = held.asked if held else []

    def given(step: str) -> Any:
        return sent if sent is not None and sent.get("step") == step else None

    offered: dict[str, tuple[bool, Any]] = {
        "apply": (
            may_apply(posting, one) and state in CAN_APPLY and one.withdrawn_at is None,
            lambda: ApplyForm(given("apply"), zones, asked, held.asked_why if held else ""),
        ),
        "check": (may_check(posting, one.delegation) and state == "applied", lambda: forms.Form(given("check"))),
        "approve": (
            may_decide(posting, one.gathering) and state == "checked",
            lambda: ApproveForm(given("approve"), zones, asked),
        ),
        "refuse": (
            may_decide(posting, one.gathering) and state in ("applied", "checked"),
            lambda: ReasonForm(given("refuse")),
        ),
        "replace": (may_decide(posting, one.gathering) and state == "approved", lambda: ReasonForm(given("replace"))),
        "take_back": (may_apply(posting, one) and state in OPEN, lambda: ReasonForm(given("take_back"))),
        "revoke": (may_decide(posting, one.gathering) and state in OPEN, lambda: ReasonForm(given("revoke"))),
    }
    return {name: make() for name, (offers, make) in offered.items() if offers}


def _taken(frame: Frame, one: Delegate, step: str, form: forms.Form) -> bool:
    """Whether the step was taken; if not, the form says why."""
    if not form.is_valid():
        return False
    said: Mapping[str, Any] = form.cleaned_data
    by = frame.posting
    acts = {
        "apply": lambda: actions.apply(one, by=by, zones=said.get("zones", ()), why=said.get("why", "")),
        "check": lambda: actions.check(one, by=by),
        "approve": lambda: actions.approve(one, by=by, granted=said.get("granted")),
        "refuse": lambda: actions.refuse(one, said["why"], by=by),
        "replace": lambda: actions.replace(one, said["why"], by=by),
        "take_back": lambda: actions.take_back(one, said["why"], by=by),
        "revoke": lambda: actions.revoke(one, said["why"], by=by),
    }
    try:
        acts[step]()
    except Refused as refusal:
        at_fields(form, refusal, {}, frame)
    return not form.errors
