"""The paragraphs of an HTML page, with the numbers of its lists and the cells of its tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from earlyspring.intake.documents.counting import counted
from earlyspring.intake.documents.faults import closed
from earlyspring.intake.documents.marked_up import tokens
from earlyspring.intake.documents.plain import decoded
from earlyspring.lang.structure.paragraph import Cell, Paragraph

DEEPEST = 100
CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
GBK = frozenset({"gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80"})
_INLINE = (
    "a abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label mark o:p q rp rt ruby samp small span"
    " strong sub sup time tt u var wbr area input button select option svg"
)
INLINE = frozenset(_INLINE.split())
GONE = frozenset({"del", "s", "strike"})
LISTS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
HEADING = re.compile(r"h([1-6])")


def paragraphs(data: bytes) -> Iterator[Paragraph]:
    """The paragraphs of the page; what is struck out (del, s) is left out. Raises Closed for too deep nesting."""
    return Page().read(_text(data))


def _text(data: bytes) -> str:
    named = CHARSET.search(data[:4096])
    if named and named[1].decode().lower() in GBK:
        return data.decode("gb18030", errors="replace")
    return decoded(data)


@dataclass
class _List:
    form: str
    count: int


@dataclass
class _Table:
    number: int
    row: int = -1
    column: int = -1
    width: int = 1


@dataclass
class Page:
    """What is open at a place of the page."""

    words: list[str] = field(default_factory=list)
    level: int = 0
    number: str = ""
    gone: int = 0
    lists: list[_List] = field(default_factory=list)
    tables: list[_Table] = field(default_factory=list)
    seen: int = 0

    def read(self, text: str) -> Iterator[Paragraph]:
        """The paragraphs, each when it ends."""
        for kind, what, attributes in tokens(text):
            if kind == "words":
                if not self.gone:
                    self.words.append(what.replace("\n", " "))
            elif what in GONE:
                self.gone = max(0, self.gone + (1 if kind == "open" else -1))
            elif what == "bdo":
                raise closed("turned_around", found=what)
            elif what == "br":
                self.words.append("\n")
            elif what not in INLINE:
                yield from self._ended()
                (self._opened if kind == "open" else self._closed)(what, attributes)
        yield from self._ended()

    def _ended(self) -> Iterator[Paragraph]:
        text = "".join(self.words)
        self.words.clear()
        if text.strip():
            number, self.number = self.number, ""
            yield Paragraph(text, f"h{self.level}" if self.level else "", self.level, number, self._cell())

    def _cell(self) -> Cell | None:
        if not self.tables or self.tables[-1].column < 0:
            return None
        table = self.tables[-1]
        return table.number, table.row, table.column

    def _opened(self, name: str, attributes: dict[str, str]) -> None:
        if heading := HEADING.fullmatch(name):
            self.level = int(heading[1])
        elif name in ("ol", "ul"):
            start = attributes.get("start", "1")
            form = LISTS.get(attributes.get("type", "1"), "decimal") if name == "ol" else "bullet"
            self.lists.append(_List(form, int(start) - 1 if start.isdecimal() and len(start) < 5 else 0))
        elif name == "li" and self.lists:
            self.lists[-1].count += 1
            said = counted(self.lists[-1].count, self.lists[-1].form)
            self.number = f"{said}." if said else ""
        elif name == "table":
            self.tables.append(_Table(self.seen))
            self.seen += 1
        elif name == "tr" and self.tables:
            self.tables[-1].row, self.tables[-1].column, self.tables[-1].width = self.tables[-1].row + 1, -1, 1
        elif name in ("td", "th") and self.tables:
            self.tables[-1].column += self.tables[-1].width
            span = attributes.get("colspan", "1")
            self.tables[-1].width = int(span) if span.isdecimal() and 0 < len(span) < 3 else 1
        if len(self.lists) + len(self.tables) > DEEPEST:
            raise closed("nested_too_deep", found=name, expected=DEEPEST)

    def _closed(self, name: str, attributes: dict[str, str]) -> None:
        if HEADING.fullmatch(name):
            self.level = 0
        elif name in ("ol", "ul") and self.lists:
            self.lists.pop()
        elif name == "li":
            self.number = ""
        elif name == "table" and self.tables:
            self.tables.pop()
