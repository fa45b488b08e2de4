"""Admission to the mechanism or to one organ of it, and the end of a membership: of each, one class at a time."""

from collections.abc import Iterator
from typing import Any

from django.db import transaction

from earlyspring.core.periods import overlaps
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.ledger.saying import Change, demand, fresh, put, put_all
from earlyspring.members.existence import classes, not_alive
from earlyspring.members.models import Membership


@transaction.atomic
def admit(
    mechanism: Mechanism,
    body: str,
    *,
    class_code: str,
    from_day: str,
    by: str,
    way: Way,
    to_day: str | None = None,
    organ: str | None = None,
    decision: str | None = None,
    intended: dict[str, str] | None = None,
) -> Membership | Motion:
    """Admit a body to a class of the charter from a day on. `organ`: in this one only; else in the mechanism as a whole.

    A running membership of another class in the same organ, or in the mechanism as a whole, ends on that day, in the
    same motion: a guest becomes a member. What the body is elsewhere stays as it is (`core.scopes`).
    """
    content: dict[str, Any] = {"body": body, "class": class_code, "from": from_day, "to": to_day, "organ": organ}
    content |= {"decision": decision, "intended": intended}
    said = {key: value for key, value in content.items() if value is not None}
    before = _running(mechanism, body, organ, from_day, to_day, way.exercise)
    found = _faults(mechanism, said, way)
    demand([*found] if from_day else [Fault("from", "missing")])
    item = fresh("membership")
    changes: list[Change] = []
    if len(before) == 1 and before[0].class_code != class_code and (before[0].from_day or "") < from_day:
        changes.append(("membership", before[0].item, before[0].content() | {"to": from_day}))
    changes.append(("membership", item, said))
    made = put_all(mechanism, changes, by=by, way=way)
    return made if isinstance(made, Motion) else made[-1]  # type: ignore[return-value]  # rows of the kind put


@transaction.atomic
def end_membership(membership: Membership, *, on: str, by: str, way: Way) -> Membership | Motion:
    """Let a membership end on a day, which is the first day without it."""
    found = []
    if membership.to_day is not None and membership.to_day <= on:
        found.append(Fault("to", "ended_already", membership.item, membership.to_day))
    if membership.from_day is not None and on <= membership.from_day:
        found.append(Fault("to", "not_after_beginning", on, membership.from_day))
    content: dict[str, Any] = membership.content() | {"to": on}
    return put(membership.mechanism, "membership", content, by=by, way=way, item=membership.item, found=found)


def _running(
    mechanism: Mechanism, body: str, organ: str | None, from_day: str, to_day: str | None, exercise: bool
) -> list[Membership]:
    held = now(Membership, mechanism, exercise).filter(body=body, organ=organ or None, exercise=exercise)
    return [one for one in held if overlaps(one.from_day, one.to_day, from_day, to_day)]


def _faults(mechanism: Mechanism, said: dict[str, Any], way: Way) -> Iterator[Fault]:
    known = classes(mechanism)
    if said["class"] not in known:
        yield Fault("class", "not_in_list", said["class"], ", ".join(known))
    if said.get("to") and said["to"] <= said["from"]:
        yield Fault("to", "not_after_beginning", said["to"], said["from"])
    yield from not_alive(mechanism, said["body"], said["from"], "body", way.exercise)
