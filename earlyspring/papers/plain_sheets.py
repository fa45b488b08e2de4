"""A table as a workbook: a title, headings, rows of words. Nothing in it runs: every cell is written as a string."""

from collections.abc import Sequence
from io import BytesIO

from .form_looks import looks

WIDEST = 40


def write_table(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]], lang: str) -> bytes:
    """The table as .xlsx on A4 across, headings on every page; `lang` chooses the typeface alone."""
    from xlsxwriter import Workbook  # loaded by those alone who write a table

    out = BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    style = looks(book, lang)
    page = book.add_worksheet("1")
    page.write_string(0, 0, title, style("muted"))
    for index, heading in enumerate(headings):
        page.write_string(1, index, heading, style("heading"))
        longest = max((len(row[index]) for row in rows), default=0)
        page.set_column(index, index, min(WIDEST, max(len(heading), longest) + 3))
    for at, row in enumerate(rows, start=2):
        for index, words in enumerate(row):
            page.write_string(at, index, words, style("fixed"))
    page.freeze_panes(2, 0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(1)
    page.set_footer("&C&P / &N")
    book.close()
    return out.getvalue()
