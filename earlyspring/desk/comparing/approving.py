"""A party's reader approves the texts in every language together, exactly as they stand."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.agreements.comparing import actions
from earlyspring.agreements.comparing.permits import may_speak
from earlyspring.agreements.instruments import asked
from earlyspring.desk.access import OFFICERS, posted, refuse_method
from earlyspring.desk.comparing.place import instrument_at, version_of, way_back
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism


@posted(*OFFICERS)
def approve(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    """Approve what was seen: `together` is the digest of all texts as they stood on the page. By POST alone."""
    if request.method != "POST":
        return refuse_method(request, ("POST",))
    frame = request.frame
    instrument = instrument_at(request, mechanism, item)
    if not may_speak(frame.posting, asked(instrument)):
        raise Http404
    try:
        actions.approve_texts(
            instrument,
            together=request.POST.get("together", "")[:64],
            by=frame.posting.party,
            user=request.user,
            at=timezone.now(),
            party=request.POST.get("party", "")[:80],
            paper=request.POST.get("paper", "")[:120],
            version=version_of(request),
            exercise=frame.moment.exercise,
        )
    except Refused as refusal:
        messages.error(request, in_words(refusal, frame))
    else:
        messages.success(request, _("Approved: exactly these texts. Another text needs another approval."))
    return redirect(way_back(request, mechanism, item))
