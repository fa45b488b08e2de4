"""The list of a delegation as a workbook: people who are on it, and room for those who are not yet."""

from .filled_sheets import FIRST, HEADINGS, LISTED, ROOM, Column, FilledSheet, write_sheet

__all__ = ["COLUMNS", "FIRST", "HEADINGS", "LISTED", "NAME", "ROOM", "Column", "PeopleSheet", "write_people"]
NAME = "people"

COLUMNS = (
    Column("code", 9, fixed=True),
    Column("name", 24),
    Column("lang", 13, listed=True),
    Column("latin", 24),
    Column("other_name", 24),
    Column("other_lang", 13, listed=True),
    Column("pinyin", 20),
    Column("given", 12),
    Column("sex", 8, listed=True),
    Column("category", 18, listed=True),
    Column("role", 22, listed=True),
    Column("office.vi", 28),
    Column("office.zh", 24),
    Column("office.en", 28),
    Column("agency", 26, listed=True),
    Column("rank", 8),
    Column("address", 14, listed=True),
    Column("speaks", 20),
    Column("phone", 16),
    Column("email", 24),
    Column("diet", 18, listed=True),
    Column("wheelchair", 10, listed=True),
    Column("needs", 28),
    Column("withdrawn_why", 28),
)
"""What a list says of a person, in this order; the keys stand hidden in the first row, by which it is read back."""


class PeopleSheet(FilledSheet):
    """The list of a delegation to be written."""


def write_people(sheet: PeopleSheet, lang: str) -> bytes:
    """The list as .xlsx, headings as given; `lang` chooses the typeface alone."""
    return write_sheet(NAME, COLUMNS, sheet, lang)
