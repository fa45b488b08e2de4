"""A list as a workbook: its rows on one sheet, and on a second what the list is, of which day and from where in the record.

Nothing in it runs: words are written as strings, and those that a spreadsheet would take for a formula when somebody
goes into the cell are marked as text as well (`quotePrefix`, ECMA-376 part 1, 18.8.45). Figures stay figures.
"""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from .form_looks import FACE, INK, looks

WIDEST = 60
LONGEST = 32_767
"""Characters that a cell holds (ECMA-376 part 1, 18.3.1.96 as spreadsheets keep it)."""
CUT = " […]"
FORMULA = tuple("=+-@|%\t\r\n＝＋－＠")
"""What words begin with that a spreadsheet may take for a formula."""

Cell = str | int | float | None


def write_list(
    title: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    about: tuple[str, Sequence[tuple[str, str]]],
    lang: str,
    made: datetime | None = None,
) -> bytes:
    """The list as .xlsx on A4 across, headings on every page and a filter above each column.

    `about`: the name of the second sheet, and its lines of label and words. `lang` chooses the typeface alone.
    `made`: when the file says it was made; where it is given, the same list is the same bytes. Words longer than a cell
    holds are cut, and end so that it shows.
    """
    from xlsxwriter import Workbook  # loaded by those alone who write a list

    out = BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    if made:
        book.set_properties({"created": made})
    style = looks(book, lang)
    quoted = book.add_format({"font_name": FACE[lang], "font_size": 10, "font_color": INK, "quote_prefix": True})
    page = book.add_worksheet(sheet_name(title))
    for index, heading in enumerate(headings):
        page.write_string(0, index, held(heading), style("heading"))
        longest = max((len(str(row[index])) for row in rows if row[index] is not None), default=0)
        page.set_column(index, index, min(WIDEST, max(len(heading), longest) + 3))
    for at, row in enumerate(rows, start=1):
        for index, cell in enumerate(row):
            _write(page, at, index, cell, style("fixed"), quoted)
    page.freeze_panes(1, 0)
    if rows and headings:
        page.autofilter(0, 0, len(rows), len(headings) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer("&C&P / &N")
    beside = book.add_worksheet(sheet_name(about[0], besides=sheet_name(title)))
    beside.set_column(0, 0, 24)
    beside.set_column(1, 1, 90)
    for at, (label, words) in enumerate(about[1]):
        beside.write_string(at, 0, held(label), style("muted"))
        _write(beside, at, 1, words, style("fixed"), quoted)
    book.close()
    return out.getvalue()


def held(words: str) -> str:
    """What a cell holds of these words; half a surrogate pair becomes U+FFFD, and a cut shows."""
    words = words.encode("utf-16", errors="replace").decode("utf-16") if not words.isascii() else words
    return words if len(words) <= LONGEST else words[: LONGEST - len(CUT)] + CUT


def looks_like_formula(words: str) -> bool:
    """Whether a spreadsheet could take words for a formula: also behind blanks and quotation marks."""
    return words.lstrip(" \"'").startswith(FORMULA)


def sheet_name(words: str, besides: str = "") -> str:
    """A name that a sheet may have: 31 characters, none of []:*?/\\, no ' at its ends, and not that of the other."""
    plain = "".join(" " if sign in "[]:*?/\\" or ord(sign) < 32 else sign for sign in held(words))[:31].strip(" '")
    return plain if plain and plain.casefold() != besides.casefold() else f"{plain[:29]} 2".strip()


def _write(page: Any, row: int, column: int, cell: Cell, plain: Any, quoted: Any) -> None:
    if isinstance(cell, bool) or cell is None or cell == "":
        page.write_blank(row, column, None, plain) if cell in (None, "") else page.write_string(
            row, column, str(cell), plain
        )
    elif isinstance(cell, int | float):
        page.write_number(row, column, cell, plain)
    else:
        page.write_string(row, column, held(cell), quoted if looks_like_formula(cell) else plain)
