"""Days as people type them into a cell (`lang.typed_days`), or a day of the spreadsheet itself."""

from datetime import date, datetime

from earlyspring.lang.typed_days import NotADay, TwoDays, read_whole_day

from .faults import Fault

SHAPE = "2026-11-30"


def day(found: object, lang: str) -> date | Fault:
    """The day of a cell. Faults: not_a_day, which_day (11/2 or 2/11)."""
    if isinstance(found, datetime):
        return found.date()
    if isinstance(found, date):
        return found
    try:
        return date.fromisoformat(read_whole_day(found if isinstance(found, str) else "", lang))
    except TwoDays as two:
        return Fault("which_day", found=str(found), expected="\n".join(two.readings))
    except NotADay:
        return Fault("not_a_day", found=str(found), expected=SHAPE)


def before(day_of: date, partial: str) -> bool:
    """Whether a day is certainly before a partial ISO day: 2025-12-31 is before 2026, 2026-01-01 is not."""
    return day_of.isoformat()[: len(partial)] < partial
