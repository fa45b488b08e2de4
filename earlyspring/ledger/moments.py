"""The two times of every page: the day it speaks of, and the moment whose knowledge it speaks from."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from django.db.models import F, Q, QuerySet

from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import Record

R = TypeVar("R", bound=Record)
LASTED = Q(known_to__isnull=True) | Q(known_to__gt=F("known_from"))
"""Versions that the register said at some time. One with an empty span was withdrawn at the moment it came."""


@dataclass(frozen=True)
class Moment:
    """`as_of`: the civil day asked about. `known`: knowledge cut off at this instant; None means all that is known now."""

    as_of: str
    today: str
    known: datetime | None = None
    session: str = ""

    @classmethod
    def now(cls, today: date) -> "Moment":
        return cls(as_of=today.isoformat(), today=today.isoformat())

    @classmethod
    def now_like(cls, moment: "Moment") -> "Moment":
        return cls(as_of=moment.today, today=moment.today)


def known_at(known: datetime | None) -> Q:
    """Which versions the register had at that instant."""
    if known is None:
        return Q(known_to__isnull=True)
    return Q(known_from__lte=known) & (Q(known_to__isnull=True) | Q(known_to__gt=known))


def rows(noun: type[R], mechanism: Mechanism, moment: Moment) -> QuerySet[R]:
    """The facts of one kind as the register has, or had, them. Retired facts are versions without content."""
    return noun._default_manager.filter(known_at(moment.known), mechanism=mechanism)


def in_force_on(day: str) -> Q:
    """Rows with a period (`from_day`, `to_day`) that holds on the day; an unknown beginning or end does not exclude."""
    return (Q(from_day__isnull=True) | Q(from_day__lte=day)) & (Q(to_day__isnull=True) | Q(to_day__gt=day))
