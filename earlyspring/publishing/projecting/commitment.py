"""A commitment: what was promised, by whom, who answers for it, until when, and what all concluded of it.

What one party thinks of it, reports of it or falls short of is not read here at all. A state is told only where all
concluded it: the last review of all, and the closing that all agreed to.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.db.models import Q, QuerySet

from earlyspring.commitments.models import Commitment, DueDate, Responsibility
from earlyspring.commitments.on_day import AGREED
from earlyspring.core.groups import grouped
from earlyspring.ledger.together import together
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting.instrument import open_to_all as open_papers
from earlyspring.publishing.projecting.instrument import refs_to
from earlyspring.publishing.projecting.known import Known, ground
from earlyspring.publishing.projecting.words import Ref, ref, said, words
from earlyspring.review.models import Finding, Review


def open_to_all(known: Known, items: Collection[str] = ()) -> QuerySet[Commitment]:
    """The commitments that do not rest on a paper of which the public may not hear."""
    papers = open_papers(known).values("item")
    return known.rows(Commitment, items).filter(Q(instrument=None) | Q(instrument="") | Q(instrument__in=papers))


def refs_to_commitments(known: Known, items: Collection[str | None]) -> dict[str, Ref]:
    """Commitments that others refer to, by their ids: those that may be public. One statement."""
    named = {one for one in items if one}
    rows = open_to_all(known).filter(item__in=named) if named else ()
    return {one.item: ref("commitment", one.item, one.heading()) for one in rows}


def given(known: Known, items: Collection[str] = ()) -> Iterator[Given]:
    for some in known.chunks(open_to_all(known, items)):
        instruments = refs_to(known, [one.instrument for one in some])
        around = _around(known, some) | {"instruments": instruments, "sources": known.sources(some)}
        for one in some:
            yield Given("commitment", one.item, content_of(known, one, around))


def _around(known: Known, some: list[Commitment]) -> dict[str, Any]:
    keys = [one.item for one in some]
    found = together(
        responsibilities=known.rows(Responsibility).filter(commitment__in=keys),
        due=known.rows(DueDate).filter(commitment__in=keys),
        findings=known.rows(Finding).filter(commitment__in=keys, standing__in=AGREED),
        reviews=known.rows(Review).filter(standing__in=AGREED),
    )
    reviews = {one.item: one.session for one in found.pop("reviews")}
    by_item = {
        name: grouped(sorted(rows, key=lambda one: one.item), key=lambda one: one.commitment)
        for name, rows in found.items()
    }
    return {**by_item, "reviews": reviews}


def content_of(known: Known, one: Commitment, around: Mapping[str, Any]) -> dict[str, Any]:
    """`around`: responsibilities, due dates and agreed findings by commitment; review → session; refs; sources."""
    closed = one.state == "closed" and one.standing in AGREED
    return said(
        code=one.code,
        title=words(one.title),
        text=words(one.text),
        nature=one.nature,
        reciprocity=one.reciprocity,
        session=known.session(one.session),
        instrument=around["instruments"].get(one.instrument or ""),
        parties=known.bodies(one.parties, known.day_of(one.session)),
        responsible=[
            said(
                party=known.body(row.party), body=known.body(row.body), role=row.role, from_=row.from_day, to=row.to_day
            )
            for row in around["responsibilities"].get(one.item, [])
        ],
        fields=list(one.sectors),
        due=[
            said(no=row.no, on=row.on, session=known.session(row.decided_in))
            for row in sorted(around["due"].get(one.item, []), key=lambda row: row.no or 0)
        ],
        agreed=_agreed(known, around["findings"].get(one.item, []), around["reviews"]),
        closed_as=one.closed_as if closed else None,
        **ground(one, around["sources"]),
    )


def _agreed(known: Known, findings: list[Finding], reviews: Mapping[str, str]) -> dict[str, Any] | None:
    """What the last review concluded, where all were of one mind; that views differ is nothing of which all speak."""
    if not findings:
        return None
    last = max(findings, key=lambda one: (known.day_of(reviews.get(one.review or "")), one.known_from))
    if last.finding != "agreed":
        return None
    session = reviews.get(last.review or "")
    return said(
        outcome=last.outcome,
        completion=last.completion,
        on=known.day_of(session) or last.known_from.date().isoformat(),
        session=known.session(session),
        new_due_on=last.new_due_on,
    )
