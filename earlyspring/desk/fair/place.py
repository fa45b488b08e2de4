"""Where a page of the fair stands: its gathering, its tabs and its trail, and what the reader may see of it."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at, named
from earlyspring.desk.title_words import title_in
from earlyspring.fair.models import Exhibitor, Product
from earlyspring.fair.permits import may_enter, may_see, may_see_all
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host

PAGES: list[tuple[str, Any]] = [
    ("fair", gettext_lazy("At a glance")),
    ("exhibitors", gettext_lazy("Exhibitors")),
    ("fair_products", gettext_lazy("Products")),
    ("booth_plan", gettext_lazy("Booths")),
    ("fair_delivery", gettext_lazy("Delivery")),
    ("promotion_events", gettext_lazy("Events")),
    ("matching", gettext_lazy("Meetings of business")),
    ("tours", gettext_lazy("Tours")),
    ("fair_contacts", gettext_lazy("Contacts")),
]
"""The tabs of the fair: the name of the first page's address, and its word."""


def fair_placed(frame: Frame, gathering: Gathering, page: str, *steps: tuple[str, str]) -> dict[str, Any]:
    """What the frame of every page of the fair needs. `page`: its tab; `steps`: (label, address) below it."""
    key, at = frame.mechanism.key, [frame.mechanism.key, gathering.key]
    known = [
        {"label": _("Overview"), "url": reverse("overview", args=[key])},
        {"label": _("Fair"), "url": reverse("fairs", args=[key])},
        {"label": named(gathering, frame), "url": reverse("fair", args=at)},
    ]
    if page != "fair":
        known.append({"label": dict(PAGES)[page], "url": reverse(page, args=at)})
    known += [{"label": label, "url": url} for label, url in steps]
    known[-1]["url"] = ""
    return {
        "gathering": gathering,
        "gathering_name": named(gathering, frame),
        "hosts": may_host(frame.posting, gathering),
        "page": page,
        "chapters": [(name, words, reverse(name, args=at)) for name, words in PAGES],
        "crumbs": known,
    }


def seen_party(frame: Frame, gathering: Gathering) -> str:
    """Whose exhibitors the reader sees: "" for all of them, else the own party's."""
    return "" if may_see_all(frame.posting, gathering) else frame.posting.party


def exhibitor_at(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> Exhibitor:
    """The exhibitor of an address, for those who may see it; for all others there is none."""
    gathering = gathering_at(mechanism, key)
    found = Exhibitor.objects.filter(gathering=gathering, code=code).first()
    if found is None:
        raise Http404
    found.gathering = gathering
    if not may_see(request.frame.posting, found):
        raise Http404
    return found


def own_exhibitor_at(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> Exhibitor:
    """The same for those who enter what it shows."""
    found = exhibitor_at(request, mechanism, key, code)
    if not may_enter(request.frame.posting, found):
        raise Http404
    return found


def product_at(request: DeskRequest, mechanism: Mechanism, key: str, code: str, *, own: bool = False) -> Product:
    """The product of an address, for those who may see its exhibitor; `own`: for those who may change it."""
    found = Product.objects.filter(exhibitor__gathering__mechanism=mechanism, exhibitor__gathering__key=key, code=code)
    product = found.select_related("exhibitor__gathering").first()
    if product is None:
        raise Http404
    product.exhibitor.gathering.mechanism = mechanism
    allowed = may_enter if own else may_see
    if not allowed(request.frame.posting, product.exhibitor):
        raise Http404
    return product


def beside(frame: Frame, exhibitor: Exhibitor, *steps: tuple[str, str]) -> dict[str, Any]:
    """Where a page below an exhibitor stands."""
    gathering, name = exhibitor.gathering, title_in(exhibitor.names, frame.language)
    up = (name, reverse("exhibitor", args=[frame.mechanism.key, gathering.key, exhibitor.code]))
    return {"exhibitor": exhibitor, "name": name, **fair_placed(frame, gathering, "exhibitors", up, *steps)}
