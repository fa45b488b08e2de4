"""TBX read: the third edition in DCT or DCA style, and the entries of older files (martif, termEntry, langSet, tig)."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from earlyspring.lang.terms.concept import KINDS, Concept, Term
from earlyspring.lang.terms.faults import TermFault, faults_of
from earlyspring.lang.tongues import code_of

from .taken import NotRead, local, root_of
from .tbx import PREFIX, STATUSES, VALID
from .xml import LANG

ENTRIES, SECTIONS, TERMS = ("conceptEntry", "termEntry"), ("langSec", "langSet"), ("termSec", "tig", "ntig")
READ = {code: status for status, code in STATUSES.items()} | {"supersededTerm-admn-sts": "deprecated"}


@dataclass(frozen=True)
class TermsRead:
    """What a file of terms holds, and what of it no term base can hold; `faults` name the row (the entry), from 1."""

    concepts: tuple[Concept, ...]
    faults: tuple[TermFault, ...]


def read_tbx(data: bytes) -> TermsRead:
    """The concepts of a TBX file in their order. A concept without an id gets one by its number. Raises NotRead."""
    root = root_of(data, "tbx", "TBX", "martif")
    entries = [one for one in root.iter() if local(one) in ENTRIES]
    if not entries:
        raise NotRead("nothing")
    concepts = tuple(_concept(entry, number) for number, entry in enumerate(entries, start=1))
    return TermsRead(concepts, tuple(_faults(concepts)))


def _faults(concepts: tuple[Concept, ...]) -> Iterator[TermFault]:
    seen = set()
    for row, concept in enumerate(concepts, start=1):
        for fault in faults_of(concept):
            yield TermFault(fault.code, fault.found, row, fault.key)
        if concept.key in seen:
            yield TermFault("key_twice", concept.key, row, concept.key)
        seen.add(concept.key)


def _concept(entry: Element, number: int) -> Concept:
    key = (entry.get("id") or entry.get("{http://www.w3.org/XML/1998/namespace}id") or f"entry-{number}").removeprefix(
        PREFIX
    )
    terms: dict[str, tuple[Term, ...]] = {}
    for section in entry:
        if local(section) in SECTIONS:
            lang = code_of(section.get(LANG, ""))
            found = tuple(_term(one) for one in section if local(one) in TERMS)
            terms[lang] = (*terms.get(lang, ()), *found)
    kind = _said(entry, "subjectField")
    return Concept(
        key, kind if kind in KINDS else "term", {lang: those for lang, those in terms.items() if those}, _note(entry)
    )


def _term(section: Element) -> Term:
    text = next((_words(one) for one in section.iter() if local(one) == "term"), "")
    status = _said(section, "administrativeStatus")
    notes = [_words(one) for one in section.iter() if local(one) == "note"]
    since = until = ""
    if notes and (days := VALID.fullmatch(notes[0])):
        since, until = days.groups()
        notes = notes[1:]
    return Term(text, READ.get(status, status or "admitted"), since, until, _said(section, "source"), "\n".join(notes))


def _said(element: Element, name: str) -> str:
    """What an element says under a category: an element of that name (DCT) or one with it as its type (DCA)."""
    inside = (one for one in element.iter() if one is not element)
    return next((_words(one) for one in inside if name in (local(one), one.get("type"))), "")


def _note(entry: Element) -> str:
    return "\n".join(_words(one) for one in entry if local(one) == "note")


def _words(element: Element) -> str:
    return "".join(element.itertext()).strip()
