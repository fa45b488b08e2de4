"""What is put to the parties and what they answered: kept in tables for the desk, derived from the logs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.utils.dateparse import parse_datetime

from earlyspring.ledger.derived import Answer, Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.record.counting import BOUND, DECLINE, OTHER
from earlyspring.record.entries import Assent, Decline, Notice, Paper, Propose
from earlyspring.record.entries import Entry as Said
from earlyspring.record.epochs import EPOCH_ITEM
from earlyspring.record.fold import Joint
from earlyspring.record.statements import LogKey

View = Mapping[LogKey, Sequence[Said]]
AWAITED = "awaited"
"""Why a succession to which all have assented is still open: the closed log is not here to its end."""
LAPSED = "lapsed"
"""Why a motion is dead that nobody declined: a party's part ended before it answered."""
BLANK: dict[str, Any] = {"answer": "", "at": None, "paper": {}, "reason": ""}


@dataclass(frozen=True)
class Stand:
    """A proposal as the logs have it: its state, why, and for each party the columns of its answer."""

    proposal: Propose
    state: str
    reason: str
    answers: Mapping[str, Mapping[str, Any]]


def stands(view: View, joint: Joint) -> Iterator[Stand]:
    """Every proposal of the logs and what became of it."""
    answers = _answers(view, joint)
    for proposal in _proposals(view):
        said = answers.get(proposal.id, {})
        yield Stand(proposal, *_state(proposal, said, joint), said)


def refresh(mechanism: Mechanism, view: View, joint: Joint) -> set[str]:
    """Bring motions and answers to what the logs say; gives back the items of every motion that moved."""
    held = {motion.digest: motion for motion in Motion.objects.filter(mechanism=mechanism)}
    given = answers_of(mechanism)
    moved: set[str] = set()
    for stand in stands(view, joint):
        motion = held.get(stand.proposal.id)
        known = motion and (motion.state, motion.reason, given.get(motion.digest, {}))
        if known == (stand.state, stand.reason, in_full(stand)):
            continue
        motion = motion or _enter(mechanism, stand)
        Motion.objects.filter(pk=motion.pk).update(state=stand.state, reason=stand.reason)
        motion.answers.all().delete()
        Answer.objects.bulk_create([Answer(motion=motion, party=party, **one) for party, one in stand.answers.items()])
        moved |= {change.item for change in stand.proposal.changes}
    return moved


def answers_of(mechanism: Mechanism) -> dict[str, dict[str, dict[str, Any]]]:
    """The answers kept in the table: motion → party → columns."""
    found: dict[str, dict[str, dict[str, Any]]] = {}
    rows = Answer.objects.filter(motion__mechanism=mechanism)
    for motion, party, *columns in rows.values_list("motion__digest", "party", *BLANK).iterator():
        found.setdefault(motion, {})[party] = dict(zip(BLANK, columns, strict=True))
    return found


def in_full(stand: Stand) -> dict[str, dict[str, Any]]:
    """The answers with every column, to be compared with the table."""
    return {party: BLANK | dict(one) for party, one in stand.answers.items()}


def columns_of(stand: Stand) -> dict[str, Any]:
    """The columns of a motion that never change: what was put to whom, by whom and when."""
    proposal = stand.proposal
    return {
        "party": proposal.log.party,
        "changes": [
            {"item": one.item, "base": one.base, "kind": one.kind, "content": one.content} for one in proposal.changes
        ],
        "parties": sorted(proposal.parties),
        "at": parse_datetime(proposal.at),
        "exercise": proposal.exercise,
    }


def _proposals(view: View) -> Iterator[Propose]:
    for log, entries in view.items():
        yield from (entry for entry in entries if isinstance(entry, Propose) and entry.log == log)


def _answers(view: View, joint: Joint) -> dict[str, dict[str, dict[str, Any]]]:
    """proposal → party → columns of the answer; an answer under a key comes before a paper, and the first paper counts."""
    found: dict[str, dict[str, dict[str, Any]]] = {}
    notices = (entry for log in view.values() for entry in log if isinstance(entry, Notice))
    for notice in sorted(notices, key=lambda one: (one.at, one.id)):
        if notice.paper and notice.paper.proposal:
            for party in notice.paper.parties:
                found.setdefault(notice.paper.proposal, {}).setdefault(party, _on_paper(notice, notice.paper))
    # The first answer of a party counts, so the later ones are written over by it, in the order of its logs.
    for log in sorted(view, reverse=True):
        for entry in reversed(view[log]):
            if isinstance(entry, Assent | Decline):
                word = joint.answers.get((log.party, entry.proposal), "")
                found.setdefault(entry.proposal, {})[log.party] = _by_key(entry, word)
    return found


def _on_paper(entry: Notice, paper: Paper) -> dict[str, Any]:
    said = {key: value for key, value in asdict(paper).items() if key not in ("parties", "proposal")}
    return {"answer": "paper", "at": parse_datetime(entry.at), "paper": said}


def _by_key(entry: Assent | Decline, word: str) -> dict[str, Any]:
    answer = word if word in ("assent", "decline") else "bound"
    return {
        "answer": answer,
        "at": parse_datetime(entry.at),
        "reason": entry.reason if isinstance(entry, Decline) else ("" if answer == "assent" else word),
    }


def _state(proposal: Propose, said: Mapping[str, dict[str, Any]], joint: Joint) -> tuple[str, str]:
    if proposal.id in joint.set_aside:
        return "aside", joint.set_aside[proposal.id][:200]
    if proposal.id in joint.joint:
        return ("open", AWAITED) if _awaits_a_log(proposal, joint) else ("joint", "")
    if proposal.id in joint.void:
        return "void", joint.void[proposal.id][:200]
    if proposal.id in joint.dead:
        words = {joint.answers.get((party, proposal.id)) for party in proposal.parties}
        return "dead", "" if words & {DECLINE, OTHER, BOUND} else LAPSED
    if all(said.get(party, {}).get("answer") in ("assent", "paper") for party in proposal.parties):
        return "paper", ""
    return "open", ""


def _awaits_a_log(proposal: Propose, joint: Joint) -> bool:
    """True for a succession of parties whose epoch has not begun, since a closed log is not here to its end."""
    chain = joint.chains.get(EPOCH_ITEM, ())
    return proposal.id in chain and chain.index(proposal.id) >= len(joint.epochs) - 1


def _enter(mechanism: Mechanism, stand: Stand) -> Motion:
    return Motion.objects.create(
        mechanism=mechanism,
        digest=stand.proposal.id,
        state=stand.state,
        reason=stand.reason,
        **columns_of(stand),
    )
