"""Figures as people type them: which number is meant, or that nobody can tell.

Vietnamese writes 1.234,5, Chinese and English 1,234.5, and whoever fills in a form has seen both. Where both signs stand,
or a place of decimals is plain, the figure says itself what it means. 1.234 does not: it is asked about in every
language, since a wrong guess is a thousandfold.
"""

import re
import unicodedata
from decimal import Decimal

from earlyspring.lang.figures import POINTS, Number, written_number
from earlyspring.lang.tongues import code_of

MINUS = str.maketrans("\u2212\u2013", "--")
SPACES = re.compile(r"(?<=[0-9])[ \u00a0\u2009\u202f'\u2019](?=[0-9]{3}(?![0-9]))")
PLAIN = re.compile(r"[+-]?[0-9]+")
DECIMAL = re.compile(r"([+-]?)([0-9]+)[.,]([0-9]+)")
GROUPED = re.compile(r"([+-]?)([0-9]{1,3}(?:([.,])[0-9]{3})(?:\3[0-9]{3})*)(?:([.,])([0-9]+))?")
GROUP = 3


class NotAFigure(ValueError):
    """What was typed is no figure in any of the languages."""


class TwoReadings(ValueError):
    """A figure that can be two numbers; `readings`: each of them as it can be typed so that it is one."""

    def __init__(self, typed: str, readings: tuple[str, str]) -> None:
        super().__init__(f"{typed} can be read as {readings[0]} and as {readings[1]}")
        self.readings = readings


def read_number(typed: str) -> Decimal:
    """The number that was typed, every digit kept, in the signs of whichever language: 12,5 and 12.5 are the same.

    Thousands may be parted by spaces or not at all; full-width digits and signs count as the usual ones. Raises
    TwoReadings for 1.234 and 1,234, and NotAFigure for everything else.
    """
    plain = unicodedata.normalize("NFKC", SPACES.sub("", unicodedata.normalize("NFKC", typed).strip()))
    plain = plain.translate(MINUS)
    if PLAIN.fullmatch(plain):
        return Decimal(plain)
    grouped, decimal = GROUPED.fullmatch(plain), DECIMAL.fullmatch(plain)
    if grouped and decimal and not decimal[2].startswith("0"):
        sign, whole, rest = decimal.groups()
        raise TwoReadings(typed, (f"{sign}{whole}{rest}", f"{sign}{whole}.{rest}0"))
    if decimal:
        return Decimal(f"{decimal[1]}{decimal[2]}.{decimal[3]}")
    if grouped and grouped[3] != grouped[4]:
        whole = grouped[2].replace(grouped[3], "")
        return Decimal(f"{grouped[1]}{whole}" + (f".{grouped[5]}" if grouped[5] else ""))
    raise NotAFigure(f"{typed!r} is no figure")


def typed_number(value: Number, lang: str) -> str:
    """A number as it stands in a field to be typed on: with the decimal sign of the language, read back as itself.

    Thousands are not parted, and a third decimal that could end a group has a nought behind it. Raises ValueError for
    what is not finite.
    """
    thousands, point = POINTS.get(code_of(lang), ("\u00a0", "."))
    whole, _, rest = written_number(value, lang).replace(thousands, "").partition(point)
    padded = f"{rest}0" if len(rest) == GROUP else rest
    return whole + (point + padded if rest else "")
