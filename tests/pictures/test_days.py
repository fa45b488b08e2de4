import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.pictures.days import middle, span


def test_a_year_is_a_whole_year() -> None:
    assert span("2008") == (2008.0, 2009.0)


def test_the_last_day_of_a_leap_year_ends_with_it() -> None:
    assert span("2024-12-31")[1] == 2025.0


def test_months_follow_each_other_without_a_gap() -> None:
    assert span("2025-06")[1] == span("2025-07")[0]


@given(st.dates().map(lambda day: day.isoformat()))
def test_a_day_lies_in_its_month_and_its_month_in_its_year(day: str) -> None:
    (year, month, date) = (span(day[:cut]) for cut in (4, 7, 10))
    assert year[0] <= month[0] <= date[0] < date[1] <= month[1] + 1e-9
    assert month[1] <= year[1] + 1e-9


@given(st.dates(), st.dates())
def test_later_days_stand_further_right(one, other) -> None:
    assert (middle(one.isoformat()) < middle(other.isoformat())) == (one < other)


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13", "2026-01-01-01", "mai"])
def test_what_is_not_in_the_calendar_is_refused(day: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  the words are Python's own
        span(day)
