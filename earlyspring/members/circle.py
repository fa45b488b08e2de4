"""Who belongs to the circle: parties are admitted, parts end. Every other party of the circle must assent to it.

A change begins a new epoch of the record. What a body is in the world (`succeed`) and what takes part in the record are
two things: a merger does not by itself put one party in the place of another here.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.ledger.circles import Circle, circle_of
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.keyring import host
from earlyspring.ledger.models import Mechanism, PartyKey
from earlyspring.ledger.present import held
from earlyspring.ledger.putting import must_host, put_motion
from earlyspring.ledger.saying import demand
from earlyspring.members.existence import end_of
from earlyspring.members.models import Body
from earlyspring.record.epochs import ADMISSION, EPOCH_ITEM, SUCCESSION


@transaction.atomic
def admit_to_circle(mechanism: Mechanism, parties: Collection[str], *, by: str) -> Motion:
    """Put the admission of bodies to all parties of now and to them; with their assent they are parties.

    Raises Refused, as every verb: where nobody enters, who is or ever was a party, who is not in the register.
    """
    circle = _circle(mechanism, by)
    entering = frozenset(parties)
    demand([] if entering else [Fault("parties", "nobody_enters")])
    demand(_entering(circle, "parties", sorted(entering)))
    following = circle.parties | entering
    return _put(circle, ADMISSION, {"parties": sorted(following)}, following, by)


@transaction.atomic
def end_part(
    mechanism: Mechanism, successors: Mapping[str, str | None], *, by: str, absent: str | None = None
) -> Motion:
    """Put the end of parts to the parties: old party → who follows it, None where nobody does.

    Each old party assents itself and by that closes its log. `absent`: the one that cannot; its log is closed by all
    others at the size this node holds now, so that what it said until then stays. Raises Refused.
    """
    circle = _circle(mechanism, by)
    demand(_endings(circle, successors, absent, by))
    staying = circle.parties - successors.keys()
    following = staying | {new for new in successors.values() if new}
    demand(_entering(circle, "successor", sorted(following - staying)))
    sizes = {old: circle.voice(old).length if old == absent else None for old in sorted(successors)}
    waiving = {absent} if absent else set()
    demand(_numbers(circle.parties - waiving, following))
    content = {"from": dict(sorted(successors.items())), "closes": sizes}
    return _put(circle, SUCCESSION, content, (circle.parties | following) - waiving, by)


@transaction.atomic
def host_party(mechanism: Mechanism, party: str) -> PartyKey:
    """Make the key of a party here that has no desk of its own: one that is a party, or is asked to become one."""
    circle = circle_of(mechanism)
    asked = frozenset().union(*(one.parties for one in circle.open_changes()))
    if party in circle.joint.succeeded:
        circle.must_write(party)
    if party not in circle.parties | asked:
        demand([Fault("party", "not_asked_to_enter", party)])
    return host(mechanism, party)


def _circle(mechanism: Mechanism, by: str) -> Circle:
    """The circle, for a party that may put a change of it: no other change waits for answers."""
    must_host(mechanism, by)
    circle = circle_of(mechanism)
    circle.must_answer(by)
    if by not in circle.parties:
        demand([Fault("party", "not_in_circle", by, ", ".join(sorted(circle.parties)))])
    demand(_numbers(circle.parties, circle.parties))
    demand(Fault("", "circle_being_changed", one.id[:12]) for one in circle.open_changes())
    return circle


def _put(circle: Circle, kind: str, content: Mapping[str, Any], asked: frozenset[str], by: str) -> Motion:
    base = circle.begun_by[-1] if circle.begun_by else None
    change = {"item": EPOCH_ITEM, "base": base, "kind": kind, "content": dict(content)}
    return put_motion(circle, [change], asked, by=by)


def _entering(circle: Circle, path: str, entering: Collection[str]) -> Iterator[Fault]:
    known, today = frozenset().union(*circle.joint.epochs), timezone.localdate().isoformat()
    for party in entering:
        body = held(Body, circle.mechanism, party)
        end = end_of(circle.mechanism, body) if body else None
        if party in circle.parties:
            yield Fault(path, "already_party", party)
        elif party in known:
            yield Fault(path, "was_party", party)
        elif body is None:
            yield Fault(path, "no_such_fact", party, "body")
        elif end and end <= today:
            yield Fault(path, "not_alive", party, end)


def _endings(circle: Circle, successors: Mapping[str, str | None], absent: str | None, by: str) -> Iterator[Fault]:
    if not successors:
        yield Fault("party", "nobody_ends")
    for old, new in sorted(successors.items()):
        if old not in circle.parties:
            yield Fault("party", "not_a_party", old, ", ".join(sorted(circle.parties)))
        if new in successors:
            yield Fault("successor", "successor_ends", str(new))
    if absent is not None and absent not in successors:
        yield Fault("absent", "absent_not_ending", absent)
    elif absent == by:
        yield Fault("absent", "not_absent", by)


def _numbers(assenting: Collection[str], following: Collection[str]) -> Iterator[Fault]:
    if len(assenting) < 2:
        yield Fault("", "nobody_alone")
    if len(following) < 2:
        yield Fault("", "one_left")
