"""A programme as one iCalendar file: an event for each item, with its rooms and the zone of their clock."""

from collections.abc import Iterable
from datetime import UTC
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from earlyspring.core.programme import Planned, Programme
from earlyspring.desk.gathering.programme.words import rooms
from earlyspring.desk.title_words import title_in
from earlyspring.lang.tongues import tag_of
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.models import ProgrammeRelease

if TYPE_CHECKING:
    from icalendar import Event


def calendar_of(
    programme: Programme,
    items: Iterable[Planned],
    gathering: Gathering,
    release: ProgrammeRelease,
    name: str,
    language: str,
) -> bytes:
    """These items in one language; the same release gives the same bytes.

    Times are written in UTC, so that no program needs a table of zones; the number of the release tells a program that an
    event it holds has changed.
    """
    from icalendar import Calendar  # loaded by the first who asks, not at every start

    made: Any = Calendar()
    made.add("prodid", f"-//earlyspring//programme//{tag_of(language)}")
    made.add("version", "2.0")
    made.add("x-wr-calname", name, parameters={"LANGUAGE": tag_of(language)})
    # RFC 7986, 5.2 and 5.4. A programme is no part of the record: its place is the number of its release.
    told = f"programme of {gathering.mechanism.key} {gathering.key}; release {release.number}"
    made.add("description", told, parameters={"LANGUAGE": "en"})
    made.add("last-modified", release.released_at.astimezone(UTC))
    made.add("x-wr-timezone", programme.zone)
    for item in items:
        made.add_component(_event(programme, item, gathering, release, language))
    return bytes(made.to_ical())


def _event(
    programme: Programme, item: Planned, gathering: Gathering, release: ProgrammeRelease, language: str
) -> "Event":
    from icalendar import Event

    start, end = programme.span(item)
    event = Event()
    event.add("uid", f"{item.code}.{gathering.key}@{gathering.mechanism.key}.earlyspring")
    event.add("dtstamp", release.released_at.astimezone(UTC))
    event.add("sequence", release.number)
    event.add("summary", title_in(item.titles, language))
    event.add("dtstart", start)
    event.add("dtend", end)
    if item.venues:
        event.add("location", rooms(programme, item.venues, language))
    if item.notes.get(language):
        event.add("description", item.notes[language])
    return event


def calendar_answer(written: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        written,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'inline; filename="{name}"'},
    )
