"""The plan of a hall: every seat has a circle of its own, inside the room, on nothing else."""

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.papers.gathering.facts import TableAt
from earlyspring.papers.gathering.hall import in_rows, plan

sizes = st.lists(st.integers(1, 14), min_size=1, max_size=30)


def numbered(sizes: list[int]) -> list[tuple[str, tuple[int, ...]]]:
    firsts = [sum(sizes[:at]) + 1 for at in range(len(sizes))]
    return [
        (f"{at + 1}", tuple(range(first, first + size)))
        for at, (first, size) in enumerate(zip(firsts, sizes, strict=True))
    ]


@given(sizes, st.floats(0.7, 2.5))
def test_nothing_lies_on_anything_else(sizes, shape):
    drawn = plan(in_rows(numbered(sizes), shape), 400 * shape, 400)
    seats = [(one["x"], one["y"]) for table in drawn["tables"] for one in table["seats"]]
    tables = [(table["x"], table["y"], table["radius"]) for table in drawn["tables"]]
    size = drawn["seat"]
    assert len(seats) == sum(sizes)
    assert all(hypot(x - u, y - v) >= 2 * size for (x, y), (u, v) in combinations(seats, 2))
    assert all(hypot(x - u, y - v) >= size + radius for x, y in seats for u, v, radius in tables)
    assert all(size <= x <= 400 * shape - size and size <= y <= 400 - size for x, y in seats)


def test_the_first_seat_is_at_the_top_and_the_next_to_its_right_as_seen_from_above():
    drawn = plan([TableAt(name="1", seats=(7, 8, 9, 10), x=0.5, y=0.5)], 100, 100)
    top, right, low, left = drawn["tables"][0]["seats"]
    assert (top["number"], top["y"] < 50, round(top["x"], 6)) == ("7", True, 50)
    assert (right["x"] > 50, low["y"] > 50, left["x"] < 50) == (True, True, True)


def test_a_table_is_turned():
    drawn = plan([TableAt(name="1", seats=(1, 2), x=0.5, y=0.5, turn=90)], 100, 100)
    assert drawn["tables"][0]["seats"][0]["x"] > 60


def test_tables_too_close_for_numbers_are_refused():
    close = [TableAt(name=f"{n}", seats=(2 * n, 2 * n + 1), x=0.5 + n / 1000, y=0.5) for n in range(2)]
    with pytest.raises(ValueError, match="too close together"):
        plan(close, 500, 500)


def test_one_number_is_one_seat():
    with pytest.raises(ValueError, match="two seats"):
        plan([TableAt(name="1", seats=(1, 1), x=0.5, y=0.5)], 500, 500)


def test_a_table_where_nobody_sits_stands_on_the_plan_without_seats():
    drawn = plan(in_rows([("head", ()), ("1", (1, 2))]), 400, 300)
    assert [len(one["seats"]) for one in drawn["tables"]] == [0, 2]


def test_the_head_table_is_called_in_words_and_another_by_its_number():
    head, first = plan(in_rows([("head", ()), ("1", (1, 2))]), 400, 300)["tables"]
    assert [(one["lang"], one["t"]) for one in head["heading"]] == [("vi", "Bàn chủ tiệc"), ("zh", "主桌")]
    assert first["heading"] == "1"
