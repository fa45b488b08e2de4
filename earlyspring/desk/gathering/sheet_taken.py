"""A sheet that came back filled in, of whatever list: read, shown with what it would change, confirmed whole."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import ngettext

from earlyspring.core.shapes import Fault as Told
from earlyspring.desk.faults import in_names, in_words, sentence
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.intake_words import words_for
from earlyspring.intake import Fault, Refusal
from earlyspring.intake.opening import LARGEST
from earlyspring.ledger.refused import Refused

Rows = Sequence[Any]


@dataclass(frozen=True)
class Sheet:
    """What is done with a sheet: `read` of its bytes, `tried` and kept with its rows, each outcome as a `line` in words,
    `shown` on the page of its list with a status."""

    read: Callable[[bytes], Rows | Refusal]
    tried: Callable[[Rows], Any]
    keep: Callable[[Rows], Any]
    line: Callable[[Any], dict[str, Any]]
    shown: Callable[[dict[str, Any], int], HttpResponse]


def sent_in(request: DeskRequest, sheet: Sheet) -> HttpResponse:
    """The page on which a sheet is sent in, and what it would change; what can be taken in waits for a confirmation."""
    if request.method != "POST":
        return sheet.shown({}, 200)
    rows = _read(request, sheet)
    if isinstance(rows, Refusal):
        told = [(fault, words_for(fault)) for fault in rows.faults]
        return sheet.shown({"faults": told, "more": rows.more}, 422)
    preview = sheet.tried(rows)
    context = {
        "preview": preview,
        "lines": [sheet.line(one) for one in preview.outcomes if one.kind != "unchanged"],
        "unchanged": sum(one.kind == "unchanged" for one in preview.outcomes),
    }
    if preview.changes and not preview.refused:
        sheet.keep(rows)
    return sheet.shown(context, 422 if preview.refused else 200)


def _read(request: DeskRequest, sheet: Sheet) -> Rows | Refusal:
    file = request.FILES.get("sheet")
    if file is None:
        return Refusal((Fault("not_a_workbook"),))
    if (file.size or 0) > LARGEST:
        return Refusal((Fault("too_large", expected=str(LARGEST)),))
    return sheet.read(file.read())


def confirmed(request: DeskRequest, act: Callable[[], Any]) -> bool:
    """Whether a sheet that waited was taken in; says how many rows, or why not."""
    try:
        preview = act()
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
        return False
    done = sum(one.kind != "unchanged" for one in preview.outcomes)
    words = ngettext("%(n)s row of the sheet is taken in.", "%(n)s rows of the sheet are taken in.", done)
    messages.success(request, words % {"n": done})
    return True


def told_in_cells(
    frame: Frame, row: Any, faults: Iterable[Told], heads: Mapping[str, Any], nameless: str = ""
) -> list[tuple[str, str]]:
    """Each fault of a row with its cell, in a sentence that calls the column by its heading. `nameless`: the column of
    what is told of the whole row."""
    known = list(faults)
    found = []
    for fault, told in zip(known, in_names(frame, known), strict=True):
        key = fault.path or nameless
        found.append((row.cell(key), sentence(replace(told, path=heads.get(key, told.path)))))
    return found


def changed_cells(
    row: Any, changes: Iterable[tuple[str, str, str]], heads: Mapping[str, Any], said: Callable[[str, str], Any]
) -> list[tuple[str, Any, Any, Any]]:
    """Each cell that says something else: its place, its heading, what stood there and what will. `said`: a value of a
    column in the words of its list."""
    return [(row.cell(key), heads[key], said(key, old), said(key, new)) for key, old, new in changes]
