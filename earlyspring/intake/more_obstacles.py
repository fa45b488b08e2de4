"""The obstacles that a form tells on a sheet of their own, each by the code of its commitment."""

from datetime import date

from earlyspring.papers.form_columns import FIRST, OBSTACLE_ROWS, letter
from earlyspring.papers.form_facts import Obstacle, ReportForm
from earlyspring.papers.form_rows import called

from .answers import obstacle
from .faults import Fault
from .grids import Grid
from .places import Row, computed, filled
from .texts import same

LETTERS = {column.key: letter(index) for index, column in enumerate(OBSTACLE_ROWS)}


def more_obstacles(
    grid: Grid, form: ReportForm, lang: str, on: date
) -> tuple[dict[str, tuple[Obstacle, ...]], list[Fault]]:
    """The obstacles by obligation, in the order of the sheet, and what is wrong with them. `on`: the day it came."""
    lines = called(form)
    told: dict[str, tuple[Obstacle, ...]] = {}
    faults: list[Fault] = []
    for at in range(FIRST - 1, len(grid.rows)):
        cells = filled(OBSTACLE_ROWS, grid, at)
        if not cells:
            continue
        said = str(cells.get("commitment_0", ""))
        name = next((one for one in lines if same(one.casefold(), said.casefold())), "")
        row = Row(name, at + 1, name, grid.name, cells, LETTERS)
        faults += computed(row, OBSTACLE_ROWS, grid)
        if not name:
            faults.append(row.fault("commitment_0", "which_commitment", found=said, expected="\n".join(lines)))
            continue
        one = obstacle(row, 0, lines[name], lang, on, faults)
        if one is None and len(cells) == 1:
            faults.append(row.fault("obstacle_0", "obstacle_missing"))
        if one:
            told[lines[name].obligation] = (*told.get(lines[name].obligation, ()), one)
    return told, faults
