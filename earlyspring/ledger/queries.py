"""Questions about the record itself: how many facts, what a fact said when, where it comes from, what waits for answers."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from earlyspring.ledger.derived import Mark, Motion
from earlyspring.ledger.models import Entry, Mechanism, Source
from earlyspring.ledger.moments import LASTED, Moment, rows
from earlyspring.ledger.nouns import KINDS, Record


def naming(mechanism: Mechanism, name: str, value: str, kind: str) -> QuerySet[Mark, Any]:
    """Items of a kind whose list `name` holds `value`: to be used in a subquery."""
    return Mark.objects.filter(mechanism=mechanism, name=name, value=value, kind=kind).values("item")


def sources(mechanism: Mechanism, keys: Iterable[str]) -> list[Source]:
    wanted = list(dict.fromkeys(keys))
    found = {one.item: one for one in Source.objects.filter(mechanism=mechanism, known_to=None, item__in=wanted)}
    return [found[key] for key in wanted if key in found]


def fact(mechanism: Mechanism, kind: str, item: str, moment: Moment) -> Record | None:
    noun = KINDS.get(kind)
    return rows(noun, mechanism, moment).filter(item=item).first() if noun else None


def versions(mechanism: Mechanism, kind: str, item: str) -> QuerySet[Any]:
    """Everything the register ever said of a fact, the first first."""
    found = KINDS[kind]._default_manager.filter(LASTED, mechanism=mechanism, item=item)
    return found.order_by("known_from", "pk")


def open_motions(mechanism: Mechanism) -> QuerySet[Motion]:
    return Motion.objects.filter(mechanism=mechanism, state="open").prefetch_related("answers").order_by("-at")


def motions_about(mechanism: Mechanism, item: str, known: datetime | None = None, kind: str = "") -> QuerySet[Motion]:
    """What was put to the parties about a fact, by that instant if one is given; the latest first.

    An entry names the first fact of a batch alone; of a `kind` the versions say which batch the others came by.
    """
    put = Entry.objects.filter(mechanism=mechanism, item=item, type="propose").values("digest")
    wanted = Q(digest__in=put)
    if kind:
        wanted |= Q(digest__in=KINDS[kind]._default_manager.filter(mechanism=mechanism, item=item).values("version"))
    found = Motion.objects.filter(wanted, mechanism=mechanism).order_by("-at")
    return found.filter(at__lte=known) if known else found
