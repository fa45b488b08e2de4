"""At least and at most: whether both languages bound a number on the same side (D12; TEXTS.md 4, 7).

A bound that the other language lacks, or has on the other side, is hard; one that it says less often is soft, and *more
than* where it has *at least*. A prohibition before *more than* is a bound: *may not be extended more than 2 times*.
"""

from collections.abc import Iterator

from earlyspring.lang.concord.finding import SOFT, Finding
from earlyspring.lang.concord.said import Pair, Said
from earlyspring.lang.concord.words.lexicon import Mark, as_one, marks
from earlyspring.lang.concord.words.meeting import left
from earlyspring.lang.concord.words.telling import told, weight

CHECK = "comparators"
CODES = ("D12",)
FAR = 40
FORBIDDEN = {"more": "max", "less": "min"}
NEAR = {"min": "more", "max": "less"}


def found(pair: Pair) -> Iterator[Finding]:
    """Each bound without its like, with what stands in its place on the other side."""
    if not (heavy := weight(pair)):
        return
    a, b = _bounds(pair.a), _bounds(pair.b)
    both = {mark.value for mark in a} & {mark.value for mark in b}
    ours, theirs = left(a, b)
    clashes = [(one, _taken(theirs)) for one in _hard(ours)]
    for one, other in (*clashes, *((_taken(_soft(ours)), other) for other in _hard(theirs))):
        yield told(pair, "D12", CHECK, (one, other), "bound_differs", SOFT if _near(one, other, both) else heavy)


def _near(one: Mark | None, other: Mark | None, both: set[str]) -> bool:
    """Whether one is the looser word for the other, or is only said once more (8 hours a day and 44 a week)."""
    values = [mark.value for mark in (one, other) if mark]
    return values[0] in both if len(values) == 1 else any(NEAR.get(x) == y for x, y in (values, values[::-1]))


def _soft(these: list[Mark]) -> list[Mark]:
    return [one for one in these if one.soft]


def _hard(these: list[Mark]) -> list[Mark]:
    return [one for one in these if not one.soft and one.value in NEAR]


def _taken(these: list[Mark]) -> Mark | None:
    """The likeliest counterpart, which is taken away: a hard one before a soft one."""
    these.sort(key=lambda one: one.soft)
    return these.pop(0) if these else None


def _bounds(said: Said) -> list[Mark]:
    forbidden = [one for one in marks(said, "modality") if one.value == "prohibit"]
    return [_bound(one, forbidden) for one in marks(said, "comparators")]


def _bound(one: Mark, forbidden: list[Mark]) -> Mark:
    before = next((mark for mark in forbidden if 0 <= one.start - mark.end <= FAR), None)
    return as_one(before, one, (FORBIDDEN[one.value],)) if before and one.value in FORBIDDEN else one
