"""The texts of several languages laid clause beside clause, and where each finding stands among them."""

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from earlyspring.agreements.comparing.models import Clause
from earlyspring.agreements.comparing.view import Row, in_order
from earlyspring.lang.alignment import digest
from earlyspring.lang.concord.finding import Finding
from earlyspring.lang.structure import Part

By = Mapping[str, Sequence[Clause]]
"""The clauses of each language, in the order of its text."""


def clauses_of(tree: Part, whole: str, lang: str) -> list[Clause]:
    """The clauses of a text as they are kept, not saved. `whole`: as `structure.text_of` gives it."""
    return [
        Clause(lang=lang, place=place, **said) for place, said in enumerate(_told(part, whole) for part in tree.every())
    ]


def _told(part: Part, whole: str) -> dict[str, Any]:
    ends = min((one.start for one in part.parts), default=part.end)
    said = whole[part.start : ends].rstrip()
    return {
        "eid": part.eid,
        "kind": part.kind,
        "depth": part.eid.count("__"),
        "mark": part.mark[:200],
        "heading": part.heading,
        "said": said,
        "start": part.start,
        "at": min(part.at, part.start + len(said)),
        "digest": digest(said),
    }


def rows_of(clauses: By) -> tuple[Row, ...]:
    """Clause beside clause: in the order of the first language, what another has besides after its neighbour there."""
    langs = in_order(clauses)
    known = {lang: {one.eid: one for one in clauses[lang]} for lang in langs}
    order: list[str] = []
    for lang in langs:
        order = merged(order, [one.eid for one in clauses[lang]])
    rows = (_row(eid, {lang: known[lang][eid] for lang in langs if eid in known[lang]}) for eid in order)
    # The whole text is no clause, unless words stand before its first one.
    return tuple(one for one in rows if one.eid or any(one.texts.values()))


def merged(first: Sequence[str], other: Sequence[str]) -> list[str]:
    """Both without repetition; what the first lacks stands after what it follows in the other."""
    have, after, before = set(first), dict[str | None, list[str]](), None
    for one in other:
        if one in have:
            before = one
        else:
            after.setdefault(before, []).append(one)
    return [*after.get(None, ()), *(each for one in first for each in (one, *after.get(one, ())))]


def _row(eid: str, own: Mapping[str, Clause]) -> Row:
    any_one = next(iter(own.values()))
    return Row(
        eid,
        any_one.kind,
        any_one.depth,
        marks={lang: one.mark for lang, one in own.items() if one.mark},
        heading={lang: one.heading for lang, one in own.items() if one.heading},
        texts={lang: one.said for lang, one in own.items()},
        starts={lang: one.start for lang, one in own.items()},
    )


class Places:
    """Where the findings of one comparison stand: looked up by their spans, else by the ids they name."""

    def __init__(self, clauses: By) -> None:
        self.clauses = clauses
        self.starts = {lang: [one.start for one in those] for lang, those in clauses.items()}
        self.known = {lang: {one.eid: one for one in those} for lang, those in clauses.items()}
        self.first = next((one.eid for those in clauses.values() for one in those if one.said), "")

    def of(self, finding: Finding) -> tuple[str, ...]:
        """The ids of the clauses a finding stands in; the first of the text where it names none that is known."""
        by_span = (self._at(lang, span[0]) for lang, span in finding.spans.items() if lang in self.clauses)
        named = (one for one in finding.ids if any(one in known for known in self.known.values()))
        return tuple(dict.fromkeys(one for one in (*by_span, *named) if one is not None)) or (self.first,)

    def _at(self, lang: str, place: int) -> str | None:
        before = bisect_right(self.starts[lang], place) - 1
        return self.clauses[lang][before].eid if before >= 0 else None

    def bound(self, finding: Finding) -> str:
        """One digest of what the clauses of a finding say in every language: an acceptance holds as long as this does."""
        told = sorted(
            (eid, lang, known[eid].digest if eid in known else "")
            for eid in {*self.of(finding), *finding.ids}
            for lang, known in self.known.items()
        )
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def written(finding: Finding, bound: str) -> dict[str, Any]:
    """A finding as it is kept."""
    return {
        "code": finding.code,
        "check": finding.check,
        "severity": finding.severity,
        "ids": list(finding.ids),
        "spans": {lang: list(span) for lang, span in finding.spans.items()},
        "values": dict(finding.values),
        "message": finding.message,
        "said": dict(finding.said),
        "odd": finding.odd,
        "bound": bound,
    }


def read(kept: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Finding, str]]:
    """The findings that were kept, each with what an acceptance of it is bound to."""
    for one in kept:
        said = {key: value for key, value in one.items() if key != "bound"}
        said["ids"] = tuple(said["ids"])
        said["spans"] = {lang: (span[0], span[1]) for lang, span in said["spans"].items()}
        yield Finding(**said), one["bound"]


def digest_of(texts: Mapping[str, str]) -> str:
    """One digest of the files of all languages: what a comparison and an approval are of."""
    return hashlib.sha256(json.dumps(sorted(texts.items())).encode()).hexdigest()
