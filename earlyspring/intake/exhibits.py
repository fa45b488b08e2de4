"""What a party brings to a fair, come back as a workbook: its rows as words and codes, or what is wrong with each cell."""

from collections.abc import Mapping
from dataclasses import dataclass

from earlyspring.papers.fair_sheets import COLUMNS, NAME
from earlyspring.papers.form_columns import letter

from .faults import Refusal
from .filled_rows import Expected, Lists, read_rows

LETTERS = {column.key: letter(index) for index, column in enumerate(COLUMNS)}
EXHIBITS = Expected(
    NAME,
    COLUMNS,
    "product",
    days=frozenset({"awarded_on", "expires_on"}),
    numbers=frozenset({"booths", "power_kw"}),
    none="not_exhibits",
    other="other_exhibits",
)


@dataclass(frozen=True)
class ExhibitRow:
    """One row: `at` as the office programme counts, `said` by key of the column; days as ISO days, empty cells as ""."""

    at: int
    said: Mapping[str, str]

    def cell(self, key: str) -> str:
        return f"{LETTERS.get(key, 'A')}{self.at}"


def read_exhibits(file: bytes, place: str, lists: Lists, lang: str) -> tuple[ExhibitRow, ...] | Refusal:
    """The rows of the sheet of `place` in which something stands; refused as `read_rows` says.

    `lang`: of the reader, who writes days in its manner.
    """
    found = read_rows(file, EXHIBITS, place, lists, lang)
    if isinstance(found, Refusal):
        return found
    return tuple(ExhibitRow(one.at, {**one.said, "exhibitor": one.said["exhibitor"].upper()}) for one in found)
