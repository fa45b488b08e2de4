"""Dates that moved, as a picture and as a table."""

import pytest

from earlyspring.pictures.slippage import Moved, Slippage, draw, labels, rows
from tests.pictures.room import collisions

MOVED = (
    Moved("C-1", "Nâng cấp tuyến đường nối vào lối thông quan trước mùa mưa", "2024-12-31", "2027-06-30", 2, "/s/c/"),
    Moved("C-2", "每月交换通关数据", "2026-01-31", "2026-03-31", 1),
)
HEADS = ("Commitment", "First due", "Due", "Days later", "Times carried")
PICTURE = Slippage("slip", "en", "Moved", "Each line.", MOVED, "2026-11-22", "this day", "{count} days", HEADS)


def test_the_table_says_the_same() -> None:
    assert rows(PICTURE)[0] == HEADS
    assert [row[1:] for row in rows(PICTURE)[1:]] == [
        ("2024-12-31", "2027-06-30", "911", "2"),
        ("2026-01-31", "2026-03-31", "59", "1"),
    ]


def test_the_first_day_is_hollow_and_the_present_one_full() -> None:
    said = draw(PICTURE)
    assert (said.count('class="pic-hollow"'), said.count('class="pic-mark"'), said.count("<a ")) == (2, 2, 1)


def test_no_label_covers_another() -> None:
    assert collisions(labels(PICTURE)) == ()


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="out of range"):
        draw(
            Slippage(
                "s", "en", "", "", (Moved("C", "", "2026-02-31", "2026-03-01"),), "2026-11-22", "", "{count}", HEADS
            )
        )
