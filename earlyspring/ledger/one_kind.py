"""An item is one fact, of one kind. Where logs speak of it under two, every node takes the same one and shows the other.

The kind on the best grounds stands (joint before paper before own before reported before open, and what is real before
what is rehearsed); on equal grounds the one whose version has the lowest digest. Neither the day nor the order in which
entries arrive matters, so that nobody takes an item from its parties by saying later that it is something else.
"""

from collections.abc import Iterable, Mapping, Sequence

from earlyspring.ledger import rows
from earlyspring.record.entries import Entry, Notice, Propose
from earlyspring.record.fold import Joint
from earlyspring.record.register import STRENGTH, Version, versions

Chain = tuple[Version, ...]


def kinds_of(item: str, entries: Iterable[Entry]) -> set[str]:
    """The kinds under which entries speak of an item, be it only in a proposal that was declined."""
    entries = list(entries)
    noted = {entry.kind for entry in entries if isinstance(entry, Notice) and entry.item == item}
    put = (change for entry in entries if isinstance(entry, Propose) for change in entry.changes)
    return noted | {change.kind for change in put if change.item == item}


def by_kind(item: str, entries: Sequence[Entry], joint: Joint) -> tuple[dict[str, Chain], list[rows.Refusal]]:
    """Kind → versions of an item, none for the kinds that do not stand; and what is set aside of those."""
    kinds = kinds_of(item, entries)
    if len(kinds) == 1:
        return {next(iter(kinds)): versions(item, entries, joint)}, []
    chains = {kind: _of_kind(kind, item, entries, joint) for kind in sorted(kinds)}
    stands = _standing(chains)
    said = {(version.kind, version.entry_id) for chain in chains.values() for version in chain}
    said |= {(one.kind, one.id) for one in entries if isinstance(one, Notice) and one.item == item}
    reason = f"stands as {stands}"
    aside = [rows.Refusal(item, kind, version, reason) for kind, version in sorted(said) if kind != stands]
    return {kind: chain if kind == stands else () for kind, chain in chains.items()}, aside


def _of_kind(kind: str, item: str, entries: Iterable[Entry], joint: Joint) -> Chain:
    """The versions under one kind alone. All proposals are read: a joint version follows another, whatever its kind."""
    own = [one for one in entries if not isinstance(one, Notice) or one.item != item or one.kind == kind]
    return rows.linked([version for version in versions(item, own, joint) if version.kind == kind])


def _standing(chains: Mapping[str, Chain]) -> str | None:
    ranked = (
        (version.exercise, -STRENGTH[version.standing], version.entry_id, kind)
        for kind, chain in chains.items()
        for version in chain
    )
    best = min(ranked, default=None)
    return best[-1] if best else None
