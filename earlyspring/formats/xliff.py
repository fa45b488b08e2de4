"""XLIFF 2.0 (OASIS Standard, 5 August 2014): two languages of a text, a unit for each clause under its id (eId)."""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from earlyspring.lang.tongues import code_of, tag_of

from .taken import NotRead, local, root_of
from .units import Bitext, Place, Segment
from .xml import under, written

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
CODE_POINT = re.compile(r"[0-9A-Fa-f]{1,6}")
WHOLE = "text"
"""The id of the unit of what stands in no clause: an eId that is empty."""


def xliff(texts: Iterable[Bitext], about: str = "") -> bytes:
    """The texts as one file. `about`: what it says of itself, in words, as a note of each text.

    Raises ValueError where they are not all in the same two languages, or there is none.
    """
    said = list(texts)
    if len({(one.source, one.target) for one in said}) != 1:
        raise ValueError("an XLIFF file has one source and one target language")
    told = {"version": "2.0", "srcLang": tag_of(said[0].source), "trgLang": tag_of(said[0].target)}
    root = Element("xliff", {"xmlns": NAMESPACE, **told})
    for number, text in enumerate(said, start=1):
        file = under(root, "file", None, {"id": f"f{number}", "original": text.original, SPACE: "preserve"})
        if about:
            under(under(file, "notes"), "note", about, {"category": "about"})
        for place in text.places:
            _unit(file, place)
        if not text.places:
            raise ValueError(f"{text.original}: an XLIFF file has at least one unit")
    return written(root).replace(b"\r", b"&#13;")


def _unit(file: Element, place: Place) -> None:
    unit = under(file, "unit", None, {"id": place.eid or WHOLE})
    if place.notes:
        notes = under(unit, "notes")
        for words in place.notes:
            under(notes, "note", words, {"category": "finding"})
    for number, segment in enumerate(place.segments, start=1):
        own = under(unit, "segment", None, {"id": f"s{number}"})
        under(own, "source", segment.source)
        if segment.target is not None:
            under(own, "target", segment.target)


def read_xliff(data: bytes) -> tuple[Bitext, ...]:
    """The texts of an XLIFF 2.x file; inline codes are passed over, marked words kept. Raises NotRead."""
    root = root_of(data, "xliff")
    if not (root.get("version") or "").startswith("2."):
        raise NotRead("not_the_format", f"xliff {root.get('version')}")
    langs = code_of(root.get("srcLang", "").lower()), code_of(root.get("trgLang", "").lower())
    files = [one for one in root if local(one) == "file"]
    texts = tuple(Bitext(one.get("original", ""), *langs, tuple(_places(one))) for one in files)
    if not any(text.places for text in texts):
        raise NotRead("nothing")
    return texts


def _places(file: Element) -> Iterable[Place]:
    for unit in file.iter():
        if local(unit) == "unit":
            notes = (one for box in unit if local(box) == "notes" for one in box)
            segments = tuple(_segment(one) for one in unit if local(one) == "segment")
            eid = unit.get("id", "")
            yield Place("" if eid == WHOLE else eid, segments, tuple("".join(note.itertext()) for note in notes))


def _segment(element: Element) -> Segment:
    said = {local(one): _words(one) for one in element}
    return Segment(said.get("source", ""), said.get("target"))


def _words(element: Element) -> str:
    words = [element.text or ""]
    for one in element:
        if local(one) == "cp":
            words.append(_code_point(one.get("hex", "")))
        elif local(one) in ("mrk", "pc"):
            words.append(_words(one))
        words.append(one.tail or "")
    return "".join(words)


def _code_point(hexadecimal: str) -> str:
    if (
        CODE_POINT.fullmatch(hexadecimal)
        and (point := int(hexadecimal, 16)) <= 0x10FFFF
        and not 0xD800 <= point <= 0xDFFF
    ):
        return chr(point)
    return "\ufffd"
