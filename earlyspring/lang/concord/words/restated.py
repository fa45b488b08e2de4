"""Figures that a text states again in words, in brackets behind them: 300.000 (ba trăm nghìn), 叁拾万元（300,000元）."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from earlyspring.lang.facts import Fact

COUNTED = frozenset({"number", "amount", "quantity", "period", "percent"})
OPENS = re.compile(
    r"\s?(?:nhân dân tệ|đồng|元人民币|元|人民币|yuan|days|months|ngày|tháng)? ?整?[(（] ?"
    r"(?:bằng chữ|viết bằng chữ|in words|say|大写)?[:：]? ?",
    re.IGNORECASE,
)
DIGIT = re.compile(r"[0-9０-９]")
LONGEST = 40


def restated(text: str, facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Each number with the one that says it again in brackets: one of them has figures, the other has none.

    `facts`: those of the text, in order. A measure told in two units, both in figures, is none.
    """
    counted = [one for one in facts if one.kind in COUNTED]
    for one, other in pairwise(counted):
        in_figures = [DIGIT.search(each.text) is not None for each in (one, other)]
        near = other.start - one.end <= LONGEST and OPENS.fullmatch(text, one.end, other.start)
        if near and in_figures[0] != in_figures[1]:
            yield one, other
