"""The fold of a mechanism: its logs as the fold reads them, and what it needs to know of facts."""

from collections.abc import Hashable, Mapping, Sequence

from django.db.models import Max, Q

from earlyspring.core.clashes import RULES, clash
from earlyspring.core.deciders import required
from earlyspring.ledger.beside import DRAWERS
from earlyspring.ledger.entries import CHUNK, said_before
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.record.entries import Change, Opaque, Propose
from earlyspring.record.entries import Entry as Said
from earlyspring.record.epochs import EPOCH_ITEM
from earlyspring.record.fold import Joint, fold
from earlyspring.record.statements import LogKey


def fold_view(mechanism: Mechanism) -> dict[LogKey, list[Said]]:
    """Every log as the fold needs it: notices that bind nobody keep their place and are not read."""
    logs = Entry.objects.filter(mechanism=mechanism).values("party", "circle", "epoch").annotate(last=Max("index"))
    view: dict[LogKey, list[Said]] = {}
    for log in logs.order_by():
        key = LogKey(log["party"], log["circle"], log["epoch"])
        view[key] = [Opaque(id="", log=key, at="")] * (log["last"] + 1)
    for entry in Entry.objects.filter(mechanism=mechanism).exclude(Q(type="notice") & Q(answers="")).iterator(CHUNK):
        view[LogKey(entry.party, entry.circle, entry.epoch)][entry.index] = said_before(entry)
    return view


def folded(mechanism: Mechanism, view: Mapping[LogKey, Sequence[Said]]) -> Joint:
    proposals = (one for log in view.values() for one in log if isinstance(one, Propose) and one.exercise)
    rehearsed = {id(change) for proposal in proposals for change in proposal.changes}

    def rival(change: Change) -> Hashable:
        """What is rehearsed lies in drawers of its own, so that no exercise sets aside what the parties agreed."""
        drawer = drawer_of(change)
        return None if drawer is None else (id(change) in rehearsed, drawer)

    return fold(view, mechanism.founders, floor=least, clash=both, rival=rival)


def least(proposal: Propose, parties: frozenset[str]) -> frozenset[str]:
    """Who must assent at least: for each change those that its kind and content name (core.deciders)."""
    needed = (
        required(change.kind, change.content or {}, parties, item=change.item, author=proposal.log.party)
        for change in proposal.changes
        if change.item != EPOCH_ITEM
    )
    return frozenset().union(*needed)


def drawer_of(change: Change) -> Hashable:
    """Where the facts lie with which a change can clash: beside most kinds only those that say the same of one key."""
    if change.kind not in RULES:
        return None
    if change.kind not in DRAWERS:
        return change.kind
    value = (change.content or {}).get(DRAWERS[change.kind])
    return None if value is None else (change.kind, str(value))


def both(one: Change, other: Change) -> str | None:
    return clash(one.kind, one.content or {}, other.kind, other.content or {})
