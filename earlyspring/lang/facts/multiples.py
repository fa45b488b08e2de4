"""How many times as much: gấp đôi, 翻一番, 翻两番 (fourfold), double, twice; soft, for figures say it too."""

import re
from collections.abc import Iterator
from decimal import Decimal

from earlyspring.lang.facts.atoms import plain
from earlyspring.lang.facts.fact import Fact
from earlyspring.lang.facts.numbers_zh import value_of

VI = {"đôi": 2, "rưỡi": 1.5}
VI_TIMES = re.compile(r"(?<!\w)(?:(?:gấp|nhân|tăng) (đôi)|gấp (rưỡi))(?!\w)")
# 番 doubles: 翻两番 is twice doubled.
ZH_DOUBLINGS = {"": 1, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4}
ZH_TIMES = re.compile(
    r"翻了?([一二两三四]?)番|双倍|加倍|翻倍|(?<![\d.一二两三四五六七八九十百千万亿几数])([一1])倍(?![半多])"
)
# Grown by twice is thrice as much, though it is said of twice as much too.
ZH_GROWN = re.compile(
    r"(增长|增加|提高|提升|扩大|上升|高出|多出)?[了近约]?(?<![\d.,])(\d{1,4}(?:\.\d{1,3})?|[两二三四五六七八九十])倍"
)
EN = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "twice": 2, "thrice": 3, "once": 1}
EN |= {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
EN_TIMES = re.compile(
    r"(?<![\w-])(?:(doubl|tripl|trebl|quadrupl)(?:e[ds]?|ing)(?! (?:tax|standard|room|bed|agent|entry|line|track))"
    r"|(twice|thrice)|(?:(?<=only )|(?<=than )|(?<=most )|(?<=least )|(?<=extended )|(?<=renewed ))(once)"
    r"|(two|three|four|five|six|seven|eight|nine|ten)-?fold)(?![\w-])"
)
EN_MARK = ("oubl", "ripl", "rebl", "quadrupl", "twice", "thrice", "once", "fold")


def multiples(words: str, lang: str) -> Iterator[Fact]:
    """Each multiple as a fraction above one: double is 2, 翻两番 is 4."""
    yield from OF[lang](words)


def _vi(words: str) -> Iterator[Fact]:
    for found in VI_TIMES.finditer(words) if "đôi" in words or "rưỡi" in words else ():
        yield _times(found, VI[found[1] or found[2]])


def _zh(words: str) -> Iterator[Fact]:
    for found in ZH_TIMES.finditer(words) if "番" in words or "倍" in words else ():
        doublings = ZH_DOUBLINGS[found[1] or ""]
        # 增长1倍 is as much again.
        yield Fact("fraction", 2**doublings, None, found.start(), found.end(), "", soft=found[2] != "1")
    for found in ZH_GROWN.finditer(words) if "倍" in words else ():
        value = plain(Decimal(found[2]) if found[2][0].isascii() else value_of(found[2]) or Decimal(0))
        readings = (value + 1,) if found[1] else ()
        soft = not found[2][0].isascii()
        yield Fact("fraction", value, None, found.start(2), found.end(), "", soft, readings)


def _en(words: str) -> Iterator[Fact]:
    for found in EN_TIMES.finditer(words) if any(mark in words for mark in EN_MARK) else ():
        yield _times(found, EN[next(one for one in found.groups() if one)])


def _times(found: re.Match[str], value: float) -> Fact:
    return Fact("fraction", value, None, found.start(), found.end(), "", soft=True)


OF = {"vi": _vi, "zh": _zh, "en": _en}
