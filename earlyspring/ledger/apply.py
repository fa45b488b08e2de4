"""The one way in which entries become the register, whether they were written here or came from another node.

The logs are folded (record.fold), each touched item's versions are made anew from its entries (record.register), and
the rows are brought to say the same (rows.write). Versions that clash with another are set aside by the order of their
digests, so that every node sets the same one aside.
"""

from collections.abc import Iterable, Mapping

from django.db import transaction

from earlyspring.core.clashes import clash
from earlyspring.ledger import motions, rows
from earlyspring.ledger.derived import SetAside
from earlyspring.ledger.entries import NOTHING_FRESH, Fresh
from earlyspring.ledger.folding import fold_view, folded
from earlyspring.ledger.heirs import heir
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.progress import Progress, quiet
from earlyspring.ledger.search import index
from earlyspring.ledger.wanted import Desired, by_item, desired
from earlyspring.record.epochs import EPOCH_ITEM
from earlyspring.record.fold import Joint
from earlyspring.record.register import Version


@transaction.atomic
def apply(mechanism: Mechanism, items: Iterable[str], progress: Progress = quiet, fresh: Fresh = NOTHING_FRESH) -> None:
    """Bring the register to what the logs say of these items, and of all that their joint state touches.

    `fresh` are entries that this transaction has put into a log, so that they are not read a second time.
    """
    view = fold_view(mechanism)
    joint = folded(mechanism, view)
    moved = motions.refresh(mechanism, view, joint)
    touched = set(items) | moved | waiting(mechanism)
    if EPOCH_ITEM in moved:
        touched |= said_by(mechanism, _counting_anew(mechanism, joint))
    proposals = by_item(view)
    aside: list[rows.Refusal] = []
    wanted = desired(mechanism, touched - {""}, proposals, joint, progress, aside, fresh)
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
