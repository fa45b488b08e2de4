"""Numerals and weekdays in names that a text leaves in English: Four Corners, The Sunday Times."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts.clock_en import WEEKDAYS
from earlyspring.lang.facts.fact import Fact
from earlyspring.lang.facts.numbers_en import ONES, TENS

VALUES = {word: value for word, value in (ONES | TENS).items() if value > 1}
WORDS = (*VALUES, *WEEKDAYS)
NAME = re.compile(rf"(?<![^\W\d_])(?:({'|'.join(VALUES)})|({'|'.join(WEEKDAYS)}))(?![^\W\d_])", re.ASCII)


def english_names(words: str) -> Iterator[Fact]:
    """Soft facts: they answer what a translation says, and ask for nothing."""
    if not any(word in words for word in WORDS):
        return
    for found in NAME.finditer(words):
        kind, value = ("number", VALUES[found[1]]) if found[1] else ("weekday", WEEKDAYS[found[2]])
        yield Fact(kind, value, None, found.start(), found.end(), "", soft=True)
