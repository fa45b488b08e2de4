"""The sheets of a workbook as rows of values, with the place of each cell, and which cells hold formulas."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from io import BytesIO
from xml.etree import ElementTree

import python_calamine

from .faults import Fault
from .opening import Closed, opened, repacked

Value = int | float | str | bool | date | datetime | time | timedelta
MOST_ROWS, MOST_COLUMNS = 5000, 60
# A reader of sheets makes room for every cell up to the last one, so its place is looked at first.
MOST_PLACES = 2_000_000
PLACE = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]+)([0-9]+)""")
COMPUTES = re.compile(rb"<(?:\w+:)?c\b[^>]*?\br=[\"']([A-Z]+[0-9]+)[\"'][^>]*>\s*<(?:\w+:)?f[\s/>]")


@dataclass(frozen=True)
class Grid:
    """A sheet: `rows` from its first row, each from column A. `formulas` are the cells that compute something."""

    name: str
    rows: tuple[tuple[Value, ...], ...]
    formulas: frozenset[str] = frozenset()

    def at(self, row: int, column: int) -> Value:
        """The value of a cell, row and column counted from 0; empty where there is none."""
        line = self.rows[row] if row < len(self.rows) else ()
        return line[column] if column < len(line) else ""


def grids(file: bytes) -> dict[str, Grid] | Fault:
    """The sheets of a workbook by the word in their first cell; sheets without one are left alone.

    A fault for what `opening` refuses, and for sheets longer or wider than any form.
    """
    try:
        parts = opened(file)
        found = [_grid(sheet, formulas) for sheet, formulas in _sheets(parts)]
    except Closed as closed:
        return closed.fault
    return {str(one.at(0, 0)): one for one in found if one.at(0, 0) != ""}


def _sheets(parts: dict[str, bytes]) -> list[tuple[python_calamine.CalamineSheet, frozenset[str]]]:
    for part in parts.values():
        if b"sheetData" in part:
            _within_reach(part)
    try:
        named = _parts_of_sheets(parts)
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(repacked(parts)))
        return [(book.get_sheet_by_name(name), _computed(parts[named[name]])) for name in book.sheet_names]
    except (python_calamine.CalamineError, ElementTree.ParseError, KeyError, ValueError, OSError) as broken:
        raise Closed("not_a_workbook") from broken


def _within_reach(part: bytes) -> None:
    rows = columns = 1
    for letters, digits in set(PLACE.findall(part)):
        if len(letters) > len("XFD") or len(digits) > len("1048576"):
            raise Closed("not_a_workbook")
        rows, columns = max(rows, int(digits)), max(columns, _number(letters.upper()))
    if rows * columns > MOST_PLACES:
        raise Closed("too_many_rows" if rows > columns else "too_many_columns", expected=MOST_ROWS)


@cache
def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _parts_of_sheets(parts: dict[str, bytes]) -> dict[str, str]:
    """The part of each sheet, by its name. The parts declare nothing (`opening`), so reading them is safe."""
    relations = ElementTree.fromstring(parts["xl/_rels/workbook.xml.rels"])  # noqa: S314  see above
    targets = {one.get("Id", ""): one.get("Target", "") for one in relations}
    named: dict[str, str] = {}
    for one in ElementTree.fromstring(parts["xl/workbook.xml"]).iter():  # noqa: S314  see above
        if one.tag.rpartition("}")[2] == "sheet":
            relation = next((value for key, value in one.attrib.items() if key.endswith("}id")), "")
            target = targets[relation]
            named[one.get("name", "")] = target[1:] if target.startswith("/") else f"xl/{target}"
    return named


def _computed(part: bytes) -> frozenset[str]:
    return frozenset(cell.decode() for cell in COMPUTES.findall(part))


def _grid(sheet: python_calamine.CalamineSheet, formulas: frozenset[str]) -> Grid:
    end = sheet.end or (0, 0)
    if end[0] >= MOST_ROWS:
        raise Closed("too_many_rows", found=sheet.name, expected=MOST_ROWS)
    if end[1] >= MOST_COLUMNS:
        raise Closed("too_many_columns", found=sheet.name, expected=MOST_COLUMNS)
    rows = sheet.to_python(skip_empty_area=False)
    return Grid(sheet.name, tuple(tuple(row) for row in rows), formulas)
