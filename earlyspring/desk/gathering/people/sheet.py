"""A delegation's list as a sheet: taken away, filled in, shown with what it would change, then taken in whole."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from earlyspring.delegations.models import Delegation
from earlyspring.delegations.permits import may_register
from earlyspring.delegations.sheets import Outcome, ReceivedSheet, keep_sheet, take_in, tried, words_of
from earlyspring.desk.access import OFFICERS, posted, refuse
from earlyspring.desk.body_names import name_of
from earlyspring.desk.files import to_be_kept
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.people.delegates import beside
from earlyspring.desk.gathering.people.delegations import delegation_at
from earlyspring.desk.gathering.people.forms import agencies_of
from earlyspring.desk.gathering.people.sheet_words import KINDS, headings, how, said_in, taken_from, word
from earlyspring.desk.gathering.place import named
from earlyspring.desk.gathering.sheet_taken import Sheet, changed_cells, confirmed, sent_in, told_in_cells
from earlyspring.intake.people import read_people
from earlyspring.ledger.models import Mechanism
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
    agencies = agencies_of(frame, party)
    lists = taken_from(frame.directory, agencies)
    taken = Sheet(
        read=lambda file: read_people(file, place_of(mechanism, found), lists),
        tried=lambda rows: tried(found, rows, by=frame.posting),
        keep=lambda rows: keep_sheet(found, rows, by=frame.posting),
        line=lambda one: _line(frame, dict(agencies), one),
        shown=lambda more, status: _shown(request, found, more, status),
    )
    return sent_in(request, taken)


def _line(frame: Frame, agencies: dict[str, str], one: Outcome) -> dict[str, Any]:
    """What comes of a row, in words: each cell with what stood there and what will, each fault with its cell."""
    heads = headings()
    return {
        "name": one.name,
        "code": one.code,
        "kind": KINDS[one.kind],
        "changes": changed_cells(one.row, one.changes, heads, lambda key, value: said_in({key: value}, agencies)[key]),
        "faults": told_in_cells(frame, one.row, one.faults, heads, nameless="name"),
    }


@posted(*OFFICERS)
@require_POST
def confirm(request: DeskRequest, mechanism: Mechanism, key: str, party: str) -> HttpResponse:
    found = own_list_at(request, mechanism, key, party)
    waiting = get_object_or_404(ReceivedSheet, delegation=found, user=request.user)
    done = confirmed(request, lambda: take_in(waiting, by=request.frame.posting))
    return redirect("delegation" if done else "upload_people", mechanism.key, key, party)


def _shown(request: DeskRequest, delegation: Delegation, more: dict[str, Any], status: int) -> HttpResponse:
    context = more | beside(request.frame, delegation, (_("Take in a sheet"), ""))
    return render(request, "desk/gathering/people/people_sheet.html", context, status=status)
