"""Chinese numbers: figures with 万 and 亿, numerals in common and in banker's characters."""

import re
from collections.abc import Iterator
from decimal import Decimal

from earlyspring.lang.facts.atoms import LONGEST, Atom, read_digits

DIGITS = {
    one: value
    for value, row in enumerate(["零〇○", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"])
    for one in row
}
SMALL_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
LARGE_UNITS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
NUMERAL = "".join([*DIGITS, *SMALL_UNITS, *LARGE_UNITS, "廿卅"])
FIGURES = re.compile(
    r"(?<!\d)(?<!\d[.,])(?<!km)(?<!m)(?<!co)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?!\d)"
    r"(?: ?[余多几]?([百千]?(?:万亿|[万萬亿億兆])|[百千](?![伏米克瓦赫卡帕升])))?"
    r"(?:(?<=[亿億])(\d+(?:\.\d+)?)([百千]?[万萬]))?"
)
# One by one, and characters of banks that alone are mostly names.
IDLE = re.compile(r"一一|[壹贰叁肆伍陆柒捌玖拾佰仟兆]")
# 十分 is very, 四处 everywhere, 三番五次 often.
MANNER = re.compile(
    r"十分(?![钟之])|一?百[科货姓]|四[处周]|零[售件星食散碎工钱部用花容]|百分百|三番|千方百计|万一|一[举致般直样些切定起向旦律贯共再并体带]"
)
WORDS = re.compile(rf"[{NUMERAL}]+(?:点[{''.join(DIGITS)}]+)?[余多]?[万亿]*")


def numbers(words: str) -> Iterator[Atom]:
    """Every number of a Chinese text."""
    for found in FIGURES.finditer(words):
        digits, scale, rest, rest_scale = found.groups()
        factor = _factor(scale)
        more = Decimal(rest) * _factor(rest_scale) if rest else Decimal(0)
        values = tuple(one * factor + more for one in read_digits(digits, "."))
        yield Atom(found.start(), found.end(), values, scale=factor)
    for found in WORDS.finditer(words):
        before = words[found.start() - 1 : found.start()]
        if before in ("数", "几", "好") and found[0][0] in "十百千万亿":
            continue
        if IDLE.fullmatch(found[0]) or MANNER.match(words, found.start()):
            continue
        value = value_of(found[0])
        if value is not None:
            yield Atom(found.start(), found.end(), (value,), words=True, scale=_scale(found[0]))


def _factor(scale: str | None) -> int:
    factor = 1
    for one in scale or "":
        factor *= SMALL_UNITS.get(one) or LARGE_UNITS[one]
    return factor


def _scale(numeral: str) -> int:
    return next((LARGE_UNITS[one] for one in reversed(numeral) if one in LARGE_UNITS), 1)


def value_of(numeral: str) -> Decimal | None:
    """The value of a numeral: 二〇二五, 一百二十三万, 三点五亿. None for a unit that nothing stands before (千万 of 千万不要)."""
    numeral = numeral.replace("余", "").replace("多", "").replace("廿", "二十").replace("卅", "三十")
    whole, _point, rest = numeral.partition("点")
    if rest and len(rest) <= LONGEST:
        tail = rest.rstrip("".join(LARGE_UNITS))
        digits = "".join(str(DIGITS[one]) for one in tail)
        made = _whole(whole)
        return None if made is None else (made + Decimal(f"0.{digits}")) * _factor(rest[len(tail) :])
    return _whole(whole)


def _whole(numeral: str) -> Decimal | None:
    if not numeral or len(numeral) > LONGEST or all(one in LARGE_UNITS or one in "百佰千仟" for one in numeral):
        return None
    if len(numeral) > 1 and all(one in DIGITS for one in numeral):
        return Decimal("".join(str(DIGITS[one]) for one in numeral))
    total, part, digit = 0, 0, 0
    for one in numeral:
        if one in DIGITS:
            digit = DIGITS[one]
        elif one in SMALL_UNITS:
            part, digit = part + (digit or 1) * SMALL_UNITS[one], 0
        else:
            factor = LARGE_UNITS[one]
            section = part + digit
            total = (total + section) * factor if factor > 10**4 and total else total + (section or 1) * factor
            part, digit = 0, 0
    return Decimal(total + part + digit)
