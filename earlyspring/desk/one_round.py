"""One round of reporting: who owes what in it, what waits to be received, and asking anew."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import Any

from django.contrib import messages
from django.db.models import Count, Max
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.facets import of_body, of_list
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.lists import listed
from earlyspring.desk.owing import STATES, address, closed, named_commitments, owed_in, picture_of, state_of
from earlyspring.desk.review_trail import steps_to
from earlyspring.desk.rounds import round_of, round_title
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism
from earlyspring.review.actions import make_obligations
from earlyspring.review.codes import REMINDERS
from earlyspring.review.models import Reminder
from earlyspring.review.owed import Owed
from earlyspring.review.permits import may_receive
from earlyspring.review.rounds import begun, why_nobody

NOBODY = {
    "none_known": gettext_lazy(
        "Nobody is asked: no commitment was on record yet when the round was agreed and its cut-off over."
    ),
    "all_closed": gettext_lazy("Nobody is asked: every commitment on record was closed by then."),
    "of_others": gettext_lazy("Nobody is asked: none of the open commitments belongs to an instrument of this round."),
    "no_party": gettext_lazy(
        "Nobody is asked: no open commitment names a party that is obliged. Name the parties first."
    ),
}


@posted()
def one_round(request: DeskRequest, mechanism: Mechanism, round: str) -> HttpResponse:
    frame, asked = request.frame, round_of(request.frame, round)
    found, over = owed_in(frame, asked.item), closed(asked)
    commitments = named_commitments(frame, found)
    states = {id(one): state_of(one, over) for one in found}
    facets = [
        of_body(frame, lambda one: [one.obligation.party]),
        of_body(frame, lambda one: [one.obligation.body], "agency", _("Agency"), _("all agencies")),
        of_list("state", _("State"), _("every state"), lambda one: [states[id(one)]], STATES),
    ]
    sorts = {
        "code": lambda one: code_of(commitments, one),
        "state": lambda one: str(STATES[states[id(one)]]),
        "agency": lambda one: name_of(frame.directory, one.obligation.body, frame.language),
    }
    texts = partial(said_of, commitments)
    shown = listed(request, found, facets, sorts=sorts, texts=texts, sort="code", per_page=25)
    if to_be_saved(request):
        lines = (line(frame, commitments, one, states[id(one)]) for one in shown.rows)
        return saved(request, asked.item, _("Reports"), heads(), lines, shown)
    context = {
        "round": asked,
        "over": over,
        "shown": shown,
        "listed": [
            (one, commitments.get(one.obligation.commitment), states[id(one)], address(one)) for one in shown.page
        ],
        "received": sum(one.report is not None for one in found),
        "asked": len(found),
        "nobody": NOBODY.get(why_nobody(asked)) if not found and begun(asked) else None,
        "picture": picture_of(frame, shown.rows, commitments, over),
        "to_receive": [
            (one, commitments.get(one.obligation.commitment), address(one))
            for one in found
            if one.draft and one.draft.state == "submitted" and may_receive(frame.posting, one.draft)
        ],
        "reminders": reminders_of(frame, found),
        "may_ask": frame.posting.role == "officer",
        "page": "rounds",
        "crumbs": steps_to(frame, (_("Rounds of reporting"), ("rounds",)), (round_title(asked), ())),
    }
    return render(request, "desk/reporting/round.html", context)


def code_of(commitments: dict[str, Any], one: Owed) -> str:
    row = commitments.get(one.obligation.commitment)
    return (row.code if row else "") or one.obligation.commitment


def said_of(commitments: dict[str, Any], one: Owed) -> list[Any]:
    row = commitments.get(one.obligation.commitment)
    return [one.obligation.commitment, one.obligation.body, *([row.code, row.title, row.text] if row else [])]


def heads() -> list[Any]:
    titles = [_("Commitment (%(language)s)") % {"language": code} for code in LANGUAGES]
    return [_("Code"), *titles, _("Agency"), _("Party"), _("Due"), _("State")]


def line(frame: Frame, commitments: dict[str, Any], one: Owed, state: str) -> list[Any]:
    row, language = commitments.get(one.obligation.commitment), frame.language
    text = row.heading() if row else {}
    bodies = [name_of(frame.directory, key, language) for key in (one.obligation.body, one.obligation.party)]
    return [
        code_of(commitments, one),
        *(text.get(code, "") for code in LANGUAGES),
        *bodies,
        one.obligation.due_on,
        STATES[state],
    ]


def reminders_of(frame: Frame, found: Iterable[Owed]) -> list[tuple[str, int, datetime | None]]:
    """The own party's reminders by step of the ladder: step, how many letters, and when the last went out."""
    if frame.posting.role == "observer":
        return []
    own = [one.obligation.pk for one in found if one.obligation.party == frame.posting.party]
    sent = Reminder.objects.filter(mechanism=frame.mechanism, obligation__in=own)
    counted = sent.values("step").annotate(n=Count("pk"), last=Max("sent_at"))
    by_step = {one["step"]: (one["step"], one["n"], one["last"]) for one in counted}
    return [by_step[step] for step in REMINDERS.split() if step in by_step]


@posted(*OFFICERS)
@require_POST
def ask(request: DeskRequest, mechanism: Mechanism, round: str) -> HttpResponse:
    """Ask every responsible body now, where the hourly job has not done it yet; twice is once."""
    try:
        made = make_obligations(asked := round_of(request.frame, round))
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    else:
        if reason := "" if made else why_nobody(asked):
            messages.warning(request, NOBODY[reason])
            return redirect("round", mechanism.key, round)
        messages.success(request, _("Asked anew: %(n)s reports. What was asked before stays.") % {"n": len(made)})
    return redirect("round", mechanism.key, round)
