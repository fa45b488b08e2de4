"""Questions about the fair: who exhibits what and where, what is given and free, and what is still missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from earlyspring.core.ocop import faults_of
from earlyspring.fair.floor import Allotment, Booth
from earlyspring.fair.goods import TEMPORARY, CustomsPaper, Delivery, DeliverySlot
from earlyspring.fair.models import Exhibitor, FairPlaces, Product
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.together import counts
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.readiness import Readiness


def exhibitors_of(gathering: Gathering, party: str = "") -> QuerySet[Exhibitor]:
    """The exhibitors of a gathering, or those of one party, those that withdrew too.

    `shown`: how many products; `without_photo`, `given`: booths; `comes_in`: whether a slot is booked; `papers`.
    """
    found = Exhibitor.objects.filter(gathering=gathering, **({"party": party} if party else {}))
    return found.annotate(
        shown=Count("products", distinct=True),
        without_photo=Count("products", filter=Q(products__photo=""), distinct=True),
        given=Count("allotments", distinct=True),
        papers=Count("customs", distinct=True),
        comes_in=Exists(Delivery.objects.filter(exhibitor=OuterRef("pk"))),
    ).order_by("party", "code")


def coming(gathering: Gathering, party: str = "") -> QuerySet[Exhibitor]:
    """The exhibitors that come, of all parties or of one."""
    own = {"party": party} if party else {}
    return Exhibitor.objects.filter(gathering=gathering, withdrawn_at=None, **own)


def without_booths(gathering: Gathering) -> QuerySet[Exhibitor]:
    """Those that come and have fewer booths than they ask for, as `exhibitors_of` gives them."""
    return exhibitors_of(gathering).filter(Q(withdrawn_at=None, given__lt=F("booths")))


def agreed(gathering: Gathering) -> QuerySet[Exhibitor]:
    """What the catalogue prints: those that come and to which their party has agreed, with their products."""
    found = coming(gathering).filter(agreed_at__isnull=False).prefetch_related("products", "allotments__booth")
    return found.order_by("party", "code")


@dataclass(frozen=True)
class Missing:
    """What is still missing of one exhibitor, as codes: names, products, photos, certificates, papers, agreement, booth,
    delivery, customs.

    `certificates`: one that ends before the fair does, as after its days were moved; `papers`: of samples, alike.
    """

    exhibitor: Exhibitor
    what: tuple[str, ...]


def missing_of(gathering: Gathering, exhibitors: Iterable[Exhibitor], abroad: frozenset[str]) -> list[Missing]:
    """What is missing of those that come, as `exhibitors_of` gives them. `abroad`: parties whose samples cross the border."""
    ended = ended_of(gathering)
    found = [(one, tuple(_missing(one, abroad, ended))) for one in exhibitors if one.withdrawn_at is None]
    return [Missing(one, what) for one, what in found if what]


def ended_of(gathering: Gathering) -> dict[str, set[int]]:
    """Of whose certificates and papers of samples one does not hold through the fair: keys of exhibitors. Two statements.

    What is entered holds; the days of a gathering can be moved afterwards.
    """
    days = gathering.first_day, gathering.last_day
    stars = Product.objects.filter(exhibitor__gathering=gathering, stars__isnull=False)
    papers = CustomsPaper.objects.filter(exhibitor__gathering=gathering, kind__in=TEMPORARY, leaves_on__lt=days[1])
    return {
        "certificates": {one.exhibitor_id for one in stars if one.ocop and any(faults_of(one.ocop, *days))},
        "papers": set(papers.values_list("exhibitor_id", flat=True)),
    }


def _missing(one: Any, abroad: frozenset[str], ended: Mapping[str, set[int]]) -> Iterable[str]:
    """Of one that `exhibitors_of` gives: the type of a row does not know what is counted beside it."""
    told = {code for code, words in one.names.items() if words}
    checks = {
        "names": set(LANGUAGES) - told,
        "products": not one.shown,
        "photos": one.without_photo,
        "certificates": one.pk in ended["certificates"],
        "papers": one.pk in ended["papers"],
        "agreement": one.agreed_at is None,
        "booth": one.given < one.booths,
        "delivery": one.booths and not one.comes_in,
        "customs": one.party in abroad and one.shown and not one.papers,
    }
    return [code for code, missing in checks.items() if missing]


def booths_of(gathering: Gathering) -> QuerySet[Booth]:
    """The booths, hall by hall, each with who has it."""
    return Booth.objects.filter(gathering=gathering).select_related("allotment__exhibitor").order_by("hall", "code")


def booths_given(exhibitor: Exhibitor) -> list[Booth]:
    """The booths of an exhibitor."""
    return list(Booth.objects.filter(allotment__exhibitor=exhibitor).order_by("hall", "code"))


def slots_of(gathering: Gathering) -> QuerySet[DeliverySlot]:
    """The hours at the doors, each with how many come (`taken`)."""
    found = DeliverySlot.objects.filter(gathering=gathering).annotate(taken=Count("deliveries"))
    return found.order_by("starts_at", "gate")


def free_slots(gathering: Gathering, exhibitor: Exhibitor, at: datetime) -> list[DeliverySlot]:
    """The hours that are not over and have room, and the one that this exhibitor has."""
    own = Delivery.objects.filter(exhibitor=exhibitor).values_list("slot", flat=True).first()
    return list(slots_of(gathering).filter(Q(pk=own) | Q(taken__lt=F("capacity"), ends_at__gt=at)))


def deliveries_of(gathering: Gathering) -> QuerySet[Delivery]:
    """Who comes when at which door, each with its exhibitor and booths: the run-sheet."""
    found = Delivery.objects.filter(slot__gathering=gathering).select_related("slot", "exhibitor")
    return found.prefetch_related("exhibitor__allotments__booth").order_by("slot__gate", "slot__starts_at", "pk")


def products_of(gathering: Gathering) -> QuerySet[Product]:
    """The products of those that come, each with its exhibitor."""
    found = Product.objects.filter(exhibitor__gathering=gathering, exhibitor__withdrawn_at=None)
    return found.select_related("exhibitor").order_by("exhibitor__party", "exhibitor__code", "code")


def places_of(gathering: Gathering) -> dict[str, FairPlaces]:
    """The places of each party that has a number, by party."""
    return {one.party: one for one in FairPlaces.objects.filter(gathering=gathering)}


def customs_of(gathering: Gathering) -> QuerySet[CustomsPaper]:
    """The papers of the customs, of those that come."""
    found = CustomsPaper.objects.filter(exhibitor__gathering=gathering, exhibitor__withdrawn_at=None)
    return found.select_related("exhibitor").order_by("exhibitor__party", "exhibitor__code", "pk")


def readiness(gathering: Gathering, party: str = "") -> dict[str, Readiness]:
    """How far the fair is, of all parties or of one, in one statement.

    `agreed`: exhibitors to which their party has agreed; `placed`: that have a booth; `coming_in`: that have a slot.
    """
    there = coming(gathering, party)
    asks = there.filter(booths__gt=0)
    found = counts(
        agreed=there.filter(agreed_at__isnull=False),
        coming=there,
        placed=asks.filter(Exists(Allotment.objects.filter(exhibitor=OuterRef("pk")))),
        slotted=asks.filter(Exists(Delivery.objects.filter(exhibitor=OuterRef("pk")))),
        asks=asks,
    )
    return {
        "agreed": Readiness(found["agreed"], found["coming"]),
        "placed": Readiness(found["placed"], found["asks"]),
        "coming_in": Readiness(found["slotted"], found["asks"]),
    }
