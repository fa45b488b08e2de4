"""First, second, third in words, and Roman numerals of sessions."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts.fact import Fact
from earlyspring.lang.facts.roman import ROMAN, value_of

NTH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
)
ORDINALS = {
    word: number
    for number, word in enumerate(f"{NTH} sixteenth seventeenth eighteenth nineteenth twentieth".split(), start=1)
}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
EN_NTH = re.compile(rf"(?<![\w-])(?:({'|'.join(TENS)})-)?({'|'.join(ORDINALS)})(?![\w])")
VI_NTH = re.compile(r"(?<!\w)(?:đầu tiên|(?:lần )?thứ (nhất|nhì|[lxvi]+)|(lần thứ|khóa|kỳ) ([lxvi]+))(?!\w)")


# The halves of a match are named otherwise elsewhere.
VI_HALF = re.compile(r"(?<!\w)hiệp (?:([12])|một|(hai))(?!\w)")


def ordinals(words: str, lang: str) -> Iterator[Fact]:
    """Places in an order, in words: soft up to twelve. Figures (第3次, 3rd) are read with the numbers."""
    if lang == "en":
        for found in EN_NTH.finditer(words):
            value = TENS.get(found[1] or "", 0) + ORDINALS[found[2]]
            yield Fact("ordinal", value, None, found.start(), found.end(), "", soft=value <= 12)
    elif lang == "vi":
        for found in VI_HALF.finditer(words) if "hiệp" in words else ():
            value = 2 if found[1] == "2" or found[2] else 1
            yield Fact("ordinal", value, None, found.start(), found.end(), "", soft=True)
        for found in VI_NTH.finditer(words):
            numeral = found[1] or found[3]
            if numeral in (None, "nhất", "nhì"):
                value = 2 if numeral == "nhì" else 1
                yield Fact("ordinal", value, None, found.start(), found.end(), "", soft=True)
            elif ROMAN.fullmatch(numeral):
                yield Fact("ordinal", value_of(numeral), None, found.start(), found.end(), "")
