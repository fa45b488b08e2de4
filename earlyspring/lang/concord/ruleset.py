"""Which checks a comparison makes, and the version of them all: a new one whenever any of them judges otherwise."""

from collections.abc import Callable, Iterator

from earlyspring.lang.concord.checks import facts, length, numbering, order, parts, references, sentences
from earlyspring.lang.concord.finding import Finding
from earlyspring.lang.concord.pairs import Clause
from earlyspring.lang.concord.said import PairCheck, TextCheck, TextsCheck

RULESET = "1"
ClauseCheck = Callable[[Clause], Iterator[Finding]]
"""Judges one part in two languages with all its sentences."""
MODULES = (
    numbering,
    parts,
    order,
    sentences,
    facts,
    references,
    length,
)
OF_TEXTS: tuple[TextsCheck, ...] = (
    numbering.found,
    parts.found,
    order.found,
)
OF_CLAUSES: tuple[ClauseCheck, ...] = (sentences.found,)
OF_PAIRS: tuple[PairCheck, ...] = (
    facts.found,
    length.found,
)
OF_TEXT: tuple[TextCheck, ...] = (references.found,)
