"""Template words of a programme: clocks, hours, and the items of a day."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString

from earlyspring.desk.gathering.programme.grid import Cell
from earlyspring.desk.gathering.programme.words import clock as clock_words
from earlyspring.desk.gathering.programme.words import hour
from earlyspring.lang.tongues import comma
from earlyspring.templatetags.words import called, label, said, written_body

register = template.Library()


@register.filter
def clock(zone: str) -> str:
    """How the clock of a zone is called."""
    return clock_words(zone)


@register.filter
def in_zone(at: datetime | None, zone: str) -> str:
    """The hour of an instant by the clock of a zone; nothing where there is no instant."""
    return hour(at, zone) if at else ""


@register.simple_tag(takes_context=True)
def programme_cells(context: Any, cells: Iterable[Cell], linked: bool = False) -> SafeString:
    """The items of a day, each linked to its page where there is one to go to.

    Written plainly and not by a template for each: of sixty items that would take half of the page's time.
    """
    at = [context["frame"].mechanism.key, context["gathering"].key, "CODE"]
    address = reverse("programme_item", args=at) if linked else ""
    return SafeString("".join(_cell(context, one, address) for one in cells))


def _cell(context: Any, cell: Cell, address: str) -> str:
    item, language = cell.item, context["language"]
    title = said(dict(item.titles), language)
    linked = f'<a class="what" href="{escape(address.replace("CODE", item.code))}">{title}</a>'
    rooms = " · ".join(said(dict(place.names), language) for place in cell.rooms)
    frame = context["frame"]
    parties = comma(language).join(
        written_body(frame, one, language, False, "") for one in frame.directory.ordered(item.parties)
    )
    parts = [
        f'<p><span class="hours">{cell.hours}</span> <span class="tag">{escape(label("programme_kind", item.kind))}</span></p>',
        f'<p class="tiny muted">{escape(cell.elsewhere)}</p>' if cell.elsewhere else "",
        linked if address else f"<h3>{title}</h3>",
        f'<p class="in-room small">{rooms}</p>' if rooms else "",
        f'<p class="small muted">{parties}</p>' if parties else "",
    ]
    wide = " over-all" if len(cell.rooms) > 1 else ""
    return f'<li class="kind-{escape(item.kind)} {cell.spot}{wide}">{"".join(parts)}</li>'


@register.simple_tag
def speaker(names: dict[str, str], language: str) -> SafeString:
    """Who speaks, by the name in this language; where none was given by one in Latin letters, else as it is held."""
    code = next((one for one in (language, "vi", "en", *names) if one in names), "")
    return called({code: names[code]} if code else None, language)


@register.simple_tag(takes_context=True)
def side_shape(context: Any, party: str) -> SafeString:
    """The shape of a party's side, to be seen from afar; its name is read out to who cannot see it."""
    directory = context["frame"].directory
    side = directory.sides.get(directory.side_of(party))
    shape = "side-square" if side and side.mark == "square" else "side-circle"
    name = said(side.names if side else None, context["language"])
    icon = render_to_string("parts/icon.html", {"icon": shape})
    return SafeString(f'{icon}<span class="hidden-words">{name}</span>')
