"""What all verbs share: look at what is about to be said, refuse it in words or enter it, give the noun back."""

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db import transaction

from earlyspring.core.codes import RANDOM_BYTES, new_id
from earlyspring.core.shapes import Fault
from earlyspring.ledger.above import parent_faults
from earlyspring.ledger.acting import acting_faults
from earlyspring.ledger.actions import Refused, Way, enter, propose
from earlyspring.ledger.beside import clashes
from earlyspring.ledger.derived import Motion, SetAside
from earlyspring.ledger.keyring import hosted
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.ledger.reading import faults_of
from earlyspring.ledger.references import Change, exists, unknown
from earlyspring.ledger.refused import demand
from earlyspring.ledger.seated import seat_faults

__all__ = ["Change", "Refused", "Way", "demand", "fresh", "put", "put_all"]

AGREED = {"joint": ("propose",), "sealed": ("propose",), "paper": ("propose", "paper")}


def fresh(kind: str) -> str:
    """A new id for a fact of this kind."""
    return new_id(kind, secrets.token_bytes(RANDOM_BYTES))


@transaction.atomic
def put(
    mechanism: Mechanism,
    kind: str,
    content: Mapping[str, Any],
    *,
    by: str,
    way: Way,
    item: str | None = None,
    found: Iterable[Fault] = (),
) -> Any:
    """Enter one fact, new or (with `item`) a further version: the noun, or the Motion that waits for answers.

    `found`: what the verb itself has against it. All faults are told together; then nothing is written.
    """
    made = put_all(mechanism, [(kind, item or fresh(kind), content)], by=by, way=way, found=found)
    return made if isinstance(made, Motion) else made[0]


@transaction.atomic
def put_all(
    mechanism: Mechanism, changes: Sequence[Change], *, by: str, way: Way, found: Iterable[Fault] = ()
) -> list[Record] | Motion:
    """Enter several facts together: as one motion where parties are asked, else in their order, all or none."""
    demand([*found, *faults(mechanism, changes, by, way)])
    if way.how == "propose":
        return propose(mechanism, changes, by=by, parties=way.parties, exercise=way.exercise)
    entries = [enter(mechanism, kind, item, content, by=by, way=way) for kind, item, content in changes]
    refused = SetAside.objects.filter(mechanism=mechanism, version__in=[str(one.digest) for one in entries])
    demand(Fault("", "set_aside", one.item, one.reason) for one in refused)
    return [
        KINDS[kind]._default_manager.get(mechanism=mechanism, item=item, known_to=None) for kind, item, _ in changes
    ]


def faults(mechanism: Mechanism, changes: Sequence[Change], by: str, way: Way) -> Iterator[Fault]:
    """What is wrong with versions about to be entered, whatever the verb: shapes first, then what they rest upon."""
    if by not in hosted(mechanism):
        yield Fault("by", "not_hosted", by)
        return
    unreadable = [fault for kind, _, content in changes for fault in faults_of(kind, dict(content))]
    if unreadable:
        yield from unreadable
        return
    for source in way.sources:
        if not exists(mechanism, "source", source, way.exercise):
            yield Fault("sources", "no_such_fact", source, "source")
    for kind, item, _ in changes:
        yield from _standing(mechanism, kind, item, way)
    yield from unknown(mechanism, changes, way.exercise)
    yield from clashes(mechanism, changes, way.exercise)
    bodies = {item: content for kind, item, content in changes if kind == "body"}
    yield from (fault for _, fault in parent_faults(mechanism, bodies, way.exercise))
    seats = [content for kind, _, content in changes if kind == "seat"]
    yield from (fault for _, fault in seat_faults(mechanism, seats, bodies=bodies.items(), exercise=way.exercise))
    tenures = [(item, content) for kind, item, content in changes if kind == "tenure"]
    yield from (fault for _, fault in acting_faults(mechanism, tenures, way.exercise))


def _standing(mechanism: Mechanism, kind: str, item: str, way: Way) -> Iterator[Fault]:
    """A further version comes in no weaker way than the one it follows, and not while that one is being answered."""
    row = KINDS[kind]._default_manager.filter(mechanism=mechanism, item=item, known_to=None).first()
    if row is None:
        return
    if row.exercise != way.exercise:
        yield Fault("", "exercise_apart", item)
    elif way.how not in AGREED.get(row.standing, (way.how,)):
        yield Fault("", "agreed_already", item)
    elif any(item == change["item"] for motion in _open(mechanism) for change in motion.changes):
        yield Fault("", "being_answered", item)


def _open(mechanism: Mechanism) -> list[Motion]:
    return list(Motion.objects.filter(mechanism=mechanism, state="open"))
