"""Questions about the door: which device asks, what it is told, which doors and devices there are."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Max, QuerySet

from earlyspring.core.door import Issued, Place, Scan
from earlyspring.delegations.door.actions import digest_of
from earlyspring.delegations.door.badges import issued, keys_of
from earlyspring.delegations.door.models import Device, Door, ScanEvent
from earlyspring.delegations.door.permits import admitted
from earlyspring.delegations.door.reading import Reader, keys_at, said, when
from earlyspring.delegations.door.receiving import OVERLAP
from earlyspring.meetings.gatherings import Gathering

MOST_OTHERS = 500


def device_of(token: str, gathering_key: str, mechanism_key: str, at: datetime) -> Device | None:
    """The device that a token names, while it is admitted to this gathering; one statement."""
    named = {"gathering__key": gathering_key, "gathering__mechanism__key": mechanism_key}
    found = Device.objects.filter(digest=digest_of(token), **named).select_related("gathering").first()
    return found if found and admitted(found, at) else None


def doors_of(gathering: Gathering) -> QuerySet[Door]:
    return Door.objects.filter(gathering=gathering).order_by("position", "key")


def places_of(gathering: Gathering) -> dict[str, Place]:
    return {door.key: door.place() for door in doors_of(gathering)}


def devices_of(gathering: Gathering) -> QuerySet[Device]:
    """The phones of a gathering with what each handed in (`handed_in`, `last`); those sent away come last."""
    counted = Device.objects.filter(gathering=gathering).annotate(
        handed_in=Count("scans"), last=Max("scans__received_at")
    )
    return counted.order_by(F("revoked_at").asc(nulls_first=True), "name", "pk")


def scans_of(gathering: Gathering) -> list[Scan]:
    """Every scan of a gathering, with what came of it."""
    return scans_read(gathering, issued(gathering), places_of(gathering))


def scans_read(gathering: Gathering, held: Iterable[Issued], places: Mapping[str, Place]) -> list[Scan]:
    """The same for who knows the badges and the doors already."""
    reader = Reader(keys_of(gathering), held, places)
    return [reader.scan(event) for event in ScanEvent.objects.filter(gathering=gathering).iterator()]


def of_others(device: Device, since: int) -> tuple[list[list[Any]], int, bool]:
    """Scans that other devices handed in, from a place on; the new place; and whether there are more.

    A row: id, badge, version, end of the badge, person, door, direction, milliseconds of the server's clock. Forged ones
    are left out: no phone needs them.
    """
    events = ScanEvent.objects.filter(gathering=device.gathering_id, pk__gt=max(0, since - OVERLAP))
    rows = list(events.exclude(device=device).order_by("pk")[:MOST_OTHERS])
    place = max([since, *(row.pk for row in rows)])
    return _told(device.gathering, rows), place, len(rows) == MOST_OTHERS


def _told(gathering: Gathering, rows: list[ScanEvent]) -> list[list[Any]]:
    keys = keys_of(gathering) if any(row.token for row in rows) else ()
    told: list[list[Any]] = []
    for row in rows:
        token = said(row.token, keys_at(keys, when(row))) if row.token else None
        if isinstance(token, str):
            continue
        badge = [token.badge, token.version, token.expires] if token else ["", 0, 0]
        told.append([str(row.client_id), *badge, row.person or 0, row.door, row.direction, milliseconds(when(row))])
    return told


def milliseconds(at: datetime) -> int:
    return round(at.timestamp() * 1000)
