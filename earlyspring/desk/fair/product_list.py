"""The products of a fair in a list, with their certificates: narrowed, sought, turned over and saved."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from earlyspring.core.ocop import GROUPS
from earlyspring.desk.access import COLLEAGUES, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fair.place import fair_placed, seen_party
from earlyspring.desk.fair.taken_along import product_lines
from earlyspring.desk.fair.words import group_word
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at
from earlyspring.desk.gathering.taken_along import titled
from earlyspring.desk.lists import Facet, Shown, by_list, by_words, listed
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.desk.title_words import title_in
from earlyspring.fair.models import Product
from earlyspring.fair.queries import products_of
from earlyspring.lang.names import sort_key
from earlyspring.ledger.models import Mechanism


@posted(*COLLEAGUES, post=())
@require_safe
def fair_products(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """What the exhibitors that the reader sees bring; those that withdrew bring nothing."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    party = seen_party(frame, gathering)
    shown = _listed(request, frame, [one for one in products_of(gathering) if party in ("", one.exhibitor.party)])
    if to_be_saved(request):
        lines = product_lines(frame, shown.rows)
        return saved(request, f"{key}-products", titled(_("Products"), gathering, frame), *lines, shown)
    rows = [
        (one, group_word(one.group), name_of(frame.directory, one.exhibitor.party, frame.language))
        for one in shown.page
    ]
    context = {"shown": shown, "rows": rows} | fair_placed(frame, gathering, "fair_products")
    return render(request, "desk/fair/product_list.html", context)


def _listed(request: DeskRequest, frame: Frame, rows: list[Product]) -> Shown:
    def party_word(item: str) -> str:
        return name_of(frame.directory, item, frame.language)

    stars = {str(number): "★" * number for number in (5, 4, 3)}
    facets = [
        Facet(
            "party",
            _("Party"),
            _("all"),
            lambda one: [one.exhibitor.party],
            party_word,
            by_words(party_word, frame.language),
        ),
        Facet(
            "group",
            _("OCOP group"),
            _("all"),
            lambda one: [one.group] if one.group else [],
            group_word,
            by_list(GROUPS),
        ),
        Facet(
            "stars",
            _("OCOP stars"),
            _("all"),
            lambda one: [str(one.stars)] if one.stars else [],
            stars.__getitem__,
            by_list(stars),
        ),
    ]
    return listed(
        request,
        rows,
        facets,
        sorts={"name": lambda one: sort_key(title_in(one.names, frame.language), frame.language)},
        texts=lambda one: [one.names, one.about, one.exhibitor.names, one.code, one.certificate],
        sort="name",
    )
