"""References to articles, paragraphs, points and annexes, as ids that are the same in every language (TEXTS.md 3)."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts.fact import Fact
from earlyspring.lang.facts.numbers_zh import value_of as zh_value
from earlyspring.lang.facts.roman import ROMAN, value_of

ZH = "[一二三四五六七八九十百零〇两]{1,5}"
# Groups: `art`, `para`, `point`, `annex`, `section`, `more` (further articles of a list), `paras` (a list of clauses).
MORE_VI = r"(?P<more>(?:(?:, | và (?:điều )?)\d+(?![\w%.]))*)"
MORE_EN = r"(?P<more>(?:(?:, | and (?:article )?)\d+(?![\w%.]))*)"
MORE_ZH = rf"(?P<more>(?:[、和及]第? ?(?:\d+|{ZH}) ?条)*)"
PARAS_VI = r"(?P<paras>\d+(?:(?:, | và | hoặc )(?:khoản )?\d+){1,9})(?![\w%.])"
PARAS_EN = r"(?P<paras>\d+(?:,? (?:and|or) \d+|, \d+){1,9})(?![\w%.])"
PARAS_ZH = rf"(?P<paras>(?:\d+|{ZH})(?: ?款)?(?:[、和及或] ?第? ?(?:\d+|{ZH})(?: ?款)?)* ?款)"
WAYS = {
    "vi": (
        re.compile(rf"(?<!\w)(?:các )?khoản {PARAS_VI}(?:(?: của)?,? điều (?P<art>\d+)(?!\w))?"),
        re.compile(
            r"(?<!\w)(?:điểm (?P<point>[a-eđg-v])[), ]+)?(?:của )?khoản (?P<para>\d+)(?: của)?,? điều (?P<art>\d+)(?!\w)"
        ),
        re.compile(
            r"(?<!\w)(?:điều|các điều) (?P<art>\d+)(?:,? khoản (?P<para>\d+))?"
            rf"(?:,? điểm (?P<point>[a-eđg-v])\b\)?)?{MORE_VI}(?!\w)"
        ),
        re.compile(r"(?<!\w)phụ lục (?:số )?(?P<annex>\d+|[ivx]+)(?!\w)"),
        re.compile(r"(?<!\w)khoản (?P<para>\d+)(?!\w| ?(?:usd|tỷ|triệu|đồng|tệ))"),
        re.compile(r"(?<!\w)mục (?P<section>[ivx]+)(?!\w)"),
    ),
    "zh": (
        re.compile(rf"(?:第 ?(?P<art>\d+|{ZH}) ?条 ?)?第 ?(?=\S{{1,6}}[款 、和及或]+第? ?(?:\d+|{ZH}) ?款){PARAS_ZH}"),
        re.compile(
            rf"第 ?(?P<art>\d+|{ZH}) ?条(?:第? ?(?P<para>\d+|{ZH}) ?款)?(?:第? ?\(?(?P<point>\d+|{ZH})\)? ?项)?{MORE_ZH}"
        ),
        re.compile(rf"第 ?(?P<art>\d+|{ZH})(?P<more>(?:[、和及](?:\d+|{ZH}))+) ?条"),
        re.compile(rf"附件 ?(?P<annex>\d+|{ZH})(?![个份])"),
        re.compile(rf"第 ?(?P<para>\d+|{ZH}) ?款"),
    ),
    "en": (
        re.compile(rf"(?<!\w)(?:paragraphs|clauses) {PARAS_EN}(?: of article (?P<art>\d+)(?!\w))?"),
        re.compile(r"(?<!\w)articles? (?P<art>\d+) ?(?P<paras>\(\d+\)(?:,? (?:and|or) ?\(\d+\)|, ?\(\d+\)){1,9})"),
        re.compile(
            r"(?<!\w)(?:(?:sub)?paragraph|clause|section) (?P<para>\d+)(?: ?\((?P<point>[a-z])\))? of article (?P<art>\d+)(?!\w)"
        ),
        re.compile(
            r"(?<!\w)articles? (?P<art>\d+)(?: ?\((?P<para>\d+)\))?(?:, paragraph (?P<para2>\d+))?"
            rf"(?: ?\((?P<point>[a-z])\))?{MORE_EN}(?!\w)"
        ),
        re.compile(r"(?<!\w)(?:annex|appendix) (?:no\.? ?)?(?P<annex>\d+|[ivx]+)(?!\w)"),
        re.compile(r"(?<!\w)(?:paragraph|clause) (?P<para>\d+)(?!\w)"),
        re.compile(
            r"(?<!\w)sections? (?P<section>[ivx]+)(?P<more>(?:,? (?:and|or) [ivx]{1,5}|, [ivx]{1,5}){0,9})(?!\w)"
        ),
    ),
}
# A text without these words points to nothing.
MARK = {
    "vi": ("điều", "khoản", "phụ lục", "mục "),
    "zh": ("条", "款", "附件"),
    "en": ("article", "paragraph", "clause", "section", "annex", "appendix"),
}
LETTERS = {"vi": "abcdđeghiklmnopqrstuvxy", "en": "abcdefghijklmnopqrstuvwxyz", "zh": ""}


def references(words: str, lang: str) -> Iterator[Fact]:
    """Each reference as `art_2__para_1__point_4`, `para_3` or `annex_1`; of a list of articles each by itself."""
    if any(mark in words for mark in MARK[lang]):
        for pattern in WAYS[lang]:
            for found in pattern.finditer(words):
                yield from _reference(found, lang)


def _reference(found: re.Match[str], lang: str) -> Iterator[Fact]:
    given = found.groupdict()
    para, more = given.get("para") or given.get("para2"), given.get("more")
    if given.get("section"):
        # What one language calls a section another calls a part: its number answers for it.
        for one in re.finditer(r"(?<!\w)[ivx]+(?!\w)", found[0]):
            number, start = value_of(one[0]), found.start() + one.start()
            yield Fact("reference", f"sec_{number}", None, start, start + len(one[0]), "", readings=(number,))
        return
    if given.get("paras"):
        above = f"art_{_number(given['art'], lang)}__" if given.get("art") else ""
        each = list(re.finditer(rf"\d+|{ZH}", given["paras"] or ""))
        for one in each:
            start = found.start() if one is each[0] else found.start("paras") + one.start()
            end = found.end() if one is each[-1] else found.start("paras") + one.end()
            yield Fact("reference", f"{above}para_{_number(one[0], lang)}", None, start, end, "")
        return
    if given.get("annex"):
        yield Fact("reference", f"annex_{_number(given['annex'], lang)}", None, found.start(), found.end(), "")
    elif not given.get("art"):
        yield Fact("reference", f"para_{_number(str(para), lang)}", None, found.start(), found.end(), "")
    else:
        value = f"art_{_number(given['art'], lang)}"
        value += f"__para_{_number(para, lang)}" if para else ""
        value += f"__point_{_point(given['point'], lang)}" if given.get("point") else ""
        yield Fact("reference", value, None, found.start(), found.start("more") if more else found.end(), "")
    for one in re.finditer(rf"\d+|{ZH}", more or ""):
        start = found.start("more") + one.start()
        yield Fact("reference", f"art_{_number(one[0], lang)}", None, start, start + len(one[0]), "")


def _number(given: str, lang: str) -> int:
    if given.isdigit():
        return int(given)
    if lang == "zh":
        return int(zh_value(given) or 0)
    return value_of(given) if ROMAN.fullmatch(given) else 0


def _point(given: str, lang: str) -> int:
    """Points are counted: Vietnamese a b c d đ e g, Chinese 一 二 三 and English a b c d e f are the same places."""
    return LETTERS[lang].find(given) + 1 if given in LETTERS[lang] else _number(given, lang)
