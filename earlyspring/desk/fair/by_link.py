"""My booth: what opens by a link without an account. One exhibitor's booth, products, hour and papers, and nothing else."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.desk.access import anyone
from earlyspring.desk.fair.delivery import paper_of, slot_choices, slot_of
from earlyspring.desk.fair.drawn import numbers_of
from earlyspring.desk.fair.floor_forms import CustomsForm, DeliveryForm
from earlyspring.desk.fair.forms import ExhibitorForm, ProductForm
from earlyspring.desk.fair.link_place import not_too_often, opened, sent, shown, shown_form, taken
from earlyspring.desk.fair.matching.entry import own_seats
from earlyspring.desk.fair.products import KEEPERS, file_of, sent_file
from earlyspring.desk.fair.promoting.words import presents
from earlyspring.desk.fair.words import group_word, hour_words, kilowatts
from earlyspring.desk.faults import in_words
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
from earlyspring.fair.links import ExhibitorLink
from earlyspring.fair.models import Exhibitor, Product
from earlyspring.fair.queries import booths_given, booths_of, free_slots
from earlyspring.ledger.refused import Refused
from earlyspring.pictures.booths import Stand, floor


@anyone
def my_booth(request: HttpRequest, mechanism: str, key: str, secret: str) -> HttpResponse:
    """The booth on the plan, products with their certificates, the hour of delivery and the papers of the customs.

    After the fair the address leads to the contacts, of which only then it shows what becomes of them.
    """
    link = opened(mechanism, key, secret, after=True)
    if not link.is_open(timezone.now()):
        return redirect("my_contacts", mechanism, key, secret)
    exhibitor = link.exhibitor
    delivery = Delivery.objects.filter(exhibitor=exhibitor).select_related("slot").first()
    slots = slot_choices(free_slots(exhibitor.gathering, exhibitor, timezone.now()), exhibitor.gathering.zone)
    form = DeliveryForm(request.POST or None, slots, delivery)
    if request.method == "POST" and not_too_often(request, link):
        if "cancel" in request.POST:
            cancel_delivery(exhibitor, by=link)
            return redirect("my_booth", mechanism, key, secret)
        if form.is_valid() and taken(form, lambda: _booked(link, form)):
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
        "presents": presents(exhibitor),
        "hosts": None,
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
        svg = floor(f"hall-{at}", tongue(), stands, _("Hall %(hall)s") % {"hall": hall}, words)
        rows = [(one, name, "", numbers_of(one)) for one in every if one.pk in own and one.hall == hall]
        found.append({"hall": hall, "svg": svg, "rows": rows})
    return found


@anyone
def exhibitor_by_link(request: HttpRequest, mechanism: str, key: str, secret: str) -> HttpResponse:
    """What is said of the exhibitor, to be changed."""
    link = opened(mechanism, key, secret)
    form = ExhibitorForm(request.POST or None, None, link.exhibitor)
    if sent(request, link, form) and taken(
        form, lambda: change_exhibitor(link.exhibitor, form.said(), by=link, version=form.read_version())
    ):
        return redirect("my_booth", mechanism, key, secret)
    return shown_form(request, link, secret, form, _("Change the exhibitor"))


@anyone
def new_product_by_link(request: HttpRequest, mechanism: str, key: str, secret: str) -> HttpResponse:
    link = opened(mechanism, key, secret)
    form = ProductForm(request.POST or None)
    if sent(request, link, form) and taken(form, lambda: enter_product(link.exhibitor, form.said(), by=link)):
        return redirect("my_booth", mechanism, key, secret)
    return shown_form(request, link, secret, form, _("Enter a product"))


@anyone
def product_by_link(request: HttpRequest, mechanism: str, key: str, secret: str, code: str) -> HttpResponse:
    """A product of the own, to be changed, with its photo and certificate; or taken away."""
    link = opened(mechanism, key, secret)
    held = _product(link, code)
    form = ProductForm(request.POST or None, held)
    if request.method == "POST" and "remove" in request.POST and not_too_often(request, link):
        remove_product(held, by=link)
        return redirect("my_booth", mechanism, key, secret)
    if sent(request, link, form) and taken(
        form, lambda: change_product(held, form.said(), by=link, version=form.read_version())
    ):
        return redirect("my_booth", mechanism, key, secret)
    return shown_form(request, link, secret, form, title_in(held.names, tongue()), {"product": held})


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

    if sent(request, link, form) and taken(form, act):
        return redirect("my_booth", mechanism, key, secret)
    heading = _("Change a paper of the customs") if held else _("Enter a paper of the customs")
    return shown_form(request, link, secret, form, heading, {"removes": held is not None})


def _product(link: ExhibitorLink, code: str) -> Product:
    found = Product.objects.filter(exhibitor=link.exhibitor, code=code).first()
    if found is None:
        raise Http404
    found.exhibitor = link.exhibitor
    return found
