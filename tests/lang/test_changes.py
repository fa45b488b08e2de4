"""What went and what came between two versions of a text in one language."""

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang import changes as module
from earlyspring.lang.changes import Change, changes

WORDS = st.text(alphabet="ab đ1、。第九条\n ", max_size=60)


def test_a_word_of_vietnamese_that_was_replaced():
    assert changes("Hai Bên họp mỗi năm.", "Hai Bên họp mỗi quý.") == (
        Change("same", "Hai Bên họp mỗi "),
        Change("gone", "năm"),
        Change("new", "quý"),
        Change("same", "."),
    )


def test_a_character_of_chinese_is_a_word():
    assert [one for one in changes("每年一次", "每季一次") if one.kind != "same"] == [
        Change("gone", "年"),
        Change("new", "季"),
    ]


def test_what_stands_in_both_has_not_changed_and_nothing_is_told_of_nothing():
    assert changes("Điều 1", "Điều 1") == (Change("same", "Điều 1"),)
    assert changes("", "") == ()


def test_a_long_stretch_is_told_as_a_whole(monkeypatch):
    monkeypatch.setattr(module, "MOST", 2)
    assert changes("x a b c y", "x c b a y")[1:3] == (Change("gone", "a b c"), Change("new", "c b a"))


@given(WORDS, WORDS)
def test_both_versions_are_there_whole(before, after):
    told = changes(before, after)
    assert "".join(one.text for one in told if one.kind != "new") == before
    assert "".join(one.text for one in told if one.kind != "gone") == after
