"""Who accepts a review: those that the rule of the session's organ names."""

from datetime import datetime
from typing import TypeVar

from django.db.models import QuerySet

from earlyspring.ledger.actions import parties_of
from earlyspring.ledger.moments import known_at
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.present import seen
from earlyspring.meetings.models import Organ, Session
from earlyspring.members.models import Body, Seat

R = TypeVar("R", bound=Record)
ENOUGH = 2
CHAIRS = ("chair", "co_chair")
SETTLED = ("paper", "joint", "sealed")


def accepting(session: Session, circle: frozenset[str] | None = None, known: datetime | None = None) -> list[str]:
    """The parties of the circle that accept what a session concludes, in alphabetical order.

    all_members, or no rule: all. each_side: on every side those that have a chair in the organ, or all of the side
    where none has. host: the host and the chairs of the other sides. Never fewer than two; else all. A rule that the
    parties have not agreed on, and a chair that others only report, leave nobody out. `circle`: the parties (default:
    those of now); `known`: by what was on record at that instant.
    """
    circle = parties_of(session.mechanism) if circle is None else circle
    organ = _known(Organ, session, known).filter(item=session.organ, standing__in=SETTLED).first()
    rule = organ.decided_by if organ else None
    if rule not in ("each_side", "host"):
        return sorted(circle)
    side_of = {item: side or "" for item, side in _known(Body, session, known).values_list("item", "side")}
    seats = _known(Seat, session, known).filter(organ=session.organ, role__in=CHAIRS).exclude(standing="reported")
    named = _speakers({one.party or one.body or "" for one in seats} & circle, circle, side_of)
    if rule == "host" and session.host in circle:
        own = side_of.get(session.host or "")
        named = {party for party in named if side_of.get(party) != own} | {session.host or ""}
    return sorted(named if len(named) >= ENOUGH else circle)


def _speakers(chairs: frozenset[str] | set[str], circle: frozenset[str], side_of: dict[str, str]) -> set[str]:
    by_side: dict[str, set[str]] = {}
    for party in circle:
        by_side.setdefault(side_of.get(party, ""), set()).add(party)
    return {party for parties in by_side.values() for party in (parties & chairs or parties)}


def _known(noun: type[R], session: Session, known: datetime | None) -> QuerySet[R]:
    found = noun._default_manager.filter(known_at(known), seen(session.exercise), mechanism=session.mechanism)
    return found.exclude(standing="open")
