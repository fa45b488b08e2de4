from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.ratios import Middle, Share, exact, middle, rounded


def test_a_tenth_is_a_tenth():
    assert exact(0.1) == Fraction(1, 10)
    assert exact(0.1) + exact(Decimal("0.2")) == Fraction(3, 10)
    for odd in (float("nan"), float("inf"), 10**16):
        with pytest.raises(ValueError, match="no"):
            exact(odd)


def test_halves_are_rounded_up_as_offices_do():
    assert [rounded(Fraction(part, 8), 2) for part in (1, 3, -1)] == [
        Decimal("0.13"),
        Decimal("0.38"),
        Decimal("-0.13"),
    ]
    assert rounded(Fraction(2, 3), 0) == 1


def test_a_share_of_nothing_has_no_percentage():
    assert (Share(0, 0).ratio, Share(0, 0).percent()) == (None, None)
    assert Share(1, 3).percent(1) == Decimal("33.3")
    assert Share(1, 2) + Share(30, 100) == Share(31, 102)
    for part, whole in ((2, 1), (-1, 1)):
        with pytest.raises(ValueError, match="is no share"):
            Share(part, whole)


def test_the_middle_of_what_is_known():
    assert middle([None, 10, 0]) == Middle(Fraction(5), 2)
    assert middle([3, 100, 1]) == Middle(Fraction(3), 3)
    assert middle([None]) == Middle(None, 0)


@given(st.lists(st.integers(), min_size=1))
def test_as_many_lie_below_the_middle_as_above(numbers):
    value = middle(numbers).value
    assert sum(number < value for number in numbers) == sum(number > value for number in numbers) or value in numbers
    assert min(numbers) <= value <= max(numbers)


@given(st.fractions(min_value=-(10**9), max_value=10**9), st.integers(0, 6))
def test_rounding_errs_by_half_a_digit_at_most(ratio, places):
    assert abs(Fraction(rounded(ratio, places)) - ratio) <= Fraction(1, 2 * 10**places)
