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
from earlyspring.core.shapes import Fault
from earlyspring.ledger.apply import apply
from earlyspring.ledger.asked import asked_about, locality_of, office_of, successors
from earlyspring.ledger.circles import circle_of, epoch_to_write, parties_of
from earlyspring.ledger.consents import consent_faults, not_come, paper_faults
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.logs import append, log_of, stamp
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.putting import assent, decline, must_host, put_motion
from earlyspring.ledger.reading import faults_of
from earlyspring.ledger.references import kind_of
from earlyspring.ledger.refused import Refused, demand
from earlyspring.record import statements
from earlyspring.record.epochs import EPOCH_ITEM

__all__ = [
    "Refused",
    "Way",
    "assent",
    "decline",
    "enter",
    "hold_consent",
    "hold_paper",
    "parties_of",
    "propose",
    "report",
    "state_own",
]


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
    must_host(mechanism, by)
    circle = circle_of(mechanism)
    homes, find = locality_of(mechanism) | successors(circle), partial(office_of, mechanism)
    needed = required(kind, content, circle.parties, item=item, author=by, locality_of=homes, find=find)
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
    demand(paper_faults(mechanism, paper))
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
    must_host(mechanism, by)
    _must_be_facts(mechanism, ((kind, item) for kind, item, _ in changes))
    circle = circle_of(mechanism)
    circle.must_answer(by)
    if by not in circle.parties:
        raise Refused(Fault("party", "not_in_circle", by, ", ".join(sorted(circle.parties))))
    rows: list[dict[str, Any]] = [
        {"item": i, "base": circle.joint.current.get(i), "kind": k, "content": c} for k, i, c in changes
    ]
    needed = (circle.heirs(parties) | {by} | asked_about(circle, rows, by)) & circle.parties
    if len(needed) < 2:
        needed = circle.parties  # what binds one party alone becomes joint when all the others take note of it
    if len(needed) < 2:
        raise Refused(Fault("party", "alone", by))
    return put_motion(circle, rows, needed, by=by, exercise=exercise)


@transaction.atomic
def hold_consent(motion: Motion, *, by: str, paper: Mapping[str, Any]) -> Motion:
    """Enter that parties consented to a motion on paper. It is shown as held on paper, never as their assent.

    The paper is no older than the motion; a party's first paper counts, and a second is refused in words.
    """
    if motion.state not in ("open", "paper"):
        raise Refused(Fault("", "already_settled", motion.state))
    demand(consent_faults(motion, paper))
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
    must_host(mechanism, by)
    demand(not_come(mechanism, "known_from", more.get("known_from")))
    if not (more.get("paper") or {}).get("proposal"):
        _must_be_facts(mechanism, [(kind, item)])
    epoch = epoch_to_write(mechanism, by)
    payload = statements.notice(
        log_of(mechanism, by, epoch),
        stamp(timezone.now()),
        kind=kind,
        item=item,
        content=dict(content) if content is not None else None,
        standing=standing,
        exercise=exercise,
        **({"known_from": None} | more),
    )
    entry = append(mechanism, by, [payload], epoch=epoch)[-1]
    apply(mechanism, [item])
    return entry


def _must_be_facts(mechanism: Mechanism, named: Iterable[tuple[str, str]]) -> None:
    """An id (of kind, id) stands for one fact of one kind; the circle itself, put by verbs of its own, goes by one too."""
    for kind, item in named:
        known = "circle" if item == EPOCH_ITEM else kind_of(mechanism, item)
        if known not in (None, kind):
            raise Refused(Fault("id", "id_taken", item, str(known)))


def _must_fit(kind: str, content: Mapping[str, Any]) -> None:
    if found := list(faults_of(kind, dict(content))):
        raise Refused(*found)
