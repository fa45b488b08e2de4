"""Joint changes that cannot stand side by side: which of them has effect, alike on every node."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeAlias

from earlyspring.record.entries import Change, Propose

Clash: TypeAlias = Callable[[Change, Change], str | None]
"""Why two joint changes of different items cannot both stand, in words; None if they can."""
Rival: TypeAlias = Callable[[Change], Hashable]
"""The drawer of a change: only changes in one drawer are asked whether they clash. None is no drawer."""


def by_kind(change: Change) -> Hashable:
    """Changes of one kind share a drawer."""
    return change.kind


def take_aside(
    chains: Mapping[str, Sequence[str]],
    proposals: Mapping[str, Propose],
    beside: Mapping[str, str],
    clash: Clash | None,
    rival: Rival,
) -> tuple[dict[str, str], dict[str, str]]:
    """For each item the proposal whose version stands, and the current proposals set aside with the reason.

    Current versions are taken in the order of their proposals' ids; a proposal whose change clashes with one that
    stands already is set aside, whole for all items it is current for. Such an item keeps the version before, if that
    one clashes with nothing that stands; otherwise the one before that, and so on. The proposals `beside` the chains
    are set aside from the first.
    """
    set_aside = dict(beside)
    standing: dict[str, str] = {}
    drawers: dict[Hashable, list[Change]] = {}
    back = 1
    waiting = set(chains)
    while waiting:
        candidates: dict[str, set[str]] = {}
        for item in waiting:
            if back <= len(chains[item]):
                candidates.setdefault(chains[item][-back], set()).add(item)
        waiting = set()
        for id_ in sorted(candidates):
            changes = [change for change in proposals[id_].changes if change.item in candidates[id_]]
            reason = beside.get(id_) or (_first_clash(changes, drawers, clash, rival) if clash else None)
            if reason is None:
                standing |= dict.fromkeys(candidates[id_], id_)
                for change in changes:
                    drawers.setdefault(rival(change), []).append(change)
            else:
                waiting |= candidates[id_]
                if back == 1:
                    set_aside[id_] = reason
        back += 1
    return standing, set_aside


def _first_clash(
    changes: Iterable[Change], drawers: Mapping[Hashable, Sequence[Change]], clash: Clash, rival: Rival
) -> str | None:
    for change in changes:
        drawer = rival(change)
        for other in drawers.get(drawer, ()) if drawer is not None else ():
            reason = clash(other, change)
            if reason is not None:
                return reason
    return None
