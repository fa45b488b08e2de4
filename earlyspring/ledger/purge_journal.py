"""The journal of purged gatherings, beside the database: a backup made before a purge cannot bring back what it took.

It holds no name of a person, only which gathering was purged when.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from earlyspring.ledger.erasure import journal as names_journal
from earlyspring.ledger.journals import add_line, add_missing, lines_of

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
    add_line(journal(), purge)


def purges(path: Path | None = None) -> Iterator[Purge]:
    """The purges of a journal, each once. Raises ValueError where a line is not one, with its number."""
    return lines_of(path or journal(), Purge)


def take_in(found: Iterable[Purge]) -> None:
    """Add to this node's journal the lines that it does not have."""
    add_missing(journal(), Purge, found)
