"""The two sheets of a report form: their columns in order, and which of them the agency fills in.

The first row of each sheet is hidden and holds these keys, the first column the ids; so a form is read back by what
it says of itself and not by where an office programme happened to leave things.
"""

from dataclasses import dataclass

from .form_facts import OBSTACLES

FORMAT = "earlyspring.report-form/1"
ABOUT = "about"
# Rows above the first line, counted from 1: keys, title, rounds, how to fill in, headings.
HEADINGS = 5
FIRST = HEADINGS + 1
# The lists that cells of kind `choice` are chosen from.
CHOICES = {"completion": "own_completion", "obstacle": "obstacle"}
# What a spreadsheet keeps of a figure; a longer one would come back changed.
DIGITS = 15
LONGEST = 8000


@dataclass(frozen=True)
class Column:
    """`kind`: fixed (printed, locked), choice, text, day or figure. `width` in characters. `no` of an obstacle."""

    key: str
    kind: str
    width: int
    no: int = 0

    @property
    def word(self) -> str:
        """Its label in `form_words`."""
        return self.key.removesuffix(f"_{self.no}") if self.no else self.key


def _obstacle(no: int, widths: tuple[int, int, int, int] = (18, 22, 28, 13)) -> tuple[Column, ...]:
    obstacle, waits_for, what, on = widths
    return (
        Column(f"obstacle_{no}", "choice", obstacle, no),
        Column(f"waits_for_{no}", "text", waits_for, no),
        Column(f"what_{no}", "text", what, no),
        Column(f"on_{no}", "day", on, no),
    )


REPORTS: tuple[Column, ...] = (
    Column("obligation", "id", 4),
    Column("code", "fixed", 15),
    Column("wording", "fixed", 44),
    Column("instrument", "fixed", 20),
    Column("due", "fixed", 14),
    Column("last", "fixed", 24),
    Column("completion", "choice", 17),
    Column("narrative", "text", 46),
    *(column for no in range(1, OBSTACLES + 1) for column in _obstacle(no)),
    Column("evidence", "text", 28),
    Column("no_evidence_reason", "text", 26),
)

FIGURES: tuple[Column, ...] = (
    Column("figure", "id", 4),
    Column("code", "fixed", 15),
    Column("indicator", "fixed", 28),
    Column("period_end", "fixed", 15),
    Column("baseline", "fixed", 16),
    Column("target", "fixed", 11),
    Column("unit", "fixed", 11),
    Column("value", "figure", 13),
    Column("numerator", "figure", 10),
    Column("denominator", "figure", 10),
    Column("text", "text", 21),
)

SHEETS = {"reports": REPORTS, "figures": FIGURES}
# What a row of the first sheet has no room for: one obstacle a row, each with the commitment it belongs to.
MORE = "obstacles"
OBSTACLE_ROWS: tuple[Column, ...] = (
    Column("commitment_0", "choice", 24),
    *_obstacle(0, (24, 34, 46, 15)),
)
# Lines that a row has room for, whatever stands in it: somebody is to write there.
ROOM = {"reports": 5, "figures": 2}
# Per cent at which the sheets are printed, and the characters that a page of A4 then holds across.
SCALE, ACROSS = 70, 150


def breaks(columns: tuple[Column, ...]) -> list[int]:
    """Before which columns a new page begins, so that each holds what can be read; what belongs to one obstacle stays
    together. The second column, the code of the line, stands again on every page."""
    found, used = list[int](), 0
    for index, column in enumerate(columns):
        if index == 0 or column.kind == "id":
            continue
        group = [one for one in columns[index:] if column.no and one.no == column.no] or [column]
        needed = sum(one.width for one in group) if not column.no or columns[index - 1].no != column.no else 0
        if used + needed > ACROSS:
            found.append(index)
            used = columns[1].width
        used += column.width
    return found


def letter(index: int) -> str:
    """The letters of a column counted from 0: A, B, … Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
