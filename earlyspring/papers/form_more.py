"""The sheet of a report form for obstacles that a row of the first has no room for."""

from collections.abc import Mapping, Sequence
from typing import Any

from .codes import LISTS
from .form_cells import write_cell
from .form_columns import ABOUT, CHOICES, FIRST, HEADINGS, MORE, OBSTACLE_ROWS, SCALE, letter
from .form_facts import ReportForm
from .form_heights import height
from .form_rows import called
from .form_words import form_word
from .pen import Pen
from .words import word

# Rows that stand ready below those filled in.
READY = 30


def write_more(book: Any, form: ReportForm, lang: str, style: Any, given: Sequence[Mapping[str, Any]]) -> None:
    """Write the sheet with these rows in it (`form_answers.further`), and empty ones to be filled in."""
    sheet = book.add_worksheet(form_word(MORE, lang))
    _head(sheet, form, lang, style)
    for at, said in enumerate([*given, *[{}] * READY], start=FIRST - 1):
        shown = [(column, said.get(column.key)) for column in OBSTACLE_ROWS]
        for index, (column, value) in enumerate(shown):
            write_cell(sheet, at, index, value, style(column.kind))
        sheet.set_row(at, height((value, column.width) for column, value in shown if isinstance(value, str)))
    last = FIRST - 2 + len(given) + READY
    for index, column in enumerate(OBSTACLE_ROWS):
        sheet.set_column(index, index, column.width)
        if column.kind != "text":
            sheet.data_validation(FIRST - 1, index, last, index, _guide(column.key, form, lang))
    sheet.freeze_panes(HEADINGS, 1)
    sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_print_scale(SCALE)
    sheet.repeat_rows(HEADINGS - 1)
    sheet.set_footer("&C&P / &N")


def _guide(key: str, form: ReportForm, lang: str) -> dict[str, Any]:
    """Lists to choose from, and a hint for a day, as on the first sheet; the lists stand on the sheet nobody is shown."""
    if key == "on_0":
        return {"validate": "any", "input_message": form_word("date_hint", lang)}
    if key == "obstacle_0":
        at, many = 2 + list(CHOICES).index("obstacle"), len(LISTS[CHOICES["obstacle"]])
    else:
        at, many = 2 + len(CHOICES), max(1, len(called(form)))
    source = f"={ABOUT}!${letter(at)}$1:${letter(at)}${many}"
    return {"validate": "list", "source": source, "input_message": form_word("choose", lang)}


def _head(sheet: Any, form: ReportForm, lang: str, style: Any) -> None:
    for index, column in enumerate(OBSTACLE_ROWS):
        sheet.write_string(0, index, f"{MORE}:{column.key}" if index == 0 else column.key, style("id"))
        sheet.write_string(HEADINGS - 1, index, form_word(column.key, lang), style("heading"))
    sheet.set_row(0, None, None, {"hidden": True})
    exercise = f"  ·  {word('exercise', lang)}" if form.exercise else ""
    title = f"{form_word(MORE, lang)}  ·  {Pen(lang, '', {}).name(form.agency_name)}{exercise}"
    wide = sum(column.width for column in OBSTACLE_ROWS)
    for at, text, look in ((1, title, "title"), (2, form_word("how_more", lang), "muted")):
        sheet.merge_range(at, 0, at, len(OBSTACLE_ROWS) - 1, text, style(look))
        sheet.set_row(at, height([(text, wide)]) + (8 if at == 1 else 0))
