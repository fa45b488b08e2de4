"""The list of a delegation, come back as a workbook: its rows as words and codes, or what is wrong with each cell."""

from collections.abc import Mapping
from dataclasses import dataclass

from earlyspring.papers.form_columns import letter
from earlyspring.papers.people_sheets import COLUMNS, NAME

from .faults import Refusal
from .filled_rows import Expected, Lists, read_rows

LETTERS = {column.key: letter(index) for index, column in enumerate(COLUMNS)}
PEOPLE = Expected(NAME, COLUMNS, "code", several=frozenset({"speaks"}))


@dataclass(frozen=True)
class PersonRow:
    """One row: `at` as the office programme counts, `said` by key of the column; empty cells are "" there."""

    at: int
    code: str
    said: Mapping[str, str]

    def cell(self, key: str) -> str:
        return f"{LETTERS.get(key, 'A')}{self.at}"


def read_people(file: bytes, place: str, lists: Lists) -> tuple[PersonRow, ...] | Refusal:
    """The rows of the list of `place` in which something stands; refused as `read_rows` says."""
    found = read_rows(file, PEOPLE, place, lists)
    if isinstance(found, Refusal):
        return found
    return tuple(
        PersonRow(one.at, one.said["code"], {k: v for k, v in one.said.items() if k != "code"}) for one in found
    )
