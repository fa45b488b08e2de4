from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.calendar import session_order, stated_day

days = st.none() | st.tuples(st.dates().map(str), st.sampled_from([4, 7, 10])).map(lambda pair: pair[0][: pair[1]])
numbers = st.none() | st.integers(0, 3)


def test_sessions_of_an_organ_go_by_ordinal_even_without_days():
    numbered = [(1, 2008, None), (2, None, None), (3, None, None), (5, 2012, "2012-12-06")]
    others = [(None, 2010, None), (None, 2011, "2011-03"), (None, 2011, None), (None, None, None)]
    sessions = numbered + others
    assert sorted(sessions[::2] + sessions[1::2], key=lambda one: session_order(*one)) == sessions


@given(st.lists(st.tuples(numbers, numbers, days, st.uuids().map(str))), st.randoms())
def test_the_order_is_one_whatever_comes_first(sessions, shuffle):
    there = sorted(sessions, key=lambda one: session_order(*one))
    shuffle.shuffle(sessions)
    assert sorted(sessions, key=lambda one: session_order(*one)) == there


def test_what_is_known_of_a_day_is_the_day_held_or_planned_or_a_year():
    assert stated_day(("2026-02-11", None, "2026-02-09"), 2026, 2026) == "2026-02-11"
    assert stated_day((None, None, "2026-02"), None, 2026) == "2026-02"
    assert [stated_day((None, ""), 2013, 2012), stated_day((), None, 2012), stated_day((), None)] == [
        "2013",
        "2012",
        "",
    ]
