"""Who bears and who does: whether both languages name the same party of an agreement (D17; TEXTS.md 5).

A role that stands in the place of another is hard; one that the other language only leaves out is soft, for it may say
*it*. Each party against both parties is soft: languages are not strict with them, and less so with any party. That a
side is called by its country is no role (越方每个地方, each Vietnamese locality).
"""

from collections.abc import Iterator, Sequence

from earlyspring.lang.concord.finding import SOFT, Finding
from earlyspring.lang.concord.said import Pair
from earlyspring.lang.concord.words.lexicon import Mark, marks
from earlyspring.lang.concord.words.meeting import absent, left
from earlyspring.lang.concord.words.telling import told, weight

CHECK = "actors"
CODES = ("D17",)
ANYBODY = frozenset({"each", "all", "any", "other"})
"""Words for the parties without their part in the matter."""
COUNTRIES = frozenset({"VN", "CN"})


def found(pair: Pair) -> Iterator[Finding]:
    """Each role that one side alone names, with the one that stands in its place."""
    if not (heavy := weight(pair)):
        return
    a, b = marks(pair.a, "actors"), marks(pair.b, "actors")
    ours, theirs = absent(a, b)
    spare = left([one for one in a if _particular(one)], [one for one in b if _particular(one)])
    # Where both hosts and guests are named, the one may stand in the place of the other, which is then said twice.
    if any(map(_particular, ours)) and not any(map(_particular, theirs)):
        theirs += spare[1][:1]
    elif any(map(_particular, theirs)) and not any(map(_particular, ours)):
        ours += spare[0][:1]
    for one, other in _clashes(ours, theirs):
        named = {mark.value for mark in (one, other) if mark}
        if one and other and not named <= ANYBODY:
            yield told(pair, "D17", CHECK, (one, other), "actor_differs", heavy)
        elif named == {"each", "all"} and not _to_each_other(pair):
            yield told(pair, "D17", CHECK, (one, other), "actor_differs", SOFT)
        elif len(named) == 1 and not named <= ANYBODY | COUNTRIES:
            yield told(pair, "D17", CHECK, (one, other), "actor_lacking", SOFT)


def _particular(one: Mark) -> bool:
    return not one.soft and one.value not in ANYBODY | COUNTRIES


def _to_each_other(pair: Pair) -> bool:
    """Whether a party does to the other what both do to each other: the same act in another idiom."""
    return any(one.value == "other" for said in (pair.a, pair.b) for one in marks(said, "actors"))


def _clashes(ours: Sequence[Mark], theirs: Sequence[Mark]) -> Iterator[tuple[Mark | None, Mark | None]]:
    """The particular roles first, a soft one only where a particular one meets it."""
    rest = sorted(theirs, key=_rank)
    for one in sorted(ours, key=_rank):
        other = next(
            (mark for mark in rest if not (one.soft and mark.value in ANYBODY) and not _both_soft(one, mark)), None
        )
        if other and (not one.soft or other.value not in ANYBODY):
            rest.remove(other)
            yield one, other
        elif not one.soft:
            yield one, None
    yield from ((None, one) for one in rest if not one.soft)


def _both_soft(one: Mark, other: Mark) -> bool:
    return one.soft and other.soft


def _rank(one: Mark) -> tuple[bool, bool, int]:
    return one.soft, one.value in ANYBODY, one.start
