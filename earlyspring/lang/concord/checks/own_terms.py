"""Terms that the texts themselves define, each where the others use it (D33: words dropped; TEXTS.md 4, 9).

An agreement defines its terms in quotes at the beginning of a clause: “agricultural season”: …; all languages in the same
clause, so that the three forms are known without a term base. Where one language of three has nothing of a term that the
others use, words were dropped: hard, unless it may say *it*. Between two languages it is soft.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from earlyspring.lang.concord.finding import HARD, SOFT, Finding, Span
from earlyspring.lang.concord.places import Place
from earlyspring.lang.concord.said import Text
from earlyspring.lang.structure import Part

CHECK = "own_terms"
CODES = ("D33",)
DEFINED = re.compile(r"\s*[“\"‘«「『](?P<term>[^“”\"‘’«»「」『』\n]{2,60})[”\"’»」』]")
WORD = re.compile(r"[^\W\d_]{2,}")
IT = {
    "vi": re.compile(r"(?<!\w)(?:đó|này|nói trên|nêu trên|nó|họ|mình)(?!\w)", re.IGNORECASE),
    "zh": re.compile("其|该|上述|此|本条|前款"),
    "en": re.compile(r"\b(?:it|its|they|their|them|such|this|these|that|those|same|thereof|therein)\b", re.IGNORECASE),
}
LONG = {"vi": 7, "zh": 4, "en": 9}
"""Shorter terms are too common to be missed by themselves."""
HALF = 0.5


@dataclass(frozen=True)
class _Own:
    eid: str
    terms: Mapping[str, str]


def found(texts: Mapping[str, Text], those: Sequence[Place]) -> Iterator[Finding]:
    """Each clause in which a language lacks a term of the agreement's own that another one uses there."""
    shared = [place for place in those if len(place.parts) == len(texts)]
    own = [one for one in map(_defined, shared) if one]
    for place in shared if own else ():
        plain = {lang: _plain(f"{part.heading} {part.text}", lang) for lang, part in place.parts.items()}
        for one in own:
            if one.eid != place.eid:
                yield from _judged(place, one, plain)


def _defined(place: Place) -> _Own | None:
    """The term that a clause defines in every language."""
    found = {lang: DEFINED.match(part.text) for lang, part in place.parts.items()}
    terms = {lang: one["term"].strip() for lang, one in found.items() if one}
    long = all(len(term) >= LONG.get(lang, LONG["en"]) for lang, term in terms.items())
    return _Own(place.eid, terms) if len(terms) == len(place.parts) > 1 and long else None


def _judged(place: Place, one: _Own, plain: Mapping[str, str]) -> Iterator[Finding]:
    said = [lang for lang, term in one.terms.items() if _plain(term, lang) in plain[lang]]
    lacking = [lang for lang, term in one.terms.items() if lang not in said and _nothing_of(term, plain[lang], lang)]
    if not said or len(lacking) != 1:
        return
    odd, parts = lacking[0], place.parts
    sure = len(said) > 1 and odd in IT and not IT[odd].search(parts[odd].text)
    spans = {lang: _span(parts[lang], one.terms[lang], lang in said) for lang in (*said, odd)}
    values = {lang: "" if lang == odd else one.terms[lang] for lang in (*said, odd)}
    shown = {"term": one.terms[said[0]]}
    severity, alone = (HARD if sure else SOFT), odd if len(said) > 1 else ""
    yield Finding("D33", CHECK, severity, (place.eid,), spans, values, "own_term_lacking", shown, alone)


def _nothing_of(term: str, words: str, lang: str) -> bool:
    """Whether a text has less than half of a term's words, of Chinese its pairs of characters."""
    plain = _plain(term, lang)
    parts = [plain[at : at + 2] for at in range(len(plain) - 1)] if lang == "zh" else WORD.findall(plain)
    return sum(part in words for part in parts) < HALF * len(parts)


def _span(part: Part, term: str, said: bool) -> Span:
    """Where a term stands in a part's own words; their end where it does not, or stands in the heading."""
    end = part.at + len(part.text)
    place = part.text.lower().find(term.lower()) if said else -1
    return (part.at + place, part.at + place + len(term)) if place >= 0 else (end, end)


def _plain(words: str, lang: str) -> str:
    """Without case, English words without the s of the plural."""
    small = words.lower()
    return re.sub(r"s\b", "", small) if lang == "en" else small
