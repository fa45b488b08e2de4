"""A search across languages: what was typed, and every other way a term base has to say the same.

"nam ninh" is a term of a concept that is 南宁 in Chinese and Nanning in English: a text that says any of them is found.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from earlyspring.lang.fold import PREFIX, TERM, Query, fold, query
from earlyspring.lang.terms.base import TermBase
from earlyspring.lang.terms.concept import Concept
from earlyspring.lang.terms.tokens import tokens

MOST_WAYS = 24
"""Ways of saying one thing that are asked for: no concept of a term base has so many, several that share a word may."""


@dataclass(frozen=True)
class Asked:
    """One thing asked for. `ways`: it is found where all phrases of one of them occur, the first as it was typed.

    `typed`: the words. `through`: the other terms, (language, words), that are looked for in its place; empty where no
    term base has it.
    """

    ways: tuple[Query, ...]
    typed: str = ""
    through: tuple[tuple[str, str], ...] = ()


def asked_of(words: str, base: TermBase | None = None) -> list[Asked]:
    """What a reader typed, as things that must all be found. With a term base each of its terms is looked for in all
    languages, the longest first; whole terms only, by their marks where marks were typed.

    As `query`, within quotation marks words stay together: they are a term if all of them are.
    """
    typed = [quoted or plain for quoted, plain in TERM.findall(words) if fold(quoted or plain)]
    phrases = query(words)
    known = _terms(base) if base else {}
    found, place = [], 0
    while place < len(phrases):
        longest = next(_known(typed, phrases, place, known), None)
        upto, others = longest or (place + 1, ())
        said = " ".join(typed[place:upto])
        ways = (phrases[place:upto], *([fold(term).split()] for _lang, term in others))
        found.append(Asked(ways, said, others))
        place = upto
    return found


def phrases_of(asked: Iterable[Asked]) -> Query:
    """Every phrase that may have been found: what is marked in a text."""
    return [phrase for one in asked for way in one.ways for phrase in way]


_Known = dict[str, list[tuple[Concept, str]]]


def _terms(base: TermBase) -> _Known:
    """The search form of each term → the concepts it is a term of, with the term."""
    known: _Known = {}
    for concept in base.concepts:
        for terms in concept.terms.values():
            for term in terms:
                known.setdefault(_form(term.text), []).append((concept, term.text))
    return known


@lru_cache(maxsize=1 << 16)
def _form(text: str) -> str:
    return fold(text)


def _known(
    typed: Sequence[str], phrases: Query, place: int, known: _Known
) -> Iterator[tuple[int, tuple[tuple[str, str], ...]]]:
    """The stretches of what was typed that begin at a place and are terms, the longest first: their end, other terms."""
    for upto in range(len(phrases), place, -1):
        form = " ".join(token.removesuffix(PREFIX) for phrase in phrases[place:upto] for token in phrase)
        said = " ".join(typed[place:upto])
        concepts = [one for one, term in known.get(form, ()) if said.isascii() or _same(said, term)]
        if others := tuple(_others(concepts, form))[: MOST_WAYS - 1]:
            yield upto, others


def _same(said: str, term: str) -> bool:
    return [one.form for one in tokens(said, "vi")] == [one.form for one in tokens(term, "vi")]


def _others(concepts: Iterable[Concept], form: str) -> Iterator[tuple[str, str]]:
    """The terms of concepts in their order, each search form once, without the one that was typed."""
    told = {form}
    for concept in concepts:
        for lang, terms in concept.terms.items():
            for term in terms:
                if (other := _form(term.text)) and other not in told:
                    told.add(other)
                    yield lang, term.text
