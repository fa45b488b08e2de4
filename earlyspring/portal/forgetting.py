"""The shelf of a mechanism is thrown away when a name is erased: it is made anew, without the name, when it is next asked for."""

import fcntl
from functools import partial

from django.db import transaction

from earlyspring.ledger.erasure import FORGET_TOO
from earlyspring.ledger.models import Mechanism
from earlyspring.publishing.models import Content

FILES = ("", "-wal", "-shm")


def forget_person(mechanism: Mechanism, person: str) -> None:
    """Once the erasure holds; before that another process would fill the shelf with the name again."""
    transaction.on_commit(partial(throw_away, mechanism))


def throw_away(mechanism: Mechanism) -> None:
    """Take the files of the shelf away, with what is in their free pages. Who reads from it now reads to the end."""
    from earlyspring.portal.shelves import path_of_shelf  # loads the pages, which most commands never make

    path = path_of_shelf(mechanism)
    if not path.exists():
        return
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for ending in FILES:
            path.with_name(path.name + ending).unlink(missing_ok=True)


def keep_in_mind() -> None:
    """Let an erasure take the shelf with it; once is enough."""
    if (Content, forget_person) not in FORGET_TOO:
        FORGET_TOO.append((Content, forget_person))
