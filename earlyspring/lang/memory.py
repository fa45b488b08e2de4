"""How near one sentence is to another in the same language: what a translation memory is searched by."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from earlyspring.lang.terms.tokens import tokens

LEAST = 0.6


class Near(NamedTuple):
    """A remembered sentence. `score`: 1 where its words are the same, 0 where it has none in common."""

    score: float
    unit: Any


def likeness(one: str, other: str, lang: str) -> float:
    """The share of words and pairs of neighbouring words that two sentences have in common (Dice), 0 to 1.

    Chinese is taken character by character. Marks count, case and signs between words do not.
    """
    return _shared(_grams(one, lang), _grams(other, lang))


def nearest(text: str, lang: str, units: Iterable[Any], limit: int = 5, least: float = LEAST) -> list[Near]:
    """The units (with `texts` by language) of which the sentence in this language is nearest, the nearest first."""
    wanted = _grams(text, lang)
    found = []
    for unit in units:
        texts: Mapping[str, str] = unit.texts
        if texts.get(lang) and (score := _shared(wanted, _grams(texts[lang], lang))) >= least:
            found.append(Near(score, unit))
    return sorted(found, key=lambda one: -one.score)[:limit]


def _grams(text: str, lang: str) -> Counter[tuple[str, ...]]:
    words = [one.form for one in tokens(text, lang) if one.form[:1].isalnum()]
    return Counter([*((one,) for one in words), *pairwise(words)])


def _shared(one: Counter[tuple[str, ...]], other: Counter[tuple[str, ...]]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
