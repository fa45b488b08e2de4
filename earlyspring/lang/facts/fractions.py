"""Shares of a whole: two thirds, hai phần ba, 三分之二, 2/3, and halves."""

import re
from collections.abc import Iterator
from dataclasses import replace

from earlyspring.lang.facts.fact import Fact
from earlyspring.lang.facts.numbers_vi import ONES as VI_ONES
from earlyspring.lang.facts.numbers_zh import value_of
from earlyspring.lang.facts.tenths import tenths

BELOW = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "tenth": 10,
}
ABOVE = {"one": 1, "a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}
MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
EN = re.compile(rf"(?<!\w)({'|'.join(ABOVE)})[- ]({'|'.join(BELOW)})(s?)(?!\w)(?! (?:time|party|of (?:{MONTHS}))\b)")
NO_SHARE = (
    r"[- ](?:hour|year|time|century|decade|day|month|million|billion)| (?:of )?(?:the year|\d{4}|this year|next year)"
)
HALF_EN = re.compile(rf"(?<!\w)(?:half(?!\w)(?!{NO_SHARE})|halv(?:e[ds]?|ing)(?!\w))")
VI_VALUES = {one: value for one, value in VI_ONES.items() if value} | {"mười": 10}
VI_N = rf"(\d+|{'|'.join(VI_VALUES)})"
VI = re.compile(rf"(?<!\w){VI_N} phần {VI_N}(?!\w)")
ZH_N = r"(?:\d+|[一二两三四五六七八九十百]+)"
ZH = re.compile(rf"({ZH_N}) ?分之 ?({ZH_N})(?!百)")
HALF = {
    "en": HALF_EN,
    "vi": re.compile(r"(?<!\w)(?:một )?nửa(?!\w)(?! (?:đầu|cuối)(?: của)? năm (?:\d{4}|nay|tới|sau))"),
    "zh": re.compile(r"一半|(?<=[过近])半数|半数|大半|减半|折半|对半"),
}
SLASH = re.compile(r"(?<![\w/.,-])(\d{1,2})/(\d{1,2})(?![\w/]|[.,]\d)")


def shares(words: str, lang: str) -> Iterator[Fact]:
    """Fractions as numbers (2/3 is 0.666667) and halves, which are soft, for to halve is said in figures as well."""
    yield from OF[lang](words)
    for found in HALF[lang].finditer(words):
        yield Fact("fraction", 0.5, None, found.start(), found.end(), "", soft=True)


def slashes(words: str, _lang: str) -> Iterator[Fact]:
    """Shares in figures, 2/3, where no day was read: they may yet be a day (`--03-02`)."""
    for found in SLASH.finditer(words):
        above, below = int(found[1]), int(found[2])
        if 0 < above < below <= 12:
            yield replace(_share(found, above, below), soft=True, readings=(f"--{below:02}-{above:02}",))


def _en(words: str) -> Iterator[Fact]:
    for found in EN.finditer(words) if any(mark in words for mark in BELOW) else ():
        if not (found[1] == "a" and found[2] == "half"):
            share = _share(found, ABOVE[found[1]], BELOW[found[2]])
            # *A third meeting* is the third.
            yield replace(share, readings=(f"nth:{BELOW[found[2]]}",)) if found[1] == "a" else share


def _vi(words: str) -> Iterator[Fact]:
    for found in VI.finditer(words) if " phần " in words else ():
        above, below = (int(one) if one.isdigit() else VI_VALUES[one] for one in found.groups())
        yield _share(found, above, below)


def _zh(words: str) -> Iterator[Fact]:
    yield from tenths(words)
    for found in ZH.finditer(words) if "分之" in words else ():
        below, above = (int(one) if one.isdigit() else int(value_of(one) or 0) for one in found.groups())
        if below and below != 100:
            yield _share(found, above, below)


def _share(found: re.Match[str], above: int, below: int) -> Fact:
    return Fact("fraction", round(above / below, 6) if below else 0, None, found.start(), found.end(), "")


OF = {"vi": _vi, "zh": _zh, "en": _en}
