"""What a party brings to a fair, as a workbook: a row for each product, with the exhibitor that shows it."""

from .filled_sheets import Column, FilledSheet, write_sheet

NAME = "fair"
COLUMNS = (
    Column("exhibitor", 10, fixed=True),
    Column("name.vi", 26),
    Column("name.zh", 20),
    Column("name.en", 26),
    Column("kind", 18, listed=True),
    Column("booths", 8),
    Column("power_kw", 8),
    Column("water", 8, listed=True),
    Column("contact", 22),
    Column("phone", 16),
    Column("email", 24),
    Column("product", 10, fixed=True),
    Column("product.vi", 28),
    Column("product.zh", 22),
    Column("product.en", 28),
    Column("about.vi", 30),
    Column("about.zh", 26),
    Column("about.en", 30),
    Column("origin.vi", 22),
    Column("origin.zh", 18),
    Column("origin.en", 22),
    Column("group", 22, listed=True),
    Column("stars", 7, listed=True),
    Column("certificate", 18),
    Column("awarded_on", 13),
    Column("expires_on", 13),
)
"""In this order; the keys stand hidden in the first row, by which the sheet is read back."""


def write_exhibits(sheet: FilledSheet, lang: str) -> bytes:
    """The sheet as .xlsx, headings as given; `lang` chooses the typeface alone."""
    return write_sheet(NAME, COLUMNS, sheet, lang)
