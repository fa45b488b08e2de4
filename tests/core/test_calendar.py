from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.calendar import session_order

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
