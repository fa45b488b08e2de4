"""The way of a report from the agency to its secretariat: handed in, given back, received."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.desk.access import OFFICERS, WRITERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.reports import owed_at, own_obligation
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism
from earlyspring.review.actions import (
    receive_report,
    return_report,
    submit_report,
)
from earlyspring.review.owed import Owed
from earlyspring.review.permits import may_receive

Address = tuple[str, str, str]


@posted(*WRITERS)
@require_POST
def hand_in(request: DeskRequest, mechanism: Mechanism, round: str, commitment: str, body: str) -> HttpResponse:
    owed = own_obligation(request, round, commitment, body)
    if owed.draft is None:
        raise Http404
    return stepped(
        request,
        (round, commitment, body),
        lambda draft, by: submit_report(draft, by=by, user=request.user),
        owed,
        _("Handed in. Your party's secretariat receives it or returns it."),
    )


@posted(*OFFICERS)
@require_POST
def give_back(request: DeskRequest, mechanism: Mechanism, round: str, commitment: str, body: str) -> HttpResponse:
    """Give a report back to its agency, with what is to be done."""
    reason = request.POST.get("reason", "")[:4000]
    return stepped(
        request,
        (round, commitment, body),
        lambda draft, by: return_report(draft, reason=reason, by=by),
        received_at(request, round, commitment, body),
        _("Returned to the agency. Its next revision begins with what this one said."),
        of="returned",
    )


@posted(*OFFICERS)
@require_POST
def receive(request: DeskRequest, mechanism: Mechanism, round: str, commitment: str, body: str) -> HttpResponse:
    """File a report for the party: from now on all parties see it."""
    return stepped(
        request,
        (round, commitment, body),
        lambda draft, by: receive_report(draft, by=by, user=request.user),
        received_at(request, round, commitment, body),
        _("Received. From now on the other parties see it."),
    )


def received_at(request: DeskRequest, round: str, commitment: str, body: str) -> Owed:
    owed = owed_at(request, round, commitment, body)
    if owed.draft is None or not may_receive(request.frame.posting, owed.draft):
        raise Http404
    return owed


def stepped(request: DeskRequest, address: Address, act: Any, owed: Owed, done: str, of: str = "") -> HttpResponse:
    try:
        act(owed.draft, request.frame.posting.party)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame, of))
    else:
        messages.success(request, done)
    return redirect("obligation", request.frame.mechanism.key, *address)
