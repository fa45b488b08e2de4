"""A report is written at its form: saved as a draft as often as one likes, handed in when nothing is lacking."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.desk.access import WRITERS, posted
from earlyspring.desk.evidence_files import kept
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.owing import closed
from earlyspring.desk.report_asked import Sheet, own_evidence, sheet_of
from earlyspring.desk.report_fields import opened
from earlyspring.desk.report_form import ReportForm
from earlyspring.desk.report_said import named_in
from earlyspring.desk.reports import crumbs, own_obligation
from earlyspring.desk.rounds import round_of, round_title
from earlyspring.lang.names import own_first
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism
from earlyspring.review.actions import (
    begin_report,
    show_evidence,
    submit_report,
    write_report,
)
from earlyspring.review.collisions import Collision
from earlyspring.review.evidence import shown
from earlyspring.review.models import Draft, Obligation, Round
from earlyspring.review.owed import Owed
from earlyspring.review.reporting import content_of


@posted(*WRITERS)
def write(request: DeskRequest, mechanism: Mechanism, round: str, commitment: str, body: str) -> HttpResponse:
    """Write at a report: a draft is saved as often as one likes, and handed in when nothing is lacking."""
    frame, owed = request.frame, own_obligation(request, round, commitment, body)
    address, asked = (mechanism.key, round, commitment, body), round_of(request.frame, round)
    if barred := why_not_now(owed, asked):
        messages.error(request, barred)
        return redirect("obligation", *address)
    sheet = sheet_of(frame, owed, asked)
    draft = owed.draft if owed.draft and owed.draft.state == "draft" else None
    collision, status = None, 200
    if request.method == "POST":
        form = ReportForm(request.POST, request.FILES, **sheet.options())
        status, collision = saved(request, owed, sheet, form)
        if status == 302 and request.POST.get("then") == "more":
            return redirect(f"{reverse('write_report', args=address)}#obstacles")
        if status == 302:
            return redirect("obligation", *address)
    else:
        content = content_of(draft) if draft else sheet.before
        initial = opened(content, sheet.asked, sheet.words, sheet.code_of) | {
            "revision": draft.revision if draft else 0
        }
        form = ReportForm(initial=initial, **sheet.options())
    code = sheet.code
    context = {
        "owed": owed,
        "round": asked,
        "commitment": sheet.commitment,
        "form": form,
        "collision": collision,
        "draft": draft,
        "taken_from": sheet.taken_from if draft is None and request.method == "GET" else None,
        "returned": owed.draft.reason if owed.draft and owed.draft.state == "returned" else "",
        "languages_in_order": own_first(LANGUAGES, frame.language),
        "crumbs": crumbs(frame, round_title(asked), round, code, (_("Write the report"), ("obligation", *address[1:]))),
    }
    context |= named_in(mechanism, True, collision)
    return render(request, "desk/reporting/write.html", context, status=status)


def why_not_now(owed: Owed, asked: Round) -> str:
    """Why nothing is written at a report now; empty where it is open."""
    if closed(asked):
        return _("The round is closed; nothing is written at its reports now.")
    return (
        _("This report is handed in. It is changed once it is returned or received.")
        if owed.state == "submitted"
        else ""
    )


def saved(request: DeskRequest, owed: Owed, sheet: Sheet, form: ReportForm) -> tuple[int, Draft | None]:
    """Save, and hand in where that was asked for. What is lacking is told at its field; the draft is kept all the same."""
    if not form.is_valid():
        return 422, None
    by, mechanism = request.frame.posting.party, request.frame.mechanism
    places: dict[str, str] = {"sha256": "file", "scan": "file"}
    try:
        with transaction.atomic():
            new = added(request, mechanism, owed.obligation, form)
            evidence = list(dict.fromkeys([*form.cleaned_data["evidence"], *new]))
            content, named = form.content(evidence, sheet.before)
            places |= named
            draft = written(owed, content, form.cleaned_data["revision"], by)
    except Collision as collision:
        now_ = collision.now
        form.again(str(getattr(now_, "revision", "")))
        return 409, now_ if isinstance(now_, Draft) else None
    except Refused as refusal:
        at_fields(form, refusal, places, frame=request.frame)
        return 422, None
    if request.POST.get("then") != "hand_in":
        messages.success(request, _("The draft is saved. Nobody outside your party sees it."))
        return 302, None
    try:
        submit_report(draft, by=by, user=request.user)
    except Refused as refusal:
        at_fields(form, refusal, places, frame=request.frame)
        form.again(str(draft.revision), draft.evidence, own_evidence(request.frame, owed.obligation, draft.evidence))
        form.kept = True
        return 422, None
    messages.success(request, _("Handed in. Your party's secretariat receives it or returns it."))
    return 302, None


def written(owed: Owed, content: Mapping[str, Any], revision: int, by: str) -> Draft:
    """The draft with this content; the first revision, or the next one, is begun where none is being written."""
    draft = owed.draft if owed.draft and owed.draft.state == "draft" else None
    if draft is None:
        draft = begin_report(owed.obligation, by=by)
        revision = draft.revision
    elif revision == 0:
        raise Collision(draft, content)
    return write_report(draft, content, revision=revision, by=by)


def added(request: DeskRequest, mechanism: Mechanism, asked: Obligation, form: ReportForm) -> list[str]:
    """The piece of evidence that was added with the form, entered by its digest; a file that is known stays one piece."""
    file = request.FILES.get("file")
    if file is None:
        return []
    by, said = request.frame.posting.party, form.cleaned_data
    sha256 = kept(mechanism, file, party=by).sha256
    known = shown(mechanism, sha256, by, asked.exercise)
    content = known.content() if known else {"sha256": sha256, "visibility": "party"}
    about = sorted({*content.get("commitments", []), asked.commitment})
    told = {"class": said["file_class"], "title": {form.words: said["file_title"]} if said["file_title"] else None}
    wider = {"visibility": said["file_visibility"]} if said["file_visibility"] not in ("", "party") else {}
    new = content | {"commitments": about} | {key: value for key, value in told.items() if value} | wider
    if known and new == content:
        return [known.item]
    return [show_evidence(mechanism, new, by=by, exercise=asked.exercise).item]
