"""Layouts on paper: the plan and its list, in each language, on a page as large as its words need."""

from dataclasses import replace

import pytest

from earlyspring.papers import GlyphMissing
from earlyspring.papers.gathering.layouts import LayoutSheet, layout, paper_for
from earlyspring.papers.gathering.pictured import parted
from tests.papers.gathering.looking import flat, open_pdf, outside, touching
from tests.papers.gathering.people import SPRING
from tests.papers.reading import is_tagged, pages, tags, title

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" width="300" height="100"'
    ' font-family="Be Vietnam Pro, Noto Sans CJK SC"><text x="10" y="40" font-size="12">Nguyễn Thử Ẫ</text>'
    '<text x="10" y="60" font-size="12" lang="zh-Hans">试代表一</text></svg>'
)
SHEET = LayoutSheet(
    title="Hội đàm",
    drawing=DRAWING,
    width=300,
    height=100,
    seen="Nhìn từ phía cửa",
    rows=[
        [("Số", ""), ("Tên", ""), ("姓名", "zh")],
        [("1", ""), ("Nguyễn Thử Ẫ", "vi"), ("试代表一", "zh")],
        [("2", ""), ("Trần Thử", "vi"), ("chưa nêu", "")],
    ],
)


def test_words_are_taken_out_of_a_picture_with_their_places():
    apart = parted(
        '<svg xmlns="http://www.w3.org/2000/svg"><g transform="translate(5.5 -2)"><path d="M0 0"/>'
        '<text x="1" y="4" font-size="11" text-anchor="end" lang="zh-Hans">试</text></g></svg>'
    )

    assert (
        apart.lines
        == '<svg xmlns="http://www.w3.org/2000/svg"><g transform="translate(5.5 -2)"><path d="M0 0" /></g></svg>'
    )
    assert [(one["t"], one["x"], one["y"], one["size"], one["anchor"], one["lang"]) for one in apart.words] == [
        ("试", 6.5, 2.0, 11.0, "end", "zh")
    ]
    with pytest.raises(ValueError, match="no picture of the house"):
        parted("<svg>")


@pytest.mark.parametrize(("lang", "said"), [("vi", "Danh sách chỗ"), ("zh", "座位名单"), ("en", "List of seats")])
def test_names_stand_in_the_plan_and_in_the_list(lang, said):
    written = layout(SPRING, SHEET, lang)
    printed = flat("".join(pages(written)))

    assert (printed.count(flat("Nguyễn Thử Ẫ")), printed.count("试代表一")) == (2, 2)
    assert printed.count(flat(said)) == 1
    assert [(outside(page), touching(page)) for page in open_pdf(written)] == [([], [])]
    assert (is_tagged(written), tags(written)["TR"], tags(written)["Figure"]) == (True, 3, 1)


def test_the_paper_grows_with_the_plan():
    assert [paper_for(*size) for size in ((900, 600), (1700, 900), (3000, 2000), (9000, 100))] == [
        (297, 210),
        (420, 297),
        (841, 594),
        (841, 594),
    ]
    [page] = open_pdf(layout(SPRING, replace(SHEET, width=1700, height=900), "vi"))
    assert tuple(round(side / 72 * 25.4) for side in page.get_size()) == (420, 297)


def test_a_long_list_goes_on_overleaf():
    many = [*SHEET.rows, *[[(f"{at}", ""), (f"Thử {at}", "vi"), ("试", "zh")] for at in range(3, 90)]]
    printed = pages(layout(SPRING, replace(SHEET, rows=many), "vi"))

    assert len(printed) > 1
    assert [flat("Tên") in flat(page) for page in printed] == [True] * len(printed)


def test_a_sign_without_a_glyph_is_refused_in_the_plan_as_in_the_list():
    with pytest.raises(GlyphMissing):
        layout(SPRING, replace(SHEET, drawing=DRAWING.replace("试代表一", "\U00012000")), "vi")
    with pytest.raises(ValueError, match="heads"):
        layout(SPRING, replace(SHEET, rows=[]), "vi")


def test_the_file_says_what_it_is():
    assert title(layout(SPRING, SHEET, "zh")).startswith("礼宾座次图 – ")
