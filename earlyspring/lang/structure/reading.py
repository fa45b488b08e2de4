"""The tree of parts of an agreement, from its paragraphs."""

import re
from collections.abc import Iterable, Sequence

from earlyspring.lang.structure.marks import Mark, head_of, lists_of, signed
from earlyspring.lang.structure.opened import WITHIN_LIST, OpenPart, frozen
from earlyspring.lang.structure.paragraph import Paragraph
from earlyspring.lang.structure.part import GOES_ON, Part

DEPTHS = ("para", "point", "sub")
STOPS = re.compile(r"[.。;；:：,，!！?？]['\"”’』」]?$")
LONGEST_HEADING, LONGEST_HEADING_ZH = 120, 40


def text_of(paragraphs: Iterable[Paragraph]) -> str:
    """The whole text, a paragraph a line, in which the places of parts are counted."""
    return "\n".join(one.whole for one in paragraphs)


def parts_of(paragraphs: Sequence[Paragraph], lang: str) -> Part:
    """The tree of an agreement: preamble, chapters, sections, articles, what is counted in them, annexes, signatures.

    What is counted in an article is `para` at the first depth, `point` at the second, `sub` at the third, whatever signs
    a language uses for it. Where a number stands twice, the later part has `-2` behind its id. Linear in the text.
    """
    whole = text_of(paragraphs)
    reader = _Reader(whole, lang)
    place = 0
    for line in whole.split("\n"):
        reader.line(line, place)
        place += len(line) + 1
    return frozen(reader.root, "", whole, lang)


class _Reader:
    def __init__(self, whole: str, lang: str) -> None:
        self.whole, self.lang = whole, lang
        self.root = OpenPart("text", "", "", 0, 0, end=len(whole))
        self.open = [self.root]
        # Of lists at each depth, by their style: the number that stood last, for some count on through all sections.
        self.last: dict[tuple[int, str], int] = {}

    def line(self, line: str, place: int) -> None:
        """One more line, which stands at a place."""
        if head := head_of(line):
            self._head(head, line, place)
        elif self.open[-1].kind != "signature" and (found := self._listed(line)):
            self._item(*found, line, place)
        elif signed(line) and self.open[-1].kind not in ("signature", "text", "preamble"):
            self._opened(OpenPart("signature", "", "", 0, place), line, place, 0)
        else:
            self._goes_on(line, place)

    def _head(self, head: Mark, line: str, place: int) -> None:
        number = head.number or 1 + sum(one.kind == head.kind for one in self.root.parts)
        part = OpenPart(head.kind, line[: head.length].strip(), head.sign, number, place, head.style)
        rest = line[head.length :].strip()
        if self._heads(rest):
            part.heading = rest
            self._opened(part, line, place, len(line))
        else:
            self._opened(part, line, place, head.length)

    def _heads(self, rest: str) -> bool:
        longest = LONGEST_HEADING_ZH if self.lang == "zh" else LONGEST_HEADING
        return 0 < len(rest) <= longest and not STOPS.search(rest)

    def _opened(self, part: OpenPart, line: str, place: int, marked: int) -> None:
        if self.open[-1].kind in ("preamble", "signature"):
            self.open.pop()
        while len(self.open) > 1 and self.open[-1].rank >= part.rank and not self._below(part):
            self.open.pop()
        self.open[-1].parts.append(part)
        self.open.append(part)
        self._own(part, line, place, marked)

    def _below(self, part: OpenPart) -> bool:
        return part.rank == WITHIN_LIST == self.open[-1].rank

    def _own(self, part: OpenPart, line: str, place: int, marked: int) -> None:
        begins = place + marked + len(line[marked:]) - len(line[marked:].lstrip())
        if begins < place + len(line):
            part.own = (part.own[0] if part.own else begins, place + len(line))
        for one in self.open:
            one.end = place + len(line)

    def _goes_on(self, line: str, place: int) -> None:
        last = self.open[-1]
        if last is self.root:
            return self._opened(OpenPart("preamble", "", "", 0, place), line, place, 0)
        if (
            not last.heading
            and last.own is None
            and last.rank < WITHIN_LIST
            and last.mark
            and self._heads(line.strip())
        ):
            last.heading = line.strip()
            return self._own(last, line, place, len(line))
        return self._own(last, line, place, 0)

    def _listed(self, line: str) -> tuple[Mark, int] | None:
        """The mark that goes on with an open list or begins one, and how many parts stay open before it."""
        marks = lists_of(line)
        depths = [place for place, one in enumerate(self.open) if one.rank == WITHIN_LIST]
        for place in reversed(depths):
            for mark in marks:
                if mark.style == self.open[place].style and (
                    len(marks) == 1 or mark.number == self.open[place].number + 1
                ):
                    return mark, place
        for mark in marks:
            goes_on = self.open[-1].kind in GOES_ON and self.last.get((len(depths), mark.style)) == mark.number - 1
            if (mark.number in (1, 2) or goes_on) and len(depths) < len(DEPTHS):
                return mark, len(self.open)
        return None

    def _item(self, mark: Mark, kept: int, line: str, place: int) -> None:
        if self.open[-1].kind == "preamble":
            self.open.pop()
            kept -= 1
        del self.open[kept:]
        depth = sum(one.rank == WITHIN_LIST for one in self.open)
        self.last[depth, mark.style] = mark.number
        part = OpenPart(DEPTHS[depth], line[: mark.length].strip(), mark.sign, mark.number, place, mark.style)
        self._opened(part, line, place, mark.length)
