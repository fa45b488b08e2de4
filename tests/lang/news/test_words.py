"""Lists, beginnings and ends of sentences, in each language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.news.words import Untold, counted_off, in_every, listed, nth, sentence, set_in, small, words
from earlyspring.lang.tongues import LANGUAGES

NAMES = st.lists(st.text("abcxyz", min_size=1, max_size=6), min_size=1, max_size=6)


@pytest.mark.parametrize(("lang", "said"), [("vi", "A, B và C"), ("zh", "A、B和C"), ("en", "A, B and C")])
def test_lists_end_with_their_and(lang, said):
    assert listed(["A", "B", "C"], lang) == said
    assert listed(["A"], lang) == "A"
    assert listed([], lang) == ""


def test_a_sentence_has_a_capital_and_one_full_stop():
    assert sentence("đây là một câu.", "vi") == "Đây là một câu."
    assert sentence("这是一句话。", "zh") == "这是一句话。"


def test_a_name_or_an_abbreviation_keeps_its_capital():
    assert set_in("Hai Phong hosts.", ["Hai Phong"]) == "Hai Phong hosts"
    assert set_in("AI applications.", []) == "AI applications"
    assert set_in("Smart border gates.", ["Hai Phong"]) == "smart border gates"


def test_points_are_parted_by_semicolons():
    assert counted_off(["A.", "B."], "en") == "A; B"
    assert counted_off(["甲。", "乙。"], "zh") == "甲；乙"


def test_a_language_without_the_words_has_no_sentence():
    assert in_every(lambda lang: words({"vi": "chè", "en": "tea"}, lang)) == {"vi": "Chè.", "en": "Tea."}
    with pytest.raises(Untold):
        words({"vi": "chè"}, "zh")


def test_small_numbers_and_times_are_words():
    assert [small(6, lang) for lang in LANGUAGES] == ["sáu", "六", "six"]
    assert [small(11, lang) for lang in LANGUAGES] == ["11", "十一", "11"]
    assert [nth(2, lang) for lang in LANGUAGES] == ["lần thứ hai", "第二次", "second"]
    assert [nth(4, lang) for lang in LANGUAGES] == ["lần thứ tư", "第四次", "fourth"]
    assert [nth(1, lang) for lang in LANGUAGES] == ["lần thứ nhất", "第一次", "first"]
    assert [nth(12, lang) for lang in LANGUAGES] == ["lần thứ 12", "第十二次", "12th"]


@given(NAMES, st.sampled_from(LANGUAGES))
def test_every_item_of_a_list_is_in_it_in_its_order(items, lang):
    said = listed(items, lang)
    at = 0
    for one in items:
        at = said.index(one, at) + len(one)


@given(st.text(min_size=1, max_size=40), st.sampled_from(LANGUAGES))
def test_a_sentence_is_a_sentence_already(text, lang):
    assert sentence(sentence(text, lang), lang) == sentence(text, lang)
