"""The figure of a cell: a number as it is, words as people type them (`lang.typed`), in the unit that was asked for."""

import re
import unicodedata
from decimal import Context, Decimal

from earlyspring.lang.typed import NotAFigure, TwoReadings, read_number
from earlyspring.papers.form_columns import DIGITS

from .faults import Fault

FIGURE = re.compile(r"[+-]?[0-9][0-9.,\s'\u2019]*")


def number(found: object, unit: str = "") -> Decimal | Fault:
    """The figure of a cell: a number as it is, words read as typed. `unit` may stand after the digits.

    Faults: not_a_number, which_separator (`expected` holds both readings, a point before the decimals), unit_differs,
    too_many_digits.
    """
    if isinstance(found, bool) or not isinstance(found, int | float | str):
        return Fault("not_a_number", found=str(found))
    value = _typed(found, unit) if isinstance(found, str) else _stored(found)
    if isinstance(value, Fault):
        return value
    if not value.is_finite():
        return Fault("not_a_number", found=str(found))
    value = value.normalize()
    if len(value.as_tuple().digits) > DIGITS or abs(value.adjusted()) > DIGITS:
        return Fault("too_many_digits", found=str(found), expected=str(DIGITS))
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _stored(found: float) -> Decimal:
    """Spreadsheets keep 15 digits; what stands behind them is noise of binary fractions."""
    return Context(prec=DIGITS).create_decimal(repr(found))


def _typed(found: str, unit: str) -> Decimal | Fault:
    text = unicodedata.normalize("NFKC", found).strip().replace("\u2212", "-")
    digits = FIGURE.match(text)
    if digits is None:
        return Fault("not_a_number", found=found)
    rest = text[digits.end() :].strip()
    if rest and _same(rest) != _same(unit):
        return Fault("unit_differs", found=rest, expected=unit)
    try:
        return read_number(digits.group())
    except TwoReadings as two:
        return Fault("which_separator", found=found, expected="\n".join(two.readings))
    except NotAFigure:
        return Fault("not_a_number", found=found)


def _same(unit: str) -> str:
    return unicodedata.normalize("NFKC", unit).strip().casefold()
