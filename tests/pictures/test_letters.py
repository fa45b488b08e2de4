import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.pictures.letters import Box, box_of, width_of, wrapped
from tests.pictures.room import collisions, meet

PLACES = ["Quảng Ninh", "广西壮族自治区", "Hải Phòng (cũ)", "Guangxi Zhuang Autonomous Region", "结转"]
said = st.text(alphabet=st.sampled_from("abcW ắữĐ1广西省，。-"), max_size=40)


@pytest.mark.parametrize("words", PLACES)
def test_marks_apart_or_together_take_the_same_room(words: str) -> None:
    assert width_of(unicodedata.normalize("NFD", words), 12) == width_of(words, 12)


def test_a_chinese_character_takes_one_em() -> None:
    assert width_of("新春会晤", 10) == 40


@given(said, said)
def test_room_adds_up(one: str, other: str) -> None:
    assert width_of(one + other, 10) == pytest.approx(width_of(one, 10) + width_of(other, 10))


@given(said, st.floats(20, 400))
def test_wrapping_loses_no_word(words: str, room: float) -> None:
    assert "".join(wrapped(words, 12, room)).replace(" ", "") == words.replace(" ", "")


@given(st.lists(st.sampled_from(PLACES), min_size=1).map(" ".join), st.floats(130, 400))
def test_wrapped_lines_fit(words: str, room: float) -> None:
    assert [line for line in wrapped(words, 12, room) if width_of(line, 12) > room] == []


def test_chinese_lines_break_between_characters_and_never_begin_with_a_closing_mark() -> None:
    assert wrapped("加强合作，应对灾害", 10, 45) == ("加强合", "作，应对", "灾害")


def test_boxes_that_only_touch_do_not_meet() -> None:
    assert not meet(Box(0, 0, 10, 10), Box(10, 0, 20, 10))


@given(st.tuples(*[st.floats(0, 50)] * 4))
def test_meeting_is_mutual(at: tuple[float, float, float, float]) -> None:
    one, other = box_of(at[0], at[1], "Lan", 12, "start"), box_of(at[2], at[3], "伟", 12, "end")
    assert meet(one, other) == meet(other, one)


def test_labels_on_one_spot_collide() -> None:
    here = [box_of(0, 20, words, 12, "start") for words in ("Lan", "Wei")]
    assert collisions(here) == (("Lan", "Wei"),)
