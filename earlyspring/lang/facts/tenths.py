"""Chinese shares by their own words: 三成 is 30 %, 八五折 leaves 85 %, 万分之五 is 0.05 %."""

import re
from collections.abc import Iterator
from decimal import Decimal

from earlyspring.lang.facts.atoms import plain
from earlyspring.lang.facts.fact import Fact
from earlyspring.lang.facts.numbers_zh import DIGITS, value_of

ONE = "[一二三四五六七八九]"
# What begins with 成 after a numeral by chance: 三成员, 一成不变; 八成会 is a guess.
TENTHS = re.compile(
    rf"(?<![\d.零〇一二三四五六七八九十百千万分第])([一二两三四五六七八九]|\d(?:\.\d)?)成({ONE}|半)?"
    r"(?![不为立员果功本就份长都人绩交品型熟语因效形名套文片群双婚家是会要得])"
)
DISCOUNT = re.compile(
    rf"(?<![\d.零〇一二三四五六七八九十百千万几波])({ONE}{{1,2}}|\d(?:\.\d)?|\d\d)折(?![叠算合旧磨腾断中服射返线页半戟])"
)
OF_HUNDRED = {"百": Decimal(1), "千": Decimal(10), "万": Decimal(100)}
PARTS = re.compile(
    r"(?<![\d十百千万亿])([百千万])分之 ?((?:\d+(?:\.\d+)?)|[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?)"
)


def tenths(words: str) -> Iterator[Fact]:
    """Percentages in Chinese words; a discount is also what it takes away (`readings`)."""
    if "成" in words:
        yield from _tenths(words)
    if "折" in words:
        yield from _discounts(words)
    if "分之" in words:
        yield from _parts(words)


def _tenths(words: str) -> Iterator[Fact]:
    for found in TENTHS.finditer(words):
        tens, more = found.groups()
        value = 10 * _digit(tens) + (5 if more == "半" else _digit(more) if more else 0)
        yield Fact("percent", plain(value), "%", found.start(), found.end(), "")


def _discounts(words: str) -> Iterator[Fact]:
    for found in DISCOUNT.finditer(words):
        digits = [_digit(one) for one in found[1]] if "." not in found[1] else [10 * Decimal(found[1])]
        value = 10 * digits[0] + digits[1] if len(digits) > 1 else digits[0] * (1 if "." in found[1] else 10)
        yield Fact("percent", plain(value), "%", found.start(), found.end(), "", readings=(plain(100 - value),))


def _parts(words: str) -> Iterator[Fact]:
    for found in PARTS.finditer(words):
        whole = Decimal(100) if found[1] == found[2] == "百" else None
        value = whole or (Decimal(found[2]) if found[2][0].isascii() else value_of(found[2]))
        if value is not None:
            yield Fact("percent", plain(value / OF_HUNDRED[found[1]]), "%", found.start(), found.end(), "")


def _digit(sign: str) -> Decimal:
    return Decimal(sign) if sign[0].isascii() else Decimal(DIGITS[sign])
