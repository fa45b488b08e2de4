from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.pictures.progress import Field, draw, labels, rows
from earlyspring.pictures.states import SHAPES, STATES
from tests.pictures.register import how_far
from tests.pictures.room import collisions
from tests.pictures.sample import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_stands_on_another(language: str) -> None:
    assert collisions(labels(how_far(language))) == ()


@given(st.dictionaries(st.sampled_from(STATES), st.integers(0, 40)))
def test_there_is_a_shape_for_each_commitment(counts: dict[str, int]) -> None:
    field = Field("du lịch", counts)
    picture = ElementTree.fromstring(draw(replace(how_far("vi"), fields=(field,))))
    shapes = [each for each in picture.iter() if each.get("class", "").startswith("pic-state")]
    in_key = sum(1 for number in counts.values() if number)
    assert len(shapes) == field.total + in_key


@given(st.lists(st.integers(0, 60), min_size=1, max_size=10))
def test_any_number_of_fields_keeps_its_labels_apart(totals: list[int]) -> None:
    fields = tuple(Field("phòng, chống tội phạm và quản lý biên giới trên đất liền", {"limited": n}) for n in totals)
    assert collisions(labels(replace(how_far("vi"), fields=fields))) == ()


def test_the_eight_states_have_eight_shapes() -> None:
    assert (tuple(SHAPES), len(set(SHAPES.values()))) == (STATES, 8)


def test_the_table_adds_up() -> None:
    table = rows(how_far("en"))
    assert [sum(map(int, row[1:-1])) == int(row[-1]) for row in table[1:]] == [True] * (len(table) - 1)


def test_a_state_that_is_none_of_the_eight_is_refused() -> None:
    with pytest.raises(ValueError, match="du lịch: nearly is not a state"):
        draw(replace(how_far("vi"), fields=(Field("du lịch", {"nearly": 1}),)))
