"""The head table over any delegations: the honour facing the door, guests at both hands of the host, by turns."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.planning.protocol.head_table import HeadTable, Interpreting, Shape, head_table
from earlyspring.planning.protocol.row import Hand, Row, seen_from_chair
from tests.planning.protocol.people import HANDS, SIZES, people, ranked_outwards

SHAPES: st.SearchStrategy[Shape] = st.sampled_from(("one_side", "two_sides", "round"))
INTERPRETING: st.SearchStrategy[Interpreting] = st.sampled_from(("behind", "at_table"))


def without(row: Row, person: str) -> list[str]:
    return [one for one in seen_from_chair(row) if one != person]


def mirrored(row: Row) -> dict[int, str]:
    return {-place: one for place, one in row.items()}


def inside(row: Row) -> list[str]:
    """Those of the middle of the row while both sides last, the interpreter left out."""
    names = without(row, "x")
    hosts = [one for one in names if one[0] == "h"]
    guests = [one for one in names if one[0] == "g"]
    last = min(len(hosts), len(guests))
    kept = {*sorted(hosts)[:last], *sorted(guests)[:last]}
    return [one for one in names if one in kept]


def test_five_and_five_around_a_round_table() -> None:
    table = head_table(people("h", 5), people("g", 5))
    ring = seen_from_chair(table.facing_door)

    assert ring == ("h05", "g04", "h03", "g02", "h01", "g01", "h02", "g03", "h04", "g05")
    assert ring[0][0] != ring[-1][0]


def test_the_second_host_sits_opposite_with_the_third_and_fourth_guest() -> None:
    table = head_table(people("h", 3), people("g", 4), shape="two_sides")

    assert seen_from_chair(table.facing_door) == ("g02", "h01", "g01", "h03")
    assert seen_from_chair(table.back_to_door) == ("g04", "h02", "g03")


def test_an_interpreter_at_the_table_sits_beyond_the_first_guest() -> None:
    table = head_table(["h01", "h02"], ["g01", "g02"], interpreter="x", interpreting="at_table")

    assert seen_from_chair(table.facing_door) == ("g02", "h01", "g01", "x", "h02")


@settings(deadline=None, max_examples=1000)
@given(SIZES, SIZES, SHAPES, HANDS, st.sampled_from([None, "x"]), INTERPRETING)
def test_a_head_table_keeps_every_rule(
    hosts: int, guests: int, shape: Shape, hand: Hand, interpreter: str | None, interpreting: Interpreting
) -> None:
    h, g = people("h", hosts), people("g", guests)

    def laid(hand: Hand) -> HeadTable:
        return head_table(h, g, shape=shape, hand=hand, interpreter=interpreter, interpreting=interpreting)

    table = laid(hand)
    rows = (table.facing_door, table.back_to_door)
    first = 1 if hand == "right" else -1

    everybody = [*rows[0].values(), *rows[1].values(), *table.behind.values()]
    assert sorted(everybody) == sorted([*h, *g, *([interpreter] if interpreter else [])])
    assert (rows[0][0], rows[0][first]) == ("h01", "g01")
    assert guests < 2 or rows[0][-first] == "g02"
    for row in rows:
        assert set(row) == set(range(min(row, default=0), max(row, default=-1) + 1))
        assert ranked_outwards(row, "h")
        assert ranked_outwards(row, "g")
        assert [one[0] == other[0] for one, other in pairwise(inside(row))] == [False] * max(len(inside(row)) - 1, 0)
    if interpreter:
        at_table = interpreting == "at_table"
        assert (rows[0].get(2 * first) == "x", table.behind.get(first) == "x") == (at_table, not at_table)
    other = laid("left" if hand == "right" else "right")
    assert [mirrored(row) for row in rows] == [other.facing_door, other.back_to_door]
    assert mirrored(table.behind) == other.behind


def test_a_head_table_without_guest_or_with_somebody_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="a host and a guest"):
        head_table(["h01"], [])
    with pytest.raises(ValueError, match="sits at a table once"):
        head_table(["h01"], ["h01"])
