"""The pairs of an agreement in two languages: headings, and the sentences of one part that say the same."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from earlyspring.lang.alignment import KeptLink
from earlyspring.lang.alignment.lengths import length, ratio
from earlyspring.lang.concord.linking import links
from earlyspring.lang.concord.places import Place
from earlyspring.lang.concord.said import Pair, Said, Text
from earlyspring.lang.concord.texts import LAX, joined

ENOUGH = 8


@dataclass(frozen=True)
class Alone:
    """A sentence that the other language lacks in this part: `said` in its own, `lang` the other, `at` where it would stand."""

    eid: str
    said: Said
    lang: str
    at: int


@dataclass(frozen=True)
class Clause:
    """One part in two languages: its pairs, and the sentences of either that stand alone."""

    place: Place
    pairs: tuple[Pair, ...]
    alone: tuple[Alone, ...] = ()


def clauses(those: Sequence[Place], a: Text, b: Text, linked: Sequence[KeptLink] = ()) -> list[Clause]:
    """The parts that both languages have, in order, with their sentences aligned; as people `linked` them, where they did."""
    both = (place for place in those if a.lang in place.parts and b.lang in place.parts)
    rough = length(b.whole, b.lang) / max(1.0, length(a.whole, a.lang))
    found = [_clause(place, a, b, rough, linked) for place in both]
    longer = _ratio(found)
    return [replace(one, pairs=tuple(replace(pair, ratio=longer) for pair in one.pairs)) for one in found]


def _ratio(those: Sequence[Clause]) -> float:
    """How much longer the second text says what the first says: in the middle of all places, as it is usual for few."""
    lengths = [
        (length(pair.a.text, pair.a.lang), length(pair.b.text, pair.b.lang))
        for one in those
        for pair in one.pairs
        if not pair.free
    ]
    if len(lengths) < ENOUGH:
        return ratio([one for one, _other in lengths], [other for _one, other in lengths])
    return median(max(other, 1.0) / max(one, 1.0) for one, other in lengths)


def _clause(place: Place, a: Text, b: Text, rough: float, linked: Sequence[KeptLink]) -> Clause:
    here, there = place.parts[a.lang], place.parts[b.lang]
    heads = (a.headings.get(here.eid), b.headings.get(there.eid))
    pairs = [Pair(place.eid, heads[0], heads[1], free=True)] if heads[0] and heads[1] else []
    row, column = a.sentences[here.eid], b.sentences[there.eid]
    ends = [here.at, there.at]
    alone: list[Alone] = []
    for link in links(row, column, rough, linked):
        ours, theirs = [row[one] for one in link.a], [column[one] for one in link.b]
        if ours and theirs:
            counts = (len(ours), len(theirs))
            sides = (joined(ours, a.whole), joined(theirs, b.whole))
            pairs.append(Pair(place.eid, *sides, counts=counts, free=here.kind in LAX))
        alone += [Alone(place.eid, one, b.lang, ends[1]) for one in ours if not theirs]
        alone += [Alone(place.eid, one, a.lang, ends[0]) for one in theirs if not ours]
        ends = [_end(ours, ends[0]), _end(theirs, ends[1])]
    return Clause(place, tuple(pairs), tuple(alone))


def _end(these: Sequence[Said], before: int) -> int:
    return these[-1].start + len(these[-1].text) if these else before
