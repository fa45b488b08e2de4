"""An agreement has the same parts under the same ids in every language."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.structure import Paragraph, differences, faults_of, parts_of, text_of
from tests.lang.structure.agreement import IDS, TEXTS, eids, lines, tree

# What costs more than in proportion to its length would cost hours, on any machine.
PATIENCE = 60


@pytest.mark.parametrize("lang", TEXTS)
def test_every_part_has_the_same_id_in_every_language(lang):
    whole = tree(lang)
    assert [one.eid for one in whole.every()] == IDS
    assert faults_of(whole) == []


@pytest.mark.parametrize(
    ("lang", "heading", "text"),
    [
        ("vi", "Hiệu lực", "Bản này có hiệu lực sau 30 ngày.\nĐiều 1 khoản 2 được áp dụng."),
        ("zh", "生效", "本备忘录30日后生效。\n第一条第二款适用。"),
        ("en", "Entry into force", "It enters into force after 30 days.\nArticle 1 paragraph 2 applies."),
    ],
)
def test_a_reference_at_the_beginning_of_a_line_opens_no_part(lang, heading, text):
    article = tree(lang).by_eid()["art_2"]
    assert (article.heading, article.text) == (heading, text)


def test_the_languages_agree_until_a_clause_is_taken_out_or_moved():
    texts = {lang: tree(lang) for lang in TEXTS}
    assert differences(texts) == []
    texts["zh"] = tree("zh", TEXTS["zh"].replace("（六）报告。\n", ""))
    assert [(one.code, one.eid, one.langs) for one in differences(texts)] == [
        ("lacking", "art_1__para_1__point_6", ("zh",))
    ]
    two = texts["en"].by_eid()
    assert two["art_1"].number == 1


def test_clauses_in_another_order_are_told():
    found = differences({"vi": tree("vi", "Điều 1. A\nĐiều 2. B"), "en": tree("en", "Article 2. B\nArticle 1. A")})
    assert [(one.code, one.eid, one.langs) for one in found] == [
        ("other_order", "art_1", ("en",)),
        ("other_order", "art_2", ("en",)),
    ]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Article 1. A\nArticle 1. B", [("duplicate", "art_1-2")]),
        ("Article 1. A\nArticle 3. B", [("missing", "art_2")]),
        ("Article 2. A\nArticle 1. B", [("misplaced", "art_1")]),
        ("Article 1. A\n1. x\n3. y", [("missing", "art_1__para_2")]),
        ("1. A\n1.1. x\n2.2. y\n2. B\n2.1. z", [("misplaced", "para_1__point_2")]),
    ],
)
def test_numbers_that_do_not_go_on_are_told(text, faults):
    assert [(one.code, one.eid) for one in faults_of(tree("en", text))] == faults


@pytest.mark.parametrize(
    ("lang", "signs", "numbers"),
    [
        ("vi", "abcdđeg", [1, 2, 3, 4, 5, 6, 7]),
        ("vi", "abcdef", [1, 2, 3, 4, 5, 6]),
        ("vi", "abcdeg", [1, 2, 3, 4, 6, 7]),
        ("en", "abcdef", [1, 2, 3, 4, 5, 6]),
    ],
)
def test_letters_are_counted_as_the_text_does(lang, signs, numbers):
    text = "Điều 1. A\n" + "\n".join(f"{one}) x" for one in signs)
    assert [one.number for one in tree(lang, text).by_eid()["art_1"].parts] == numbers


def test_i_is_a_letter_after_h_and_else_a_roman_number():
    romans = eids("Article 1. A\n1. x\n(i) y\n(ii) z\n2. w")
    assert romans == ["art_1", "art_1__para_1", "art_1__para_1__point_1", "art_1__para_1__point_2", "art_1__para_2"]
    letters = eids("Article 1. A\n" + "\n".join(f"({one}) x" for one in "abcdefghi"))
    assert letters[-1] == "art_1__para_9"


def test_a_heading_may_follow_without_a_stop_and_a_sentence_that_goes_on_is_none():
    assert eids("Điều 1 Ưu tiên\nĐiều 2 ưu tiên", "vi") == ["art_1"]
    assert eids("Chapter 1 Scope\nChapter 2 of this text", "en") == ["chp_1"]


def test_points_may_be_counted_on_through_the_sections():
    said = "I. A\n1. x\n2. y\nII. B\n3. z\na) u\n4. v\nIII. C\n5. w"
    assert eids(said) == [
        "para_1",
        "para_1__point_1",
        "para_1__point_2",
        "para_2",
        "para_2__point_3",
        "para_2__point_3__sub_1",
        "para_2__point_4",
        "para_3",
        "para_3__point_5",
    ]
    assert faults_of(tree("en", said)) == []
    lost = said.replace("3. z\na) u\n", "")
    assert "para_2__point_4" not in eids(lost)
    chapters = "Chapter I. A\n1. x\n2. y\nChapter II. B\n3. z"
    assert eids(chapters)[-2:] == ["chp_2", "chp_2__para_3"]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("vi", "Bản ghi nhớ này được lập thành 04 bản, mỗi phía giữ 02 bản."),
        ("zh", "本备忘录一式四份，每方各执两份。"),
        ("en", "This Memorandum is drawn up in four copies, two for each side."),
        ("en", "This Agreement is done in duplicate."),
    ],
)
def test_how_many_copies_are_made_stands_with_the_signatures_in_every_language(lang, line):
    head = {"vi": "1. A", "zh": "一、甲", "en": "1. A"}[lang]
    assert [one.kind for one in tree(lang, f"{head}\n{line}").parts] == ["para", "signature"]


def test_what_word_counts_by_itself_is_the_same_as_what_is_typed():
    typed = parts_of([Paragraph("Điều 1. Phạm vi"), Paragraph("1. Một")], "vi")
    assert typed == parts_of([Paragraph("Phạm vi", number="Điều 1."), Paragraph("Một", number="1.")], "vi")


def test_an_annex_counts_its_articles_anew_and_levels_of_figures_are_clauses():
    assert eids("Article 1. A\n1.1 x\n1.2 y\nAnnex A. B\nArticle 1. C") == [
        "art_1",
        "art_1__para_1",
        "art_1__para_2",
        "annex_1",
        "annex_1__art_1",
    ]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("vi", "Đại diện của Bên thứ ba có thể tham dự."),
        ("en", "On behalf of the host Party, the Secretariat sends the letters."),
        ("en", "For the purposes of this Agreement:"),
    ],
)
def test_a_sentence_that_begins_as_signatures_do_signs_nothing(lang, line):
    head = {"vi": "Điều 1. A", "en": "Article 1. A"}[lang]
    assert [one.eid for one in tree(lang, f"{head}\n{line}").every()] == ["", "art_1"]


LINE = st.text(st.sampled_from("Điều 12.第一二条Article()abđ、 xi（）Phụ lục附件"), max_size=14)


@given(st.lists(LINE, max_size=25), st.sampled_from(["vi", "zh", "en"]))
def test_every_part_stands_where_it_says_and_no_id_twice(said, lang):
    paragraphs = [Paragraph(one) for one in said]
    whole, root = text_of(paragraphs), parts_of(paragraphs, lang)
    parts = list(root.every())
    assert len({one.eid for one in parts}) == len(parts)
    for one in parts:
        assert whole[one.at : one.at + len(one.text)] == one.text
        assert one.start <= one.end <= len(whole)
        assert all(one.start <= each.start and each.end <= one.end for each in one.parts)


@pytest.mark.parametrize("line", ["1. ", "第" * 50, "Điều ", "(i) x", "a) x", "Article 1. x", "代表" * 20, "Done"])
def test_long_texts_take_linear_time(line):
    begun = time.process_time()
    tree("en", "\n".join([line] * 20_000))
    tree("zh", line * 20_000)
    assert time.process_time() - begun < PATIENCE


def test_nothing_has_no_parts():
    assert parts_of(lines(""), "vi").text == ""
