"""A gathering, and what is at its fair, as a program is told: never who looks after a booth, guides, visits or goes along."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from earlyspring.fair.contacts.models import Contact
from earlyspring.fair.models import Exhibitor, Product
from earlyspring.fair.promoting.models import PromotionEvent
from earlyspring.fair.touring.models import Tour
from earlyspring.meetings.gatherings import Gathering

Told = dict[str, Any]


@dataclass
class Sight:
    """Who reads of which fair: `party`, and whether it hosts and so sees all."""

    gathering: Gathering
    party: str
    hosts: bool

    @property
    def whose(self) -> str:
        """Whose exhibitors are seen whole: "" those of all parties."""
        return "" if self.hosts else self.party

    @cached_property
    def rooms(self) -> dict[str, dict[str, str]]:
        return dict(self.gathering.venues.values_list("code", "names"))


def gathering_told(one: Gathering) -> Told:
    said = {name: getattr(one, name) for name in ("key", "names", "place", "host", "zone", "exercise")}
    return {**said, "cycle": one.cycle or None, "first_day": f"{one.first_day}", "last_day": f"{one.last_day}"}


def exhibitor_told(sight: Sight, one: Exhibitor) -> Told:
    """`one` with its booths and with how many products it shows (`shown`)."""
    counted: Any = one
    return {
        **{name: getattr(one, name) for name in ("code", "party", "names", "about", "kind", "water", "version")},
        "agency": one.agency or None,
        "website": one.website or None,
        "booths_asked": one.booths,
        "booths": sorted(each.booth.code for each in one.allotments.all()),
        "power_kw": float(one.power_kw),
        "products": counted.shown,
        "state": "withdrawn" if one.withdrawn_at else "agreed" if one.agreed_at else "waiting",
    }


def product_told(sight: Sight, one: Product) -> Told:
    """`holds_until`: the last day of its certificate, printed on it or by the rule."""
    held = one.ocop
    return {
        **{name: getattr(one, name) for name in ("code", "names", "about", "origin", "stars", "version")},
        "exhibitor": one.exhibitor.code,
        "party": one.exhibitor.party,
        "group": one.group or None,
        "certificate": one.certificate or None,
        "awarded_on": _day(one.awarded_on),
        "holds_until": _day(held and held.last_day),
        "photo": one.photo or None,
    }


def event_told(sight: Sight, one: PromotionEvent) -> Told:
    """Of those that present there the ones that the reader sees or to which their party has agreed."""
    there = (each.exhibitor for each in one.presenting.all())
    seen = [each.code for each in there if not each.withdrawn_at and (each.agreed_at or _sees(sight, each))]
    kept = ("code", "titles", "about", "type", "speakers", "languages", "public", "expected", "counted", "outcome")
    told = bool(one.outcome) or one.counted is not None
    return {
        **{name: getattr(one, name) for name in (*kept, "cancelled_why", "version")},
        **_hours(one),
        "room": one.venue or None,
        "place": sight.rooms.get(one.venue, {}) if one.venue else one.place,
        "organiser": one.organiser or None,
        "exhibitors": sorted(seen),
        "state": "cancelled" if one.cancelled_at else "told" if told else "planned",
    }


def tour_told(sight: Sight, one: Tour) -> Told:
    """`one` with how many have a seat (`taken`) and how many wait for one (`waiting`)."""
    counted: Any = one
    return {
        **{name: getattr(one, name) for name in ("code", "names", "meets", "languages", "seats", "version")},
        **_hours(one),
        "seats_of_a_party": one.per_party,
        "taken": counted.taken,
        "waiting": counted.waiting,
    }


def contact_told(sight: Sight, one: Contact) -> Told:
    """`other` is null where an exhibitor met a visitor, who is not named."""
    return {
        **{name: getattr(one, name) for name in ("about", "outcome", "version")},
        "id": f"{one.pk}",
        "exhibitor": one.exhibitor.code,
        "other": one.other.code if one.other else None,
        "product": one.product.code if one.product else None,
        "met_on": _day(one.met_on),
        "event": one.event.code if one.event else None,
        "outcome_on": _day(one.outcome_on),
        "value": None if one.value is None else float(one.value),
        "currency": one.currency or None,
    }


def _sees(sight: Sight, one: Exhibitor) -> bool:
    return sight.hosts or one.party == sight.party


def _hours(one: Any) -> Told:
    return {"day": f"{one.day}", "start": f"{one.start:%H:%M}", "end": f"{one.end:%H:%M}"}


def _day(day: Any) -> str | None:
    return f"{day}" if day else None
