"""Taking over from an earlier fair: exhibitors and the products whose certificates still hold, with photo and scan."""

from dataclasses import dataclass

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.fair.exhibiting import enter_exhibitor
from earlyspring.fair.models import Exhibitor, Product
from earlyspring.fair.permits import may_bring
from earlyspring.fair.said import OF_EXHIBITOR, OF_PRODUCT, product_faults
from earlyspring.fair.showing import enter_product
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting


@dataclass(frozen=True)
class Taken:
    """What was taken over; `left`: products whose certificates do not hold through this fair."""

    exhibitors: list[Exhibitor]
    products: int
    left: list[Product]


def earlier_of(gathering: Gathering, party: str) -> list[Exhibitor]:
    """The exhibitors of the party's last fair before this one that came and are not here yet, by their code."""
    before = Exhibitor.objects.filter(
        party=party,
        gathering__mechanism=gathering.mechanism,
        gathering__exercise=gathering.exercise,
        gathering__first_day__lt=gathering.first_day,
        withdrawn_at=None,
    )
    last = before.order_by("-gathering__first_day").values_list("gathering", flat=True).first()
    there = before.filter(gathering=last).exclude(later__gathering=gathering)
    return list(there.select_related("gathering__mechanism").prefetch_related("products").order_by("code"))


def held_of(exhibitor: Exhibitor, gathering: Gathering) -> tuple[list[Product], list[Product]]:
    """Its products that can be shown at a gathering, and those whose certificates do not hold there."""
    holds: list[Product] = []
    ended: list[Product] = []
    here = Exhibitor(gathering=gathering, party=exhibitor.party)
    for one in exhibitor.products.all():
        tried = Product(exhibitor=here, **{name: getattr(one, name) for name in OF_PRODUCT})
        (ended if any(product_faults(tried)) else holds).append(one)
    return holds, ended


@transaction.atomic
def take_over(gathering: Gathering, party: str, codes: list[str], *, by: Posting) -> Taken:
    """Enter these exhibitors of the party's last fair anew. Raises Refused, and enters none, where one cannot be."""
    if not may_bring(by, party):
        raise Refused(Fault("", "not_own_exhibitor", party))
    there = {one.code: one for one in earlier_of(gathering, party)}
    if unknown := [code for code in codes if code not in there]:
        raise Refused(Fault("codes", "no_such_earlier", ", ".join(unknown)))
    if not codes:
        raise Refused(Fault("codes", "missing"))
    made: list[Exhibitor] = []
    left: list[Product] = []
    shown = 0
    for one in (there[code] for code in dict.fromkeys(codes)):
        holds, ended = held_of(one, gathering)
        said = {name: getattr(one, name) for name in OF_EXHIBITOR}
        new = enter_exhibitor(gathering, party, said, by=by, route="earlier", earlier=one)
        for product in holds:
            copy = enter_product(new, {name: getattr(product, name) for name in OF_PRODUCT}, by=by)
            Product.objects.filter(pk=copy.pk).update(photo=product.photo, scan=product.scan)
        made.append(new)
        left += ended
        shown += len(holds)
    return Taken(made, shown, left)
