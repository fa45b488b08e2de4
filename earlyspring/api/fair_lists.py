"""The lists of a fair: whose things a reader sees, by what they are narrowed, and how each is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet

from earlyspring.api import asked as ask
from earlyspring.api import fair_told as told
from earlyspring.api.fair_told import Sight
from earlyspring.fair.contacts.queries import contacts_of
from earlyspring.fair.floor import Allotment
from earlyspring.fair.models import Exhibitor, Product
from earlyspring.fair.promoting.models import Presenting, PromotionEvent
from earlyspring.fair.touring.queries import tours_of


def exhibitors(sight: Sight) -> QuerySet[Exhibitor]:
    """Those of the own party; for the host's officers all. Those that withdrew too."""
    booths = Prefetch("allotments", Allotment.objects.select_related("booth"))
    own = {"party": sight.whose} if sight.whose else {}
    found = Exhibitor.objects.filter(gathering=sight.gathering, **own).prefetch_related(booths)
    return found.annotate(shown=Count("products"))


def products(sight: Sight) -> QuerySet[Product]:
    """Those of the exhibitors that the reader sees and that come."""
    own = {"exhibitor__party": sight.whose} if sight.whose else {}
    found = Product.objects.filter(exhibitor__gathering=sight.gathering, exhibitor__withdrawn_at=None, **own)
    return found.select_related("exhibitor")


def events(sight: Sight) -> QuerySet[PromotionEvent]:
    presenting = Prefetch("presenting", Presenting.objects.select_related("exhibitor"))
    return PromotionEvent.objects.filter(gathering=sight.gathering).prefetch_related(presenting)


CAME: dict[str, Q] = {
    "agreed": Q(withdrawn_at=None, agreed_at__isnull=False),
    "waiting": Q(withdrawn_at=None, agreed_at=None),
    "withdrawn": Q(withdrawn_at__isnull=False),
}
TOLD = ~Q(outcome={}) | Q(counted__isnull=False)
HELD: dict[str, Q] = {
    "planned": Q(cancelled_at=None) & ~TOLD,
    "told": Q(cancelled_at=None) & TOLD,
    "cancelled": Q(cancelled_at__isnull=False),
}


MOST_FIGURES = 18


@dataclass(frozen=True)
class FairList:
    """A list of a fair. `columns`, `narrow`: what is asked → what that means. `key`: the column in whose order it stands."""

    name: str
    asks: type[ask.PageAsked]
    words: str
    found: Callable[[Sight], QuerySet[Any]]
    told: Callable[[Sight, Any], dict[str, Any]]
    columns: Mapping[str, str] = field(default_factory=dict)
    narrow: Mapping[str, Callable[[str], Q]] = field(default_factory=dict)
    key: str = "code"

    def whole(self, given: str) -> Any:
        """The key as its column has it. Raises ValueError."""
        if self.key == "pk" and not (given.isdecimal() and len(given) <= MOST_FIGURES):
            raise ValueError(given)
        return given

    def asked(self, sight: Sight, said: Mapping[str, Any]) -> QuerySet[Any]:
        columns = {column: said[name] for name, column in self.columns.items() if name in said}
        found = self.found(sight).filter(*(narrow(said[name]) for name, narrow in self.narrow.items() if name in said))
        return found.filter(**columns)


def _of_either(code: str) -> Q:
    return Q(exhibitor__code=code) | Q(other__code=code)


LISTS = (
    FairList(
        "exhibitors",
        ask.ExhibitorsAsked,
        "Exhibitors of the own party with their booths; the host reads all",
        exhibitors,
        told.exhibitor_told,
        {"party": "party", "kind": "kind"},
        {"state": lambda state: CAME[state]},
    ),
    FairList(
        "products",
        ask.ProductsAsked,
        "Products of these exhibitors with their certificates",
        products,
        told.product_told,
        {"exhibitor": "exhibitor__code", "party": "exhibitor__party", "group": "group", "stars": "stars"},
    ),
    FairList(
        "events",
        ask.EventsAsked,
        "Promotion events: what is held where and when, who presents there, what came of it",
        events,
        told.event_told,
        {"type": "type", "day": "day"},
        {"state": lambda state: HELD[state]},
    ),
    FairList(
        "tours",
        ask.ToursAsked,
        "Tours with their seats",
        lambda sight: tours_of(sight.gathering),
        told.tour_told,
        {"day": "day"},
    ),
    FairList(
        "contacts",
        ask.ContactsAsked,
        "Contacts made by the own party's exhibitors and what became of them; the host reads all",
        lambda sight: contacts_of(sight.gathering, sight.whose),
        told.contact_told,
        {"outcome": "outcome"},
        {"exhibitor": _of_either},
        "pk",
    ),
)
