"""The form of a concept: a row for each term, in three languages."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from earlyspring.desk.terms.words import sentence_of
from earlyspring.lang.fold import fold
from earlyspring.lang.names import own_first
from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.lang.terms.faults import faults_of_term
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.members.terms.registry import REGISTER

PARTS = ("text", "status", "since", "until", "source", "note")
SPARE, MOST = 2, 30
NAME = re.compile(r"(vi|zh|en)-([0-9]{1,2})-text")


@dataclass(frozen=True)
class TermRow:
    """A term as the form shows it; `name` begins the names of its fields, `faults` say what of it cannot be taken."""

    name: str
    term: Term
    faults: tuple[str, ...] = ()


def rows_of(concept: Concept, language: str, *, faulty: bool = False) -> list[tuple[str, list[TermRow]]]:
    """By language the terms there are, each with its faults where the concept was not taken, and room for more."""
    return [(lang, _rows(lang, concept.terms.get(lang, ()), faulty)) for lang in own_first(LANGUAGES, language)]


def _rows(lang: str, terms: tuple[Term, ...], faulty: bool) -> list[TermRow]:
    told = {n: tuple(map(sentence_of, faults_of_term(one))) for n, one in enumerate(terms)} if faulty else {}
    return [TermRow(f"{lang}-{n}", one, told.get(n, ())) for n, one in enumerate(_with_room(terms))]


def _with_room(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    empty = (Term("", "admitted"),) * (SPARE if terms else SPARE - 1)
    return (*terms, *(() if terms else (Term(""),)), *empty)[:MOST]


def concept_from(sent: Mapping[str, Any], key: str = "") -> Concept:
    """The concept that a form says; rows without any words are passed over. A new one is named after its terms."""
    terms: dict[str, tuple[Term, ...]] = dict.fromkeys(LANGUAGES, ())
    numbers = sorted(
        (found[1], int(found[2])) for name in sent if (found := NAME.fullmatch(name)) and int(found[2]) < MOST
    )
    for lang, number in numbers:
        said = {part: " ".join(str(sent.get(f"{lang}-{number}-{part}", "")).split()) for part in PARTS}
        if said["text"] or said["since"] or said["until"] or said["source"] or said["note"]:
            terms[lang] = (*terms[lang], Term(**{**said, "status": said["status"] or "admitted"}))
    kind = str(sent.get("kind", ""))
    held = {lang: those for lang, those in terms.items() if those}
    return Concept(key or key_of(kind, held), kind, held, str(sent.get("note", "")).strip())


def key_of(kind: str, terms: Mapping[str, tuple[Term, ...]]) -> str:
    """A key for a new concept: its kind and its English or Vietnamese words without marks; "" where it has neither."""
    named = next((terms[lang][0].text for lang in ("en", "vi") if terms.get(lang)), "")
    word = "-".join(re.findall(r"[a-z0-9]+", fold(named)))[:60].strip("-")
    return f"{kind}.{word}" if word else ""


def to_be_changed(concept: Concept, party: str) -> Concept:
    """A concept of the base as a party begins to say it: what others are the source of is not said to be from them."""
    own = {
        lang: tuple(
            Term(
                one.text,
                one.status,
                one.since,
                one.until,
                "" if one.source in (REGISTER, party) else one.source,
                one.note,
            )
            for one in those
        )
        for lang, those in concept.terms.items()
    }
    return Concept(concept.key, concept.kind, own, concept.note)
