"""Chinese quarters and halves of a year, weekdays and hours."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts.calendar import part
from earlyspring.lang.facts.days_zh import YN, N, S, number_of
from earlyspring.lang.facts.fact import Fact

QUARTER = re.compile(rf"(?:({YN}){S}年{S})?(?:第?{S}([一二三四1-4]){S}(?:季度|财季)|q([1-4]))")
HALF = re.compile(rf"(?:({YN}){S}年{S})?([上下])半年")
WEEKDAY = re.compile(r"(?:星期|周|礼拜)([一二三四五六日天])(?![些周个起次系年]|天(?!气))")
PART = "凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|当晚|深夜|午夜"
NO_HOUR = "间|候|代|期|刻|常|而|光|速|差|尚|分之"
CLOCK = re.compile(
    rf"({PART})?{S}(?:(?<![\d.点:第])(?<!第 )({N}){S}(?:点钟?|时)(?!{NO_HOUR})(?:{S}({N}){S}分|(半)|整)?"
    r"|(?<![\d:.])([01]?\d|2[0-3]|24(?=:00)):([0-5]\d)(?![\d:]))"
)
LATER = ("下午", "傍晚", "晚上", "晚间", "当晚", "深夜")


def parts_of_years(words: str) -> Iterator[Fact]:
    """Quarters and halves; without their year they are soft."""
    for found in QUARTER.finditer(words) if "季" in words or "q" in words else ():
        year = number_of(found[1]) if found[1] else None
        number = number_of(found[2] or found[3])
        yield Fact("quarter", part(year, "Q", number), None, found.start(), found.end(), "", soft=not year)
    for found in HALF.finditer(words) if "半年" in words else ():
        year = number_of(found[1]) if found[1] else None
        number = 1 if found[2] == "上" else 2
        yield Fact("half", part(year, "H", number), None, found.start(), found.end(), "", soft=not year)


def weekdays(words: str) -> Iterator[Fact]:
    """Days of the week, Monday 1 to Sunday 7 (ISO 8601); soft in the name of a paper or a programme, 《周日…》."""
    for found in WEEKDAY.finditer(words):
        value = "一二三四五六日".find(found[1]) + 1 or 7
        named = words.startswith("《", found.start() - 1)
        yield Fact("weekday", value, None, found.start(), found.end(), "", soft=named)


def hours(words: str) -> Iterator[Fact]:
    """Times of day; the part of the day says which half of the clock."""
    for found in CLOCK.finditer(words):
        half, hour, minute, thirty, colon, colon_minute = found.groups()
        number, minutes = number_of(hour or colon), number_of(minute or colon_minute or "0") + (30 if thirty else 0)
        if number > 24 or minutes > 59 or (hour == "一" and not (half or minute or thirty)):
            continue
        if half in LATER and number < 12:
            number += 12
        later = () if half or number > 12 else (f"{number + 12:02}:{minutes:02}",)
        yield Fact("time", f"{number % 24:02}:{minutes:02}", None, found.start(), found.end(), "", readings=later)
