from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.periods import (
    PeriodError,
    after,
    alive,
    before,
    earliest,
    holds,
    latest,
    order,
    overlaps,
    surely,
    valid_day,
    valid_period,
)

full = st.dates(date(2, 1, 1), date(9998, 12, 31)).map(date.isoformat)
partial = st.tuples(full, st.sampled_from([4, 7, 10])).map(lambda pair: pair[0][: pair[1]])
ends = st.none() | partial


@pytest.mark.parametrize("day", ["2025", "2025-07", "2024-02-29", "0001-01-01"])
def test_a_day_of_the_calendar(day):
    assert valid_day(day)


@pytest.mark.parametrize(
    "day", ["2025-02-29", "2025-13", "25", "2025-7-1", "2025-07-01T00:00", "0000", "٢٠٢٥", None, 2025]
)
def test_no_day_of_the_calendar(day):
    assert not valid_day(day)


def test_a_month_reaches_from_its_first_to_its_last_day():
    assert (earliest("2024-02"), latest("2024-02")) == (date(2024, 2, 1), date(2024, 2, 29))
    assert (earliest("2024"), latest("2024")) == (date(2024, 1, 1), date(2024, 12, 31))


def test_ha_giang_ends_and_tuyen_quang_begins_on_one_day():
    assert [holds("2012", "2025-07-01", day) for day in ("2025-06-30", "2025-07-01")] == [True, False]
    assert [alive("2025-07-01", None, day) for day in ("2025-06-30", "2025-07-01")] == [False, True]
    assert not overlaps("2012", "2025-07-01", "2025-07-01", None)


def test_a_year_stands_at_its_beginning():
    assert sorted(["2025-02", "2025-01-01", "2025", "2025-01"], key=order) == [
        "2025",
        "2025-01",
        "2025-01-01",
        "2025-02",
    ]
    assert holds("2025", None, "2025-03-01")
    assert surely("2025", None, "2025-03-01") is None
    assert surely("2025", None, "2026") is True
    assert surely("2025", None, "2024-12-31") is False
    assert surely(None, "2025-07-01", "2025") is None
    assert surely(None, "2025-07-01", "2025-07") is False


def test_unknown_days_come_last():
    assert sorted([None, "2026", "2016"], key=order) == ["2016", "2026", None]


def test_the_day_after_is_as_exact_as_the_day():
    assert [after(day) for day in ("2025-06-30", "2025-12", "2025")] == ["2025-07-01", "2026-01", "2026"]
    assert [before(day) for day in ("2025-07-01", "2026-01", "2026")] == ["2025-06-30", "2025-12", "2025"]
    with pytest.raises(PeriodError):
        after("9999")
    with pytest.raises(PeriodError):
        before("0001")


def test_a_period_without_a_day_is_refused():
    assert valid_period("2025", "2025-07-01")
    assert valid_period(None, None)
    assert not valid_period("2025-07-01", "2025-07-01")
    assert not valid_period("2025-07-01", "2025")
    assert not valid_period("soon", None)


@given(partial)
def test_after_undoes_before(day):
    assert after(before(day)) == day
    assert before(after(day)) == day
    assert earliest(day) <= latest(day)
    assert earliest(after(day)) > latest(day)


@given(ends, ends, partial)
def test_a_sure_answer_is_the_rule_on_every_full_day(from_, to, day):
    answer = surely(from_, to, day)
    if answer is not None:
        assert [holds(from_, to, end.isoformat()) for end in (earliest(day), latest(day))] == [answer, answer]


@given(ends, ends, ends, ends)
def test_overlap_has_no_direction(a_from, a_to, b_from, b_to):
    assert overlaps(a_from, a_to, b_from, b_to) == overlaps(b_from, b_to, a_from, a_to)


@given(ends, ends, ends, ends, full)
def test_periods_that_hold_on_one_day_overlap(a_from, a_to, b_from, b_to, day):
    if holds(a_from, a_to, day) and holds(b_from, b_to, day):
        assert overlaps(a_from, a_to, b_from, b_to)
