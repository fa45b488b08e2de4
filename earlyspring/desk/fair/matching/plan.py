"""The plan of meetings of business: proposed, accepted, moved by two clicks, fixed, told; and anew when one does not come."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from earlyspring.core.matchmaking import HalfHour
from earlyspring.delegations.arranging.meeting_firms import move_meeting
from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.delegations.arranging.queries import Versions, versions_of
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fair.matching.forms import when_words
from earlyspring.desk.fair.place import fair_placed
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.arranging.deciding import let_propose
from earlyspring.desk.gathering.arranging.words import faults_of
from earlyspring.desk.gathering.place import hosted_at
from earlyspring.desk.title_words import title_in
from earlyspring.desk.whole import whole
from earlyspring.fair.matching.actions import fix_meeting, let_meeting_go, stay_away
from earlyspring.fair.matching.queries import TableIn, entries_of, locks_of, match_slots, match_tables, matching_input
from earlyspring.fair.models import Exhibitor
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering


@dataclass(frozen=True)
class Market:
    """What the page and its buttons read. `names`: words for the codes of exhibitors and half-hours."""

    gathering: Gathering
    coming: dict[str, Exhibitor]
    slots: list[HalfHour]
    tables: list[TableIn]
    fixed: set[frozenset[str]]
    versions: Versions
    names: dict[str, str]

    @property
    def told(self) -> list[dict[str, Any]]:
        return list(self.versions.told.assignment) if self.versions.told else []


def market_of(frame: Frame, gathering: Gathering) -> Market:
    entries = entries_of(gathering).filter(exhibitor__agreed_at__isnull=False)
    coming = {one.exhibitor.code: one.exhibitor for one in entries if one.absent_at is None}
    slots = match_slots(gathering)
    every = Exhibitor.objects.filter(gathering=gathering).values_list("code", "names")
    names = {code: title_in(words, frame.language) for code, words in every}
    names |= {one.id: when_words(one) for one in slots}
    fixed = {frozenset((one.one, one.other)) for one in locks_of(gathering)}
    versions = versions_of(gathering, "matching")
    return Market(gathering, coming, slots, match_tables(gathering), fixed, versions, names)


@posted(*OFFICERS, post=())
@require_safe
def matching_plan(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """`?pick=A-B`: the meeting that is to be put elsewhere; every free table then offers itself."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    market = market_of(frame, gathering)
    shown, pick = market.versions.shown, _pair(market, request.GET.get("pick", ""))
    context = {
        "market": market,
        "plan": market.versions.plan,
        "shown": shown,
        "grid": list(_grid(market, shown, pick)) if market.tables else [],
        "tables": [(one, title_in(one.room.names, frame.language)) for one in market.tables],
        "coming": sorted((market.names[code], code) for code in market.coming),
        "met": len(shown.assignment) if shown else 0,
        "broken": faults_of(shown, market.names, frame.language),
        "proposed": [(one, faults_of(one, market.names, frame.language)) for one in market.versions.proposed],
        "pick": _picked(market, pick) if pick else None,
    }
    place = fair_placed(frame, gathering, "matching", (_("Plan of meetings"), ""))
    return render(request, "desk/fair/matching/plan.html", context | place)


def _pair(market: Market, said: str) -> tuple[str, str] | None:
    """The two of a meeting, as its address names them."""
    one, _sep, other = said.partition("-")
    return (one, other) if one != other and {one, other} <= market.names.keys() else None


def _picked(market: Market, pair: tuple[str, str]) -> dict[str, Any]:
    return {
        "code": "-".join(pair),
        "names": [market.names[one] for one in pair],
        "fixed": frozenset(pair) in market.fixed,
    }


def _grid(market: Market, shown: Arrangement | None, pick: tuple[str, str] | None) -> Iterator[dict[str, Any]]:
    """A row for each half-hour, a cell for each table: who meets there, or nobody."""
    held = {(one["slot"], one["table"]): one for one in shown.assignment} if shown else {}
    day = None
    for slot in market.slots:
        cells = [_cell(market, held.get((slot.id, one.number)), slot, one, pick) for one in market.tables]
        yield {"slot": slot, "cells": cells, "new_day": slot.begins.date() if slot.begins.date() != day else None}
        day = slot.begins.date()


def _cell(market: Market, one: Any, slot: HalfHour, table: TableIn, pick: tuple[str, str] | None) -> dict[str, Any]:
    if one is None:
        return {"to": f"{slot.id} {table.number}"}
    pair = (one["firm"], one["with"])
    return {
        "to": f"{slot.id} {table.number}",
        "code": "-".join(pair),
        "names": [market.names.get(each, each) for each in pair],
        "interpreter": one["interpreter"],
        "fixed": frozenset(pair) in market.fixed,
        "chosen": pick is not None and set(pick) == set(pair),
    }


@posted(*OFFICERS)
@require_POST
def propose_matching(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    market = market_of(frame, gathering)
    _propose(request, market)
    return redirect("matching_plan", mechanism.key, key)


def _propose(request: DeskRequest, market: Market) -> None:
    if not (market.coming and market.slots and market.tables):
        messages.error(request, _("A plan needs exhibitors that come to meet others, half-hours, and tables."))
        return
    let_propose(request, market.versions, matching_input(market.gathering, market.told))


@posted(*OFFICERS)
@require_POST
def match_absent(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """An exhibitor does not come: what was told is proposed anew with as few changes as can be."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    found = Exhibitor.objects.filter(gathering=gathering, code=request.POST.get("exhibitor", "")[:12]).first()
    if found is None:
        raise Http404
    found.gathering = gathering
    try:
        stay_away(found, by=frame.posting)
    except Refused as refusal:
        messages.error(request, in_words(refusal, frame))
    else:
        messages.success(
            request, _("%(name)s does not come to meetings.") % {"name": title_in(found.names, frame.language)}
        )
        _propose(request, market_of(frame, gathering))
    return redirect("matching_plan", mechanism.key, key)


@posted(*OFFICERS)
@require_POST
def place_match(request: DeskRequest, mechanism: Mechanism, key: str, pair: str) -> HttpResponse:
    """Put a meeting at another half-hour or table, fix it there, or let it go again."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    market = market_of(frame, gathering)
    plan, two = market.versions.plan, _pair(market, pair)
    if plan is None or two is None:
        raise Http404
    try:
        _placed(request, market, plan, two)
    except Refused as refusal:
        messages.error(request, in_words(refusal, frame))
    return redirect("matching_plan", mechanism.key, key)


def _placed(request: DeskRequest, market: Market, plan: Arrangement, two: tuple[str, str]) -> None:
    by = request.frame.posting
    slot, _sep, table = request.POST.get("to", "").partition(" ")
    if slot:
        given = matching_input(market.gathering, market.told)
        move_meeting(plan, given, two, slot=slot, table=whole(table) or 0, by=request.user)
        return
    pair = {one.code: one for one in Exhibitor.objects.filter(gathering=market.gathering, code__in=two)}
    one, other = (pair[code] for code in two)
    one.gathering = other.gathering = market.gathering
    held = next((row for row in plan.assignment if {row["firm"], row["with"]} == set(two)), None)
    if "let" in request.POST:
        let_meeting_go(one, other, by=by)
    elif "fix" in request.POST and held:
        fix_meeting(one, other, held["slot"], held["table"], by=by)
