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
        "text": ("authenticated_on", "instrument"),
        "signature": ("signed_on", "instrument"),
        "event": ("effective_on", "instrument"),
        "link": ("instrument",),
        "characterisation": ("instrument",),
        "custody": ("instrument",),
        "statement": ("said_on", "session", "activity"),
        "commitment": ("session", "statement", "instrument"),
        "responsibility": ("from_day", "commitment"),
        "due_date": ("decided_in", "commitment"),
        "milestone": ("commitment",),
        "indicator": ("commitment",),
        "target": ("indicator",),
        "decision": ("session",),
        "priority": ("adopted_in", "statement", "from_year"),
        "proposal": ("on", "session", "statement"),
        "result": ("as_of", "activity"),
        "count": ("as_of", "session", "instrument"),
        "cycle": ("year",),
        "session": ("start", "day", "planned_start", "year", "cycle"),
        "activity": ("start", "session"),
        "attendance": ("session",),
        "membership": ("from_day",),
        "tenure": ("from_day",),
        "seat": ("from_day",),
        "channel": ("from_day",),
        "organ": ("since",),
        "succession": ("effective_on",),
        "source": ("published",),
        "round": ("cutoff_on", "session", "year"),
        "report": ("received_on", "submitted_on", "round"),
        "report_view": ("report",),
        "evidence": ("dated_on",),
        "assessment": ("round", "commitment"),
        "review": ("session", "round"),
        "finding": ("review",),
        "request": ("submitted_on",),
        "step": ("on", "request"),
        "gate": ("opened_on",),
    }
)
"""Kind → what tells its day, the first that is stated counts: a day or a year of its own, or a fact that it comes from."""

OF_EVERY_DAY = frozenset(["charter", "side", "body", "duplicate", "office", "chain", "contradiction", "person"])
"""Kinds that are there on every day: what others are said of, and what is said of the record itself."""

OF_LISTS = frozenset({"observer", "project"})
"""Kinds whose days stand in a list: their own package says which had come."""


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
    return not any(value and (days.get(value) if _of_session(type(row), name) else True) for name, value in told)


def without_day(noun: type[Record], days: Mapping[str, str]) -> Q:
    """The same question to a table, so that rows can be counted where they are."""
    dayless = [item for item, day in days.items() if not day]
    silent = Q()
    for name in OWN_DAY.get(noun.kind, ()):
        unknown = Q(**{f"{name}__in": dayless}) if _of_session(noun, name) else Q()
        silent &= Q(**{f"{name}__isnull": True}) | unknown
    return silent


def _of_session(noun: type[Record], name: str) -> bool:
    column = noun._meta.get_field(name)
    return isinstance(column, Ref) and column.kind == "session"


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


__all__ = ["OF_EVERY_DAY", "OF_LISTS", "OWN_DAY", "come", "undated", "without_day"]
