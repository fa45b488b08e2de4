"""Whether two texts that say the same state the same facts: which of one have no counterpart in the other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from earlyspring.lang.facts.agreeing import agree, same
from earlyspring.lang.facts.fact import Fact


@dataclass(frozen=True)
class Odd:
    """A fact without its counterpart: `side` 0 or 1; `other`: the one of the same kind that may be meant, or None."""

    side: int
    fact: Fact
    other: Fact | None


def unmatched(first: Sequence[Fact], second: Sequence[Fact]) -> list[Odd]:
    """The hard facts of either side that the other does not state, in the order of the text.

    A soft fact answers a hard one and asks for nothing. What is said twice on one side needs to be said once.
    """
    a, b = list(_apart(first)), list(_apart(second))
    left_a, left_b = _rest(a, b)
    found = [Odd(0, one, _meant(one, left_b)) for one in left_a if not one.soft]
    found += [Odd(1, one, _meant(one, left_a)) for one in left_b if not one.soft]
    return found


def _apart(facts: Iterable[Fact]) -> Iterable[Fact]:
    """A range as its two ends."""
    for one in facts:
        if one.kind == "range":
            yield from (replace(one, kind="date", value=end) for end in str(one.value).split("/"))
        else:
            yield one


def _rest(a: list[Fact], b: list[Fact]) -> tuple[list[Fact], list[Fact]]:
    """What is left when each fact has met its likeliest counterpart; then what merely repeats one that was met."""
    met_a: set[int] = set()
    met_b: set[int] = set()
    for rule in (same, agree):
        for i, one in enumerate(a):
            if i in met_a:
                continue
            j = next((j for j, other in enumerate(b) if j not in met_b and rule(one, other)), None)
            if j is not None:
                met_a.add(i)
                met_b.add(j)
    left_a = [one for i, one in enumerate(a) if i not in met_a and not any(agree(one, other) for other in b)]
    left_b = [one for j, one in enumerate(b) if j not in met_b and not any(agree(other, one) for other in a)]
    return left_a, left_b


def _meant(one: Fact, others: Iterable[Fact]) -> Fact | None:
    return next((other for other in others if other.kind == one.kind), None)
