"""Round the clock: 24/24 giờ, 24 hours a day, 全天候, 24/7."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts.fact import Fact

ALWAYS = {
    "vi": re.compile(r"(?<![\w/.,])24/24(?: ?(?:giờ|h))?(?![\w/]|[.,]\d)"),
    "zh": re.compile(r"全天候|昼夜|全天开放"),
    "en": re.compile(r"(?<![\w/.,])24/7(?![\w/]|[.,]\d)|(?<!\w)a?round the clock(?!\w)"),
}
# A text without these says nothing of it.
MARK = {"vi": ("24/24",), "zh": ("全天", "昼夜"), "en": ("24/7", "the clock")}
SURE = {"vi": True, "zh": False, "en": False}


def around_clock(words: str, lang: str) -> Iterator[Fact]:
    """Twenty-four hours of each day; soft where no hours are said."""
    if not any(mark in words for mark in MARK[lang]):
        return
    for found in ALWAYS[lang].finditer(words):
        yield Fact("period", 24, "h", found.start(), found.end(), "", soft=not SURE[lang])
