"""What a party brings as a sheet: taken away, filled in, shown with what it would change, then taken in whole."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from earlyspring.core.ocop import GROUPS, STARS
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fair.place import fair_placed
from earlyspring.desk.faults import in_names, in_words, sentence
from earlyspring.desk.files import to_be_kept
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.people.sheet import SHEET
from earlyspring.desk.gathering.place import gathering_at, named
from earlyspring.desk.intake_words import words_for
from earlyspring.fair.models import KINDS
from earlyspring.fair.sheets import Outcome, ReceivedExhibits, keep_sheet, rows_of, take_in, tried
from earlyspring.intake import Fault, Refusal
from earlyspring.intake.exhibits import ExhibitRow, read_exhibits
from earlyspring.intake.opening import LARGEST
from earlyspring.lang.fold import fold
from earlyspring.lang.tongues import LANGUAGES, OWN_NAMES, SITE_CODES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.papers.fair_sheets import write_exhibits
from earlyspring.papers.filled_sheets import FilledSheet

OUTCOMES = {
    "new": gettext_lazy("new"),
    "changed": gettext_lazy("changed"),
    "refused": gettext_lazy("cannot be taken in"),
}
YES = gettext_lazy("yes")


def lists() -> dict[str, list[tuple[str, str]]]:
    """What each list of the sheet offers: code and word in the language of the moment."""
    language = translation.get_language() or "en"
    tongue = next((code for code, site in SITE_CODES.items() if site == language), "en")
    return {
        "kind": [(code, str(words)) for code, words in KINDS],
        "water": [("yes", str(YES))],
        "group": [(code, names[tongue]) for code, names in GROUPS.items()],
        "stars": [(f"{one}", f"{one}") for one in STARS],
    }


def taken_from() -> dict[str, dict[str, str]]:
    """What may stand in each list, in any language, marks and case set aside, or the code itself → its code."""
    found: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        with translation.override(SITE_CODES[language]):
            for key, pairs in lists().items():
                told = {fold(words): code for code, words in pairs} | {fold(code): code for code, _words in pairs}
                found[key] = found.get(key, {}) | told
    return found


def headings() -> dict[str, str]:
    """The words above each column."""
    parts = {"name": _("Name of the exhibitor"), "product": _("Name of the product"), "about": _("Description")}
    parts["origin"] = _("Where it comes from")
    texts = {f"{part}.{lang}": f"{words} ({OWN_NAMES[lang]})" for part, words in parts.items() for lang in LANGUAGES}
    return texts | {
        "exhibitor": _("Code of the exhibitor"),
        "kind": _("Kind of exhibitor"),
        "booths": _("Booths asked for"),
        "power_kw": _("Power asked for (kW)"),
        "water": _("Water is needed"),
        "contact": _("Person to turn to"),
        "phone": _("Phone"),
        "email": _("E-mail address"),
        "product": _("Code of the product"),
        "group": _("OCOP group"),
        "stars": _("OCOP stars"),
        "certificate": _("Number of the certificate"),
        "awarded_on": _("Awarded on"),
        "expires_on": _("Ends on"),
    }


def how() -> str:
    return _(
        "One row for each product, with the exhibitor that shows it. Leave the codes of a new exhibitor and of a new "
        "product empty, and never change the code of another one. What is left out of the sheet stays as it is."
    )


def in_lists(row: Mapping[str, str]) -> dict[str, str]:
    """A row with the words of the reader for its codes."""
    words = {key: dict(pairs) for key, pairs in lists().items()}
    return {key: words[key].get(value, value) if key in words else value for key, value in row.items()}


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
