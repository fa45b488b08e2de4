"""Floors drawn: every seat once, no name on another however long, the side in the shape, languages told apart."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.pictures.layouts.drawn import draw
from earlyspring.pictures.layouts.floor import Floor, turned
from earlyspring.pictures.layouts.plan import Cell, rows
from tests.pictures.layouts.sample import (
    FLOORS,
    head_floor,
    photo_floor,
    plan,
    rostrum_floor,
    salon_floor,
    signing_floor,
    talks_floor,
)
from tests.pictures.room import collisions
from tests.pictures.sample import LANGUAGES

SIZES = st.integers(1, 14)
ANY = st.one_of(
    st.builds(talks_floor, SIZES, SIZES, st.sampled_from(["across", "end_on"])),
    st.builds(salon_floor, SIZES, SIZES),
    st.builds(signing_floor, st.integers(1, 5), st.integers(0, 4)),
    st.builds(head_floor, SIZES, SIZES, st.sampled_from(["round", "one_side", "two_sides"])),
    st.builds(rostrum_floor, SIZES, st.none() | st.integers(1, 6)),
    st.builds(photo_floor, SIZES, SIZES, st.none() | st.integers(1, 9)),
)
WORDS = st.lists(st.sampled_from(["Thử", "Nguyễn", "Nghiệm", "Hoàng", "Phương", "Đoàn", "Khuyển"]), max_size=8)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FLOORS)
def test_no_label_stands_on_another(name: str, language: str) -> None:
    assert collisions(draw(plan(FLOORS[name], language)).labels) == ()


@settings(max_examples=60, deadline=None)
@given(ANY, st.lists(WORDS, min_size=1, max_size=9), st.sampled_from([600, 1100, 2400]))
def test_names_of_any_length_keep_apart_or_stand_in_the_list(floor: Floor, given: list[list[str]], room: int) -> None:
    asked = plan(floor, room=room)
    people = {
        person: replace(one, names=(("vi", " ".join(given[at % len(given)])), ("zh", "试代表" * (at % 3))))
        for at, (person, one) in enumerate(asked.people.items())
    }
    drawn = draw(replace(asked, people=people))

    assert collisions(drawn.labels) == ()
    inside = [box for box in drawn.labels if box.left < 0 or box.top < 0 or box.right > drawn.width]
    assert inside == []


@settings(max_examples=60, deadline=None)
@given(ANY)
def test_every_seat_is_drawn_once_with_the_shape_of_its_side(floor: Floor) -> None:
    asked = plan(floor)
    squares = sum(asked.people[seat.person].mark == "square" for seat in floor.seats)
    circles = len(floor.seats) - squares
    svg = draw(asked).svg

    assert len({seat.person for seat in floor.seats}) == len(floor.seats)
    assert (svg.count('class="pic-mark"'), svg.count('class="pic-hollow"')) == (
        squares + bool(squares),
        circles + bool(circles),
    )
    assert len(rows(asked)) == len(floor.seats) + 1


@settings(deadline=None)
@given(ANY)
def test_from_the_chairs_the_floor_is_seen_from_its_other_end(floor: Floor) -> None:
    assert turned(turned(floor)) == floor
    there = {seat.person: (seat.x, seat.y) for seat in turned(floor).seats}
    assert there == {seat.person: (-seat.x, -seat.y) for seat in floor.seats}


@settings(deadline=None)
@given(st.integers(2, 20), st.integers(2, 20))
def test_who_looks_down_the_picture_has_the_right_hand_at_its_left(hosts: int, guests: int) -> None:
    """The first guest sits at the right of the host wherever host and guest look the same way."""
    floors = (
        salon_floor(hosts, guests),
        head_floor(hosts, guests),
        head_floor(hosts, guests, "one_side"),
        head_floor(hosts, guests, "two_sides"),
        photo_floor(hosts, guests, None),
    )
    for floor in floors:
        at = {seat.person: seat.x for seat in floor.seats}
        assert at["g01"] < at["h01"]


def test_at_talks_the_guests_face_the_door_or_sit_at_its_right() -> None:
    across, end_on = talks_floor(), talks_floor(table="end_on")
    deep = {seat.person: seat.y for seat in across.seats}
    wide = {seat.person: seat.x for seat in end_on.seats}
    right = {seat.person: seat.y for seat in end_on.seats}

    assert deep["g01"] < 0 < deep["h01"] < next(one.y for one in across.things if one.kind == "door")
    assert wide["h01"] < 0 < wide["g01"]
    # The interpreter at the right hand of each head: of those who look left that is further from the door.
    assert (right["gi"] < right["g01"], right["hi"] > right["h01"]) == (True, True)


def test_two_on_an_even_rostrum_are_as_far_from_the_middle() -> None:
    at = {seat.person: seat.x for seat in rostrum_floor(4).seats}
    assert at == {"h01": 0.5, "h02": -0.5, "h03": 1.5, "h04": -1.5}


def test_names_say_their_language_and_the_picture_its_title() -> None:
    svg = draw(plan(FLOORS["salon"], "zh")).svg

    assert re.findall(r"<title[^>]*>([^<]*)</title><desc[^>]*>([^<]*)<", svg) == [("Sơ đồ thử", "Nhìn từ trên xuống.")]
    assert re.findall(r'lang="([^"]+)">(Thử 1|试代表第1号)<', svg) == [("vi", "Thử 1"), ("zh-Hans", "试代表第1号")]


def test_the_table_says_of_every_number_who_it_is_and_that_a_name_is_missing() -> None:
    said = rows(plan(salon_floor(1, 6), "vi"))

    assert said[0] == tuple(map(Cell, ("Số", "Bên", "Tên tiếng Việt", "Tên tiếng Trung", "Vị trí", "Chức vụ")))
    assert said[1] == (
        Cell("1"),
        Cell("Bên Thử Việt"),
        Cell("Thử 1", "vi"),
        Cell("试代表第1号", "zh"),
        Cell("tại bàn"),
        Cell(""),
    )
    assert said[7][3] == Cell("chưa nêu")
    assert [row[4].words for row in said[1:4]] == ["tại bàn", "hàng sau", "hàng sau"]


def test_where_names_have_no_room_the_seats_are_numbered_and_it_is_said() -> None:
    crowded, wide = draw(plan(FLOORS["talks-large"])), draw(plan(FLOORS["talks-large"], room=3200))

    assert (crowded.named, wide.named) == (False, True)
    assert [box.words for box in crowded.labels if "danh sách" in box.words] == ["Tên theo số trong danh sách"]
    assert [box.words for box in wide.labels if "danh sách" in box.words] == []


def test_a_seat_of_somebody_unknown_is_refused() -> None:
    with pytest.raises(KeyError, match="h02"):
        draw(replace(plan(salon_floor()), people={"h01": plan(salon_floor()).people["h01"]}))


def test_a_name_in_chinese_characters_stays_whole_while_there_is_room() -> None:
    asked = plan(rostrum_floor(6))
    long = {person: replace(one, names=(("zh", "试代表很长的名字"),)) for person, one in asked.people.items()}
    drawn = draw(replace(asked, people=long))
    narrow = draw(replace(asked, people=long, room=420))

    assert [box.words for box in drawn.labels].count("试代表很长的名字") == 6
    assert ([box.words for box in narrow.labels].count("试代表很长的名字"), narrow.named) == (0, True)


def test_the_name_of_a_flag_stays_on_its_table() -> None:
    asked = replace(plan(signing_floor(1, 0)), flags={"h": "Thành phố Hải Phòng thử", "g": "Quảng Tây thử"})
    drawn = draw(asked)
    flags = [box for box in drawn.labels if box.words in asked.flags.values()]
    place = r'translate\(([\d.]+) .*?class="pic-box"[^>]* x="([-\d.]+)"[^>]* width="([\d.]+)"'
    [table] = re.findall(place, drawn.svg)
    moved, left, wide = map(float, table)

    assert [moved + left <= box.left and box.right <= moved + left + wide for box in flags] == [True, True]
