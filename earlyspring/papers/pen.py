"""A pen writes plain facts in one language: runs of words, each marked plain, missing, standing or reference.

A run is what the templates print: `t` its words, `k` its kind (`plain`, `missing`, `muted`, `standing`, `ref`),
`code` the standing, `lang` where it is not the language of the paper.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypedDict, TypeVar

from earlyspring.lang.tongues import LANGUAGES

from . import figures
from .codes import code
from .facts import Amount, Body, Day, Row, Text
from .words import word

T = TypeVar("T")
Run = dict[str, str]
Runs = list[Run]
BodyId = tuple[str, tuple[tuple[str, str], ...]]


class Note(TypedDict):
    label: str
    runs: Runs


class Line(TypedDict):
    """One row of a section: its words, and what is noted about it. In a table the notes are the other columns.

    `sides` are what several say on it, each under its name, in columns of equal width; `beneath` what stands before
    them across the page.
    """

    no: str
    text: Runs
    notes: list[Note]
    sides: list[Note]
    beneath: list[Note]


def plain(words: str, kind: str = "plain", **more: str) -> Run:
    return {"t": words, "k": kind, **more}


def side_of(body: Body) -> str:
    return body.side


def id_of(body: Body) -> BodyId:
    """What makes two bodies of a paper the same: side and names."""
    return body.side, tuple(sorted(body.names.items()))


@dataclass(frozen=True)
class Pen:
    """`side` comes first among bodies, empty: the order given. `numbers` are those of the sources, by id.

    `everyone` are the bodies that take part, as `id_of` says them. `beside` are the other languages of the paper,
    `own_side` says which side's language each is.
    """

    lang: str
    side: str
    numbers: Mapping[str, int]
    everyone: frozenset[BodyId] = frozenset()
    beside: tuple[str, ...] = ()
    own_side: Mapping[str, str] = field(default_factory=dict)

    def word(self, label: str) -> str:
        return word(label, self.lang)

    def said(self, text: Text | None, side: str = "") -> Runs:
        """The text in this language; else it is said that it is missing, and the original follows, its language named.

        Where another column of the paper holds the original, that column is named. Of several originals the one in the
        language of `side`, whose words they are, is taken. Never a blank, never another language without its name.
        """
        if text is None:
            return [plain(f"— {self.word('not_stated')}", "missing")]
        if words := text.get(self.lang, "").strip():
            return [plain(words)]
        held = [lang for lang in LANGUAGES if text.get(lang, "").strip()]
        if not held:
            return [plain(f"— {self.word('not_translated')}", "missing")]
        original = min(held, key=lambda lang: (lang not in self.beside, not side or self.own_side.get(lang) != side))
        named = self.word(f"in_{original}")
        if original in self.beside:
            return [plain(f"— {self.word('original_beside').format(language=named)}", "missing")]
        before = plain(f"— {self.word('original_follows').format(language=named)}", "missing")
        return [before, plain(text[original].strip(), lang=original)]

    def name(self, text: Text | None) -> str:
        """The same as bare words, for headings and labels."""
        return "".join(one["t"] for one in self.said(text))

    def texts(self, texts: Iterable[Text]) -> Runs:
        """Several texts in one line, parted as this language parts a list; not stated where there is none."""
        runs: Runs = []
        for text in texts:
            if runs:
                runs.append(plain("、" if self.lang == "zh" else "; "))
            runs += self.said(text)
        return runs or self.said(None)

    def bodies(self, bodies: Iterable[Body]) -> Runs:
        """Bodies by name; the words "all taking part" where they are exactly those that take part."""
        bodies = tuple(bodies)
        if len(bodies) > 2 and {id_of(body) for body in bodies} == self.everyone:
            return [plain(self.word("everyone"))]
        return self.texts(body.names for body in self.ordered(bodies, side_of))

    def ordered(self, every: Iterable[T], side_of: Callable[[T], str]) -> list[T]:
        """The reader's own side first, otherwise the order given."""
        return sorted(every, key=lambda one: bool(self.side) and side_of(one) != self.side)

    def day(self, day: Day | None) -> Runs:
        return [plain(figures.day(day, self.lang))] if day else self.said(None)

    def span(self, first: Day | None, last: Day | None) -> Runs:
        return [plain(figures.span(first, last, self.lang))] if first else self.said(None)

    def amount(self, amount: Amount | None) -> Runs:
        """The figure; where its unit has no translation the figure stands and the unit is shown as missing."""
        if amount is None:
            return self.said(None)
        unit = (amount.unit or {}).get(self.lang, "")
        runs = [plain(figures.amount(amount, unit, self.lang))]
        return runs if unit or not amount.unit else [*runs, plain(" "), *self.said(amount.unit)]

    def code(self, listing: str, value: str | None) -> Runs:
        return [plain(code(listing, value, self.lang))] if value else self.said(None)

    def gaps(self, gaps: Iterable[str]) -> Runs:
        return self.texts({self.lang: code("gap", gap, self.lang)} for gap in gaps)

    def note(self, label: str, runs: Runs) -> Note:
        return {"label": self.word(label), "runs": runs}

    def standing(self, row: Row) -> Note:
        """The standing of a row and the numbers of its sources."""
        runs = [plain(code("standing", row.standing, self.lang), "standing", code=row.standing)]
        return self.note("standing", runs + self.references(row))

    def references(self, row: Row) -> Runs:
        """The numbers of the sources of a row, in brackets. Raises ValueError for a source that is not listed."""
        unlisted = [source for source in row.sources if source not in self.numbers]
        if unlisted:
            raise ValueError(f"a row names sources that the extract does not list: {', '.join(unlisted)}")
        numbers = sorted(self.numbers[source] for source in row.sources)
        # No-break spaces: a reference stays with its words.
        listed = ",\u00a0".join(str(number) for number in numbers)
        return [plain(f"\u00a0[{listed}]", "ref")] if numbers else []
