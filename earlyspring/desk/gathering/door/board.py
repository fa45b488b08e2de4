"""Who is here: the first page of the door, for the officers of the host."""

from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from earlyspring.core.door import Scan
from earlyspring.delegations.door.board import Board, Person, board, narrowed
from earlyspring.delegations.models import CATEGORIES, Delegate
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.door.clock import read_clock
from earlyspring.desk.gathering.door.words import REFUSED, SIGN, STATE
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.title_words import title_in
from earlyspring.lang.tongues import tag_of
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.gatherings import Gathering

SHOWN = 50
"""Rows at first; the whole list is asked for by a link, and is not what the page asks again and again."""


@posted(*OFFICERS)
@require_safe
def door(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """With `part=1` only what changes by itself, for the page that asks again every few seconds."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    found = board(gathering)
    asked = {name: request.GET.get(name, "") for name in ("q", "state", "party", "all")}
    rows = narrowed(found, gathering, words=asked["q"], state=asked["state"], party=asked["party"])
    said = _said(frame, gathering, found) | {"asked": asked, "found": len(rows), "query": urlencode(asked)}
    said["whole_list"] = urlencode(asked | {"all": "1"})
    shown = rows if request.GET.get("all") else rows[:SHOWN]
    said |= {"more": len(rows) - len(shown), "rows": [_row(frame, gathering, found, one) for one in shown]}
    if request.GET.get("part"):
        return render(request, "desk/gathering/door/board_part.html", said | {"gathering": gathering})
    return render(request, "desk/gathering/door/board.html", said | placed(frame, gathering, "door"))


def _said(frame: Frame, gathering: Gathering, found: Board) -> dict[str, Any]:
    words, at = dict(CATEGORIES), partial(_place, frame, gathering, found)
    parties = [(one, name_of(frame.directory, one.key, frame.language)) for one in found.by_party()]
    return {
        "whole": found.whole,
        "parties": parties,
        "categories": [(one, words.get(one.key, one.key)) for one in found.by_category()],
        "twice": [{"names": name(who), "first": at(first), "again": at(again)} for who, first, again in found.twice],
        "refused": [
            at(scan) | {"reason": REFUSED[scan.refused], "names": name(who) if who else None}
            for scan, who in found.refused
        ],
        "states": list(STATE.items()),
        "now": read_clock(gathering, timezone.now()),
        "has_doors": bool(found.doors),
    }


def _row(frame: Frame, gathering: Gathering, found: Board, one: Person) -> dict[str, Any]:
    return {
        "who": one.delegate,
        "names": name(one.delegate),
        "party": name_of(frame.directory, one.delegate.delegation.party, frame.language),
        "category": dict(CATEGORIES).get(one.delegate.category, ""),
        "sign": SIGN[one.state],
        "state_words": STATE[one.state],
        "badge": one.badge,
        "first": _place(frame, gathering, found, one.came.first) if one.came else None,
    }


def name(delegate: Delegate) -> list[tuple[str, str]]:
    """The name in each script it was given in, with the tag of its language."""
    return [(tag_of(lang), words) for lang, words in delegate.names_in().items()]


def _place(frame: Frame, gathering: Gathering, found: Board, scan: Scan) -> dict[str, Any]:
    names = found.doors.get(scan.door) or {frame.language: scan.door}
    return {"at": read_clock(gathering, scan.at), "door": title_in(names, frame.language)}
