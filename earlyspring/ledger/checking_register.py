"""Whether the register says what the logs say: each log is folded anew; rows, marks, search and motions are compared."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from earlyspring.core.groups import grouped
from earlyspring.ledger import motions, rows
from earlyspring.ledger.apply import drawer_key
from earlyspring.ledger.checking_rows import Batch, compare
from earlyspring.ledger.derived import Mark, Motion, SearchDoc, SetAside
from earlyspring.ledger.findings import Finding
from earlyspring.ledger.folding import fold_view, folded
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.progress import Progress, quiet
from earlyspring.ledger.wanted import by_item, desired
from earlyspring.record.entries import Notice, Propose
from earlyspring.record.epochs import EPOCH_ITEM
from earlyspring.record.fold import Joint

Proposals = Mapping[str, Sequence[Propose | Notice]]


def register(mechanism: Mechanism, progress: Progress = quiet) -> Iterator[Finding]:
    """Compare a mechanism with its refolded logs, a batch of items at a time.

    In memory stand the ids of all items, what the fold reads (proposals and answers), and one batch.
    """
    view = fold_view(mechanism)
    joint = folded(mechanism, view)
    yield from _motions(mechanism, list(motions.stands(view, joint)))
    proposals = by_item(view)
    kinds = _kinds(mechanism, proposals, joint)
    items = grouped(kinds, key=lambda item: kinds[item])
    done = 0
    for kind, of_kind in items.items():
        for part in _parts(mechanism, kind, sorted(of_kind), proposals, joint):
            for found, wanted in desired(mechanism, part, proposals, joint).items():
                yield from compare(Batch(mechanism, found, wanted, kinds))
            done += len(part)
            progress("register", done, len(kinds))
    yield from _orphans(mechanism, kinds)


def _kinds(mechanism: Mechanism, proposals: Proposals, joint: Joint) -> dict[str, str]:
    """Every item that an entry speaks of, with its kind: of several, the one that stands."""
    kinds, several = dict[str, str](), set[str]()
    for item, kind in _spoken_of(mechanism, proposals):
        if kinds.setdefault(item, kind) != kind:
            several.add(item)
    for kind, chains in desired(mechanism, several, proposals, joint).items():
        kinds |= {item: kind for item, chain in chains.items() if chain}
    kinds.pop(EPOCH_ITEM, None)  # the circle itself is no fact of the register
    return kinds


def _spoken_of(mechanism: Mechanism, proposals: Proposals) -> Iterator[tuple[str, str]]:
    notices = Entry.objects.filter(mechanism=mechanism, type="notice").exclude(item="")
    yield from notices.order_by("item").values_list("item", "kind").distinct().iterator()
    for item, about in proposals.items():
        changes = (change for one in about if isinstance(one, Propose) for change in one.changes)
        yield from ((item, change.kind) for change in changes if change.item == item)


def _parts(
    mechanism: Mechanism, kind: str, items: list[str], proposals: Proposals, joint: Joint
) -> Iterable[Sequence[str]]:
    """Batches of items of one kind; items that can clash with each other come in one batch."""
    key = drawer_key(kind)
    if key is None or len(items) <= rows.CHUNK:
        return rows.chunks(items)
    drawers: dict[str, list[str]] = {}
    for part in rows.chunks(items):
        for wanted in desired(mechanism, part, proposals, joint).values():
            for item, chain in wanted.items():
                drawers.setdefault(str((chain[-1].content or {}).get(key) if chain else None), []).append(item)
    return _filled(drawers.values())


def _filled(drawers: Iterable[list[str]]) -> Iterator[list[str]]:
    part: list[str] = []
    for drawer in drawers:
        part += drawer
        if len(part) >= rows.CHUNK:
            yield part
            part = []
    if part:
        yield part


def _motions(mechanism: Mechanism, stands: Sequence[motions.Stand]) -> Iterator[Finding]:
    held = {motion.digest: motion for motion in Motion.objects.filter(mechanism=mechanism)}
    given = motions.answers_of(mechanism)
    for stand in stands:
        motion = held.pop(stand.proposal.id, None)
        place = f"{mechanism.key} motion {stand.proposal.id[:12]}"
        if motion is None:
            yield Finding("motion_missing", place, "the logs have a proposal that the register does not show")
            continue
        wanted = motions.columns_of(stand) | {"state": stand.state, "reason": stand.reason}
        if differ := [name for name, value in wanted.items() if not _same(getattr(motion, name), value)]:
            yield Finding("motion_differs", place, f"{', '.join(differ)}: not what the logs say")
        if given.get(motion.digest, {}) != motions.in_full(stand):
            yield Finding("answers_differ", place, "the answers shown are not those of the logs")
    for digest in held:
        yield Finding(
            "motion_unsaid", f"{mechanism.key} motion {digest[:12]}", "no entry of the logs makes this proposal"
        )


def _same(kept: Any, wanted: Any) -> bool:
    return bool(kept == wanted)


def _orphans(mechanism: Mechanism, kinds: Mapping[str, str]) -> Iterator[Finding]:
    """Rows, marks and words of the search about items that no entry speaks of, or that are not current."""
    for kind, noun in KINDS.items():
        found = noun._default_manager.filter(mechanism=mechanism).order_by("item").values_list("item", flat=True)
        for item in found.distinct().iterator():
            if item not in kinds:
                yield Finding(
                    "row_unsaid", f"{mechanism.key} {kind}/{item}", "no entry of the logs speaks of this fact"
                )
    for model, code in ((Mark, "mark_unsaid"), (SearchDoc, "search_unsaid")):
        kept = model._default_manager.filter(mechanism=mechanism)
        for kind in kept.order_by("kind").values_list("kind", flat=True).distinct():
            for item in sorted(set(_not_current(kept.filter(kind=kind), kind))):
                yield Finding(code, f"{mechanism.key} {kind}/{item}", "kept for a fact that the register does not have")
    for row in SetAside.objects.filter(mechanism=mechanism).order_by("item"):
        if row.item not in kinds:
            yield Finding("aside_unsaid", f"{mechanism.key} {row.kind}/{row.item}", "no entry speaks of this fact")


def _not_current(kept: QuerySet[Any], kind: str) -> Iterable[str]:
    """The items of these rows that the register does not have now."""
    if kind in KINDS:
        noun = KINDS[kind]._default_manager
        kept = kept.filter(~Exists(noun.filter(mechanism=OuterRef("mechanism"), item=OuterRef("item"), known_to=None)))
    return kept.values_list("item", flat=True)
