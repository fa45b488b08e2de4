"""Questions about promotion events: what is held, what cannot be at once, whether the programme says the same of it."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from django.db.models import Count, QuerySet

from earlyspring.core.contacts import Became, Sum, sums
from earlyspring.core.programme import Clash, Planned, Programme, clashes
from earlyspring.fair.contacts.models import Contact
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.promoting.models import PromotionEvent
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.models import ProgrammeItem
from earlyspring.meetings.programme.queries import draft_of

ITS = "event "
"""What stands before the code of an event where items of the programme and events stand side by side."""


def events_of(gathering: Gathering) -> QuerySet[PromotionEvent]:
    """The events by day and hour, the cancelled ones too, each with how many exhibitors present there (`presenters`)."""
    return PromotionEvent.objects.filter(gathering=gathering).annotate(presenters=Count("presenting"))


def presenters_of(event: PromotionEvent) -> QuerySet[Exhibitor]:
    """Who presents something there; those that withdrew no more."""
    return (
        Exhibitor.objects.filter(presents__event=event, withdrawn_at=None)
        .select_related("gathering")
        .order_by("party", "code")
    )


def presented_by(exhibitor: Exhibitor) -> QuerySet[PromotionEvent]:
    """The events at which an exhibitor presents something, the cancelled ones too."""
    return PromotionEvent.objects.filter(presenting__exhibitor=exhibitor)


def as_item(event: PromotionEvent) -> dict[str, Any]:
    """What the draft of the programme says of an event, as its verbs take it. Where it has no room a note says where."""
    return {
        "kind": "promotion",
        "day": event.day,
        "start": event.start,
        "end": event.end,
        "titles": event.titles,
        "venues": [event.venue] if event.venue else [],
        "notes": {} if event.venue else event.place,
        "languages": event.languages,
        "audiences": ["all", "public"] if event.public else ["all"],
    }


def said_otherwise(event: PromotionEvent, item: ProgrammeItem | None) -> bool:
    """Whether the draft of the programme says something else of it than it says itself, as after a change by hand."""
    if event.cancelled_at or not event.scheduled:
        return item is not None
    return item is None or any(getattr(item, name) != value for name, value in as_item(event).items())


def item_of(event: PromotionEvent) -> ProgrammeItem | None:
    """The item under which it stands in the draft of the programme."""
    found = ProgrammeItem.objects.filter(gathering_id=event.gathering_id, code=event.item) if event.item else None
    return found.first() if found is not None else None


def against(event: PromotionEvent, presenting: Collection[str]) -> list[Clash]:
    """What an event cannot be at once with: a room that is taken, an exhibitor that presents elsewhere.

    `presenting`: the codes of its exhibitors. Items of the draft are named by their codes, events by `ITS` and theirs.
    """
    others = PromotionEvent.objects.filter(gathering_id=event.gathering_id, cancelled_at=None).exclude(pk=event.pk)
    there = list(others.prefetch_related("presenting__exhibitor"))
    held = {event.item, *(one.item for one in there)} - {""}
    draft = draft_of(event.gathering)
    items = [replace(one, parties=(), persons=()) for one in draft.items if one.code not in held]
    own = _planned(event, presenting)
    rest = [_planned(one, [each.exhibitor.code for each in one.presenting.all()]) for one in there]
    every = Programme((own, *rest, *items), draft.places, draft.zone)
    return [one for one in clashes(every) if own.code in (one.first, one.second)]


def _planned(event: PromotionEvent, presenting: Collection[str]) -> Planned:
    return Planned(
        code=f"{ITS}{event.code}",
        kind="promotion",
        day=event.day,
        start=event.start,
        end=event.end,
        titles=event.titles,
        venues=(event.venue,) if event.venue else (),
        persons=tuple(presenting),
    )


def contacts_at(event: PromotionEvent) -> QuerySet[Contact]:
    """The contacts that were made at an event."""
    return Contact.objects.filter(event=event).select_related("exhibitor", "other", "product")


def sums_at(event: PromotionEvent) -> list[Sum]:
    """What came of the contacts made there, in figures."""
    rows = contacts_at(event).filter(outcome_on__isnull=False)
    return sums(Became(one.outcome, one.outcome_on, one.value, one.currency) for one in rows if one.outcome_on)
