"""What a party brings as a sheet: taken away, filled in, shown with what it would change, then taken in whole."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fair.place import fair_placed
from earlyspring.desk.fair.sheet_words import OUTCOMES, headings, how, in_lists, lists, taken_from
from earlyspring.desk.faults import in_names, in_words, sentence
from earlyspring.desk.files import to_be_kept
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.people.sheet import SHEET
from earlyspring.desk.gathering.place import gathering_at, named
from earlyspring.desk.intake_words import words_for
from earlyspring.fair.sheet_rows import rows_of
from earlyspring.fair.sheets import Outcome, ReceivedExhibits, keep_sheet, take_in, tried
from earlyspring.intake import Fault, Refusal
from earlyspring.intake.exhibits import ExhibitRow, read_exhibits
from earlyspring.intake.opening import LARGEST
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
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
    if request.method != "POST":
        return _shown(request, gathering, {})
    rows = _read(request, gathering)
    if isinstance(rows, Refusal):
        told = [(fault, words_for(fault)) for fault in rows.faults]
        return _shown(request, gathering, {"faults": told, "more": rows.more}, status=422)
    preview = tried(gathering, rows, by=frame.posting)
    context = {
        "preview": preview,
        "lines": [_line(frame, one) for one in preview.outcomes if one.kind != "unchanged"],
        "unchanged": sum(one.kind == "unchanged" for one in preview.outcomes),
    }
    if preview.refused:
        return _shown(request, gathering, context, status=422)
    if preview.changes:
        keep_sheet(gathering, rows, by=frame.posting)
    return _shown(request, gathering, context)


def _read(request: DeskRequest, gathering: Gathering) -> tuple[ExhibitRow, ...] | Refusal:
    file, frame = request.FILES.get("sheet"), request.frame
    if file is None:
        return Refusal((Fault("not_a_workbook"),))
    if (file.size or 0) > LARGEST:
        return Refusal((Fault("too_large", expected=str(LARGEST)),))
    return read_exhibits(file.read(), place_of(gathering, frame.posting.party), taken_from(), frame.language)


def _line(frame: Frame, one: Outcome) -> dict[str, Any]:
    """What comes of a row, in words: each cell with what stood there and what will, each fault with its cell."""
    heads = headings()
    faults = [
        (one.row.cell(fault.path), sentence(replace(told, path=heads.get(fault.path, told.path))))
        for fault, told in zip(one.faults, in_names(frame, one.faults), strict=True)
    ]
    changes = [
        (one.row.cell(key), heads[key], *(in_lists({key: value})[key] for value in (old, new)))
        for key, old, new in one.changes
    ]
    said = one.row.said
    name = " · ".join(
        next((said[f"{part}.{lang}"] for lang in (frame.language, *LANGUAGES) if said[f"{part}.{lang}"]), "")
        for part in ("name", "product")
    )
    code = " · ".join(filter(None, (one.exhibitor, one.product)))
    return {"name": name, "code": code, "kind": OUTCOMES[one.kind], "changes": changes, "faults": faults}


@posted(*OFFICERS)
@require_POST
def confirm_exhibits(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    gathering = gathering_at(mechanism, key)
    at = {"gathering": gathering, "party": request.frame.posting.party, "user": request.user}
    waiting = get_object_or_404(ReceivedExhibits, **at)
    waiting.gathering = gathering
    try:
        preview = take_in(waiting, by=request.frame.posting)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
        return redirect("upload_exhibits", mechanism.key, key)
    done = sum(one.kind != "unchanged" for one in preview.outcomes)
    words = ngettext("%(n)s row of the sheet is taken in.", "%(n)s rows of the sheet are taken in.", done)
    messages.success(request, words % {"n": done})
    return redirect("exhibitors", mechanism.key, key)


def _shown(request: DeskRequest, gathering: Gathering, more: dict[str, Any], status: int = 200) -> HttpResponse:
    heading = _("Take in a sheet")
    context = {"heading": heading} | more | fair_placed(request.frame, gathering, "exhibitors", (heading, ""))
    return render(request, "desk/fair/sheet.html", context, status=status)
