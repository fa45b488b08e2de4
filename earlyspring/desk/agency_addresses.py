"""Where an agency without an account is written to: entered by an officer of its own party, and erased at will."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.agency_forms import own_agency, shown, tongue_of
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.rounds import round_of
from earlyspring.ledger.models import Mechanism
from earlyspring.members.names import address as checked
from earlyspring.review.addressees import erase_address, keep_address


@posted(*OFFICERS)
@require_POST
def address(request: DeskRequest, mechanism: Mechanism, round: str, body: str) -> HttpResponse:
    """Keep the mail address of an agency, or erase it where the field is empty. Nobody of another party sees it."""
    frame = own_agency(request, round, body)
    typed = request.POST.get("address", "").strip()[:254]
    if not typed:
        if erase_address(mechanism, body, by=frame.posting.party):
            messages.success(request, _("The address is erased."))
        return redirect("agency_forms", mechanism.key, round)
    try:
        keep_address(mechanism, body, checked(typed), tongue_of(request), by=frame.posting.party)
    except ValidationError as wrong:
        said = {"wrong_body": body, "wrong_address": typed, "wrong_words": wrong.messages}
        return shown(request, round_of(frame, round), status=422, **said)
    messages.success(
        request, _("The address is kept. Forms and reminders go there while nobody of the agency has an account.")
    )
    return redirect("agency_forms", mechanism.key, round)
