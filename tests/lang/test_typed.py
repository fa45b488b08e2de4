from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.figures import written_number
from earlyspring.lang.typed import NotAFigure, OtherSigns, read_number


def test_each_language_reads_its_own_signs():
    assert read_number("1.234,5", "vi") == Decimal("1234.5")
    assert [read_number("1,234.5", lang) for lang in ("zh", "zh-Hans", "en")] == [Decimal("1234.5")] * 3
    assert read_number("1.234", "vi") == 1234
    assert read_number("1.234", "en") == Decimal("1.234")
    assert read_number(" 1 234 567 ", "vi") == 1234567
    assert read_number("１２，５", "vi") == Decimal("12.5")
    assert [read_number(sign + "12", "zh") for sign in ("-", "−", "–")] == [Decimal(-12)] * 3
    assert str(read_number("33", "en")) == "33"


@pytest.mark.parametrize(
    ("typed", "lang", "meant"),
    [("12.5", "vi", "12,5"), ("1,234.5", "vi", "1.234,5"), ("12,5", "zh", "12.5"), ("-1.234,5", "en", "−1,234.5")],
)
def test_the_signs_of_another_language_are_told_and_not_guessed(typed, lang, meant):
    with pytest.raises(OtherSigns) as told:
        read_number(typed, lang)
    assert told.value.meant == meant


@pytest.mark.parametrize("typed", ["", "abc", "12 %", "1.2.3", "1,2,3", "--1", "1e5", "12 34", "∞", "٣"])
def test_what_is_no_figure(typed):
    for lang in ("vi", "en"):
        with pytest.raises(NotAFigure):
            read_number(typed, lang)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=4))
def test_what_is_written_reads_back(number):
    for lang in ("vi", "zh", "en"):
        assert read_number(written_number(number, lang), lang) == number
