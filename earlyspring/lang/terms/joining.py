"""One term base of several: what ships with the program, the register's names, what the parties enter."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from earlyspring.lang.terms.concept import STATUSES, Concept, Term
from earlyspring.lang.terms.tokens import forms

Words = tuple[str, ...]
ALIKE = 2
"""In how many languages two concepts are called alike before they are taken for one."""


def words_of(term: Term, lang: str) -> Words:
    """How the words of a term are compared: two with the same are the same words."""
    return forms(term.text, lang)


def joined(*layers: Iterable[Concept]) -> tuple[Concept, ...]:
    """The concepts of all layers; those of the first stand above the others.

    Concepts of one key are one, and so are those of which the preferred term of the one is a good term of the other in two
    languages. The first to come keeps its key, kind and terms; what a later one says besides is added. What a lower layer
    prefers is no more than admitted where a higher one prefers something in that language. Two that prefer different
    words on the same layer both stay so: that is a conflict, and `conflicts` shows it.
    """
    found: list[Concept] = []
    by_key: dict[str, int] = {}
    by_words: dict[tuple[str, Words], set[int]] = {}
    for layer in layers:
        above = len(found)
        for concept in layer:
            place = by_key.get(concept.key, _alike(concept, found, by_words))
            if place is None:
                place = len(found)
                found.append(concept)
            else:
                found[place] = _together(found[place], concept, below=place < above)
            by_key.setdefault(concept.key, place)
            for lang, term in _good(concept):
                by_words.setdefault((lang, words_of(term, lang)), set()).add(place)
    return tuple(found)


def conflicts(concept: Concept) -> dict[str, tuple[Term, ...]]:
    """By language, the preferred terms of one concept that are not the same words, where two are used on the same day."""
    found = {}
    for lang, terms in concept.terms.items():
        preferred = [term for term in terms if term.status == "preferred"]
        clashing = [one for one in preferred if any(_clash(one, other, lang) for other in preferred)]
        if clashing:
            found[lang] = tuple(clashing)
    return found


def on_day(concepts: Iterable[Concept], day: str) -> tuple[Concept, ...]:
    """The concepts with the terms used on an ISO day; those that have none then are left out. "": all of them."""
    if not day:
        return tuple(concepts)
    kept = (
        (concept, {lang: used for lang, terms in concept.terms.items() if (used := _used(terms, day))})
        for concept in concepts
    )
    return tuple(replace(concept, terms=terms) for concept, terms in kept if terms)


def _used(terms: Iterable[Term], day: str) -> tuple[Term, ...]:
    return tuple(term for term in terms if term.used_on(day))


def _clash(one: Term, other: Term, lang: str) -> bool:
    apart = (one.until and one.until <= other.since) or (other.until and other.until <= one.since)
    return not apart and words_of(one, lang) != words_of(other, lang)


def _good(concept: Concept) -> Iterator[tuple[str, Term]]:
    return ((lang, term) for lang, terms in concept.terms.items() for term in terms if term.status != "deprecated")


def _alike(concept: Concept, found: list[Concept], by_words: dict[tuple[str, Words], set[int]]) -> int | None:
    """The first concept that is called like this one in enough languages."""
    shared: dict[int, set[str]] = {}
    for lang, term in _good(concept):
        words = words_of(term, lang)
        for place in by_words.get((lang, words), ()):
            if term.status == "preferred" or _prefers(found[place], lang, words):
                shared.setdefault(place, set()).add(lang)
    return min((place for place, langs in shared.items() if len(langs) >= ALIKE), default=None)


def _prefers(concept: Concept, lang: str, words: Words) -> bool:
    return any(term.status == "preferred" and words_of(term, lang) == words for term in concept.terms.get(lang, ()))


def _together(first: Concept, other: Concept, *, below: bool) -> Concept:
    terms = {lang: list(said) for lang, said in first.terms.items()}
    for lang, said in other.terms.items():
        own = terms.setdefault(lang, [])
        known = {(words_of(term, lang), term.since, term.until) for term in own}
        known_words = {words for words, _since, _until in known}
        prefers = any(term.status == "preferred" for term in own)
        for term in said:
            words = words_of(term, lang)
            if (words, term.since, term.until) in known or (below and words in known_words):
                continue
            lower = below and prefers and term.status == "preferred"
            own.append(replace(term, status="admitted") if lower else term)
    ordered = {lang: tuple(sorted(said, key=lambda term: STATUSES.index(term.status))) for lang, said in terms.items()}
    return replace(first, terms=ordered, note=first.note or other.note)
