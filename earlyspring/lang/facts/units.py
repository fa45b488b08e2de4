"""What numbers count: the word after a number, and the code that it stands for."""

import re
from functools import cache

from earlyspring.lang.facts.measures import MEASURES
from earlyspring.lang.facts.money import MONEY, Words
from earlyspring.lang.facts.spans import SPANS

KINDS = {"money": MONEY, "span": SPANS, "measure": MEASURES}
PLACES = {"vi": 0, "zh": 1, "en": 2}


@cache
def after_number(lang: str) -> re.Pattern[str]:
    """What may follow a number in a language: one named group for each kind of unit; the longest word first."""
    place = PLACES[lang]
    parts = "|".join(f"(?P<{kind}>{_any(words, place)})" for kind, words in KINDS.items())
    gap = r" ?(?:个 ?)?" if lang == "zh" else r"[ -]?"
    edge = "" if lang == "zh" else r"(?!\w)"
    return re.compile(f"{gap}(?:{parts}){edge}")


def _any(words: Words, place: int) -> str:
    return "|".join(f"(?:{row[place]})" for row in words.values())


@cache
def code_of(kind: str, lang: str, word: str) -> str:
    """The code that a word of a language stands for."""
    words = KINDS[kind]
    return next(code for code, row in words.items() if re.fullmatch(row[PLACES[lang]], word))
