"""Parts that stand in another order in one language, by their numbers or by what they say (D32)."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from math import log

from earlyspring.lang.alignment.lengths import length
from earlyspring.lang.concord.checks.numbering import mark_of
from earlyspring.lang.concord.finding import HARD, SOFT, Finding, Span
from earlyspring.lang.concord.places import Place, by_group
from earlyspring.lang.concord.said import Text
from earlyspring.lang.facts import Fact
from earlyspring.lang.facts.matching import unmatched

CHECK = "order"
CODES = ("D32",)
CROSSED = 1.0
"""How much more one of two neighbours is longer than the other in one language, and shorter in the other, as a logarithm."""
NEAR = 8
"""How many of the parts that differ after one are asked whether they changed places with it."""


def found(texts: Mapping[str, Text], those: Sequence[Place]) -> Iterator[Finding]:
    """Numbers in another order; then two parts counted together of which each states what the other should."""
    for group in by_group(those):
        yield from _by_number(group, texts)
    for one, other in combinations(texts, 2):
        for group in by_group([place for place in those if one in place.parts and other in place.parts]):
            yield from _by_words(group, texts[one], texts[other])


def _by_number(group: Sequence[Place], texts: Mapping[str, Text]) -> Iterator[Finding]:
    """One finding for the group: the parts between the first and the last that stand elsewhere."""
    common = [place for place in group if len(place.parts) == len(texts)]
    orders = {lang: [one.eid for one in sorted(common, key=lambda it: it.parts[lang].start)] for lang in texts}
    away = [at for at, row in enumerate(zip(*orders.values(), strict=True)) if len(set(row)) > 1]
    if away:
        by_eid = {place.eid: place for place in common}
        spans: dict[str, Span] = {}
        values: dict[str, str] = {}
        for lang, order in orders.items():
            parts = [by_eid[eid].parts[lang] for eid in order[away[0] : away[-1] + 1]]
            spans[lang] = (parts[0].start, parts[-1].end)
            values[lang] = ", ".join(str(part.number) for part in parts)
        ids = tuple(sorted(orders[next(iter(texts))][at] for at in away))
        yield Finding("D32", CHECK, HARD, ids, spans, values, "other_order", {"part": ids[0]})


def _by_words(group: Sequence[Place], a: Text, b: Text) -> Iterator[Finding]:
    said = {place.eid: (_facts(place, a), _facts(place, b)) for place in group}
    odd = [place for place in group if unmatched(*said[place.eid])]
    swapped: set[str] = set()
    for at, one in enumerate(odd):
        for other in odd[at + 1 : at + 1 + NEAR]:
            here, there = said[one.eid], said[other.eid]
            if (
                not {one.eid, other.eid} & swapped
                and not unmatched(here[0], there[1])
                and not unmatched(there[0], here[1])
            ):
                swapped |= {one.eid, other.eid}
                yield _swapped(one, other, a, b, HARD)
    still = {place.eid for place in odd} | swapped
    yield from _by_length([place for place in group if place.eid not in still], a, b)


def _by_length(group: Sequence[Place], a: Text, b: Text) -> Iterator[Finding]:
    """Neighbours that state no other facts, where the long one of one language is the short one of the other.

    Soft between two languages; where two of three say so of the third, the merging makes it hard.
    """
    crossed: list[tuple[float, Place, Place]] = []
    for one, other in pairwise(group):
        here, there = (log(_long(one, text) / _long(other, text)) for text in (a, b))
        if here * there < 0 and abs(here - there) > CROSSED:
            crossed.append((abs(here - there), one, other))
    taken: set[str] = set()
    for _far, one, other in sorted(crossed, key=lambda each: -each[0]):
        if not {one.eid, other.eid} & taken:
            taken |= {one.eid, other.eid}
            yield _swapped(one, other, a, b, SOFT)


def _long(place: Place, text: Text) -> float:
    return 1.0 + sum(length(said.text, said.lang) for said in text.sentences[place.parts[text.lang].eid])


def _facts(place: Place, text: Text) -> list[Fact]:
    return [fact for said in text.sentences[place.parts[text.lang].eid] for fact in said.facts]


def _swapped(one: Place, other: Place, a: Text, b: Text, severity: str) -> Finding:
    langs = (a.lang, b.lang)
    spans = {lang: mark_of(one.parts[lang]) for lang in langs}
    values = dict.fromkeys(langs, f"{one.eid}, {other.eid}")
    told = {"part": one.eid, "other": other.eid}
    return Finding("D32", CHECK, severity, (one.eid, other.eid), spans, values, "swapped", told)
