"""The report form of an agency as a workbook: to be filled in without an account, and read back by `intake`.

Nothing in it runs: every cell is written as a string, a number or a day, never as a formula or a link. What the
agency does not fill in is locked. The same form and answers give the same bytes.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from . import figures
from .codes import LISTS, code
from .form_answers import cells, further
from .form_cells import write_cell
from .form_columns import (
    ABOUT,
    CHOICES,
    FIRST,
    FORMAT,
    HEADINGS,
    MORE,
    ROOM,
    SCALE,
    SHEETS,
    Column,
    breaks,
    letter,
)
from .form_facts import Answer, FormRound, ReportForm
from .form_heights import height
from .form_looks import looks
from .form_more import write_more
from .form_rows import called, digest, fixed
from .form_words import form_word
from .pen import Pen
from .words import word

Cells = Mapping[str, Mapping[str, Any]]


def write_form(form: ReportForm, lang: str, answers: Iterable[Answer] = ()) -> bytes:
    """The form as .xlsx in one language, with answers already in it where some are known (a draft to go on with).

    Raises WordMissing for a language or code without words, ValueError for two rows of one id, an answer to what is
    not asked, a figure of more than 15 digits, a text longer than a cell takes.
    """
    from xlsxwriter import Workbook  # loaded by those alone who write a form

    out = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(out, options)
    book.set_properties({"title": form_word("title", lang), "created": _made(form)})
    style = looks(book, lang)
    answers = tuple(answers)
    given = cells(form, answers, lang)
    for name, columns in SHEETS.items():
        _sheet(book, name, columns, form, lang, style, given[name])
    _about(book, form, lang)
    write_more(book, form, lang, style, further(form, answers, lang))
    book.close()
    return out.getvalue()


def _made(form: ReportForm) -> datetime:
    """The day the form asks about: bytes must not depend on a clock."""
    days = [one.cutoff_on for one in form.rounds if len(one.cutoff_on) == len("2026-11-20")]
    return datetime.fromisoformat(min(days, default="2000-01-01")).replace(tzinfo=UTC)


def _sheet(
    book: Any, name: str, columns: tuple[Column, ...], form: ReportForm, lang: str, style: Any, given: Cells
) -> None:
    sheet = book.add_worksheet(form_word(name, lang))
    rows = fixed(name, form, lang)
    _head(sheet, name, columns, form, lang, style)
    for at, (row_id, printed) in enumerate(rows.items(), start=FIRST):
        shown = [
            (column, (printed if column.kind in ("id", "fixed") else given.get(row_id, {})).get(column.key))
            for column in columns
        ]
        for index, (column, value) in enumerate(shown):
            write_cell(sheet, at - 1, index, value, style(column.kind))
        texts = ((value, column.width) for column, value in shown if column.kind != "id" and isinstance(value, str))
        sheet.set_row(at - 1, height(texts, ROOM[name]))
    for index, column in enumerate(columns):
        sheet.set_column(index, index, column.width, None, {"hidden": True} if column.kind == "id" else {})
        _guide(sheet, index, column, (FIRST - 1, max(FIRST, HEADINGS + len(rows)) - 1), lang)
    sheet.freeze_panes(HEADINGS, 3)
    sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True})
    _printed(sheet, columns)


def _printed(sheet: Any, columns: tuple[Column, ...]) -> None:
    """On A4 as many columns as can be read, the codes of the lines and the headings on every page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_print_scale(SCALE)
    sheet.set_v_pagebreaks(breaks(columns))
    sheet.repeat_rows(HEADINGS - 1)
    sheet.repeat_columns(0, 1)
    sheet.set_footer("&C&P / &N")


def _head(sheet: Any, name: str, columns: tuple[Column, ...], form: ReportForm, lang: str, style: Any) -> None:
    for index, column in enumerate(columns):
        sheet.write_string(0, index, f"{name}:{column.key}" if index == 0 else column.key, style("id"))
        label = "" if column.kind == "id" else form_word(column.word, lang).format(n=column.no)
        sheet.write_string(HEADINGS - 1, index, label, style("heading"))
    sheet.set_row(0, None, None, {"hidden": True})
    pen = Pen(lang, "", {})
    exercise = f"  ·  {word('exercise', lang)}" if form.exercise else ""
    title = f"{form_word('title', lang)}  ·  {pen.name(form.agency_name)}{exercise}"
    last = breaks(columns)[0] - 1 if breaks(columns) else len(columns) - 1
    wide = sum(column.width for column in columns[2 : last + 1])
    told = {1: title, 2: "\n".join(_round(one, pen) for one in form.rounds), 3: form_word("how", lang)}
    for at, text in told.items():
        # Not over the codes, which come again on every page.
        sheet.merge_range(at, 2, at, last, text, style("title" if at == 1 else "muted"))
        sheet.set_row(at, height([(text, wide)]) + (8 if at == 1 else 0))
    headings = ((form_word(column.word, lang).format(n=column.no), column.width) for column in columns[1:])
    sheet.set_row(HEADINGS - 1, height(headings))


def _round(one: FormRound, pen: Pen) -> str:
    cutoff, due = (figures.day(day, pen.lang) for day in (one.cutoff_on, one.due_on))
    comma = "，" if pen.lang == "zh" else "; "
    said = [form_word("cutoff", pen.lang).format(day=cutoff), form_word("send_by", pen.lang).format(day=due)]
    return f"{form_word('rounds', pen.lang)} {pen.name(one.title)}{comma}{comma.join(said)}"


def _guide(sheet: Any, index: int, column: Column, rows: tuple[int, int], lang: str) -> None:
    """Lists to choose from, and a hint at the cell. Nothing is refused here: the reader says what is wrong."""
    if column.kind == "choice":
        key = column.word
        at, many = list(CHOICES).index(key), len(LISTS[CHOICES[key]])
        source = f"={ABOUT}!${letter(at + 2)}$1:${letter(at + 2)}${many}"
        sheet.data_validation(
            *(rows[0], index, rows[1], index),
            {"validate": "list", "source": source, "input_message": form_word("choose", lang)},
        )
    hint = {"day": "date_hint", "figure": "value_hint"}.get(column.kind)
    if hint:
        sheet.data_validation(
            *(rows[0], index, rows[1], index), {"validate": "any", "input_message": form_word(hint, lang)}
        )


def _about(book: Any, form: ReportForm, lang: str) -> None:
    """A sheet nobody is shown: which form this is, what was sent, and the words of the lists."""
    sheet = book.add_worksheet(ABOUT)
    sheet.very_hidden()
    sheet.protect()
    about = {
        "format": FORMAT,
        "agency": form.agency,
        "party": form.party,
        "rounds": " ".join(one.round for one in form.rounds),
        "revision": str(form.revision),
        "lang": lang,
        "digest": digest(form),
        "more": MORE,
    }
    for at, (key, value) in enumerate(about.items()):
        sheet.write_string(at, 0, key)
        sheet.write_string(at, 1, value)
    for index, listing in enumerate(CHOICES.values(), start=2):
        for at, value in enumerate(LISTS[listing]):
            sheet.write_string(at, index, code(listing, value, lang))
    for at, name in enumerate(called(form)):
        sheet.write_string(at, 2 + len(CHOICES), name)
