"""What each number counts: a share, money, a measure, a span of time, a place in an order, or things."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from earlyspring.lang.facts.atoms import Atom, plain
from earlyspring.lang.facts.countwords import COUNTED
from earlyspring.lang.facts.fact import Fact, Value
from earlyspring.lang.facts.money import SIGNS
from earlyspring.lang.facts.numbers import in_words
from earlyspring.lang.facts.numbers_en import SCALES
from earlyspring.lang.facts.units import after_number, code_of

PERCENT = {
    "vi": re.compile(r" ?(%|phần trăm)|( điểm phần trăm| điểm %)|( ?‰| phần (?:nghìn|ngàn))"),
    "zh": re.compile(r" ?(%)|( ?个?百分点)|( ?‰)"),
    "en": re.compile(
        r"(?: |-)?(%|per ?cent(?!age)\b|percent\b|pct\b)|((?:-| )percentage[ -]points?)"
        r"|( ?‰| per mill?e?\b| per thousand(?! ?\w))"
    ),
}
NTH_BEFORE = {
    "vi": re.compile(r"(?:lần |khóa |kỳ )?thứ $|lần $"),
    "zh": re.compile(r"第 ?$"),
    "en": re.compile(r"(?!)"),
}
NTH_AFTER = re.compile(r"(?:st|nd|rd|th)(?!\w)")
WORDY = "|".join(re.escape(one) for one in sorted(SIGNS, key=len, reverse=True))
SIGN = re.compile(rf"(?<![\w])({WORDY}) ?$|([$€£¥]) ?$|(人民币) ?$")
ZH_SESSION = re.compile(r" ?(?:次|届|号|期|批|条|款|章|轮)")
HALF_AFTER = {"vi": re.compile(r" rưỡi(?!\w)"), "zh": re.compile(r" ?半(?![岛径个])"), "en": re.compile(r"(?!)")}
HALF_MORE = re.compile(r" and a half\b(?: (thousand|million|billion|trillion)\b)?")
SHARED = ("percent", "amount")
TO = re.compile(r" ?(?:-|~|to|đến|tới|至|到) ?")
FAST = {"km": "km/h", "[mi_i]": "[mi_i]/h"}
AN_HOUR = {"vi": re.compile(r"(?!)"), "zh": re.compile(r"(?:每小时|时速) ?(?:约|达)?$"), "en": re.compile(r"(?!)")}
BRACKET = re.compile(r" ?\(([^()]{1,60})\)")
# Up to these a numeral in words is hardly ever meant as a figure.
SMALL = 2
SURE = {"bốn", "sáu", "tám", "零"}
RANGE = {
    "vi": re.compile(r" ?(?:-|đến|tới) ?"),
    "zh": re.compile(r" ?(?:-|至|到|~) ?"),
    "en": re.compile(r" ?(?:-|to|and) ?"),
}


def counted(atoms: Iterable[Atom], words: str, lang: str) -> Iterator[Fact]:
    """A fact for each number, with the words that say what it counts."""
    found = [_fact(atom, words, lang) for atom in atoms]
    for before, one, after in zip([None, *found], found, [*found[1:], None], strict=False):
        if (
            one.kind == "number"
            and after
            and after.kind in SHARED
            and RANGE[lang].fullmatch(words, one.end, after.start)
        ):
            yield _of(one, after)
        elif one.kind == "number" and before and before.kind == "amount" and TO.fullmatch(words, before.end, one.start):
            yield _of(one, before)
        else:
            yield one


def _of(one: Fact, other: Fact) -> Fact:
    """A number of a range as what the other number of it counts: 30 to 43 %, VND 10-15 million."""
    return Fact(other.kind, one.value, other.unit, one.start, one.end, "", readings=one.readings)


def _fact(atom: Atom, words: str, lang: str) -> Fact:
    values, start, end = atom.values, atom.start, atom.end
    if lang == "en" and (half := HALF_MORE.match(words, end)):
        more = Decimal(SCALES[half[1]]) if half[1] else Decimal(1)
        values, end = tuple((one + Decimal("0.5") * atom.scale) * more for one in values), half.end()
    if not atom.words and lang == "en" and (after := NTH_AFTER.match(words, end)):
        return _made("ordinal", values, None, start, after.end())
    if before := NTH_BEFORE[lang].search(words, max(0, start - 12), start):
        return _made(
            "ordinal",
            values,
            None,
            before.start(),
            end,
            soft=_soft(atom, words, lang) and (lang != "zh" or not ZH_SESSION.match(words, end)),
        )
    if after := PERCENT[lang].match(words, end):
        return _share(after, values, start, after.end())
    if before := SIGN.search(words, max(0, start - 5), start):
        sign = next(one for one in before.groups() if one)
        tail = after_number(lang).match(words, end)
        last = tail.end() if tail and tail["money"] else end
        return _made("amount", values, SIGNS[sign], before.start(), last)
    if after := after_number(lang).match(words, end):
        return _with_unit(after, atom, values, lang, words)
    if fact := _behind_bracket(atom, values, words, lang):
        return fact
    return _made("number", values, None, start, end, soft=_soft(atom, words, lang))


def _behind_bracket(atom: Atom, values: tuple[Decimal, ...], words: str, lang: str) -> Fact | None:
    """A number whose unit stands behind its restatement in brackets: 300.000 (ba trăm nghìn) đồng, thirty (30) days."""
    bracket = BRACKET.match(words, atom.end)
    if bracket is None or not in_words(bracket[1].replace(",", "").replace(".", ""), lang):
        return None
    if after := PERCENT[lang].match(words, bracket.end()):
        return _share(after, values, atom.start, atom.end)
    if after := after_number(lang).match(words, bracket.end()):
        return replace(_with_unit(after, atom, values, lang, words), end=atom.end)
    return None


def _share(after: re.Match[str], values: tuple[Decimal, ...], start: int, end: int) -> Fact:
    """Hundredths, points of them, or thousandths as hundredths."""
    if after[3]:
        values = tuple(one / 10 for one in values)
    return _made("percent", values, "pp" if after[2] else "%", start, end)


def _soft(atom: Atom, words: str, lang: str) -> bool:
    """Whether a numeral in words is a manner of speaking; not where a word for things or people follows it.

    Bốn, sáu, tám and nought mean nothing else; ba, năm and chín are also father, year and ripe.
    """
    if not atom.words or atom.values[0] > 12:
        return False
    sure = words[atom.start : atom.end] in SURE
    return 0 < atom.values[0] <= SMALL or not (sure or COUNTED[lang].match(words, atom.end))


def _with_unit(after: re.Match[str], atom: Atom, values: tuple[Decimal, ...], lang: str, words: str) -> Fact:
    kind = next(one for one in ("money", "span", "measure") if after[one])
    unit, start, end = code_of(kind, lang, after[kind]), atom.start, after.end()
    if unit in FAST and AN_HOUR[lang].search(words, max(0, start - 6), start):
        unit = FAST[unit]
    if kind == "span":
        if half := HALF_AFTER[lang].match(words, end):
            values, end = tuple(one + Decimal("0.5") for one in values), half.end()
        if lang == "zh" and "半" in after[kind]:
            values = tuple(one + Decimal("0.5") for one in values)
    names = {"money": "amount", "span": "period", "measure": "quantity"}
    # "One day", 一年 and một tuần are manners of speaking as often as figures.
    return _made(names[kind], values, unit, start, end, soft=atom.words and values[0] == 1)


def _made(kind: str, values: tuple[Decimal, ...], unit: str | None, start: int, end: int, soft: bool = False) -> Fact:
    first, *others = dict.fromkeys(plain(one) for one in values)
    readings: tuple[Value, ...] = tuple(others)
    return Fact(kind, first, unit, start, end, "", soft, readings)
