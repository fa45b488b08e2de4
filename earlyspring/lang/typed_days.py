"""Days as people type them: 2026-11-30, 30/11/2026, ngày 30/11/2026, 30 November
2026, 2026年11月30日; a month or a year where that is all.

11/2/2026 is the eleventh of February to a Vietnamese reader; who writes English or Chinese may put the month first, and
is asked which is meant.
"""

import re
import unicodedata
from datetime import date

from earlyspring.lang.days import MONTHS

YEAR_FIRST = re.compile(r"([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*日?")
YEAR_LAST = re.compile(r"(?:ngày\s*)?([0-9]{1,2})\s*[-/.]\s*([0-9]{1,2})\s*[-/.]\s*([0-9]{4})", re.IGNORECASE)
MONTH = re.compile(r"([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*月?")
MONTH_FIRST = re.compile(r"(?:tháng\s*)?([0-9]{1,2})\s*[-/.]\s*([0-9]{4})", re.IGNORECASE)
YEAR = re.compile(r"(?:năm\s*)?([0-9]{4})\s*年?", re.IGNORECASE)
IN_ENGLISH = re.compile(r"(?:([0-9]{1,2})\s+)?([A-Za-z]+)\s+([0-9]{4})")
DAY_FIRST = {"vi"}


class NotADay(ValueError):
    """What was typed is no day of the calendar."""


class TwoDays(ValueError):
    """A day that can be two; `readings`: both, as partial ISO days."""

    def __init__(self, typed: str, readings: list[str]) -> None:
        super().__init__(f"{typed} can be read as {readings[0]} and as {readings[1]}")
        self.readings = readings


def read_whole_day(typed: str, lang: str) -> str:
    """The ISO day that was typed, known to the day. Raises NotADay, and TwoDays for 11/2/2026 unless `lang` puts the day
    first."""
    text = unicodedata.normalize("NFKC", typed).strip()
    if found := YEAR_FIRST.fullmatch(text):
        return _one([_made(*map(int, found.groups()))], text)
    if found := YEAR_LAST.fullmatch(text):
        first, second, year = map(int, found.groups())
        return _one([_made(year, second, first), *([] if lang in DAY_FIRST else [_made(year, first, second)])], text)
    if (found := IN_ENGLISH.fullmatch(text)) and found[1]:
        return _one([_made(int(found[3]), _month(found[2]), int(found[1]))], text)
    raise NotADay(text)


def read_day(typed: str, lang: str) -> str:
    """The partial ISO day that was typed: a day, a month (2026-11, 11/2026, 2026年11月) or a year. Raises as above."""
    text = unicodedata.normalize("NFKC", typed).strip()
    if found := YEAR.fullmatch(text):
        return _one([_made(int(found[1]), 1, 1)], text)[:4]
    if found := MONTH.fullmatch(text):
        return _one([_made(int(found[1]), int(found[2]), 1)], text)[:7]
    if found := MONTH_FIRST.fullmatch(text):
        return _one([_made(int(found[2]), int(found[1]), 1)], text)[:7]
    if (found := IN_ENGLISH.fullmatch(text)) and not found[1]:
        return _one([_made(int(found[3]), _month(found[2]), 1)], text)[:7]
    return read_whole_day(text, lang)


def _month(word: str) -> int:
    """The number of a month's English name; 0, which is no month, of another word."""
    return next((no for no, name in enumerate(MONTHS, 1) if name.lower() == word.lower()), 0)


def _one(readings: list[str | None], text: str) -> str:
    days = sorted({one for one in readings if one})
    if not days:
        raise NotADay(text)
    if len(days) > 1:
        raise TwoDays(text, days)
    return days[0]


def _made(year: int, month: int, number: int) -> str | None:
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return None
