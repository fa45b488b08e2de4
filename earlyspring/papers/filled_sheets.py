"""A list as a workbook to be filled in and sent back: rows that are there, and room for those that are not yet.

Nothing in it runs: every cell is written as a string, never as a formula or a link.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from .form_columns import letter
from .form_looks import looks

LISTED = "words"
HEADINGS, FIRST = 4, 5
ROOM = 100
"""Empty rows below those that are filled in."""


@dataclass(frozen=True)
class Column:
    """`listed`: the cell is one word of a list, `words` of the sheet; `fixed`: it is not filled in by hand."""

    key: str
    width: int
    listed: bool = False
    fixed: bool = False


@dataclass(frozen=True)
class FilledSheet:
    """A list to be written. `place`: whose it is (`mechanism/gathering/party`); `headings`: by key of the column.

    `rows`: the words of each line by key; `words`: what each list offers, by key of its column.
    """

    place: str
    title: str
    how: str
    headings: Mapping[str, str]
    rows: Sequence[Mapping[str, str]]
    words: Mapping[str, Sequence[str]]


def write_sheet(name: str, columns: Sequence[Column], sheet: FilledSheet, lang: str) -> bytes:
    """The list as .xlsx under the name of its sheet, headings as given; `lang` chooses the typeface alone."""
    from xlsxwriter import Workbook  # loaded by those alone who write a list

    out = BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    style = looks(book, lang)
    page = book.add_worksheet(name)
    _head(page, name, columns, sheet, style)
    for at, row in enumerate(sheet.rows, start=FIRST):
        for index, column in enumerate(columns):
            page.write_string(at - 1, index, row.get(column.key, ""), style("fixed" if column.fixed else "text"))
    last = FIRST + len(sheet.rows) + ROOM - 1
    for at in range(FIRST + len(sheet.rows), last + 1):
        for index, column in enumerate(columns):
            page.write_blank(at - 1, index, None, style("fixed" if column.fixed else "text"))
    _lists(book, page, columns, sheet, last)
    page.freeze_panes(HEADINGS, 2)
    page.set_landscape()
    page.set_paper(9)
    page.repeat_rows(HEADINGS - 1)
    book.close()
    return out.getvalue()


def _head(page: Any, name: str, columns: Sequence[Column], sheet: FilledSheet, style: Any) -> None:
    for index, column in enumerate(columns):
        page.write_string(0, index, f"{name}:{column.key}" if index == 0 else column.key, style("id"))
        page.write_string(HEADINGS - 1, index, sheet.headings[column.key], style("heading"))
        page.set_column(index, index, column.width)
    page.write_string(0, len(columns), sheet.place, style("id"))
    page.set_row(0, None, None, {"hidden": True})
    page.merge_range(1, 1, 1, 10, sheet.title, style("title"))
    page.merge_range(2, 1, 2, 10, sheet.how, style("muted"))
    page.set_row(2, 60)


def _lists(book: Any, page: Any, columns: Sequence[Column], sheet: FilledSheet, last: int) -> None:
    """The words that may stand in a cell, on a sheet of their own: a list inside a cell's rule is cut at 255 signs."""
    beside = book.add_worksheet(LISTED)
    beside.hide()
    for place, (key, words) in enumerate(sheet.words.items()):
        beside.write_string(0, place, f"{LISTED}:{key}" if place == 0 else key)
        for row, word in enumerate(words, start=1):
            beside.write_string(row, place, word)
        index = next(number for number, column in enumerate(columns) if column.key == key)
        source = f"={LISTED}!${letter(place)}$2:${letter(place)}${max(2, len(words) + 1)}"
        rule = {"validate": "list", "source": source, "error_type": "warning"}
        page.data_validation(FIRST - 1, index, last - 1, index, rule)
