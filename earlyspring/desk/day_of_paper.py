"""The day of a paper on which parties consented, as the office that holds it types it."""

from earlyspring.core.shapes import Fault
from earlyspring.desk.frame import tongue
from earlyspring.lang.typed_days import NotADay, TwoDays, read_whole_day
from earlyspring.ledger.actions import Refused


def day_of_paper(typed: str) -> str:
    """The whole ISO day; empty where nothing was typed, which the consent itself refuses. Raises Refused with
    not_a_whole_day, and with which_day where it can be two."""
    if not (words := typed.strip()):
        return ""
    try:
        return read_whole_day(words, tongue())
    except TwoDays as two:
        raise Refused(Fault("date", "which_day", words, "; ".join(two.readings))) from None
    except NotADay:
        raise Refused(Fault("date", "not_a_whole_day", words)) from None
