"""No body stands above itself."""

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.parents import circles

BODIES = "abcdef"


def test_a_circle_of_one_two_and_three():
    assert circles({"a": "a"}, "a") == ["a"]
    assert circles({"a": "b", "b": "a"}, "ba") == ["b", "a"]
    assert circles({"a": "b", "b": "c", "c": "a", "d": "a"}, BODIES) == ["a", "b", "c"]


def test_what_hangs_below_a_circle_is_not_in_it():
    assert circles({"d": "a", "a": "b", "b": "a"}, "d") == []
    assert circles({"a": None, "b": "a"}, "ab") == []


@given(st.dictionaries(st.sampled_from(BODIES), st.sampled_from(BODIES)))
def test_a_body_is_named_where_the_way_up_comes_back_to_it(parents):
    def way(body):
        for _ in BODIES:
            body = parents.get(body)
            yield body

    assert circles(parents, BODIES) == [body for body in BODIES if body in way(body)]
