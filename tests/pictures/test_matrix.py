from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.pictures.matrix import Cell, Field, Party, draw, labels, rows, shade
from tests.pictures.register import responsible
from tests.pictures.room import collisions
from tests.pictures.sample import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_stands_on_another(language: str) -> None:
    assert collisions(labels(responsible(language))) == ()


def test_the_table_counts_what_is_late() -> None:
    four, five = "4 (1 late)", "5 (1 late)"
    assert rows(responsible("en"))[1] == ("transport connectivity", four, five, four, five, four, "1", "6")


@given(st.integers(0, 500), st.integers(1, 500))
def test_hatching_thickens_with_the_number(count: int, most: int) -> None:
    assert shade(count, most) <= shade(count + 1, most)
    assert (shade(count, most) == 0) == (count == 0)


def test_the_most_takes_the_thickest_hatch() -> None:
    assert [shade(count, 8) for count in (0, 1, 2, 4, 6, 8)] == [0, 1, 1, 2, 3, 4]


def test_a_field_without_a_cell_for_each_party_is_refused() -> None:
    with pytest.raises(ValueError, match="du lịch: 1 cells for 6 parties"):
        draw(replace(responsible("vi"), fields=(Field("du lịch", 1, (Cell(1),)),)))


@given(st.lists(st.sampled_from(["Thành phố Hải Phòng", "广西", "Quảng Ninh"]), min_size=1, max_size=12))
def test_any_number_of_parties_keep_apart(names: list[str]) -> None:
    parties = tuple(Party(name, "square") for name in names)
    field = Field("phòng, chống tội phạm và quản lý biên giới", 120, tuple(Cell(120, 3) for _ in names))
    assert collisions(labels(replace(responsible("vi"), parties=parties, fields=(field, field)))) == ()
