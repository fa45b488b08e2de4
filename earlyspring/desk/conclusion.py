"""From the draft to the conclusion: what the freeze will do and to whom, who accepts, and declining with a reason."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.day_of_paper import day_of_paper
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.line_faults import all_told, told
from earlyspring.desk.worksheet import before_the_freeze, may_write, sheet_of, standing_at
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.blobs import deposit
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.members.permits import may_answer, may_propose
from earlyspring.review import actions
from earlyspring.review.concluded import other_proposals
from earlyspring.review.concluding import motion_of
from earlyspring.review.missing import missing
from earlyspring.review.models import Worksheet
from earlyspring.review.sheet_declined import failed_of
from earlyspring.review.sheet_then import answers_then, sheet_then

LONGEST = 100


@posted(*OFFICERS)
def frozen(request: DeskRequest, mechanism: Mechanism, session: str) -> HttpResponse:
    """Asks in words before the sheet is frozen, and says line by line what stands against it."""
    frame, sheet = request.frame, sheet_of(request.frame, session)
    if sheet.state != "drafting" and request.method != "POST":
        return redirect("acceptance", mechanism.key, session)
    status = 200
    if request.method == "POST":
        try:
            actions.freeze(sheet, by=frame.posting.party)
        except Refused as refusal:
            status = 422
            if not (missing_now := missing(sheet)):
                messages.error(request, all_told(frame, refusal))
        else:
            told_frozen(request, sheet_of(frame, session))
            return redirect("acceptance", mechanism.key, session)
    found = missing(sheet) if status == 200 else missing_now
    context = {
        "missing": [(one, [told(frame, fault) for fault in one.faults]) for one in found[:LONGEST]],
        "number": len(found),
        "lines": sheet.lines.count(),
        "others": [party for party in frame.directory.ordered(sheet.parties) if party != frame.posting.party],
        "may_freeze": may_write(frame, sheet),
        "failed": failed_of(sheet),
    }
    return render(request, "desk/review/freeze.html", context | standing_at(frame, sheet, _("Freeze")), status=status)


def told_frozen(request: DeskRequest, sheet: Worksheet) -> None:
    """Say who froze the sheet. Where another party was first, this act accepted nothing for the own one."""
    frame, motion = request.frame, put(sheet)
    if sheet.frozen_by == frame.posting.party:
        messages.success(request, _("The worksheet is frozen. Its digest is put to the parties."))
        return
    first = name_of(frame.directory, sheet.frozen_by, frame.language)
    words = [_("%(party)s froze the worksheet before you.") % {"party": first}]
    spoken = motion is not None and motion.answers.filter(party=frame.posting.party).exists()
    if motion is not None and may_answer(frame.posting, motion) and not spoken:
        words.append(_("Your party has not answered yet: accept or decline below."))
    messages.warning(request, ("" if frame.language == "zh" else " ").join(words))


@posted()
def acceptance(request: DeskRequest, mechanism: Mechanism, session: str) -> HttpResponse:
    """The digest, who has accepted it and how, and the own answer; of an earlier moment how far it was then."""
    frame, present = request.frame, sheet_of(request.frame, session)
    known = frame.moment.known
    sheet = sheet_then(present, known)
    if sheet is None or (known and sheet.state == "drafting"):
        return before_the_freeze(request, present, opened=sheet is not None)
    motion = put(sheet)
    said = {answer.party: answer for answer in answers_then(motion.answers.all(), known)} if motion else {}
    own = said.get(frame.posting.party)
    asked = motion is not None and may_answer(frame.posting, motion) and (own is None or own.answer == "paper")
    context = {
        "motion": motion,
        "answers": [(party, said.get(party)) for party in frame.directory.ordered(sheet.parties)],
        "accepted": sum(one.answer in ("assent", "paper") for one in said.values()),
        "may_answer": asked and sheet.state == "frozen" and known is None,
        "may_hold": may_propose(frame.posting) and sheet.state == "frozen" and known is None,
        "lines": sheet.lines.count(),
        "beside": other_proposals(sheet) if known is None else [],
        "failed": failed_of(sheet) if known is None else None,
    }
    return render(request, "desk/review/acceptance.html", context | standing_at(frame, sheet, _("Acceptance")))


def put(sheet: Worksheet) -> Motion | None:
    return motion_of(sheet) if sheet.motion else None


@posted(*OFFICERS)
@require_POST
def accept(request: DeskRequest, mechanism: Mechanism, session: str) -> HttpResponse:
    return answered(request, mechanism, session, lambda sheet: actions.accept(sheet, by=request.frame.posting.party))


@posted(*OFFICERS)
@require_POST
def reject(request: DeskRequest, mechanism: Mechanism, session: str) -> HttpResponse:
    reason = request.POST.get("reason", "")
    by = request.frame.posting.party
    return answered(request, mechanism, session, lambda sheet: actions.reject(sheet, by=by, reason=reason))


@posted(*OFFICERS)
@require_POST
def accept_on_paper(request: DeskRequest, mechanism: Mechanism, session: str) -> HttpResponse:
    """Enter that parties accepted the sheet on paper, with the scan."""

    def hold(sheet: Worksheet) -> Worksheet:
        paper = paper_of(request, mechanism, sheet.parties)
        return actions.accept_on_paper(sheet, by=request.frame.posting.party, paper=paper)

    return answered(request, mechanism, session, hold)


def paper_of(request: DeskRequest, mechanism: Mechanism, parties: list[str]) -> dict[str, Any]:
    """What a consent on paper says of itself, and the digest of its scan, which is kept."""
    party = request.frame.posting.party
    scan = deposit(mechanism, request.FILES.get("scan"), party=party)
    return {
        "number": request.POST.get("number", "").strip(),
        "date": day_of_paper(request.POST.get("date", "")),
        "parties": [one for one in request.POST.getlist("parties") if one in parties],
        "scan_sha256": scan.sha256,
        "registrar": party,
    }


def answered(
    request: DeskRequest, mechanism: Mechanism, session: str, act: Callable[[Worksheet], Worksheet]
) -> HttpResponse:
    sheet = sheet_of(request.frame, session)
    try:
        sheet = act(sheet)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    else:
        messages.success(request, OUTCOME_WORDS[sheet.state]())
        if sheet.state == "concluded":
            return redirect("follow_up", mechanism.key, session)
        if sheet.state == "drafting":
            return redirect("worksheet", mechanism.key, session)
    return redirect("acceptance", mechanism.key, session)


OUTCOME_WORDS: dict[str, Callable[[], str]] = {
    "frozen": lambda: _("Entered. The review is concluded when all parties have accepted."),
    "concluded": lambda: _("All parties have accepted: the review is concluded. What follows is put to the parties."),
    "drafting": lambda: _("Your party declines. The worksheet is drafted again, as its next revision."),
}
