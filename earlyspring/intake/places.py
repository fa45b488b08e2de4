"""The rows of a sheet, each known by its id, and its cells read by the key of their column."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from earlyspring.papers.form_columns import FIRST, SHEETS, Column, letter

from .faults import Fault
from .grids import Grid, Value
from .texts import same


@dataclass(frozen=True)
class Row:
    """One row: `cells` by key of the column, empty ones left out; `at` is its number as the office programme shows it."""

    id: str
    at: int
    code: str
    sheet: str
    cells: Mapping[str, Value]
    letters: Mapping[str, str] = field(repr=False)

    def fault(self, key: str, fault: Fault | str, **more: str) -> Fault:
        """A fault at a cell of this row."""
        made = Fault(fault, **more) if isinstance(fault, str) else fault
        return replace(made, sheet=self.sheet, cell=f"{self.letters[key]}{self.at}", row=self.code)


def columns_moved(name: str, columns: tuple[Column, ...], grid: Grid) -> list[Fault]:
    """A fault for each column whose key is not where the form has it."""
    return [
        Fault("column_moved", grid.name, f"{letter(index)}1", found=str(grid.at(0, index)), expected=column.key)
        for index, column in enumerate(columns)
        if str(grid.at(0, index)) != (f"{name}:{column.key}" if index == 0 else column.key)
    ]


def rows(name: str, grid: Grid, printed: Mapping[str, Mapping[str, str]]) -> tuple[list[Row], list[Fault]]:
    """The rows of a sheet in the order they stand in, and what is wrong with their ids, fixed cells and formulas.

    `printed` is what the form printed, by id of the row (`papers.form_rows.fixed`).
    """
    found: dict[str, Row] = {}
    faults: list[Fault] = []
    for row in _filled(name, grid, printed):
        if not row.id:
            faults.append(row.fault(next(iter(row.cells)), "row_without_id", found=str(next(iter(row.cells.values())))))
        elif row.id not in printed:
            faults.append(row.fault("code", "row_unknown", found=row.id))
        elif row.id in found:
            faults.append(row.fault("code", "row_twice", found=row.code or row.id))
        else:
            found[row.id] = row
            faults += _changed(row, printed[row.id]) + computed(row, SHEETS[name], grid)
    missing = [one for one in printed if one not in found]
    faults += [
        Fault("row_missing", grid.name, row=printed[one]["code"], expected=printed[one]["code"]) for one in missing
    ]
    return list(found.values()), faults


def _filled(name: str, grid: Grid, printed: Mapping[str, Mapping[str, str]]) -> Iterator[Row]:
    columns = SHEETS[name]
    letters = {column.key: letter(index) for index, column in enumerate(columns)}
    for at in range(FIRST - 1, len(grid.rows)):
        cells = filled(columns, grid, at)
        if cells:
            row_id = str(cells.get(columns[0].key, ""))
            code = printed.get(row_id, {}).get("code", str(cells.get("code", "")))
            yield Row(row_id, at + 1, code, grid.name, cells, letters)


def filled(columns: tuple[Column, ...], grid: Grid, at: int) -> dict[str, Value]:
    """The cells of a row, counted from 0, in which something stands, by the key of the column."""
    cells = {column.key: grid.at(at, index) for index, column in enumerate(columns)}
    return {key: value for key, value in cells.items() if not (isinstance(value, str) and not value.strip())}


def _changed(row: Row, printed: Mapping[str, str]) -> list[Fault]:
    """Locked cells that say something else now; the unit has a fault of its own."""
    return [
        row.fault(
            key, "unit_differs" if key == "unit" else "fixed_changed", found=str(row.cells.get(key, "")), expected=words
        )
        for key, words in printed.items()
        if not same(str(row.cells.get(key, "")), words)
    ]


def computed(row: Row, columns: tuple[Column, ...], grid: Grid) -> list[Fault]:
    """A fault for each cell to be filled in that computes something."""
    asked = [column.key for column in columns if column.kind not in ("id", "fixed")]
    return [row.fault(key, "formula") for key in asked if f"{row.letters[key]}{row.at}" in grid.formulas]
