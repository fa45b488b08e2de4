"""Akoma Ntoso read back into parts, for the tests: places in the text are not in the file and stay 0."""

from typing import Any

from lxml import etree

from earlyspring.formats.akn import NAMESPACE
from earlyspring.lang.structure import Part

KINDS = {"paragraph": "para", "indent": "sub"}
HIERARCHY = ("chapter", "section", "article", "paragraph", "point", "indent")


def part_of(data: bytes) -> Part:
    """The whole text of a file."""
    doc = etree.fromstring(data)[0]
    parts = [_plain(one, "preamble") for one in _named(doc, "preamble")]
    parts += _inner(_one(doc, "mainBody"))
    parts += [_plain(one, "signature") for block in _named(doc, "conclusions") for one in block]
    parts += [_annex(one) for block in _named(doc, "attachments") for one in block]
    order = doc.find("{*}meta/{*}proprietary/{*}order")
    if order is not None:
        by_id = {one.eid: one for one in parts}
        parts = [by_id[one] for one in order.text.split()]
    return _made("", "text", "", "", "", parts)


def placeless(part: Part) -> Part:
    """A part as a file has it: without its places in a text."""
    inner = [placeless(one) for one in part.parts]
    return _made(part.eid, part.kind, part.heading, part.text, part.mark, inner, part.number)


def _made(
    eid: str, kind: str, heading: str, text: str, mark: str, parts: list[Part], number: int | None = None
) -> Part:
    counted = eid.rpartition("__")[2].partition("_")[2].partition("-")[0]
    return Part(eid, kind, int(counted or 0) if number is None else number, heading, text, tuple(parts), 0, 0, 0, mark)


def _hierarchical(one: Any) -> Part:
    kind = etree.QName(one).localname
    said = [words for name in ("content", "intro") for box in _named(one, name) for words in box]
    text = "\n".join(words.text or "" for words in said)
    return _made(one.get("eId"), KINDS.get(kind, kind), _words(one, "heading"), text, _words(one, "num"), _inner(one))


def _annex(one: Any) -> Part:
    body = _one(_one(one, "doc"), "mainBody")
    text = "\n".join(words.text or "" for words in _named(body, "p"))
    return _made(one.get("eId"), "annex", _words(one, "heading"), text, _words(one, "num"), _inner(body))


def _plain(one: Any, kind: str) -> Part:
    return _made(one.get("eId"), kind, "", "\n".join(words.text or "" for words in one), "", [])


def _inner(one: Any) -> list[Part]:
    return [_hierarchical(each) for each in one if etree.QName(each).localname in HIERARCHY]


def _named(one: Any, name: str) -> list[Any]:
    return list(one.findall(f"{{{NAMESPACE}}}{name}"))


def _one(one: Any, name: str) -> Any:
    return _named(one, name)[0]


def _words(one: Any, name: str) -> str:
    found = _named(one, name)
    return found[0].text or "" if found else ""
