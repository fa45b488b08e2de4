"""What each party has said: its logs of a circle, read in order, as first answers and what they bind it to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from typing import NamedTuple, TypeAlias

from earlyspring.record.entries import Assent, Close, Decline, Entry
from earlyspring.record.statements import Citation, LogKey

View: TypeAlias = Mapping[LogKey, Sequence[Entry]]
"""Verified prefixes of logs: from the log's key to its entries from the first on."""
Slot: TypeAlias = tuple[str, str | None]


class Closing(NamedTuple):
    """A closing that a party assented to: from then on it takes the log of `party` as ended at `size`."""

    proposal: str
    party: str
    size: int


class Answer(NamedTuple):
    """The first answer of a party to a proposal, and all that its log says before it which bears on it."""

    place: int
    entry: Assent | Decline
    against: tuple[str, ...] = ()
    """Proposals the party is bound to in the same slots."""
    closings: tuple[Closing, ...] = ()
    """Closings the party assented to before."""
    released: tuple[Citation, ...] = ()
    """What an assent cites."""

    @property
    def barren(self) -> bool:
        """It binds a slot a second time and names nothing that could have freed it: it can never count nor bind."""
        return bool(self.against) and not self.released


class Voice(NamedTuple):
    """All first answers of one party, by proposal."""

    answers: Mapping[str, Answer]
    bound: Mapping[Slot, Sequence[tuple[int, str]]]
    """For each slot the proposals the party bound itself to, with the place of the assent."""
    cited: Sequence[tuple[int, Citation]]
    """Every citation, with the place of the assent that makes it."""
    starts: Mapping[LogKey, int]
    """At which place each of the party's logs begins when they are read as one."""
    length: int

    def place(self, cited: Citation) -> int | None:
        """The place of a cited entry when the party's logs are read as one; None while that is not known."""
        start = self.starts.get(cited.log)
        return None if start is None else start + cited.place


def listen(view: View, party: str, circle: str, first_epoch: int) -> Voice:
    """Read the logs of a party as one: each ends with its first `close`, after which the log of the next epoch follows.

    Whatever does not name the log it stands in has no effect, but keeps its place. Nothing that comes later in a log
    changes what was read before.
    """
    reader = _Reader(party)
    for epoch in count(first_epoch):
        log = LogKey(party, circle, epoch)
        reader.starts[log] = reader.length
        if not reader.read(log, view.get(log, ())):
            break
    return Voice(reader.answers, reader.bound, reader.cited, reader.starts, reader.length)


class _Reader:
    """A party's logs while they are read."""

    def __init__(self, party: str) -> None:
        self.party = party
        self.answers: dict[str, Answer] = {}
        self.bound: dict[Slot, list[tuple[int, str]]] = {}
        self.closings: tuple[Closing, ...] = ()
        self.cited: list[tuple[int, Citation]] = []
        self.starts: dict[LogKey, int] = {}
        self.length = 0

    def read(self, log: LogKey, entries: Sequence[Entry]) -> bool:
        """Read one log to its end; true if it was closed."""
        for entry in entries:
            if entry.log == log:
                if isinstance(entry, Assent):
                    self._assent(entry)
                elif isinstance(entry, Decline) and entry.proposal not in self.answers:
                    self.answers[entry.proposal] = Answer(self.length, entry, closings=self.closings)
                elif isinstance(entry, Close):
                    self.length += 1
                    return True
            self.length += 1
        return False

    def _assent(self, entry: Assent) -> None:
        if entry.proposal in self.answers:
            return
        against = tuple(one for slot in entry.slots if slot in self.bound for _, one in self.bound[slot])
        answer = Answer(self.length, entry, against, self.closings, entry.released)
        self.answers[entry.proposal] = answer
        for one in entry.released:
            self.cited.append((self.length, one))
        if entry.closes:
            self._close(entry.proposal, entry.closes)
        if not answer.barren:
            for slot in entry.slots:
                self.bound.setdefault(slot, []).append((self.length, entry.proposal))

    def _close(self, succession: str, closes: Mapping[str, int | None]) -> None:
        for party, size in closes.items():
            if size is not None:
                self.closings += (Closing(succession, party, size),)
            elif party == self.party:
                self.closings += (Closing(succession, party, self.length + 1),)
