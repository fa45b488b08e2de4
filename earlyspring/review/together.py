"""Whether a review on record is that of the mechanism: all whom the rule of its session's organ names accepted it.

The fold sees to it that those assented whom the review itself names. Two parties could name themselves alone; so it is
held against the rule before it is shown as what the mechanism concluded.
"""

from collections.abc import Iterable, Mapping

from django.db.models import QuerySet

from earlyspring.ledger.circles import parties_in
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.entries import said
from earlyspring.ledger.models import Entry
from earlyspring.ledger.present import held
from earlyspring.meetings.models import Session
from earlyspring.record.entries import Notice
from earlyspring.review.accepting import SETTLED, accepting
from earlyspring.review.models import Finding, Review


def by_the_rule(review: Review) -> bool:
    """Whether a review is settled, and by all whom the rule named when it was put, or names now.

    The circle is that of the epoch in which it was put, so that a party that came later undoes nothing.
    """
    if review.standing not in SETTLED:
        return False
    entry = Entry.objects.filter(mechanism=review.mechanism, digest=review.version).select_related("mechanism").first()
    if entry is None:
        return False
    circle, gave = parties_in(review.mechanism, entry.epoch), _gave(entry)
    if circle <= gave:
        return bool(circle)
    session = held(Session, review.mechanism, review.session, review.exercise)
    known = (review.known_from, None)
    return session is not None and any(set(accepting(session, circle, at)) <= gave for at in known)


def put_by_the_rule(review: Review) -> bool:
    """Whether a review that still waits names all whom the rule names."""
    session = held(Session, review.mechanism, review.session, review.exercise)
    return session is not None and set(accepting(session)) <= set(review.accepting or [])


def _gave(entry: Entry) -> frozenset[str]:
    """Who accepted: those asked in the motion, which is settled; or those who signed a paper that stands for itself."""
    motion = Motion.objects.filter(mechanism=entry.mechanism, digest=entry.digest).first()
    if motion is not None:
        return frozenset(motion.parties)
    one = said(entry)
    return frozenset(one.paper.parties if isinstance(one, Notice) and one.paper else ())


Named = Mapping[str, frozenset[str]]
"""Review of the mechanism → the parties that it names."""


def named_in(reviews: QuerySet[Review]) -> Named:
    found = reviews.filter(standing__in=SETTLED).select_related("mechanism")
    return {one.item: frozenset(one.accepting or []) for one in found if by_the_rule(one)}


def stands(named: Named, review: str | None, accepting: Iterable[str] | None, standing: str) -> bool:
    """Whether a finding is one of a review of the mechanism, and all have accepted it who accepted that."""
    asked = named.get(review or "")
    return standing in SETTLED and asked is not None and asked <= set(accepting or [])


def found_together(findings: Iterable[Finding], reviews: QuerySet[Review]) -> list[Finding]:
    """Those findings that stand; the reviews are asked for only where there is a finding."""
    every = list(findings)
    named = named_in(reviews) if every else {}
    return [one for one in every if stands(named, one.review, one.accepting, one.standing)]
