"""The order of batches: proposed, moved by selecting and placing, accepted by a person, printed as a run-sheet."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.agreements.signing_day import actions
from earlyspring.agreements.signing_day.ordering import judged_order
from earlyspring.delegations.arranging.words import sentence
from earlyspring.desk.access import OFFICERS, posted, refuse_method
from earlyspring.desk.faults import in_words
from earlyspring.desk.files import to_be_kept
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.place import gathering_at, hosted_at, placed
from earlyspring.desk.gathering.signing.facts import CeremonyFacts
from earlyspring.desk.gathering.signing.forms import OrderForm
from earlyspring.desk.gathering.signing.sheet import run_sheet
from earlyspring.desk.whole import whole
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.permits import may_host
from earlyspring.meetings.programme.models import ProgrammeItem
from earlyspring.planning.outcome import Remark


@posted()
def order(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    return page(request, CeremonyFacts(request.frame, gathering_at(mechanism, key)))


@posted(*OFFICERS)
def arrange(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """Let an order be proposed, move a document in it, or accept it. By POST alone, by the host's officers."""
    if request.method != "POST":
        return refuse_method(request, ("POST",))
    gathering = hosted_at(request, mechanism, key)
    facts = CeremonyFacts(request.frame, gathering)
    form = OrderForm(request.POST if request.POST.get("do") == "propose" else None)
    if done(request, facts, form):
        return redirect("signing_order", mechanism.key, gathering.key)
    return page(request, facts, form, status=422)


def hour_of(facts: CeremonyFacts) -> time | None:
    """When the signing begins by the draft of the programme; None where it has none."""
    found = ProgrammeItem.objects.filter(gathering=facts.gathering, kind="signing").order_by("day", "start")
    return found.values_list("start", flat=True).first()


def page(request: DeskRequest, facts: CeremonyFacts, form: OrderForm | None = None, status: int = 200) -> HttpResponse:
    """`form`: what was asked and refused; without it, a new one that begins with the hour of the programme."""
    hour = hour_of(facts)
    frame, hosts = request.frame, may_host(request.frame.posting, facts.gathering)
    found, costs = judged_order(facts.order, facts.documents) if facts.order and hosts else ([], [])
    taken = request.GET.get("take", "") if hosts else ""
    context: dict[str, Any] = {
        "facts": facts,
        "order": facts.order,
        "batches": timed(facts),
        "taken": facts.by_number.get(whole(taken) or 0),
        "after_last": len(facts.batches) + 1,
        "broken": [remark_words(facts, one) for one in found],
        "costs": [remark_words(facts, one) for one in sorted(costs, key=lambda one: -one.points)],
        "form": OrderForm(initial={"begins": hour} if hour else None) if form is None else form,
        "other_hour": hour if hosts and hour and facts.order and hour != facts.order.begins else None,
    }
    steps = placed(frame, facts.gathering, "signing", (_("Run-sheet"), ""))
    return render(request, "desk/gathering/signing/order.html", context | steps, status=status)


def done(request: DeskRequest, facts: CeremonyFacts, form: OrderForm) -> bool:
    """Do what was asked of the order; whether it was done."""
    by: dict[str, Any] = {"user": request.user, "at": timezone.now()}
    asked, order = request.POST.get("do"), facts.order
    try:
        if asked == "propose":
            if not form.is_valid():
                return False
            actions.propose_order(facts.gathering, facts.documents, **form.cleaned_data, **by)
        elif order is None:
            return False
        elif asked == "accept":
            actions.accept_order(order, facts.documents, **by)
            messages.success(request, _("Accepted. This is the order that people are told."))
        else:
            number, batch, beside = places(request)
            actions.move_document(order, number, batch=batch, beside=beside, **by)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
        return False
    return True


def places(request: DeskRequest) -> tuple[int, int, int | None]:
    """Which document, into which batch, in whose place: `document=3`, `to=2` or `to=2.5`."""
    to, _dot, other = request.POST.get("to", "").partition(".")
    number, batch, beside = whole(request.POST.get("document", "")), whole(to), whole(other)
    if number is None or not batch or (other and beside is None):
        raise Http404
    return number, batch, beside


def timed(facts: CeremonyFacts) -> list[dict[str, Any]]:
    """Each batch with its hour and its documents; a batch takes as long as its longest document."""
    if facts.order is None:
        return []
    now = datetime.combine(facts.gathering.first_day, facts.order.begins)
    rows = []
    for number, batch in enumerate(facts.batches, 1):
        documents = [(table, facts.by_number[one.number]) for table, one in batch]
        rows.append({"number": number, "at": f"{now:%H:%M}", "documents": documents})
        now += timedelta(minutes=max((one.minutes for _table, one in batch), default=0))
    return rows


def remark_words(facts: CeremonyFacts, remark: Remark) -> str:
    """A sentence of the validator, its people by name where the reader may know them."""
    about = dict(remark.about)
    if person := about.get("person"):
        party, _space, code = str(person).partition(" ")
        known = facts.people.get((party, code))
        about["person"] = f"{known.name} ({code})" if known else code
    return sentence(replace(remark, about=about))


@posted()
def sheet(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The run-sheet as PDF, A4 landscape, with the people that the reader may know."""
    facts = CeremonyFacts(request.frame, gathering_at(mechanism, key))
    if facts.order is None:
        raise Http404
    written = run_sheet(facts, timed(facts))
    return to_be_kept(written, "application/pdf", f"{mechanism.key}-{key}-signing.pdf")
