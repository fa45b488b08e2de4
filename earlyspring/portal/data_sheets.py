"""A table of the open data as the files that programs for tables read: CSV, and the workbook that the desk's lists are."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import defusedcsv.csv as safe

from earlyspring.papers.listed_sheets import looks_like_formula, write_list

Row = list[Any]
Table = tuple[Sequence[Row], Mapping[str, str]]
"""Rows, headings first, and what the table says of itself."""
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FIRST_DAY = "1980-01-01"
"""Of a table that speaks of no day: the first that a zip file can name."""


def lines(table: Table) -> bytes:
    """CSV with a mark of its encoding, as table programs want it. What it is stands above in lines that begin with `# `."""
    rows, told = table
    file = io.StringIO(newline="")
    writer = safe.writer(file, quoting=csv.QUOTE_MINIMAL)
    writer.writerows([f"# {name}: {words}"] for name, words in told.items())
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def workbook(table: Table) -> bytes:
    """A workbook; what it is stands on its second sheet. It was made on the day it speaks of: the same table is the same
    bytes.
    """
    (head, *rows), told = table
    made = datetime.fromisoformat(told["as_of"] or FIRST_DAY)
    return write_list(told["kind"], head, rows, ("about", list(told.items())), "en", made)


FORMS: Mapping[str, Callable[[Table], bytes]] = {"csv": lines, "xlsx": workbook}
"""Ending → what writes a table so."""


def _safe(cell: Any) -> Any:
    """What the writer does not know for a formula: signs of full width, and those behind blanks and quotation marks."""
    return f"'{cell}" if isinstance(cell, str) and looks_like_formula(cell) else cell
