"""Looking a word up beside the texts: the concept it names, with its terms in every language."""

from dataclasses import dataclass

from django.http import HttpRequest

from earlyspring.lang.terms.base import TermBase, hits_in
from earlyspring.lang.terms.concept import Concept
from earlyspring.lang.tongues import TAGS
from earlyspring.ledger.models import Mechanism
from earlyspring.members.terms.queries import term_base

LONGEST = 200


@dataclass(frozen=True)
class LookedUp:
    """What was asked, and the concepts whose terms stand in it."""

    words: str
    concepts: tuple[Concept, ...]


def looked_up(request: HttpRequest, mechanism: Mechanism, exercise: bool = False) -> LookedUp | None:
    """What the address asks for as `term`; None where it asks for nothing."""
    words = request.GET.get("term", "").strip()[:LONGEST]
    return LookedUp(words, concepts_in(words, term_base(mechanism, exercise=exercise))) if words else None


def concepts_in(words: str, base: TermBase) -> tuple[Concept, ...]:
    """The concepts whose terms stand in some words, in whatever language these are."""
    found = {hit.concept.key: hit.concept for lang in TAGS for hit in hits_in(words, lang, base)}
    return tuple(found.values())
