"""Putting a motion to the parties, and answering it: what every proposal and every answer go through."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import BIDI, Fault
from earlyspring.ledger.apply import apply
from earlyspring.ledger.bonds import Slot, bonds
from earlyspring.ledger.circles import Circle, circle_of
from earlyspring.ledger.derived import Answer, Motion
from earlyspring.ledger.keyring import hosted
from earlyspring.ledger.logs import append, log_of, stamp
from earlyspring.ledger.models import Mechanism, PartyKey
from earlyspring.ledger.refused import Refused
from earlyspring.record import statements
from earlyspring.record.entries import Propose
from earlyspring.record.epochs import closes
from earlyspring.record.reading import decode


@transaction.atomic
def put_motion(
    circle: Circle, changes: Sequence[Mapping[str, Any]], parties: Iterable[str], *, by: str, exercise: bool = False
) -> Motion:
    """Put changes (item, base, kind, content) to these parties, with the proposer's assent. Raises Refused."""
    mechanism = circle.mechanism
    digest, pair = proposal_of(circle, changes, parties, by=by, exercise=exercise)
    append(mechanism, by, pair, epoch=circle.epoch)
    apply(mechanism, [change["item"] for change in changes])
    motion = Motion.objects.get(mechanism=mechanism, digest=digest)
    if motion.state == "void":
        raise Refused(Fault("", "void", motion.reason))
    return motion


def proposal_of(
    circle: Circle, changes: Sequence[Mapping[str, Any]], parties: Iterable[str], *, by: str, exercise: bool
) -> tuple[str, list[bytes]]:
    """The id of a proposal, and its payload with that of the proposer's assent. Raises Refused where one is bound."""
    log, at = log_of(circle.mechanism, by, circle.epoch), stamp(timezone.now())
    payload = statements.propose(log, at, changes=changes, parties=parties, exercise=exercise)
    proposal = decode(payload)
    assert isinstance(proposal, Propose)  # noqa: S101  statements.propose made it
    slots = [(change["item"], change["base"]) for change in changes]
    return proposal.id, [payload, _yes(circle, proposal, slots, by, exercise)]


def yes_to(circle: Circle, motion: Motion, by: str) -> bytes:
    """The payload of a party's assent to a motion that waits for it. Raises Refused."""
    _must_await(motion, by, circle)
    proposal = circle.proposals[motion.digest]
    _must_hold_to(circle, proposal, by)
    slots = [(change["item"], change["base"]) for change in motion.changes]
    return _yes(circle, proposal, slots, by, motion.exercise)


def _yes(circle: Circle, proposal: Propose, slots: Sequence[Slot], by: str, exercise: bool) -> bytes:
    _must_leave_to_somebody(circle, proposal, by)
    bound = bonds(circle, by, slots, proposal.id, closes(proposal))
    if bound.still:
        raise Refused(Fault("", "bound_already", bound.still[0]))
    return statements.assent(
        log_of(circle.mechanism, by, circle.epoch),
        stamp(timezone.now()),
        proposal=proposal.id,
        slots=slots,
        released=bound.released,
        closes=closes(proposal),
        exercise=exercise,
    )


@transaction.atomic
def assent(motion: Motion, *, by: str) -> Motion:
    """Say yes for a party: its first answer counts, for ever. It repeats the slots and closings it binds to."""
    circle = circle_of(motion.mechanism)
    return _answered(motion, by, yes_to(circle, motion, by), circle)


@transaction.atomic
def decline(motion: Motion, *, by: str, reason: str) -> Motion:
    """Say no for a party, with a reason: the motion is closed for good."""
    circle = circle_of(motion.mechanism)
    _must_await(motion, by, circle)
    if not reason.strip():
        raise Refused(Fault("reason", "missing"))
    if hidden := BIDI.search(reason):
        raise Refused(Fault("reason", "hidden_characters", ascii(hidden[0])))
    payload = statements.decline(
        log_of(motion.mechanism, by, circle.epoch),
        stamp(timezone.now()),
        proposal=motion.digest,
        reason=reason.strip(),
        exercise=motion.exercise,
    )
    return _answered(motion, by, payload, circle)


def _answered(motion: Motion, by: str, payload: bytes, circle: Circle) -> Motion:
    append(motion.mechanism, by, [payload], epoch=circle.epoch)
    apply(motion.mechanism, [change["item"] for change in motion.changes])
    motion.refresh_from_db()
    return motion


def _must_await(motion: Motion, party: str, circle: Circle) -> None:
    if motion.state not in ("open", "paper"):
        raise Refused(Fault("", "already_settled", motion.state))
    if party not in motion.parties:
        raise Refused(Fault("party", "not_asked", party, ", ".join(motion.parties)))
    if Answer.objects.filter(motion=motion, party=party).exclude(answer="paper").exists():
        raise Refused(Fault("party", "answered_already", party))
    must_host(motion.mechanism, party)
    circle.must_answer(party)


def _must_hold_to(circle: Circle, proposal: Propose, by: str) -> None:
    """A log is closed at a size by those alone who hold it up to there, and who rest on nothing beyond."""
    for party, size in closes(proposal).items():
        if size is None:
            continue
        voice = circle.voice(party)
        if voice.length < size:
            raise Refused(Fault("", "log_not_here", party, f"{voice.length} / {size}"))
        places = [voice.place(one) for _, one in circle.voice(by).cited if one.log.party == party]
        if any(place is None or place >= size for place in places):
            raise Refused(Fault("", "relied_on_more", party, str(size)))


def _must_leave_to_somebody(circle: Circle, proposal: Propose, by: str) -> None:
    """A party closes its log by its own assent only when all who enter with that can sign: else nobody could go on."""
    if closes(proposal).get(by, 0) is not None:
        return
    known = set(PartyKey.objects.filter(mechanism=circle.mechanism).values_list("party", flat=True))
    code = "follower_without_key" if proposal.id in circle.proposals else "put_by_another"
    if unknown := sorted(proposal.parties - circle.parties - known):
        raise Refused(*(Fault("party", code, party) for party in unknown))


def must_come_first(motion: Motion, *, by: str) -> None:
    """Raises Refused for what must be there before a party can assent to a change of the circle: the key of all who
    enter, where the party closes its own log; an absent party's log up to the size at which it is closed.
    """
    circle = circle_of(motion.mechanism)
    proposal = circle.proposals[motion.digest]
    _must_leave_to_somebody(circle, proposal, by)
    _must_hold_to(circle, proposal, by)


def must_host(mechanism: Mechanism, party: str) -> None:
    if party not in hosted(mechanism):
        raise Refused(Fault("party", "not_hosted", party))
