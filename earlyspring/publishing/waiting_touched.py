"""What was given of a kind with very many things, beside what the register says now: remembered by this process until an
entry, a release or a file comes.
"""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import replace
from threading import Lock
from typing import Any

from django.db import connection
from django.db.models import Count, Max

from earlyspring.ledger.models import Blob, Entry, Mechanism
from earlyspring.publishing.last_words import last_words
from earlyspring.publishing.projecting.every import PROJECTIONS
from earlyspring.publishing.projecting.known import TOGETHER, Known
from earlyspring.publishing.queries import releases_of
from earlyspring.publishing.waiting import Compared, Seen, laid_beside

KEPT = 32


def _touched(known: Known, party: str, kind: str) -> Compared:
    words = last_words(known.mechanism, kind)
    items = sorted(item for _kind, item in words)
    parts = (items[start : start + TOGETHER] for start in range(0, len(items), TOGETHER))
    found = laid_beside((one for some in parts for one in PROJECTIONS[kind](known, some)), party, words)
    seen = [
        replace(one, given=Seen(kind, one.given.item, {}, one.given.owner, one.given.digest)) for one in found.waiting
    ]
    return Compared(seen, found.gone)


_readings: OrderedDict[Hashable, Compared] = OrderedDict()
_lock = Lock()


def touched_of(known: Known, party: str, kind: str, key: Hashable) -> Compared:
    """What was given by any party and waits; of its words the digest alone. Remembered under the key.

    As `ledger.remembered`: nothing is remembered of what a transaction has not ended.
    """
    if connection.in_atomic_block:
        return _touched(known, party, kind)
    with _lock:
        if key in _readings:
            _readings.move_to_end(key)
            return _readings[key]
    found = _touched(known, party, kind)
    with _lock:
        _readings[key] = found
        while len(_readings) > KEPT:
            _readings.popitem(last=False)
    return found


def stamp_of(mechanism: Mechanism) -> tuple[Any, ...]:
    """What differs when anything was entered, released, taken back or laid open."""
    last = Entry.objects.filter(mechanism=mechanism).order_by("-pk").values_list("pk", "digest", "received_at").first()
    released = releases_of(mechanism).order_by().aggregate(Max("pk"), Count("withdrawn_at"))
    files = Blob.objects.filter(mechanism=mechanism, handling="open").aggregate(Count("pk"), Max("pk"))
    return (last, *sorted(released.items()), *sorted(files.items()))
