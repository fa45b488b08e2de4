"""Rounds of reporting: the list of them, and what is asked of the reader's agency."""

from collections.abc import Iterable, Set
from typing import Any

from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.commitments.models import Commitment
from earlyspring.core.deadlines import days_left
from earlyspring.core.periods import latest
from earlyspring.desk.access import posted
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.owing import address
from earlyspring.desk.review_trail import steps_to
from earlyspring.desk.review_words import ROUND
from earlyspring.lang.days import written_day
from earlyspring.lang.names import apart
from earlyspring.ledger.by_day import come
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import PROPOSED, in_effect
from earlyspring.ledger.present import held
from earlyspring.review.models import Obligation, Report, Round
from earlyspring.review.owed import Owed, asked_of, come_by
from earlyspring.review.rounds_over import rounds_over
from earlyspring.review.zones import day_over


@posted()
def rounds(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    every = in_effect(Round, mechanism, frame.moment.seeing(exercise=True))
    found = latest_first(one for one in every if come_by(one, frame.moment))
    frame.see(*found)
    context = {
        "rounds": told_of(frame, found, set() if elsewhen(frame) else rounds_over(mechanism)),
        "asked_of_me": asked_of_me(request),
        "page": "rounds",
        "crumbs": steps_to(frame, (_("Rounds of reporting"), ())),
    }
    return render(request, "desk/reporting/rounds.html", context)


def elsewhen(frame: Frame) -> bool:
    """Whether the page is of a day that is past, or of what was known once."""
    return frame.moment.known is not None or frame.moment.as_of < frame.moment.today


def latest_first(found: Iterable[Round]) -> list[Round]:
    return sorted(found, key=lambda one: (one.cutoff_on or "", one.item), reverse=True)


def told_of(frame: Frame, found: Iterable[Round], over: Set[str]) -> list[tuple[Round, int | None, int, int, bool]]:
    """Each round with the days until reports are due (negative: over), how many were received, how many asked, and
    whether it is `over`, since its review is concluded: then no day is left."""
    asked = Obligation.objects.filter(mechanism=frame.mechanism).values_list("round").annotate(n=Count("pk"))
    reports = come(Report, frame.mechanism, frame.moment.seeing(exercise=True), {}).exclude(standing=PROPOSED)
    told = reports.values_list("round").annotate(n=Count("pk"))
    if frame.moment.known:
        asked = asked.filter(made_at__lte=frame.moment.known)
    if frame.moment.as_of < frame.moment.today:
        asked = asked.filter(made_at__lt=day_over(latest(frame.moment.as_of).isoformat()))
    of, told_in = dict(asked), dict(told)
    return [
        (
            one,
            None if one.item in over else left(frame, one),
            told_in.get(one.item, 0),
            of.get(one.item, 0),
            one.item in over,
        )
        for one in found
    ]


def left(frame: Frame, one: Round) -> int | None:
    return days_left([(0, one.due_on)], frame.moment.as_of, "UTC") if one.due_on else None


def asked_of_me(request: DeskRequest) -> list[tuple[Owed, Any, str]]:
    """What a focal point's agency still has to report, in all mechanisms of this node: it is asked once."""
    if request.frame.posting.role != "focal_point" or elsewhen(request.frame):
        return []
    left = [one for one in asked_of(request.user) if one.state in ("asked", "draft", "returned")]
    mechanisms = {one.obligation.mechanism_id for one in left}
    items = {one.obligation.commitment for one in left}
    rows = Commitment.objects.filter(mechanism__in=mechanisms, item__in=items, known_to=None).exclude(standing="open")
    named = {(row.mechanism_id, row.item): row for row in rows}
    return [
        (one, named.get((one.obligation.mechanism_id, one.obligation.commitment)), address(one))
        for one in sorted(left, key=lambda one: (one.obligation.due_on, one.obligation.commitment))
    ]


def round_of(frame: Frame, item: str) -> Round:
    found = held(Round, frame.mechanism, item, exercise=True)
    if found is None:
        raise Http404
    frame.see(found)
    return found


def round_title(one: Round) -> str:
    return f"{str(ROUND.get(one.class_code or '', one.class_code)).capitalize()} {one.year}"


def round_titles(rounds: Iterable[Round], language: str) -> dict[str, str]:
    """Id → title, each once: with the day as of which it asks, or the day reports are due, where titles are alike."""
    every = list(rounds)
    days = [
        {one.item: written_day(on, language) for one in every if (on := getattr(one, day))}
        for day in ("cutoff_on", "due_on")
    ]
    return dict(apart([(one.item, round_title(one)) for one in every], *days))
