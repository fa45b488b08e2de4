"""A party takes back what it said beside a comparison: that it accepts a difference, that it approves the texts."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from earlyspring.agreements.comparing import actions
from earlyspring.agreements.comparing.models import AcceptedFinding, ApprovedTexts
from earlyspring.agreements.instruments import asked
from earlyspring.desk.access import OFFICERS, posted, refuse_method
from earlyspring.desk.comparing.place import instrument_at, may_say, way_back
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism


@posted(*OFFICERS)
def take_acceptance_back(request: DeskRequest, mechanism: Mechanism, item: str, pk: int) -> HttpResponse:
    """Take back that the own party accepts a finding. By POST alone."""
    return _taken_back(request, mechanism, item, (AcceptedFinding, pk), _("Taken back: the difference is open again."))


@posted(*OFFICERS)
def take_approval_back(request: DeskRequest, mechanism: Mechanism, item: str, pk: int) -> HttpResponse:
    """Take the own party's approval back. By POST alone."""
    return _taken_back(request, mechanism, item, (ApprovedTexts, pk), _("The approval is taken back."))


def _taken_back(
    request: DeskRequest,
    mechanism: Mechanism,
    item: str,
    asked_for: tuple[type[AcceptedFinding | ApprovedTexts], int],
    done: str,
) -> HttpResponse:
    if request.method != "POST":
        return refuse_method(request, ("POST",))
    noun, pk = asked_for
    instrument = instrument_at(request, mechanism, item)
    said = noun._default_manager.filter(mechanism=mechanism, instrument=item, pk=pk).first()
    if said is None or not may_say(request.frame, asked(instrument), said.exercise):
        raise Http404
    try:
        actions.take_back(said, by=request.frame.posting.party)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    else:
        messages.success(request, done)
    return redirect(way_back(request, mechanism, item))
