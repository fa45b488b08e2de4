"""Words that one language probably leaves out, told by how long a place is beside the other language (D33)."""

from collections.abc import Iterator
from math import log

from earlyspring.lang.alignment.lengths import length
from earlyspring.lang.concord.finding import HARD, SOFT, Finding
from earlyspring.lang.concord.said import Pair

CHECK = "length"
CODES = ("D33",)
LEAST = 50.0
FAR, FARTHER = (0.22, 12.0), (0.45, 20.0)
"""From what logarithm of the ratio on a place is too short; what is added for the shortest grows as letters get fewer."""


def found(pair: Pair) -> Iterator[Finding]:
    """Where one side is much shorter than these texts are elsewhere; what is set out freely or short says too little.

    Hard where it is farther still, and where two languages of three say of the third that it is shorter (`merging`).
    """
    one, other = length(pair.a.text, pair.a.lang) * pair.ratio, length(pair.b.text, pair.b.lang)
    longest = max(one, other)
    if pair.free or min(one, other) <= 0 or longest < LEAST:
        return
    away = abs(log(one / other))
    if away > _bound(FAR, longest):
        short = pair.a if one < other else pair.b
        spans = {said.lang: said.span(0, len(said.text)) for said in (pair.a, pair.b)}
        values = {said.lang: "shorter" if said is short else "longer" for said in (pair.a, pair.b)}
        told = {"percent": str(round(100 * min(one, other) / longest))}
        severity = HARD if away > _bound(FARTHER, longest) else SOFT
        yield Finding("D33", CHECK, severity, pair.ids, spans, values, "shorter", told)


def _bound(far: tuple[float, float], longest: float) -> float:
    return far[0] + far[1] / longest
