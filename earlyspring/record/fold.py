"""The fold: what all parties of a circle hold in common, computed from their logs alone.

The rules, and why they are safe, monotone and convergent, are in docs/decisions/0002-the-fold.md.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from earlyspring.record.aside import Clash, Rival, by_kind, take_aside
from earlyspring.record.counting import Hearing
from earlyspring.record.entries import Propose
from earlyspring.record.epochs import Epoch, next_epoch
from earlyspring.record.faults import Floor, fault
from earlyspring.record.voices import View


class MixedCircles(ValueError):
    """A view with logs of more than one circle; every circle has a fold of its own."""


@dataclass(frozen=True, slots=True)
class Joint:
    """What the logs say together. Proposals are named by their ids."""

    joint: tuple[str, ...]
    """Joint proposals, each after its bases; among those that could come next the lowest id first."""
    dead: frozenset[str]
    """Proposals that a party has answered with what can never become assent."""
    open: frozenset[str]
    void: Mapping[str, str]
    """Proposals that can never become joint, whatever is answered, with the reason."""
    current: Mapping[str, str]
    """For each item the proposal that made its last joint version: the base of the next."""
    chains: Mapping[str, tuple[str, ...]]
    """For each item all its joint proposals, first to last."""
    standing: Mapping[str, str]
    """For each item the proposal whose version is in force, where not all were set aside."""
    set_aside: Mapping[str, str]
    """Current joint proposals that are without effect since they clash with another, with the reason."""
    answers: Mapping[tuple[str, str], str]
    """(party, proposal) → assent, decline, bound elsewhere, other slot, or not in time."""
    since: Mapping[str, str]
    """For each joint proposal the latest `at` of it and its assents (labels: no rule depends on them)."""
    answered_at: Mapping[tuple[str, str], str]
    """(party, proposal) → the `at` of the answer that counts, for every party that `answers` names (labels too)."""
    succeeded: Mapping[str, str | None]
    """For each party whose part ended its successor, None if nobody followed it."""
    epochs: tuple[frozenset[str], ...]
    """The parties of the circle in each epoch, from epoch 1 on."""


def whole_circle(proposal: Propose, parties: frozenset[str]) -> frozenset[str]:
    """The least that a proposal must require: all parties of the epoch, whatever it is about."""
    return parties


def fold(
    view: View,
    founders: Iterable[str],
    *,
    floor: Floor = whole_circle,
    clash: Clash | None = None,
    rival: Rival = by_kind,
) -> Joint:
    """The joint state of one circle in the view that a node has of its logs.

    `founders` are the parties of epoch 1, known from the circle's paper. `floor(proposal, parties of the epoch)` is the
    least set of parties that must be asked; never fewer than two are. `clash(change, change)` says why two joint
    changes cannot both stand, or None; it is asked only for changes that `rival` puts into the same drawer.
    The same logs give the same result; longer logs never take a joint proposal back; no version has two joint
    successors. Raises MixedCircles.
    """
    circle = _circle(view)
    proposals = {
        entry.id: entry
        for log, entries in view.items()
        for entry in entries
        if isinstance(entry, Propose) and entry.log == log
    }
    hearing = Hearing(view, circle, proposals, frozenset(founders))
    heard, void = _sort(hearing, floor)
    while following := _next(hearing, heard.values()):
        hearing.begin(following)
        heard, void = _sort(hearing, floor)
    words = {id_: hearing.words(proposal) for id_, proposal in heard.items()}
    times = {id_: hearing.times(proposal) for id_, proposal in heard.items()}
    order, branches = walk({id_: one for id_, one in heard.items() if hearing.agreed(one, words[id_])})
    chains, beside = choose(branches, proposals)
    standing, set_aside = take_aside(chains, proposals, beside, clash, rival)
    rest = heard.keys() - set(order)
    dead = frozenset(id_ for id_ in rest if hearing.refused(heard[id_]))
    return Joint(
        joint=order,
        dead=dead,
        open=frozenset(proposals.keys() - dead - void.keys() - set(order)),
        void=void,
        current={item: chain[-1] for item, chain in chains.items()},
        chains=chains,
        standing=standing,
        set_aside=set_aside,
        answers={(party, id_): word for id_, said in words.items() for party, word in said.items()},
        since={id_: max([proposals[id_].at, *times[id_].values()]) for id_ in order},
        answered_at={(party, id_): at for id_, said in times.items() for party, at in said.items()},
        succeeded={party: end.successor for party, end in hearing.ends.items()},
        epochs=tuple(epoch.parties for epoch in hearing.epochs),
    )


def _circle(view: View) -> str:
    circles = {log.circle for log in view}
    if len(circles) > 1:
        raise MixedCircles(f"one fold is about one circle; these logs are of {', '.join(sorted(circles))}")
    return next(iter(circles), "")


def _next(hearing: Hearing, heard: Iterable[Propose]) -> Epoch | None:
    """The epoch after those found so far, once its proposal is joint and the logs it closes are here to their ends."""
    for proposal in heard:
        following = next_epoch(proposal, hearing.epochs)
        if following and _ready(hearing, following) and hearing.agreed(proposal, hearing.words(proposal)):
            return following
    return None


def _ready(hearing: Hearing, following: Epoch) -> bool:
    return all(
        ending.size is None or hearing.voice(old, following.number).length >= ending.size
        for old, ending in following.ended.items()
    )


def _sort(hearing: Hearing, floor: Floor) -> tuple[dict[str, Propose], dict[str, str]]:
    """The proposals that can become joint under the epochs found so far, and those that never can, with the reason."""
    faults = {id_: fault(proposal, hearing, floor) for id_, proposal in hearing.proposals.items()}
    void = {id_: reason for id_, reason in faults.items() if reason}
    hearing.void = void.keys()
    return {id_: hearing.proposals[id_] for id_, reason in faults.items() if reason == ""}, void


def walk(
    agreed: Mapping[str, Propose],
) -> tuple[tuple[str, ...], dict[str, dict[str, list[str]]]]:
    """Of agreed proposals those that are joint, in order; and for each item its chains, by their first proposals.

    A proposal is joint when all its bases are. No version has two agreed successors (the kernel's check proves it), so
    the order of walking changes nothing; of those that can go next the lowest id does.
    """
    followers: dict[str, list[str]] = {}
    missing: dict[str, int] = {}
    for id_, proposal in agreed.items():
        bases = {change.base for change in proposal.changes if change.base is not None}
        missing[id_] = len(bases)
        for base in bases:
            followers.setdefault(base, []).append(id_)
    ready = sorted(id_ for id_, count in missing.items() if count == 0)
    order: list[str] = []
    roots: dict[tuple[str, str], str] = {}
    branches: dict[str, dict[str, list[str]]] = {}
    while ready:
        id_ = heapq.heappop(ready)
        order.append(id_)
        for change in agreed[id_].changes:
            root = id_ if change.base is None else roots[change.item, change.base]
            roots[change.item, id_] = root
            branches.setdefault(change.item, {}).setdefault(root, []).append(id_)
        for follower in followers.get(id_, ()):
            missing[follower] -= 1
            if missing[follower] == 0:
                heapq.heappush(ready, follower)
    return tuple(order), branches


def choose(
    branches: Mapping[str, Mapping[str, Sequence[str]]], proposals: Mapping[str, Propose]
) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """One chain for each item, and the joint proposals beside it, with the reason.

    Parties that share nobody can begin one item twice. Then the chain holds whose first proposal asked more parties; of
    equals the one with the lower id.
    """
    chains: dict[str, tuple[str, ...]] = {}
    beside: dict[str, str] = {}
    for item, found in branches.items():
        first = min(found, key=lambda root: (-len(proposals[root].parties), root))
        chains[item] = tuple(found[first])
        for root, chain in found.items():
            if root != first:
                beside |= dict.fromkeys(chain, f"{item} was begun by others, in {first}")
    return chains, beside
