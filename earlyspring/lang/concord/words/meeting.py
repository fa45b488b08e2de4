"""Which words of a lexicon one language says and the other does not."""

from collections.abc import Callable, Sequence

from earlyspring.lang.concord.words.lexicon import Mark

Marks = list[Mark]


def left(a: Sequence[Mark], b: Sequence[Mark]) -> tuple[Marks, Marks]:
    """What remains of either when each has met one that means the same: hard ones first, then any alike, then those that
    may be, in the order of the texts. What is soft remains as well; it asks for no answer, but may stand in the place of
    another."""
    for alike in (_firmly, _alike, _may_be):
        a, b = _unmet(a, b, alike)
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


def _unmet(a: Sequence[Mark], b: Sequence[Mark], alike: Callable[[Mark, Mark], bool]) -> tuple[Marks, Marks]:
    remaining, alone = list(b), []
    for one in a:
        met = next((place for place, other in enumerate(remaining) if alike(one, other)), None)
        if met is None:
            alone.append(one)
        else:
            del remaining[met]
    return alone, remaining


def _firmly(one: Mark, other: Mark) -> bool:
    return one.value == other.value and not (one.soft or other.soft)


def _alike(one: Mark, other: Mark) -> bool:
    return one.value == other.value


def _may_be(one: Mark, other: Mark) -> bool:
    return bool(set(one.means) & set(other.means))
