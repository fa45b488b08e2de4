"""The pairs of an agreement in two languages: headings, and the sentences of one part that say the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from earlyspring.lang.alignment import KeptLink, Link, align, digest, kept_links, realigned
from earlyspring.lang.alignment.lengths import length, ratio
from earlyspring.lang.concord.places import Place
from earlyspring.lang.concord.said import Pair, Said, Text
from earlyspring.lang.concord.texts import joined


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
    longer = ratio([length(a.whole, a.lang)], [length(b.whole, b.lang)])
    both = (place for place in those if a.lang in place.parts and b.lang in place.parts)
    return [_clause(place, a, b, longer, linked) for place in both]


def _clause(place: Place, a: Text, b: Text, longer: float, linked: Sequence[KeptLink]) -> Clause:
    here, there = place.parts[a.lang], place.parts[b.lang]
    heads = (a.headings.get(here.eid), b.headings.get(there.eid))
    pairs = [Pair(place.eid, heads[0], heads[1], longer)] if heads[0] and heads[1] else []
    row, column = a.sentences[here.eid], b.sentences[there.eid]
    ends = [here.at, there.at]
    alone: list[Alone] = []
    for link in links(row, column, linked):
        ours, theirs = [row[one] for one in link.a], [column[one] for one in link.b]
        if ours and theirs:
            pairs.append(Pair(place.eid, joined(ours, a.whole), joined(theirs, b.whole), longer))
        alone += [Alone(place.eid, one, b.lang, ends[1]) for one in ours if not theirs]
        alone += [Alone(place.eid, one, a.lang, ends[0]) for one in theirs if not ours]
        ends = [_end(ours, ends[0]), _end(theirs, ends[1])]
    return Clause(place, tuple(pairs), tuple(alone))


def _end(these: Sequence[Said], before: int) -> int:
    return these[-1].start + len(these[-1].text) if these else before


def links(row: Sequence[Said], column: Sequence[Said], linked: Sequence[KeptLink] = ()) -> list[Link]:
    """Which sentences of one part say the same; those that people `linked` stand fast."""
    found = _found(row, column)
    if not linked:
        return found
    return realigned(
        found, kept_links(linked, ([digest(one.text) for one in row], [digest(one.text) for one in column]))
    )


def _found(row: Sequence[Said], column: Sequence[Said]) -> list[Link]:
    """By length and anchors; one beside one needs no search."""
    if len(row) == len(column) == 1:
        return [Link((0,), (0,), 1.0)]
    if not row or not column:
        return [Link((one,), (), 0.0) for one in range(len(row))] + [
            Link((), (one,), 0.0) for one in range(len(column))
        ]
    lang_a, lang_b = row[0].lang, column[0].lang
    return align([one.text for one in row], [one.text for one in column], lang_a, lang_b)
