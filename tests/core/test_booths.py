from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.booths import Place, faults_of, in_a_row, overlap, overlapping, size_of

metres = st.decimals(0, 100, places=2)
sizes = st.decimals("0.5", 20, places=2)
places = st.builds(Place, metres, metres, sizes, sizes)


def at(x: float, y: float, width: float = 3, depth: float = 3) -> Place:
    return Place(*(Decimal(str(one)) for one in (x, y, width, depth)))


def test_booths_may_touch_and_not_stand_on_one_another():
    assert [overlap(at(0, 0), at(3, 0)), overlap(at(0, 0), at(2.99, 0)), overlap(at(0, 0), at(0, 3))] == [
        False,
        True,
        False,
    ]


def test_the_pairs_that_do_are_told_once():
    assert list(overlapping([("A1", at(0, 0)), ("A2", at(2, 0)), ("A3", at(4, 0))])) == [("A1", "A2"), ("A2", "A3")]


def test_sizes_and_places_have_their_bounds():
    assert [(key, code) for key, code, _given, _expected in faults_of(at(-1, 0, 0.4, 101))] == [
        ("width", "booth_size"),
        ("depth", "booth_size"),
        ("x", "booth_outside"),
    ]


def test_a_row_runs_to_the_right_or_downwards():
    assert in_a_row(at(1, 2), 3, Decimal(1)) == [at(1, 2), at(5, 2), at(9, 2)]
    assert in_a_row(at(1, 2), 2, Decimal(0), downwards=True) == [at(1, 2), at(1, 5)]


@pytest.mark.parametrize(("count", "gap"), [(0, 0), (1, -1)])
def test_a_row_without_booths_or_with_a_gap_below_nought_is_none(count, gap):
    with pytest.raises(ValueError, match="a row has"):
        in_a_row(at(0, 0), count, Decimal(gap))


@given(places, places)
def test_overlapping_goes_both_ways(one, other):
    assert overlap(one, other) == overlap(other, one)


@given(places)
def test_a_place_stands_on_itself(one):
    assert overlap(one, one)


@given(places, metres, metres)
def test_moving_both_changes_nothing(one, x, y):
    other = Place(x, y, one.width, one.depth)
    moved = [Place(each.x + x, each.y + y, each.width, each.depth) for each in (one, other)]
    assert overlap(one, other) == overlap(*moved)


@given(places, st.integers(1, 12), st.decimals(0, 5, places=2), st.booleans())
def test_no_two_booths_of_a_row_stand_on_one_another(first, count, gap, downwards):
    row = in_a_row(first, count, gap, downwards=downwards)
    assert (len(row), row[0]) == (count, first)
    assert list(overlapping([(f"{number}", one) for number, one in enumerate(row)])) == []


@given(st.lists(places, max_size=6))
def test_the_floor_holds_every_booth(row):
    width, depth = size_of(row)
    assert all(one.right <= width and one.bottom <= depth for one in row)
