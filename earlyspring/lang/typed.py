"""Figures as people type them, read by the signs of their language: the other way round of `lang.figures`."""

import re
import unicodedata
from decimal import Decimal

from earlyspring.lang.figures import POINTS, written_number
from earlyspring.lang.tongues import code_of

MINUS = "[-\u2212\u2013]"
SPACES = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f'\u2019](?=\d{3}(?!\d))")


class NotAFigure(ValueError):
    """What was typed is no figure in any of the languages."""


class OtherSigns(ValueError):
    """A figure written with the signs of another language; `meant` is how this one writes it."""

    def __init__(self, typed: str, meant: str) -> None:
        super().__init__(f"{typed} is written with the signs of another language; here it is {meant}")
        self.meant = meant


def read_number(typed: str, lang: str) -> Decimal:
    """The number that was typed, every digit kept: 1.234,5 (vi) and 1,234.5 (zh, en) are the same.

    Thousands may be parted by spaces or not at all; full-width digits and signs count as the usual ones. Nothing is
    guessed: 12.5 in Vietnamese raises OtherSigns with 12,5, while 1.234 there is one thousand two hundred and
    thirty-four, as it is written. Raises NotAFigure for everything else.
    """
    plain = SPACES.sub("", unicodedata.normalize("NFKC", typed).strip())
    thousands, point = POINTS.get(code_of(lang), (",", "."))
    if (number := _read(plain, thousands, point)) is not None:
        return number
    if (number := _read(plain, point, thousands)) is not None:
        raise OtherSigns(typed, written_number(number, lang))
    raise NotAFigure(f"{typed!r} is no figure")


def _read(plain: str, thousands: str, point: str) -> Decimal | None:
    groups = rf"[0-9]{{1,3}}(?:{re.escape(thousands)}[0-9]{{3}})+|[0-9]+"
    found = re.fullmatch(rf"({MINUS}?)({groups})(?:{re.escape(point)}([0-9]+))?", plain)
    if found is None:
        return None
    sign, whole, rest = found.groups()
    return Decimal(("-" if sign else "") + whole.replace(thousands, "") + ("." + rest if rest else ""))
