"""Words that one language probably leaves out, told by how long a place is beside the other language (D33)."""

from collections.abc import Iterator
from math import log

from earlyspring.lang.alignment.lengths import length
from earlyspring.lang.concord.finding import HARD, SOFT, Finding
from earlyspring.lang.concord.said import Pair

CHECK = "length"
CODES = ("D33",)
FAR = 0.38
LEAST = 40.0


def found(pair: Pair) -> Iterator[Finding]:
    """Where one side is much shorter than the texts have it elsewhere; a short place says too little to tell.

    Hard within an agreement, soft between lines that stand in none (TEXTS.md 4.8).
    """
    one, other = length(pair.a.text, pair.a.lang) * pair.ratio, length(pair.b.text, pair.b.lang)
    if min(one, other) <= 0 or max(one, other) <= LEAST:
        return
    if abs(log(one / other)) > FAR:
        short = pair.a if one < other else pair.b
        spans = {said.lang: said.span(0, len(said.text)) for said in (pair.a, pair.b)}
        percent = round(100 * min(one, other) / max(one, other))
        values = {said.lang: f"{percent} %" if said is short else "100 %" for said in (pair.a, pair.b)}
        told = {"shorter": short.lang, "percent": str(percent)}
        yield Finding("D33", CHECK, HARD if pair.eid else SOFT, pair.ids, spans, values, "shorter", told)
