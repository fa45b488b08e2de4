"""References to an article, clause, point or annex that the text itself does not have (D22)."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from earlyspring.lang.concord.finding import HARD, Finding
from earlyspring.lang.concord.said import Text
from earlyspring.lang.facts import Fact

CHECK = "references"
CODES = ("D22",)
NEAR = 60
# What makes a reference one to another paper, behind it or before it.
BEHIND = {
    "vi": re.compile(r"\s*(?:,|và|hoặc)?\s*(?:của|tại|trong|thuộc)\s+(?!(?:\w+\s+){1,4}này\b)", re.IGNORECASE),
    "zh": re.compile(r"(?!)"),
    "en": re.compile(r"\s*(?:of|to|in|under)\s+(?!(?:this|the present|these)\b)", re.IGNORECASE),
}
BEFORE = {
    "vi": re.compile(
        r"(?:Luật|Nghị định|Hiệp định|Hiệp ước|Công ước|Nghị định thư|Quyết định)\b[^.;]*$", re.IGNORECASE
    ),
    "zh": re.compile(r"(?:》|法|条例|公约|条约|(?<![本该])协定|规定)\s*$"),
    "en": re.compile(r"(?:Law|Act|Treaty|Convention|Protocol|Decree)\b[^.;]*$", re.IGNORECASE),
}


def found(text: Text) -> Iterator[Finding]:
    """Every reference that leads nowhere; those to another paper are not looked up, nor any where the text has no articles."""
    ids = {part.eid for part in text.tree.every()}
    articles = any(part.kind == "article" for part in text.tree.every())
    parts = sorted((part.start, part.eid) for part in text.tree.every())
    starts = [start for start, _eid in parts]
    for fact in text.facts if articles else ():
        if fact.kind == "reference" and not _elsewhere(text, fact):
            here = parts[bisect_right(starts, fact.start) - 1][1]
            if not _leads(str(fact.value), here, ids):
                told = {"reference": str(fact.value)}
                yield Finding(
                    "D22", CHECK, HARD, (here,), {text.lang: (fact.start, fact.end)}, {text.lang: str(fact.value)},
                    "dangling_reference", told,
                )  # fmt: skip


def _elsewhere(text: Text, fact: Fact) -> bool:
    before = text.whole[max(0, fact.start - NEAR) : fact.start].rpartition("\n")[2]
    behind = text.whole[fact.end : fact.end + NEAR].partition("\n")[0]
    return bool(BEHIND[text.lang].match(behind) or BEFORE[text.lang].search(before))


def _leads(value: str, here: str, ids: set[str]) -> bool:
    """Whether the part is there: `para_2` in the article where it is said, an article in the annex where it is said first."""
    article = "__".join(here.split("__")[: 2 if here.startswith("annex") else 1])
    annex = here.partition("__")[0] if here.startswith("annex") else ""
    if value.startswith("sec"):
        return any(one.endswith(value) for one in ids) or not any("sec_" in one for one in ids)
    if value.startswith("para"):
        return f"{article}__{value}" in ids or not any(one.startswith(f"{article}__para") for one in ids)
    return value in ids or f"{annex}__{value}" in ids or _unnumbered(value, ids)


def _unnumbered(value: str, ids: set[str]) -> bool:
    """Clauses and points that are counted by the reader, for the article has none with a number."""
    above = value.rpartition("__")[0]
    return bool(above) and above in ids and not any(one.startswith(f"{above}__") for one in ids)
