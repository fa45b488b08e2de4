"""Lunar days, each by the calendar of its country: mùng 6 tháng Giêng năm Canh Tuất, 农历正月初六, the first lunar month."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts import year_names
from earlyspring.lang.facts.fact import Fact
from earlyspring.lang.facts.festivals import festivals
from earlyspring.lang.facts.lunar_calendar import NAMED, solar_day
from earlyspring.lang.facts.nth import ORDINALS
from earlyspring.lang.facts.numbers_zh import value_of as zh_value

ONES = {"một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
VALUES = (
    ONES | ORDINALS | {"rằm": 15, "giêng": 1, "chạp": 12, "mười một": 11, "mười hai": 12, "正": 1, "冬": 11, "腊": 12}
)
OWN_MONTHS = ("giêng", "chạp", "正", "冬", "腊")
D_VI = rf"(?P<day>\d{{1,2}}|rằm|{'|'.join(ONES)})"
M_VI = rf"(?P<month>\d{{1,2}}|giêng|chạp|mười một|mười hai|{'|'.join(ONES)})"
Y_VI = rf"(?:,? năm (?:(?P<year>\d{{4}})|(?P<name>{year_names.VI})(?:,? \(?(?P<both>\d{{4}})\)?)?))?"
Y_ZH = rf"(?:(?:(?P<year>\d{{4}})|(?P<name>{year_names.ZH})) ?年 ?)?"
D_ZH = "初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九]|二十[一二三四五六七八九]?|三十"
NTH = "|".join(ORDINALS)
WAYS = {
    "vi": re.compile(
        rf"(?<!\w)(?:ngày )?(?:(?P<lead>mùng|mồng) )?{D_VI} (?:tháng {M_VI}|(?P<tet>tết))"
        rf"(?P<said> \(?âm lịch\)?)?{Y_VI}(?P<also> \(?âm lịch\)?)?(?!\w)"
    ),
    "zh": re.compile(
        rf"(?P<said>农历|阴历|夏历)? ?{Y_ZH}(?P<also>农历|阴历)?(?P<month>[正冬腊二三四五六七八九]|十[一二]?)月(?P<day>{D_ZH})日?"
    ),
    "en": re.compile(
        rf"(?<!\w)(?:the )?(?P<day>\d{{1,2}}|{NTH})(?:st|nd|rd|th)? day of the (?P<month>\d{{1,2}}|{NTH})(?:st|nd|rd|th)?"
        r" (?P<said>lunar) month(?:(?:,| of| in)? (?P<year>\d{4}))?(?!\w)"
    ),
}
MARK = {
    "vi": ("mùng ", "mồng ", "rằm ", "âm lịch", "tết", "năm "),
    "zh": ("初", "历", "正月", "腊", "冬月", "月廿", "月十", "月二", "月三"),
    "en": ("lunar month",),
}
COUNTRY = {"vi": ("VN",), "zh": ("CN",), "en": ("VN", "CN")}
NEAR = 24


def lunar(words: str, lang: str) -> Iterator[Fact]:
    """Each lunar day as the day that it is where its year is said, else as `L01-06`; unit `lunar-VN` or `lunar-CN`.

    A year by its name is one of the cycle that began in 1984. The calendar is that of the country named nearby, else of
    the language; English alone leaves it open (unit `lunar`, the other day among the readings). Then festivals with their year,
    and the names of years (soft): the year that began in them.
    """
    if any(mark in words for mark in MARK[lang]):
        for found in WAYS[lang].finditer(words):
            if _is_lunar(found.groupdict()):
                yield from _day(found, words, lang)
    yield from festivals(words, lang)
    if pattern := year_names.ALONE.get(lang):
        for found in pattern.finditer(words):
            first, *others = year_names.years_named(found[1]) or (None,)
            if first:
                readings = tuple(str(one) for one in others if one)
                yield Fact("date", str(first), None, found.start(), found.end(), "", soft=True, readings=readings)


def _is_lunar(given: dict[str, str | None]) -> bool:
    """Whether a day is said to be lunar, or can be nothing else: a named year, Tết, or mùng with a month's own name."""
    own = given["month"] in OWN_MONTHS and (given.get("lead") or given["day"] == "rằm")
    said = any(given.get(one) for one in ("said", "also", "name", "tet"))
    return bool(said or own or str(given["day"])[:1] in "初廿")


def _day(found: re.Match[str], words: str, lang: str) -> Iterator[Fact]:
    given = found.groupdict()
    month = 1 if given.get("tet") else _value(str(given["month"]))
    number = _value(str(given["day"]))
    year = given["year"] or given.get("both")
    years = (int(year),) if year else year_names.years_named(given["name"])[:1] if given.get("name") else ()
    near = words[max(0, found.start() - NEAR) : found.end() + NEAR]
    countries = tuple(one for one, name in NAMED.items() if name.search(near))
    countries = countries if len(countries) == 1 else COUNTRY[lang]
    days = [solar_day(one, month, number, country) for one in years for country in countries]
    values = tuple(dict.fromkeys(str(one) for one in days if one)) or (f"L{month:02}-{number:02}",)
    unit = f"lunar-{countries[0]}" if len(countries) == 1 else "lunar"
    if 1 <= month <= 12 and 1 <= number <= 30:
        yield Fact("date", values[0], unit, found.start(), found.end(), "", readings=values[1:])


def _value(given: str) -> int:
    given = given.removeprefix("初").replace("廿", "二十")
    return int(given) if given.isdigit() else VALUES.get(given) or int(zh_value(given) or 0)
