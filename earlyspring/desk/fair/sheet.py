"""What a party brings as a sheet: taken away, filled in, shown with what it would change, then taken in whole."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fair.place import fair_placed
from earlyspring.desk.fair.sheet_words import OUTCOMES, headings, how, in_lists, lists, taken_from
from earlyspring.desk.files import to_be_kept
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.people.sheet import SHEET
from earlyspring.desk.gathering.place import gathering_at, named
from earlyspring.desk.gathering.sheet_taken import Sheet, changed_cells, confirmed, sent_in, told_in_cells
from earlyspring.fair.sheet_rows import rows_of
from earlyspring.fair.sheets import Outcome, ReceivedExhibits, keep_sheet, take_in, tried
from earlyspring.intake.exhibits import read_exhibits
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.gatherings import Gathering
from earlyspring.papers.fair_sheets import write_exhibits
from earlyspring.papers.filled_sheets import FilledSheet


def place_of(gathering: Gathering, party: str) -> str:
    return f"{gathering.mechanism.key}/{gathering.key}/{party}"


@posted(*OFFICERS, post=())
@require_safe
def exhibit_sheet(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """What the own party brings as a workbook in the reader's language; empty, it is the form to fill in."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    name = name_of(frame.directory, frame.posting.party, frame.language)
    written = FilledSheet(
        place=place_of(gathering, frame.posting.party),
        title=f"{name} · {named(gathering, frame)}",
        how=how(),
        headings=headings(),
        rows=[in_lists(one) for one in rows_of(gathering, frame.posting.party)],
        words={code: [words for _code, words in pairs] for code, pairs in lists().items()},
    )
    return to_be_kept(write_exhibits(written, frame.language), SHEET, f"{name}.xlsx")


@posted(*OFFICERS)
def upload_exhibits(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """Where a sheet is sent in, and what it would change."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    own = place_of(gathering, frame.posting.party)
    sheet = Sheet(
        read=lambda file: read_exhibits(file, own, taken_from(), frame.language),
        tried=lambda rows: tried(gathering, rows, by=frame.posting),
        keep=lambda rows: keep_sheet(gathering, rows, by=frame.posting),
        line=lambda one: _line(frame, one),
        shown=lambda more, status: _shown(request, gathering, more, status),
    )
    return sent_in(request, sheet)


def _line(frame: Frame, one: Outcome) -> dict[str, Any]:
    """What comes of a row, in words: each cell with what stood there and what will, each fault with its cell."""
    heads, said = headings(), one.row.said
    name = " · ".join(
        next((said[f"{part}.{lang}"] for lang in (frame.language, *LANGUAGES) if said[f"{part}.{lang}"]), "")
        for part in ("name", "product")
    )
    return {
        "name": name,
        "code": " · ".join(filter(None, (one.exhibitor, one.product))),
        "kind": OUTCOMES[one.kind],
        "changes": changed_cells(one.row, one.changes, heads, lambda key, value: in_lists({key: value})[key]),
        "faults": told_in_cells(frame, one.row, one.faults, heads),
    }


@posted(*OFFICERS)
@require_POST
def confirm_exhibits(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    gathering = gathering_at(mechanism, key)
    at = {"gathering": gathering, "party": request.frame.posting.party, "user": request.user}
    waiting = get_object_or_404(ReceivedExhibits, **at)
    waiting.gathering = gathering
    done = confirmed(request, lambda: take_in(waiting, by=request.frame.posting))
    return redirect("exhibitors" if done else "upload_exhibits", mechanism.key, key)


def _shown(request: DeskRequest, gathering: Gathering, more: dict[str, Any], status: int) -> HttpResponse:
    heading = _("Take in a sheet")
    context = {"heading": heading} | more | fair_placed(request.frame, gathering, "exhibitors", (heading, ""))
    return render(request, "desk/fair/sheet.html", context, status=status)
