"""Texts kept within the reader's own party: their list on the page of the instrument, and deleting one."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.agreements.kept import KeptText, forget_text, texts_kept_by
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.ledger.models import Mechanism
from earlyspring.members.permits import may_note
from earlyspring.review.drafts import Draft


def texts_within(frame: Frame, instrument: str) -> list[KeptText]:
    """What the reader's party keeps to itself beside an instrument: for those alone who read its notes, as of now."""
    if not may_note(frame.posting) or frame.moment.known or frame.moment.as_of != frame.moment.today:
        return []
    return list(texts_kept_by(frame.mechanism, frame.posting.party).filter(instrument=instrument))


@posted(*OFFICERS)
@require_POST
def delete_kept_text(request: DeskRequest, mechanism: Mechanism, pk: int) -> HttpResponse:
    kept = texts_kept_by(mechanism, request.frame.posting.party).filter(pk=pk).first()
    if kept is None:
        raise Http404
    drafted = Draft.objects.filter(mechanism=mechanism, party=kept.party, evidence__icontains=kept.sha256).exists()
    if forget_text(kept, needed=drafted):
        messages.success(request, _("The text is deleted. It was in no log."))
    else:
        messages.success(request, _("The text is off this list. Its file stays: something else names it."))
    return redirect("instrument", mechanism.key, kept.instrument)
