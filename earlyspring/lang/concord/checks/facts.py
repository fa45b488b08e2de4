"""What one language states in figures, days or numbers of things and the other does not, or otherwise (D01-D11, D14 …)."""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from earlyspring.lang.concord.classes import CUSTOM, class_of
from earlyspring.lang.concord.finding import HARD, SOFT, Finding
from earlyspring.lang.concord.said import Pair, Said
from earlyspring.lang.concord.values import value_of
from earlyspring.lang.concord.words.telling import span
from earlyspring.lang.facts import Fact
from earlyspring.lang.facts.agreeing import agree
from earlyspring.lang.facts.matching import Odd, unmatched

CHECK = "facts"
CODES = (
    *(f"D{number:02}" for number in range(1, 12)),
    "D14",
    "D22",
    "D28",
    "D29",
    "D35",
    "D36",
    "D37",
)
COUNTED = frozenset({"amount", "number", "percent", "fraction", "quantity", "ordinal", "copies"})
DIGIT = re.compile(r"\d")
Clash = tuple[Fact | None, Fact | None]
NEARER: tuple[Callable[[Fact], object], ...] = (
    lambda fact: (fact.kind, fact.unit),
    lambda fact: fact.kind,
    lambda fact: (
        "counted" if fact.kind in COUNTED else "of a year" if fact.kind in ("half", "quarter", "date") else fact.kind
    ),
    lambda fact: "bare" if fact.kind in ("number", "period", "quantity") else fact.kind,
)
"""In whose place a fact stands: one of its kind and unit, of its kind, of one like it (a lost sign leaves a number)."""


def found(pair: Pair) -> Iterator[Finding]:
    """Every fact of either side that the other does not state; a clash is one finding with both sides.

    Within an agreement customary units that agree after conversion are told, softly (D37).
    """
    odd = unmatched(pair.a.facts, pair.b.facts)
    if odd:
        sides = [[each.fact for each in odd if each.side == side] for side in (0, 1)]
        soft = (_soft(pair.a, pair.b), _soft(pair.b, pair.a))
        for one, other in _clashes(*sides):
            yield _finding(pair, one or _meant(other, soft[0]), other or _meant(one, soft[1]))
    if pair.eid and any(fact.unit in CUSTOM for fact in (*pair.a.facts, *pair.b.facts)):
        yield from _converted(pair, odd)


def _clashes(ours: Sequence[Fact], theirs: Sequence[Fact]) -> Iterator[Clash]:
    """Each fact of ours with the one of theirs that stands in its place, then those of either that stand alone."""
    left: dict[int, Fact] = dict(enumerate(theirs))
    met: dict[int, Fact] = {}
    for near in NEARER:
        waiting: dict[object, deque[int]] = defaultdict(deque)
        for place, fact in left.items():
            waiting[near(fact)].append(place)
        for place, fact in enumerate(ours):
            if place not in met and (row := waiting[near(fact)]):
                met[place] = left.pop(row.popleft())
    yield from ((fact, met.get(place)) for place, fact in enumerate(ours))
    yield from ((None, fact) for fact in left.values())


def _soft(here: Said, there: Said) -> Fact | None:
    """The only soft figure of a side that the other does not state: 30日 is a day of a month and may be 30 days."""
    told = {value for fact in there.facts for value in fact.values}
    soft = [fact for fact in here.facts if fact.soft and DIGIT.search(fact.text)]
    able = [
        replace(fact, value=one) for fact in soft for one in fact.values if isinstance(one, int) and one not in told
    ]
    return able[0] if len(able) == 1 else None


def _meant(lone: Fact | None, soft: Fact | None) -> Fact | None:
    """A soft figure as what it is where it stands in the place of a fact that is counted."""
    return replace(soft, kind=lone.kind) if soft and lone and lone.kind in COUNTED | {"period"} else None


def _finding(pair: Pair, one: Fact | None, other: Fact | None) -> Finding:
    sides: tuple[tuple[Said, Fact | None], ...] = ((pair.a, one), (pair.b, other))
    spans = {said.lang: span(said, fact) for said, fact in sides}
    values = {said.lang: value_of(fact) if fact else "" for said, fact in sides}
    kind = next(fact.kind for fact in (one, other) if fact)
    message = "fact_differs" if one and other else "fact_lacking"
    return Finding(class_of(one, other), CHECK, HARD, pair.ids, spans, values, message, {"kind": kind})


def _converted(pair: Pair, odd: Sequence[Odd]) -> Iterator[Finding]:
    """What agrees only after conversion from or to a customary unit."""
    lacking = {(each.side, each.fact) for each in odd}
    left = [fact for fact in pair.b.facts if (1, fact) not in lacking]
    for one in pair.a.facts:
        if (0, one) in lacking or any(
            (each.kind, each.value, each.unit) == (one.kind, one.value, one.unit) for each in left
        ):
            continue
        for other in left:
            if (
                other.unit != one.unit
                and {one.unit, other.unit} & CUSTOM
                and other.unit
                and one.unit
                and agree(one, other)
            ):
                spans = {pair.a.lang: span(pair.a, one), pair.b.lang: span(pair.b, other)}
                values = {pair.a.lang: value_of(one), pair.b.lang: value_of(other)}
                yield Finding("D37", CHECK, SOFT, pair.ids, spans, values, "converted", {"kind": one.kind})
                left.remove(other)
                break
