"""Rostrum and photograph over any delegations: rank outwards in each row, row after row, hosts and guests by turns."""

from itertools import chain, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.planning.protocol.rostrum import photo, rostrum
from earlyspring.planning.protocol.row import Hand, Row, seen_from_chair, seen_from_hall
from tests.planning.protocol.people import HANDS, SIZES, people, ranked_outwards

WIDTHS = st.none() | st.integers(1, 12)


def mirrored(rows: tuple[Row, ...]) -> list[dict[int, str]]:
    return [{-place: one for place, one in row.items()} for row in rows]


def test_four_on_a_chinese_rostrum_have_the_first_two_in_the_middle() -> None:
    (row,) = rostrum(people("r", 4), hand="left")

    assert seen_from_chair(row) == ("r04", "r02", "r01", "r03")


def test_a_photograph_in_two_rows_takes_the_first_of_both_into_the_first() -> None:
    front, back = photo(people("h", 4), people("g", 3), width=4)

    assert seen_from_hall(front) == ("h02", "g01", "h01", "g02")
    assert sorted(back.values()) == ["g03", "h03", "h04"]


@settings(deadline=None, max_examples=1000)
@given(SIZES, WIDTHS, HANDS)
def test_a_rostrum_keeps_every_rule(size: int, width: int | None, hand: Hand) -> None:
    everybody = people("r", size)
    rows = rostrum(everybody, hand=hand, width=width)

    assert list(chain.from_iterable(sorted(row.values()) for row in rows)) == everybody
    assert [len(row) for row in rows[:-1]] == [width] * (len(rows) - 1)
    assert [row[0] for row in rows] == [min(row.values()) for row in rows]
    for row in rows:
        assert ranked_outwards(row, "r")
    assert mirrored(rostrum(everybody, hand="right", width=width)) == list(rostrum(everybody, hand="left", width=width))


@settings(deadline=None, max_examples=1000)
@given(SIZES, st.integers(0, 20), WIDTHS, HANDS)
def test_a_photograph_keeps_every_rule(hosts: int, guests: int, width: int | None, hand: Hand) -> None:
    h, g = people("h", hosts), people("g", guests)
    rows = photo(h, g, hand=hand, width=width)
    first = 1 if hand == "right" else -1

    assert sorted(chain.from_iterable(row.values() for row in rows)) == sorted(h + g)
    assert rows[0][0] == "h01"
    assert not guests or (width == 1) or rows[0][first] == "g01"
    for row in rows:
        assert ranked_outwards(row, "h")
        assert ranked_outwards(row, "g")
        both = 2 * min(sum(one[0] == side for one in row.values()) for side in "hg")
        inner = sorted(row, key=lambda place: (abs(place), -first * place))[:both]
        pairs = [(row[one], row[other]) for one, other in pairwise(sorted(inner)) if other == one + 1]
        assert [one[0] == other[0] for one, other in pairs] == [False] * len(pairs)
    for front, back in pairwise(rows):
        for side in "hg":
            ahead, behind = ([one for one in row.values() if one[0] == side] for row in (front, back))
            assert sorted(ahead + behind) == sorted(ahead) + sorted(behind)
    assert mirrored(photo(h, g, hand="right", width=width)) == list(photo(h, g, hand="left", width=width))


def test_an_empty_rostrum_a_photograph_without_host_and_a_row_of_nobody_are_refused() -> None:
    with pytest.raises(ValueError, match="somebody"):
        rostrum([])
    with pytest.raises(ValueError, match="first host in the centre"):
        photo([], ["g01"])
    with pytest.raises(ValueError, match="one place at least"):
        rostrum(["r01"], width=-1)
