from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.groups import grouped, leads_to

NAMES = st.sampled_from("abcdef")


def test_the_groups_stand_in_the_order_of_their_first_things():
    assert list(grouped(["Lan", "Wei", "Linh", "Minh"], key=lambda name: name[0]).items()) == [
        ("L", ["Lan", "Linh"]),
        ("W", ["Wei"]),
        ("M", ["Minh"]),
    ]


@given(st.lists(st.integers(0, 9)))
def test_nothing_is_lost_and_nothing_is_added(numbers):
    groups = grouped(numbers, key=lambda number: number % 3)
    assert sorted(number for group in groups.values() for number in group) == sorted(numbers)
    assert [key for key, group in groups.items() if {number % 3 for number in group} != {key}] == []


def test_one_thing_leads_to_another_along_the_links_and_never_against_them():
    links = [("a", "b"), ("b", "c"), ("d", "a")]
    assert [leads_to(*pair, links) for pair in (("a", "c"), ("d", "c"), ("c", "a"), ("a", "a"), ("c", "c"))] == [
        True,
        True,
        False,
        True,
        True,
    ]


@given(st.lists(st.tuples(NAMES, NAMES)), NAMES, NAMES)
def test_links_in_a_circle_end(links, start, goal):
    reached = {start}
    for _step in links:
        reached |= {other for one, other in links if one in reached}
    assert leads_to(start, goal, links) == (goal in reached)
