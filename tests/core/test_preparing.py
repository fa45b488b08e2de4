"""Days counted back from the first, whose a task is, and the blanks of letters."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.preparing import SOON, blank_faults, blanks, due, filled, owners, standing

FIRST = date(2027, 2, 10)


def test_a_task_is_due_so_many_days_before_or_on_its_own_day():
    assert due(FIRST, 41, None) == date(2026, 12, 31)
    assert due(FIRST, 41, date(2027, 1, 5)) == date(2027, 1, 5)
    assert due(FIRST, None, None) is None


@given(st.integers(-60, 60))
def test_a_task_is_late_from_the_day_after_it_was_due(days):
    today = FIRST + timedelta(days=days)
    expected = "overdue" if days > 0 else "soon" if -days <= SOON else "open"
    assert standing("open", FIRST, today) == expected
    assert [standing(state, FIRST, today) for state in ("done", "dropped")] == ["done", "dropped"]
    assert standing("open", None, today) == "open"


def test_whose_a_task_is():
    parties = ["B-QN", "B-GX", "B-LS"]
    assert owners("host", "B-QN", parties) == ("B-QN",)
    assert owners("guests", "B-QN", parties) == ("B-GX", "B-LS")
    assert owners("each", "B-QN", parties) == ("B-QN", "B-GX", "B-LS")


def test_blanks_are_filled_and_what_has_no_value_stays():
    words = "Kính gửi {addressee}: {place}, {days}. {place}"
    assert blanks(words) == ("addressee", "place", "days")
    said = filled(words, {"addressee": "đồng chí Bí thư", "place": "Hạ Long", "days": ""})
    assert said == "Kính gửi đồng chí Bí thư: Hạ Long, {days}. Hạ Long"


def test_a_blank_that_no_letter_fills_in_is_told():
    assert [(one.path, one.given, one.expected) for one in blank_faults("body", "{place} {hotel}", ["place"])] == [
        ("body", "{hotel}", "{place}")
    ]


@given(st.text())
def test_what_fills_a_blank_is_never_read_as_a_blank(words):
    assert filled("{place}", {"place": words or "x"}) == (words or "x")
