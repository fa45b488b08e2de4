"""Verbs of the programme: rooms and items of the draft, and giving out a version."""

import hashlib
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction

from earlyspring.core.programme_changes import changes
from earlyspring.core.programme_document import document
from earlyspring.core.shapes import Fault
from earlyspring.ledger.present import now
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.gatherings import Gathering, sessions_at
from earlyspring.meetings.one_writer import demand_unchanged, hold_for_writing
from earlyspring.meetings.programme.models import AUDIENCES, ProgrammeItem, ProgrammeRelease, Venue
from earlyspring.meetings.programme.queries import draft_of, last_release, released
from earlyspring.members.accounts import User
from earlyspring.members.models import Body
from earlyspring.record.canonical import canonical

EITHER_SIDE = timedelta(days=7)
"""People cross the border and meet before the first day, and go home after the last."""


@transaction.atomic
def add_venue(gathering: Gathering, code: str, **said: Any) -> Venue:
    """Name a room. `said`: names, building, capacity, zone, connected."""
    venue = Venue(gathering=hold_for_writing(gathering), code=code, **said)
    taken = code == "new" or Venue.objects.filter(gathering=gathering, code=code).exists()
    demand([*([Fault("code", "venue_code_taken", code)] if taken else []), *_venue_faults(venue)])
    venue.save(force_insert=True)
    return venue


@transaction.atomic
def change_venue(venue: Venue, *, base: str, **said: Any) -> Venue:
    """Say otherwise of a room; its code stays. `base`: the version that the writer saw."""
    hold_for_writing(venue.gathering)
    venue.refresh_from_db()
    demand_unchanged(base, venue.version)
    for name, value in said.items():
        setattr(venue, name, value)
    demand(_venue_faults(venue))
    venue.save()
    return venue


@transaction.atomic
def drop_venue(venue: Venue) -> None:
    """Take a room out that no item of the draft is in; what was released keeps it."""
    hold_for_writing(venue.gathering)
    used = [one.code for one in venue.gathering.items.order_by("code") if venue.code in one.venues]
    demand([Fault("", "venue_in_use", venue.code, ", ".join(used))] if used else [])
    venue.delete()


def _venue_faults(venue: Venue) -> Iterator[Fault]:
    if not any(venue.names.values()):
        yield Fault("names", "missing")
    if venue.zone:
        try:
            ZoneInfo(venue.zone)
        except (ZoneInfoNotFoundError, ValueError):
            yield Fault("zone", "no_such_zone", venue.zone)
    known = set(Venue.objects.filter(gathering=venue.gathering).exclude(code=venue.code).values_list("code", flat=True))
    yield from (Fault("connected", "no_such_venue", one) for one in venue.connected if one not in known)


@transaction.atomic
def add_item(gathering: Gathering, *, by: User | None, **said: Any) -> ProgrammeItem:
    """Put an item into the draft under the next code. `said`: kind, day, start, end, titles, venues, notes, session,
    parties, persons, languages, audiences. `by`: nobody where an operator fills a demonstration."""
    gathering = hold_for_writing(gathering)
    item = ProgrammeItem(gathering=gathering, code=_next_code(gathering), changed_by=by, **said)
    demand(_item_faults(item))
    item.save(force_insert=True)
    return item


@transaction.atomic
def change_item(item: ProgrammeItem, *, base: str, by: User | None, **said: Any) -> ProgrammeItem:
    """Say otherwise of an item of the draft. `base`: the version that the writer saw."""
    hold_for_writing(item.gathering)
    item.refresh_from_db()
    demand_unchanged(base, item.version)
    for name, value in said.items():
        setattr(item, name, value)
    demand(_item_faults(item))
    item.changed_by = by
    item.save()
    return item


def move_item(
    item: ProgrammeItem, *, base: str, by: User | None, day: date, start: time, end: time, venues: list[str]
) -> ProgrammeItem:
    """Another time or another room; all else of the item stays."""
    return change_item(item, base=base, by=by, day=day, start=start, end=end, venues=venues)


@transaction.atomic
def drop_item(item: ProgrammeItem, *, base: str) -> None:
    """Take an item out of the draft; the releases that hold it keep it."""
    hold_for_writing(item.gathering)
    item.refresh_from_db()
    demand_unchanged(base, item.version)
    item.delete()


@transaction.atomic
def release(gathering: Gathering, *, by: User | None, at: datetime, note: str = "") -> ProgrammeRelease:
    """Give out the draft as it stands: its bytes are kept with their digest, under the next number, for ever."""
    gathering = hold_for_writing(gathering)
    draft, last = draft_of(gathering), last_release(gathering)
    if not draft.items and not last:
        raise Refused(Fault("", "programme_empty"))
    if last and not changes(released(last, gathering), draft):
        raise Refused(Fault("", "programme_as_released", str(last.number)))
    number = last.number + 1 if last else 1
    content = canonical(document(draft, gathering.key, number))
    return ProgrammeRelease.objects.create(
        gathering=gathering,
        number=number,
        content=content.decode(),
        digest=hashlib.sha256(content).hexdigest(),
        note=note.strip()[:2000],
        released_by=by,
        released_at=at,
    )


def _next_code(gathering: Gathering) -> str:
    """P-01, P-02, … : no code is used again, not even that of an item that was dropped after it was given out."""
    codes = set(gathering.items.values_list("code", flat=True))
    for one in gathering.releases.values_list("content", flat=True):
        codes |= set(re.findall(r'"code":"(P-\d+)"', one))
    return f"P-{max((int(code[2:]) for code in codes), default=0) + 1:02}"


def _item_faults(item: ProgrammeItem) -> Iterator[Fault]:
    if not any(item.titles.values()):
        yield Fault("titles", "missing")
    if item.end <= item.start:
        yield Fault("end", "ends_before_it_begins", f"{item.end:%H:%M}", f"{item.start:%H:%M}")
    gathering = item.gathering
    if not gathering.first_day - EITHER_SIDE <= item.day <= gathering.last_day + EITHER_SIDE:
        yield Fault("day", "outside_gathering", f"{item.day}", f"{gathering.first_day}")
    if not item.audiences:
        yield Fault("audiences", "missing")
    known = {code for code, _words in AUDIENCES}
    yield from (Fault("audiences", "no_such_audience", one) for one in item.audiences if one not in known)
    if "named" in item.audiences and not item.parties:
        yield Fault("parties", "nobody_named")
    rooms = set(gathering.venues.values_list("code", flat=True))
    yield from (Fault("venues", "no_such_venue", one) for one in item.venues if one not in rooms)
    bodies = now(Body, gathering.mechanism, gathering.exercise).filter(item__in=item.parties)
    there = set(bodies.values_list("item", flat=True))
    yield from (Fault("parties", "no_such_fact", one) for one in item.parties if one not in there)
    if item.session and item.session not in {one.item for one in sessions_at(gathering)}:
        yield Fault("session", "no_such_fact", item.session)
