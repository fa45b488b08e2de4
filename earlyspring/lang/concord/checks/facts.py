"""What one language states in figures, days or numbers of things and the other does not, or otherwise (D01-D11, D14 …)."""

from collections.abc import Iterator, Sequence

from earlyspring.lang.concord.classes import CUSTOM, class_of
from earlyspring.lang.concord.finding import HARD, SOFT, Finding, Span
from earlyspring.lang.concord.said import Pair, Said
from earlyspring.lang.concord.values import value_of
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
ALIKE = ({"amount", "number", "percent", "fraction", "quantity", "ordinal", "copies"}, {"date", "half", "quarter"})
"""Kinds one of which can stand where the other should: a lost per cent sign leaves a number."""


def found(pair: Pair) -> Iterator[Finding]:
    """Every fact of either side that the other does not state; a clash is one finding with both sides.

    Customary units that agree after conversion are told, softly (D37).
    """
    odd = unmatched(pair.a.facts, pair.b.facts)
    for one, other in _clashes([each.fact for each in odd if each.side == 0], [each.fact for each in odd if each.side]):
        yield _finding(pair, one, other)
    if any(fact.unit in CUSTOM for fact in (*pair.a.facts, *pair.b.facts)):
        yield from _converted(pair, odd)


def _clashes(ours: list[Fact], theirs: list[Fact]) -> Iterator[tuple[Fact | None, Fact | None]]:
    """Each fact of ours with the one of theirs that stands in its place: of one kind and unit, of one kind, of one like it."""
    left = list(theirs)
    met: dict[int, Fact] = {}
    for near in (_one_unit, _one_kind, _like):
        for place, one in enumerate(ours):
            other = next((each for each in left if place not in met and near(one, each)), None)
            if other is not None:
                met[place] = other
                left.remove(other)
    yield from ((one, met.get(place)) for place, one in enumerate(ours))
    yield from ((None, one) for one in left)


def _one_unit(one: Fact, other: Fact) -> bool:
    return (one.kind, one.unit) == (other.kind, other.unit)


def _one_kind(one: Fact, other: Fact) -> bool:
    return one.kind == other.kind


def _like(one: Fact, other: Fact) -> bool:
    return any({one.kind, other.kind} <= kinds for kinds in ALIKE) or (
        {one.kind, other.kind} <= {"number", "period", "quantity"}
    )


def _finding(pair: Pair, one: Fact | None, other: Fact | None) -> Finding:
    sides: tuple[tuple[Said, Fact | None], ...] = ((pair.a, one), (pair.b, other))
    spans = {said.lang: _span(said, fact) for said, fact in sides}
    values = {said.lang: value_of(fact) if fact else "" for said, fact in sides}
    kind = (one or other or _NONE).kind
    message = "fact_differs" if one and other else "fact_lacking"
    return Finding(class_of(one, other), CHECK, HARD, pair.ids, spans, values, message, {"kind": kind})


_NONE = Fact("number", 0, None, 0, 0, "")


def _span(said: Said, fact: Fact | None) -> Span:
    """Where it stands; what is lacking, at the end of what is said."""
    return said.span(fact.start, fact.end) if fact else said.span(len(said.text), len(said.text))


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
                spans = {pair.a.lang: _span(pair.a, one), pair.b.lang: _span(pair.b, other)}
                values = {pair.a.lang: value_of(one), pair.b.lang: value_of(other)}
                yield Finding("D37", CHECK, SOFT, pair.ids, spans, values, "converted", {"kind": one.kind})
                left.remove(other)
                break
