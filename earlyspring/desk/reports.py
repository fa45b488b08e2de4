"""A report that is owed: what its reader may know of it."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.commitments.models import Commitment
from earlyspring.core.reports import lacks
from earlyspring.desk.access import posted
from earlyspring.desk.faults import labelled, sentence
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.owing import closed, owed_in, state_of
from earlyspring.desk.report_said import named_in
from earlyspring.desk.review_trail import steps_to
from earlyspring.desk.rounds import round_of, round_title
from earlyspring.lang.names import own_first
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import held
from earlyspring.review.frames import frame_of
from earlyspring.review.models import Draft
from earlyspring.review.owed import Owed
from earlyspring.review.permits import may_read_draft, may_receive, may_write_draft
from earlyspring.review.reporting import content_of


def owed_at(request: DeskRequest, round: str, commitment: str, body: str) -> Owed:
    found = owed_in(request.frame, round, commitment=commitment, body=body)
    if not found:
        raise Http404
    request.frame.see(found[0].obligation)
    return found[0]


@posted()
def obligation(request: DeskRequest, mechanism: Mechanism, round: str, commitment: str, body: str) -> HttpResponse:
    """One report that is owed, as far as the reader may know of it."""
    frame, owed, asked = request.frame, owed_at(request, round, commitment, body), round_of(request.frame, round)
    drafts = revisions(frame, owed)
    latest = drafts[-1] if drafts else None
    one = held(Commitment, mechanism, commitment, True)
    writes = may_write_draft(frame.posting, owed.obligation)
    over, state = closed(asked), owed.state
    context = {
        "owed": owed,
        "state": state_of(owed, over),
        "round": asked,
        "over": over,
        "commitment": one,
        "latest": latest,
        "drafts": drafts,
        "lacking": told_lacks(latest) if latest and latest.state == "draft" and writes else [],
        "may_write": writes and state in ("asked", "draft", "returned", "received") and not over,
        "may_hand_in": writes and state == "draft",
        "may_receive": latest is not None and state == "submitted" and may_receive(frame.posting, latest),
        "own_hand": latest is not None and latest.submitted_by_id == frame.posting.user_id,
        "languages_in_order": own_first(LANGUAGES, frame.language),
        "crumbs": crumbs(frame, round_title(asked), round, (one.code if one else "") or commitment),
    }
    context |= named_in(mechanism, True, latest, owed.report)
    return render(request, "desk/reporting/obligation.html", context)


def crumbs(frame: Frame, title: str, round: str, code: str, *more: tuple[Any, tuple[str, ...]]) -> list[dict[str, Any]]:
    last = more[0][1] if more else ()
    steps = [(_("Rounds of reporting"), ("rounds",)), (title, ("round", round)), (code, last)]
    return steps_to(frame, *steps, *((label, ()) for label, _to in more))


def revisions(frame: Frame, owed: Owed) -> list[Draft]:
    """Every revision in the order they were written, for those who may read them."""
    if frame.posting.party != owed.obligation.party:
        return []
    own = Draft.objects.filter(mechanism=frame.mechanism, obligation=owed.obligation)
    found = own.select_related("obligation__mechanism", "mechanism", "submitted_by", "received_by")
    return [one for one in found.order_by("rev") if may_read_draft(frame.posting, one)]


def told_lacks(draft: Draft) -> list[str]:
    """What still stands against handing a draft in, in words."""
    return [sentence(fault) for fault in labelled(lacks(content_of(draft), frame_of(draft)), "report")]


def own_obligation(request: DeskRequest, round: str, commitment: str, body: str) -> Owed:
    """For those who write it; for all others it does not exist."""
    owed = owed_at(request, round, commitment, body)
    if not may_write_draft(request.frame.posting, owed.obligation):
        raise Http404
    return owed
