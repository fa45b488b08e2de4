from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.acts import Event
from earlyspring.core.deadlines import days_left, due_on, notice_by, overdue, slippage, term_end

HANOI, NANNING = "Asia/Ho_Chi_Minh", "Asia/Shanghai"


def test_the_highest_number_counts_and_the_original_is_kept():
    due = [(1, "2026-06-30"), (0, "2025-12-31")]
    assert due_on(due) == "2026-06-30"
    assert slippage(due) == 181
    assert slippage(due[1:]) == 0
    assert (due_on([]), slippage([])) == (None, None)


def test_overdue_begins_with_the_next_day_in_the_obliged_sides_zone():
    due = [(0, "2025-12-31")]
    midnight_in_nanning = datetime(2025, 12, 31, 16, 0, tzinfo=UTC)
    assert overdue(due, midnight_in_nanning, NANNING)
    assert not overdue(due, midnight_in_nanning, HANOI)
    assert overdue(due, datetime(2025, 12, 31, 17, 0, tzinfo=UTC), HANOI)
    assert [overdue(due, day, HANOI) for day in ("2025-12-31", "2026-01-01")] == [False, True]


def test_a_year_is_due_with_its_last_day():
    assert not overdue([(0, "2025")], "2025-12-31", HANOI)
    assert overdue([(0, "2025")], "2026", HANOI)


def test_what_has_no_date_is_never_overdue():
    assert not overdue([], "2099", HANOI)
    assert days_left([], "2099", HANOI) is None


def test_an_instant_needs_a_zone():
    with pytest.raises(ValueError, match="without a zone"):
        overdue([(0, "2025")], datetime(2026, 1, 1), HANOI)


@given(st.dates(), st.dates())
def test_days_left_and_overdue_agree(due, at):
    left = days_left([(0, str(due))], str(at), HANOI)
    assert left == (due - at).days
    assert overdue([(0, str(due))], str(at), HANOI) == (left < 0)


def test_a_term_ends_where_the_last_extension_says():
    events = [Event("extended", "2023-12-01", extends_to="2028-12-31"), Event("extended", "2024-01-01")]
    assert term_end("2023-12-31", events, "2023-11-30") == "2023-12-31"
    assert term_end("2023-12-31", events, "2024-06-01") == "2028-12-31"
    assert term_end(None, [], "2024") is None


def test_the_last_day_to_give_notice():
    assert notice_by("2026-12-31", 90) == date(2026, 10, 2)
    assert notice_by("2026-12-31", None) is None
    assert notice_by(None, 90) is None
