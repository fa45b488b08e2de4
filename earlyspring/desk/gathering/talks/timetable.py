"""The timetable of talks: half-days, a plan proposed and accepted, talks put elsewhere, and all of it in the programme."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.delegations.arranging.queries import Versions, plan_of, versions_of
from earlyspring.delegations.arranging.talking import fix_talk, into_programme, move_talk
from earlyspring.delegations.arranging.timetable_input import timetable_input
from earlyspring.delegations.models import Delegate
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.arranging.deciding import let_propose
from earlyspring.desk.gathering.arranging.words import faults_of
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.gathering.talks.forms import TimesForm
from earlyspring.desk.title_words import title_in
from earlyspring.desk.whole import whole
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.models import Venue
from earlyspring.meetings.talks.actions import set_talk_times
from earlyspring.meetings.talks.models import TalkRequest
from earlyspring.meetings.talks.queries import SlotAt, slots_of, talk_times, talks_of


@dataclass(frozen=True)
class Board:
    """What the page and its buttons read. `names`: words for the codes of talks, rooms and people."""

    talks: dict[str, TalkRequest]
    rooms: dict[str, str]
    slots: list[SlotAt]
    versions: Versions
    names: dict[str, str]


def board_of(frame: Frame, gathering: Gathering) -> Board:
    rooms = Venue.objects.filter(gathering=gathering, capacity__isnull=False).order_by("code")
    named = {one.code: title_in(one.names, frame.language) for one in rooms}
    asked = {one.code: one for one in talks_of(gathering).filter(state="accepted")}
    people = Delegate.objects.filter(delegation__gathering=gathering, withdrawn_at=None).values_list("code", "name")
    names = {code: title_in(one.purpose, frame.language) for code, one in asked.items()} | dict(people) | named
    parties = {one for talk in asked.values() for one in (talk.asks, talk.asked)}
    names |= {one: title_in(frame.directory.text(one), frame.language) for one in parties}
    versions = versions_of(gathering, "timetable")
    return Board(asked, named, list(slots_of(talk_times(gathering))), versions, names)


@posted(*OFFICERS, post=())
def timetable(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """`?pick=CODE`: the talks that are to be put elsewhere; every free place then offers itself."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    board = board_of(frame, gathering)
    shown = board.versions.shown
    placed_now = {one["meeting"] for one in shown.assignment} if shown else set()
    context = {
        "board": board,
        "plan": board.versions.plan,
        "shown": shown,
        "grid": list(_grid(board, shown)),
        "left": [one for code, one in board.talks.items() if code not in placed_now],
        "broken": faults_of(shown, board.names, frame.language),
        "proposed": [(one, faults_of(one, board.names, frame.language)) for one in board.versions.proposed],
        "pick": board.talks.get(request.GET.get("pick", "")),
    }
    at = placed(frame, gathering, "talks", (_("Timetable"), ""))
    return render(request, "desk/gathering/talks/timetable.html", context | at)


def _grid(board: Board, shown: Arrangement | None) -> Iterator[dict[str, Any]]:
    """A row for each slot, a cell for each room: what begins there, what goes on there, or nothing."""
    begins = {(one["slot"], one["room"]): one for one in shown.assignment} if shown else {}
    goes_on: dict[tuple[int, str], bool] = {}
    for (slot, room), one in begins.items():
        talk = board.talks.get(one["meeting"])
        for later in range(1, talk.slots if talk else 1):
            goes_on[slot + later, room] = True
    day = None
    for slot in board.slots:
        cells = [
            _cell(board, begins.get((slot.number, room)), goes_on.get((slot.number, room)), room)
            for room in board.rooms
        ]
        yield {"slot": slot, "cells": cells, "new_day": slot.begins.date() if slot.begins.date() != day else None}
        day = slot.begins.date()


def _cell(board: Board, one: Any, goes_on: bool | None, room: str) -> dict[str, Any]:
    talk = board.talks.get(one["meeting"]) if one else None
    interpreters = [board.names.get(code, code) for code in one["interpreters"]] if one else []
    return {"talk": talk, "interpreters": interpreters, "goes_on": goes_on and not talk, "room": room}


@posted(*OFFICERS)
def talk_hours(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    form = TimesForm(request.POST or None, talk_times(gathering))
    if request.method == "POST" and form.is_valid():
        try:
            set_talk_times(gathering, form.said())
        except Refused as refusal:
            at_fields(form, refusal, None, frame)
        else:
            return redirect("timetable", mechanism.key, key)
    at = placed(frame, gathering, "talks", (_("Hours of talks"), ""))
    status = 422 if form.is_bound else 200
    return render(request, "desk/gathering/talks/hours.html", {"form": form, "rows": form.rows()} | at, status=status)


@posted(*OFFICERS)
@require_POST
def propose_talks(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    board = board_of(frame, gathering)
    if not (board.talks and board.slots and board.rooms):
        messages.error(request, _("A timetable needs accepted talks, hours, and rooms whose seats are entered."))
        return redirect("timetable", mechanism.key, key)
    let_propose(request, board.versions, timetable_input(gathering, board.versions.told))
    return redirect("timetable", mechanism.key, key)


@posted(*OFFICERS)
@require_POST
def place_talk(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    """Put talks at another time and room, fix them there, or let them go again."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    board = board_of(frame, gathering)
    talk, plan = board.talks.get(code), board.versions.plan
    slot, _sep, room = request.POST.get("to", "").partition(" ")
    if talk is None or plan is None or (slot and whole(slot) is None):
        raise Http404
    held = next((one for one in plan.assignment if one["meeting"] == code), None)
    try:
        if "fix" in request.POST and held:
            fix_talk(talk, held["slot"], held["room"])
        elif "let" in request.POST:
            fix_talk(talk, None, "")
        else:
            given = timetable_input(gathering, board.versions.told)
            move_talk(plan, given, code, slot=whole(slot) or 0, room=room, by=request.user)
    except Refused as refusal:
        messages.error(request, in_words(refusal, frame))
    return redirect("timetable", mechanism.key, key)


@posted(*OFFICERS)
@require_POST
def write_programme(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The talks of the plan that holds become items of the draft; people are told with the next release."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    plan = plan_of(gathering, "timetable")
    if plan is None:
        raise Http404
    try:
        count = len(into_programme(gathering, plan, by=request.user))
    except Refused as refusal:
        messages.error(request, in_words(refusal, frame))
        return redirect("timetable", mechanism.key, key)
    said = ngettext("%(n)s talks are in the draft.", "%(n)s talks are in the draft.", count) % {"n": count}
    messages.success(request, said)
    return redirect("programme", mechanism.key, key)
