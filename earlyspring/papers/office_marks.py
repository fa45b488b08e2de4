"""The marks of an office's form, {{title}} or {{content}}: which there are, and how the paper takes their place."""

import re
from copy import deepcopy
from pathlib import Path
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from .office_fault import FormFault
from .office_runs import W, field, run, runs
from .pen import plain
from .view import View

MARK = re.compile(r"\{\{\s*([a-z_]+(?::[a-z_0-9]+)?)\s*\}\}")
WORDS = (
    "mechanism",
    "kind",
    "title",
    "subtitle",
    "register",
    "exercise",
    "exercise_note",
    "absent",
    "disclaimer",
    "legend_heading",
    "page",
)
BLOCKS = ("content", "particulars", "legend")


def fill(one: Any, views: list[View], blocks: dict[str, str], found: Path) -> set[str]:
    """Put the paper at the marks of a paragraph; which marks there were."""
    text = "".join(node.text or "" for node in one.iter(qn("w:t")))
    marks = MARK.findall(text)
    if not marks:
        return set()
    known = {*WORDS, *BLOCKS, *(f"{word}:2" for word in WORDS)} | set(blocks)
    for mark in marks:
        if mark not in known:
            raise FormFault(
                f"{found.name}: {{{{{mark}}}}} is no mark of papers; known: {', '.join(sorted(known))}",
                "no_such_mark",
                mark,
            )
    if marks[0] in BLOCKS or marks[0].startswith("section:"):
        if MARK.sub("", text).strip() or len(marks) > 1:
            raise FormFault(f"{found.name}: {{{{{marks[0]}}}}} needs a paragraph of its own", "own_paragraph", marks[0])
        _replace(one, marks[0], blocks.get(marks[0], ""))
    else:
        _word(one, text, views)
    return set(marks)


def _replace(one: Any, key: str, xml: str) -> None:
    """The paragraph gives way to a place where `_packed` puts the block; a cell is not left without a paragraph."""
    if xml:
        one.addprevious(etree.ProcessingInstruction("paper", key))
    if xml or one.getparent().tag == qn("w:body"):
        one.getparent().remove(one)
    else:
        _emptied(one)


def _word(one: Any, text: str, views: list[View]) -> None:
    """The words of a paragraph with marks: office programmes part a mark as they like, so it is put together first.

    The whole paragraph looks as its first run does. A paragraph whose marks have nothing to say goes.
    """
    first = one.find(f".//{qn('w:r')}")
    look = _look(first)
    pieces = []
    for at, piece in enumerate(MARK.split(text)):
        pieces.append(
            _said(piece, views, look) if at % 2 else (run(plain(piece), views[0]["lang"], look) if piece else "")
        )
    said = "".join(pieces[1::2])
    _emptied(one)
    if said:
        for new in parse_xml(f'<w:p xmlns:w="{W}">{"".join(pieces)}</w:p>'):
            one.append(new)
    elif one.getparent().tag == qn("w:body"):
        one.getparent().remove(one)


def _look(first: Any) -> str:
    """The properties of a run, without those that a language brings."""
    properties = first.find(qn("w:rPr")) if first is not None else None
    if properties is None:
        return ""
    kept = deepcopy(properties)
    for name in ("w:rStyle", "w:lang", "w:rFonts"):
        for node in kept.findall(qn(name)):
            kept.remove(node)
    return "".join(etree.tostring(node, encoding="unicode") for node in kept)


def _said(mark: str, views: list[View], look: str) -> str:
    word, _, which = mark.partition(":")
    if which and len(views) < 2:
        return ""
    view = views[1 if which else 0]
    lang = view["lang"]
    if word == "page":
        before, between, after = (run(plain(piece), lang, look) if piece else "" for piece in view["page"])
        return before + field("PAGE", lang, look) + between + field("NUMPAGES", lang, look) + after
    value: Any = view[word]  # type: ignore[literal-required]  # `fill` knows its marks
    words = [plain(value)] if isinstance(value, str) else value
    return runs([one for one in words if one["t"]], lang, look)


def _emptied(one: Any) -> None:
    for node in list(one):
        if node.tag != qn("w:pPr"):
            one.remove(node)
