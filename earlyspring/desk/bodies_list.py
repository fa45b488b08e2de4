"""The list of bodies: narrowed by name, side, type and tier, sorted, and saved as a sheet."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from earlyspring.desk.facets import of_list
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.lists import Facet, Shown, in_languages, listed
from earlyspring.desk.member_words import BODY_TYPE, TIER
from earlyspring.desk.saved_lists import saved
from earlyspring.lang.names import every_name, name_on, sort_key
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.members.models import Body


def bodies_listed(request: DeskRequest) -> Shown:
    frame: Frame = request.frame
    directory, language = frame.directory, frame.language
    places = {item: place for place, item in enumerate(directory.ordered(directory.bodies))}

    def name(body: Body) -> Any:
        return sort_key(directory.text(body.item, short=False).get(language), language)

    rows = sorted(directory.bodies.values(), key=lambda body: places[body.item])
    return listed(
        request,
        rows,
        facets(frame),
        sorts={
            "name": name,
            "side": lambda body: (places[body.item] + 1,),
            "type": lambda body: body.type and (list(BODY_TYPE).index(body.type) + 1, name(body)),
            "tier": lambda body: body.tier and (list(TIER).index(body.tier) + 1, name(body)),
        },
        texts=names,
        sort="side",
    )


def names(body: Body) -> Iterable[str]:
    """Every name it ever had in any language, and its id: what people look for."""
    yield body.item
    for _lang, words in every_name(body.names):
        yield words


def facets(frame: Frame) -> list[Facet]:
    sides = frame.directory.sides_in_order()
    side_words = {side.item: side.names.get(frame.language) or side.item for side in sides}
    every_side = _("both sides") if len(sides) == 2 else _("all sides")
    return [
        of_list("side", _("Side"), every_side, lambda body: [body.side], side_words),
        of_list("type", _("Type"), _("all types"), lambda body: [body.type], BODY_TYPE),
        of_list("tier", _("Tier"), _("all tiers"), lambda body: [body.tier], TIER),
    ]


def saved_bodies(request: DeskRequest, shown: Shown) -> HttpResponse:
    frame = request.frame
    heads = ["id", _("Side"), _("Type"), _("Tier"), *LANGUAGES, _("Belongs to"), _("From"), _("Until")]
    return saved(request, "bodies", _("Bodies"), heads, (line(frame, body) for body in shown.rows), shown)


def line(frame: Frame, body: Body) -> list[Any]:
    named = name_on(body.names, frame.moment.as_of)
    return [
        body.item,
        body.side,
        BODY_TYPE.get(body.type or "", ""),
        TIER.get(body.tier or "", ""),
        *in_languages(named.official if named else None, LANGUAGES),
        body.parent,
        body.from_day,
        body.to_day,
    ]
