"""The parts of a Word file, opened with care: bounded, without programs, and nothing taken from elsewhere."""

import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree

from earlyspring.intake.documents.faults import closed
from earlyspring.intake.opening import LETTER, Closed, opened

DEEPEST = 200
LARGEST_BODY = 24 * 1024**2
# Links are words to be pressed, and a template says how words look: neither is followed here.
HARMLESS = frozenset({"hyperlink", "attachedTemplate", "image"})
UNSAFE = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|[\0\\]")
MISNAMED = {"not_a_workbook": "not_a_document"}


class Leveled(ElementTree.TreeBuilder):
    """A tree whose names carry no namespace: the strict and the transitional Word differ in nothing else that is read."""

    deep = 0

    def start(self, tag: str, attrs: dict[str, str]) -> ElementTree.Element:
        """One level deeper; raises Closed where nobody nests so deep."""
        self.deep += 1
        if self.deep > DEEPEST:
            raise closed("nested_too_deep", found=_bare(tag), expected=DEEPEST)
        return super().start(_bare(tag), {_bare(key): value for key, value in attrs.items()})

    def end(self, tag: str) -> ElementTree.Element:
        """One level up."""
        self.deep -= 1
        return super().end(_bare(tag))


def _bare(name: str) -> str:
    return name.rpartition("}")[2]


def parts_of_word(data: bytes) -> dict[str, ElementTree.Element]:
    """The trees of the body, the numbering and the styles, by the ends of their names. Raises Closed.

    `opened` bounds what is unpacked and lets no part through that declares entities, so that parsing is safe.
    """
    try:
        parts = opened(data, LETTER)
    except Closed as refused:
        raise closed(
            MISNAMED.get(refused.fault.code, refused.fault.code), refused.fault.found or "zip", refused.fault.expected
        ) from refused
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in filter(UNSAFE.search, archive.namelist()):
            raise closed("unsafe_path", found=name[:80])
    for name, part in parts.items():
        if name.endswith(".rels"):
            _stays_inside(tree(part, name))
    if len(parts[LETTER]) > LARGEST_BODY:
        raise closed("too_large_unpacked", found=LETTER, expected=LARGEST_BODY)
    wanted = {"document": LETTER, "numbering": "word/numbering.xml", "styles": "word/styles.xml"}
    return {key: tree(parts[name], name) for key, name in wanted.items() if name in parts}


def tree(part: bytes, name: str) -> ElementTree.Element:
    """The tree of a part; raises Closed for a broken one or one that is nested too deep."""
    try:
        return ElementTree.fromstring(part, ElementTree.XMLParser(target=Leveled()))  # noqa: S314  nothing is declared in it
    except (ElementTree.ParseError, ValueError, LookupError) as broken:
        raise closed("not_a_document", found=name) from broken


def _stays_inside(relations: ElementTree.Element) -> None:
    for one in relations:
        target, kind = one.get("Target", ""), one.get("Type", "").rpartition("/")[2]
        if one.get("TargetMode") == "External":
            if kind not in HARMLESS:
                raise closed("outside_parts", found=f"{kind}: {target[:80]}")
        elif "://" in target or target.count("..") > 3:
            raise closed("unsafe_path", found=target[:80])
