"""Sentences spoiled on purpose, to see what is found: a digit, a numeral, a scale, a currency, a per cent, a weekday, a loss.

What is spoiled is found by the patterns below alone: they ask nothing of the code that is measured.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from random import Random

NUMERALS = {
    "en": ["three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty"],
    "vi": ["ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"],
    "zh": list("三四五六七八九十"),
}
COUNTED = {
    "en": r"(?= (?:years?|months?|days?|weeks?|hours?|minutes?|million|billion|thousand|hundred|people|others|times)\b)",
    "vi": r"(?= (?:tháng|ngày|tuần|giờ|phút|triệu|tỷ|nghìn|người|tuổi|năm (?:qua|trước|sau|tới))\b)",
    "zh": r"(?=个?(?:年|月|天|名|人|岁|周|小时|分钟|万|亿)(?!代))",
}
SCALES = {
    "en": {"million": "billion", "billion": "million", "thousand": "million"},
    "vi": {"triệu": "tỷ", "tỷ": "triệu", "nghìn": "triệu"},
    "zh": {"万": "亿", "亿": "万"},
}
SIGNS = {"$": "€", "£": "$", "€": "£"}
MONEY = {
    "en": {"dollars": "euros", "euros": "dollars", "pounds": "dollars", "yuan": "dollars"},
    "vi": {"USD": "euro", "đô la": "euro", "đô-la": "euro", "euro": "USD", "bảng Anh": "USD", "nhân dân tệ": "USD"},
    "zh": {"美元": "欧元", "英镑": "美元", "欧元": "英镑", "人民币": "美元"},
}
WEEKDAYS = {
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    "vi": ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ Nhật"],
    "zh": [f"周{one}" for one in "一二三四五六日"],
}
WEEKDAY = {
    "en": rf"\b(?:{'|'.join(WEEKDAYS['en'])})\b",
    "vi": r"\b(?:(?:[Tt]hứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ Nhật|Chủ nhật)\b|(?<=ngày )thứ (?:hai|ba|tư|năm|sáu|bảy)\b)",
    "zh": r"(?:周|星期)[一二三四五六日](?![些个次年])",
}
FIGURE = re.compile(r"\d[\d.,]*\d|\d")
Chosen = tuple[int, int, str] | None


def spoiled(text: str, lang: str, chance: Random) -> Iterator[tuple[str, str]]:
    """The sentence with one fault of each kind that it has room for: the kind, and the text."""
    for kind, choose in KINDS.items():
        if chosen := choose(text, lang, chance):
            start, end, word = chosen
            made = text[:start] + word + text[end:]
            if made != text:
                yield kind, made


def _one(found: Iterator[re.Match[str]], chance: Random) -> re.Match[str] | None:
    every = list(found)
    return chance.choice(every) if every else None


def _other(given: str, words: list[str], chance: Random) -> str:
    return chance.choice([one for one in words if one != given.casefold()])


def _digit(text: str, _lang: str, chance: Random) -> Chosen:
    if one := _one(re.finditer(r"\d", text), chance):
        return one.start(), one.end(), chance.choice([digit for digit in "123456789" if digit != one[0]])
    return None


def _numeral(text: str, lang: str, chance: Random) -> Chosen:
    edge = "" if lang == "zh" else r"\b"
    # Behind another numeral a Chinese one is part of it; 五年 of 二〇二五年 is spoiled as a digit.
    before = "(?<![一二三四五六七八九十百千万〇零第])" if lang == "zh" else ""
    pattern = rf"{before}{edge}(?:{'|'.join(NUMERALS[lang])}){edge}{COUNTED[lang]}"
    if one := _one(re.finditer(pattern, text, re.IGNORECASE), chance):
        return one.start(), one.end(), _other(one[0], NUMERALS[lang], chance)
    return None


def _word(words: Mapping[str, str], before: str, text: str, chance: Random) -> Chosen:
    edge = r"(?!\w)" if words.keys() & {"million", "triệu", "dollars", "USD"} else ""
    if one := _one(re.finditer(rf"{before}(?:{'|'.join(words)}){edge}", text), chance):
        return one.start(), one.end(), words[one[0]]
    return None


def _scale(text: str, lang: str, chance: Random) -> Chosen:
    return _word(SCALES[lang], r"(?<=\d)" if lang == "zh" else r"(?<=\d )", text, chance)


def _currency(text: str, lang: str, chance: Random) -> Chosen:
    if one := _one(re.finditer(r"[$£€](?=\d)", text), chance):
        return one.start(), one.end(), SIGNS[one[0]]
    before = r"(?<=[\d万亿元])" if lang == "zh" else r"(?:(?<=\d )|(?<=illion )|(?<=triệu )|(?<=tỷ )|(?<=nghìn ))"
    return _word(MONEY[lang], before, text, chance)


def _per_cent(text: str, _lang: str, chance: Random) -> Chosen:
    one = _one(re.finditer(r"(?<=\d)\s?(?:%|per ?cent\b|phần trăm)", text), chance)
    return (one.start(), one.end(), "") if one else None


def _weekday(text: str, lang: str, chance: Random) -> Chosen:
    if one := _one(re.finditer(WEEKDAY[lang], text), chance):
        told = one[0].casefold() if lang != "zh" else f"周{one[0][-1]}"
        return one.start(), one.end(), chance.choice([day for day in WEEKDAYS[lang] if day.casefold() != told])
    return None


def _lost(text: str, _lang: str, chance: Random) -> Chosen:
    one = _one(FIGURE.finditer(text), chance)
    return (one.start(), one.end(), "") if one else None


KINDS: Mapping[str, Callable[[str, str, Random], Chosen]] = {
    "digit": _digit,
    "numeral": _numeral,
    "scale": _scale,
    "currency": _currency,
    "per_cent": _per_cent,
    "weekday": _weekday,
    "lost": _lost,
}
