"""A list that was taken along: its rows, and what it says of itself."""

import csv
from io import BytesIO, StringIO
from typing import Any

from python_calamine import CalamineWorkbook


def table(response: Any) -> list[list[str]]:
    """The headings and the rows of a list saved as CSV, without the lines above them."""
    return [row for row in _lines(response) if not (len(row) == 1 and row[0].startswith("# "))]


def about(response: Any) -> dict[str, str]:
    """What a list saved as CSV says of itself: label → words."""
    said = [row[0].removeprefix("# ") for row in _lines(response) if len(row) == 1 and row[0].startswith("# ")]
    return dict(line.split(": ", 1) for line in said)


def workbook(response: Any) -> dict[str, list[list[Any]]]:
    """The sheets of a list saved as XLSX: name → rows."""
    book = CalamineWorkbook.from_filelike(BytesIO(response.content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def _lines(response: Any) -> list[list[str]]:
    return list(csv.reader(StringIO(response.content.decode("utf-8-sig"), newline="")))
