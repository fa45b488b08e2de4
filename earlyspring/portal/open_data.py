"""Which files of open data there are: of each kind so many things a file."""

from collections.abc import Iterator
from typing import Any

from earlyspring.portal.shelf import Shelf

A_SHARD = 500
"""Things in one file of the open data."""
FILES_SHOWN = 6
KINDS = (
    *("mechanism", "body", "session", "instrument", "decision", "commitment", "result", "priority", "person", "gate"),
    *("glossary", "programme", "exhibitor", "product", "event", "news"),
)  # fmt: skip


def files(shelf: Shelf) -> dict[str, Any]:
    """What the page of open data tells of them."""
    kinds = [kind for kind in KINDS if shelf.count(kind)]
    names = {kind: list(shard_names(shelf, kind)) for kind in kinds}
    return {
        "latest": shelf.latest(),
        "counts": [(kind, shelf.count(kind)) for kind in kinds],
        "shards": {kind: every[:FILES_SHOWN] for kind, every in names.items()},
        "cut": {kind: len(every) > FILES_SHOWN for kind, every in names.items()},
    }


def shard_names(shelf: Shelf, kind: str) -> Iterator[str]:
    """The data files of a kind without their endings: commitment, or commitment-1, commitment-2, …"""
    count = shelf.pages(kind, "", "", A_SHARD)
    yield from [kind] if count == 1 else (f"{kind}-{number}" for number in range(1, count + 1))
