"""Persons in lists: given names first, tones last, pinyin as given; found without tones."""

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.names import vietnamese_key
from earlyspring.lang.persons import LAST, order_of_pinyin, order_of_vietnamese, searched

SYLLABLE = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ", min_size=1, max_size=6)
NAME = st.lists(SYLLABLE, min_size=1, max_size=4).map(" ".join)


def test_vietnamese_lists_run_by_the_given_name_then_by_the_whole():
    people = ["Trần Văn Đức", "Lê Thị Dung", "Phạm Ánh", "Bùi Đức", "Nguyễn Ân"]
    ordered = ["Phạm Ánh", "Nguyễn Ân", "Lê Thị Dung", "Bùi Đức", "Trần Văn Đức"]
    assert sorted(people, key=order_of_vietnamese) == ordered


def test_a_given_name_of_two_words_is_taken_as_given():
    assert order_of_vietnamese("Lê Thị Hồng Ánh", "Hồng Ánh") > order_of_vietnamese("Lê Hoa")
    assert order_of_vietnamese("Lê Thị Hồng Ánh") < order_of_vietnamese("Lê Hoa")


@given(st.lists(NAME, min_size=2, max_size=5))
def test_the_column_orders_as_the_key_of_dictionaries_does(names):
    by_key = sorted(names, key=lambda name: (vietnamese_key(name.split()[-1]), vietnamese_key(name)))
    by_column = sorted(names, key=order_of_vietnamese)
    assert [vietnamese_key(name) for name in by_column] == [vietnamese_key(name) for name in by_key]


def test_pinyin_is_ordered_without_tones_and_who_gave_none_comes_last():
    assert order_of_pinyin("Qín Lì") == order_of_pinyin("qin li")
    assert sorted(["", "Wéi A", "Liú B"], key=order_of_pinyin) == ["Liú B", "Wéi A", ""]
    assert order_of_pinyin("") == LAST == order_of_vietnamese("")


def test_a_person_is_found_by_every_name_that_was_given():
    assert searched(["Lương Xuân Ánh", "梁春映", "Liáng Chūnyìng", ""]) == (
        "luong xuan anh 梁 春 映 liang chunying luongxuananh liangchunying"
    )
