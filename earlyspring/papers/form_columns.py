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


def _obstacle(no: int) -> tuple[Column, ...]:
    return (
        Column(f"obstacle_{no}", "choice", 18, no),
        Column(f"waits_for_{no}", "text", 22, no),
        Column(f"what_{no}", "text", 28, no),
        Column(f"on_{no}", "day", 13, no),
    )


REPORTS: tuple[Column, ...] = (
    Column("obligation", "id", 4),
    Column("code", "fixed", 15),
    Column("wording", "fixed", 46),
    Column("instrument", "fixed", 24),
    Column("due", "fixed", 15),
    Column("last", "fixed", 26),
    Column("completion", "choice", 17),
    Column("narrative", "text", 50),
    *(column for no in range(1, OBSTACLES + 1) for column in _obstacle(no)),
    Column("evidence", "text", 30),
    Column("no_evidence_reason", "text", 26),
)

FIGURES: tuple[Column, ...] = (
    Column("figure", "id", 4),
    Column("code", "fixed", 15),
    Column("indicator", "fixed", 40),
    Column("period_end", "fixed", 15),
    Column("baseline", "fixed", 22),
    Column("target", "fixed", 14),
    Column("unit", "fixed", 14),
    Column("value", "figure", 14),
    Column("numerator", "figure", 12),
    Column("denominator", "figure", 12),
    Column("text", "text", 40),
)

SHEETS = {"reports": REPORTS, "figures": FIGURES}


def letter(index: int) -> str:
    """The letters of a column counted from 0: A, B, … Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
