"""Which sentences of one part say the same, in two languages."""

from collections.abc import Iterator, Sequence
from math import log

from earlyspring.lang.alignment import KeptLink, Link, digest, kept_links, realigned
from earlyspring.lang.alignment.aligning import BAND, align_anchored
from earlyspring.lang.alignment.anchors import anchors
from earlyspring.lang.alignment.lengths import length
from earlyspring.lang.concord.said import Said
from earlyspring.lang.facts.matching import unmatched

LONG, NARROW = 100, 8
"""A part with more sentences is no clause of an agreement: it is searched less far from the straight way."""
CLOSER = 0.1
"""How much nearer to the usual length a place comes, in its logarithm, where a sentence of it stands alone."""


def links(row: Sequence[Said], column: Sequence[Said], ratio: float, linked: Sequence[KeptLink] = ()) -> list[Link]:
    """Which sentences of one part say the same; those that people `linked` stand fast.

    `ratio`: how much longer the second text is. A sentence that makes its place longer than the other language has it
    stands alone, and is not taken for half of a sentence told in two.
    """
    found = [each for one in _found(row, column) for each in _parted(one, row, column, ratio)]
    if not linked:
        return found
    return realigned(
        found, kept_links(linked, ([digest(one.text) for one in row], [digest(one.text) for one in column]))
    )


def _found(row: Sequence[Said], column: Sequence[Said]) -> list[Link]:
    """By order where there are as many of both, unless another way leaves fewer facts alone; else by length and anchors."""
    if not row or not column:
        alone = [Link((place,), (), 0.0) for place in range(len(row))]
        return alone + [Link((), (place,), 0.0) for place in range(len(column))]
    straight = [Link((place,), (place,), 1.0) for place in range(len(row))] if len(row) == len(column) else []
    if straight and (len(row) == 1 or not _odd(straight, row, column)):
        return straight
    found = _aligned(row, column)
    return straight if straight and _odd(straight, row, column) <= _odd(found, row, column) else found


def _aligned(row: Sequence[Said], column: Sequence[Said]) -> list[Link]:
    """Always from the same of the two languages, so that equally good ways are chosen alike from either side."""
    band = BAND if max(len(row), len(column)) <= LONG else NARROW
    if row[0].lang > column[0].lang:
        return [Link(one.b, one.a, one.score) for one in align_anchored(*_side(column), *_side(row), band)]
    return align_anchored(*_side(row), *_side(column), band)


def _odd(those: Sequence[Link], row: Sequence[Said], column: Sequence[Said]) -> int:
    """How many facts have no counterpart where these are linked."""
    sides = (
        ([f for one in link.a for f in row[one].facts], [f for one in link.b for f in column[one].facts])
        for link in those
    )
    return sum(len(unmatched(*side)) for side in sides)


def _side(those: Sequence[Said]) -> tuple[list[float], list[dict[str, float]]]:
    keys = [anchors(one.text, one.lang, one.facts, {hit.concept.key for hit in one.hits}) for one in those]
    return [length(one.text, one.lang) for one in those], keys


def _parted(link: Link, row: Sequence[Said], column: Sequence[Said], ratio: float) -> Iterator[Link]:
    """One sentence beside several: the first or the last of these by itself, where the others alone come closer."""
    if min(len(link.a), len(link.b)) != 1 or len(link.a) == len(link.b):
        yield link
        return
    further = max(link.a, link.b, key=len)
    near = (further[1:], further[:-1])
    away = {those: _away(_with(link, those), row, column, ratio) for those in (further, *near)}
    best = min(near, key=lambda those: away[those])
    if away[best] + CLOSER >= away[further]:
        yield link
        return
    left = _only(link, tuple(one for one in further if one not in best))
    yield from (left, _with(link, best)) if best == near[0] else (_with(link, best), left)


def _with(link: Link, those: tuple[int, ...]) -> Link:
    return Link(those, link.b, link.score) if len(link.a) > 1 else Link(link.a, those, link.score)


def _only(link: Link, those: tuple[int, ...]) -> Link:
    return Link(those, (), 0.0) if len(link.a) > 1 else Link((), those, 0.0)


def _away(link: Link, row: Sequence[Said], column: Sequence[Said], ratio: float) -> float:
    """How far the lengths are from what is usual; facts that would stand alone count as much as twice the length."""
    one = sum(length(row[place].text, row[place].lang) for place in link.a) * ratio
    other = sum(length(column[place].text, column[place].lang) for place in link.b)
    return abs(log(max(other, 1.0) / max(one, 1.0))) + log(2) * _odd([link], row, column)
