"""A figure is what its writer meant, in the signs of whichever language, or it is asked about."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.figures import written_number
from earlyspring.lang.typed import NotAFigure, TwoReadings, read_number, typed_number

LANGUAGES = ("vi", "zh", "en")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("11,5", "11.5"),
        ("11.5", "11.5"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234.567", "1234567"),
        (" 1 234 567 ", "1234567"),
        ("0,125", "0.125"),
        ("1.2340", "1.2340"),
        ("１２，５", "12.5"),
        ("-12", "-12"),
        ("−12", "-12"),
        ("–12", "-12"),
        ("33", "33"),
    ],
)
def test_what_a_figure_says_itself(typed: str, meant: str) -> None:
    assert str(read_number(typed)) == meant


@pytest.mark.parametrize("typed", ["1.234", "1,234", "-12,345"])
def test_what_can_be_two_numbers_is_asked_with_both_as_they_can_be_typed(typed: str) -> None:
    with pytest.raises(TwoReadings) as told:
        read_number(typed)
    whole, decimal = (read_number(one) for one in told.value.readings)
    assert (whole, decimal) == (1000 * decimal, Decimal(typed.replace(",", ".")))


@pytest.mark.parametrize("typed", ["", "abc", "12 %", "1.2.3", "1,2,3", "--1", "1e5", "12 34", "∞", "٣"])
def test_what_is_no_figure(typed: str) -> None:
    with pytest.raises(NotAFigure):
        read_number(typed)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=4))
def test_what_stands_in_a_field_reads_back(number: Decimal) -> None:
    assert [read_number(typed_number(number, lang)) for lang in LANGUAGES] == [number] * 3


@given(st.decimals(-(10**9), 10**9, places=3), st.sampled_from(LANGUAGES))
def test_what_is_written_on_a_page_is_never_read_as_another(number: Decimal, lang: str) -> None:
    assert number in readings(written_number(number, lang))


def readings(typed: str) -> list[Decimal]:
    try:
        return [read_number(typed)]
    except TwoReadings as two:
        return [read_number(one) for one in two.readings]
