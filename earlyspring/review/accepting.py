"""Who accepts a review: those that the rule of the session's organ names."""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from django.db.models import Q, QuerySet

from earlyspring.ledger.actions import parties_of
from earlyspring.ledger.moments import in_force_on, known_at
from earlyspring.ledger.nouns import Record
from earlyspring.meetings.models import Organ, Session
from earlyspring.members.models import Body, Seat
from earlyspring.review.own_word import Words, own_words

R = TypeVar("R", bound=Record)
Circle = frozenset[str]
ENOUGH = 2
CHAIRS = ("chair", "co_chair")
SETTLED = ("paper", "joint", "sealed")


def accepting(session: Session, circle: Circle | None = None, known: datetime | None = None) -> list[str]:
    """The parties of the circle that accept what a session concludes, in alphabetical order.

    all_members, or no rule: all. each_side: the chairs that a side has in the organ speak for it. host: the host
    speaks for its side, the chairs for the others. A party is left out only by its own word (docs/decisions/0006):
    the rule, the session, who speaks for it, and the side it is on are what it entered itself or assented to; else it
    accepts for itself. Never fewer than two; else all. `circle`: the parties (default: those of now); `known`: by what
    was on record at that instant.
    """
    circle = parties_of(session.mechanism) if circle is None else circle
    organ = _known(Organ, session, known).filter(item=session.organ, standing__in=SETTLED).first()
    if organ is None or organ.decided_by not in ("each_side", "host"):
        return sorted(circle)
    seats = list(_known(Seat, session, known).filter(_in_office(session), organ=organ.item, role__in=CHAIRS))
    bodies = list(_known(Body, session, known).filter(item__in=circle))
    words = own_words(session.mechanism, [organ, session, *seats, *bodies])
    agreed = words["organ", organ.item] & words["session", session.item]
    host = session.host if organ.decided_by == "host" else None
    speakers = {
        party: _speakers(party, seats, _beside(party, bodies, words), words, host) if party in agreed else frozenset()
        for party in circle
    }
    spoken_for = {party for party, those in speakers.items() if those and party not in those}
    left_out = {party for party in spoken_for if not speakers[party] & spoken_for}
    named = circle - left_out
    return sorted(named if len(named) >= ENOUGH else circle)


def _speakers(party: str, seats: Iterable[Seat], beside: Circle, words: Words, host: str | None) -> Circle:
    """Who speaks for a party by its own word: the host where it is on its side, else the chairs of its side."""
    if host in beside:
        return frozenset({host or ""})
    return frozenset(one.party or "" for one in seats if party in words["seat", one.item]) & beside


def _beside(party: str, bodies: Iterable[Body], words: Words) -> Circle:
    """The parties on the side of a party, itself among them: what it says of itself, and they or it say of them."""
    told = {one.item: one.side for one in bodies if words["body", one.item] & {party, one.item}}
    return frozenset(item for item, side in told.items() if side and side == told.get(party))


def _in_office(session: Session) -> Q:
    day = session.day or session.start or session.planned_start
    return in_force_on(day) if day else Q()


def _known(noun: type[R], session: Session, known: datetime | None) -> QuerySet[R]:
    return known_at(noun, session.mechanism, known, session.exercise).exclude(standing="open")
