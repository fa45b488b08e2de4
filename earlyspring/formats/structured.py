"""The parts of a text, as its structure was read, as what Akoma Ntoso is written from."""

from earlyspring.lang.structure import Part

from .texts import Clause

NAMES = {"para": "paragraph", "sub": "indent"}
"""Kinds of `lang.structure.part` that the standard calls otherwise."""


def clauses_of(tree: Part) -> tuple[Clause, ...]:
    """The parts within a text, each under the id it has in every language. Nothing is left out and nothing added."""
    return tuple(_clause(one) for one in tree.parts)


def _clause(part: Part) -> Clause:
    lines = tuple(part.text.split("\n")) if part.text else ()
    return Clause(NAMES.get(part.kind, part.kind), part.mark, part.heading, lines, clauses_of(part), part.eid)
