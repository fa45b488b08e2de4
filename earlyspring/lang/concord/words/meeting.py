"""Which words of a lexicon one language says and the other does not."""

from collections import defaultdict, deque
from collections.abc import Callable, Sequence

from earlyspring.lang.concord.words.lexicon import Mark

Marks = list[Mark]


def left(a: Sequence[Mark], b: Sequence[Mark]) -> tuple[Marks, Marks]:
    """What remains of either when each has met one that means the same: hard ones first, then any alike, then those that
    may be, in the order of the texts. What is soft remains as well; it asks for no answer, but may stand in the place of
    another."""
    for keys in (_firm, _value, _means):
        a, b = _unmet(a, b, keys)
    return list(a), list(b)


def hard_left(a: Sequence[Mark], b: Sequence[Mark]) -> tuple[Marks, Marks]:
    """What remains of the hard ones when no soft one answers."""
    return left([one for one in a if not one.soft], [one for one in b if not one.soft])


def absent(a: Sequence[Mark], b: Sequence[Mark]) -> tuple[Marks, Marks]:
    """What either says that the other does not say at all, each meaning once: where one language repeats a name and the
    other has *it*, nothing is absent."""
    return _absent(a, b), _absent(b, a)


def _absent(these: Sequence[Mark], others: Sequence[Mark]) -> Marks:
    said = {meaning for one in others for meaning in one.means}
    found = dict[str, Mark]()
    for one in these:
        if not said & set(one.means):
            found.setdefault(one.value, one)
    return list(found.values())


def _unmet(a: Sequence[Mark], b: Sequence[Mark], keys: Callable[[Mark], tuple[object, ...]]) -> tuple[Marks, Marks]:
    """What remains when each of `a` has met the first of `b` that shares a key with it. Linear."""
    waiting: dict[object, deque[int]] = defaultdict(deque)
    for place, other in enumerate(b):
        for key in keys(other):
            waiting[key].append(place)
    met: set[int] = set()
    alone = []
    for one in a:
        rows = [waiting[key] for key in keys(one) if key in waiting]
        for row in rows:
            while row and row[0] in met:
                row.popleft()
        first = min((row[0] for row in rows if row), default=None)
        if first is None:
            alone.append(one)
        else:
            met.add(first)
    return alone, [other for place, other in enumerate(b) if place not in met]


def _firm(one: Mark) -> tuple[object, ...]:
    return () if one.soft else (one.value,)


def _value(one: Mark) -> tuple[object, ...]:
    return (one.value,)


def _means(one: Mark) -> tuple[object, ...]:
    return one.means
