"""A place in the record: how far each log had come when something was read from it."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from earlyspring.record.canonical import canonical


@dataclass(frozen=True, order=True)
class LogEnd:
    """Where a log ended: `size` entries, of which the last has this digest (lower-case hex)."""

    party: str
    circle: str
    epoch: int
    size: int
    digest: str

    def said(self) -> dict[str, Any]:
        """The same for JSON."""
        return {
            "party": self.party,
            "circle": self.circle,
            "epoch": self.epoch,
            "size": self.size,
            "last": f"sha256:{self.digest}",
        }


@dataclass(frozen=True)
class Position:
    """The ends of all logs of a mechanism, in their order. Two nodes that hold the same entries are at the same place."""

    ends: tuple[LogEnd, ...] = ()

    @property
    def digest(self) -> str:
        """One name for the place: sha256 of the ends as JSON (RFC 8785), whatever order they were given in.

        It tells two places apart and is no proof: what proves a log is its checkpoint (`record.tree`).
        """
        return f"sha256:{sha256(canonical([one.said() for one in sorted(self.ends)])).hexdigest()}"
