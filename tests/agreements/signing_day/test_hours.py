"""Wei's signatory comes late: the order keeps to the hours, and an order that does not is told and refused."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from story_house import GX, codes

from agreements.signing_day.test_actions import AT, gathering, plan, propose
from earlyspring.agreements.signing_day import actions
from earlyspring.agreements.signing_day.hours import (
    NEVER,
    batches_surely_within,
    batches_within,
    hours_of_people,
    spans,
)
from earlyspring.agreements.signing_day.models import CeremonyDocument
from earlyspring.agreements.signing_day.ordering import judged_order
from earlyspring.agreements.signing_day.queries import documents_of, spans_of, unready_of
from earlyspring.core.ready_to_sign import Attendee

__all__ = ["gathering"]
KNOWN = [(time(9), time(9, 4)), (time(9, 4), time(9, 10)), (time(9, 10), time(9, 14))]


def lasting(*minutes):
    return [CeremonyDocument(number=number, minutes=one) for number, one in enumerate(minutes, 1)]


def test_a_batch_takes_as_long_as_its_longest_document():
    first, second, third = lasting(4, 6, 2)
    assert spans(time(9), [[first], [second, third], []]) == [
        (time(9), time(9, 4)),
        (time(9, 4), time(9, 10)),
        (time(9, 10), time(9, 10)),
    ]


@pytest.mark.parametrize(
    ("hours", "between"),
    [
        ((None, None), (None, None)),
        ((time(9, 4), None), (2, 3)),
        ((None, time(9, 10)), (1, 2)),
        ((time(9, 1), time(9, 12)), (2, 2)),
        ((time(9, 5), time(9, 9)), NEVER),
    ],
)
def test_the_batches_within_somebodys_hours(hours, between):
    assert batches_within(hours, KNOWN) == between


@given(
    st.lists(st.integers(1, 20), min_size=1, max_size=8),
    st.integers(0, 120),
    st.integers(0, 180),
    st.randoms(use_true_random=False),
)
def test_what_is_surely_within_is_within_whatever_the_order(minutes, comes, goes, chance):
    hours = (time(9 + comes // 60, comes % 60), time(9 + goes // 60, goes % 60))
    documents = lasting(*minutes)
    first, last = batches_surely_within(hours, time(9), documents)
    chance.shuffle(documents)
    known = spans(time(9), [[one] for one in documents])
    for number in range(first or 1, min(len(known), last or len(known)) + 1):
        begins, ends = known[number - 1]
        assert hours[0] <= begins
        assert ends <= hours[1]


@pytest.mark.django_db
def test_the_order_keeps_to_the_hours_and_another_is_told_and_refused(gathering, house):
    for number in (1, 2, 3):
        plan(gathering).sides.filter(body=GX).update(signatory=f"GX-00{number}")
    late = documents_of(gathering)[0].sides.get(body=GX)
    arrange = lambda **hours: actions.arrange_side(late, by=GX, signatory="GX-001", **hours)
    assert codes(lambda: arrange(there_from=time(10), there_until=time(9)), house) == [
        ("there_until", "ends_before_it_begins")
    ]
    arrange(there_from=time(9, 8))
    assert hours_of_people(documents_of(gathering))["B-GX GX-001"] == (time(9, 8), None)
    order = propose(gathering, tables=1)
    assert order.batches[2] == [1]
    assert spans_of(order, documents_of(gathering))[1] == (time(9, 8), time(9, 12))
    early = actions.move_document(order, 1, batch=1, beside=order.batches[0][0], user=None, at=AT)
    found, _cost = judged_order(early, documents_of(gathering))
    assert [one.code for one in found] == ["person_absent"]
    document = documents_of(gathering)[0]
    lacks = unready_of(document, None, {(GX, "GX-001"): Attendee(2)}, spans_of(early, [document])[1])
    assert [(one.path, one.given) for one in lacks if one.code == "signing_not_there_then"] == [
        (GX, "GX-001, 09:00–09:04")
    ]
