"""Promotion events in words: where one is, where it stands, and what stands against it by its name."""

from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from earlyspring.core.shapes import Fault
from earlyspring.desk.frame import Frame
from earlyspring.desk.title_words import title_in
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.promoting.models import TYPES, PromotionEvent
from earlyspring.fair.promoting.queries import presented_by
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import comma
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering

TYPE_WORDS: dict[str, Any] = dict(TYPES)
STATES = {"planned": _("planned"), "told": _("told what came of it"), "cancelled": _("cancelled")}
MARKS = {"planned": "waiting", "told": "done", "cancelled": "refused"}
TAKEN = {"event_room_taken", "event_exhibitor_elsewhere"}


def state_of(event: PromotionEvent) -> str:
    if event.cancelled_at:
        return "cancelled"
    return "told" if event.outcome or event.counted is not None else "planned"


def place_words(event: PromotionEvent, rooms: dict[str, dict[str, str]]) -> dict[str, str]:
    """Where it is, by language; nothing where its room is no more. `rooms`: names by code."""
    return rooms.get(event.venue, {}) if event.venue else event.place


def rooms_of(gathering: Gathering) -> dict[str, dict[str, str]]:
    return dict(gathering.venues.values_list("code", "names"))


def presents(exhibitor: Exhibitor) -> list[tuple[PromotionEvent, dict[str, str], Any]]:
    """Where an exhibitor presents something: each event with where it is and its kind."""
    found, rooms = list(presented_by(exhibitor)), rooms_of(exhibitor.gathering)
    return [(one, place_words(one, rooms), TYPE_WORDS[one.type]) for one in found]


def by_name(frame: Frame, gathering: Gathering, refusal: Refused) -> Refused:
    """The same refusal; of a room or an exhibitor that is taken, with names, day and hours instead of codes."""
    return Refused(*(_by_name(frame, gathering, one) if one.code in TAKEN else one for one in refusal.faults))


def _by_name(frame: Frame, gathering: Gathering, fault: Fault) -> Fault:
    taken = Exhibitor.objects.filter(gathering=gathering, code=fault.given).values_list("names", flat=True).first()
    names = rooms_of(gathering).get(fault.given) if fault.code == "event_room_taken" else taken
    other: Any = gathering.promotion_events.filter(code=fault.expected).first()
    other = other or gathering.items.filter(code=fault.expected).first()
    given = title_in(names, frame.language) if names else fault.given
    if other is None:
        return replace(fault, given=given)
    day, hours = written_day(other.day.isoformat(), frame.language), f"{other.start:%H:%M}–{other.end:%H:%M}"
    when = comma(frame.language).join((day, hours))
    return replace(fault, given=given, expected=f"“{title_in(other.titles, frame.language)}” ({when})")
