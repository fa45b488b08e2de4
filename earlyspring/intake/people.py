"""The list of a delegation, come back as a workbook: its rows as words and codes, or what is wrong with each cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from earlyspring.lang.fold import fold
from earlyspring.papers.form_columns import letter
from earlyspring.papers.people_sheets import COLUMNS, FIRST, NAME

from .faults import Fault, Refusal, refused
from .grids import Grid, grids
from .texts import text

LETTERS = {column.key: letter(index) for index, column in enumerate(COLUMNS)}
Lists = Mapping[str, Mapping[str, str]]
"""By key of a column: what may stand in it (folded) → its code."""


@dataclass(frozen=True)
class PersonRow:
    """One row: `at` as the office programme counts, `said` by key of the column; empty cells are "" there."""

    at: int
    code: str
    said: Mapping[str, str]

    def cell(self, key: str) -> str:
        return f"{LETTERS.get(key, 'A')}{self.at}"


def read_people(file: bytes, place: str, lists: Lists) -> tuple[PersonRow, ...] | Refusal:
    """The rows of the list of `place` in which something stands.

    A refusal for what `opening` refuses, a workbook that is no such list, that of another delegation, moved columns,
    formulas, words that are in no list, and a code that stands twice.
    """
    found = grids(file)
    if isinstance(found, Fault):
        return Refusal((found,))
    grid = found.get(f"{NAME}:code")
    if grid is None:
        return Refusal((Fault("not_people"),))
    moved = [
        Fault("column_moved", grid.name, f"{letter(index)}1", found=str(grid.at(0, index)), expected=column.key)
        for index, column in enumerate(COLUMNS[1:], start=1)
        if grid.at(0, index) != column.key
    ]
    if not moved and grid.at(0, len(COLUMNS)) != place:
        moved = [Fault("other_people", grid.name, found=str(grid.at(0, len(COLUMNS))))]
    if moved:
        return refused(moved)
    faults: list[Fault] = []
    rows = tuple(_rows(grid, lists, faults))
    return refused(faults) if faults else rows


def _rows(grid: Grid, lists: Lists, faults: list[Fault]) -> Iterator[PersonRow]:
    seen: set[str] = set()
    for at in range(FIRST - 1, len(grid.rows)):
        said = {column.key: _value(grid, at, index, lists, faults) for index, column in enumerate(COLUMNS)}
        if not any(said.values()):
            continue
        code = said.pop("code").upper()
        if code and code in seen:
            faults.append(Fault("row_twice", grid.name, f"A{at + 1}", row=code, found=code))
        seen.add(code)
        yield PersonRow(at + 1, code, said)


def _value(grid: Grid, at: int, index: int, lists: Lists, faults: list[Fault]) -> str:
    """The words of a cell, or the code of its word; "" where it is empty or wrong (which is told)."""
    column, cell = COLUMNS[index], f"{letter(index)}{at + 1}"
    found = grid.at(at, index)
    words = Fault("formula") if cell in grid.formulas else text(found)
    if isinstance(words, Fault):
        faults.append(Fault(words.code, grid.name, cell, found=words.found, expected=words.expected))
        return ""
    if not words or not (column.listed or column.key == "speaks"):
        return words
    codes = [_coded(one, lists[column.key]) for one in ([words] if column.listed else _parted(words))]
    if None in codes:
        faults.append(Fault("not_listed", grid.name, cell, found=words))
        return ""
    return ",".join(filter(None, codes))


def _parted(words: str) -> list[str]:
    for sign in "，、;；/":
        words = words.replace(sign, ",")
    return [one for one in words.split(",") if one.strip()]


def _coded(word: str, codes: Mapping[str, str]) -> str | None:
    return codes.get(fold(word))
