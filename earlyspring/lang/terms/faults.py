"""What a concept says that no term base can hold."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import category

from earlyspring.lang.iso import parts
from earlyspring.lang.terms.concept import KINDS, STATUSES, Concept, Term
from earlyspring.lang.terms.joining import words_of
from earlyspring.lang.tongues import LANGUAGES

KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
LONGEST, LONGEST_NOTE = 300, 2000
CODES = {
    "key_missing": "the concept has no name (key)",
    "key_unfit": "a key has Latin letters, figures and . _ - alone, at most 80",
    "kind_unknown": "no kind of concepts",
    "language_unknown": "no language of the mechanism",
    "status_unknown": "preferred, admitted or deprecated is expected",
    "terms_missing": "the concept has no term",
    "term_missing": "a term without words",
    "term_too_long": "longer than a term may be",
    "note_too_long": "longer than a note may be",
    "sign_unfit": "a sign that no page can show (control character)",
    "not_a_day": "no day of the calendar; YYYY-MM-DD is expected, or YYYY-MM or YYYY where no more is known",
    "period_empty": "the period ends before it begins",
    "key_twice": "the same concept (key) twice in one file",
    "kind_differs": "another kind than in a row before",
    "too_many_terms": "a party says at most this many terms",
    "said_twice": "the same words twice in one language and period",
}


@dataclass(frozen=True)
class TermFault:
    """One thing that is wrong. `row`: of the file, from 1, where there is a file; 0 none. `found`: what stands there."""

    code: str
    found: str = ""
    row: int = 0
    key: str = ""


def faults_of(concept: Concept) -> Iterator[TermFault]:
    """Everything about a concept that cannot be taken, in its order; nothing where it can."""
    for code, found in _faults(concept):
        yield TermFault(code, found[:80], key=concept.key[:80])


def faults_of_term(term: Term) -> tuple[TermFault, ...]:
    """What of one term alone cannot be taken, in its order; empty where it can."""
    return tuple(TermFault(code, found[:80]) for code, found in _of_term(term))


def _faults(concept: Concept) -> Iterator[tuple[str, str]]:
    if not concept.key:
        yield "key_missing", ""
    elif not KEY.fullmatch(concept.key):
        yield "key_unfit", concept.key
    if concept.kind not in KINDS:
        yield "kind_unknown", concept.kind
    if len(concept.note) > LONGEST_NOTE:
        yield "note_too_long", concept.note
    if _unfit(concept.note):
        yield "sign_unfit", concept.note
    if not any(concept.terms.values()):
        yield "terms_missing", concept.key
    for lang, terms in concept.terms.items():
        yield from _of_language(lang, terms)


def _of_language(lang: str, terms: Iterable[Term]) -> Iterator[tuple[str, str]]:
    if lang not in LANGUAGES:
        yield "language_unknown", lang
    seen = set()
    for term in terms:
        yield from _of_term(term)
        said = (words_of(term, lang), term.since, term.until)
        if term.text and said in seen:
            yield "said_twice", term.text
        seen.add(said)


def _of_term(term: Term) -> Iterator[tuple[str, str]]:
    if not term.text.strip():
        yield "term_missing", ""
    if len(term.text) > LONGEST:
        yield "term_too_long", term.text
    if term.status not in STATUSES:
        yield "status_unknown", term.status
    for words in (term.source, term.note):
        if len(words) > LONGEST_NOTE:
            yield "note_too_long", words
    if _unfit(term.text + term.source + term.note):
        yield "sign_unfit", term.text
    for day in filter(None, (term.since, term.until)):
        if not _day(day):
            yield "not_a_day", day
    if term.since and term.until and term.until <= term.since:
        yield "period_empty", f"{term.since} – {term.until}"


def _day(words: str) -> bool:
    try:
        parts(words)
    except ValueError:
        return False
    return True


def _unfit(words: str) -> bool:
    return any(category(sign) in ("Cc", "Cs", "Co", "Cn") and sign not in "\n\t" for sign in words)
