"""Gifts between sides: alike they are silent, unlike they say which side gave less of what."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.gifts import Given, sums, unbalanced
from earlyspring.core.shapes import Fault

SIDES = st.sampled_from(["S-CN", "S-VN"])
VALUES = st.none() | st.integers(0, 10**6).map(Decimal)
GIFTS = st.lists(st.builds(Given, SIDES, SIDES, VALUES, st.sampled_from(["CNY", "VND"])), max_size=8)


def test_what_does_not_match_is_said_of_the_side_that_gave_less():
    gifts = [
        Given("S-VN", "S-CN", Decimal(500), "CNY"),
        Given("S-VN", "S-CN", None),
        Given("S-CN", "S-VN", Decimal(800), "CNY"),
    ]
    assert unbalanced(gifts) == [
        Fault("S-CN", "gifts_fewer", "1", "2"),
        Fault("S-VN", "gifts_worth_less", "500 CNY", "800 CNY"),
        Fault("S-VN", "gifts_without_value", "1"),
    ]


def test_amounts_of_two_currencies_are_not_compared():
    gifts = [Given("S-VN", "S-CN", Decimal(1), "VND"), Given("S-CN", "S-VN", Decimal(1), "CNY")]
    assert unbalanced(gifts) == [Fault("S-CN", "gifts_not_comparable", "CNY", "VND")]


def mirrored(gifts):
    return [Given(one.receiver, one.giver, one.value, one.currency) for one in gifts]


@given(GIFTS)
def test_what_is_given_back_alike_is_in_balance_but_for_values_nobody_stated(gifts):
    assert {fault.code for fault in unbalanced([*gifts, *mirrored(gifts)])} <= {"gifts_without_value"}


@given(GIFTS, st.randoms())
def test_the_order_of_entering_changes_nothing(gifts, chance):
    other = list(gifts)
    chance.shuffle(other)
    assert unbalanced(other) == unbalanced(gifts)


@given(GIFTS)
def test_every_gift_is_counted_once(gifts):
    assert sum(one.number for one in sums(gifts).values()) == len(gifts)


@given(GIFTS)
def test_gifts_within_one_side_unbalance_nothing(gifts):
    between = [one for one in gifts if one.giver != one.receiver]
    assert unbalanced(gifts) == unbalanced(between)
