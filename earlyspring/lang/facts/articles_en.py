"""*An hour*, *a decade*: one span of time, said with an article; *tripartite*: a number within a word."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts.fact import Fact

SPANS = {"minute": "min", "hour": "h", "day": "d", "week": "wk", "month": "mo", "year": "a"}
TENS = {"decade": 10, "century": 100}
SIDES = re.compile(r"(?<!\w)(?:tripartite|trilateral)(?!\w)")
ONE = re.compile(rf"(?<!\w)an? ({'|'.join([*SPANS, *TENS])})(?!\w)")


def articles(words: str) -> Iterator[Fact]:
    """Soft periods; a decade is ten years, as 十年 says. *Tripartite* is what *ba bên* and 三方 say."""
    for found in SIDES.finditer(words):
        yield Fact("number", 3, None, found.start(), found.end(), "", soft=True)
    for found in ONE.finditer(words):
        value, unit = (TENS[found[1]], "a") if found[1] in TENS else (1, SPANS[found[1]])
        yield Fact("period", value, unit, found.start(), found.end(), "", soft=True)
