"""Half an hour, nửa năm, 一刻钟: spans of time that are told as parts of one."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts.fact import Fact

PARTS = {
    "en": re.compile(
        r"(?<!\w)(?:half an? (?P<half>hour|month|year)|(?P<quarters>a|one|three) quarters? of an hour)(?!\w)"
    ),
    "vi": re.compile(r"(?<!\w)nửa (?P<half>giờ|tiếng|tháng|năm)(?!\w| (?:đầu|cuối|một lần|\d))"),
    "zh": re.compile(
        r"(?<![上下前后个每\d一二两三四五六七八九十])半个?(?P<half>小时|钟头|月|年)|(?P<quarters>[一三])刻钟"
    ),
}
HALF: dict[str, tuple[int | float, str]] = {}
HALF |= dict.fromkeys(("hour", "giờ", "tiếng", "小时", "钟头"), (30, "min"))
HALF |= dict.fromkeys(("month", "tháng", "月"), (0.5, "mo"))
HALF |= dict.fromkeys(("year", "năm", "年"), (6, "mo"))
THREE = ("three", "三")
MARK = {"en": ("half a", "quarter"), "vi": ("nửa ",), "zh": ("半", "刻钟")}


def halves(words: str, lang: str) -> Iterator[Fact]:
    """Soft periods: 15, 30 and 45 minutes, half a month, six months. They answer *six months* and ask for nothing."""
    if any(mark in words for mark in MARK[lang]):
        for found in PARTS[lang].finditer(words):
            given = found.groupdict()
            value, unit = (
                HALF[given["half"]] if given["half"] else (45 if given.get("quarters") in THREE else 15, "min")
            )
            yield Fact("period", value, unit, found.start(), found.end(), "", soft=True)
