"""Agreements spoiled on purpose: besides what spoils a sentence, a sentence or clause lost, clauses swapped, a duty changed.

As in `bench_spoiling` the targets are found by the patterns below alone.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from random import Random

from earlyspring.cli.bench_spoiling import KINDS as OF_SENTENCE
from earlyspring.cli.bench_spoiling import spoiled

MARK = {
    "vi": re.compile(r"(?m)^(?:\d+\.|[a-zđ]\)) "),
    "zh": re.compile(r"(?m)^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\. ?)"),
    "en": re.compile(r"(?m)^(?:\d+\.|\([a-z]\)) "),
}
STOP = {"vi": re.compile(r"(?<=[a-zà-ỹ]\.) (?=[A-ZĐ])"), "zh": re.compile("(?<=。)(?=[^\n])")}
STOP["en"] = re.compile(r"(?<=[a-z]\.) (?=[A-Z])")
DUTIES = {
    "vi": {"phải": "có thể", "có thể": "phải", "không được": "được", "phấn đấu": "phải"},
    "zh": {"不得": "可", "应": "可", "力争": "应"},
    "en": {"shall not be": "shall be", "may": "shall", "shall endeavour to": "shall"},
}
LEAST = 30
Texts = Mapping[str, str]


def spoiled_agreements(texts: Texts, chance: Random) -> Iterator[tuple[str, str, Texts]]:
    """The texts with one fault of each kind that they have room for: the kind, the language spoiled, the texts."""
    for kind, spoil in (*_of_lines(), *CLAUSES.items()):
        lang = chance.choice(list(texts))
        made = spoil(texts[lang], lang, chance)
        if made != texts[lang]:
            yield kind, lang, {**texts, lang: made}


def _of_lines() -> list[tuple[str, Callable[[str, str, Random], str]]]:
    return [(kind, partial(_line, kind)) for kind in OF_SENTENCE]


def _line(kind: str, text: str, lang: str, chance: Random) -> str:
    """One line spoiled; its mark, which is no fact, is left alone."""
    lines = text.split("\n")
    places = list(range(len(lines)))
    chance.shuffle(places)
    for place in places:
        mark = MARK[lang].match(lines[place])
        begins = mark.end() if mark else 0
        if re.match(r"(?:Điều|Article|Chapter|Chương|第)", lines[place]):
            continue
        made = dict(spoiled(lines[place][begins:], lang, chance)).get(kind)
        if made:
            return "\n".join([*lines[:place], lines[place][:begins] + made, *lines[place + 1 :]])
    return text


def _sentence_lost(text: str, lang: str, chance: Random) -> str:
    stops = list(STOP[lang].finditer(text))
    if not stops:
        return text
    one = chance.choice(stops)
    end = text.find("\n", one.end())
    return text[: one.start()] + (text[end:] if end >= 0 else "")


def _clause_lost(text: str, lang: str, chance: Random) -> str:
    lines = text.split("\n")
    places = [place for place, line in enumerate(lines) if MARK[lang].match(line)]
    if not places:
        return text
    del lines[chance.choice(places)]
    return "\n".join(lines)


def _clauses_swapped(text: str, lang: str, chance: Random) -> str:
    """The words of two clauses that follow one another, each long enough to be told, under the number of the other."""
    lines = text.split("\n")
    marks = [MARK[lang].match(line) for line in lines]
    places = [
        place
        for place in range(len(lines) - 1)
        if all(marks[one] and len(lines[one].encode()) > LEAST for one in (place, place + 1))
    ]
    if not places:
        return text
    place = chance.choice(places)
    (one, other), (first, second) = lines[place : place + 2], marks[place : place + 2]
    if first and second:
        lines[place : place + 2] = [first[0] + other[second.end() :], second[0] + one[first.end() :]]
    return "\n".join(lines)


def _duty(text: str, lang: str, chance: Random) -> str:
    edge = "" if lang == "zh" else r"\b"
    words = "|".join(sorted(DUTIES[lang], key=len, reverse=True))
    found = list(re.finditer(rf"{edge}(?:{words}){edge}(?![用急邀对]| not\b|[^.;\n]{{0,40}} only\b)", text))
    if not found:
        return text
    one = chance.choice(found)
    return text[: one.start()] + DUTIES[lang][one[0]] + text[one.end() :]


CLAUSES: Mapping[str, Callable[[str, str, Random], str]] = {
    "sentence_lost": _sentence_lost,
    "clause_lost": _clause_lost,
    "clauses_swapped": _clauses_swapped,
    "duty": _duty,
}
