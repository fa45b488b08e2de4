"""What each party has said: its logs of a circle, read in order, as first answers and what they bind it to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from typing import NamedTuple, TypeAlias

from earlyspring.record.entries import Assent, Close, Decline, Entry
from earlyspring.record.statements import Citation, LogKey

View: TypeAlias = Mapping[LogKey, Sequence[Entry]]
"""Verified prefixes of logs: from the log's key to its entries from the first on."""


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
    cited: tuple[Citation, ...] = ()
    """For an assent that closes logs: every citation the party made before."""

    @property
    def barren(self) -> bool:
        """True if the answer binds a slot twice and names nothing that could have freed it: it can never count."""
        return bool(self.against) and not self.entry.released  # type: ignore[union-attr]


class Voice(NamedTuple):
    """All first answers of one party, by proposal."""

    answers: Mapping[str, Answer]
    bound: Mapping[tuple[str, str | None], Sequence[tuple[int, str]]]
    """For each slot the proposals the party is bound to, with the place of the assent."""
    starts: Mapping[LogKey, int]
    """At which place each of the party's logs begins when they are read as one."""
    length: int
    closings: tuple[Closing, ...]

    def place(self, cited: Citation) -> int | None:
        """The place of a cited entry when the party's logs are read as one; None while that is not known."""
        start = self.starts.get(cited.log)
        return None if start is None else start + cited.place


def listen(view: View, party: str, circle: str, first_epoch: int) -> Voice:
    """Read the logs of a party as one: each ends with its first `close`, after which the log of the next epoch follows.

    Whatever does not name the log it stands in has no effect, but keeps its place. Nothing that comes later in a log
    changes what was read before.
    """
    answers: dict[str, Answer] = {}
    bound: dict[tuple[str, str | None], list[tuple[int, str]]] = {}
    starts: dict[LogKey, int] = {}
    closings: tuple[Closing, ...] = ()
    cited: list[Citation] = []
    place = 0
    for epoch in count(first_epoch):
        log = LogKey(party, circle, epoch)
        starts[log] = place
        closed = False
        for entry in view.get(log, ()):
            if isinstance(entry, Assent | Decline) and entry.proposal not in answers and entry.log == log:
                against = _against(entry, bound)
                answer = Answer(place, entry, against, closings, tuple(cited) if _closes(entry) else ())
                answers[entry.proposal] = answer
                if isinstance(entry, Assent):
                    cited += entry.released
                    closings += tuple(Closing(entry.proposal, *one) for one in _closes(entry))
                    if not answer.barren:
                        for slot in entry.slots:
                            bound.setdefault(slot, []).append((place, entry.proposal))
            place += 1
            if isinstance(entry, Close) and entry.log == log:
                closed = True
                break
        if not closed:
            return Voice(answers, bound, starts, place, closings)
    raise AssertionError("unreachable: epochs do not end")


def _closes(entry: Assent | Decline) -> Iterable[tuple[str, int]]:
    return sorted(entry.closes.items()) if isinstance(entry, Assent) and entry.closes else ()


def _against(
    entry: Assent | Decline, bound: Mapping[tuple[str, str | None], Sequence[tuple[int, str]]]
) -> tuple[str, ...]:
    if isinstance(entry, Decline):
        return ()
    return tuple(proposal for slot in entry.slots for _, proposal in bound.get(slot, ()))
