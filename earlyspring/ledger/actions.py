"""Verbs of the record: enter what a source reports, put a version to the parties, answer, hold a consent on paper.

Every one of them writes entries under the key of the party that says it; the one `apply` makes the register of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.core.deciders import required
from earlyspring.core.shapes import BIDI, Fault, Shape, faults
from earlyspring.ledger.apply import apply, fold_view, folded
from earlyspring.ledger.bonds import bonds
from earlyspring.ledger.derived import Answer, Motion
from earlyspring.ledger.keyring import hosted
from earlyspring.ledger.logs import append, log_of, stamp
from earlyspring.ledger.models import Blob, Entry, Mechanism
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.reading import faults_of
from earlyspring.ledger.refused import Refused
from earlyspring.record import statements

PAPER: dict[str, Shape] = {
    "number": "str",
    "date": "day",
    "parties": ["ref:body"],
    "scan_sha256": "sha256",
    "registrar": "ref:body",
}


@dataclass(frozen=True)
class Way:
    """How a fact comes into the register: `report` of sources, `propose` to the parties, held on `paper`, or `own`."""

    how: str = "report"
    sources: Sequence[str] = ()
    known_from: str | None = None
    parties: Sequence[str] = ()
    paper: Mapping[str, Any] = field(default_factory=dict)
    exercise: bool = False

    @property
    def vouched(self) -> bool:
        """Whether parties answer for the fact; what a source reports may be incomplete."""
        return self.how != "report"


@transaction.atomic
def enter(
    mechanism: Mechanism, kind: str, item: str, content: Mapping[str, Any] | None, *, by: str, way: Way
) -> Entry | Motion:
    """Enter a version of a fact in one of the four ways. Gives back the entry, or the motion that waits for answers."""
    if kind == "proposal" and content and content.get("state") == "internal":
        raise Refused(Fault("state", "internal_stays_home"))
    if way.how == "propose":
        return propose(mechanism, [(kind, item, content)], by=by, parties=way.parties, exercise=way.exercise)
    if content is None or way.how == "report":
        known_from, sources = way.known_from, way.sources
        return report(
            mechanism, kind, item, content, by=by, sources=sources, known_from=known_from, exercise=way.exercise
        )
    if way.how == "paper":
        known_from = way.known_from or way.paper.get("date")
        return hold_paper(
            mechanism, kind, item, content, by=by, paper=way.paper, known_from=known_from, exercise=way.exercise
        )
    return state_own(mechanism, kind, item, content, by=by, exercise=way.exercise)


@transaction.atomic
def report(
    mechanism: Mechanism,
    kind: str,
    item: str,
    content: Mapping[str, Any] | None,
    *,
    by: str,
    sources: Sequence[str],
    known_from: str | None = None,
    exercise: bool = False,
) -> Entry:
    """Enter what sources report. It is nobody's assent; without a source it is not entered. Content None retires."""
    if content is not None:
        _must_fit(kind, content)
    if not sources and content is not None and kind != "source":
        raise Refused(Fault("sources", "missing"))
    return _note(
        mechanism, kind, item, content, by, "reported", exercise, sources=sources, known_from=known_from or None
    )


@transaction.atomic
def state_own(
    mechanism: Mechanism, kind: str, item: str, content: Mapping[str, Any], *, by: str, exercise: bool = False
) -> Entry:
    """Enter what is this party's own affair alone, such as what an instrument is in its eyes."""
    _must_fit(kind, content)
    _must_host(mechanism, by)
    homes, find = locality_of(mechanism), partial(office_of, mechanism)
    needed = required(kind, content, parties_of(mechanism), item=item, author=by, locality_of=homes, find=find)
    if needed - {by}:
        raise Refused(Fault("", "needs_assent", "", ", ".join(sorted(needed - {by}))))
    return _note(mechanism, kind, item, content, by, "own", exercise)


@transaction.atomic
def hold_paper(
    mechanism: Mechanism,
    kind: str,
    item: str,
    content: Mapping[str, Any],
    *,
    by: str,
    paper: Mapping[str, Any],
    known_from: str | None = None,
    exercise: bool = False,
) -> Entry:
    """Enter a fact that parties agreed on paper: its number, date, the digest of the scan, and who signed it."""
    _must_fit(kind, content)
    _must_hold(mechanism, paper)
    return _note(mechanism, kind, item, content, by, "paper", exercise, paper=paper, known_from=known_from)


@transaction.atomic
def propose(
    mechanism: Mechanism,
    changes: Sequence[tuple[str, str, Mapping[str, Any] | None]],
    *,
    by: str,
    parties: Iterable[str] = (),
    exercise: bool = False,
) -> Motion:
    """Put a version of one or several facts (kind, item, content) to the parties, with the proposer's assent."""
    found = [Fault(f"{i}.{f.path}", f.code, f.given, f.expected) for k, i, c in changes if c for f in faults_of(k, c)]
    if found:
        raise Refused(*found)
    _must_host(mechanism, by)
    view = fold_view(mechanism)
    joint = folded(mechanism, view)
    members = joint.epochs[-1]
    if by not in members:
        raise Refused(Fault("party", "not_in_circle", by, ", ".join(sorted(members))))
    rows: list[dict[str, Any]] = [
        {"item": i, "base": joint.current.get(i), "kind": k, "content": c} for k, i, c in changes
    ]
    needed = (frozenset(parties) | {by} | _asked(mechanism, rows, members, by)) & members
    if len(needed) < 2:
        needed = members  # what binds one party alone becomes joint when all the others take note of it
    if len(needed) < 2:
        raise Refused(Fault("party", "alone", by))
    slots = [(row["item"], row["base"]) for row in rows]
    bound = bonds(view, joint, by, slots)
    if bound.still:
        raise Refused(Fault("", "bound_already", bound.still[0]))
    log = log_of(mechanism, by, len(joint.epochs))
    at = stamp(timezone.now())
    payload = statements.propose(log, at, changes=rows, parties=needed, exercise=exercise)
    digest = statements.entry_id(payload)
    yes = statements.assent(log, at, proposal=digest, slots=slots, released=bound.released, exercise=exercise)
    append(mechanism, by, [payload, yes], epoch=len(joint.epochs))
    apply(mechanism, [item for _, item, _ in changes])
    motion = Motion.objects.get(mechanism=mechanism, digest=digest)
    if motion.state == "void":
        raise Refused(Fault("", "void", motion.reason))
    return motion


def _asked(mechanism: Mechanism, rows: Sequence[Mapping[str, Any]], members: frozenset[str], by: str) -> frozenset[str]:
    """Whom each change binds, and all who agreed to the version before it."""
    bases = Motion.objects.filter(mechanism=mechanism, digest__in=[row["base"] for row in rows if row["base"]])
    asked = [frozenset(motion.parties) for motion in bases]
    asked += [required(r["kind"], r["content"] or {}, members, item=r["item"], author=by) for r in rows]
    return frozenset().union(*asked)


@transaction.atomic
def assent(motion: Motion, *, by: str) -> Motion:
    """Say yes for a party: its first answer counts, for ever."""
    _must_await(motion, by)
    mechanism = motion.mechanism
    view = fold_view(mechanism)
    joint = folded(mechanism, view)
    epochs = len(joint.epochs)
    log = log_of(mechanism, by, epochs)
    slots = [(change["item"], change["base"]) for change in motion.changes]
    bound = bonds(view, joint, by, slots, motion.digest)
    if bound.still:
        raise Refused(Fault("", "bound_already", bound.still[0]))
    payload = statements.assent(
        log,
        stamp(timezone.now()),
        proposal=motion.digest,
        slots=slots,
        released=bound.released,
        exercise=motion.exercise,
    )
    append(mechanism, by, [payload], epoch=epochs)
    apply(mechanism, _items(motion))
    motion.refresh_from_db()
    return motion


@transaction.atomic
def decline(motion: Motion, *, by: str, reason: str) -> Motion:
    """Say no for a party, with a reason: the motion is closed for good."""
    _must_await(motion, by)
    if not reason.strip():
        raise Refused(Fault("reason", "missing"))
    if hidden := BIDI.search(reason):
        raise Refused(Fault("reason", "hidden_characters", ascii(hidden[0])))
    mechanism = motion.mechanism
    epochs = len(folded(mechanism, fold_view(mechanism)).epochs)
    log = log_of(mechanism, by, epochs)
    payload = statements.decline(
        log, stamp(timezone.now()), proposal=motion.digest, reason=reason.strip(), exercise=motion.exercise
    )
    append(mechanism, by, [payload], epoch=epochs)
    apply(mechanism, _items(motion))
    motion.refresh_from_db()
    return motion


@transaction.atomic
def hold_consent(motion: Motion, *, by: str, paper: Mapping[str, Any]) -> Motion:
    """Enter that parties consented to a motion on paper. It is shown as held on paper, never as their assent."""
    if motion.state not in ("open", "paper"):
        raise Refused(Fault("", "already_settled", motion.state))
    _must_hold(motion.mechanism, paper)
    change = motion.changes[0]
    _note(
        motion.mechanism,
        change["kind"],
        change["item"],
        change["content"],
        by,
        "paper",
        motion.exercise,
        paper={**paper, "proposal": motion.digest},
    )
    motion.refresh_from_db()
    return motion


def _note(
    mechanism: Mechanism,
    kind: str,
    item: str,
    content: Mapping[str, Any] | None,
    by: str,
    standing: str,
    exercise: bool,
    **more: Any,
) -> Entry:
    _must_host(mechanism, by)
    epochs = len(folded(mechanism, fold_view(mechanism)).epochs) if mechanism.founders else 1
    payload = statements.notice(
        log_of(mechanism, by, epochs),
        stamp(timezone.now()),
        kind=kind,
        item=item,
        content=dict(content) if content is not None else None,
        standing=standing,
        exercise=exercise,
        **({"known_from": None} | more),
    )
    entry = append(mechanism, by, [payload], epoch=epochs)[-1]
    apply(mechanism, [item])
    return entry


def parties_of(mechanism: Mechanism) -> frozenset[str]:
    """The parties of the circle now."""
    return folded(mechanism, fold_view(mechanism)).epochs[-1]


def locality_of(mechanism: Mechanism) -> dict[str, str]:
    """Body → the body above it, as the register says now."""
    noun: Any = KINDS["body"]
    bodies = noun.objects.filter(mechanism=mechanism, known_to=None, parent__isnull=False)
    return dict(bodies.values_list("item", "parent"))


def office_of(mechanism: Mechanism, kind: str, item: str) -> dict[str, Any] | None:
    """The office that a term is of. Nothing else is looked up: which agency leads for a party is its own affair."""
    row = KINDS[kind]._default_manager.filter(mechanism=mechanism, item=item, known_to=None).first()
    return row.content() if row and kind == "office" else None


def _must_host(mechanism: Mechanism, party: str) -> None:
    if party not in hosted(mechanism):
        raise Refused(Fault("party", "not_hosted", party))


def _must_fit(kind: str, content: Mapping[str, Any]) -> None:
    if found := list(faults_of(kind, dict(content))):
        raise Refused(*found)


def _must_hold(mechanism: Mechanism, paper: Mapping[str, Any]) -> None:
    """A paper has a number, a day, its signers, and a scan that lies in this office's blobs."""
    missing = [Fault(key, "missing") for key in ("number", "date", "scan_sha256", "parties") if not paper.get(key)]
    if found := missing or list(faults(PAPER, dict(paper))):
        raise Refused(*found)
    if not Blob.objects.filter(mechanism=mechanism, sha256=paper["scan_sha256"]).exists():
        raise Refused(Fault("scan_sha256", "no_such_scan", paper["scan_sha256"]))


def _must_await(motion: Motion, party: str) -> None:
    if motion.state not in ("open", "paper"):
        raise Refused(Fault("", "already_settled", motion.state))
    if party not in motion.parties:
        raise Refused(Fault("party", "not_asked", party, ", ".join(motion.parties)))
    if Answer.objects.filter(motion=motion, party=party).exclude(answer="paper").exists():
        raise Refused(Fault("party", "answered_already", party))
    _must_host(motion.mechanism, party)


def _items(motion: Motion) -> list[str]:
    return [change["item"] for change in motion.changes]
