"""Many changes at once: put in as few motions as entries hold, and answered together, with one look at the logs."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.ledger.apply import apply
from earlyspring.ledger.asked import asked_about
from earlyspring.ledger.bonds import bonds
from earlyspring.ledger.circles import Circle, circle_of
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.logs import append
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.putting import must_host, proposal_of, yes_to
from earlyspring.ledger.reading import faults_of
from earlyspring.ledger.references import Change
from earlyspring.ledger.refused import Refused
from earlyspring.record.canonical import canonical

# An envelope holds its payload in base64, four bytes for three, beside its signature and the head of the entry.
LARGEST = 46_000
# Bytes that name the item and the digest of a change once more.
BESIDE = 160
ENOUGH = 2

K = TypeVar("K", bound=Hashable)
Row = dict[str, Any]


@transaction.atomic
def propose_groups(
    mechanism: Mechanism,
    groups: Mapping[K, Sequence[Change]],
    *,
    by: str,
    parties: Iterable[str],
    exercise: bool = False,
) -> list[tuple[Motion, list[K]]]:
    """Put groups of changes to the parties, each group whole in one motion; gives back which motion has which groups.

    A group in which the proposer is still bound by an earlier assent is left out: it can be put when that is settled.
    """
    changes = [change for group in groups.values() for change in group]
    if found := [Fault(f"{i}.{f.path}", f.code, f.given, f.expected) for k, i, c in changes for f in faults_of(k, c)]:
        raise Refused(*found)
    must_host(mechanism, by)
    circle = circle_of(mechanism)
    circle.must_answer(by)
    rows = {key: [_row(circle, change) for change in group] for key, group in groups.items()}
    wanted = circle.heirs(parties) | {by}
    payloads, held, items = list[bytes](), dict[str, list[K]](), list[str]()
    for keys in batches(_free(circle, by, rows)):
        put = [row for key in keys for row in rows[key]]
        asked = (wanted | asked_about(circle, put, by)) & circle.parties
        asked = asked if len(asked) >= ENOUGH else circle.parties
        digest, pair = proposal_of(circle, put, asked, by=by, exercise=exercise)
        payloads, items = payloads + pair, items + [row["item"] for row in put]
        held[digest] = keys
    if payloads:
        append(mechanism, by, payloads, epoch=circle.epoch)
        apply(mechanism, items)
    motions = {one.digest: one for one in Motion.objects.filter(mechanism=mechanism, digest__in=held)}
    if void := [one for one in motions.values() if one.state == "void"]:
        raise Refused(*(Fault("", "void", one.reason) for one in void))
    return [(motions[digest], keys) for digest, keys in held.items()]


def _row(circle: Circle, change: Change) -> Row:
    kind, item, content = change
    return {"item": item, "base": circle.joint.current.get(item), "kind": kind, "content": dict(content)}


def _free(circle: Circle, by: str, rows: Mapping[K, list[Row]]) -> dict[K, list[Row]]:
    """The groups in which the party is bound to nothing that is still open."""

    def bound(of: Iterable[Row]) -> bool:
        return bool(bonds(circle, by, [(row["item"], row["base"]) for row in of]).still)

    if not bound(row for group in rows.values() for row in group):
        return dict(rows)
    return {key: group for key, group in rows.items() if not bound(group)}


def batches(groups: Mapping[K, Sequence[Mapping[str, Any]]]) -> Iterator[list[K]]:
    """The keys of the groups in their order, in as few parts as fit into entries."""
    part, filled = list[K](), 0
    for key, group in groups.items():
        size = size_of(group)
        if part and filled + size > LARGEST:
            yield part
            part, filled = [], 0
        part.append(key)
        filled += size
    if part:
        yield part


def size_of(group: Iterable[Mapping[str, Any]]) -> int:
    """How many bytes of an entry's payload these changes take, a little more rather than less."""
    return sum(len(canonical(dict(row))) + BESIDE + len(row["item"]) for row in group)


@transaction.atomic
def assent_all(motions: Sequence[Motion], *, by: str) -> list[Motion]:
    """Say yes for a party to several motions of one mechanism; all or none."""
    if not motions:
        return []
    mechanism = motions[0].mechanism
    circle = circle_of(mechanism)
    payloads = [yes_to(circle, motion, by) for motion in motions]
    append(mechanism, by, payloads, epoch=circle.epoch)
    apply(mechanism, [change["item"] for motion in motions for change in motion.changes])
    for motion in motions:
        motion.refresh_from_db()
    return list(motions)
