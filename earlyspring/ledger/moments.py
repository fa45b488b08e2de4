"""The two times of every page: the day it speaks of, and the moment whose knowledge it speaks from."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, TypeVar

from django.db.models import BooleanField, Expression, F, Q, QuerySet

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


class Known(Expression):
    """The versions that the register of one mechanism had at an instant, as one condition.

    A page puts it into dozens of queries, and Django takes as long over each of its parts as the statement for all.
    """

    def __init__(self, mechanism: int, at: datetime | None, exercise: bool) -> None:
        super().__init__(output_field=BooleanField())
        self.mechanism, self.at, self.exercise = mechanism, at, exercise

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[str | int, ...]]:
        table = compiler.quote_name_unless_alias(compiler.query.get_initial_alias())
        parts = [f'{table}."mechanism_id" = %s']
        values: tuple[str | int, ...] = (self.mechanism,)
        if self.at is None:
            parts.append(f"{table}.known_to IS NULL")
        else:
            parts.append(f"{table}.known_from <= %s AND ({table}.known_to IS NULL OR {table}.known_to > %s)")
            values += (connection.ops.adapt_datetimefield_value(self.at),) * 2
        if not self.exercise:
            parts.append(f"NOT {table}.exercise")
        return f"({' AND '.join(parts)})", values


def known_at(noun: type[R], mechanism: Mechanism, at: datetime | None, exercise: bool) -> QuerySet[R]:
    """The facts of one kind as the register had them at an instant; None: as it has them now. `exercise`: as `seen`."""
    return noun._default_manager.filter(Known(mechanism.pk, at, exercise))


def rows(noun: type[R], mechanism: Mechanism, moment: Moment) -> QuerySet[R]:
    """The facts of one kind as the register has, or had, them. Retired facts are versions without content."""
    return known_at(noun, mechanism, moment.known, moment.exercise)


def in_effect(noun: type[R], mechanism: Mechanism, moment: Moment) -> QuerySet[R]:
    """As `rows`, without what is merely proposed: that says nothing yet, and changes nothing."""
    return rows(noun, mechanism, moment).exclude(standing=PROPOSED)


def agreed(found: Iterable[R]) -> list[R]:
    """The rows that are not merely proposed: those stand on the page, and change nothing."""
    return [one for one in found if one.standing != PROPOSED]


def seen(exercise: bool) -> Q:
    """An exercise sees the real register too; the real register sees no exercise."""
    return Q() if exercise else Q(exercise=False)


def in_force_on(day: str) -> Q:
    """Rows with a period (`from_day`, `to_day`) that holds on the day; an unknown beginning or end does not exclude."""
    return (Q(from_day__isnull=True) | Q(from_day__lte=day)) & (Q(to_day__isnull=True) | Q(to_day__gt=day))
