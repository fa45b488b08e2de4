"""Akoma Ntoso 3.0 (OASIS Standard, LegalDocML "Akoma Ntoso Version 1.0", 29 August 2018): one document for each language.

Names of parts and of the document follow the naming convention (Part 3 of the standard). A text between parties of two
states has no one country: its address says `xx`, a code that ISO 3166-1 leaves to users.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree

from earlyspring.lang.tongues import tag_of

from .about import About
from .texts import Clause, Wording
from .xml import LANG, under, written

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
THREE = {"vi": "vie", "zh": "zho", "en": "eng"}
"""ISO 639-2/T, which the naming convention asks for."""
COUNTRY = "xx"
SHORT = {
    "article": "art",
    "paragraph": "para",
    "section": "sec",
    "chapter": "chp",
    "point": "point",
    "indent": "indent",
}
MADE_BY = "#earlyspring"


def akoma_ntoso(wording: Wording, about: About) -> bytes:
    """The text of one language as a schema-valid document. `about.as_of` is the day on which this file speaks of it.

    Raises ValueError for a part of a kind that `texts.KINDS` does not list.
    """
    root = ElementTree.Element("akomaNtoso", {"xmlns": NAMESPACE})
    doc = under(root, "doc", None, {"name": wording.type})
    _meta(doc, wording, about, "!main")
    said = {LANG: tag_of(wording.language)}
    title = wording.titles.get(wording.language)
    if title:
        under(under(under(doc, "preface", None, said), "p"), "docTitle", title)
    preamble = [one for one in wording.clauses if one.kind == "preamble"]
    if preamble:
        into = under(doc, "preamble", None, {"eId": "preamble"} | said)
        _lines(into, "preamble", [line for one in preamble for line in _flat(one)] or [""])
    body = [one for one in wording.clauses if one.kind not in ("preamble", "annex", "signature")]
    _body(doc, (), body, said, "")
    _signatures(doc, [one for one in wording.clauses if one.kind == "signature"], said)
    _annexes(doc, wording, about, [one for one in wording.clauses if one.kind == "annex"])
    return written(root)


def _signatures(doc: ElementTree.Element, blocks: list[Clause], said: dict[str, str]) -> None:
    if not blocks:
        return
    into = under(doc, "conclusions", None, {"eId": "conclusions"} | said)
    for number, one in enumerate(blocks, start=1):
        name = one.id or f"signature_{number}"
        _lines(under(into, "container", None, {"eId": name, "name": "signature"}), name, _flat(one) or [""])


def _annexes(doc: ElementTree.Element, wording: Wording, about: About, annexes: list[Clause]) -> None:
    if not annexes:
        return
    beside = under(doc, "attachments")
    for number, annex in enumerate(annexes, start=1):
        attachment = under(beside, "attachment", None, {"eId": annex.id or f"att_{number}"})
        _headed(attachment, annex)
        inner = under(attachment, "doc", None, {"name": "annex"})
        _meta(inner, wording, about, f"!annex_{number}")
        said, prefix = {LANG: tag_of(wording.language)}, f"{annex.id or f'att_{number}'}__"
        _body(inner, annex.lines, annex.parts, said, prefix)


def _meta(doc: ElementTree.Element, wording: Wording, about: About, component: str) -> None:
    meta = under(doc, "meta")
    made = under(meta, "identification", None, {"source": MADE_BY})
    day, what = (wording.signed_on, "signed") if len(wording.signed_on) == 10 else (about.as_of, "spokenOf")
    work = f"/akn/{COUNTRY}/doc/{_word(wording.type)}/{day}/{_word(about.mechanism)}-{_word(wording.instrument)}"
    expression = f"{work}/{THREE.get(wording.language, wording.language)}@{wording.version}"
    own = _identified(made, "FRBRWork", work, component, (day, what))
    under(own, "FRBRcountry", None, {"value": COUNTRY})
    under(own, "FRBRsubtype", None, {"value": wording.type})
    under(own, "FRBRnumber", None, {"value": wording.instrument})
    for words in filter(None, wording.titles.values()):
        under(own, "FRBRname", None, {"value": words})
    own = _identified(made, "FRBRExpression", expression, component, (day, what))
    under(own, "FRBRversionNumber", None, {"value": str(wording.version)})
    under(own, "FRBRauthoritative", None, {"value": "true" if wording.authenticity == "authentic" else "false"})
    under(own, "FRBRlanguage", None, {"language": THREE.get(wording.language, wording.language)})
    if wording.authenticity == "working_translation" and wording.renders:
        _translated(own, wording, work)
    own = _identified(made, "FRBRManifestation", expression, component, (about.as_of, "spokenOf"), ".akn")
    under(own, "FRBRformat", None, {"value": "application/akn+xml"})
    if component == "!main":
        _references(meta, wording)
    _proprietary(meta, wording, about)


def _translated(own: ElementTree.Element, wording: Wording, work: str) -> None:
    """That this text translates another and counts for nothing beside it. Texts that are equally authentic have no such word."""
    other = THREE.get(wording.renders, wording.renders)
    told = {"href": f"{work}/{other}@{wording.version}", "fromLanguage": other, "authoritative": "false", "by": MADE_BY}
    under(own, "FRBRtranslation", None, told)


def _references(meta: ElementTree.Element, wording: Wording) -> None:
    """Who is named by the parts of the document; a body that is a party twice is one body."""
    references = under(meta, "references", None, {"source": MADE_BY})
    named = {_word(item): names.get(wording.language) or item for item, names in wording.parties}
    for item, shown in (named | {MADE_BY[1:]: MADE_BY[1:]}).items():
        told = {"eId": item, "href": f"/akn/ontology/organization/{item}", "showAs": shown}
        under(references, "TLCOrganization", None, told)


def _identified(
    made: ElementTree.Element, level: str, uri: str, component: str, day: tuple[str, str], ending: str = ""
) -> ElementTree.Element:
    own = under(made, level)
    under(own, "FRBRthis", None, {"value": f"{uri}/{component}{ending}"})
    under(own, "FRBRuri", None, {"value": f"{uri}{ending}"})
    under(own, "FRBRdate", None, {"date": day[0], "name": day[1]})
    under(own, "FRBRauthor", None, {"href": MADE_BY})
    return own


def _proprietary(meta: ElementTree.Element, wording: Wording, about: About) -> None:
    """What Akoma Ntoso has no word for: standing and digest of the text, the place in the record."""
    beside = under(meta, "proprietary", None, {"source": MADE_BY, "xmlns:es": "urn:x-earlyspring:akn"})
    said = {
        "asOf": about.as_of,
        "knownAt": about.known,
        "recordPosition": about.position.digest,
        "warning": about.warning,
        "authenticity": wording.authenticity,
        "otherLanguages": " ".join(tag_of(code) for code in wording.languages if code != wording.language),
        "order": _order(wording.clauses),
        "sha256": wording.sha256,
    }
    for name, words in said.items():
        if words:
            under(beside, f"es:{name}", words)


def _order(clauses: tuple[Clause, ...]) -> str:
    """How the parts stand one after another, where that is not the order in which the standard has them; else empty."""
    places = {"preamble": 0, "signature": 2, "annex": 3}
    standard = sorted(clauses, key=lambda one: places.get(one.kind, 1))
    return "" if list(clauses) == standard else " ".join(one.id for one in clauses if one.id)


def _body(
    doc: ElementTree.Element, lines: tuple[str, ...], clauses: Sequence[Clause], said: dict[str, str], prefix: str
) -> None:
    body = under(doc, "mainBody", None, said)
    for number, line in enumerate(lines, start=1):
        under(body, "p", line, {"eId": f"{prefix}p_{number}"})
    counted: Counter[str] = Counter()
    for clause in clauses:
        _hierarchical(body, clause, prefix, counted)
    if not clauses and not lines:
        # The schema wants something in it; an empty paragraph says that there are no words.
        under(body, "p")


def _hierarchical(into: ElementTree.Element, clause: Clause, prefix: str, counted: Counter[str]) -> None:
    if clause.kind not in SHORT:
        raise ValueError(f"{clause.kind}: no part of a text's body")
    counted[clause.kind] += 1
    name = clause.id or f"{prefix}{SHORT[clause.kind]}_{counted[clause.kind]}"
    own = under(into, clause.kind, None, {"eId": name})
    _headed(own, clause)
    if clause.parts:
        if clause.lines:
            _lines(under(own, "intro", None, {"eId": f"{name}__intro"}), f"{name}__intro", clause.lines)
        inner: Counter[str] = Counter()
        for part in clause.parts:
            _hierarchical(own, part, f"{name}__", inner)
    else:
        lines = clause.lines or ("",)
        _lines(under(own, "content", None, {"eId": f"{name}__content"}), f"{name}__content", lines)


def _headed(own: ElementTree.Element, clause: Clause) -> None:
    if clause.num:
        under(own, "num", clause.num)
    if clause.heading:
        under(own, "heading", clause.heading)


def _lines(into: ElementTree.Element, prefix: str, lines: Iterable[str]) -> None:
    for number, line in enumerate(lines, start=1):
        under(into, "p", line, {"eId": f"{prefix}__p_{number}"})


def _flat(clause: Clause) -> list[str]:
    head = " ".join(filter(None, (clause.num, clause.heading)))
    return [*([head] if head else ()), *clause.lines, *(line for part in clause.parts for line in _flat(part))]


def _word(code: str) -> str:
    """A code as a piece of an address: what is no letter of ASCII, figure, hyphen or low line becomes a hyphen."""
    return "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_") else "-" for sign in code)
