"""The one way in which entries become the register, whether they were written here or came from another node.

The logs are folded (record.fold), each touched item's versions are made anew from its entries (record.register), and
the rows are brought to say the same (rows.write). Versions that clash with another are set aside by the order of their
digests, so that every node sets the same one aside.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace

from django.db import transaction
from django.db.models import Max, Q

from earlyspring.core.clashes import RULES, clash
from earlyspring.core.deciders import required, surely_of_others
from earlyspring.ledger import motions, rows
from earlyspring.ledger.beside import DRAWERS
from earlyspring.ledger.derived import SetAside
from earlyspring.ledger.heirs import heir, in_whose_place
from earlyspring.ledger.logs import CHUNK, entries_of, said, said_before
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.one_kind import by_kind
from earlyspring.ledger.progress import Progress, quiet
from earlyspring.ledger.search import index
from earlyspring.record.entries import Change, Notice, Opaque, Propose
from earlyspring.record.entries import Entry as Said
from earlyspring.record.epochs import EPOCH_ITEM
from earlyspring.record.fold import Joint, fold
from earlyspring.record.register import Version
from earlyspring.record.statements import LogKey

Desired = dict[str, dict[str, tuple[Version, ...]]]


@transaction.atomic
def apply(mechanism: Mechanism, items: Iterable[str], progress: Progress = quiet) -> None:
    """Bring the register to what the logs say of these items, and of all that their joint state touches."""
    view = fold_view(mechanism)
    joint = folded(mechanism, view)
    moved = motions.refresh(mechanism, view, joint)
    touched = set(items) | moved | waiting(mechanism)
    if EPOCH_ITEM in moved:
        touched |= said_by(mechanism, _counting_anew(mechanism, joint))
    proposals = by_item(view)
    aside: list[rows.Refusal] = []
    wanted = desired(mechanism, touched - {""}, proposals, joint, progress, aside)
    for kind, more in siblings(mechanism, wanted).items():
        wanted[kind] |= desired(mechanism, more, proposals, joint, progress, aside).get(kind, {})
    aside += say(mechanism, wanted, progress)
    rows.set_aside(mechanism, {item for of_kind in wanted.values() for item in of_kind}, aside)


def say(mechanism: Mechanism, wanted: Desired, progress: Progress = quiet) -> list[rows.Refusal]:
    """Bring the rows to what is wanted, what others rest upon first; gives back what was set aside.

    What the database refuses is tried again as long as more is taken, so that the order of arrival does not matter.
    """
    refused: dict[str, list[rows.Refusal]] = {}
    open_kinds = rows.in_order(wanted)
    while open_kinds:
        before = sum(map(len, refused.values())) if refused else None
        for kind in open_kinds:
            accepted, clashing = without_clashes(kind, wanted[kind])
            unapplied, current = rows.write(mechanism, kind, accepted, progress)
            refused[kind] = clashing + unapplied
            index(mechanism, kind, accepted, current)
        after = sum(map(len, refused.values()))
        open_kinds = [kind for kind in open_kinds if refused[kind]] if before is None or after < before else []
    return [refusal for of_kind in refused.values() for refusal in of_kind]


def waiting(mechanism: Mechanism) -> set[str]:
    """Items with a version set aside: whatever arrives may be what they waited for."""
    return set(SetAside.objects.filter(mechanism=mechanism).values_list("item", flat=True))


def said_by(mechanism: Mechanism, parties: Iterable[str]) -> set[str]:
    """Items of which these parties said something alone."""
    return set(
        Entry.objects.filter(mechanism=mechanism, party__in=parties, type="notice").values_list("item", flat=True)
    )


def _counting_anew(mechanism: Mechanism, joint: Joint) -> frozenset[str]:
    """Parties whose words count for more once the circle has changed: who entered, and who succeeded another."""
    entered = frozenset().union(*joint.epochs) - set(mechanism.founders)
    return entered | {new for old in joint.succeeded if (new := heir(joint.succeeded, old))}


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
) -> Desired:
    """What the register should say of these items: kind → item → versions. The circle itself is no fact of it.

    What is said of an item under a kind that does not stand is added to `aside`.
    """
    circle: frozenset[str] = frozenset().union(*joint.epochs)

    def counted(one: Said) -> Said:
        return as_it_counts(mechanism, one, circle - in_whose_place(joint.succeeded, one.log.party))

    entries = {item: [counted(one) for one in proposals.get(item, ())] for item in items if item != EPOCH_ITEM}
    for entry in entries_of(mechanism, entries):
        if entry.type == "notice":
            entries[entry.item].append(counted(said(entry)))
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


def siblings(mechanism: Mechanism, wanted: Desired) -> dict[str, set[str]]:
    """Items that stand beside the touched ones where a kind can clash: same body, same commitment, same number."""
    found: dict[str, set[str]] = {}
    for kind, items in wanted.items():
        key = drawer_key(kind)
        if key is None:
            continue
        first = KINDS[kind].shape_fields()[key].name
        values = {version.content.get(key) for chain in items.values() for version in chain if version.content}
        beside = set[str]()
        for part in rows.chunks(sorted(str(value) for value in values if value is not None)):
            beside |= set(
                KINDS[kind]
                ._default_manager.filter(mechanism=mechanism, known_to=None, **{f"{first}__in": part})
                .values_list("item", flat=True)
            )
        if more := beside - set(items):
            found[kind] = more
    return found


def drawer_key(kind: str) -> str | None:
    """Under which key two facts of a kind say the same where they can clash; None for kinds that cannot."""
    columns = KINDS[kind].clashes_by if kind in KINDS else ()
    if not columns:
        return None
    return next(key for key, column in KINDS[kind].shape_fields().items() if column.name == columns[0])


def without_clashes(
    kind: str, items: Mapping[str, tuple[Version, ...]]
) -> tuple[dict[str, tuple[Version, ...]], list[rows.Refusal]]:
    """Of two facts that cannot both be applied, the later by the order of their digests is set aside.

    What is merely proposed says nothing yet, and an exercise stands beside the real register, so neither clashes.
    """
    key = drawer_key(kind)
    if key is None:
        return dict(items), []
    beside: dict[tuple[bool, str], list[Version]] = {}
    accepted, refused = dict(items), []
    last = (chain[-1] for chain in items.values() if chain)
    said_now = (version for version in last if version.content and not version.known_to and version.standing != "open")
    for version in sorted(said_now, key=_rank):
        drawer = beside.setdefault((version.exercise, str((version.content or {}).get(key))), [])
        reason = next((why for other in drawer if (why := _clash(kind, other, version))), None)
        if reason:
            refused.append(rows.Refusal(version.item, kind, version.entry_id, reason[:300]))
            accepted[version.item] = rows.linked(accepted[version.item][:-1])
        else:
            drawer.append(version)
    return accepted, refused


STRONGEST = {"sealed": 0, "joint": 0, "own": 1, "paper": 1, "reported": 2}


def _rank(version: Version) -> tuple[int, str]:
    return STRONGEST[version.standing], version.entry_id


def _clash(kind: str, one: Version, other: Version) -> str | None:
    return clash(kind, one.content or {}, kind, other.content or {})
