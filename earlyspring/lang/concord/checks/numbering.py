"""Numbers of articles, clauses and points: one language counts otherwise, or all of them count wrongly (D23)."""

from collections.abc import Iterator, Mapping, Sequence

from earlyspring.lang.concord.finding import HARD, SOFT, Finding, Span
from earlyspring.lang.concord.places import Place
from earlyspring.lang.concord.said import Text
from earlyspring.lang.structure import Part, faults_of

CHECK = "numbering"
CODES = ("D23",)
MESSAGE = {"duplicate": "number_twice", "missing": "number_left_out", "misplaced": "number_misplaced"}


def found(texts: Mapping[str, Text], those: Sequence[Place]) -> Iterator[Finding]:
    """A part whose number is not the same in every language; then what is wrong within one language by itself.

    A number left out or twice in all languages alike is soft: they agree.
    """
    told: dict[str, set[str]] = {lang: set() for lang in texts}
    for place in those:
        if len({part.number for part in place.parts.values()}) > 1:
            spans = {lang: mark_of(part) for lang, part in place.parts.items()}
            values = {lang: str(part.number) for lang, part in place.parts.items()}
            yield Finding("D23", CHECK, HARD, (place.eid,), spans, values, "number_differs", {"part": place.eid})
        for lang, part in place.parts.items():
            if part.eid != place.eid:
                told[lang] |= {part.eid, place.eid}
    yield from _by_itself(texts, those, told)


def _by_itself(texts: Mapping[str, Text], those: Sequence[Place], told: Mapping[str, set[str]]) -> Iterator[Finding]:
    there = {place.eid for place in those}
    faults: dict[tuple[str, str], dict[str, Span]] = {}
    for lang, text in texts.items():
        for fault in faults_of(text.tree):
            # What another language has is told as a part that is lacking.
            if fault.eid not in told[lang] and not (fault.code == "missing" and fault.eid in there):
                faults.setdefault((fault.code, fault.eid), {})[lang] = (fault.start, fault.end)
    for (code, eid), spans in faults.items():
        severity = SOFT if len(spans) == len(texts) > 1 else HARD
        values = dict.fromkeys(spans, eid)
        yield Finding("D23", CHECK, severity, (eid,), spans, values, MESSAGE[code], {"part": eid})


def mark_of(part: Part) -> Span:
    """Where the number of a part stands, or where the part begins."""
    return part.start, part.start + len(part.mark)
