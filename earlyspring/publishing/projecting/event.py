"""A promotion event of the fair: what, when, where, by whom, and who presents there; that it is cancelled, and why."""

from collections.abc import Collection, Iterator
from typing import Any

from django.db.models import Prefetch

from earlyspring.fair.promoting.models import Presenting, PromotionEvent
from earlyspring.meetings.programme.models import Venue
from earlyspring.meetings.programme.queries import place_of
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting import exhibitor
from earlyspring.publishing.projecting.known import Known
from earlyspring.publishing.projecting.programme import where_of
from earlyspring.publishing.projecting.words import said, words

Rooms = dict[tuple[int, str], Venue]


def given(known: Known, items: Collection[str] = ()) -> Iterator[Given]:
    """Of a fair that is no exercise; the host's to release. Three statements."""
    shown = exhibitor.shown(known.mechanism).values("pk")
    presenting = Presenting.objects.filter(exhibitor__in=shown).select_related("exhibitor__gathering")
    rows = PromotionEvent.objects.filter(gathering__mechanism=known.mechanism, gathering__exercise=False)
    rows = rows.select_related("gathering").prefetch_related(Prefetch("presenting", queryset=presenting))
    held = Venue.objects.filter(gathering__mechanism=known.mechanism, gathering__exercise=False)
    rooms = {(one.gathering_id, one.code): one for one in held}
    for one in rows.order_by("gathering__key", "day", "start", "code"):
        item = item_of(one)
        if not items or item in items:
            yield Given("event", item, content_of(known, one, rooms), one.gathering.host)


def item_of(one: PromotionEvent) -> str:
    return f"{one.gathering.key}.{one.code}"


def content_of(known: Known, one: PromotionEvent, rooms: Rooms) -> dict[str, Any]:
    """`rooms`: by gathering and code. Of those that present there whoever has agreed to be shown; no person, no note."""
    gathering, room = one.gathering, rooms.get((one.gathering_id, one.venue))
    return said(
        title=words(one.titles),
        type=one.type,
        gathering=words(gathering.names),
        first_day=gathering.first_day.isoformat(),
        day=one.day.isoformat(),
        start=one.start.isoformat("minutes"),
        end=one.end.isoformat("minutes"),
        zone=gathering.zone,
        place=where_of([place_of(room)]) if room else words(one.place),
        city=words(gathering.place),
        about=words(one.about),
        organiser=known.body(one.organiser, one.day.isoformat()),
        speakers=words(one.speakers),
        exhibitors=[exhibitor.as_ref(each.exhibitor) for each in one.presenting.all()],
        languages=sorted(one.languages),
        audience="public" if one.public else "all",
        outcome=words(one.outcome),
        visitors=one.counted,
        cancelled=words(one.cancelled_why),
    )
