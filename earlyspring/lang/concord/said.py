"""What a check is given: two languages of one place, one whole text, or all texts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from earlyspring.lang.concord.finding import Finding
from earlyspring.lang.concord.places import Place
from earlyspring.lang.facts import Fact
from earlyspring.lang.structure import Part
from earlyspring.lang.terms.hit import Hit


@dataclass(frozen=True)
class Said:
    """A stretch of one text in one language. `start`: its place in the whole text; facts and hits count from `text`."""

    lang: str
    text: str
    start: int
    facts: tuple[Fact, ...] = ()
    hits: tuple[Hit, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of `text` as a span of the whole text."""
        return self.start + start, self.start + end

    @property
    def end(self) -> tuple[int, int]:
        """Where what it lacks would stand: the empty span behind it."""
        return self.span(len(self.text), len(self.text))


@dataclass(frozen=True)
class Pair:
    """The same place in two languages: sentences that were aligned (or a heading), within the part `eid`.

    `eid` is "" where two lines are compared that stand in no agreement: what is only likely is soft there.
    """

    eid: str
    a: Said
    b: Said
    ratio: float = 1.0
    """How much longer `b` is than `a` in the middle of this whole text, as `alignment.lengths` measures."""
    counts: tuple[int, int] = (1, 1)
    """Of how many sentences each side is."""
    free: bool = False
    """A heading, a title, lines of those who sign: words that each language sets out in its own way."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The part as a finding names it."""
        return (self.eid,) if self.eid else ()


@dataclass(frozen=True)
class Text:
    """One language of an agreement: the whole text (`structure.text_of`), its tree, facts and hits in all of it.

    `sentences`: those of each part's own words, by eid; `headings`: by eid, where a part has one.
    """

    lang: str
    whole: str
    tree: Part
    facts: tuple[Fact, ...] = ()
    hits: tuple[Hit, ...] = ()
    sentences: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)
    headings: Mapping[str, Said] = field(default_factory=dict)


PairCheck = Callable[[Pair], Iterator[Finding]]
"""Judges two languages of one place. Spans are of the whole texts: `start` of the side is added."""
TextCheck = Callable[[Text], Iterator[Finding]]
"""Judges one language by itself."""
TextsCheck = Callable[[Mapping[str, Text], Sequence[Place]], Iterator[Finding]]
"""Judges all languages side by side, and which of their parts are the same, as the structure is."""
