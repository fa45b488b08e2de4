"""Festivals of the lunar year told with their year and without a day: Tết 2030, 2030年春节, the Mid-Autumn Festival of 2027."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts import year_names
from earlyspring.lang.facts.days_zh import YN, number_of
from earlyspring.lang.facts.fact import Fact
from earlyspring.lang.facts.lunar_calendar import NAMED, solar_day

# Month and day: the names in vi, zh and en.
FESTIVALS: dict[tuple[int, int], tuple[str, str, str]] = {
    (1, 15): (r"(?:tết|lễ) nguyên tiêu", "元宵节?", r"lantern festival|first full moon festival"),
    (3, 3): (r"tết hàn thực|hội tam nguyệt tam", r"[\"“]?三月三[\"”]?(?![日号十])", r"double third festival|sanyuesan"),
    (5, 5): (r"(?:tết )?đoan (?:ngọ|dương)", "端午节?", r"dragon boat festival|duanwu festival"),
    (7, 7): ("lễ thất tịch", "七夕节?", r"qixi festival|double seventh festival"),
    (7, 15): (r"(?:lễ )?vu lan", "中元节", r"ghost festival|vu lan festival"),
    (8, 15): (r"(?:tết |rằm )?trung thu", "中秋节?", r"mid-autumn(?: festival)?|moon festival"),
    (9, 9): (r"tết trùng (?:cửu|dương)", "重阳节?", r"double ninth festival|chongyang festival"),
    (1, 1): (
        r"tết(?: nguyên đán| cổ truyền| âm lịch)?",
        "春节|农历新年|农历春节",
        r"t[eế]t(?: nguy[eê]n [dđ][aá]n)?|(?:chinese )?spring festival|(?:chinese |vietnamese )?lunar new year|chinese new year",
    ),
}
EDGES = {"vi": (r"(?<!\w)", r"(?!\w)"), "zh": ("", ""), "en": (r"(?<!\w)", r"(?!\w)")}
NAMES = {
    lang: re.compile(
        EDGES[lang][0]
        + "(?:"
        + "|".join(f"(?P<m{month}d{day}>{row[at]})" for (month, day), row in FESTIVALS.items())
        + ")"
        + EDGES[lang][1]
    )
    for at, lang in enumerate(("vi", "zh", "en"))
}
FIGURES = r"(?P<year>(?:1[5-9]|20)\d\d)"
BEFORE = {
    "zh": re.compile(
        rf"(?:中国|越南)?(?:(?P<year>{YN}) ?(?:年的?)? ?)?(?:\(?(?P<name>{year_names.ZH})[狗猪鼠牛虎兔龙蛇马羊猴鸡]?年\)?的?)?"
        r"(?:中国|越南)?$"
    ),
    "en": re.compile(rf"(?<!\w){FIGURES} $"),
}
AFTER = {
    "vi": re.compile(
        rf"(?: (?:của )?(?:trung quốc|việt nam))?(?:,? (?:của )?(?:năm )?(?P<name>{year_names.VI})(?!\w))?"
        rf"(?:,? \(?(?:của )?(?:năm )?{FIGURES}(?![\w/-])\)?)?"
    ),
    "en": re.compile(rf"(?: \(tet\))?(?: holidays?| festival)?(?:,? (?:of |in )?{FIGURES}(?![\w/-]))?"),
}
NEAR = 20
MARK = {
    "vi": ("tết", "trung thu", "đoan ", "vu lan", "nguyên tiêu", "thất tịch", "tam nguyệt"),
    "zh": ("节", "农历新年", "元宵", "三月三", "端午", "七夕", "中秋", "重阳"),
    "en": ("festival", "new year", "tet", "tết", "mid-autumn", "sanyuesan"),
}
COUNTRIES = {"vi": ("VN", "CN"), "zh": ("CN", "VN"), "en": ("VN", "CN")}
YEAR = "year:"


def festivals(words: str, lang: str) -> Iterator[Fact]:
    """Each festival whose year is said, as its day by the calendar of the language; unit `lunar-VN`, `lunar-CN`, in English
    `lunar`.

    The festival is meant: its day in the other country is among the readings unless the country is named with it, and the
    year alone answers it (`year:2030`). A year told by its name only is soft. Of a year beyond the calendar nothing is told.
    """
    if not any(mark in words for mark in MARK[lang]):
        return
    for found in NAMES[lang].finditer(words):
        start, end, figures, name = _with_year(found, words, lang)
        year = _year(figures, name)
        countries = tuple(one for one, said in NAMED.items() if said.search(words, start, end)) or COUNTRIES[lang]
        month, day = next(key for key in FESTIVALS if found[f"m{key[0]}d{key[1]}"])
        days = [str(one) for country in countries if (one := solar_day(year, month, day, country))]
        if days:
            open_to_both = lang == "en" and len(countries) > 1
            unit = "lunar" if open_to_both else f"lunar-{countries[0]}"
            readings = (*(one for one in dict.fromkeys(days[1:]) if one != days[0]), f"{YEAR}{year}")
            yield Fact("date", days[0], unit, start, end, "", not figures, readings)


def _with_year(found: re.Match[str], words: str, lang: str) -> tuple[int, int, str | None, str | None]:
    """Where a festival begins and ends with its year, the year in figures and its name; None where they are not told."""
    start, end = found.span()
    given: dict[str, str | None] = {}
    if lang in BEFORE and (before := BEFORE[lang].search(words, max(0, start - NEAR), start)):
        start, given = before.start(), before.groupdict()
    if lang in AFTER and (after := AFTER[lang].match(words, end)):
        end, given = after.end(), given | {key: one for key, one in after.groupdict().items() if one}
    return start, end, given.get("year"), given.get("name")


def is_festival(fact: Fact) -> bool:
    """Whether a day was told as a festival with its year."""
    return fact.kind == "date" and str(fact.readings[-1:] and fact.readings[-1]).startswith(YEAR)


def _year(figures: str | None, name: str | None) -> int:
    """The year that is said; 0 where none is."""
    if figures:
        return number_of(figures)
    return next(iter(year_names.years_named(name)), 0) if name else 0
