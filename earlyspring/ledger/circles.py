"""The circle of a mechanism as its logs have it: the parties of each epoch, who may still speak, where a log ends."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import QuerySet

from earlyspring.core.shapes import Fault
from earlyspring.ledger.entries import said_before
from earlyspring.ledger.folding import fold_view, folded
from earlyspring.ledger.heirs import heir
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.record.counting import DECLINE
from earlyspring.record.entries import Entry as Said
from earlyspring.record.entries import Propose
from earlyspring.record.epochs import EPOCH_ITEM, Epoch, closes, next_epoch
from earlyspring.record.fold import Joint
from earlyspring.record.statements import LogKey
from earlyspring.record.voices import Voice, listen

Compositions = Mapping[str | None, list[Epoch]]
"""For every proposal about the circle the epochs up to the one it would begin; None: the first alone."""


@dataclass(frozen=True)
class Circle:
    """What this node holds of a circle, and what it says together."""

    mechanism: Mechanism
    view: Mapping[LogKey, Sequence[Said]]
    joint: Joint

    @property
    def epoch(self) -> int:
        """The number of the present epoch, from 1."""
        return len(self.joint.epochs)

    @property
    def parties(self) -> frozenset[str]:
        """The parties now."""
        return self.joint.epochs[-1]

    @property
    def begun_by(self) -> tuple[str, ...]:
        """The proposals that began the epochs from the second on."""
        return self.joint.chains.get(EPOCH_ITEM, ())[: self.epoch - 1]

    @cached_property
    def proposals(self) -> dict[str, Propose]:
        every = ((log, one) for log, entries in self.view.items() for one in entries if isinstance(one, Propose))
        return {one.id: one for log, one in every if one.log == log}

    def open_changes(self) -> Iterator[Propose]:
        """Proposals of a next epoch that can still begin it."""
        for id_ in sorted(self.joint.open | set(self.joint.chains.get(EPOCH_ITEM, ()))):
            proposal = self.proposals[id_]
            if proposal.log.epoch == self.epoch and proposal.changes[0].item == EPOCH_ITEM:
                yield proposal

    def voice(self, party: str) -> Voice:
        """A party's logs read as one. Who entered begins with the log in which it assented to that."""
        entered = next((number for number, of in enumerate(self.joint.epochs, 1) if party in of), self.epoch + 1)
        return listen(self.view, party, self.mechanism.circle, max(entered - 1, 1))

    def heirs(self, parties: Iterable[str]) -> frozenset[str]:
        """These parties, each that ended read as its successor; those that nobody followed are left out."""
        return frozenset(new for old in parties if (new := heir(self.joint.succeeded, old)))

    def leaving(self, party: str) -> str:
        """The open proposal by which a party has assented to the end of its part; empty where there is none."""
        return next(
            (
                proposal.id
                for proposal in self.open_changes()
                if closes(proposal).get(party, 0) is None
                and self.joint.answers.get((party, proposal.id)) not in (None, DECLINE)
            ),
            "",
        )

    def must_write(self, party: str) -> int:
        """The epoch in whose log a party writes. Raises Refused where its part has ended: then its log is closed."""
        if party in self.joint.succeeded:
            follower = heir(self.joint.succeeded, party)
            raise Refused(Fault("party", "part_ended" if follower else "part_ended_alone", party, follower or ""))
        return self.epoch

    def must_answer(self, party: str) -> None:
        """Raises Refused for a party that has ended, or whose own assent to that has closed its log."""
        self.must_write(party)
        if motion := self.leaving(party):
            raise Refused(Fault("party", "leaving", party, motion[:12]))


def circle_of(mechanism: Mechanism) -> Circle:
    view = fold_view(mechanism)
    return Circle(mechanism, view, folded(mechanism, view))


def parties_of(mechanism: Mechanism) -> frozenset[str]:
    """The parties of the circle now. Where nobody ever proposed another composition, no log is read."""
    return circle_of(mechanism).parties if _proposals(mechanism).exists() else frozenset(mechanism.founders)


def parties_in(mechanism: Mechanism, epoch: int) -> frozenset[str]:
    """The parties of an epoch, from 1; nobody where it has not begun."""
    if not _proposals(mechanism).exists():
        return frozenset(mechanism.founders) if epoch == 1 else frozenset()
    return frozenset().union(*circle_of(mechanism).joint.epochs[epoch - 1 : epoch])


def ever_parties_of(mechanism: Mechanism) -> frozenset[str]:
    """All who are or were parties."""
    if not _proposals(mechanism).exists():
        return frozenset(mechanism.founders)
    return frozenset().union(*circle_of(mechanism).joint.epochs)


def epoch_of(mechanism: Mechanism) -> int:
    """The number of the present epoch: in its logs everything new is written."""
    return circle_of(mechanism).epoch if _proposals(mechanism).exists() else 1


def epoch_to_write(mechanism: Mechanism, party: str) -> int:
    """As `epoch_of`, for a party that is about to write. Raises Refused where its part has ended."""
    return circle_of(mechanism).must_write(party) if _proposals(mechanism).exists() else 1


def must_answer(mechanism: Mechanism, party: str) -> None:
    """As `Circle.must_answer`; where nobody ever proposed another composition, no log is read."""
    if _proposals(mechanism).exists():
        circle_of(mechanism).must_answer(party)


def epochs_of(mechanism: Mechanism, found: Compositions) -> list[Epoch]:
    """The epochs that have begun, the first first: their parties, what began them, whose part ended with that.

    Where nobody ever proposed another composition than the first, no log is read.
    """
    begun = circle_of(mechanism).begun_by if len(found) > 1 else ()
    return found[begun[-1] if begun else None]


def compositions(mechanism: Mechanism) -> Compositions:
    """What each proposal about the circle would make of it; one that does not say so readably is left out."""
    found: dict[str | None, list[Epoch]] = {None: [Epoch(1, frozenset(mechanism.founders))]}
    left = [one for one in map(said_before, _proposals(mechanism)) if isinstance(one, Propose)]
    while ready := [one for one in left if one.changes[0].base in found]:
        left = [one for one in left if one not in ready]
        for proposal in ready:
            epochs = found[proposal.changes[0].base]
            if following := next_epoch(proposal, epochs):
                found[proposal.id] = [*epochs, following]
    return found


def _proposals(mechanism: Mechanism) -> QuerySet[Entry]:
    return Entry.objects.filter(mechanism=mechanism, item=EPOCH_ITEM, type="propose")
