"""The worksheet of a session: what was promised, line by line, filled in by the parties together."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.commitments.models import Priority
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.lists import listed
from earlyspring.desk.review_trail import steps_to
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.desk.worksheet_rows import cells, facets, heads, rows_of, tongues_of, words_in
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, in_effect
from earlyspring.ledger.present import held
from earlyspring.meetings.models import Session
from earlyspring.meetings.naming import session_name
from earlyspring.review.actions import bring_up
from earlyspring.review.models import Round, Worksheet
from earlyspring.review.permits import may_type
from earlyspring.review.queries import document_bytes, priorities_without_commitment, worksheet_of
from earlyspring.review.sheet_declined import failed_of
from earlyspring.review.sheet_order import moment_of, places, sheetful
from earlyspring.review.sheet_shown import page_lines
from earlyspring.review.sheet_then import sheet_then

PER_PAGE = 25


@posted()
def worksheet(request: DeskRequest, mechanism: Mechanism, session: str) -> HttpResponse:
    frame, present = request.frame, sheet_of(request.frame, session)
    sheet = sheet_then(present, frame.moment.known)
    if sheet is None or (frame.moment.known and sheet.state == "drafting"):
        return before_the_freeze(request, present, opened=sheet is not None)
    today = frame.moment.today
    found = sheetful(sheet, today)
    every = places(sheet, today, found)
    shown = listed(request, every, facets(frame, found), sorts={}, texts=words_in, per_page=PER_PAGE)
    if to_be_saved(request):
        name = f"{session}-worksheet"
        saved_lines = (cells(frame, sheet, found, one) for one in shown.rows)
        return saved(request, name, _("Worksheet"), heads(frame, sheet), saved_lines, shown)
    own, others = tongues_of(frame)
    page = list(shown.page)
    round_ = round_of(sheet, frame.moment)
    midterm = round_ is not None and round_.class_code == "midterm"
    first = midterm and shown.page.number == 1 and not shown.narrowed
    moment = moment_of(sheet, today)
    lines = page_lines(sheet, [one.pk for one in page], moment, (own, *others))
    context = {
        "round": round_,
        "shown": shown,
        "rows": rows_of(frame, page, lines, found),
        "total": len(every),
        "whole": sum(one.whole for one in every),
        "own": own,
        "others": others,
        "may_write": may_write(frame, sheet),
        "failed": failed_of(sheet),
        "live": request.GET.get("live") == "1" and sheet.state == "drafting",
        "priorities": priorities_of(sheet, moment, round_) if first and round_ else None,
    }
    return render(request, "desk/review/worksheet.html", context | standing_at(frame, sheet))


def before_the_freeze(request: DeskRequest, sheet: Worksheet, opened: bool) -> HttpResponse:
    """The page as known at a moment at which the worksheet was drafted, or not opened: what was typed keeps no past."""
    frame = request.frame
    context = {"opened": opened, "round": round_of(sheet, frame.moment)}
    return render(request, "desk/review/before_the_freeze.html", context | standing_at(frame, sheet))


@posted(*OFFICERS)
@require_POST
def brought_up(request: DeskRequest, mechanism: Mechanism, session: str) -> HttpResponse:
    """Take in what was promised since the sheet was opened."""
    sheet = sheet_of(request.frame, session)
    before = sheet.lines.count()
    try:
        bring_up(sheet)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    else:
        more = sheet.lines.count() - before
        messages.success(request, _("Lines added: %(number)s.") % {"number": max(more, 0)})
    return redirect("worksheet", mechanism.key, session)


@posted()
def accepted_bytes(request: DeskRequest, mechanism: Mechanism, session: str) -> HttpResponse:
    """The very bytes whose digest the parties accept; all of them may read what they are asked about."""
    sheet = sheet_of(request.frame, session)
    data = document_bytes(sheet) if sheet.sha256 else None
    if data is None:
        raise Http404
    answer = HttpResponse(data, content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="{sheet.review}-{sheet.revision}.json"'
    return answer


def priorities_of(sheet: Worksheet, moment: Moment, round_: Round) -> list[Priority]:
    """What the year set before itself and no commitment carries yet; an exercise is seen in its own world alone."""
    return priorities_without_commitment(sheet.mechanism, moment.seeing(sheet.exercise), round_.year or 0)


def sheet_of(frame: Frame, session: str) -> Worksheet:
    found = worksheet_of(frame.mechanism, session)
    if found is None:
        raise Http404
    frame.see(found)
    return found


def round_of(sheet: Worksheet, moment: Moment) -> Round | None:
    return in_effect(Round, sheet.mechanism, moment.seeing(sheet.exercise)).filter(item=sheet.round).first()


def may_write(frame: Frame, sheet: Worksheet) -> bool:
    return (
        frame.moment.known is None
        and may_type(frame.posting)
        and frame.posting.party in sheet.parties
        and sheet.state == "drafting"
    )


def title_of(frame: Frame, session: str) -> str:
    known = frame.sessions.get(session) or held(Session, frame.mechanism, session, exercise=True)
    return session_name(known, frame.organs, frame.language) if known else session


def standing_at(frame: Frame, sheet: Worksheet, *below: Any) -> dict[str, Any]:
    """How the pages of a worksheet are headed, and the steps that lead to them."""
    title = title_of(frame, sheet.session)
    address = ("worksheet", sheet.session) if below else ()
    return {"title": title, "sheet": sheet, "crumbs": steps_to(frame, (title, address), *((one, ()) for one in below))}
