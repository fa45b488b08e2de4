"""Acts at the same time, each in a thread with a connection of its own, on a database in a file as a node has it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections

from earlyspring.conf import settings as shipped


@contextmanager
def in_a_file(folder: Path, blocker: Any) -> Iterator[None]:
    """Connections opened by other threads lead to a database in this folder, with the options that we ship."""
    options = shipped.DATABASES["default"].get("OPTIONS")
    if connection.vendor != "sqlite" or not options:
        pytest.skip("this is about SQLite")
    kept = dict(connections.settings["default"])
    changed = connections.settings["default"]
    changed |= {"NAME": str(folder / "node.sqlite3"), "OPTIONS": options}
    with blocker.unblock():
        yield
    changed.clear()
    changed.update(kept)


def at_once(*acts: Callable[[], Any]) -> list[Exception]:
    """Each act in a thread with a connection of its own; gives back what they raised."""
    raised = []

    def one(act: Callable[[], Any]) -> None:
        try:
            act()
        except Exception as fault:
            raised.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised
