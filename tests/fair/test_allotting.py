"""The host lays out booths and gives each to one exhibitor, of its side, with the power that was asked for."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from earlyspring.fair.actions import (
    add_row,
    allot,
    change_booth,
    give_back,
    remove_booth,
    set_places,
    withdraw_exhibitor,
)
from earlyspring.fair.allotting import numbered_on
from earlyspring.fair.floor import Allotment, Booth
from earlyspring.fair.queries import booths_given, booths_of
from tests.fair.test_exhibiting import refusal
from tests.fairs import a_booth, an_exhibitor
from tests.gatherings import a_gathering

pytestmark = pytest.mark.django_db


def test_the_host_lays_out_and_gives_and_nobody_else(cast, fair):
    assert refusal(a_booth, fair, cast.wei) == [("", "host_alone")]
    booth, guest = a_booth(fair, cast.lan), an_exhibitor(fair, cast.wei)
    for act, args in ((allot, (booth, guest)), (give_back, (booth,)), (remove_booth, (booth,))):
        assert refusal(act, *args, by=cast.wei) == [("", "host_alone")]
    assert refusal(change_booth, booth, {"hall": "B"}, by=cast.wei) == [("", "host_alone")]
    allot(booth, guest, by=cast.lan)
    assert (booths_given(guest), booths_of(fair).get().allotment.exhibitor) == ([booth], guest)


def test_a_booth_has_one_exhibitor_and_the_database_holds_to_it(cast, fair):
    booth, one, other = a_booth(fair, cast.lan), an_exhibitor(fair, cast.lan), an_exhibitor(fair, cast.wei)
    allot(booth, one, by=cast.lan)
    assert refusal(allot, booth, other, by=cast.lan) == [("booth", "booth_taken")]
    with pytest.raises(IntegrityError), transaction.atomic():
        Allotment.objects.create(booth=booth, exhibitor=other)
    give_back(booth, by=cast.lan)
    allot(booth, other, by=cast.lan)


def test_a_booth_gives_what_was_asked_for(cast, fair):
    dry = a_booth(fair, cast.lan, water=False)
    asks = an_exhibitor(fair, cast.lan, power_kw=Decimal(5), water=True)
    assert refusal(allot, dry, asks, by=cast.lan) == [("booth", "booth_no_power"), ("booth", "booth_no_water")]


def test_a_booth_of_a_side_is_for_its_exhibitors(cast, fair):
    booth = a_booth(fair, cast.lan, side="S-CN")
    assert refusal(allot, booth, an_exhibitor(fair, cast.lan), by=cast.lan) == [("booth", "booth_other_side")]
    allot(booth, an_exhibitor(fair, cast.wei), by=cast.lan)


def test_no_party_fills_more_booths_than_it_has(cast, fair):
    set_places(fair, "B-GX", exhibitors=None, booths=1, by=cast.lan)
    guest = an_exhibitor(fair, cast.wei, booths=2)
    allot(a_booth(fair, cast.lan), guest, by=cast.lan)
    assert refusal(allot, a_booth(fair, cast.lan, 2), guest, by=cast.lan) == [("exhibitor", "booth_quota_full")]
    assert refusal(set_places, fair, "B-GX", exhibitors=None, booths=0, by=cast.lan) == [("booths", "fair_quota_below")]


def test_no_booth_goes_to_who_withdrew_or_is_at_another_fair(cast, fair):
    booth = a_booth(fair, cast.lan)
    gone = withdraw_exhibitor(an_exhibitor(fair, cast.lan), "ill", by=cast.lan)
    assert refusal(allot, booth, gone, by=cast.lan) == [("exhibitor", "exhibitor_withdrawn")]
    elsewhere = an_exhibitor(a_gathering(cast.mechanism, "2028"), cast.lan)
    assert refusal(allot, booth, elsewhere, by=cast.lan) == [("exhibitor", "exhibitor_elsewhere")]


def test_booths_stand_beside_one_another(cast, fair):
    a_booth(fair, cast.lan)
    assert refusal(a_booth, fair, cast.lan, 2, x=Decimal(2)) == [("x", "booth_overlaps")]
    assert refusal(a_booth, fair, cast.lan, 1, x=Decimal(9)) == [("code", "booth_code_taken")]
    a_booth(fair, cast.lan, 3, x=Decimal(2), hall="B")
    said = {"hall": "", "code": "", "width": Decimal(0), "x": Decimal(-1), "power_kw": Decimal(900), "side": "S-XX"}
    assert refusal(a_booth, fair, cast.lan, 4, **said) == [
        ("hall", "missing"),
        ("code", "missing"),
        ("width", "booth_size"),
        ("x", "booth_outside"),
        ("power_kw", "out_of_bounds"),
        ("side", "no_such_fact"),
    ]


def test_a_row_is_laid_out_whole_or_not_at_all(cast, fair):
    said = {"hall": "A", "code": "B08", "x": Decimal(0), "y": Decimal(9), "width": Decimal(3), "depth": Decimal(3)}
    made = add_row(fair, said, count=3, gap=Decimal(1), by=cast.lan)
    assert [(one.code, one.x) for one in made] == [("B08", 0), ("B09", 4), ("B10", 8)]
    said |= {"code": "C1", "x": Decimal(-3)}
    assert refusal(add_row, fair, said | {"x": Decimal(-3)}, count=3, gap=Decimal(1), by=cast.lan) == [
        ("x", "booth_outside")
    ]
    assert refusal(add_row, fair, said, count=61, gap=Decimal(1), by=cast.lan) == [("count", "out_of_bounds")]
    assert refusal(add_row, fair, said, count=2, gap=Decimal(-1), by=cast.lan) == [("gap", "out_of_bounds")]
    assert Booth.objects.count() == 3
    assert [numbered_on(code, 3) for code in ("A", "A9", "7")] == [
        ["A", "A2", "A3"],
        ["A9", "A10", "A11"],
        ["7", "8", "9"],
    ]


def test_a_booth_that_is_given_keeps_what_was_asked_for_and_stays(cast, fair):
    booth, one = a_booth(fair, cast.lan), an_exhibitor(fair, cast.lan, power_kw=Decimal(2))
    allot(booth, one, by=cast.lan)
    assert refusal(change_booth, booth, {"power_kw": Decimal(1)}, by=cast.lan) == [("booth", "booth_no_power")]
    assert refusal(remove_booth, booth, by=cast.lan) == [("", "booth_is_given")]
    assert change_booth(booth, {"x": Decimal(1)}, by=cast.lan).x == 1
    give_back(booth, by=cast.lan)
    remove_booth(booth, by=cast.lan)
    assert Booth.objects.count() == 0
