"""*An hour*, *a decade*: one span of time, said with an article."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts.fact import Fact

SPANS = {"minute": "min", "hour": "h", "day": "d", "week": "wk", "month": "mo", "year": "a"}
TENS = {"decade": 10, "century": 100}
ONE = re.compile(rf"(?<!\w)an? ({'|'.join([*SPANS, *TENS])})(?!\w)")


def articles(words: str) -> Iterator[Fact]:
    """Soft periods; a decade is ten years, as 十年 says."""
    for found in ONE.finditer(words):
        value, unit = (TENS[found[1]], "a") if found[1] in TENS else (1, SPANS[found[1]])
        yield Fact("period", value, unit, found.start(), found.end(), "", soft=True)
