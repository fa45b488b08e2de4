"""TBX (ISO 30042:2019), dialect TBX-Basic in DCT style: a concept entry for each concept, a language section for each language.

The dialect has no category for a day on which a term begins or ends, so that the days stand in a note, as
`valid: 2025-07-01/` (a half-open period, either end empty where it is open). The kind of a concept is its subject field.
"""

import re
from collections.abc import Iterable
from xml.etree import ElementTree

from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.lang.tongues import tag_of

from .xml import LANG, under, written

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
STATUSES = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "deprecated": "deprecatedTerm-admn-sts",
}
VALID = re.compile(r"valid: ([0-9-]*)/([0-9-]*)")
PREFIX = "c_"
"""Before a key, so that it is an XML name also where it begins with a figure."""


def tbx(concepts: Iterable[Concept], title: str, source: str) -> bytes:
    """The concepts as one TBX file. `title`: what it is, `source`: where from; both in words."""
    told = {
        "xmlns": NAMESPACE,
        "xmlns:min": "http://www.tbxinfo.net/ns/min",
        "xmlns:basic": "http://www.tbxinfo.net/ns/basic",
        "type": "TBX-Basic",
        "style": "dct",
        LANG: "en",
    }
    root = ElementTree.Element("tbx", told)
    about = under(under(root, "tbxHeader"), "fileDesc")
    under(under(about, "titleStmt"), "title", title)
    under(under(about, "sourceDesc"), "p", source)
    body = under(under(root, "text"), "body")
    for concept in concepts:
        _entry(body, concept)
    return written(root)


def _entry(body: ElementTree.Element, concept: Concept) -> None:
    entry = under(body, "conceptEntry", None, {"id": PREFIX + concept.key})
    under(entry, "min:subjectField", concept.kind)
    if concept.note:
        under(entry, "note", concept.note)
    for lang, terms in concept.terms.items():
        section = under(entry, "langSec", None, {LANG: tag_of(lang)})
        for term in terms:
            _term(under(section, "termSec"), term)


def _term(section: ElementTree.Element, term: Term) -> None:
    under(section, "term", term.text)
    under(section, "min:administrativeStatus", STATUSES[term.status])
    if term.source:
        under(section, "basic:source", term.source)
    # A note of words that look like days is told apart by the note of days before it.
    if term.since or term.until or VALID.fullmatch(term.note):
        under(section, "note", f"valid: {term.since}/{term.until}")
    if term.note:
        under(section, "note", term.note)
