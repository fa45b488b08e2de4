"""The words of an office document (.docx) as they stand on its pages: no comment, no note, nothing that was struck out."""

from xml.etree import ElementTree

from .opening import LETTER, Closed, opened

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNSEEN = frozenset({f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "sectPr", "instrText")})
"""What a change that is followed took away, and what says how words look."""
BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": " ", f"{W}noBreakHyphen": "-"}


def words_of(file: bytes) -> list[str]:
    """The paragraphs that say something, in their order, those of tables too. Raises Closed as `opened` does.

    `opened` bounds what is unpacked and lets no part through that declares entities.
    """
    try:
        body = ElementTree.fromstring(opened(file, LETTER)[LETTER])  # noqa: S314  nothing is declared in it
    except ElementTree.ParseError as broken:
        raise Closed("not_a_workbook") from broken
    said = (" ".join(_said(one).split(" ")) for one in body.iter(f"{W}p"))
    return [one.strip() for one in said if one.strip()]


def _said(element: ElementTree.Element) -> str:
    """What stands in a paragraph itself; one inside it (a box of text) is a paragraph of its own."""
    if element.tag == f"{W}t":
        return element.text or ""
    if element.tag in BREAKS:
        return BREAKS[element.tag]
    return "".join(_said(one) for one in element if one.tag not in UNSEEN and one.tag != f"{W}p")
