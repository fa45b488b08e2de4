"""The hall for one guest: the own table and the own seat are told by shape, and no name leaves its table."""

from itertools import pairwise

import pytest

from earlyspring.papers.gathering.hall import in_rows
from earlyspring.pictures.hall import Spot, hall_for


def spots(many: int, own: int = 0, seats: int = 10) -> list[Spot]:
    tables = in_rows([(f"T{number}", ()) for number in range(1, many + 1)])
    return [Spot(one.name, one.x, one.y, seats, 3 if at == own else None) for at, one in enumerate(tables)]


def test_one_table_is_filled_and_one_seat_square() -> None:
    said = hall_for("hall", "en", spots(27, own=4), "Table T5", "The hall.")
    assert (said.count("<rect"), said.count('<circle class="pic-mark"'), said.count('<circle class="pic-box"')) == (
        1,
        1,
        26,
    )
    assert said.count('class="pic-mark-words"') == 1


@pytest.mark.parametrize("many", [1, 2, 9, 27, 60])
def test_tables_keep_apart_and_within_the_hall(many: int) -> None:
    across = max(sum(one.y == other.y for other in spots(many)) for one in spots(many))
    reach = min(360 / (across + 0.5), 72.0) * 0.46
    xs = sorted({(one.y, one.x * 360) for one in spots(many)})
    assert [x for _y, x in xs if not reach <= x <= 360 - reach] == []
    assert [x for (y, x), (v, u) in pairwise(xs) if y == v and u - x < 2 * reach] == []


def test_a_long_name_is_written_in_lines_and_smaller() -> None:
    long = [Spot("Bàn của đoàn", 0.5, 0.5, 8)]
    said = hall_for("hall", "vi", long, "", "")
    assert (said.count("<text"), 'font-size="13"' in said) == (3, False)


def test_a_hall_without_tables_and_a_seat_that_is_none_are_refused() -> None:
    with pytest.raises(ValueError, match="without tables"):
        hall_for("hall", "en", [], "", "")
    with pytest.raises(ValueError, match="no such seat at T1"):
        hall_for("hall", "en", [Spot("T1", 0.5, 0.5, 3, 3)], "", "")
