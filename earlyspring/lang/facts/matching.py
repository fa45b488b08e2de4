"""Whether two texts that say the same state the same facts: which of one have no counterpart in the other."""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from earlyspring.lang.facts.agreeing import agree
from earlyspring.lang.facts.fact import Fact

MAY_REPEAT = frozenset({"weekday", "reference", "fraction", "quarter", "half", "frequency", "copies"})
CLASHING = frozenset({"weekday", "quarter", "half", "fraction"})
RESTATED = frozenset({"quantity", "amount", "number", "period"})
BRACKET = 3
MOST = 64
ASKED = 100_000
"""So many pairs of facts are asked, about, whether they agree: of very many facts each asks fewer others."""
SMALL = 12
"""Up to here a number in words is said again where the other language says *both* or *they*; all else is counted."""
DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class Odd:
    """A fact without its counterpart: `side` 0 or 1; `other`: the one of the same kind that may be meant, or None."""

    side: int
    fact: Fact
    other: Fact | None


def unmatched(first: Sequence[Fact], second: Sequence[Fact]) -> list[Odd]:
    """The hard facts of either side that the other does not state, in the order of the text, those of `first` before.

    A soft fact answers a hard one and asks for nothing. Weekdays, references and small numerals may be said more often
    on one side, if the other is left with none of their kind; all else is counted. A day with its year is not answered
    by one without, unless the year is said besides.
    """
    if len(first) == len(second) and _alike_at_once(first, second):
        return []
    a, b = list(_apart(first)), list(_apart(second))
    whole_a, whole_b = _Whole(a), _Whole(b)
    left_a, left_b = _agreeing(*_alike(a, b), whole_a.years, whole_b.years)
    clashing = _clashing(left_a, left_b)
    found = []
    for side, (left, others, whole, own) in enumerate(
        ((left_a, left_b, whole_b, whole_a), (left_b, left_a, whole_a, whole_b))
    ):
        kinds = {one.kind for one in others if not one.soft}
        meant = {one.kind: one for one in reversed(others)}
        odd = [
            one
            for one in left
            if one in clashing or not (one.soft or _passes(one, whole, kinds) or _restated(one, own, kinds))
        ]
        found += [Odd(side, one, meant.get(one.kind)) for one in sorted(odd, key=lambda one: one.start)]
    return found


class _Whole:
    """All facts of one side, as questions are asked of them."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self.years = _years(facts)
        self.kinds = {one.kind for one in facts}
        # Of what is said again and again once is enough.
        distinct = {(one.kind, one.value, one.unit, one.readings): one for one in facts}
        self.said = tuple(islice(distinct.values(), MOST))
        self.ends = {one.end: one for one in facts}
        self.starts = {one.start: one for one in facts}

    def beside(self, one: Fact) -> Iterator[Fact]:
        """What stands right behind or before a fact."""
        for far in range(BRACKET + 1):
            yield from (
                x for x in (self.starts.get(one.end + far), self.ends.get(one.start - far)) if x and x is not one
            )


def _alike_at_once(first: Sequence[Fact], second: Sequence[Fact]) -> bool:
    """Whether both say the same facts, mostly in one order."""
    one, other = ([(fact.kind, fact.value, fact.unit) for fact in side] for side in (first, second))
    return one == other or Counter(one) == Counter(other)


def _apart(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Hard ones first, a range as its two ends."""
    for one in sorted(facts, key=lambda one: one.soft):
        if one.kind == "range":
            yield from (replace(one, kind="date", value=end) for end in str(one.value).split("/"))
        else:
            yield one


def _alike(a: list[Fact], b: list[Fact]) -> tuple[list[Fact], list[Fact]]:
    """What is left when each has met one of the same kind, value and unit."""
    waiting: dict[tuple[object, ...], deque[int]] = defaultdict(deque)
    for place, one in enumerate(b):
        waiting[one.kind, one.value, one.unit].append(place)
    left, met = [], set()
    for one in a:
        if alike := waiting[one.kind, one.value, one.unit]:
            met.add(alike.popleft())
        else:
            left.append(one)
    return left, [one for place, one in enumerate(b) if place not in met]


def _agreeing(
    a: list[Fact], b: list[Fact], years_a: frozenset[str], years_b: frozenset[str]
) -> tuple[list[Fact], list[Fact]]:
    """What is left when each has met one that it agrees with by any reading or after conversion.

    Of very many facts only those at about the same place are asked, so that time grows with the text alone.
    """
    left, free = [], dict(enumerate(b))
    near = max(4, min(MOST, ASKED // max(1, len(a))))
    for at, one in enumerate(a):
        middle = at * len(b) // len(a)
        for place in range(max(0, middle - near), min(len(b), middle + near)):
            other = free.get(place)
            if (
                other
                and agree(one, other)
                and not _year_lost(one, other, years_b)
                and not _year_lost(other, one, years_a)
            ):
                del free[place]
                break
        else:
            left.append(one)
    return left, list(free.values())


def _years(facts: Iterable[Fact]) -> frozenset[str]:
    return frozenset(str(one.value)[:4] for one in facts if one.kind in ("date", "quarter", "half"))


def _year_lost(one: Fact, other: Fact, years: frozenset[str]) -> bool:
    """Whether a day of a year meets a day without one, in a text that does not say the year elsewhere."""
    whole, part = str(one.value), str(other.value)
    if one.kind == other.kind and one.kind in ("quarter", "half"):
        return "-" in whole and "-" not in part and whole[:4] not in years
    dates = one.kind == other.kind == "date" and whole[:1] != "-" and len(whole) == 10
    return dates and part.startswith("--") and len(part) == 7 and whole[:4] not in years


def _clashing(a: Iterable[Fact], b: Iterable[Fact]) -> list[Fact]:
    """Soft facts that are hard as soon as each side is left with one: weekdays in names, parts of no year, double and half."""
    left = [[one for one in side if one.kind in CLASHING and one.soft and not one.readings] for side in (a, b)]
    kinds = {one.kind for one in left[0]} & {one.kind for one in left[1]}
    return [one for side in left for one in side if one.kind in kinds]


def _passes(one: Fact, others: _Whole, left: set[str]) -> bool:
    """Whether a fact without a counterpart is no difference: `others` is all of the other side, `left` its kinds left over.

    What is said once more passes, a year that is said with a day of it, and a weekday that the other side leaves out, for
    the date says the day; not where the other side is left with a fact of this kind itself.
    """
    if one.kind in left:
        return False
    if one.kind == "date" and len(str(one.value)) == 4 and one.value in others.years:
        return True
    if one.kind == "weekday" and "weekday" not in others.kinds:
        return True
    numeral = one.kind in ("number", "ordinal") and not DIGIT.search(one.text)
    small = numeral and isinstance(one.value, int | float) and one.value <= SMALL
    alike = (agree(one, other) and not _year_lost(one, other, others.years) for other in others.said)
    return (small or one.kind in MAY_REPEAT) and any(alike)


def _restated(one: Fact, own: _Whole, left: set[str]) -> bool:
    """Whether a figure is told again right behind or before in another unit or in words, as `450 mẫu (30 ha)` is."""
    if one.kind in left or one.kind not in RESTATED:
        return False
    return any((_customary(one, x) and agree(one, x)) or _in_words(one, x) for x in own.beside(one))


def _customary(one: Fact, other: Fact) -> bool:
    return one.unit != other.unit and "[mu]" in (one.unit, other.unit)


def _in_words(one: Fact, other: Fact) -> bool:
    """The same number in figures and in words; the unit may stand with the other alone, which then is what is stated."""
    if one.unit is not None and other.unit is None:
        return False
    same = bool({*one.values} & {*other.values}) and (one.unit is None or agree(one, other))
    return same and bool(DIGIT.search(one.text)) != bool(DIGIT.search(other.text))
