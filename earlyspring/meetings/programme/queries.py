"""Questions about a programme: the draft as it stands, the release that holds, what changed in between."""

import json

from django.db.models import QuerySet

from earlyspring.core.programme import Place, Planned, Programme, in_time
from earlyspring.core.programme_changes import Change, changes
from earlyspring.core.programme_document import programme_of
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.models import ProgrammeItem, ProgrammeRelease, Venue
from earlyspring.meetings.readiness import Readiness


def place_of(venue: Venue) -> Place:
    return Place(venue.code, venue.names, venue.building, venue.capacity, venue.zone, tuple(venue.connected))


def planned(item: ProgrammeItem) -> Planned:
    return Planned(
        code=item.code,
        kind=item.kind,
        day=item.day,
        start=item.start,
        end=item.end,
        titles=item.titles,
        venues=tuple(item.venues),
        notes=item.notes,
        session=item.session,
        parties=tuple(item.parties),
        persons=tuple(item.persons),
        languages=tuple(item.languages),
        audiences=tuple(item.audiences),
    )


def draft_of(gathering: Gathering) -> Programme:
    """The programme as the host has it now. Two statements."""
    items = in_time([planned(one) for one in ProgrammeItem.objects.filter(gathering=gathering)])
    places = {one.code: place_of(one) for one in Venue.objects.filter(gathering=gathering)}
    return Programme(items, places, gathering.zone)


def releases_of(gathering: Gathering) -> QuerySet[ProgrammeRelease]:
    """Every version given out, the latest first."""
    return ProgrammeRelease.objects.filter(gathering=gathering).order_by("-number")


def last_release(gathering: Gathering) -> ProgrammeRelease | None:
    return releases_of(gathering).select_related("released_by").first()


def released(release: ProgrammeRelease | None, gathering: Gathering) -> Programme:
    """The programme of a release; an empty one before the first."""
    return programme_of(json.loads(release.content)) if release else Programme((), {}, gathering.zone)


def not_released(gathering: Gathering) -> list[Change]:
    """What the draft says other than the last release."""
    return changes(released(last_release(gathering), gathering), draft_of(gathering))


def readiness(gathering: Gathering) -> Readiness:
    """Of the items in the draft or given out: how many stand in the last release as they stand in the draft."""
    before, after = released(last_release(gathering), gathering), draft_of(gathering)
    total = len({one.code for one in (*before.items, *after.items)})
    return Readiness(total - len(changes(before, after)), total)
