"""The order of batches: proposed by the planner, moved by hand, accepted by a person."""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, time
from hashlib import sha256

from django.db import transaction

from earlyspring.agreements.signing_day.hours import (
    Batches,
    Hours,
    batches_surely_within,
    batches_within,
    hours_of_people,
    spans,
)
from earlyspring.agreements.signing_day.models import CeremonyDocument, SigningOrder
from earlyspring.agreements.signing_day.moving import moved, without_gaps
from earlyspring.agreements.signing_day.queries import batches_shown, coming, orders_of
from earlyspring.core.shapes import Fault
from earlyspring.ledger.refused import demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import User
from earlyspring.planning.annealing import Effort
from earlyspring.planning.outcome import Remark
from earlyspring.planning.signing.ceremony import Ceremony, Document, Person
from earlyspring.planning.signing.judge import broken, score
from earlyspring.planning.signing.search import plan_signing

EFFORT = Effort(seed=1, iterations=40_000)
WITNESS_POINTS, SIGNATORY_POINTS = 10, 1
"""A minute of a leader who stands behind weighs as ten of one who signs (GATHERING.md 2 b')."""


def ceremony_of(
    documents: Sequence[CeremonyDocument],
    *,
    tables: int,
    told: SigningOrder | None = None,
    there: Callable[[Hours], Batches] | None = None,
) -> Ceremony:
    """What the planner is given: documents with their people, `told` being the order that people know.

    `there`: at which batches somebody can be who has these hours; without it nobody's hours are looked at.
    """
    live = coming(documents)
    signing: Counter[str] = Counter()
    behind: set[str] = set()
    papers = []
    for one in live:
        people = []
        for side in one.sides.all():
            codes = [side.signatory, *side.witnesses]
            people += [f"{side.party} {code}" for code in codes if code]
            behind |= {f"{side.party} {code}" for code in side.witnesses}
        signing.update(people)
        papers.append(
            Document(
                one.code,
                tuple(dict.fromkeys(people)),
                level=one.level,
                minutes=one.minutes,
                alone=one.alone,
                batch=one.batch,
            )
        )
    points = {one: WITNESS_POINTS if one in behind else SIGNATORY_POINTS for one in signing}
    codes_of = {one.number: one.code for one in live}
    before = told.batches if told else []
    published = tuple(tuple(codes_of[number] for number in batch if number in codes_of) for batch in before)
    hours = hours_of_people(live) if there else {}
    between = {one: there(hours[one]) if there else (None, None) for one in points}
    people_known = tuple(Person(one, points[one], *between[one]) for one in sorted(points))
    return Ceremony(tuple(papers), people_known, tables=tables, published=published)


def digest_of(ceremony: Ceremony) -> str:
    """The digest of what an order is planned from: another one as soon as anything of it has changed."""
    told = [
        [[one.id, one.level, one.minutes, one.alone, one.batch, list(one.persons)] for one in ceremony.documents],
        [[one.id, one.points, one.first, one.last] for one in ceremony.persons],
        ceremony.tables,
        [list(batch) for batch in ceremony.published],
    ]
    return sha256(json.dumps(told, separators=(",", ":")).encode()).hexdigest()


@transaction.atomic
def propose_order(
    gathering: Gathering,
    documents: Sequence[CeremonyDocument],
    *,
    tables: int,
    begins: time,
    user: User | None,
    at: datetime,
    effort: Effort = EFFORT,
) -> SigningOrder:
    """Let the planner propose an order; of what people were told it moves as little as it can."""
    demand([] if coming(documents) else [Fault("", "signing_nothing_to_order")])
    told = orders_of(gathering)[1]
    live = coming(documents)
    ceremony = ceremony_of(
        documents, tables=tables, told=told, there=lambda hours: batches_surely_within(hours, begins, live)
    )
    outcome = plan_signing(ceremony, effort)
    numbers = {one.code: one.number for one in documents}
    return SigningOrder.objects.create(
        gathering=gathering,
        tables=tables,
        begins=begins,
        batches=[[numbers[code] for code in batch] for batch in outcome.assignment],
        seed=effort.seed,
        iterations=outcome.iterations,
        inputs=digest_of(ceremony),
        made_at=at,
        made_by=user,
    )


@transaction.atomic
def move_document(
    order: SigningOrder, number: int, *, batch: int, beside: int | None = None, user: User | None, at: datetime
) -> SigningOrder:
    """Put a document into a batch, counted from 1 (one beyond the last: a new one), or change places with `beside`.

    An order that was accepted stays as it was told; the move makes a new one of it.
    """
    known = {one for row in order.batches for one in row}
    demand([] if number in known else [Fault("document", "signing_not_in_order", f"D{number:02}")])
    batches = without_gaps(moved(order.batches, number, batch=batch, beside=beside))
    if order.accepted_at:
        order = SigningOrder(
            gathering=order.gathering,
            tables=order.tables,
            begins=order.begins,
            seed=order.seed,
            inputs=order.inputs,
        )
    order.batches, order.made_at, order.made_by = batches, at, user
    order.save()
    return order


@transaction.atomic
def accept_order(
    order: SigningOrder, documents: Sequence[CeremonyDocument], *, user: User | None, at: datetime
) -> SigningOrder:
    """Take an order as the one people are told. Refused while it breaks a hard rule."""
    found = judged_order(order, documents)[0]
    demand([Fault("", "signing_order_broken", f"{len(found)}")] if found else [])
    demand([Fault("", "signing_accepted_already")] if order.accepted_at else [])
    order.accepted_at, order.accepted_by = at, user
    order.save(update_fields=["accepted_at", "accepted_by"])
    return order


def judged_order(order: SigningOrder, documents: Sequence[CeremonyDocument]) -> tuple[list[Remark], list[Remark]]:
    """What an order breaks, and what it costs, by the validator, of the documents that are still to be signed."""
    told = orders_of(order.gathering)[1]
    known = spans(order.begins, ([one for _table, one in row] for row in batches_shown(order, documents)))
    ceremony = ceremony_of(documents, tables=order.tables, told=told, there=lambda hours: batches_within(hours, known))
    codes = {one.number: one.code for one in coming(documents)}
    batches = [[codes[number] for number in batch if number in codes] for batch in order.batches]
    found = broken(ceremony, batches)
    return found, [] if found else score(ceremony, batches)
