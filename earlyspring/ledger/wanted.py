"""What the register should say of items: their versions, from all entries of all logs about them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from earlyspring.core.deciders import surely_of_others
from earlyspring.ledger import rows
from earlyspring.ledger.entries import NOTHING_FRESH, Fresh, notices_of
from earlyspring.ledger.heirs import in_whose_place
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.one_kind import by_kind
from earlyspring.ledger.progress import Progress, quiet
from earlyspring.record.entries import Entry as Said
from earlyspring.record.entries import Notice, Propose
from earlyspring.record.epochs import EPOCH_ITEM
from earlyspring.record.fold import Joint
from earlyspring.record.register import Version
from earlyspring.record.statements import LogKey

Desired = dict[str, dict[str, tuple[Version, ...]]]


def by_item(view: Mapping[LogKey, Sequence[Said]]) -> dict[str, list[Propose | Notice]]:
    """The proposals about each item, and the papers that answer them, which lie under one of their items alone."""
    found: dict[str, list[Propose | Notice]] = {}
    proposals = {one.id: one for log in view.values() for one in log if isinstance(one, Propose)}
    for proposal in proposals.values():
        for change in proposal.changes:
            found.setdefault(change.item, []).append(proposal)
    for notice in (one for log in view.values() for one in log if isinstance(one, Notice) and one.paper):
        answered = proposals.get((notice.paper and notice.paper.proposal) or "")
        for change in answered.changes if answered else ():
            if change.item != notice.item:
                found[change.item].append(notice)
    return found


def desired(
    mechanism: Mechanism,
    items: Iterable[str],
    proposals: Mapping[str, Sequence[Propose | Notice]],
    joint: Joint,
    progress: Progress = quiet,
    aside: list[rows.Refusal] | None = None,
    fresh: Fresh = NOTHING_FRESH,
) -> Desired:
    """What the register should say of these items: kind → item → versions. The circle itself is no fact of it.

    What is said of an item under a kind that does not stand is added to `aside`.
    """
    circle: frozenset[str] = frozenset().union(*joint.epochs)

    def counted(one: Said) -> Said:
        return as_it_counts(mechanism, one, circle - in_whose_place(joint.succeeded, one.log.party))

    entries = {item: [counted(one) for one in proposals.get(item, ())] for item in items if item != EPOCH_ITEM}
    for item, notice in notices_of(mechanism, entries, fresh):
        entries[item].append(counted(notice))
    wanted: Desired = {}
    for done, (item, found) in enumerate(entries.items()):
        if done % 5000 == 0:
            progress("apply", done, len(entries))
        chains, not_standing = by_kind(item, found, joint)
        for kind, chain in chains.items():
            wanted.setdefault(kind, {})[item] = chain
        if aside is not None:
            aside += not_standing
    return wanted


def as_it_counts(mechanism: Mechanism, entry: Said, circle: frozenset[str]) -> Said:
    """A notice as the register takes it: what a desk says of another's affairs is a report, whatever it calls it."""
    if not isinstance(entry, Notice) or entry.standing == "reported" or not circle:
        return entry
    party = entry.log.party
    if entry.standing == "paper":
        ours = party in circle or party == mechanism.registrar
    else:
        ours = not surely_of_others(entry.kind, entry.content or {}, circle, author=party, item=entry.item)
    return entry if ours else replace(entry, standing="reported", paper=None)
