"""Which figure belongs to whom: Party A 40 per cent and Party B 60, in every language (D17, the nearest class).

Both languages state the same figures and name the same parties or places, so that `facts`, `actors` and `names` find
nothing; but a figure stands beside another name. A name belongs to a figure that follows it, or that it follows, before
any other figure comes; where neither way of reading makes the two languages agree and one makes them exchange names, the
figures were exchanged.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from earlyspring.lang.concord.checks.actors import ANYBODY
from earlyspring.lang.concord.finding import Finding
from earlyspring.lang.concord.said import Pair, Said
from earlyspring.lang.concord.values import value_of
from earlyspring.lang.concord.words.lexicon import marks
from earlyspring.lang.concord.words.telling import weight
from earlyspring.lang.facts import Fact
from earlyspring.lang.facts.agreeing import agree

CHECK = "shares"
CODES = ("D17",)
KINDS = frozenset({"amount", "percent", "quantity", "number", "period", "fraction", "date"})
NAMES = frozenset({"place", "body", "gate", "person"})
FEWEST, MOST = 2, 24
Bound = dict[int, str]
"""Of figures, by their place among those of the first language, whose they are."""


@dataclass(frozen=True)
class _Name:
    key: str
    start: int


def found(pair: Pair) -> Iterator[Finding]:
    """One finding where figures of two or more names are exchanged, at the first of them."""
    heavy = weight(pair)
    a, b = _figures(pair.a), _figures(pair.b)
    if not heavy or not FEWEST <= len(a) <= MOST or not FEWEST <= len(b) <= MOST:
        return
    there = _counterparts(a, b)
    ours = _readings(a, _names(pair.a), list(range(len(a))))
    theirs = _readings(b, _names(pair.b), there)
    clashes = [clash for one in ours for other in theirs if (clash := _clash(one, other)) is not None]
    if clashes and all(clashes):
        first = clashes[0][0]
        figures = a[first], b[there.index(first)]
        sides = tuple(zip((pair.a, pair.b), figures, ((ours, 0), (theirs, 1)), strict=True))
        spans = {said.lang: said.span(fact.start, fact.end) for said, fact, _ in sides}
        values = {said.lang: _told(fact, bound, first) for said, fact, (bound, _) in sides}
        yield Finding("D17", CHECK, heavy, pair.ids, spans, values, "figures_exchanged", {})


def _told(fact: Fact, bound: Sequence[Bound], place: int) -> str:
    whose = next(one[place] for one in bound if place in one)
    return f"{whose.rpartition('.')[2]}: {value_of(fact)}"


def _figures(said: Said) -> list[Fact]:
    return [one for one in said.facts if one.kind in KINDS and not one.soft]


def _names(said: Said) -> list[_Name]:
    roles = [_Name(one.value, one.start) for one in marks(said, "actors") if not one.soft and one.value not in ANYBODY]
    named = [_Name(one.concept.key, one.start) for one in said.hits if one.concept.kind in NAMES]
    return sorted((*roles, *named), key=lambda one: one.start)


def _counterparts(a: Sequence[Fact], b: Sequence[Fact]) -> list[int]:
    """Of each figure of the second language its place in the first, -1 where there is none or more than one."""
    found = []
    for other in b:
        places = [place for place, one in enumerate(a) if agree(one, other)]
        found.append(places[0] if len(places) == 1 else -1)
    return [one if found.count(one) == 1 else -1 for one in found]


def _readings(figures: Sequence[Fact], names: Sequence[_Name], places: Sequence[int]) -> list[Bound]:
    """Whose the figures are if names stand before them, and if they stand behind; such readings as give two a name."""
    before, behind = {}, {}
    for at, (fact, place) in enumerate(zip(figures, places, strict=True)):
        last = figures[at - 1].end if at else 0
        following = figures[at + 1].start if at + 1 < len(figures) else None
        left = [one.key for one in names if last <= one.start < fact.start]
        right = [one.key for one in names if fact.end <= one.start and (following is None or one.start < following)]
        if place >= 0 and left:
            before[place] = left[-1]
        if place >= 0 and right:
            behind[place] = right[0]
    return [one for one in (before, behind) if len(set(one.values())) >= FEWEST]


def _clash(one: Bound, other: Bound) -> list[int] | None:
    """Where two readings differ though they have the same names; [] where they agree, None where they say too little."""
    both = sorted(one.keys() & other.keys())
    if len(both) < FEWEST or {one[at] for at in both} != {other[at] for at in both}:
        return None
    return [at for at in both if one[at] != other[at]]
