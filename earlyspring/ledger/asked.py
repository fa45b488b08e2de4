"""Whom a change asks: those it binds, as this node's register knows them, and all who agreed to the version before."""

from collections.abc import Mapping, Sequence
from typing import Any

from earlyspring.core.deciders import required
from earlyspring.ledger.circles import Circle
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import KINDS


def asked_about(circle: Circle, rows: Sequence[Mapping[str, Any]], by: str) -> frozenset[str]:
    """Whom each change binds, and all who agreed to the version before it; each as its successor where its part ended."""
    mechanism, members = circle.mechanism, circle.parties
    bases = Motion.objects.filter(mechanism=mechanism, digest__in=[row["base"] for row in rows if row["base"]])
    asked = [circle.heirs(motion.parties) for motion in bases]
    homes = successors(circle)
    asked += [
        required(r["kind"], r["content"] or {}, members, item=r["item"], author=by, locality_of=homes) for r in rows
    ]
    return frozenset().union(*asked)


def successors(circle: Circle) -> dict[str, str]:
    """Party whose part ended → the party that stands in its place now."""
    return {old: new for old in circle.joint.succeeded for new in circle.heirs([old])}


def locality_of(mechanism: Mechanism) -> dict[str, str]:
    """Body → the body above it, as the register says now."""
    noun: Any = KINDS["body"]
    bodies = noun.objects.filter(mechanism=mechanism, known_to=None, parent__isnull=False)
    return dict(bodies.values_list("item", "parent"))


def office_of(mechanism: Mechanism, kind: str, item: str) -> dict[str, Any] | None:
    """The office that a term is of. Nothing else is looked up: which agency leads for a party is its own affair."""
    row = KINDS[kind]._default_manager.filter(mechanism=mechanism, item=item, known_to=None).first()
    return row.content() if row and kind == "office" else None
