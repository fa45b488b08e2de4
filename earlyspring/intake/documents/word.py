"""The paragraphs of a Word file (.docx) as they stand when every change that is followed is accepted.

Comments, notes, headers and footers are not read; hidden words neither.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from earlyspring.intake.documents.archive import parts_of_word
from earlyspring.intake.documents.faults import closed
from earlyspring.intake.documents.numbering import Numbering, number, numbering, value
from earlyspring.intake.documents.styles import Styles, numbered, styles
from earlyspring.lang.structure.paragraph import Cell, Paragraph

DEEPEST_TABLE = 8
GONE = frozenset(
    {"del", "moveFrom", "Fallback", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "instrText", "delText"}
)
BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "-", "ptab": " "}
OFF = frozenset({"0", "false", "off"})


def paragraphs(data: bytes) -> Iterator[Paragraph]:
    """The paragraphs in their order, those of tables with their cell. Raises Closed as `parts_of_word` does."""
    parts = parts_of_word(data)
    body = parts["document"].find("body")
    if body is None:
        raise closed("not_a_document", found="word/document.xml")
    looks = styles(parts.get("styles"))
    lists = {one: looks.list_of(one)[0] for one in looks.by_id}
    return Reader(looks, numbering(parts.get("numbering"), lists)).read(body, None, 0)


class Reader:
    """How far the reading of one file has come: its numbers, its tables, and what waits for the end of its paragraph."""

    def __init__(self, looks: Styles, numbers: Numbering) -> None:
        self.looks, self.numbers = looks, numbers
        self.tables = 0
        self.waiting = ""

    def read(self, block: Element, cell: Cell | None, deep: int) -> Iterator[Paragraph]:
        """The paragraphs within a body, a cell or a box."""
        for one in block:
            if one.tag == "p":
                yield from self._paragraph(one, cell, deep)
            elif one.tag == "tbl":
                yield from self._table(one, deep + 1)
            elif one.tag not in GONE and one.tag != "pPr":
                yield from self.read(one, cell, deep)

    def _table(self, table: Element, deep: int) -> Iterator[Paragraph]:
        if deep > DEEPEST_TABLE:
            raise closed("nested_too_deep", found="tbl", expected=DEEPEST_TABLE)
        mine, self.tables = self.tables, self.tables + 1
        rows = [one for one in _within(table, "tr") if one.find("trPr/del") is None]
        for row, cells in enumerate(rows):
            column = 0
            for one in _within(cells, "tc"):
                yield from self.read(one, (mine, row, column), deep)
                span = one.find("tcPr/gridSpan")
                column += max(1, number(span, "val")) if span is not None else 1

    def _paragraph(self, one: Element, cell: Cell | None, deep: int) -> Iterator[Paragraph]:
        properties = one.find("pPr")
        text = self.waiting + "".join(_said(one))
        self.waiting = ""
        if properties is not None and properties.find("rPr/del") is not None:
            # Its end was struck out: what is left of it goes on in the next.
            self.waiting = text
        else:
            style = value(properties, "pStyle") if properties is not None else ""
            heading = numbered(properties)[2] or self.looks.heading(style)
            yield Paragraph(text, self.looks.name(style), heading, self._number(style, properties), cell)
        for box in _boxes(one):
            yield from self.read(box, cell, deep)

    def _number(self, style: str, properties: Element | None) -> str:
        listed, depth, _ = numbered(properties)
        by_style, depth_of_style = self.looks.list_of(style)
        name = listed or by_style
        if not name or name == "0":
            return ""
        if depth is None:
            depth = depth_of_style if depth_of_style is not None else self.numbers.level_of_style(name, style)
        return self.numbers.number((name, depth))


def _within(block: Element, tag: str) -> Iterator[Element]:
    """The rows or cells of a table, also those in a frame of their own (sdt, customXml)."""
    for one in block:
        if one.tag == tag:
            yield one
        elif one.tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _within(one, tag)


def _said(element: Element) -> Iterator[str]:
    for one in element:
        if one.tag == "t":
            yield one.text or ""
        elif one.tag in BREAKS:
            yield BREAKS[one.tag]
        elif one.tag in ("bdo", "dir"):
            raise closed("turned_around", found=one.tag)
        elif one.tag not in GONE and one.tag not in ("pPr", "p", "txbxContent") and not _hidden(one):
            yield from _said(one)


def _hidden(run: Element) -> bool:
    vanish = run.find("rPr/vanish") if run.tag == "r" else None
    return vanish is not None and vanish.get("val", "1") not in OFF


def _boxes(element: Element) -> Iterator[Element]:
    for one in element:
        if one.tag == "txbxContent":
            yield one
        elif one.tag not in GONE:
            yield from _boxes(one)
