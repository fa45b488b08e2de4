"""A delegation's list as a sheet: taken away, filled in, shown with what it would change, then taken in whole."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from earlyspring.delegations.models import Delegation
from earlyspring.delegations.permits import may_register
from earlyspring.delegations.sheets import Outcome, ReceivedSheet, keep_sheet, take_in, tried, words_of
from earlyspring.desk.access import OFFICERS, posted, refuse
from earlyspring.desk.body_names import name_of
from earlyspring.desk.faults import in_names, in_words, sentence
from earlyspring.desk.files import to_be_kept
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.people.delegates import beside
from earlyspring.desk.gathering.people.delegations import delegation_at
from earlyspring.desk.gathering.people.forms import agencies_of
from earlyspring.desk.gathering.people.sheet_words import KINDS, headings, how, said_in, taken_from, word
from earlyspring.desk.gathering.place import named
from earlyspring.desk.intake_words import words_for
from earlyspring.intake import Fault, Refusal
from earlyspring.intake.opening import LARGEST
from earlyspring.intake.people import PersonRow, read_people
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.papers.people_sheets import PeopleSheet, write_people

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def own_list_at(request: DeskRequest, mechanism: Mechanism, key: str, party: str) -> Delegation:
    """The delegation whose whole list the reader keeps: an officer of its own party."""
    found = delegation_at(request, mechanism, key, party)
    if not may_register(request.frame.posting, found):
        refuse(request, mechanism=mechanism.key, reason="not_theirs")
    return found


def place_of(mechanism: Mechanism, delegation: Delegation) -> str:
    return f"{mechanism.key}/{delegation.gathering.key}/{delegation.party}"


@posted(*OFFICERS, post=())
@require_safe
def sheet(request: DeskRequest, mechanism: Mechanism, key: str, party: str) -> HttpResponse:
    """The list as a workbook in the reader's language; empty, it is the form to fill in."""
    frame, found = request.frame, own_list_at(request, mechanism, key, party)
    agencies = agencies_of(frame, party)
    people = found.delegates.order_by("withdrawn_at", "by_given", "code")
    name = name_of(frame.directory, party, frame.language)
    written = PeopleSheet(
        place=place_of(mechanism, found),
        title=f"{name} · {named(found.gathering, frame)}",
        how=how(),
        headings=headings(),
        rows=[said_in(words_of(one), dict(agencies)) for one in people],
        words=word(agencies),
    )
    return to_be_kept(write_people(written, frame.language), SHEET, f"{name}.xlsx")


@posted(*OFFICERS)
def upload(request: DeskRequest, mechanism: Mechanism, key: str, party: str) -> HttpResponse:
    """Where a sheet is sent in, and what it would change."""
    frame, found = request.frame, own_list_at(request, mechanism, key, party)
    if request.method != "POST":
        return _shown(request, found, {})
    rows = _read(request, found)
    if isinstance(rows, Refusal):
        told = [(fault, words_for(fault)) for fault in rows.faults]
        return _shown(request, found, {"faults": told, "more": rows.more}, status=422)
    preview = tried(found, rows, by=frame.posting)
    context = {
        "preview": preview,
        "lines": [_line(frame, found, one) for one in preview.outcomes if one.kind != "unchanged"],
        "unchanged": sum(one.kind == "unchanged" for one in preview.outcomes),
    }
    if preview.refused:
        return _shown(request, found, context, status=422)
    if preview.changes:
        keep_sheet(found, rows, by=frame.posting)
    return _shown(request, found, context)


def _read(request: DeskRequest, delegation: Delegation) -> tuple[PersonRow, ...] | Refusal:
    file, frame = request.FILES.get("sheet"), request.frame
    if file is None:
        return Refusal((Fault("not_a_workbook"),))
    if (file.size or 0) > LARGEST:
        return Refusal((Fault("too_large", expected=str(LARGEST)),))
    lists = taken_from(frame.directory, agencies_of(frame, delegation.party))
    return read_people(file.read(), place_of(frame.mechanism, delegation), lists)


def _line(frame: Frame, delegation: Delegation, one: Outcome) -> dict[str, Any]:
    """What comes of a row, in words: each cell with what stood there and what will, each fault with its cell."""
    heads, agencies = headings(), dict(agencies_of(frame, delegation.party))
    faults = in_names(frame, one.faults)
    said = [
        (one.row.cell(_key(fault.path)), sentence(replace(told, path=heads.get(_key(fault.path), told.path))))
        for fault, told in zip(one.faults, faults, strict=True)
    ]
    changes = [
        (one.row.cell(key), heads[key], *(said_in({key: value}, agencies)[key] for value in (old, new)))
        for key, old, new in one.changes
    ]
    return {"outcome": one, "kind": KINDS[one.kind], "changes": changes, "faults": said}


def _key(path: str) -> str:
    return path or "name"


@posted(*OFFICERS)
@require_POST
def confirm(request: DeskRequest, mechanism: Mechanism, key: str, party: str) -> HttpResponse:
    found = own_list_at(request, mechanism, key, party)
    waiting = get_object_or_404(ReceivedSheet, delegation=found, user=request.user)
    try:
        preview = take_in(waiting, by=request.frame.posting)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
        return redirect("upload_people", mechanism.key, key, party)
    done = sum(one.kind != "unchanged" for one in preview.outcomes)
    words = ngettext("%(n)s row of the sheet is taken in.", "%(n)s rows of the sheet are taken in.", done)
    messages.success(request, words % {"n": done})
    return redirect("delegation", mechanism.key, key, party)


def _shown(request: DeskRequest, delegation: Delegation, more: dict[str, Any], status: int = 200) -> HttpResponse:
    context = more | beside(request.frame, delegation, (_("Take in a sheet"), ""))
    return render(request, "desk/gathering/people/people_sheet.html", context, status=status)
