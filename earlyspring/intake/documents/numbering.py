"""The numbers that Word sets before paragraphs by itself (`Điều %1.`, `第%1条`, `%1.%2`): ISO/IEC 29500-1, 17.9."""

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from earlyspring.intake.documents.counting import counted

LEVELS = 9
PLACE = re.compile("%([1-9])")
SHORTEST_LOOP = 20
LONGEST_MARK = 255
"""Characters of what Word lets anybody write before a paragraph (lvlText)."""
Asked = tuple[str, int]


@dataclass(frozen=True)
class Level:
    """How one level of a list counts. `again_after`: the level (from 1) after which it begins anew; 0 never, 9 any."""

    start: int = 1
    form: str = "decimal"
    words: str = ""
    again_after: int = LEVELS
    legal: bool = False
    style: str = ""


@dataclass
class Numbering:
    """The lists of a document, and how far each has counted."""

    of_list: dict[str, str] = field(default_factory=dict)
    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    changed: dict[str, dict[int, Level]] = field(default_factory=dict)
    begun: dict[str, dict[int, int]] = field(default_factory=dict)
    linked: dict[str, str] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    used: set[Asked] = field(default_factory=set)

    def number(self, asked: Asked) -> str:
        """The number of the next paragraph at this list and level, "" where the list shows none."""
        name, level = asked
        kind = self.of_list.get(name, "")
        if level not in self._levels(name):
            return ""
        counts = self.counts[kind]
        if asked not in self.used and level in self.begun.get(name, {}):
            counts[level] = self.begun[name][level] - 1
        self.used.add(asked)
        shown = self._levels(name)
        counts[level] = counts.get(level, shown[level].start - 1) + 1
        for deeper in [one for one in counts if one > level and level < self._again(name, one)]:
            del counts[deeper]
        return self._said(name, level, counts)

    def _levels(self, name: str) -> dict[int, Level]:
        return self.levels.get(self.of_list.get(name, ""), {}) | self.changed.get(name, {})

    def _again(self, name: str, level: int) -> int:
        found = self._levels(name).get(level)
        return found.again_after if found else LEVELS

    def _said(self, name: str, level: int, counts: dict[int, int]) -> str:
        levels = self._levels(name)
        own = levels[level]
        if own.form in ("bullet", "none") and not PLACE.search(own.words):
            return ""

        def figure(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            of = levels.get(place, Level())
            return counted(counts.get(place, of.start), "decimal" if own.legal else of.form)

        return PLACE.sub(figure, own.words).strip()

    def level_of_style(self, name: str, style: str) -> int:
        """At which level a list counts the paragraphs of a style; 0 where it does not say."""
        return next((level for level, one in self._levels(name).items() if one.style == style), 0)


def numbering(root: Element | None, lists_of_styles: dict[str, str]) -> Numbering:
    """The lists of word/numbering.xml, none without it; `lists_of_styles`: which list a style of numbering stands for."""
    found = Numbering()
    for one in root.findall("abstractNum") if root is not None else ():
        name = one.get("abstractNumId", "")
        found.levels[name] = {number(each, "ilvl"): _level(each) for each in one.findall("lvl")}
        if (link := one.find("numStyleLink")) is not None:
            found.linked[name] = link.get("val", "")
    for one in root.findall("num") if root is not None else ():
        name = one.get("numId", "")
        found.of_list[name] = value(one, "abstractNumId")
        for over in one.findall("lvlOverride"):
            level, begin, other = number(over, "ilvl"), over.find("startOverride"), over.find("lvl")
            if begin is not None:
                found.begun.setdefault(name, {})[level] = number(begin, "val")
            if other is not None:
                found.changed.setdefault(name, {})[level] = _level(other)
    for name, kind in list(found.of_list.items()):
        found.of_list[name] = _followed(found, kind, lists_of_styles)
    return found


def _followed(found: Numbering, kind: str, lists_of_styles: dict[str, str]) -> str:
    for _ in range(SHORTEST_LOOP):
        if kind not in found.linked:
            break
        kind = found.of_list.get(lists_of_styles.get(found.linked[kind], ""), "")
    return kind


def _level(one: Element) -> Level:
    form = value(one, "numFmt") or "decimal"
    start, again = one.find("start"), one.find("lvlRestart")
    level = Level(
        form=form,
        words=value(one, "lvlText")[:LONGEST_MARK],
        legal=one.find("isLgl") is not None,
        style=value(one, "pStyle"),
    )
    level = replace(level, start=number(start, "val")) if start is not None else replace(level, start=0)
    return replace(level, again_after=number(again, "val")) if again is not None else level


def value(one: Element, name: str) -> str:
    """The value of a property that stands within; "" where it does not."""
    return found.get("val", "") if (found := one.find(name)) is not None else ""


def number(one: Element, name: str) -> int:
    """A small number of a property; 0 for what is none."""
    said = one.get(name, "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 6 else 0
