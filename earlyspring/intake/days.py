"""Days as people type them into a cell: 2026-11-30, 30/11/2026, 2026年11月30日, or a day of the spreadsheet itself."""

import re
import unicodedata
from datetime import date, datetime

from .faults import Fault

YEAR_FIRST = re.compile(r"([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*日?")
YEAR_LAST = re.compile(r"(?:ngày\s*)?([0-9]{1,2})\s*[-/.]\s*([0-9]{1,2})\s*[-/.]\s*([0-9]{4})", re.IGNORECASE)
SHAPE = "2026-11-30"
# A Vietnamese reader puts the day first and nothing else; who writes English or Chinese may put the month first.
DAY_FIRST = {"vi"}


def day(found: object, lang: str) -> date | Fault:
    """The day of a cell. Faults: not_a_day, which_day (11/2 or 2/11)."""
    if isinstance(found, datetime):
        return found.date()
    if isinstance(found, date):
        return found
    text = unicodedata.normalize("NFKC", found).strip() if isinstance(found, str) else ""
    if parts := YEAR_FIRST.fullmatch(text):
        return _made(int(parts[1]), int(parts[2]), int(parts[3])) or Fault("not_a_day", found=text, expected=SHAPE)
    parts = YEAR_LAST.fullmatch(text)
    if parts is None:
        return Fault("not_a_day", found=str(found), expected=SHAPE)
    first, second, year = (int(part) for part in parts.groups())
    readings = [_made(year, second, first), *([] if lang in DAY_FIRST else [_made(year, first, second)])]
    days = sorted({one for one in readings if one})
    if len(days) > 1:
        return Fault("which_day", found=text, expected="\n".join(map(date.isoformat, days)))
    return days[0] if days else Fault("not_a_day", found=text, expected=SHAPE)


def _made(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def before(day_of: date, partial: str) -> bool:
    """Whether a day is certainly before a partial ISO day: 2025-12-31 is before 2026, 2026-01-01 is not."""
    return day_of.isoformat()[: len(partial)] < partial
