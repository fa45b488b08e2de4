"""One piece: read in every language, with what stands against its release; released by a press, at once or at an hour."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.desk.access import EVERYONE, OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.news.paper import words_of as paper_words
from earlyspring.desk.news.place import TYPE_WORDS, piece_at, states, within
from earlyspring.desk.news.read import lines_of, words_of
from earlyspring.desk.publishing.embargo import EmbargoForm
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.position import position_of
from earlyspring.ledger.refused import Refused
from earlyspring.publishing.given import Given
from earlyspring.publishing.news.actions import give, to_give
from earlyspring.publishing.news.content import KIND
from earlyspring.publishing.news.permits import may_write
from earlyspring.publishing.news.queries import Shown, corrections_of
from earlyspring.publishing.permits import may_release
from earlyspring.publishing.queries import public_items


@posted(*EVERYONE, post=OFFICERS)
def news_piece(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    frame = request.frame
    found = piece_at(frame, item)
    sent = request.POST if request.method == "POST" else None
    form = EmbargoForm(sent, mechanism=mechanism, home=frame.directory.home_side, sides=frame.directory.sides)
    if sent is not None:
        if not may_release(frame.posting, found.piece.owner):
            raise Http404
        if form.is_valid() and _released(request, found, form):
            return redirect("news_piece", mechanism.key, item)
    writes = may_write(frame.posting, found.piece)
    words = words_of(found, writes=writes)
    context: dict[str, Any] = {
        "one": found,
        "piece": found.piece,
        "words": words,
        "lines": lines_of(frame, found, writes=writes),
        "writes": writes,
        "state": states()[found.state],
        "type": TYPE_WORDS[found.piece.type],
        "corrections": _corrections(mechanism, found),
        "own": any(one.party == frame.posting.party for one in found.standing),
        "embargo": form["public_from"],
        "form": form,
        "paper_langs": list(paper_words(frame, found)[0]),
    }
    if may_release(frame.posting, found.piece.owner):
        context |= _to_release(frame, found)
    context |= within(frame, (title_in(words["title"], frame.language), ""))
    return render(request, "desk/news/piece.html", context, status=422 if sent is not None else 200)


def _corrections(mechanism: Mechanism, found: Shown) -> list[dict[str, Any]]:
    if not found.public:
        return []
    every = corrections_of(found.piece.item, public_items(mechanism, timezone.now(), KIND))
    return [{"item": one.item, "title": one.content["title"], "on": one.content["on"]} for one in every]


def _to_release(frame: Frame, found: Shown) -> dict[str, Any]:
    """What the reader's party would release, and what stands against it in words."""
    try:
        given = to_give(found.piece, frame.posting.party, at=timezone.now())
    except Refused as refusal:
        return {"against": [in_words(Refused(fault), frame) for fault in refusal.faults]}
    return {"given": None if _gave(frame, found, given) else given, "langs": list(given.content.get("title", ()))}


def _gave(frame: Frame, found: Shown, given: Given) -> bool:
    """Whether the party gave these very words last."""
    own = [one for one in found.standing if one.party == frame.posting.party]
    return bool(own) and own[-1].content.digest == given.digest


def _released(request: DeskRequest, found: Shown, form: EmbargoForm) -> bool:
    frame = request.frame
    try:
        made = give(
            found.piece,
            frame.posting.party,
            by=request.user,
            position=position_of(frame.mechanism).digest,
            public_from=form.cleaned_data["public_from"],
            seen=request.POST.get("seen", ""),
        )
    except Refused as refusal:
        messages.error(request, in_words(refusal, frame))
        return False
    if made is None:
        messages.info(request, _("Your party has released these words already."))
        return True
    now = piece_at(frame, found.piece.item)
    told = {
        "public": _("Released: it is public now."),
        "embargoed": _("Released: it waits for its hour."),
    }
    messages.success(request, told.get(now.state, _("Released: it is public when the others release the same words.")))
    return True
