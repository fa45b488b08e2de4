"""A term base, and where a text says one of its terms."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from functools import cached_property

from earlyspring.lang.terms.concept import STATUSES, Concept, Term
from earlyspring.lang.terms.endings import plural
from earlyspring.lang.terms.hit import Hit
from earlyspring.lang.terms.tokens import Token, tokens

NAMES = ("place", "gate", "person")

Said = tuple[Concept, Term]
Capitals = tuple[int, ...]
Candidate = tuple[int, int, list[Said]]


@dataclass
class _Node:
    """What may follow the words read so far, and the terms that end here."""

    after: dict[str, "_Node"] = field(default_factory=dict)
    ends: list[tuple[Concept, Term, Capitals]] = field(default_factory=list)


@dataclass(frozen=True)
class TermBase:
    """Concepts with their terms. Made ready for one language when a text of it is first read, and kept so."""

    concepts: tuple[Concept, ...] = ()

    @cached_property
    def _roots(self) -> dict[str, _Node]:
        return {}

    @cached_property
    def by_key(self) -> dict[str, Concept]:
        """The concepts by their keys; of two with one key the last."""
        return {concept.key: concept for concept in self.concepts}

    @cached_property
    def version(self) -> str:
        """The same as long as every concept is: what a comparison says it was made with. 16 hex digits of SHA-256."""
        told = sorted(json.dumps(asdict(concept), ensure_ascii=False, sort_keys=True) for concept in self.concepts)
        return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]

    def root(self, lang: str) -> _Node:
        """The terms of one language, word by word."""
        if lang not in self._roots:
            self._roots[lang] = _grown(self.concepts, lang)
        return self._roots[lang]

    def with_others(self, others: Iterable[Concept]) -> "TermBase":
        """This base and other concepts; a concept whose key is here already takes that one's place."""
        return TermBase(tuple((self.by_key | {concept.key: concept for concept in others}).values()))


def hits_in(text: str, lang: str, base: TermBase, day: str = "") -> list[Hit]:
    """Every term of the base that the text says, by place; places do not overlap: the longest term is found first.

    Whole words only, Chinese wherever it stands. Great and small letters are alike, but the great ones of a name are
    asked for: hữu nghị is friendship, Hữu Nghị a gate. Deprecated terms are found too (`hit.term.status`), and of English
    words written small the regular plural. `day` (ISO): only terms used on that day, "" all. Words that several
    concepts share (two official forms in conflict, a body and its namesake) give one hit for each, at the same place,
    in the order of the keys; a concept is hit once at one place, by the term written just so if there is one. Linear
    in the text, for a term has few words.
    """
    read = tokens(text, lang)
    return _chosen(text, read, _candidates(text, read, base.root(lang), day))


def hits_inside(hit: Hit, lang: str, base: TermBase, day: str = "") -> list[Hit]:
    """The shorter terms that the words of a hit's term hold, by their place in it: the province in its department's name.

    One language may say in one name what another says in two; who compares them asks for the parts.
    """
    read = tokens(hit.term.text, lang)
    inside = (one for one in _candidates(hit.term.text, read, base.root(lang), day) if one[1] - one[0] + 1 < len(read))
    return _chosen(hit.term.text, read, inside)


def _candidates(text: str, read: list[Token], root: _Node, day: str) -> Iterator[Candidate]:
    """(first token, last token, who is called so) of every term at every place."""
    for first in range(len(read)):
        node = root
        for last in range(first, len(read)):
            following = node.after.get(read[last].form)
            if following is None:
                break
            node = following
            said = [
                (concept, term)
                for concept, term, great in node.ends
                if term.used_on(day) and all(text[read[first + place].start].isupper() for place in great)
            ]
            if said:
                yield first, last, said


def _chosen(text: str, read: list[Token], candidates: Iterable[Candidate]) -> list[Hit]:
    taken = bytearray(len(read))
    places = []
    for first, last, said in sorted(candidates, key=lambda one: (one[0] - one[1], one[0])):
        # All that stands already is at least as long, so that what overlaps it covers an end of this one.
        if not taken[first] and not taken[last]:
            taken[first : last + 1] = b"\1" * (last + 1 - first)
            places.append((read[first].start, read[last].end, said))
    return [hit for start, end, said in sorted(places, key=lambda one: one[0]) for hit in _hits(text, start, end, said)]


def _hits(text: str, start: int, end: int, said: list[Said]) -> Iterator[Hit]:
    written = text[start:end]
    best: dict[str, Said] = {}
    for concept, term in sorted(said, key=lambda one: (one[1].text != written, STATUSES.index(one[1].status))):
        best.setdefault(concept.key, (concept, term))
    for _key, (concept, term) in sorted(best.items()):
        yield Hit(concept, term, start, end)


def _grown(concepts: Iterable[Concept], lang: str) -> _Node:
    root = _Node()
    for concept in concepts:
        for term in concept.terms.get(lang, ()):
            for text in {term.text, plural(term.text) if lang == "en" else ""} - {""}:
                _planted(root, tokens(text, lang), text, (concept, term))
    return root


def _planted(root: _Node, words: list[Token], text: str, said: Said) -> None:
    node = root
    for word in words:
        node = node.after.setdefault(word.form, _Node())
    if words:
        great = tuple(place for place, word in enumerate(words) if text[word.start].isupper())
        node.ends.append((*said, great if said[0].kind in NAMES else ()))
