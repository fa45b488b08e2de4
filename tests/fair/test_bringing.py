"""Goods come in slots that do not overflow, and samples go home before their papers end."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from earlyspring.fair.actions import (
    add_slot,
    book_slot,
    cancel_delivery,
    change_customs_paper,
    enter_customs_paper,
    remove_customs_paper,
    remove_slot,
)
from earlyspring.fair.goods import CustomsPaper, Delivery
from earlyspring.fair.queries import deliveries_of, free_slots, slots_of
from tests.fair.test_exhibiting import refusal
from tests.fairs import a_slot, an_exhibitor
from tests.gatherings import a_gathering

pytestmark = pytest.mark.django_db
CARNET = {
    "kind": "carnet",
    "number": "ATA-THỬ-1",
    "goods": "12 hộp trà thử",
    "admitted_until": date(2027, 3, 1),
    "leaves_on": date(2027, 2, 13),
    "value": Decimal(900),
    "currency": "CNY",
}


def test_a_slot_takes_as_many_as_it_holds(cast, fair):
    slot, one, other = a_slot(fair, cast.lan), an_exhibitor(fair, cast.lan), an_exhibitor(fair, cast.wei)
    book_slot(one, slot, {"goods": "4 thùng", "plate": "14C-000.00"}, by=cast.lan)
    assert refusal(book_slot, other, slot, {}, by=cast.wei) == [("slot", "slot_full")]
    book_slot(one, slot, {"goods": "5 thùng"}, by=cast.lan)
    assert [(each.goods, each.plate) for each in deliveries_of(fair)] == [("5 thùng", "")]
    before = slot.starts_at - timedelta(days=1)
    assert (free_slots(fair, other, before), free_slots(fair, one, slot.ends_at)) == ([], [slot])
    cancel_delivery(one, by=cast.lan)
    assert free_slots(fair, other, before) == [slot]
    book_slot(other, slot, {}, by=cast.wei)


def test_a_change_of_the_slot_frees_the_one_before(cast, fair):
    first, second, one = a_slot(fair, cast.lan), a_slot(fair, cast.lan, 5), an_exhibitor(fair, cast.lan)
    book_slot(one, first, {}, by=cast.lan)
    book_slot(one, second, {}, by=cast.lan)
    assert [each.taken for each in slots_of(fair)] == [0, 1]


def test_the_host_opens_and_closes_slots(cast, fair):
    assert refusal(a_slot, fair, cast.wei) == [("", "host_alone")]
    slot = a_slot(fair, cast.lan)
    assert refusal(a_slot, fair, cast.lan) == [("starts_at", "slot_at_the_same_time")]
    a_slot(fair, cast.lan, gate="G2")
    assert refusal(add_slot, fair, "", slot.ends_at, slot.ends_at, 51, by=cast.lan) == [
        ("gate", "missing"),
        ("capacity", "out_of_bounds"),
        ("ends_at", "slot_ends_before_it_begins"),
    ]
    book_slot(an_exhibitor(fair, cast.lan), slot, {}, by=cast.lan)
    assert refusal(remove_slot, slot, by=cast.lan) == [("", "slot_in_use")]
    Delivery.objects.all().delete()
    remove_slot(slot, by=cast.lan)
    assert slots_of(fair).count() == 1


def test_nobody_books_for_another_party_or_at_another_fair(cast, fair):
    one = an_exhibitor(fair, cast.lan)
    assert refusal(book_slot, one, a_slot(fair, cast.lan), {}, by=cast.wei) == [("", "not_own_exhibitor")]
    elsewhere = a_slot(a_gathering(cast.mechanism, "2028"), cast.lan)
    assert refusal(book_slot, one, elsewhere, {}, by=cast.lan) == [("slot", "no_such_slot")]


def test_samples_cross_under_a_paper_that_lasts(cast, fair):
    one = an_exhibitor(fair, cast.wei)
    made = enter_customs_paper(one, CARNET, by=cast.wei)
    assert refusal(enter_customs_paper, one, CARNET, by=cast.wei) == [("number", "customs_twice")]
    assert change_customs_paper(made, {"goods": "13 hộp"}, by=cast.wei).goods == "13 hộp"
    assert refusal(change_customs_paper, made, {"goods": "x"}, by=cast.lan) == [("", "not_own_exhibitor")]
    remove_customs_paper(made, by=cast.wei)
    assert CustomsPaper.objects.count() == 0


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"admitted_until": date(2027, 2, 12)}, [("admitted_until", "customs_ends_early")]),
        ({"leaves_on": date(2027, 2, 11)}, [("leaves_on", "samples_leave_within")]),
        ({"admitted_until": None, "leaves_on": None}, [("admitted_until", "missing"), ("leaves_on", "missing")]),
        ({"kind": "wish"}, [("kind", "not_in_list")]),
        ({"number": "", "goods": " "}, [("number", "missing"), ("goods", "missing")]),
        ({"value": None}, [("value", "missing")]),
        ({"currency": ""}, [("currency", "missing")]),
        ({"currency": "XXX"}, [("currency", "not_in_list")]),
        ({"value": Decimal(-1)}, [("value", "out_of_bounds")]),
    ],
)
def test_a_paper_that_cannot_be_is_refused(cast, fair, changed, told):
    one = an_exhibitor(fair, cast.wei)
    assert refusal(enter_customs_paper, one, CARNET | changed, by=cast.wei) == told


def test_goods_that_stay_need_no_day(cast, fair):
    said = CARNET | {"kind": "declaration", "admitted_until": None, "leaves_on": None}
    assert enter_customs_paper(an_exhibitor(fair, cast.wei), said, by=cast.wei).leaves_on is None
