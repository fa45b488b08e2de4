"""Where the review stands: the present round, the worksheets, what waits for the reader's party, what was concluded."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from earlyspring.core.groups import grouped
from earlyspring.desk.access import OFFICERS, posted, see_as_written
from earlyspring.desk.faults import in_words
from earlyspring.desk.forms.parts import blank, offer
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.requests import is_for
from earlyspring.desk.review_trail import steps_to
from earlyspring.desk.review_waits import WAITED_FOR, reports_waiting, waiting_of, waits
from earlyspring.desk.rounds import elsewhen, latest_first, round_titles, told_of
from earlyspring.desk.worksheet import title_of
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import in_effect
from earlyspring.ledger.present import now
from earlyspring.meetings.models import Session
from earlyspring.members.queries import together
from earlyspring.review import centre
from earlyspring.review.actions import open_worksheet
from earlyspring.review.models import Review, Round, Worksheet
from earlyspring.review.owed import come_by
from earlyspring.review.permits import may_type
from earlyspring.review.rounds_over import over_by
from earlyspring.review.sheet_declined import failed_last
from earlyspring.review.sheet_then import answers_then, sheets_then
from earlyspring.review.sheet_waits import Answers, Filled, answered, asked, filled, motion_queries
from earlyspring.review.together import by_the_rule


class OpeningForm(forms.Form):
    session = forms.ChoiceField(label=_("Session"))
    round = forms.ChoiceField(label=_("Round of reporting"))

    def __init__(self, *args: Any, sessions: Any, rounds: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, session=blank(sessions), round=blank(rounds))


@posted()
def review(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    party, role, known = frame.posting.party, frame.posting.role, frame.moment.known
    # What waits, waits now: a page of an earlier moment says how things stood and asks for nothing.
    own = waiting_of(frame) if role in WAITED_FOR and known is None else {}
    then = frame.moment.seeing(exercise=True)
    found = together(
        rounds=in_effect(Round, mechanism, then),
        reviews=in_effect(Review, mechanism, then).select_related("mechanism"),
        sheets=Worksheet.objects.filter(mechanism=mechanism),
        **motion_queries(mechanism),
        **own,
    )
    found["sheets"] = sheets_then(found["sheets"], known)
    frame.see(*found["rounds"], *found["reviews"], *found["sheets"])
    see_as_written(frame)
    rounds = latest_first(one for one in found["rounds"] if come_by(one, frame.moment))
    motions = found["motions"]
    answers = grouped(answers_then(found["answers"], known), key=lambda one: one.motion_id)
    full = filled(mechanism)
    context = {
        "rounds": told_of(frame, rounds[:3], set() if elsewhen(frame) else over_by(found["sheets"], found["reviews"])),
        "sheets": sheets(frame, found, answers, full),
        "earlier": earlier(frame, found["reviews"], found["sheets"]),
        "waits": waits(frame, found, asked(motions, answers, party), full) if own and role == "officer" else None,
        "reports": reports_waiting(frame, found) if own else [],
        "requests": asked_of_reader(frame),
        "past": known is not None,
        "form": opening(frame, rounds, found["sheets"]) if may_type(frame.posting) and known is None else None,
        "crumbs": steps_to(frame),
        "page": "review",
    }
    return render(request, "desk/review/review.html", context)


def asked_of_reader(frame: Frame) -> list[Any]:
    """The requests to the centre that wait for the reader, now."""
    if frame.moment.known is not None:
        return []
    return [one for one in centre.requests(frame.mechanism, frame.moment) if is_for(frame, one)]


def sheets(
    frame: Frame, found: Mapping[str, list[Any]], answers: Answers, full: Mapping[int, Filled]
) -> list[dict[str, Any]]:
    """The worksheets, the latest first, each with how far it is and who has accepted."""
    by_item = {one.item: one for one in found["rounds"]}
    motions = {one.digest: one for one in found["motions"]}
    past = frame.moment.known is not None
    failed = {} if past else failed_last(frame.mechanism, found["sheets"])
    return [
        {
            "sheet": one,
            "title": title_of(frame, one.session),
            "round": by_item.get(one.round),
            "filled": None if past and one.state == "drafting" else full.get(one.pk, Filled()),
            "answered": (0, 0) if one.state == "drafting" else answered(motions, answers, one.motion),
            "failed": failed.get(one.pk),
        }
        for one in sorted(found["sheets"], key=lambda one: one.opened_at, reverse=True)
    ]


def earlier(frame: Frame, reviews: list[Review], found: list[Worksheet]) -> list[dict[str, Any]]:
    """The reviews on record, the latest first; with their sheet where it is on this node."""
    here = {one.review: one for one in found}
    listed = [
        {"review": one, "title": title_of(frame, one.session or ""), "sheet": here.get(one.item)}
        for one in reviews
        if by_the_rule(one)
    ]
    return sorted(listed, key=lambda one: one["review"].frozen_at or "", reverse=True)


def opening(frame: Frame, rounds: list[Round], found: list[Worksheet], sent: Any = None) -> OpeningForm:
    """The choice of a session that has no worksheet yet, and of the round it rests on."""
    taken = {one.session for one in found}
    sessions = [(item, title_of(frame, item)) for item in seen_sessions(frame, rounds) if item not in taken]
    named = list(round_titles(rounds, frame.language).items())
    return OpeningForm(sent, sessions=sessions, rounds=named)


def seen_sessions(frame: Frame, rounds: Iterable[Round]) -> list[str]:
    """Sessions that can still review something: not cancelled, and as much an exercise as one of the rounds."""
    worlds = {one.exercise for one in rounds}
    found = (item for item, one in frame.sessions.items() if one.status != "cancelled" and one.exercise in worlds)
    return list(found)[:12]


@posted(*OFFICERS)
@require_POST
def opened(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """Open the worksheet of a session, with a line for every open commitment."""
    frame = request.frame
    rounds = list(now(Round, mechanism, exercise=True))
    form = opening(frame, rounds, [], request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose the session and the round it rests on."))
        return redirect("review", mechanism.key)
    session = now(Session, mechanism, exercise=True).get(item=form.cleaned_data["session"])
    chosen = next(one for one in rounds if one.item == form.cleaned_data["round"])
    try:
        sheet = open_worksheet(session, chosen, by=frame.posting.party)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
        return redirect("review", mechanism.key)
    return redirect("worksheet", mechanism.key, sheet.session)
