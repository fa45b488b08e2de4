"""Which language a paragraph is in, and files that hold several."""

import pytest

from earlyspring.lang.structure import Paragraph, aligned_rows, by_language, language_of
from tests.lang.structure.agreement import EN, VI, ZH, lines


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Hai Bên phải bảo đảm thông quan.", "vi"),
        ("双方应确保Móng Cái口岸通关。", "zh"),
        ("The gate of Móng Cái shall be open.", "en"),
        ("Điều 1", "vi"),
        ("Article 1", "en"),
        ("第一条", "zh"),
        ("2026", ""),
        ("Ha Long - Nam Ninh", ""),
        ("Dien thoai: 0203", ""),
        ("Total: 45", "en"),
        ("", ""),
    ],
)
def test_script_and_marks_tell_the_language(text, lang):
    assert language_of(text) == lang


def test_paragraphs_that_take_turns_are_taken_apart():
    mixed = [one for pair in zip(lines(VI), lines(ZH), strict=True) for one in pair]
    assert by_language(mixed) == {"vi": tuple(lines(VI)), "zh": tuple(lines(ZH))}


def test_one_line_in_another_language_stays_with_its_text():
    said = [*lines(VI), Paragraph("Article 1")]
    assert by_language(said) == {"vi": tuple(said)}


@pytest.mark.parametrize("line", ["Nam Ninh - Ha Long", "Fax: 0203 3825 555", "Quang Ninh Trading Ltd", "BBGN-UBLH"])
def test_bare_letters_of_a_short_file_stay_with_it(line):
    said = [Paragraph("Hai Bên họp tại"), Paragraph(line), Paragraph("và ký biên bản.")]
    assert by_language(said) == {"vi": tuple(said)}


def test_names_are_no_text_in_another_language():
    said = [Paragraph("For the Department of Foreign Affairs of"), Paragraph("Quảng Ninh"), Paragraph("陈刚")]
    assert by_language(said) == {"en": tuple(said)}


def test_letters_that_may_be_either_language_tell_none():
    assert by_language([Paragraph("Danh sach thanh vien"), Paragraph("Ha Long, 2026")]) == {}


def test_bare_names_go_with_the_english_of_a_file_in_two_languages():
    vi, en = (
        [Paragraph("Điều 1. Hai Bên họp tại"), Paragraph("Hạ Long")],
        [Paragraph("The Parties meet in"), Paragraph("Ha Long")],
    )
    assert by_language([vi[0], en[0], vi[1], en[1]]) == {"vi": tuple(vi), "en": tuple(en)}


def test_three_columns_are_three_texts_already_aligned():
    rows = list(zip(VI.split("\n"), ZH.split("\n"), EN.split("\n"), strict=True))
    table = [Paragraph(one, cell=(0, row, column)) for row, said in enumerate(rows) for column, one in enumerate(said)]
    assert {lang: [one.text for one in those] for lang, those in by_language(table).items()} == {
        "vi": VI.split("\n"),
        "zh": ZH.split("\n"),
        "en": EN.split("\n"),
    }
    assert aligned_rows(table) == [dict(zip(("vi", "zh", "en"), row, strict=True)) for row in rows]


def test_a_table_of_one_language_is_no_aligned_text():
    assert aligned_rows([Paragraph("Cửa khẩu", cell=(0, 0, 0)), Paragraph("Móng Cái", cell=(0, 0, 1))]) == []
