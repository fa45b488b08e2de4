"""How many originals a text is done in: thành hai bản, 一式两份, in duplicate."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts.fact import Fact
from earlyspring.lang.facts.numbers import in_words
from earlyspring.lang.facts.references import ZH

N_VI = r"(?:\d+|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?: (?:một|hai|ba|bốn|lăm|sáu))?)"

# Bản is also a bulletin, a map, oneself, a verdict.
NO_COPY = "tin|đồ|thân|án|ghi|sao|năng|chất|lĩnh|quyền|địa|thảo|sắc|nhạc|dịch|hợp đồng"
COPIES = {
    "vi": re.compile(
        rf"(?<!\w)(?:thành|làm|gồm) (?P<n>{N_VI}) (?:\(\d+\) )?bản"
        rf"(?: gốc| chính)?(?!\w| (?:{NO_COPY}))"
    ),
    "zh": re.compile(rf"(?:一式 ?|正本(?:一式)?)(?P<n>\d+|{ZH}) ?份"),
    "en": re.compile(
        r"(?<!\w)in (?:(?P<word>duplicate|triplicate|quadruplicate)|(?P<n>\w+) (?:\(\d+\) )?"
        r"(?:originals?|original copies|copies|original counterparts))(?!\w)"
    ),
}
TUPLES = {"duplicate": 2, "triplicate": 3, "quadruplicate": 4}


def copies(words: str, lang: str) -> Iterator[Fact]:
    """The number of originals; what is no number before *bản* or *copies* says nothing of them."""
    for found in COPIES[lang].finditer(words):
        number = TUPLES.get(found.groupdict().get("word") or "") or in_words(found["n"], lang)
        if number:
            yield Fact("copies", number, None, found.start(), found.end(), "")
