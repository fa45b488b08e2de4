"""Proposals and priorities: what one party puts on the table, and what the others make of it."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max

from earlyspring.commitments.models import Priority, Proposal
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.ledger.saying import put

ANSWERS = ("accepted", "merged", "deferred", "declined", "withdrawn")
WAITING = ("tabled", "deferred")
OWN = Way("own")


@transaction.atomic
def table_proposal(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way = OWN, item: str | None = None
) -> Proposal | Motion:
    """Put a proposal of the own party on the table. Until then that party keeps it (`kept`), and it is in no log."""
    said = {"party": by, "state": "tabled", **content}
    found = []
    if said["state"] != "tabled":
        found.append(Fault("state", "internal_not_shared" if said["state"] == "internal" else "not_tabled"))
    if way.vouched and said["party"] != by:
        found.append(Fault("party", "not_own_party", str(said["party"]), by))
    return put(mechanism, "proposal", said, by=by, way=way, item=item, found=found)


@transaction.atomic
def answer_proposal(
    proposal: Proposal,
    *,
    answer: str,
    by: str,
    way: Way,
    became_priority: str | None = None,
    became_commitment: str | None = None,
    merged_into: str | None = None,
    reason: Mapping[str, str] | None = None,
) -> Proposal | Motion:
    """Say what became of a proposal: what it became, into which it was merged, or why it was put off or declined."""
    named = {"became_priority": became_priority, "became_commitment": became_commitment, "merged_into": merged_into}
    given: dict[str, Any] = {key: value for key, value in named.items() if value}
    given |= {"reason": dict(reason)} if reason else {}
    found = list(_not_so(proposal, answer, given, by, way))
    content = proposal.content() | given | {"state": answer}
    return put(proposal.mechanism, "proposal", content, by=by, way=way, item=proposal.item, found=found)


def _not_so(proposal: Proposal, answer: str, given: Mapping[str, Any], by: str, way: Way) -> Iterator[Fault]:
    if answer in ("internal", "tabled"):
        yield Fault("state", "not_in_list", answer, ", ".join(ANSWERS))
    if proposal.state not in WAITING:
        yield Fault("state", "already_answered", proposal.state or "")
    became = [key for key in ("became_priority", "became_commitment") if key in given]
    if answer == "accepted" and len(became) != 1:
        yield Fault("became_commitment", "one_thing")
    if answer == "merged" and "merged_into" not in given:
        yield Fault("merged_into", "missing")
    if given.get("merged_into") == proposal.item:
        yield Fault("merged_into", "leads_to_itself", proposal.item)
    wanted = {"accepted": became, "merged": ["merged_into"]}.get(answer, [])
    yield from (
        Fault(key, "not_for_this_type", str(given[key]), answer) for key in given if key not in (*wanted, "reason")
    )
    if answer in ("deferred", "declined") and "reason" not in given:
        yield Fault("reason", "missing")
    if answer == "withdrawn" and way.vouched and proposal.party != by:
        yield Fault("party", "not_own_party", proposal.party or "", by)


@transaction.atomic
def set_priority(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Priority | Motion:
    """Adopt a priority for a span of years, under the next number of those that begin in the same year."""
    said = dict(content)
    begin = said.get("from_year")
    if not said.get("no") and isinstance(begin, int):
        same = now(Priority, mechanism, way.exercise).filter(from_year=begin)
        said["no"] = (same.aggregate(last=Max("no"))["last"] or 0) + 1
    found = [] if begin else [Fault("from_year", "missing")]
    if way.vouched and not said.get("adopted_in"):
        found.append(Fault("adopted_in", "missing"))
    return put(mechanism, "priority", said, by=by, way=way, item=item, found=found)
