"""The shelf of a mechanism in this home: filled with what is public now."""

import fcntl
from datetime import datetime
from pathlib import Path

from django.conf import settings

from earlyspring.ledger.blobs import path_of
from earlyspring.ledger.models import Blob, Mechanism
from earlyspring.portal.being_made import Site
from earlyspring.portal.filling import fill
from earlyspring.portal.released_since import stand_of, things_since
from earlyspring.portal.shelf import Shelf
from earlyspring.publishing.queries import public_items, public_things

MANY = 500
"""Of so many things that may have changed at once everything is read."""


def path_of_shelf(mechanism: Mechanism) -> Path:
    return Path(settings.HOME) / "portal" / f"{mechanism.key}.sqlite3"


def filled(mechanism: Mechanism, at: datetime) -> Shelf:
    """The shelf with what is public at a moment; one process fills it at a time."""
    path = path_of_shelf(mechanism)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        shelf = Shelf(path, writes=True)
        stand = stand_of(mechanism, at)
        things = things_since(mechanism, shelf.state("stand"), stand)
        if things is None or len(things) > MANY:
            fill(shelf, public_items(mechanism, at), stand=stand)
        elif things:
            found = public_things(mechanism, at, {item for _kind, item in things})
            fill(shelf, [one for thing, one in found.items() if thing in things], among=things, stand=stand)
        else:
            shelf.tell("stand", stand)
    return shelf


def site_of(mechanism: Mechanism, root: str = "") -> Site:
    """The site of a mechanism, under its own address or the one that this node serves it at."""
    address = root or f"{settings.PUBLIC_URL}/public/{mechanism.key}"
    return Site(mechanism.key, address.rstrip("/") + "/", settings.DEMO)


def bytes_of(mechanism: Mechanism, sha256: str) -> bytes | None:
    """A released file; None where this node does not hold it."""
    held = Blob.objects.filter(mechanism=mechanism, sha256=sha256, handling="open").first()
    path = path_of(held) if held else None
    return path.read_bytes() if path and path.exists() else None
