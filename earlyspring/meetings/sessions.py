"""The life of a session: called, moved, postponed, held, cancelled; it stays the same session throughout."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction

from earlyspring.core.periods import earliest
from earlyspring.core.shapes import Fault, faults
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import latest_today
from earlyspring.ledger.saying import demand, put
from earlyspring.meetings.cycles import next_ordinal
from earlyspring.meetings.models import Session

UNCOUNTED = 0
NUMBER = ("ordinal", "ordinal_basis")
OVER = {"held": "already_held", "cancelled": "already_cancelled"}


@transaction.atomic
def call_session(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Session | Motion:
    """Call a session of an organ; without an ordinal it gets the organ's next one.

    The ordinal 0 says that the organ does not count this session (an extraordinary one, one between two years): the
    session is called without an ordinal then.
    """
    said = {**numbered(content), "status": "planned"}
    if said.get("organ") and content.get("ordinal") != UNCOUNTED and not said.get("ordinal"):
        said |= {"ordinal": next_ordinal(mechanism, said["organ"], way.exercise), "ordinal_basis": "planned"}
    found = [Fault(key, "not_planned_yet") for key in ("start", "end", "day") if content.get(key)]
    found += _span(said.get("planned_start"), said.get("planned_end"), "planned_end")
    return put(mechanism, "session", said, by=by, way=way, item=item, found=found)


def numbered(content: Mapping[str, Any]) -> dict[str, Any]:
    """The content of a session without a number where its ordinal is 0, otherwise as it is."""
    uncounted = content.get("ordinal") == UNCOUNTED
    return {key: value for key, value in content.items() if not (uncounted and key in NUMBER)}


@transaction.atomic
def move(
    session: Session,
    *,
    by: str,
    way: Way,
    mode: str | None = None,
    place: str | None = None,
    host: str | None = None,
    places: list[dict[str, str]] | None = None,
    slot: str | None = None,
) -> Session | Motion:
    """Let a session that is still to come take place otherwise: online, in several places, with another host."""
    given = {"mode": mode, "place": place, "host": host, "places": places, "slot": slot}
    changed = {key: value for key, value in given.items() if value}
    found = [*_still_to_come(session), *([] if changed else [Fault("", "nothing_changed")])]
    return _version(session, changed, by, way, found)


@transaction.atomic
def postpone(
    session: Session,
    *,
    by: str,
    way: Way,
    planned_start: str | None = None,
    planned_end: str | None = None,
    reason: Mapping[str, str] | None = None,
) -> Session | Motion:
    """Put a session off to other days, or, where these are not known, until they are; and say why.

    The days it was announced for before stay in its earlier versions (`queries.put_off_from`).
    """
    content: dict[str, Any] = {"status": "postponed"} | ({"note": dict(reason)} if reason else {})
    content |= {key: day for key, day in (("planned_start", planned_start), ("planned_end", planned_end)) if day}
    found = [*_still_to_come(session), *_span(planned_start, planned_end, "planned_end")]
    if planned_start and planned_start == session.planned_start and planned_end == session.planned_end:
        found.append(Fault("planned_start", "nothing_changed", planned_start))
    return _version(session, content, by, way, found, without=("planned_start", "planned_end"))


@transaction.atomic
def hold(
    session: Session,
    *,
    start: str,
    by: str,
    way: Way,
    end: str | None = None,
    day: str | None = None,
    mode: str | None = None,
    host: str | None = None,
) -> Session | Motion:
    """Say that a session was held, on which days, how and by whom. `day`: its own day within a longer gathering.

    Its ordinal is no longer one that was only announced: a source that reports the session states it; where parties
    answer for the session no other ground than theirs is named.
    """
    given = {"status": "held", "start": start, "end": end, "day": day, "mode": mode, "host": host}
    if session.ordinal_basis == "planned":
        given |= {"ordinal_basis": None if way.vouched else "stated"}
    found = [*_still_to_come(session), *_span(start, end, "end")]
    if not start:
        found.append(Fault("start", "missing"))
    elif not list(faults("day", start)) and earliest(start).isoformat() > latest_today():
        found.append(Fault("start", "not_yet", start))
    left = tuple(key for key in ("ordinal_basis",) if key in given)
    return _version(session, {key: value for key, value in given.items() if value}, by, way, found, without=left)


@transaction.atomic
def cancel(session: Session, *, reason: Mapping[str, str], by: str, way: Way) -> Session | Motion:
    """Say that a session does not take place, and why. Its ordinal is free for the next one."""
    found = [*_still_to_come(session), *([] if reason else [Fault("reason", "missing")])]
    return _version(session, {"status": "cancelled", "note": dict(reason)}, by, way, found, without=NUMBER)


def _version(
    session: Session, changed: Mapping[str, Any], by: str, way: Way, found: list[Fault], without: tuple[str, ...] = ()
) -> Session | Motion:
    demand(found)
    kept = {key: value for key, value in session.content().items() if key not in without}
    made: Session | Motion = put(session.mechanism, "session", kept | dict(changed), by=by, way=way, item=session.item)
    return made


def _still_to_come(session: Session) -> Iterator[Fault]:
    if session.status in OVER:
        yield Fault("status", OVER[session.status], session.item)


def _span(start: str | None, end: str | None, path: str) -> Iterator[Fault]:
    """An end without a beginning; that it ends before it begins is refused of every fact (`core.spans`)."""
    if end and not start:
        yield Fault(path.removesuffix("end") + "start", "missing")
