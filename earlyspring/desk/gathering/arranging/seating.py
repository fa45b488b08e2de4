"""The seats of a banquet: proposed, swapped in two clicks, fixed; what a plan breaks, and whom to tell."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from earlyspring.delegations.arranging import actions
from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.delegations.arranging.queries import moved, tables_of
from earlyspring.delegations.arranging.seating import broken_now
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.arranging.deciding import EFFORTS, let_propose
from earlyspring.desk.gathering.arranging.hall import Hall, hall_at
from earlyspring.desk.gathering.arranging.words import faults_of, sentences, table_name
from earlyspring.desk.gathering.place import placed
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused

LONGEST_LIST = 20


@posted(*OFFICERS, post=())
def banquet(request: DeskRequest, mechanism: Mechanism, key: str, banquet: str) -> HttpResponse:
    """`?pick=CODE`: the person who is to change place; every other and every table then offers its own."""
    frame, hall = request.frame, hall_at(request, mechanism, key, banquet)
    versions, pick = hall.versions, request.GET.get("pick", "")
    shown = versions.shown
    context = {
        "banquet": hall.banquet,
        "plan": versions.plan,
        "told": versions.told,
        "shown": shown,
        "tables": list(_tables(frame, hall, shown)),
        "unseated": [hall.people[code] for code in sorted(hall.people.keys() - tables_of(shown).keys())]
        if shown
        else [],
        "broken": _broken(frame, hall),
        "wishes": _wishes(frame, hall, shown),
        "proposed": [_compared(frame, hall, one) for one in versions.proposed],
        "changes": _changes(hall),
        "pick": hall.people.get(pick),
        "efforts": EFFORTS,
        "count": len(hall.people),
    }
    at = placed(frame, hall.banquet.gathering, "arranging", (title_in(hall.banquet.names, frame.language), ""))
    return render(request, "desk/gathering/arranging/banquet.html", context | at)


def _broken(frame: Frame, hall: Hall) -> list[str]:
    """Of the plan that holds, as things stand now; of a proposal, what was said when it was made."""
    plan = hall.versions.plan
    if plan is None:
        return faults_of(hall.versions.shown, hall.names, frame.language)
    return [words for words, _points in sentences(broken_now(hall.given, plan), hall.names, frame.language)]


def _wishes(frame: Frame, hall: Hall, shown: Arrangement | None) -> list[tuple[str, int]]:
    """The dearest wishes that the plan leaves open."""
    lines = sorted(shown.score if shown else [], key=lambda one: -one["points"])
    return list(sentences(lines[:LONGEST_LIST], hall.names, frame.language))


def _tables(frame: Frame, hall: Hall, shown: Arrangement | None) -> Iterator[dict[str, Any]]:
    at = {row["table"]: row["persons"] for row in shown.assignment} if shown else {}
    for table in hall.banquet.tables:
        codes = at.get(table["id"], [])
        seated = [(place, hall.people.get(code), code) for place, code in enumerate(codes, 1)]
        yield {
            "id": table["id"],
            "name": table_name(table["id"]),
            "head": table.get("head", False),
            "seats": table["seats"],
            "reached": table.get("reachable", True),
            "seated": [(place, one, hall.banquet.locks.get(code, "")) for place, one, code in seated if one],
            "gone": [code for _place, one, code in seated if one is None],
        }


def _compared(frame: Frame, hall: Hall, one: Arrangement) -> dict[str, Any]:
    """A proposal, its faults in words, and how many of those who were told a table would be told another."""
    was = tables_of(hall.versions.told)
    others = [code for code, before, _after in moved(was, tables_of(one)) if before and code in hall.people]
    return {
        "one": one,
        "broken": faults_of(one, hall.names, frame.language),
        "others": len(others),
    }


def _changes(hall: Hall) -> list[tuple[Any, str, str]]:
    """Whom to tell: who was told another table than the plan that holds gives."""
    told, plan = hall.versions.told, hall.versions.plan
    found = moved(tables_of(told), tables_of(plan)) if told and plan else ()
    return [(hall.people[code], table_name(was), table_name(now)) for code, was, now in found if code in hall.people]


@posted(*OFFICERS)
@require_POST
def propose_seats(request: DeskRequest, mechanism: Mechanism, key: str, banquet: str) -> HttpResponse:
    hall = hall_at(request, mechanism, key, banquet)
    let_propose(request, hall.versions, hall.given)
    return redirect("banquet", mechanism.key, key, banquet)


@posted(*OFFICERS)
@require_POST
def move_person(request: DeskRequest, mechanism: Mechanism, key: str, banquet: str) -> HttpResponse:
    hall = hall_at(request, mechanism, key, banquet)
    code, other, to = (request.POST.get(name, "") for name in ("code", "other", "to"))
    if hall.versions.plan is None:
        raise Http404
    try:
        actions.move(hall.versions.plan, hall.given, code, to=to, other=other, by=request.user)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    return redirect("banquet", mechanism.key, key, banquet)


@posted(*OFFICERS)
@require_POST
def lock_person(request: DeskRequest, mechanism: Mechanism, key: str, banquet: str) -> HttpResponse:
    hall = hall_at(request, mechanism, key, banquet)
    code, table = request.POST.get("code", ""), request.POST.get("table", "")
    if code not in hall.people:
        raise Http404
    try:
        actions.lock(hall.banquet, code, table)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    return redirect("banquet", mechanism.key, key, banquet)
