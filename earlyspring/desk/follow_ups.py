"""What follows from a concluded review, in batches: findings, new dates, closings; answered all at once."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import messages
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.conclusion import paper_of
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.worksheet import sheet_of, standing_at
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.members.permits import may_propose
from earlyspring.review import actions
from earlyspring.review.follow_up import follow_ups
from earlyspring.review.models import Line, Worksheet
from earlyspring.review.paper_waits import paper_waits
from earlyspring.review.queries import offered
from earlyspring.review.sheet_order import sheetful
from earlyspring.review.sheet_waits import asked

WAYS = {
    "finding": gettext_lazy("findings"),
    "due_date": gettext_lazy("new due dates"),
    "closed": gettext_lazy("commitments that are closed"),
    "suspended": gettext_lazy("commitments that are suspended"),
}


@posted()
def follow_up(request: DeskRequest, mechanism: Mechanism, session: str) -> HttpResponse:
    frame, sheet = request.frame, sheet_of(request.frame, session)
    if sheet.state != "concluded":
        raise Http404
    put = follow_ups(mechanism, sheet.review)
    prefetch_related_objects(put, "answers")
    lines = list(sheet.lines.order_by("commitment"))
    told = sheetful(sheet, frame.moment.today).told
    party = frame.posting.party
    waiting = {one.digest for one in asked(put, {one.pk: one.answers.all() for one in put}, party)}
    held = {one.motion.digest: one for one in paper_waits(put)}
    context = {
        "batches": [(one, counted(one), one.answers.all(), held.get(one.digest)) for one in put],
        "parties": frame.directory.ordered(sheet.parties),
        "lines": sorted(((told.get(one.commitment), one) for one in lines), key=by_code),
        "left": sum(not one.motion for one in lines),
        "waits": any(one.digest in waiting for one in put) and may_propose(frame.posting),
        "may_hold": may_propose(frame.posting) and any(one.state == "open" for one in put),
        "may_put_again": may_propose(frame.posting)
        and party == sheet.frozen_by
        and (any(one.state in ("dead", "void") for one in put) or any(not one.motion for one in lines)),
        "unanswered": [
            (one, any(answer.party == one for motion in put for answer in motion.answers.all()))
            for one in frame.directory.ordered(sheet.parties)
        ],
        "offered": [one.commitment for one in offered(sheet, frame.moment)] if may_propose(frame.posting) else [],
        "codes": {item: one.code for item, one in told.items()},
    }
    return render(request, "desk/review/follow_up.html", context | standing_at(frame, sheet, _("What follows")))


def by_code(pair: tuple[Any, Line]) -> tuple[str, str]:
    told, line = pair
    return (told.code if told else "", line.commitment)


def counted(motion: Motion) -> list[tuple[Any, int]]:
    """How many findings, dates, closings and suspensions a batch holds, as (word, number)."""
    found = Counter(sorted_out(motion.changes))
    return [(words, found[code]) for code, words in WAYS.items() if found[code]]


def sorted_out(changes: Iterable[dict[str, Any]]) -> Iterable[str]:
    for change in changes:
        content = change["content"] or {}
        yield (content.get("state") or "") if change["kind"] == "commitment" else change["kind"]


@posted(*OFFICERS)
@require_POST
def assent_all(request: DeskRequest, mechanism: Mechanism, session: str) -> HttpResponse:
    by = request.frame.posting.party
    done = _("Your party assents to all that follows.")
    return taken(request, mechanism, session, done, lambda s: actions.assent_follow_up(mechanism, s.review, by=by))


@posted(*OFFICERS)
@require_POST
def hold_all(request: DeskRequest, mechanism: Mechanism, session: str) -> HttpResponse:
    """Enter that parties consented on paper to all that follows, with the scan."""
    by = request.frame.posting.party

    def hold(sheet: Worksheet) -> Any:
        paper = paper_of(request, mechanism, sheet.parties)
        return actions.hold_follow_up(mechanism, sheet.review, by=by, paper=paper)

    return taken(request, mechanism, session, _("Entered: the consent is held on paper."), hold)


@posted(*OFFICERS)
@require_POST
def put_again(request: DeskRequest, mechanism: Mechanism, session: str) -> HttpResponse:
    by = request.frame.posting.party
    done = _("Put to the parties once more.")
    return taken(request, mechanism, session, done, lambda sheet: actions.follow_up_again(sheet, by=by))


def taken(
    request: DeskRequest, mechanism: Mechanism, session: str, done: str, act: Callable[[Worksheet], Any]
) -> HttpResponse:
    try:
        act(sheet_of(request.frame, session))
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    else:
        messages.success(request, done)
    return redirect("follow_up", mechanism.key, session)
