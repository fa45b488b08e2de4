"""A Word file is read as it stands on its pages: with its numbers, without what was struck out."""

import pytest

from earlyspring.intake.documents import Paragraph, read_document
from tests.intake.documents.made import level, lists, para, word


def wholes(data):
    return [one.whole for one in read_document(data, "draft.docx").paragraphs]


@pytest.mark.parametrize(
    ("form", "words", "shown"),
    [
        ("decimal", "Điều %1.", ["Điều 1.", "Điều 2."]),
        ("chineseCounting", "第%1条", ["第一条", "第二条"]),
        ("chineseCountingThousand", "（%1）", ["（一）", "（二）"]),
        ("ideographDigital", "%1、", ["一、", "二、"]),
        ("taiwaneseCountingThousand", "第%1條", ["第一條", "第二條"]),
        ("lowerLetter", "%1)", ["a)", "b)"]),
        ("upperRoman", "%1.", ["I.", "II."]),
        ("decimalFullWidth", "%1．", ["１．", "２．"]),
        ("decimalEnclosedCircleChinese", "%1", ["①", "②"]),
        ("vietnameseCounting", "Phần %1", ["Phần một", "Phần hai"]),
        ("bullet", "•", ["", ""]),
    ],
)
def test_word_numbers_by_itself(form, words, shown):
    body = para("x", "1.0") + para("y", "1.0")
    found = read_document(word(body, lists(level(0, form, words))), "draft.docx").paragraphs
    assert [one.number for one in found] == shown


def test_levels_below_begin_anew_after_each_above_and_show_it():
    counted = lists(level(0, "chineseCounting", "第%1条"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    body = "".join(para("x", one) for one in ("1.0", "1.1", "1.1", "1.0", "1.1"))
    assert wholes(word(body, counted)) == ["第一条 x", "1.1 x", "1.2 x", "第二条 x", "2.1 x"]


def test_a_list_may_begin_anew_with_its_own_number():
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = "".join(para("x", one) for one in ("1.0", "1.0", "2.0", "2.0"))
    found = wholes(word(body, lists(level(0, "decimal", "%1."), nums=nums)))
    assert found == ["1. x", "2. x", "1. x", "2. x"]


def test_a_style_may_say_the_number_and_the_heading():
    styles = (
        '<w:style w:type="paragraph" w:styleId="D"><w:name w:val="heading 2"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="E"><w:name w:val="Điều khoản"/><w:basedOn w:val="D"/></w:style>'
    )
    body = para("Phạm vi", more='<w:pStyle w:val="E"/>')
    found = read_document(word(body, lists(level(0, "decimal", "Điều %1.")), styles), "draft.docx").paragraphs
    assert found == (Paragraph("Phạm vi", "Điều khoản", 2, "Điều 1."),)


def test_what_was_struck_out_is_gone_and_what_was_put_in_stays():
    struck = (
        "<w:p><w:r><w:t>Hai Bên </w:t></w:r><w:del><w:r><w:delText>có thể</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>phải</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>X</w:t></w:r></w:moveFrom></w:p>"
    )
    assert wholes(word(struck)) == ["Hai Bên phải"]


def test_a_paragraph_whose_end_was_struck_out_goes_on_and_counts_no_number():
    mark = "<w:rPr><w:del/></w:rPr>"
    body = para("Hai ", "1.0", mark) + para("Bên", "1.0") + para("Ba", "1.0")
    assert wholes(word(body, lists(level(0, "decimal", "%1.")))) == ["1. Hai Bên", "2. Ba"]


def test_cells_of_three_columns_say_where_they_stand():
    cells = "".join(f"<w:tc>{para(one)}</w:tc>" for one in ("Điều 1.", "第一条", "Article 1"))
    found = read_document(word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"), "draft.docx").paragraphs
    assert [(one.text, one.cell) for one in found] == [
        ("Điều 1.", (0, 0, 0)),
        ("第一条", (0, 0, 1)),
        ("Article 1", (0, 0, 2)),
    ]


def test_decomposed_letters_are_composed_and_old_ones_put_into_unicode():
    assert wholes(word(para("Die\u0302\u0300u 1"))) == ["Điều 1".replace("Đ", "D")]
    assert wholes(word(para("§iÒu 1. Hai Bªn ph¶i b¶o ®¶m th«ng quan"))) == ["Điều 1. Hai Bên phải bảo đảm thông quan"]
