"""Scans that a device hands in: taken once each by the id the device drew, however often they come."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeGuard
from uuid import UUID

from django.db import transaction

from earlyspring.delegations.door.models import Device, ScanEvent
from earlyspring.meetings.gatherings import Gathering

MOST = 200
SEEN_EVERY = timedelta(minutes=1)
OVERLAP = 25
"""Rows below the place a device has read to that it is told again: two who write at once do not end in the order in
which they began, and what is told twice changes nothing."""
TOKEN = re.compile(r"[1-9][0-9]{202,236}", re.ASCII)
DOOR = re.compile(r"[A-Za-z0-9_-]{1,20}", re.ASCII)
UUID4 = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
LARGEST_MS, LARGEST_ID = 2**41, 2**62


def receive(device: Device, sent: Sequence[Any], *, at: datetime) -> dict[str, str]:
    """Take in scans; per id "taken", "known" (it came before; nothing changes) or "malformed" (it is no scan).

    What is malformed and has no id is not answered. Of two scans under one id the first stands.
    """
    read = [one for one in sent if isinstance(one, dict) and _id(one)]
    events = {str(one["id"]): event for one in reversed(read) if (event := _event(device, one, at))}
    ids = [event.client_id for event in events.values()]
    seen = {str(one) for one in known(device.gathering, ids)} if ids else set()
    fresh = [event for key, event in events.items() if key not in seen]
    with transaction.atomic():
        if fresh:
            ScanEvent.objects.bulk_create(fresh[::-1], ignore_conflicts=True)
        if device.seen_at is None or at - device.seen_at >= SEEN_EVERY:
            Device.objects.filter(pk=device.pk).update(seen_at=at)
    return {
        key: "malformed" if key not in events else "known" if key in seen else "taken"
        for key in (str(one["id"]) for one in read)
    }


def known(gathering: Gathering, ids: Iterable[UUID]) -> Iterable[UUID]:
    """Which of these scans are held already."""
    held = ScanEvent.objects.filter(gathering=gathering, client_id__in=list(ids))
    return held.values_list("client_id", flat=True)


def _id(one: Mapping[str, Any]) -> bool:
    return isinstance(one.get("id"), str) and UUID4.fullmatch(one["id"]) is not None


def _event(device: Device, one: Mapping[str, Any], at: datetime) -> ScanEvent | None:
    """A scan as it was sent, None where a part of it is not what it must be."""
    token, person, door = one.get("token", ""), one.get("person"), one.get("door")
    scanned, ahead, direction = one.get("at"), one.get("ahead", 0), one.get("direction")
    if not isinstance(token, str) or not (isinstance(door, str) and DOOR.fullmatch(door)):
        return None
    if not (_number(scanned, LARGEST_MS) and scanned > 0 and _number(ahead, LARGEST_MS)):
        return None
    shown = TOKEN.fullmatch(token) is not None and person is None
    chosen = token == "" and _number(person, LARGEST_ID) and person > 0
    if not (shown or chosen) or direction not in ("in", "out"):
        return None
    return ScanEvent(
        gathering=device.gathering,
        client_id=UUID(one["id"]),
        device=device,
        door=door,
        token=token,
        person=person,
        direction=direction,
        scanned_at=datetime.fromtimestamp(scanned / 1000, UTC),
        ahead=ahead,
        received_at=at,
    )


def _number(value: object, largest: int) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= largest
