"""The lists of a fair as lines of a spreadsheet: products, tours, booths, hours at the doors, contacts, requests for meetings."""

from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from earlyspring.desk.body_names import name_of
from earlyspring.desk.fair.words import group_word
from earlyspring.desk.frame import Frame
from earlyspring.desk.lists import in_languages
from earlyspring.desk.title_words import title_in
from earlyspring.fair.contacts.models import OUTCOMES, Contact
from earlyspring.fair.floor import Booth
from earlyspring.fair.goods import Delivery, DeliverySlot
from earlyspring.fair.matching.models import STATES, WEIGHTS, MatchRequest
from earlyspring.fair.models import Exhibitor, Product
from earlyspring.lang.tongues import LANGUAGES

Lines = tuple[list[Any], list[list[Any]]]


def tour_lines(found: Iterable[tuple[Any, int]]) -> Lines:
    """A line for each tour, which has how many wait, with its seats that are free."""
    names = [f"{_('Name of the tour')} ({code})" for code in LANGUAGES]
    places = [f"{_('Where it sets out')} ({code})" for code in LANGUAGES]
    heads = [_("Code"), *names, _("Day"), _("From"), _("Until"), *places, _("Guided in")]
    lines = []
    for one, free in found:
        texts, starts = in_languages(one.names, LANGUAGES), in_languages(one.meets, LANGUAGES)
        hours = [one.day.isoformat(), f"{one.start:%H:%M}", f"{one.end:%H:%M}"]
        lines.append([one.code, *texts, *hours, *starts, "; ".join(one.languages), one.seats, free, one.waiting])
    return [*heads, _("Seats"), _("Seats free"), _("Wait for a seat")], lines


def product_lines(frame: Frame, found: Iterable[Product]) -> Lines:
    """A line for each product with its certificate, and the last day on which that holds."""
    names = [f"{_('Name of the product')} ({code})" for code in LANGUAGES]
    origins = [f"{_('Where it comes from')} ({code})" for code in LANGUAGES]
    heads = [_("Code"), *names, _("OCOP group"), *origins, _("OCOP stars"), _("Certificate"), _("Holds until")]
    lines = []
    for one in found:
        texts, places = in_languages(one.names, LANGUAGES), in_languages(one.origin, LANGUAGES)
        until = one.ocop.last_day.isoformat() if one.ocop else ""
        certificate = [one.stars, one.certificate, until]
        lines.append(
            [one.code, *texts, group_word(one.group), *places, *certificate, *_exhibitor(frame, one.exhibitor)]
        )
    return [*heads, _("Code"), _("Exhibitor"), _("Party")], lines


def booth_lines(halls: Iterable[dict[str, Any]]) -> Lines:
    """A line for each booth as the reader knows it (`desk.fair.drawn.drawn_halls`), in metres and kilowatts."""
    heads = [_("Hall"), _("Booth"), "x (m)", "y (m)", "↔ (m)", "↕ (m)", "kW", _("Water"), _("Side"), _("Exhibitor")]
    found: list[tuple[Booth, str, str]] = [row[:3] for hall in halls for row in hall["rows"]]
    return heads, [
        [
            one.hall,
            one.code,
            *map(float, (one.x, one.y, one.width, one.depth, one.power_kw)),
            _yes(one.water),
            side,
            who,
        ]
        for one, who, side in found
    ]


def delivery_lines(
    frame: Frame, rows: Iterable[tuple[DeliverySlot, str, list[tuple[Delivery, str]]]], zone: str
) -> Lines:
    """A line for each that comes in, and one for each hour that nobody has taken; on the clock of the place."""
    heads = [_("Door"), _("Day"), _("From"), _("Until"), _("Code"), _("Exhibitor"), _("Party")]
    lines: list[list[Any]] = []
    for slot, _words, coming in rows:
        starts, ends = (at.astimezone(ZoneInfo(zone)) for at in (slot.starts_at, slot.ends_at))
        hour = [slot.gate, starts.date().isoformat(), f"{starts:%H:%M}", f"{ends:%H:%M}"]
        lines += [[*hour, *_exhibitor(frame, one.exhibitor)] for one, _name in coming] or [[*hour, "", "", ""]]
    return heads, lines


def contact_lines(frame: Frame, found: Iterable[Contact]) -> Lines:
    """A line for each contact with what became of it, as the list names those that met."""
    heads = [_("Code"), _("Exhibitor"), _("Party"), _("Code"), _("Who met whom"), _("Party")]
    rest = [_("Met on"), _("About"), _("Product"), _("Event"), _("What became of it"), _("Since")]
    words = dict(OUTCOMES)
    lines = []
    for one in found:
        other = _exhibitor(frame, one.other) if one.other else ["", one.visitor, ""]
        product = title_in(one.product.names, frame.language) if one.product else ""
        event = title_in(one.event.titles, frame.language) if one.event else ""
        became = [
            str(words[one.outcome]),
            one.outcome_on,
            None if one.value is None else float(one.value),
            one.currency,
        ]
        about = [one.met_on.isoformat(), one.about, product, event]
        lines.append([*_exhibitor(frame, one.exhibitor), *other, *about, *became])
    return [*heads, *rest, _("Value"), _("Currency")], lines


def request_lines(frame: Frame, found: Iterable[MatchRequest]) -> Lines:
    """A line for each request for a meeting."""
    heads = [_("Code"), _("Asks"), _("Party"), _("Code"), _("Who is asked"), _("Party")]
    states, weights = dict(STATES), dict(WEIGHTS)
    return [*heads, _("About"), _("How much it matters"), _("State")], [
        [
            *_exhibitor(frame, one.asks),
            *_exhibitor(frame, one.asked),
            one.about,
            str(weights[one.weight]),
            str(states[one.state]),
        ]
        for one in found
    ]


def _exhibitor(frame: Frame, one: Exhibitor) -> list[str]:
    return [one.code, title_in(one.names, frame.language), name_of(frame.directory, one.party, frame.language)]


def _yes(holds: bool) -> str:
    return _("yes") if holds else ""
