"""What a session decides, and what is counted at it."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max

from earlyspring.core.hosting import departs
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import held, now
from earlyspring.ledger.saying import put
from earlyspring.meetings.hosts import due_host, named
from earlyspring.meetings.models import Count, Decision, Session
from earlyspring.members.existence import not_alive

SAME_FIGURE = ("session", "instrument", "what", "status", "body", "as_of")


@transaction.atomic
def decide(
    session: Session, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Decision | Motion:
    """Enter a decision of a session under its next number.

    The next host may be another than the rule says: then it is an exception, with its reason.
    """
    said = {"no": _next(session, way.exercise), **content, "session": session.item}
    found = list(_faults(session, said, way))
    return put(session.mechanism, "decision", said, by=by, way=way, item=item, found=found)


def _next(session: Session, exercise: bool) -> int:
    made = now(Decision, session.mechanism, exercise).filter(session=session.item)
    return (made.aggregate(last=Max("no"))["last"] or 0) + 1


def _faults(session: Session, said: Mapping[str, Any], way: Way) -> Iterator[Fault]:
    if session.status == "cancelled":
        yield Fault("session", "already_cancelled", session.item)
    if not said.get("text"):
        yield Fault("text", "missing")
    if said.get("type") in ("next_host", "admission") and not said.get("body"):
        yield Fault("body", "missing")
    if said.get("exception") and not said.get("reason"):
        yield Fault("reason", "missing")
    if said.get("type") != "next_host":
        return
    if not isinstance(said.get("year"), int):
        yield Fault("year", "missing")
    elif said.get("body"):
        ends = (f"{said['year']:04d}-01-01", f"{said['year']:04d}-12-31")
        gone = [list(not_alive(session.mechanism, said["body"], day, "body", way.exercise)) for day in ends]
        yield from gone[0] if all(gone) else ()
        due = due_host(session.mechanism, session.organ or "", said["year"], way.exercise)
        if departs(said["body"], due) and not said.get("exception"):
            yield Fault("exception", "departs_from_rule", said["body"], named(due))


@transaction.atomic
def enter_count(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Count | Motion:
    """Enter a figure of a gathering: delegates, agencies, documents. Planned and actual figures stand side by side."""
    return put(mechanism, "count", content, by=by, way=way, item=item, found=list(_counted(mechanism, content, way)))


def _counted(mechanism: Mechanism, content: Mapping[str, Any], way: Way) -> Iterator[Fault]:
    if not (content.get("session") or content.get("instrument")):
        yield Fault("session", "missing")
    if isinstance(content.get("value"), int) and content["value"] < 0:
        yield Fault("value", "below_zero", str(content["value"]))
    same = now(Count, mechanism, way.exercise).filter(**{key: content.get(key) for key in SAME_FIGURE})
    if way.vouched and (other := same.first()):
        yield Fault("value", "counted_already", other.item)
    session = held(Session, mechanism, content.get("session"), way.exercise)
    if way.vouched and session and content.get("status") == "actual" and session.status != "held":
        yield Fault("status", "not_held", session.item)
