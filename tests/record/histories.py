"""Every small history there is: what the fold must keep in all of them, checked one by one.

A scope gives each log an alphabet of entries and a length; its histories are all combinations of logs that can be
written with them. The logs of a scope are closed under cutting the last entry, so that every history stands beside all
that are one entry shorter, and whoever has seen less is in the scope too.
"""

from __future__ import annotations

import hashlib
import itertools
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from earlyspring.record.aside import by_kind
from earlyspring.record.entries import Assent, Close, Decline, Entry, Propose
from earlyspring.record.fold import Joint, fold
from earlyspring.record.statements import LogKey


class Broken(AssertionError):
    """A history in which the fold does not keep what it promises."""


class Outcome(NamedTuple):
    """What of a joint state is compared between histories."""

    joint: tuple[str, ...]
    dead: frozenset[str]
    open: frozenset[str]
    void: frozenset[tuple[str, str]]
    since: frozenset[tuple[str, str]]
    standing: frozenset[tuple[str, str]]
    set_aside: frozenset[str]
    succeeded: frozenset[tuple[str, str | None]]
    epochs: tuple[frozenset[str], ...]
    answers: frozenset[tuple[tuple[str, str], str]]


@dataclass(frozen=True)
class Scope:
    """A family of small histories: all that each log may hold, and the rules of the fold."""

    name: str
    founders: frozenset[str]
    logs: Mapping[LogKey, Sequence[tuple[Entry, ...]]]
    rules: Mapping[str, Any] = field(default_factory=dict)
    clash: Callable[[Any, Any], str | None] | None = None

    @property
    def size(self) -> int:
        """How many histories there are."""
        found = 1
        for written in self.logs.values():
            found *= len(written)
        return found

    @property
    def proposals(self) -> dict[str, Propose]:
        """Every proposal that can stand in a log."""
        entries = {entry for written in self.logs.values() for log in written for entry in map(_Same, log)}
        return {one.entry.id: one.entry for one in entries if isinstance(one.entry, Propose)}

    def fold(self, view: Mapping[LogKey, Sequence[Entry]]) -> Joint:
        """The joint state of one history."""
        return fold(view, self.founders, clash=self.clash, **self.rules)


class _Same:
    """An entry compared by its id."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry

    def __hash__(self) -> int:
        return hash(self.entry.id)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.entry.id == self.entry.id


def written(letters: Sequence[Entry], longest: int, begin: Sequence[Entry] = ()) -> list[tuple[Entry, ...]]:
    """All logs that begin with `begin`, whole or cut, and go on with at most `longest` of the letters, each once."""
    cut = [tuple(begin[:length]) for length in range(len(begin))]
    return cut + [(*begin, *rest) for length in range(longest + 1) for rest in itertools.permutations(letters, length)]


def cut(*logs: Sequence[Entry]) -> list[tuple[Entry, ...]]:
    """These logs and all that they begin with, each once."""
    begun = {_ids(log[:length]): tuple(log[:length]) for log in logs for length in range(len(log) + 1)}
    return sorted(begun.values(), key=len)


def check(scope: Scope, golden: Sequence[str] | None = None) -> tuple[int, list[str]]:
    """Fold every history of a scope and hold it against the promises; raises Broken at the first that fails.

    Gives the number of histories, and for each log that the first party can have written a short digest of all
    outcomes, by which two folds can be compared; with `golden` digests they are, as soon as each is known.
    """
    run = _Run(scope)
    digests: list[str] = []
    for number, first in enumerate(run.choices[0]):
        digest = hashlib.sha256()
        for rest in itertools.product(*(range(len(choice)) for choice in run.choices[1:])):
            digest.update(run.visit((number, *rest)))
        digests.append(digest.hexdigest()[:8])
        if golden is not None and golden[number] != digests[-1]:
            raise Broken(f"{scope.name}: another outcome where the first log is {run.names(first)}")
    return scope.size, digests


class _Run:
    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.keys = list(scope.logs)
        self.choices = [list(scope.logs[key]) for key in self.keys]
        self.proposals = scope.proposals
        self.strides = [1] * len(self.keys)
        for place in range(len(self.keys) - 2, -1, -1):
            self.strides[place] = self.strides[place + 1] * len(self.choices[place + 1])
        indexes = [{_ids(log): place for place, log in enumerate(choice)} for choice in self.choices]
        self.shorter = [
            [index.get(_ids(log[:-1]), -1) if log else -1 for log in choice]
            for index, choice in zip(indexes, self.choices, strict=True)
        ]
        self.said = [
            [_first_answers(key, log) for log in choice] for key, choice in zip(self.keys, self.choices, strict=True)
        ]
        self.outcomes: list[Outcome] = []
        self.numbers: dict[Outcome, int] = {}
        self.marks: list[bytes] = []
        self.seen = array("l", [-1]) * scope.size
        self.follows: set[tuple[int, int]] = set()

    def visit(self, history: tuple[int, ...]) -> bytes:
        """Fold one history and compare it with all that are one entry shorter; the digest of its outcome."""
        view = {key: self.choices[i][chosen] for i, (key, chosen) in enumerate(zip(self.keys, history, strict=True))}
        joint = self.scope.fold(view)
        found = outcome(joint)
        number = self.numbers.get(found, -1)
        if number < 0:
            number = self.numbers[found] = len(self.outcomes)
            self.outcomes.append(found)
            self.marks.append(hashlib.sha256(repr(_plain(found)).encode()).digest()[:8])
            self.demand(safe(joint, self.proposals), history)
            self.demand(orderly(joint, self.proposals, self.scope), history)
            self.demand(succeeded(joint, self.proposals), history)
            backwards = self.scope.fold(dict(reversed(view.items())))
            self.demand(["not convergent"] if backwards != joint else [], history)
        if joint.joint:
            self.demand(consented(joint, self.proposals, self.answered(history)), history)
        place = sum(chosen * stride for chosen, stride in zip(history, self.strides, strict=True))
        self.seen[place] = number
        for i, chosen in enumerate(history):
            if chosen and self.shorter[i][chosen] >= 0:
                before = self.seen[place - (chosen - self.shorter[i][chosen]) * self.strides[i]]
                if before >= 0 and (before, number) not in self.follows:
                    self.demand(monotone(self.outcomes[before], found, self.proposals), history)
                    self.follows.add((before, number))
        return self.marks[number]

    def answered(self, history: tuple[int, ...]) -> Callable[[str, str], str]:
        def find(party: str, proposal: str) -> str:
            for i, chosen in enumerate(history):
                if self.keys[i].party == party and proposal in self.said[i][chosen]:
                    return self.said[i][chosen][proposal]
            return ""

        return find

    def demand(self, faults: Iterable[str], history: tuple[int, ...]) -> None:
        for fault in faults:
            lines = [
                f"  {key.party}{key.epoch}: {self.names(choice[chosen])}"
                for key, choice, chosen in zip(self.keys, self.choices, history, strict=True)
            ]
            raise Broken("\n".join([f"{self.scope.name}: {fault}", *lines]))

    def names(self, log: Sequence[Entry]) -> str:
        """A log in words, proposals by what they change and say."""

        def named(id_: str) -> str:
            proposal = self.proposals.get(id_)
            return "?" if proposal is None else "+".join(f"{c.item}:{c.content}" for c in proposal.changes)

        def one(entry: Entry) -> str:
            if isinstance(entry, Propose):
                return f"propose {named(entry.id)} of {''.join(sorted(entry.parties))}"
            if isinstance(entry, Assent):
                extra = (" released" if entry.released else "") + (f" closes {entry.closes}" if entry.closes else "")
                lie = self.proposals.get(entry.proposal)
                return f"assent {named(entry.proposal)}{extra}" + (
                    " (lying)" if lie and lie.slots != entry.slots else ""
                )
            return f"decline {named(entry.proposal)}" if isinstance(entry, Decline) else type(entry).__name__.lower()

        return "; ".join(one(entry) for entry in log) or "-"


def safe(joint: Joint, proposals: Mapping[str, Propose]) -> Iterator[str]:
    """No version has two joint successors; nothing is begun twice by parties of whom one is the same."""
    by_slot: dict[tuple[str, str | None], list[str]] = {}
    for id_ in joint.joint:
        for slot in proposals[id_].slots:
            by_slot.setdefault(slot, []).append(id_)
    for (item, base), found in by_slot.items():
        for one, other in itertools.combinations(found, 2):
            if base is not None or _now(proposals[one].parties, joint) & _now(proposals[other].parties, joint):
                yield f"two successors of one version of {item}"


def _now(parties: Iterable[str], joint: Joint) -> set[str]:
    found = set()
    for party in parties:
        heir: str | None = party
        while heir in joint.succeeded:
            heir = joint.succeeded[heir]
        if heir is not None:
            found.add(heir)
    return found


def orderly(joint: Joint, proposals: Mapping[str, Propose], scope: Scope) -> Iterator[str]:
    """Bases come first, batches are whole, nothing is in two states, and what stands does not clash."""
    states = [set(joint.joint), joint.dead, joint.open, joint.void.keys()]
    if sum(map(len, states)) != len(set().union(*states)) or len(joint.joint) != len(states[0]):
        yield "a proposal in two states"
    places = {id_: place for place, id_ in enumerate(joint.joint)}
    for id_ in joint.joint:
        proposal = proposals[id_]
        if any(places.get(change.base, len(places)) > places[id_] for change in proposal.changes if change.base):
            yield "joint before its base"
        for change in proposal.changes:
            if id_ not in joint.chains[change.item] and id_ not in joint.set_aside:
                yield "a batch joint in part"
            if joint.current[change.item] == id_ and (joint.standing.get(change.item) != id_) != (
                id_ in joint.set_aside
            ):
                yield "a batch in force in part"
    superseded = {id_ for chain in joint.chains.values() for id_ in chain[:-1]} - set(joint.current.values())
    if not superseded.isdisjoint(joint.set_aside):
        yield "something set aside that was superseded"
    if joint.current != {item: chain[-1] for item, chain in joint.chains.items()}:
        yield "a current version that is not the last"
    rival = scope.rules.get("rival", by_kind)
    stand = [(id_, c) for item, id_ in joint.standing.items() for c in proposals[id_].changes if c.item == item]
    if scope.clash and any(
        id_ != other and rival(one) == rival(two) is not None and scope.clash(one, two)
        for (id_, one), (other, two) in itertools.combinations(stand, 2)
    ):
        yield "two that clash in force"


def succeeded(joint: Joint, proposals: Mapping[str, Propose]) -> Iterator[str]:
    """The parties of each epoch are those that the joint change says which began it."""
    begun = [proposals[id_].changes[0].content for id_ in joint.chains.get("epoch", ())]
    if len(begun) < len(joint.epochs) - 1:
        yield "an epoch that nothing joint began"
    for content, now, then in zip(begun, joint.epochs, joint.epochs[1:], strict=False):
        ended = content.get("from", {})
        if then != frozenset(content.get("parties", (now - ended.keys()) | set(ended.values()) - {None})):
            yield "an epoch begun by something else than what is joint"


def consented(joint: Joint, proposals: Mapping[str, Propose], answered: Callable[[str, str], str]) -> Iterator[str]:
    """Nothing is joint alone, nor without an assent of everybody asked who was not absent from a succession."""
    for id_ in joint.joint:
        parties = proposals[id_].parties
        missing = [party for party in parties if answered(party, id_) != "assent"]
        if len(parties) < 2 or any(party not in joint.succeeded for party in missing) or len(missing) == len(parties):
            yield "joint without consent"
    for now, id_ in zip(joint.epochs, joint.chains.get("epoch", ()), strict=False):
        if len(now & proposals[id_].parties) < 2:
            yield "an epoch that one party began alone"


def monotone(before: Outcome, after: Outcome, proposals: Mapping[str, Propose]) -> Iterator[str]:
    """Who sees more takes nothing back."""
    if not set(before.joint) <= set(after.joint):
        yield "taken back"
    if not before.void <= after.void:
        yield "void no more"
    if before.epochs != after.epochs[: len(before.epochs)]:
        yield "another past"
    ended = {party for party, _ in after.succeeded} - {party for party, _ in before.succeeded}
    if any(ended.isdisjoint(proposals[id_].parties) for id_ in before.dead - after.dead):
        yield "dead no more"
    if before.dead & set(after.joint) and not ended:
        yield "joint after all"


def outcome(joint: Joint) -> Outcome:
    """What of a joint state is compared between histories."""
    return Outcome(
        joint.joint,
        joint.dead,
        joint.open,
        frozenset(joint.void.items()),
        frozenset(joint.since.items()),
        frozenset(joint.standing.items()),
        frozenset(joint.set_aside),
        frozenset(joint.succeeded.items()),
        joint.epochs,
        frozenset(joint.answers.items()),
    )


def _plain(found: Outcome) -> list[Any]:
    return [
        [sorted(part) for part in value]
        if name == "epochs"
        else sorted(value)
        if isinstance(value, frozenset)
        else value
        for name, value in found._asdict().items()
    ]


def _ids(log: Sequence[Entry]) -> tuple[str, ...]:
    return tuple(entry.id for entry in log)


def _first_answers(key: LogKey, log: Sequence[Entry]) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in log:
        if isinstance(entry, Close) and entry.log == key:
            break
        if isinstance(entry, Assent | Decline) and entry.log == key:
            found.setdefault(entry.proposal, "assent" if isinstance(entry, Assent) else "decline")
    return found
