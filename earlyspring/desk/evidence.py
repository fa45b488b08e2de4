"""A piece of evidence: what it is, who may open its file, and opening it to more readers."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.commitments.models import Commitment
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.files import attached
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.review_trail import steps_to
from earlyspring.desk.review_words import VISIBILITY
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.blobs import path_of
from earlyspring.ledger.models import Blob, Mechanism
from earlyspring.ledger.moments import rows
from earlyspring.ledger.present import held, now
from earlyspring.review.actions import open_evidence
from earlyspring.review.codes import VISIBILITY as WIDTHS
from earlyspring.review.models import Evidence, Report
from earlyspring.review.permits import may_open_file


@posted()
def one(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    frame = request.frame
    found = rows(Evidence, mechanism, frame.moment).filter(item=item).first()
    if found is None:
        raise Http404
    widths = WIDTHS.split()
    own = frame.posting.role == "officer" and frame.posting.party == found.party
    wider = widths[widths.index(found.visibility or "party") + 1 :] if own else []
    cited = now(Report, mechanism, found.exercise).filter(evidence__isnull=False)
    context = {
        "evidence": found,
        "commitments": list(now(Commitment, mechanism, True).filter(item__in=found.commitments or [])),
        "reports": [report for report in cited if item in (report.evidence or [])],
        "may_open": may_open_file(frame.posting, found),
        "here": file_of(mechanism, found) is not None,
        "wider": [(code, VISIBILITY[code]) for code in wider],
        "crumbs": steps_to(frame, (_("Evidence"), ())),
    }
    return render(request, "desk/reporting/evidence.html", context)


def file_of(mechanism: Mechanism, evidence: Evidence) -> Blob | None:
    """The file on this node; it lies among those of its party."""
    held_here = Blob.objects.filter(mechanism=mechanism, sha256=evidence.sha256, party=evidence.party)
    found = held_here.select_related("mechanism").first()
    return found if found is not None and path_of(found).exists() else None


@posted()
def file(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    """The file, for those to whom its party has opened it; always as an attachment."""
    found = held(Evidence, mechanism, item, exercise=True)
    blob = file_of(mechanism, found) if found and may_open_file(request.frame.posting, found) else None
    if blob is None:
        raise Http404
    return attached(blob)


@posted(*OFFICERS)
@require_POST
def opened(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    """Let all parties, or the public, open the file. What was opened stays open."""
    found = held(Evidence, mechanism, item, exercise=True)
    if found is None or found.party != request.frame.posting.party:
        raise Http404
    try:
        open_evidence(found, to=request.POST.get("to", ""), by=request.frame.posting.party)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    else:
        messages.success(request, _("Opened. What was opened stays open."))
    return redirect("evidence", mechanism.key, item)
