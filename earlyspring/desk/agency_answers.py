"""A form of an agency that came back: the drafts it became, or every fault of it."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from earlyspring.desk.access import WRITERS, posted
from earlyspring.desk.agency_forms import asking, own_agency, shown
from earlyspring.desk.body_names import name_of
from earlyspring.desk.faults import sentence
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.intake_words import words_for
from earlyspring.desk.owing import closed
from earlyspring.desk.rounds import round_of
from earlyspring.intake import Fault, Refusal
from earlyspring.intake.opening import LARGEST
from earlyspring.ledger.models import Mechanism
from earlyspring.review.forms_handed_in import Unready, hand_in_form
from earlyspring.review.forms_taken import Taken, take_form
from earlyspring.review.zones import today_of


@posted(*WRITERS)
@require_POST
def take(request: DeskRequest, mechanism: Mechanism, round: str) -> HttpResponse:
    """Take in a form that came back: the drafts it became, or every fault of it."""
    frame, asked = request.frame, round_of(request.frame, round)
    read = read_file(request)
    if isinstance(read, Taken):
        messages.success(request, _("The form is read. Look each report over, then hand it in."))
        return shown(request, asked, taken=[(one, one.obligation) for one in read.drafts], left=read.unanswered)
    told = [(fault, words_for(named(frame, fault))) for fault in read.faults]
    return shown(request, asked, faults=told, more=read.more, status=422)


@posted(*WRITERS)
@require_POST
def hand_in(request: DeskRequest, mechanism: Mechanism, round: str, body: str) -> HttpResponse:
    """Hand in at once all that an agency's form says, or tell draft by draft what is lacking."""
    frame, asked = own_agency(request, round, body), round_of(request.frame, round)
    if closed(asked):
        messages.error(request, _("The round is closed; nothing is handed in now."))
        return redirect("agency_forms", mechanism.key, round)
    found = hand_in_form(asking(frame, body), body, by=frame.posting.party, user=request.user)
    if lacking := [one for one in found if isinstance(one, Unready)]:
        told = [(one.draft.obligation, [sentence(fault) for fault in one.faults]) for one in lacking]
        return shown(request, asked, unready=told, status=422)
    if found:
        words = ngettext("%(n)s report is handed in.", "%(n)s reports are handed in.", len(found))
        messages.success(request, words % {"n": len(found)})
    return redirect("agency_forms", mechanism.key, round)


def read_file(request: DeskRequest) -> Taken | Refusal:
    file, frame = request.FILES.get("form"), request.frame
    if file is None:
        return Refusal((Fault("not_a_workbook"),))
    if (file.size or 0) > LARGEST:
        return Refusal((Fault("too_large", expected=str(LARGEST)),))
    party = frame.posting.party
    on = date.fromisoformat(today_of(frame.mechanism, party, True))
    return take_form(file.read(), lambda body: asking(frame, body), by=party, on=on)


def named(frame: Frame, fault: Fault) -> Fault:
    """A fault with the names of bodies instead of their ids, where its reader knows them."""
    if fault.code not in ("other_agency", "never_made") or fault.found not in frame.directory.bodies:
        return fault
    return Fault(fault.code, fault.sheet, fault.cell, fault.row, name_of(frame.directory, fault.found, frame.language))
