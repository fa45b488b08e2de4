"""A list to be filled in, come back as a workbook: its rows as words and codes, or what is wrong with each cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from earlyspring.lang.fold import fold
from earlyspring.papers.filled_sheets import FIRST, Column
from earlyspring.papers.form_columns import letter

from .days import day
from .faults import Fault, Refusal, refused
from .grids import Grid, grids
from .numbers import number
from .texts import text

Lists = Mapping[str, Mapping[str, str]]
"""By key of a column: what may stand in it (folded) → its code."""


@dataclass(frozen=True)
class Expected:
    """What sheet is expected. `key`: the column of the code that no other row has. `several`, `days`, `numbers`: columns
    with several words of a list in one cell, with days, with numbers. `none`, `other`: the codes of faults where it is
    no such list, or another one's.
    """

    name: str
    columns: Sequence[Column]
    key: str
    several: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    none: str = "not_people"
    other: str = "other_people"


@dataclass(frozen=True)
class FilledRow:
    """One row: `at` as the office programme counts, `said` by key of the column; empty cells are "" there."""

    at: int
    said: Mapping[str, str]


def read_rows(
    file: bytes, expected: Expected, place: str, lists: Lists, lang: str = "en"
) -> tuple[FilledRow, ...] | Refusal:
    """The rows of the list of `place` in which something stands.

    A refusal for what `opening` refuses, a workbook that is no such list, that of another place, moved columns,
    formulas, words that are in no list, and a code that stands twice.
    """
    found = grids(file)
    if isinstance(found, Fault):
        return Refusal((found,))
    columns = expected.columns
    grid = found.get(f"{expected.name}:{columns[0].key}")
    if grid is None:
        return Refusal((Fault(expected.none),))
    moved = [
        Fault("column_moved", grid.name, f"{letter(index)}1", found=str(grid.at(0, index)), expected=column.key)
        for index, column in enumerate(columns[1:], start=1)
        if grid.at(0, index) != column.key
    ]
    if not moved and grid.at(0, len(columns)) != place:
        moved = [Fault(expected.other, grid.name, found=str(grid.at(0, len(columns))))]
    if moved:
        return refused(moved)
    faults: list[Fault] = []
    rows = tuple(_rows(grid, expected, lists, lang, faults))
    return refused(faults) if faults else rows


def _rows(grid: Grid, expected: Expected, lists: Lists, lang: str, faults: list[Fault]) -> Iterator[FilledRow]:
    seen: set[str] = set()
    letters = {column.key: letter(index) for index, column in enumerate(expected.columns)}
    for at in range(FIRST - 1, len(grid.rows)):
        said = {}
        for index, column in enumerate(expected.columns):
            found = _value(grid, at, index, column, expected, lists, lang)
            if isinstance(found, Fault):
                cell = f"{letter(index)}{at + 1}"
                faults.append(Fault(found.code, grid.name, cell, found=found.found, expected=found.expected))
            said[column.key] = "" if isinstance(found, Fault) else found
        if not any(said.values()):
            continue
        code = said[expected.key] = said[expected.key].upper()
        if code and code in seen:
            faults.append(Fault("row_twice", grid.name, f"{letters[expected.key]}{at + 1}", row=code, found=code))
        seen.add(code)
        yield FilledRow(at + 1, said)


def _value(grid: Grid, at: int, index: int, column: Column, expected: Expected, lists: Lists, lang: str) -> str | Fault:
    """The words of a cell, the code of its word, its day or number; "" where it is empty."""
    found = grid.at(at, index)
    if f"{letter(index)}{at + 1}" in grid.formulas:
        return Fault("formula")
    if column.key in expected.days and found not in (None, ""):
        told = day(found, lang)
        return told if isinstance(told, Fault) else told.isoformat()
    if column.key in expected.numbers and found not in (None, ""):
        counted = number(found)
        return counted if isinstance(counted, Fault) else f"{counted:f}"
    words = text(found)
    several = column.key in expected.several
    if isinstance(words, Fault) or not words or not (column.listed or several):
        return words
    codes = [lists[column.key].get(fold(one)) for one in (_parted(words) if several else [words])]
    return Fault("not_listed", found=words) if None in codes else ",".join(filter(None, codes))


def _parted(words: str) -> list[str]:
    for sign in "，、;；/":
        words = words.replace(sign, ",")
    return [one for one in words.split(",") if one.strip()]
