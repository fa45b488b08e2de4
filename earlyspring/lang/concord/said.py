"""What a check is given: two languages of one place, or one whole text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from earlyspring.lang.concord.finding import Finding
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


@dataclass(frozen=True)
class Pair:
    """The same place in two languages: sentences that were aligned (or a heading), within the part `eid`."""

    eid: str
    a: Said
    b: Said
    ratio: float = 1.0
    """How much longer `b` is than `a` in this whole text, as `alignment.lengths` measures."""


@dataclass(frozen=True)
class Text:
    """One language of an agreement: the whole text (`structure.text_of`), its tree, facts and hits in all of it."""

    lang: str
    whole: str
    tree: Part
    facts: tuple[Fact, ...] = ()
    hits: tuple[Hit, ...] = ()


PairCheck = Callable[[Pair], Iterator[Finding]]
"""Judges two languages of one place. Spans are of the whole texts: `start` of the side is added."""
TextCheck = Callable[[Text], Iterator[Finding]]
"""Judges one language by itself."""
