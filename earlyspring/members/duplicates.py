"""Two records of one body, made by mistake: something different from a merger, which happened in the world."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.circles import ever_parties_of
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.ledger.saying import put
from earlyspring.members.models import Duplicate, Membership, Succession


@transaction.atomic
def correct_duplicate(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Duplicate | Motion:
    """Say that one record is the same body as another: whatever names it is read as the other. Both records stay."""
    body, same_as = str(content.get("body") or ""), str(content.get("same_as") or "")
    made: Duplicate | Motion = put(
        mechanism,
        "duplicate",
        content,
        by=by,
        way=way,
        item=item,
        found=_faults(mechanism, body, same_as, way.exercise),
    )
    return made


def _faults(mechanism: Mechanism, body: str, same_as: str, exercise: bool) -> Iterator[Fault]:
    if body and body == same_as:
        yield Fault("same_as", "leads_to_itself", body)
    known = {one.body: one.same_as for one in now(Duplicate, mechanism, exercise)}
    if same_as in known:
        yield Fault("same_as", "leads_back", same_as, str(known[same_as]))
    if body in ever_parties_of(mechanism) or now(Membership, mechanism, exercise).filter(body=body).exists():
        yield Fault("body", "is_a_member", body)
    acts = [one for one in now(Succession, mechanism, exercise) if body in _named(one)]
    if acts:
        yield Fault("body", "has_successions", body, ", ".join(one.item for one in acts))


def _named(act: Succession) -> set[str]:
    return {one["body"] for one in act.inputs} | set(act.outputs)
