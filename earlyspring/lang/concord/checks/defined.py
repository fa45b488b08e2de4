"""A party that a text defines and then calls otherwise: “hai Bên” defined, *các Bên* written (TEXTS.md 4, 9; nearest class D31).

Known from the term base: other terms of the same role. Words that may also mean another role (各方, each party) are none.
Soft, for a reader understands it.
"""

import re
from collections.abc import Iterator

from earlyspring.lang.concord.finding import SOFT, Finding
from earlyspring.lang.concord.said import Text
from earlyspring.lang.concord.words.alone import told_alone
from earlyspring.lang.terms.hit import Hit

CHECK = "defined"
CODES = ("D31",)
DEFINES = {
    "vi": re.compile(r"gọi (?:chung |riêng |tắt )?là [“\"‘«](?P<term>[^”\"’»\n]{1,60})[”\"’»]", re.IGNORECASE),
    "zh": re.compile(r"(?:简称|合称|统称|称|称为|称作)[“\"「](?P<term>[^”\"」\n]{1,30})[”\"」]"),
    "en": re.compile(
        r"(?:hereinafter|referred to|individually as|jointly as|collectively as|hereafter)[^“\"\n]{0,40}"
        r"[“\"](?P<term>[^”\"\n]{1,60})[”\"]",
        re.IGNORECASE,
    ),
}

DETERMINERS = re.compile(r"^(?:the two|the|both|all|each) ")


def found(text: Text) -> Iterator[Finding]:
    """Of each party that is defined the first place where it is called by another of its terms."""
    if text.lang not in DEFINES:
        return
    terms = [one["term"].strip().lower() for one in DEFINES[text.lang].finditer(text.whole)]
    called: dict[str, tuple[str, int]] = {}
    for hit in _roles(text):
        written = text.whole[hit.start : hit.end].lower()
        if written in terms and hit.concept.key not in called:
            called[hit.concept.key] = written, hit.end
    for hit in _roles(text):
        term, since = called.get(hit.concept.key, ("", 0))
        written = text.whole[hit.start : hit.end]
        if term and hit.start >= since and written.lower() not in terms and _core(term) not in written.lower():
            del called[hit.concept.key]
            said = {"term": term, "other": written}
            yield told_alone(text, "D31", CHECK, (hit.start, hit.end), written, "defined_otherwise", said, SOFT)


def _core(term: str) -> str:
    """A term without what may go before it: both Parties are the Parties."""
    return DETERMINERS.sub("", term)


def _roles(text: Text) -> list[Hit]:
    """Roles that nothing else can be meant by."""
    often: dict[tuple[int, int], int] = {}
    for hit in text.hits:
        often[hit.start, hit.end] = often.get((hit.start, hit.end), 0) + 1
    return [hit for hit in text.hits if hit.concept.kind == "role" and often[hit.start, hit.end] == 1]
