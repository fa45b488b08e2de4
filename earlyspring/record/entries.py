"""Entries as the fold sees them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from earlyspring.record.statements import Citation, Json, LogKey

MAX_ENVELOPE = 65_535
"""Bytes of an envelope: the length prefix of a tlog-tiles entry bundle is a uint16."""


class EntryRefused(ValueError):
    """An entry that cannot be taken into a log."""


class MalformedEntry(EntryRefused):
    """The payload is not an entry; the message says which field and why."""


class EntryTooLarge(EntryRefused):
    """The envelope is over the limit of a log leaf; large things belong in blobs, named by digest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What all entries say: their id, in whose log they stand, and when they say they were made (a label)."""

    id: str
    log: LogKey
    at: str
    loaded: bool = False
    exercise: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A signed paper: who keeps it, who signed it, and which proposal it answers, if one."""

    number: str
    date: str
    scan_sha256: str
    registrar: str
    parties: tuple[str, ...]
    proposal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Entry):
    """What one party alone says of an item. Content None retires the item."""

    kind: str
    item: str
    content: Json
    standing: str
    known_from: str | None = None
    sources: tuple[str, ...] = ()
    paper: Paper | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One item's next version: `base` is the proposal that made the version before it, None for a new item."""

    item: str
    base: str | None
    kind: str
    content: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Propose(Entry):
    """Changes that become joint together when all `parties` assent."""

    changes: tuple[Change, ...]
    parties: frozenset[str]
    required_by: str | None = None
    slots: frozenset[tuple[str, str | None]] = field(init=False, repr=False, compare=False)
    """The (item, base) pairs that this proposal wants to fill."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "slots", frozenset((change.item, change.base) for change in self.changes))


@dataclass(frozen=True, slots=True, kw_only=True)
class Assent(Entry):
    """A yes to a proposal, with the slots and closings it binds the party to."""

    proposal: str
    slots: frozenset[tuple[str, str | None]]
    released: tuple[Citation, ...] = ()
    closes: Mapping[str, int | None] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decline(Entry):
    """A no to a proposal, for good."""

    proposal: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ListedKey:
    """A key of a keyring as text; `until` is the log size up to which its signatures count, None for no end."""

    key: str
    until: int | None = None
    custody: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyring(Entry):
    """The keys that may sign in this log from here on."""

    version: int
    keys: tuple[ListedKey, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Close(Entry):
    """The end of a log."""

    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForkEvidence(Entry):
    """Two signed checkpoints of one log that contradict each other."""

    accused: LogKey
    checkpoints: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased(Entry):
    """A blob is gone."""

    blob: str
    ground: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Opaque(Entry):
    """An entry that this version cannot read. It keeps its place in the log and has no effect."""

    reason: str = ""
