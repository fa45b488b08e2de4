"""A lunar day beside the day that it is said to be, in one text: by whose calendar (D35; TEXTS.md 0, 7).

The lunar years of Việt Nam and China begin on different days at times (2030: 2 and 3 February). Between languages the
facts are compared by `facts`, which knows both calendars.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from earlyspring.lang.concord.finding import SOFT, Finding
from earlyspring.lang.concord.said import Text
from earlyspring.lang.concord.words.alone import told_alone
from earlyspring.lang.facts import Fact
from earlyspring.lang.facts.festivals import is_festival
from earlyspring.lang.facts.lunar import NEAR
from earlyspring.lang.facts.lunar_calendar import NAMED, ZONES, solar_day

CHECK = "calendars"
CODES = ("D35",)
FAR = 40
ENDS = re.compile(r"[.;。；!?！？\n]")
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def found(text: Text) -> Iterator[Finding]:
    """Each lunar day with a day of the sun near it that it is not; softly where it is so by one calendar, not said which."""
    days = [fact for fact in text.facts if _is_day(fact) and not is_festival(fact)]
    for place, lunar in enumerate(days):
        if str(lunar.unit or "").startswith("lunar") and (solar := _beside(text, days, place)):
            yield from _judged(text, lunar, solar)


def _is_day(fact: Fact) -> bool:
    return fact.kind == "date" and ISO_DAY.fullmatch(str(fact.value)) is not None


def _beside(text: Text, days: Sequence[Fact], place: int) -> Fact | None:
    """The day of the sun behind a lunar day, else before it, in the same sentence."""
    for other in (*days[place + 1 : place + 2], *days[max(0, place - 1) : place]):
        start, end = _between(other, days[place])
        if other.unit is None and end - start <= FAR and not ENDS.search(text.whole, start, end):
            return other
    return None


def _between(one: Fact, other: Fact) -> tuple[int, int]:
    first, last = sorted((one, other), key=lambda fact: fact.start)
    return first.end, last.start


def _judged(text: Text, lunar: Fact, solar: Fact) -> Iterator[Finding]:
    days = _by_country(lunar)
    country = next((one for one, day in days.items() if day == str(solar.value)), "")
    span = min(lunar.start, solar.start), max(lunar.end, solar.end)
    value = f"{lunar.value} ≠ {solar.value}"
    if str(solar.value) not in lunar.values:
        yield told_alone(text, "D35", CHECK, span, value, "calendar_differs", {})
    elif len(set(days.values())) > 1 and not _said(text, lunar):
        said = {"country": country, "day": str(solar.value)}
        yield told_alone(text, "D35", CHECK, span, str(solar.value), "calendar_unsaid", said, SOFT)


def _said(text: Text, lunar: Fact) -> bool:
    """Whether a country is named beside a lunar day."""
    near = text.whole[max(0, lunar.start - NEAR) : lunar.end + NEAR].lower()
    return any(name.search(near) for name in NAMED.values())


def _by_country(lunar: Fact) -> dict[str, str]:
    """The day that the same lunar day is in each country."""
    country = str(lunar.unit).partition("-")[2] or "VN"
    there = _lunar_of(date.fromisoformat(str(lunar.value)), country)
    days = {one: solar_day(*there, one) for one in ZONES} if there else {}
    return {one: day.isoformat() for one, day in days.items() if day}


def _lunar_of(day: date, country: str) -> tuple[int, int, int] | None:
    """Lunar year, month and day of a day of the sun; None in a leap month."""
    for year in (day.year, day.year - 1):
        for month in range(1, 13):
            first = solar_day(year, month, 1, country)
            number = (day - first).days + 1 if first else 0
            if 1 <= number <= 30 and solar_day(year, month, number, country) == day:
                return year, month, number
    return None
