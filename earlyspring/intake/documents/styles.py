"""The named looks of a Word file: what they say of numbers and headings, also by what they are based on."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from earlyspring.intake.documents.numbering import number, value

LONGEST_CHAIN = 20
HEADING = re.compile(r"(?:heading|标题|đầu đề) ?([1-9])", re.IGNORECASE)


@dataclass(frozen=True)
class Style:
    """One look: `list` its list, `depth` the level in it or None, `heading` from 1, 0 for none. "" and None: not said."""

    name: str = ""
    based_on: str = ""
    list: str = ""
    depth: int | None = None
    heading: int = 0


@dataclass(frozen=True)
class Styles:
    """The styles by id, and the id of the one that paragraphs have that name none."""

    by_id: dict[str, Style]
    default: str

    def chain(self, style: str) -> list[Style]:
        """A style and what it is based on, in this order."""
        found: list[Style] = []
        seen = style or self.default
        while seen in self.by_id and len(found) < LONGEST_CHAIN:
            found.append(self.by_id[seen])
            seen = found[-1].based_on
        return found

    def heading(self, style: str) -> int:
        """The level of the heading, 0 for none."""
        return next((one.heading for one in self.chain(style) if one.heading), 0)

    def list_of(self, style: str) -> tuple[str, int | None]:
        """The list that counts paragraphs of this style, and at which level where it is said."""
        chain = self.chain(style)
        depth = next((one.depth for one in chain if one.depth is not None), None)
        return next((one.list for one in chain if one.list), ""), depth

    def name(self, style: str) -> str:
        """What the program calls it."""
        return next((one.name for one in self.chain(style)), "")


def styles(root: Element | None) -> Styles:
    """The styles of word/styles.xml, none without it."""
    found: dict[str, Style] = {}
    default = ""
    for one in root.findall("style") if root is not None else ():
        name = value(one, "name")
        heading = HEADING.fullmatch(name)
        listed, depth, outline = numbered(one.find("pPr"))
        found[one.get("styleId", "")] = Style(
            name, value(one, "basedOn"), listed, depth, int(heading[1]) if heading else outline
        )
        if one.get("type") == "paragraph" and one.get("default") in ("1", "true"):
            default = one.get("styleId", "")
    return Styles(found, default)


def numbered(properties: Element | None) -> tuple[str, int | None, int]:
    """What the properties of a paragraph say: its list, the level in it (None: not said), the level of its heading."""
    if properties is None:
        return "", None, 0
    outline = properties.find("outlineLvl")
    heading = number(outline, "val") + 1 if outline is not None else 0
    listed = properties.find("numPr")
    if listed is None:
        return "", None, heading % 10
    depth = listed.find("ilvl")
    return value(listed, "numId"), number(depth, "val") if depth is not None else None, heading % 10
