"""What the term base of a mechanism holds."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q, QuerySet

from earlyspring.lang.terms.base import TermBase
from earlyspring.lang.terms.concept import Concept
from earlyspring.lang.terms.joining import joined, on_day
from earlyspring.lang.terms.legal import CONCEPTS
from earlyspring.lang.terms.unhiding import unhiding
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment
from earlyspring.members.terms.models import OwnConcept
from earlyspring.members.terms.registry import persons, registry


def compared_with(mechanism: Mechanism, *, exercise: bool = False) -> TermBase:
    """The term base as texts are compared with it: with the names of persons, and without what one party enters that would
    hide a name of the register from the others."""
    named = registry(mechanism, Moment("", "", exercise=exercise))
    who = persons(mechanism)
    places = (one for one in CONCEPTS if one.kind == "place")
    own = unhiding((row.concept for row in now_said(mechanism)), (*named, *who, *places))
    return TermBase((*joined(own, named, CONCEPTS), *who))


def term_base(mechanism: Mechanism, day: str = "", *, exercise: bool = False) -> TermBase:
    """The term base of a mechanism: what its parties enter, above the register's names, above the terms that ship.

    `day` (ISO): only terms used on that day, "" all of them with their dates. `exercise`: with what was tried out.
    """
    return TermBase(on_day(concepts_of(mechanism, Moment("", "", exercise=exercise)), day))


def concepts_of(mechanism: Mechanism, moment: Moment) -> tuple[Concept, ...]:
    """All concepts of a mechanism, with the names as known at the moment; what is called alike is one."""
    own = (row.concept for row in said_at(mechanism, moment.known))
    return joined(own, registry(mechanism, moment), CONCEPTS)


def searched(mechanism: Mechanism, *, exercise: bool = False) -> TermBase:
    """What a search across languages looks words up in: every layer as it is. What is called alike need not be made one
    for that, which would take longer than the search."""
    own = (row.concept for row in now_said(mechanism))
    return TermBase((*own, *registry(mechanism, Moment("", "", exercise=exercise)), *CONCEPTS))


def said_at(mechanism: Mechanism, known: datetime | None) -> QuerySet[OwnConcept]:
    """The concepts that parties entered, as they said them at an instant; None: as they say them now."""
    if known is None:
        return now_said(mechanism)
    ended = Q(ended_at=None) | Q(ended_at__gt=known)
    return OwnConcept.objects.filter(ended, mechanism=mechanism, entered_at__lte=known)


def now_said(mechanism: Mechanism) -> QuerySet[OwnConcept]:
    """The concepts that parties entered, as they say them now."""
    return OwnConcept.objects.filter(mechanism=mechanism, ended_at=None)


def versions_of(mechanism: Mechanism, key: str) -> QuerySet[OwnConcept]:
    """Everything that parties said of a concept, the latest first."""
    return OwnConcept.objects.filter(mechanism=mechanism, key=key).order_by("-entered_at", "-pk")


def said_anew(mechanism: Mechanism, concepts: Iterable[Concept]) -> list[Concept]:
    """Those concepts that say anything other than the term base does: who sends a file back changes what is changed in it."""
    known = {one.key: one for one in concepts_of(mechanism, Moment("", ""))}
    return [one for one in concepts if known.get(one.key) != one]
