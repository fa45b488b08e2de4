"""An exhibitor of the fair as the catalogue tells it: names, from where, its booth. No contact stands in it."""

from collections.abc import Collection, Iterator
from typing import Any

from django.db.models import QuerySet

from earlyspring.fair.models import Exhibitor
from earlyspring.ledger.models import Mechanism
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting.known import Known
from earlyspring.publishing.projecting.words import Ref, ref, said, words


def shown(mechanism: Mechanism) -> QuerySet[Exhibitor]:
    """Those that come to a fair that is no exercise, and to which their party has agreed."""
    found = Exhibitor.objects.filter(gathering__mechanism=mechanism, gathering__exercise=False, withdrawn_at=None)
    return found.filter(agreed_at__isnull=False).order_by("gathering__key", "party", "code")


def given(known: Known, items: Collection[str] = ()) -> Iterator[Given]:
    """Each is its own party's to release. Two statements."""
    found = shown(known.mechanism).select_related("gathering").prefetch_related("allotments__booth")
    for one in found:
        if not items or item_of(one) in items:
            yield Given("exhibitor", item_of(one), content_of(known, one), one.party)


def item_of(one: Exhibitor) -> str:
    return f"{one.gathering.key}.{one.code}"


def as_ref(one: Exhibitor) -> Ref:
    return ref("exhibitor", item_of(one), one.names)


def content_of(known: Known, one: Exhibitor) -> dict[str, Any]:
    booths = sorted(each.booth.code for each in one.allotments.all())
    return said(
        names=words(one.names),
        about=words(one.about),
        category=one.kind,
        locality=known.body(one.party, one.gathering.first_day.isoformat()),
        gathering=words(one.gathering.names),
        first_day=one.gathering.first_day.isoformat(),
        booth=", ".join(booths),
        website=one.website,
    )
