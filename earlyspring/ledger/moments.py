"""The two times of every page: the day it speaks of, and the moment whose knowledge it speaks from."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from django.db.models import F, Q, QuerySet

from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import Record

R = TypeVar("R", bound=Record)
LASTED = Q(known_to__isnull=True) | Q(known_to__gt=F("known_from"))
"""Versions that the register said at some time. One with an empty span was withdrawn at the moment it came."""

PROPOSED = "open"


@dataclass(frozen=True)
class Moment:
    """`as_of`: the civil day asked about. `known`: knowledge cut off at this instant; None means all that is known now.

    `exercise`: whether what was tried out is seen beside the register.
    """

    as_of: str
    today: str
    known: datetime | None = None
    session: str = ""
    exercise: bool = False

    @classmethod
    def now(cls, today: date, exercise: bool = False) -> "Moment":
        return cls(as_of=today.isoformat(), today=today.isoformat(), exercise=exercise)

    def seeing(self, exercise: bool) -> "Moment":
        """The same moment with, or without, what was tried out."""
        return self if exercise == self.exercise else replace(self, exercise=exercise)


def known_at(known: datetime | None) -> Q:
    """Which versions the register had at that instant."""
    if known is None:
        return Q(known_to__isnull=True)
    return Q(known_from__lte=known) & (Q(known_to__isnull=True) | Q(known_to__gt=known))


def rows(noun: type[R], mechanism: Mechanism, moment: Moment) -> QuerySet[R]:
    """The facts of one kind as the register has, or had, them. Retired facts are versions without content."""
    return noun._default_manager.filter(known_at(moment.known), seen(moment.exercise), mechanism=mechanism)


def in_effect(noun: type[R], mechanism: Mechanism, moment: Moment) -> QuerySet[R]:
    """As `rows`, without what is merely proposed: that says nothing yet, and changes nothing."""
    return rows(noun, mechanism, moment).exclude(standing=PROPOSED)


def seen(exercise: bool) -> Q:
    """An exercise sees the real register too; the real register sees no exercise."""
    return Q() if exercise else Q(exercise=False)


def in_force_on(day: str) -> Q:
    """Rows with a period (`from_day`, `to_day`) that holds on the day; an unknown beginning or end does not exclude."""
    return (Q(from_day__isnull=True) | Q(from_day__lte=day)) & (Q(to_day__isnull=True) | Q(to_day__gt=day))
