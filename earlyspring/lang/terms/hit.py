"""Where a text says a term."""

from dataclasses import dataclass

from earlyspring.lang.terms.concept import Concept, Term


@dataclass(frozen=True)
class Hit:
    """A term at its place: `start`, `end` in code points of the text as it was given, half-open."""

    concept: Concept
    term: Term
    start: int
    end: int
