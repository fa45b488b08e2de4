"""A part that not all languages have (D24)."""

from collections.abc import Iterator, Mapping, Sequence

from earlyspring.lang.concord.checks.numbering import mark_of
from earlyspring.lang.concord.finding import HARD, Finding
from earlyspring.lang.concord.places import Place
from earlyspring.lang.concord.said import Text

CHECK = "parts"
CODES = ("D24",)


def found(texts: Mapping[str, Text], those: Sequence[Place]) -> Iterator[Finding]:
    """Every article, clause, point or annex that a language lacks; not again what stands within it.

    A preamble and a block of signatures may be lacking: a draft often has none yet.
    """
    told: set[str] = set()
    ends = dict.fromkeys(texts, 0)
    for place in those:
        above = place.eid.rpartition("__")[0]
        if len(place.parts) < len(texts) and _counted(place):
            if above not in told:
                yield _lacking(place, texts, ends)
            told.add(place.eid)
        for lang, part in place.parts.items():
            ends[lang] = part.at + len(part.text) if part.text else part.start + len(part.mark)


def _counted(place: Place) -> bool:
    return any(part.number for part in place.parts.values())


def _lacking(place: Place, texts: Mapping[str, Text], ends: Mapping[str, int]) -> Finding:
    spans = {lang: mark_of(place.parts[lang]) if lang in place.parts else (ends[lang],) * 2 for lang in texts}
    values = {lang: place.parts[lang].mark if lang in place.parts else "" for lang in texts}
    told = {"part": place.eid}
    return Finding("D24", CHECK, HARD, (place.eid,), spans, values, "part_lacking", told, _odd(place, texts))


def _odd(place: Place, texts: Mapping[str, Text]) -> str:
    """The only one of three that lacks it, or has it."""
    lacking = [lang for lang in texts if lang not in place.parts]
    alone = next((those for those in (lacking, list(place.parts)) if len(those) == 1), [""])
    return alone[0] if len(texts) > 2 else ""
