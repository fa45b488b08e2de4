"""One cell of a report form: a string, a number or a day, never a formula or a link."""

from decimal import Decimal
from typing import Any

from .form_columns import DIGITS, LONGEST


def write_cell(sheet: Any, row: int, column: int, value: Any, look: Any) -> None:
    """Write it at a place counted from 0. Raises ValueError for what a cell cannot keep."""
    if value is None or value == "":
        sheet.write_blank(row, column, None, look)
    elif isinstance(value, Decimal):
        if len(value.normalize().as_tuple().digits) > DIGITS:
            raise ValueError(f"{value}: a spreadsheet keeps {DIGITS} digits of a figure")
        sheet.write_number(row, column, float(value), look)
    elif isinstance(value, str):
        if len(value) > LONGEST:
            raise ValueError(f"a cell of a form takes {LONGEST} characters, not {len(value)}: {value[:40]}…")
        sheet.write_string(row, column, value, look)
    else:
        sheet.write_datetime(row, column, value, look)
