"""Who accepts a review: those that the rule of the session's organ names."""

from earlyspring.ledger.actions import parties_of
from earlyspring.ledger.present import held, now
from earlyspring.meetings.models import Organ, Session
from earlyspring.members.models import Body, Seat

ENOUGH = 2
CHAIRS = ("chair", "co_chair")


def accepting(session: Session) -> list[str]:
    """The parties of the circle that accept what a session concludes, in alphabetical order.

    all_members, or no rule: all. each_side: on every side those that have a chair in the organ, or all of the side
    where none has. host: the host and the chairs of the other sides. Never fewer than two; else all.
    """
    circle = parties_of(session.mechanism)
    organ = held(Organ, session.mechanism, session.organ, session.exercise)
    rule = organ.decided_by if organ else None
    if rule not in ("each_side", "host"):
        return sorted(circle)
    named = _speakers(session, circle)
    if rule == "host" and session.host in circle:
        own = _sides(session).get(session.host or "")
        named = {party for party in named if _sides(session).get(party) != own} | {session.host or ""}
    return sorted(named if len(named) >= ENOUGH else circle)


def _speakers(session: Session, circle: frozenset[str]) -> set[str]:
    seats = now(Seat, session.mechanism, session.exercise).filter(organ=session.organ, role__in=CHAIRS)
    chairs = {one.party or one.body or "" for one in seats} & circle
    by_side: dict[str, set[str]] = {}
    for party in circle:
        by_side.setdefault(_sides(session).get(party, ""), set()).add(party)
    return {party for parties in by_side.values() for party in (parties & chairs or parties)}


def _sides(session: Session) -> dict[str, str]:
    bodies = now(Body, session.mechanism, session.exercise).values_list("item", "side")
    return {item: side or "" for item, side in bodies}
