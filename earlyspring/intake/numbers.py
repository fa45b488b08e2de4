"""Figures as people type them: which number is meant, or that nobody can tell.

Vietnamese writes 1.234,5, Chinese and English 1,234.5. Where both signs stand, or a place of decimals is plain, the
figure says itself what it means. 1.234 does not: it is asked about in every language, since a wrong guess is a
thousandfold.
"""

import re
import unicodedata
from decimal import Context, Decimal

from earlyspring.papers.form_columns import DIGITS

from .faults import Fault

SPACES = re.compile(r"(?<=\d)[\s'\u2019](?=\d{3}(\D|$))")
PLAIN = re.compile(r"[+-]?[0-9]+")
DECIMAL = re.compile(r"([+-]?)([0-9]+)[.,]([0-9]+)")
GROUPED = re.compile(r"([+-]?)([0-9]{1,3}(?:([.,])[0-9]{3})(?:\3[0-9]{3})*)(?:([.,])([0-9]+))?")


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
    digits = re.match(r"[+-]?[0-9][0-9.,\s'\u2019]*", text)
    if digits is None:
        return Fault("not_a_number", found=found)
    rest = text[digits.end() :].strip()
    if rest and _same(rest) != _same(unit):
        return Fault("unit_differs", found=rest, expected=unit)
    return _read(SPACES.sub("", digits.group().strip()), found)


def _read(text: str, found: str) -> Decimal | Fault:
    if PLAIN.fullmatch(text):
        return Decimal(text)
    grouped, decimal = GROUPED.fullmatch(text), DECIMAL.fullmatch(text)
    if grouped and decimal and not decimal[2].startswith("0"):
        return Fault("which_separator", found=found, expected=_either(decimal))
    if decimal:
        return Decimal(f"{decimal[1]}{decimal[2]}.{decimal[3]}")
    if grouped and grouped[3] != grouped[4]:
        whole = grouped[2].replace(grouped[3], "")
        return Decimal(f"{grouped[1]}{whole}.{grouped[5] or 0}")
    return Fault("not_a_number", found=found)


def _either(decimal: re.Match[str]) -> str:
    sign, whole, rest = decimal.groups()
    return f"{sign}{whole}{rest}\n{sign}{whole}.{rest}"


def _same(unit: str) -> str:
    return unicodedata.normalize("NFKC", unit).strip().casefold()
