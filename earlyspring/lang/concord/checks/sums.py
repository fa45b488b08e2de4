"""The total of a list against the sum of its lines, in one text (TEXTS.md 4, 9; D02 of amounts, else D01).

A line is a label with one number behind it, or a cell with a label and one with the number, as tables of files are read;
brackets of the label only tell how it came about. Where lines have several numbers, or units differ, nothing is said. Lines
may be grouped: a total of the last group, or of all of them, is right. What cents make by rounding is no difference.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from earlyspring.lang.concord.finding import Finding
from earlyspring.lang.concord.said import Text
from earlyspring.lang.concord.words.alone import told_alone
from earlyspring.lang.facts import Fact

CHECK = "sums"
CODES = ("D01", "D02")
TOTAL = re.compile(
    r"\s*(?:[0-9]{1,2}[.)、] ?)?(?:tổng cộng|tổng số|tổng|cộng|合计|总计|共计|总额|grand total|total|sum)\b",
    re.IGNORECASE,
)
NUMERIC = frozenset({"number", "amount", "quantity", "percent"})
YEAR = re.compile("[0-9]{4}")
OPENING, CLOSING = "(（", ")）"
FEWEST = 2
LONGEST = 160


@dataclass(frozen=True)
class _Line:
    start: int
    words: str
    facts: tuple[Fact, ...]

    @property
    def total(self) -> bool:
        return TOTAL.match(self.words) is not None

    @property
    def labelled(self) -> bool:
        """Whether it has more than its number."""
        fact = self.facts[0]
        before, behind = self.words[: fact.start - self.start], self.words[fact.end - self.start :]
        return any(letter.isalpha() for letter in before + behind)


def found(text: Text) -> Iterator[Finding]:
    """Each total that neither all lines above it nor the last of them make."""
    rows: list[_Line] = []
    heads = {part.start for part in text.tree.every() if part.kind in ("article", "annex", "chapter", "section")}
    label = False
    for line in _lines(text):
        if line.start in heads or len(line.facts) > 1 or len(line.words) > LONGEST:
            rows, label = [], False
        elif not line.facts:
            label = True
        elif (line.total or (label and rows and _labels_total(text, line))) and len(rows) >= FEWEST:
            yield from _judged(text, rows, line)
            rows, label = [], False
        elif line.labelled or label:
            rows.append(line)
            label = False
        else:
            rows, label = [], False


def _labels_total(text: Text, line: _Line) -> bool:
    """Whether the line before, a cell of its own, says that this is the total."""
    before = text.whole[: line.start].rstrip().rpartition("\n")[2]
    return TOTAL.match(before) is not None


def _lines(text: Text) -> Iterator[_Line]:
    facts = [number for one in text.facts if not one.soft and (number := _number(one))]
    start, place = 0, 0
    for words in text.whole.split("\n"):
        end, own = start + len(words), []
        while place < len(facts) and facts[place].start < end:
            own.append(facts[place])
            place += 1
        yield _Line(start, words, tuple(_outside(words, start, own)))
        start = end + 1


def _outside(words: str, start: int, own: Sequence[Fact]) -> Sequence[Fact]:
    """Of several facts of a line those that stand in no brackets."""
    if len(own) < FEWEST:
        return own
    deep, within = 0, []
    for letter in words:
        deep = max(0, deep + (letter in OPENING) - (letter in CLOSING))
        within.append(deep > 0)
    return [one for one in own if not within[one.start - start]] or own


def _number(fact: Fact) -> Fact | None:
    """A number or an amount; four figures that may be a year are a number in a list."""
    if fact.kind == "date" and YEAR.fullmatch(fact.text):
        return replace(fact, kind="number", value=int(fact.text), readings=())
    return fact if fact.kind in NUMERIC else None


def _judged(text: Text, rows: Sequence[_Line], total: _Line) -> Iterator[Finding]:
    facts = [row.facts[0] for row in rows]
    stated = total.facts[0]
    units = {fact.unit for fact in (*facts, stated)} - {None}
    if len(units) > 1 or any(not isinstance(fact.value, int | float) for fact in (*facts, stated)):
        return
    sums = _sums(facts)
    if not any(abs(one - float(value)) < 0.5 * len(rows) / 100 for one in sums for value in stated.values):
        code = "D02" if stated.kind == "amount" else "D01"
        said = {"stated": stated.text, "sum": f"{sums[-1]:.10g}"}
        yield told_alone(
            text, code, CHECK, (stated.start, stated.end), f"{stated.value} ≠ {sums[-1]:.10g}", "sum_differs", said
        )


def _sums(facts: Sequence[Fact]) -> list[float]:
    """Of the last two lines, of the last three … and of all."""
    running, found = 0.0, []
    for fact in reversed(facts):
        running += float(fact.value)
        found.append(running)
    return found[FEWEST - 1 :]
