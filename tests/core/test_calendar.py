from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.calendar import activity_order, meeting_order, session_order

days = st.none() | st.tuples(st.dates().map(str), st.sampled_from([4, 7, 10])).map(lambda pair: pair[0][: pair[1]])
numbers = st.none() | st.integers(0, 3)


def test_activities_go_by_their_days_as_far_as_they_are_known():
    happened = [("2025", None), ("2025-02", None), ("2025-02-19", None), ("2025-02-19", "2025-02-22"), (None, None)]
    assert sorted(happened[::2] + happened[1::2], key=lambda one: activity_order(*one)) == happened


def test_sessions_of_an_organ_go_by_ordinal_even_without_days():
    numbered = [(1, 2008, None), (2, None, None), (3, None, None), (5, 2012, "2012-12-06")]
    others = [(None, 2010, None), (None, 2011, "2011-03"), (None, 2011, None), (None, None, None)]
    sessions = numbered + others
    assert sorted(sessions[::2] + sessions[1::2], key=lambda one: session_order(*one)) == sessions


def test_meetings_of_a_year_go_by_day_and_then_by_organ():
    known = [(2024, "2024-02-27", 1), (2025, None, 2), (2025, "2025-02-21", 1), (2025, "2025-02-21", 2)]
    meetings = [*known, (2025, "2025-02-21", None), (None, None, 1), (None, None, 2)]
    assert sorted(meetings[::2] + meetings[1::2], key=lambda one: meeting_order(*one)) == meetings


@given(st.lists(st.tuples(numbers, numbers, days, st.uuids().map(str))), st.randoms())
def test_the_order_is_one_whatever_comes_first(sessions, shuffle):
    for key in (session_order, lambda position, year, day, item: meeting_order(year, day, position, item)):
        there = sorted(sessions, key=lambda one: key(*one))
        shuffle.shuffle(sessions)
        assert sorted(sessions, key=lambda one: key(*one)) == there
