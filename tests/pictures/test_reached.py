"""Figures between baseline and target."""

import pytest

from earlyspring.pictures.reached import Reach, Reached, draw, ends, labels
from tests.pictures.room import collisions

REACHES = (Reach("Quảng Ninh", 45, "45 · 60", 0, 60), Reach("广西", 80, "80"))
PICTURE = Reached("i-1", "en", "Calls", "From the baseline.", REACHES, "0", "80")


def test_baseline_figure_and_target_have_each_its_mark() -> None:
    said = draw(PICTURE)
    assert [said.count(f'class="{one}"') for one in ("pic-hollow", "pic-mark", "pic-end")] == [1, 2, 1]


def test_the_scale_goes_from_the_lowest_to_the_highest_number() -> None:
    assert ends(REACHES) == (0, 80)
    assert draw(Reached("i", "en", "", "", (Reach("A", 5, "5"),), "5", "5")).count('class="pic-mark"') == 1


def test_no_label_covers_another() -> None:
    assert collisions(labels(PICTURE)) == ()


def test_where_nothing_is_reported_nothing_is_drawn() -> None:
    with pytest.raises(ValueError, match="empty"):
        draw(Reached("i", "en", "", "", (), "", ""))
