"""The journal of purged gatherings, beside the database: a backup made before a purge cannot bring back what it took.

It holds no name of a person, only which gathering was purged when.
"""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from earlyspring.ledger.erasure import journal as names_journal

NAME = "purged.journal"


@dataclass(frozen=True)
class Purge:
    """One line: which gathering of which mechanism, and when."""

    mechanism: str
    gathering: str
    at: str


def journal() -> Path:
    """Beside the journal of erased names."""
    return names_journal().with_name(NAME)


def note_purge(purge: Purge) -> None:
    """Add a line, synced before the act goes on."""
    journal().parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(journal(), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(json.dumps(asdict(purge), ensure_ascii=False) + "\n")
        file.flush()
        os.fsync(file.fileno())


def purges(path: Path | None = None) -> Iterator[Purge]:
    """The purges of a journal. Raises ValueError where a line is not one, with its number."""
    path = path or journal()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines() if path.exists() else [], start=1):
        try:
            yield Purge(**json.loads(line))
        except (ValueError, TypeError) as fault:
            raise ValueError(f"{path}:{number}: not a line of a journal of purges") from fault


def take_in(found: Iterable[Purge]) -> None:
    """Add to this node's journal the lines that it does not have."""
    held = set(purges())
    for one in found:
        if one not in held:
            held.add(one)
            note_purge(one)
