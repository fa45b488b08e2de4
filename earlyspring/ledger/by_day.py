"""Which facts had come by the day of a page: each by its own day, or by that of what it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar

from django.db.models import Q, QuerySet

from earlyspring.ledger.fields import Day, Ref
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.ledger.nouns import KINDS, Record

R = TypeVar("R", bound=Record)

OWN_DAY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "instrument": ("signed_on", "session"),
        "statement": ("said_on", "session", "activity"),
        "commitment": ("session", "statement", "instrument"),
        "decision": ("session",),
        "priority": ("adopted_in", "statement", "from_year"),
        "proposal": ("on", "session", "statement"),
        "result": ("as_of", "activity"),
        "activity": ("start", "session"),
        "attendance": ("session",),
        "membership": ("from_day",),
        "tenure": ("from_day",),
        "seat": ("from_day",),
        "channel": ("from_day",),
        "organ": ("since",),
        "succession": ("effective_on",),
        "signature": ("signed_on",),
        "event": ("effective_on",),
    }
)
"""Kind → what tells its day, the first that is stated counts: a day or a year of its own, or a fact that it comes from."""


def come(noun: type[R], mechanism: Mechanism, moment: Moment, days: Mapping[str, str]) -> QuerySet[R]:
    """The facts of a kind that had come by the moment's day. `days`: session → its day, empty where it is not known.

    A year or a month has come when it has begun. A fact of which no day is known is there on every day. From today on
    everything is there that the register has: what is announced for a later day too.
    """
    found = rows(noun, mechanism, moment)
    names = OWN_DAY.get(noun.kind, ())
    if moment.as_of >= moment.today or not names:
        return found
    return found.exclude(_Later(mechanism, moment, days).q(noun, names))


def undated(row: Record, days: Mapping[str, str]) -> bool:
    """Whether nothing that the row names tells its day. `days`: session → its day; another fact named counts as a day."""
    told = ((name, getattr(row, name)) for name in OWN_DAY.get(row.kind, ()))
    return not any(value and (days.get(value) if name in ("session", "adopted_in") else True) for name, value in told)


@dataclass(frozen=True)
class _Later:
    """Facts whose day lies after that of the moment."""

    mechanism: Mechanism
    moment: Moment
    days: Mapping[str, str]

    def q(self, noun: type[Record], names: tuple[str, ...]) -> Q:
        first, *rest = names
        column = noun._meta.get_field(first)
        if not isinstance(column, Ref):
            day: Any = self.moment.as_of if isinstance(column, Day) else int(self.moment.as_of[:4])
            here, silent = Q(**{f"{first}__gt": day}), Q(**{f"{first}__isnull": True})
        elif column.kind == "session":
            later = [item for item, day in self.days.items() if day > self.moment.as_of]
            here, silent = Q(**{f"{first}__in": later}), Q(**{f"{first}__isnull": True})
            dayless = [item for item, day in self.days.items() if not day]
            silent |= Q(**{f"{first}__in": dayless})
        else:
            other = KINDS[column.kind]
            found = rows(other, self.mechanism, self.moment).filter(self.q(other, OWN_DAY[column.kind]))
            here, silent = Q(**{f"{first}__in": found.values("item")}), Q(**{f"{first}__isnull": True})
        return here | silent & self.q(noun, tuple(rest)) if rest else here


__all__ = ["OWN_DAY", "come", "undated"]
