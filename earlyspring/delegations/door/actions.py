"""What is done at the door: doors are set up, phones let in and sent away."""

import hashlib
import secrets
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.delegations.door.models import Device, Door
from earlyspring.delegations.door.permits import ends_at
from earlyspring.delegations.models import CATEGORIES
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import User

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Of a one-time code: no two that look alike on paper."""
CODE_LENGTH = 8
CODE_HOLDS = timedelta(minutes=15)
TOKEN_BYTES = 32


@transaction.atomic
def open_door(
    gathering: Gathering,
    key: str,
    *,
    names: Mapping[str, str],
    categories: Iterable[str] = (),
    zones: Iterable[str] = (),
) -> Door:
    """Name an entrance and whom it admits."""
    place = Door.objects.filter(gathering=gathering).count() + 1
    made = Door(gathering=gathering, key=key, position=place)
    return _saved(made, names=dict(names), categories=sorted(set(categories)), zones=sorted(set(zones)))


@transaction.atomic
def change_door(door: Door, **changed: Any) -> Door:
    """Change the names of an entrance or whom it admits; its key stays, for scans name it."""
    return _saved(door, **changed)


def _saved(door: Door, **changed: Any) -> Door:
    for name, value in changed.items():
        setattr(door, name, value)
    demand(_faults(door))
    door.save()
    return door


def _faults(door: Door) -> Iterator[Fault]:
    if Door.objects.filter(gathering=door.gathering, key=door.key).exclude(pk=door.pk).exists():
        yield Fault("key", "door_key_taken", door.key)
    if not any(door.names.values()):
        yield Fault("names", "missing")
    for one in sorted(set(door.categories) - {code for code, _words in CATEGORIES}):
        yield Fault("categories", "no_such_category", one)


@transaction.atomic
def enrol(gathering: Gathering, name: str, *, door: str, by: User, at: datetime) -> tuple[Device, str]:
    """Make a place for a phone, and the one-time code by which it comes in within a quarter of an hour."""
    if not name.strip():
        raise Refused(Fault("name", "missing"))
    if door and not Door.objects.filter(gathering=gathering, key=door).exists():
        raise Refused(Fault("door", "no_such_door", door))
    if at >= ends_at(gathering):
        raise Refused(Fault("", "gathering_is_over", gathering.key))
    code = "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))
    made = Device.objects.create(
        gathering=gathering,
        name=name.strip(),
        door=door,
        made_by=by,
        code=digest_of(code),
        code_until=at + CODE_HOLDS,
    )
    return made, code


@transaction.atomic
def come_in(code: str, gathering_key: str, mechanism_key: str, *, at: datetime) -> tuple[Device, str] | None:
    """A phone shows its one-time code and gets its token, told this once. None where the code opens nothing."""
    typed = "".join(code.upper().split()).replace("-", "")
    if len(typed) != CODE_LENGTH or set(typed) - set(LETTERS):
        return None
    held = Device.objects.filter(
        code=digest_of(typed),
        code_until__gt=at,
        revoked_at=None,
        gathering__key=gathering_key,
        gathering__mechanism__key=mechanism_key,
    )
    found = held.select_related("gathering").first()
    if found is None or at >= ends_at(found.gathering):
        return None
    token = secrets.token_urlsafe(TOKEN_BYTES)
    # Of two who show one code at once, the one whose change is first has it.
    if not held.update(code=None, digest=digest_of(token), came_at=at, seen_at=at):
        return None
    found.refresh_from_db()
    return found, token


@transaction.atomic
def rename(device: Device, name: str) -> Device:
    if not name.strip():
        raise Refused(Fault("name", "missing"))
    device.name = name.strip()
    device.save(update_fields=["name"])
    return device


@transaction.atomic
def send_away(device: Device, *, by: User, at: datetime) -> Device:
    """A phone opens nothing any more; what it handed in before stays. Sent away once, it stays away."""
    Device.objects.filter(pk=device.pk, revoked_at=None).update(revoked_at=at, revoked_by=by, code=None)
    device.refresh_from_db()
    return device


def digest_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
