"""At least and at most: whether both languages bound a number on the same side (D12; TEXTS.md 4, 7).

A bound that the other language lacks, or has on the other side, is hard; one that it says less often is soft, and *more
than* where it has *at least*. A prohibition before *more than* is a bound: *may not be extended more than 2 times*.
"""

from collections import deque
from collections.abc import Iterable, Iterator

from earlyspring.lang.concord.finding import SOFT, Finding
from earlyspring.lang.concord.said import Pair, Said
from earlyspring.lang.concord.words.bounds import denied
from earlyspring.lang.concord.words.lexicon import Mark, as_one, marks
from earlyspring.lang.concord.words.meeting import left
from earlyspring.lang.concord.words.telling import told, weight

CHECK = "comparators"
CODES = ("D12",)
FORBIDDEN = {"more": "max", "less": "min"}
NEAR = {"min": "more", "max": "less"}


def found(pair: Pair) -> Iterator[Finding]:
    """Each bound without its like, with what stands in its place on the other side."""
    if not (heavy := weight(pair)):
        return
    a, b = _bounds(pair.a), _bounds(pair.b)
    both = {mark.value for mark in a} & {mark.value for mark in b}
    ours, theirs = left(a, b)
    likely, softer = deque(sorted(theirs, key=lambda one: one.soft)), deque(one for one in ours if one.soft)
    clashes = [(one, likely.popleft() if likely else None) for one in _hard(ours)]
    for one, other in (*clashes, *((softer.popleft() if softer else None, other) for other in _hard(likely))):
        yield told(pair, "D12", CHECK, (one, other), "bound_differs", SOFT if _near(one, other, both) else heavy)


def _near(one: Mark | None, other: Mark | None, both: set[str]) -> bool:
    """Whether one is the looser word for the other, or is only said once more (8 hours a day and 44 a week)."""
    values = [mark.value for mark in (one, other) if mark]
    return values[0] in both if len(values) == 1 else any(NEAR.get(x) == y for x, y in (values, values[::-1]))


def _hard(these: Iterable[Mark]) -> list[Mark]:
    return [one for one in these if not one.soft and one.value in NEAR]


def _bounds(said: Said) -> list[Mark]:
    bounded = {bound.start: as_one(one, bound, (FORBIDDEN[bound.value],)) for one, bound in denied(said)}
    return [bounded.get(one.start, one) for one in marks(said, "comparators")]
