"""My booth: what opens by a link without an account. One exhibitor's booth, products, hour and papers, and nothing else."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.core.shapes import Fault
from earlyspring.desk.access import anyone
from earlyspring.desk.fair.delivery import paper_of, slot_choices, slot_of
from earlyspring.desk.fair.exhibitors import PLACES, STATES, state_of
from earlyspring.desk.fair.floor_forms import CustomsForm, DeliveryForm
from earlyspring.desk.fair.forms import ExhibitorForm, ProductForm
from earlyspring.desk.fair.matching.entry import own_seats
from earlyspring.desk.fair.products import KEEPERS, file_of, sent_file
from earlyspring.desk.fair.words import group_word, hour_words, kilowatts
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words, sentence
from earlyspring.desk.frame import tongue
from earlyspring.desk.title_words import title_in
from earlyspring.fair.actions import (
    book_slot,
    cancel_delivery,
    change_customs_paper,
    change_exhibitor,
    change_product,
    enter_customs_paper,
    enter_product,
    remove_customs_paper,
    remove_product,
)
from earlyspring.fair.goods import Delivery
from earlyspring.fair.links import ExhibitorLink, link_at
from earlyspring.fair.models import Exhibitor, Product
from earlyspring.fair.queries import booths_given, booths_of, free_slots
from earlyspring.ledger.refused import Refused
from earlyspring.pictures.booths import Stand, floor

MOST_WRITES, WITHIN_SECONDS = 60, 600


def opened(mechanism: str, key: str, secret: str) -> ExhibitorLink:
    """The link of an address while it is open; for all others there is none."""
    link = link_at(mechanism, key, secret)
    if link is None:
        raise Http404
    return link


@anyone
def my_booth(request: HttpRequest, mechanism: str, key: str, secret: str) -> HttpResponse:
    """The booth on the plan, products with their certificates, the hour of delivery and the papers of the customs."""
    link = opened(mechanism, key, secret)
    exhibitor = link.exhibitor
    delivery = Delivery.objects.filter(exhibitor=exhibitor).select_related("slot").first()
    slots = slot_choices(free_slots(exhibitor.gathering, exhibitor, timezone.now()), exhibitor.gathering.zone)
    form = DeliveryForm(request.POST or None, slots, delivery)
    if request.method == "POST" and not_too_often(request, link):
        if "cancel" in request.POST:
            cancel_delivery(exhibitor, by=link)
            return redirect("my_booth", mechanism, key, secret)
        if form.is_valid() and _taken(form, lambda: _booked(link, form)):
            return redirect("my_booth", mechanism, key, secret)
    context = {
        "form": form,
        "delivery": delivery,
        "hour": hour_words(delivery.slot, exhibitor.gathering.zone) if delivery else "",
        "products": [(one, group_word(one.group)) for one in exhibitor.products.order_by("pk")],
        "papers": list(exhibitor.customs.all()),
        "booths": booths_given(exhibitor),
        "halls": _halls(exhibitor),
        "asks_power": kilowatts(exhibitor.power_kw),
        "seats": own_seats(exhibitor),
    }
    return shown(request, link, secret, "desk/fair/my_booth.html", context, form)


def _booked(link: ExhibitorLink, form: DeliveryForm) -> Any:
    said: dict[str, Any] = dict(form.cleaned_data)
    return book_slot(link.exhibitor, slot_of(link.exhibitor, said.pop("slot")), said, by=link)


def _halls(exhibitor: Exhibitor) -> list[dict[str, Any]]:
    """The halls in which it has a booth: the own one filled and named, all others by their number alone."""
    every = list(booths_of(exhibitor.gathering))
    own = {one.pk for one in every if hasattr(one, "allotment") and one.allotment.exhibitor_id == exhibitor.pk}
    name = title_in(exhibitor.names, tongue())
    found = []
    for at, hall in enumerate(dict.fromkeys(one.hall for one in every if one.pk in own), 1):
        stands = [
            Stand(one.code, one.place, name if one.pk in own else "", marked=one.pk in own)
            for one in every
            if one.hall == hall
        ]
        words = _("The own booth is filled; all others bear their number.")
        found.append(
            {"hall": hall, "svg": floor(f"hall-{at}", tongue(), stands, _("Hall %(hall)s") % {"hall": hall}, words)}
        )
    return found


@anyone
def exhibitor_by_link(request: HttpRequest, mechanism: str, key: str, secret: str) -> HttpResponse:
    """What is said of the exhibitor, to be changed."""
    link = opened(mechanism, key, secret)
    form = ExhibitorForm(request.POST or None, None, link.exhibitor)
    if _sent(request, link, form) and _taken(
        form, lambda: change_exhibitor(link.exhibitor, form.said(), by=link, version=form.read_version())
    ):
        return redirect("my_booth", mechanism, key, secret)
    return _form(request, link, secret, form, _("Change the exhibitor"))


@anyone
def new_product_by_link(request: HttpRequest, mechanism: str, key: str, secret: str) -> HttpResponse:
    link = opened(mechanism, key, secret)
    form = ProductForm(request.POST or None)
    if _sent(request, link, form) and _taken(form, lambda: enter_product(link.exhibitor, form.said(), by=link)):
        return redirect("my_booth", mechanism, key, secret)
    return _form(request, link, secret, form, _("Enter a product"))


@anyone
def product_by_link(request: HttpRequest, mechanism: str, key: str, secret: str, code: str) -> HttpResponse:
    """A product of the own, to be changed, with its photo and certificate; or taken away."""
    link = opened(mechanism, key, secret)
    held = _product(link, code)
    form = ProductForm(request.POST or None, held)
    if request.method == "POST" and "remove" in request.POST and not_too_often(request, link):
        remove_product(held, by=link)
        return redirect("my_booth", mechanism, key, secret)
    if _sent(request, link, form) and _taken(
        form, lambda: change_product(held, form.said(), by=link, version=form.read_version())
    ):
        return redirect("my_booth", mechanism, key, secret)
    return _form(request, link, secret, form, title_in(held.names, tongue()), {"product": held})


@anyone
def product_file_by_link(
    request: HttpRequest, mechanism: str, key: str, secret: str, code: str, what: str
) -> HttpResponse:
    """The photo or the certificate of a product of the own: looked at, or sent in."""
    link = opened(mechanism, key, secret)
    held = _product(link, code)
    if what not in KEEPERS:
        raise Http404
    if request.method != "POST":
        return file_of(held, what)
    if not_too_often(request, link):
        try:
            KEEPERS[what](held, sent_file(request), by=link)
        except Refused as refusal:
            messages.error(request, in_words(refusal))
        else:
            messages.success(request, _("Kept."))
    return redirect("product_by_fair_link", mechanism, key, secret, code)


@anyone
def customs_by_link(request: HttpRequest, mechanism: str, key: str, secret: str, pk: int = 0) -> HttpResponse:
    """A paper of the customs: a new one, or one of the own to be changed or taken away."""
    link = opened(mechanism, key, secret)
    held = paper_of(link.exhibitor, pk) if pk else None
    form = CustomsForm(request.POST or None, held)
    if held and request.method == "POST" and "remove" in request.POST and not_too_often(request, link):
        remove_customs_paper(held, by=link)
        return redirect("my_booth", mechanism, key, secret)

    def act() -> Any:
        if held is None:
            return enter_customs_paper(link.exhibitor, form.said(), by=link)
        return change_customs_paper(held, form.said(), by=link, version=form.read_version())

    if _sent(request, link, form) and _taken(form, act):
        return redirect("my_booth", mechanism, key, secret)
    heading = _("Change a paper of the customs") if held else _("Enter a paper of the customs")
    return _form(request, link, secret, form, heading, {"removes": held is not None})


def _product(link: ExhibitorLink, code: str) -> Product:
    found = Product.objects.filter(exhibitor=link.exhibitor, code=code).first()
    if found is None:
        raise Http404
    found.exhibitor = link.exhibitor
    return found


def _sent(request: HttpRequest, link: ExhibitorLink, form: Any) -> bool:
    return request.method == "POST" and form.is_valid() and not_too_often(request, link)


def _taken(form: Any, act: Callable[[], Any]) -> bool:
    """Whether the act was taken; where not, the form says why."""
    try:
        act()
    except Refused as refusal:
        at_fields(form, refusal, PLACES)
        return False
    return True


def not_too_often(request: HttpRequest, link: ExhibitorLink) -> bool:
    """Whether the link may write once more now; where not, the page says so."""
    key = f"exhibitor-link:{link.pk}"
    cache.add(key, 0, WITHIN_SECONDS)
    if cache.incr(key) <= MOST_WRITES:
        return True
    messages.error(request, sentence(Fault("", "too_often")))
    return False


def _form(
    request: HttpRequest, link: ExhibitorLink, secret: str, form: Any, heading: str, more: dict[str, Any] | None = None
) -> HttpResponse:
    context = {"form": form, "heading": heading} | (more or {})
    return shown(request, link, secret, "desk/fair/form_by_link.html", context, form)


def shown(
    request: HttpRequest,
    link: ExhibitorLink,
    secret: str,
    template: str,
    context: dict[str, Any],
    form: Any,
    status: int = 0,
) -> HttpResponse:
    """A page of the link. `status`: 422 where its form comes back, unless another is told."""
    exhibitor, gathering = link.exhibitor, link.exhibitor.gathering
    known = {
        "link": link,
        "secret": secret,
        "exhibitor": exhibitor,
        "gathering": gathering,
        "gathering_key": gathering.key,
        "mechanism_key": gathering.mechanism.key,
        "gathering_name": title_in(gathering.names, tongue()),
        "state": state_of(exhibitor),
        "state_words": STATES[state_of(exhibitor)],
    }
    status = status or (422 if form.is_bound and form.errors else 200)
    return render(request, template, context | known, status=status)
