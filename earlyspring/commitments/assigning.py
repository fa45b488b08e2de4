"""Who is responsible for a commitment, and until when."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from earlyspring.commitments.models import Commitment, DueDate, Responsibility
from earlyspring.commitments.obligations import answering, due_dates
from earlyspring.core.agencies import own_agency
from earlyspring.core.scopes import taking_part
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.moments import PROPOSED, seen
from earlyspring.ledger.present import held, latest_today, now
from earlyspring.ledger.saying import put
from earlyspring.members.existence import not_alive
from earlyspring.members.models import Body, Membership


@transaction.atomic
def assign(
    commitment: Commitment,
    *,
    party: str,
    body: str,
    by: str,
    way: Way,
    role: str = "lead",
    from_day: str | None = None,
    to_day: str | None = None,
) -> Responsibility | Motion:
    """Make an agency responsible for a party's part. A party has one lead at a time, and names its own agencies."""
    content = {"commitment": commitment.item, "party": party, "body": body, "role": role, "from": from_day}
    said = {key: value for key, value in {**content, "to": to_day}.items() if value is not None}
    found = list(_not_to_assign(commitment, said, way))
    made: Responsibility | Motion = put(commitment.mechanism, "responsibility", said, by=by, way=way, found=found)
    return made


def _not_to_assign(commitment: Commitment, said: Mapping[str, Any], way: Way) -> Iterator[Fault]:
    mechanism, exercise = commitment.mechanism, way.exercise
    if commitment.state == "closed":
        yield Fault("commitment", "closed_for_good", commitment.item)
    heirs = answering(commitment, latest_today(), exercise)
    obliged = {*commitment.parties, *(body for bodies in heirs.values() for body in bodies)}
    if way.vouched and commitment.parties and said["party"] not in obliged:
        yield Fault("party", "not_obliged", said["party"], ", ".join(commitment.parties))
    begin, end = said.get("from"), said.get("to")
    if begin and end and end <= begin:
        yield Fault("to", "not_after_beginning", end, begin)
    if not _own_agency(commitment, said["party"], said["body"], exercise):
        yield Fault("body", "not_own_agency", said["body"], said["party"])
    agency = held(Body, mechanism, said["body"], exercise)
    start = begin or (agency.from_day if agency else None) or "0001"
    yield from not_alive(mechanism, said["body"], start, "body", exercise, to=end or "9999-99")


def _own_agency(commitment: Commitment, party: str, agency: str, exercise: bool) -> bool:
    """Whether an agency stands under the party, or under no member and on its side (customs, ministries)."""
    bodies = {one.item: one for one in now(Body, commitment.mechanism, exercise)}
    return own_agency(
        agency,
        party,
        parents={item: [one.parent] for item, one in bodies.items() if one.parent},
        sides={item: one.side for item, one in bodies.items()},
        members={one.body for one in taking_part(now(Membership, commitment.mechanism, exercise)) if one.body},
    )


@transaction.atomic
def relieve(responsibility: Responsibility, *, on: str, by: str, way: Way) -> Responsibility | Motion:
    """Let a responsibility end on a day, which is the first day without it."""
    found = []
    if responsibility.to_day is not None and responsibility.to_day <= on:
        found.append(Fault("to", "ended_already", responsibility.item, responsibility.to_day))
    if responsibility.from_day is not None and on <= responsibility.from_day:
        found.append(Fault("to", "not_after_beginning", on, responsibility.from_day))
    content = responsibility.content() | {"to": on}
    return put(
        responsibility.mechanism, "responsibility", content, by=by, way=way, item=responsibility.item, found=found
    )


@transaction.atomic
def set_due_date(
    commitment: Commitment,
    *,
    on: str,
    by: str,
    way: Way,
    decided_in: str | None = None,
    reason: Mapping[str, str] | None = None,
) -> DueDate | Motion:
    """Set the due date: number 0 is the original; a later one stands beside it, with the session and the reason.

    One waits for the other: a date that is put while another is still with the parties would take its number, and which
    of them moves which would hang on who answers first.
    """
    dates = due_dates(commitment, way.exercise)
    number = max((one.no or 0 for one in dates), default=-1) + 1
    found = [Fault("commitment", "closed_for_good", commitment.item)] if commitment.state == "closed" else []
    found += [Fault("on", "due_date_waits", one.on or "") for one in _waiting(commitment, way.exercise)]
    if number and not decided_in:
        found.append(Fault("decided_in", "missing"))
    if number and not reason:
        found.append(Fault("reason", "missing"))
    if dates and dates[-1].on == on:
        found.append(Fault("on", "nothing_changed", on))
    content: dict[str, Any] = {"commitment": commitment.item, "no": number, "on": on}
    content |= {"decided_in": decided_in} if decided_in else {}
    content |= {"reason": dict(reason)} if reason else {}
    return put(commitment.mechanism, "due_date", content, by=by, way=way, found=found)


def _waiting(commitment: Commitment, exercise: bool) -> QuerySet[DueDate]:
    """The due dates of a commitment that are with the parties."""
    put_to_all = DueDate.objects.filter(seen(exercise), mechanism=commitment.mechanism, known_to=None)
    return put_to_all.filter(commitment=commitment.item, standing=PROPOSED)
