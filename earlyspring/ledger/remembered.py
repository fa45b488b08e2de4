"""What every reader of a mechanism looks up alike, remembered by this process until the record goes on.

Rows change only in the transaction that writes an entry (`ledger.apply`), and writers of a mechanism wait for one
another. So a reading belongs to the entry that was the last when it began: with the next entry, whichever process wrote
it, the reading has another key. One that began before a commit and ended after it is newer than its key, never older.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

from django.db import connection

from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.moments import Moment

T = TypeVar("T")
KEPT = 64

_readings: OrderedDict[Hashable, Any] = OrderedDict()
_lock = Lock()


def remembered(read: Callable[[Mechanism, Moment], T], mechanism: Mechanism, moment: Moment) -> T:
    """What `read` finds in the register of the mechanism with the knowledge of the moment.

    `read` asks for `ledger.moments.rows` alone and is the same for every reader and every `as_of`: nothing of a party's
    own, no names of persons. What it gives back is shared and must not be changed. Inside a transaction it is read anew,
    for there the last entry may stand before its rows; so it is where the mechanism has no entry yet.
    """
    key = None if connection.in_atomic_block else _key(read, mechanism, moment)
    if key is None:
        return read(mechanism, moment)
    with _lock:
        if key in _readings:
            _readings.move_to_end(key)
            found: T = _readings[key]
            return found
    found = read(mechanism, moment)
    with _lock:
        _readings[key] = found
        while len(_readings) > KEPT:
            _readings.popitem(last=False)
    return found


def _key(read: Callable[..., Any], mechanism: Mechanism, moment: Moment) -> Hashable:
    # A restored home may have the same number for another entry; its digest and the instant it came tell them apart.
    last = Entry.objects.filter(mechanism=mechanism).order_by("-pk").values_list("pk", "digest", "received_at").first()
    return last and (read, mechanism.pk, moment.known, moment.exercise, last)
