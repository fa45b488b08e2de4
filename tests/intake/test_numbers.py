"""A figure is what its writer meant, or it is asked about."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.intake.days import before, day
from earlyspring.intake.faults import Fault
from earlyspring.intake.numbers import number
from earlyspring.lang.figures import written_number


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5", "5"),
        ("-5", "-5"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("0,125", "0.125"),
        ("1.234.567", "1234567"),
        ("1,234,567.25", "1234567.25"),
        ("1.234.567,25", "1234567.25"),
        ("1234,567", "1234.567"),
        ("1 234 567", "1234567"),
        ("44 %", "44"),
        (98765.25, "98765.25"),
        (0.1 + 0.2, "0.3"),
        (3.0, "3"),
    ],
)
def test_what_can_be_told(typed: str | float, meant: str) -> None:
    assert number(typed, "%") == Decimal(meant)


@pytest.mark.parametrize("typed", ["1.234", "1,234", "12,345", "-999.999"])
def test_what_cannot_be_told_is_asked(typed: str) -> None:
    digits = typed.replace(",", ".")
    expected = f"{digits.replace('.', '')}\n{digits}0"
    assert number(typed) == Fault("which_separator", found=typed, expected=expected)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "not_a_number"),
        ("năm", "not_a_number"),
        ("1.2.3", "not_a_number"),
        ("1,234,5", "not_a_number"),
        ("1.234,567.8", "not_a_number"),
        (True, "not_a_number"),
        (float("nan"), "not_a_number"),
        ("5 km", "unit_differs"),
        ("3.5万", "unit_differs"),
        ("1234567890123456", "too_many_digits"),
        (1e300, "too_many_digits"),
    ],
)
def test_what_is_no_figure(typed: str | float, code: str) -> None:
    told = number(typed, "m")
    assert isinstance(told, Fault)
    assert told.code == code


@given(st.integers(-(10**12), 10**12), st.integers(0, 2), st.sampled_from(["vi", "zh", "en"]))
def test_a_figure_as_its_readers_write_it_is_never_read_as_another(whole: int, places: int, lang: str) -> None:
    value = Decimal(whole).scaleb(-places)
    told = number(written_number(value, lang))
    assert told == value or (
        isinstance(told, Fault)
        and told.code == "which_separator"
        and value in [Decimal(one) for one in told.expected.splitlines()]
    )


def test_days_as_they_are_written() -> None:
    for typed in ("2026-11-30", "30/11/2026", "30.11.2026", "ngày 30/11/2026", "2026年11月30日", "2026/11/30"):
        told = day(typed, "zh")
        assert str(told) == "2026-11-30"
    assert day("2026-13-01", "en") == Fault("not_a_day", found="2026-13-01", expected="2026-11-30")
    assert day(46000, "en") == Fault("not_a_day", found="46000", expected="2026-11-30")
    assert str(day("5/5/2026", "en")) == "2026-05-05"


def test_before_a_day_that_is_known_in_part() -> None:
    first = day("2026-01-01", "en")
    assert not isinstance(first, Fault)
    assert [before(first, partial) for partial in ("2026", "2026-01", "2026-01-01", "2026-01-02", "2027")] == [
        *(False, False, False, True, True)
    ]
