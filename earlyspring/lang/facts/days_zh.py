"""Chinese days and ranges, months and days alone, years, decades and centuries, in figures and in characters."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts.dated import Manner, days_in
from earlyspring.lang.facts.fact import Fact
from earlyspring.lang.facts.numbers_zh import value_of

N = r"(?:\d{1,2}|[一二三四五六七八九十廿卅〇零]{1,3})"
YN = r"(?:(?:1[5-9]|20)\d\d|[一二][〇零○一二三四五六七八九]{3})"
S = " ?"
Y = rf"({YN}){S}年{S}"
M, D = rf"({N}){S}月(?:份)?", rf"({N}){S}[日号]"
TO = rf"{S}(?:日|号)?{S}(?:至|到|-|~|、|和|或){S}"
RANGES = (
    (re.compile(rf"(?:{Y})?{M}{S}({N}){TO}{D}"), "ymdd"),
    (re.compile(rf"(?:{Y})?{M}{S}{D}{S}(?:至|到|-|~){S}(?:{Y})?{M}{S}{D}"), "ymdymd"),
    (
        re.compile(
            rf"(?<![\d第个.])(?:{Y})?({N})(?:{S}月(?:份)?)?{S}(?:至|到|-|~){S}({N}){S}月(?:份)?(?!{S}{N}{S}[日号])"
        ),
        "ymm",
    ),
)
DATES = (
    (re.compile(rf"{Y}{M}{S}{D}"), "ymd"),
    (re.compile(r"(?<![0-9a-z/-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/])"), "ymd"),
    (re.compile(r"(?<![0-9a-z/-])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])"), "dMy"),
    (re.compile(rf"(?<!\d)(?:(?<!年)|(?<=[每次同当翌今明去上本]年)){M}{S}{D}"), "md"),
    (re.compile(rf"{Y}{M}"), "ym"),
)
ALONE = re.compile(rf"(?<![\d个第.])({N}){S}月(?:份)?(?![球亮饼台票经光季])")
DAY = re.compile(rf"(?<![\d.月])(?<!月 )({N}){S}[日号](?!之?内|以内|[楼线门队机车院店房文令称码球元])")
YEAR = re.compile(rf"({YN}){S}年(?!代)")
SHORT_YEAR = re.compile(r"(?<!\d)(\d\d) ?年(?=\d{1,2}月)")
DECADE = re.compile(
    r"(?:(?:(\d{2})|([一二]十[一二三四五六七八九]?)) ?世纪)?(?:上)? ?(?:(\d)0|([一二三四五六七八九])十|((?:1[5-9]|20)\d)0) ?年代"
)
CENTURY = re.compile(
    r"(?:(\d{1,2})|([一二]?十[一二三四五六七八九]?|[五六七八九])) ?世纪(?! ?\d0 ?年代| ?[一二三四五六七八九]十年代)"
)


def number_of(given: str) -> int:
    """The value of figures or of a numeral; 0 where it is none."""
    return int(given) if given.isdigit() else int(value_of(given) or 0)


MANNER = Manner(RANGES, DATES, number_of, re.compile(r"月|\d[-/.]\d"))


def days(words: str) -> Iterator[Fact]:
    """Ranges first, then whole days and days without a year."""
    return days_in(words, MANNER)


def months(words: str) -> Iterator[Fact]:
    """A month alone, and a day of a month that stands elsewhere."""
    for found in ALONE.finditer(words) if "月" in words else ():
        number = number_of(found[1])
        if 1 <= number <= 12:
            yield Fact("date", f"--{number:02}", None, found.start(), found.end(), "")
    for found in DAY.finditer(words):
        number = number_of(found[1])
        if 1 <= number <= 31:
            yield Fact("date", f"---{number:02}", None, found.start(), found.end(), "", soft=True, readings=(number,))


NEW_CENTURY = re.compile(r"(?:本|新|21|二十一)世纪之?初")


def years(words: str) -> Iterator[Fact]:
    """Decades, centuries and years."""
    for found in NEW_CENTURY.finditer(words):
        yield Fact("date", "200X", None, found.start(), found.end(), "", soft=True)
    for found in DECADE.finditer(words) if "年代" in words else ():
        digits, word, ten, ten_word, whole = found.groups()
        century = int(digits) if digits else number_of(word) if word else 0
        if whole:
            value = f"{whole}X"
        else:
            tens = ten or str(number_of(ten_word))
            value = f"{century - 1:02}{tens}X" if century else f"{tens}X"
        yield Fact("date", value, None, found.start(), found.end(), "")
    for found in CENTURY.finditer(words) if "世纪" in words else ():
        yield Fact("date", f"{number_of(found[1] or found[2]) - 1:02}XX", None, found.start(), found.end(), "")
    for found in YEAR.finditer(words) if "年" in words else ():
        number = number_of(found[1])
        yield Fact("date", f"{number:04}", None, found.start(), found.end(), "", readings=(number,))
