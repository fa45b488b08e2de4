"""Proposals that can never become joint, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from earlyspring.record.counting import Hearing
from earlyspring.record.entries import Propose
from earlyspring.record.epochs import Epoch, changes_epoch, closes, epoch_fault, heirs

Floor: TypeAlias = Callable[[Propose, frozenset[str]], frozenset[str]]
"""The parties that a proposal must ask at least, of the parties of its epoch."""


def fault(proposal: Propose, hearing: Hearing, floor: Floor) -> str | None:
    """Why a proposal can never become joint; empty if it can, None if that cannot be said yet."""
    if proposal.log.party not in proposal.parties:
        return "its proposer is not among its parties"
    if proposal.log.epoch > len(hearing.epochs):
        return None
    epochs = hearing.epochs[: proposal.log.epoch]
    if changes_epoch(proposal):
        return epoch_fault(proposal, epochs) or _undercut(proposal, hearing, epochs)
    return _unasked(proposal, epochs[-1], floor) or _base_fault(proposal, hearing.proposals, epochs)


def _undercut(proposal: Propose, hearing: Hearing, epochs: Sequence[Epoch]) -> str:
    """A log is not closed below what the epochs so far rest on, nor below what parties that have ended relied on."""
    sizes = {party: size for party, size in closes(proposal).items() if size is not None}
    changes = [hearing.proposals[epoch.begun_by] for epoch in epochs if epoch.begun_by]
    olds = [old for old, end in hearing.ends.items() if end.epoch <= len(epochs)]
    for party, size in sizes.items():
        places = [hearing.assented(party, change) for change in changes if party in change.parties]
        if any(place >= size for place in places) or any(
            hearing.cites_beyond(party, size, old, len(epochs)) for old in olds
        ):
            return f"it closes the log of {party} below what the circle rests on"
    return ""


def _unasked(proposal: Propose, epoch: Epoch, floor: Floor) -> str:
    if len(proposal.parties) < 2:
        return "nobody agrees with itself alone"
    if not proposal.parties <= epoch.parties:
        return "it names a party from outside the circle"
    missing = floor(proposal, epoch.parties) - proposal.parties
    return f"it does not ask {', '.join(sorted(missing))}" if missing else ""


def _base_fault(proposal: Propose, proposals: Mapping[str, Propose], epochs: Sequence[Epoch]) -> str | None:
    for change in proposal.changes:
        if change.base is None:
            continue
        base = proposals.get(change.base)
        if base is None:
            return None
        if change.item not in {other.item for other in base.changes}:
            return f"its base for {change.item} is about something else"
        if base.log.epoch > len(epochs):
            return f"its base for {change.item} is of a later epoch"
        asked = heirs(base.parties, epochs)
        if not asked:
            return f"nobody is left of those who agreed to its base for {change.item}"
        if not asked <= proposal.parties:
            missing = ", ".join(sorted(asked - proposal.parties))
            return f"it does not ask {missing}, who agreed to its base for {change.item}"
    return ""
