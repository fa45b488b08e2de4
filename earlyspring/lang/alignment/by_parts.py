"""Two agreements aligned: part by part under the same ids, and the sentences only within one part."""

from collections.abc import Iterator
from dataclasses import dataclass

from earlyspring.lang.alignment.aligning import Link, align
from earlyspring.lang.sentences import sentences
from earlyspring.lang.structure.part import Part


@dataclass(frozen=True)
class PartLink:
    """One part in two languages: `a`, `b` None where it is lacking. `links` are of its sentences.

    `spans_a`, `spans_b`: where each sentence stands in its whole text, in code points, half-open.
    """

    eid: str
    a: Part | None
    b: Part | None
    spans_a: tuple[tuple[int, int], ...] = ()
    spans_b: tuple[tuple[int, int], ...] = ()
    links: tuple[Link, ...] = ()


def align_parts(a: Part, b: Part, lang_a: str, lang_b: str) -> list[PartLink]:
    """The parts of two texts, by their ids and in the order of the first; what the second has besides follows its neighbour.

    Raises UnknownLanguage as `align` does.
    """
    here, there = a.by_eid(), b.by_eid()
    return [
        _linked(eid, here.get(eid), there.get(eid), lang_a, lang_b) for eid in _order(list(here), list(there)) if eid
    ]


def _order(a: list[str], b: list[str]) -> list[str]:
    have, after = set(a), dict[str, list[str]]()
    before = ""
    for eid in b:
        if eid in have:
            before = eid
        else:
            after.setdefault(before, []).append(eid)
    return [one for eid in a for one in (eid, *after.get(eid, ()))]


def _linked(eid: str, a: Part | None, b: Part | None, lang_a: str, lang_b: str) -> PartLink:
    spans_a, spans_b = tuple(_spans(a, lang_a)), tuple(_spans(b, lang_b))
    if a is None or b is None:
        return PartLink(eid, a, b, spans_a, spans_b)
    said_a, said_b = _said(a, spans_a), _said(b, spans_b)
    return PartLink(eid, a, b, spans_a, spans_b, tuple(align(said_a, said_b, lang_a, lang_b)))


def _spans(part: Part | None, lang: str) -> Iterator[tuple[int, int]]:
    if part is not None:
        yield from ((part.at + start, part.at + end) for start, end in sentences(part.text, lang))


def _said(part: Part, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [part.text[start - part.at : end - part.at] for start, end in spans]
