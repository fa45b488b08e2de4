import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.characters import simplified
from earlyspring.lang.fold import fold, folded_with_map, query, rank, spans
from earlyspring.lang.persons import searched

TEXTS = [
    "Gặp gỡ đầu Xuân giữa Bí thư Tỉnh ủy Quảng Ninh và Khu tự trị dân tộc Choang Quảng Tây",
    "中国广西与越南边境四省党委书记新春会晤暨联合工作委员会第十七次会晤",
    "Đồng Đăng – Bằng Tường, Hữu Nghị Quan 友谊关",
    "2026-SM11-04: smart border gates, 15亿美元",
]
words = st.text(st.sampled_from("aàảãáạ đĐươừ ỨngQ会晤聯联が广廣,-.()１½ßİŉ\u0301\u200b\n")) | st.text()


def found(text, typed):
    """As the index does: every phrase of folded tokens, the last one perhaps a beginning."""
    return all(
        f" {' '.join(phrase)} ".replace("* ", "") in f" {fold(text)} " or spans(text, [phrase])
        for phrase in query(typed)
    )


def test_marks_case_width_and_script_are_set_aside():
    assert fold("Đồng Đăng, ĐẦU XUÂN") == "dong dang dau xuan"
    assert fold("聯合工作委員會ＪＷＣ２０２５") == "联 合 工 作 委 员 会 jwc2025"
    assert fold("hoà  bình\n– hòa bình") == "hoa binh hoa binh"
    assert fold("王・明が") == "王 明 か"
    assert fold("2026-SM11-04") == "2026 sm11 04"
    assert fold("") == fold(" … ") == ""


@pytest.mark.parametrize(
    "typed",
    ["gap go dau xuan", "GẶP GỠ", '"dau xuan giua"', "quang n", "Tinh uy", "gap", "quảng tây"],
)
def test_vietnamese_typed_without_marks_is_found(typed):
    assert found(TEXTS[0], typed)


@pytest.mark.parametrize("typed", ["会晤", "會晤", "联合工作委员会", "聯合 会晤", "广西 越南", "四省"])
def test_chinese_of_two_characters_and_more_is_found(typed):
    assert found(TEXTS[1], typed)


def test_what_is_not_there_is_not_found():
    assert not found(TEXTS[1], "会委")
    assert not found(TEXTS[0], "gap xuan ninhx")
    assert not found(TEXTS[2], '"dong bang"')
    assert not found(TEXTS[0], '"quang n"')


def test_a_query_is_phrases_and_its_last_latin_word_a_beginning():
    assert query("Nam Ninh") == [["nam"], ["ninh*"]]
    assert query('"Nam Ninh" 会晤') == [["nam", "ninh"], ["会", "晤"]]
    assert query("会晤 “Đông Hưng”") == [["会", "晤"], ["dong", "hung"]]
    assert query("SM11-04") == [["sm11", "04*"]]
    assert query(' " – ') == []


def test_spans_are_code_points_of_the_text_as_given():
    text = "họp tại Nam Ninh (南宁)"
    assert [text[start:end] for start, end in spans(text, query("南宁 ninh"))] == ["Ninh", "南宁"]
    assert spans(text, query('"nam ninh"')) == [(8, 16)]
    apart = unicodedata.normalize("NFD", "ở Đồng Đăng")
    assert [apart[start:end] for start, end in spans(apart, query("dong"))] == [
        unicodedata.normalize("NFD", "Đồng"),
    ]
    assert spans("委員會", query("员会 委员")) == [(0, 3)]


def test_the_map_leads_back():
    assert folded_with_map("Đà 南宁") == ("da 南 宁", [0, 1, 3, 3, 4, 4])


def test_exact_words_come_first():
    texts = ["hội nghị Quang Ninh", "Ninh Bình, Quảng Trị", "Quảng Ninh", "Quáng nính", "quang vinh và ninh"]
    assert [rank(text, "Quảng Ninh") for text in texts] == [2, 1, 0, 2, 3]
    assert rank("tỉnh Hoà Bình", "hòa bình") == 0
    assert rank("聯合工作委員會", "工作委员会") == 0
    assert rank("Quảng Ninh", "quảng ni") == 0
    assert rank("Ninh, Quảng", "Quảng Ninh") == 1
    assert rank("Quảng Ninh", " ") == 3


@given(words)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(words)
def test_composition_does_not_matter(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(words)
def test_the_map_has_a_place_for_every_character_in_order(text):
    form, places = folded_with_map(text)
    assert form == fold(text)
    assert len(form) == len(places)
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@given(words, words)
def test_the_form_of_two_texts_is_both_forms(one, other):
    assert fold(f"{one} {other}") == f"{fold(one)} {fold(other)}".strip()


@given(st.sampled_from(TEXTS), st.data())
def test_every_run_of_words_is_found_and_highlighted_where_it_stands(text, data):
    tokens = fold(text).split()
    start = data.draw(st.integers(0, len(tokens) - 1))
    phrase = tokens[start : data.draw(st.integers(start + 1, len(tokens)))]
    assert phrase in [fold(text[begin:end]).split() for begin, end in spans(text, [phrase])]


@given(words)
def test_ascii_takes_the_short_way_to_the_same_form(text):
    if text.isascii():
        assert fold(text) == folded_with_map(text)[0]


def test_no_character_of_unicode_folds_twice():
    everything = [chr(point) for point in range(0x110000) if unicodedata.category(chr(point)) not in ("Cn", "Co")]
    assert [character for character in everything if fold(fold(character)) != fold(character)] == []


@given(words | st.sampled_from(TEXTS))
def test_the_search_form_is_the_same_with_and_without_places(text):
    assert fold(text) == folded_with_map(text)[0]


def test_the_examples_that_the_scan_page_is_held_to_as_well():
    shared = json.loads(Path(__file__).with_name("folded.json").read_text(encoding="utf-8"))
    assert [[text, fold(text)] for text, _form in shared["folded"]] == shared["folded"]
    pairs = shared["simplified"]
    assert [simplified()[old] for old in pairs[::2]] == list(pairs[1::2])
    for typed, name, is_found in shared["found"]:
        words, within = fold(typed).split(), f" {searched([name])}"
        assert (typed, bool(words) and all(f" {word}" in within for word in words)) == (typed, is_found)
