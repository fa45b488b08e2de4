"""The way of a registered commitment: active, suspended, closed for good."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction

from earlyspring.commitments.models import ENDS, Commitment
from earlyspring.commitments.obligations import answering, leads, not_ready, passes
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.present import held, latest_today
from earlyspring.ledger.saying import demand, put

INTO = ("superseded", "merged")
IN_FORCE = ("active", "suspended")


@transaction.atomic
def activate(
    commitment: Commitment, *, verifiable: bool, verifiable_reason: Mapping[str, str], by: str, way: Way
) -> Commitment | Motion:
    """Let the work begin: every obliged party has its lead, it is judged whether one can tell that it was done.

    A suspended commitment is taken up again in the same way.
    """
    found = [*passes(commitment, "active"), *([] if verifiable_reason else [Fault("verifiable_reason", "missing")])]
    if commitment.state != "closed":
        found += not_ready(commitment, way.exercise)
    judged = {"verifiable": verifiable, "verifiable_reason": dict(verifiable_reason)}
    return _version(commitment, {"state": "active", **judged}, by, way, found)


@transaction.atomic
def take_over(commitment: Commitment, *, by: str, way: Way) -> Commitment | Motion:
    """Put those in the place of ended parties that answer for them today. The papers keep the old names."""
    heirs = answering(commitment, latest_today(), way.exercise)
    parties = list(dict.fromkeys(body for party in commitment.parties for body in heirs[party]))
    found = [Fault("commitment", "closed_for_good", commitment.item)] if commitment.state == "closed" else []
    if parties == commitment.parties:
        found.append(Fault("parties", "nothing_changed"))
    if commitment.state in IN_FORCE:
        leading = leads(commitment, latest_today(), way.exercise)
        found += [Fault("parties", "no_lead", party) for party in parties if party not in leading]
    return _version(commitment, {"parties": parties}, by, way, found)


@transaction.atomic
def suspend(commitment: Commitment, *, reason: Mapping[str, str], by: str, way: Way) -> Commitment | Motion:
    """Let a commitment rest, and say why."""
    found = [*passes(commitment, "suspended"), *([] if reason else [Fault("reason", "missing")])]
    return _version(commitment, {"state": "suspended", "note": dict(reason)}, by, way, found)


@transaction.atomic
def close(
    commitment: Commitment,
    *,
    as_what: str,
    by: str,
    way: Way,
    successor: str | None = None,
    reason: Mapping[str, str] | None = None,
) -> Commitment | Motion:
    """Close a commitment for good: complete, superseded, merged, not_pursued or lapsed."""
    found = [*passes(commitment, "closed"), *_not_so(commitment, as_what, successor, reason, way)]
    changed: dict[str, Any] = {"state": "closed", "closed_as": as_what}
    changed |= {"successor": successor} if successor else {}
    changed |= {"note": dict(reason)} if reason else {}
    return _version(commitment, changed, by, way, found)


def _not_so(
    commitment: Commitment, as_what: str, successor: str | None, reason: Mapping[str, str] | None, way: Way
) -> Iterator[Fault]:
    if as_what not in ENDS.split():
        yield Fault("closed_as", "not_in_list", as_what, ", ".join(ENDS.split()))
    if as_what in INTO and not successor:
        yield Fault("successor", "missing")
    if successor and as_what not in INTO:
        yield Fault("successor", "not_for_this_type", successor, as_what)
    if as_what in ("not_pursued", "lapsed") and not reason:
        yield Fault("reason", "missing")
    seen, at = {commitment.item}, successor
    while at:
        if at in seen:
            yield Fault("successor", "leads_to_itself", successor or "")
            return
        seen.add(at)
        next_one = held(Commitment, commitment.mechanism, at, way.exercise)
        at = next_one.successor if next_one else None


def _version(
    commitment: Commitment, changed: Mapping[str, Any], by: str, way: Way, found: list[Fault]
) -> Commitment | Motion:
    demand(found)
    content = commitment.content() | dict(changed)
    made: Commitment | Motion = put(commitment.mechanism, "commitment", content, by=by, way=way, item=commitment.item)
    return made
