"""The parties of a circle through time: who belongs to it in each epoch, and how one epoch follows another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from earlyspring.record.entries import Change, Propose

EPOCH_ITEM = "epoch"
"""The item whose joint versions begin the epochs after the first."""
ADMISSION = "epoch"
SUCCESSION = "party_succession"


class Ending(NamedTuple):
    """How a party's part ends: who follows it (None: nobody), and the size at which its log is closed.

    The size is None where the party's own assent to the succession closes it.
    """

    successor: str | None
    size: int | None


@dataclass(frozen=True, slots=True)
class Epoch:
    """One epoch of a circle: its parties, and what began it."""

    number: int
    parties: frozenset[str]
    begun_by: str = ""
    """The proposal of its change; none began the first."""
    ended: Mapping[str, Ending] = field(default_factory=dict)
    """Parties whose part ended when this epoch began."""


def changes_epoch(proposal: Propose) -> bool:
    """True if a proposal would begin a new epoch, or tries to."""
    return any(change.item == EPOCH_ITEM or change.kind in (ADMISSION, SUCCESSION) for change in proposal.changes)


def closes(proposal: Propose) -> Mapping[str, int | None]:
    """The sizes at which a proposal of succession closes logs; empty for every other proposal."""
    match proposal.changes[0]:
        case Change(kind=kind, content={"closes": dict(found)}) if kind == SUCCESSION:
            return found
    return {}


def heirs(parties: frozenset[str], epochs: Sequence[Epoch]) -> frozenset[str]:
    """These parties as they are called at the end of these epochs: each that ended is read as its successor."""
    for epoch in epochs:
        read = {epoch.ended[party].successor if party in epoch.ended else party for party in parties}
        parties = frozenset(party for party in read if party is not None)
    return parties


def epoch_fault(proposal: Propose, epochs: Sequence[Epoch]) -> str:
    """Why a proposal cannot begin the epoch after its own; empty if it can.

    `epochs` are those up to and including the epoch of the log it stands in.
    """
    change, now = proposal.changes[0], epochs[-1]
    if len(proposal.changes) > 1 or change.item != EPOCH_ITEM or change.kind not in (ADMISSION, SUCCESSION):
        return f"a new epoch is proposed alone, as item {EPOCH_ITEM}, of kind {ADMISSION} or {SUCCESSION}"
    if (change.base or "") != now.begun_by:
        return "its base did not begin the epoch of its log"
    following = next_epoch(proposal, epochs)
    if following is None:
        return f"its content does not say who the parties of the next epoch are, as kind {change.kind} does"
    absent = frozenset(party for party, ending in following.ended.items() if ending.size is not None)
    if len(absent) > 1:
        return "only one party at a time can be ended without its own assent"
    if proposal.parties != (now.parties | following.parties) - absent:
        return "its parties are not all of now, without the one that is absent, and all that enter"
    if len(proposal.parties & now.parties) < 2:
        return "nobody ends the part of another alone"
    return ""


def next_epoch(proposal: Propose, epochs: Sequence[Epoch]) -> Epoch | None:
    """The epoch that a proposal would begin after these; None if its content is not of the shape of its kind.

    Kind `epoch`: {"parties": [all of the next epoch]}, the parties of now and at least one more.
    Kind `succession`: {"from": {old: successor or null}, "closes": {old: size of its log, or null}}, null where the old
    party assents itself. Nobody who ever was a party of the circle enters again: party ids are not used twice.
    """
    change, now = proposal.changes[0], epochs[-1]
    known = frozenset().union(*(epoch.parties for epoch in epochs))
    ended = _endings(change) if change.kind == SUCCESSION else {}
    if ended is None or not frozenset(ended) <= now.parties:
        return None
    staying = now.parties - frozenset(ended)
    named = _parties(change) if change.kind == ADMISSION else frozenset(ending.successor for ending in ended.values())
    entering = frozenset(party for party in named - staying if party is not None)
    if not entering.isdisjoint(known) or not (ended or now.parties < named):
        return None
    return Epoch(now.number + 1, staying | entering, proposal.id, ended)


def _parties(change: Change) -> frozenset[str | None]:
    match change.content:
        case {"parties": [*names]} if all(isinstance(name, str) for name in names):
            return frozenset(names)
    return frozenset()


def _endings(change: Change) -> Mapping[str, Ending] | None:
    match change.content:
        case {"from": dict(followers), "closes": dict(sizes)} if followers.keys() == sizes.keys():
            ended = {old: Ending(followers[old], sizes[old]) for old in followers}
            if all(isinstance(end.successor, str | None) and _is_size(end.size) for end in ended.values()):
                return ended
    return None


def _is_size(value: object) -> bool:
    return value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 0)
