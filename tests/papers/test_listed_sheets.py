import re
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from earlyspring.papers.listed_sheets import CUT, LONGEST, held, looks_like_formula, sheet_name, write_list

ABOUT = ("About", [("Language", "Tiếng Việt (vi)"), ("Narrowed to", "=1+1")])
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", '"=1', " =1", "|cmd", "%1"]


def read(data, name):
    return CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_name(name).to_python()


def part(data, name):
    return zipfile.ZipFile(BytesIO(data)).read(name).decode()


def test_figures_stay_figures_and_words_stay_words():
    data = write_list("Kết quả", ["Id", "Value"], [["R-1", 12.5], ["R-2", None], ["3", 4]], ABOUT, "vi")
    assert read(data, "Kết quả") == [["Id", "Value"], ["R-1", 12.5], ["R-2", ""], ["3", 4.0]]
    assert read(data, "About") == [["Language", "Tiếng Việt (vi)"], ["Narrowed to", "=1+1"]]


@pytest.mark.parametrize("words", FORMULAS)
def test_what_looks_like_a_formula_is_text_also_for_who_goes_into_the_cell(words):
    data = write_list("1", ["A"], [[words], ["plain"]], ABOUT, "en")
    sheet, styles = part(data, "xl/worksheets/sheet1.xml"), part(data, "xl/styles.xml")
    assert "<f>" not in sheet
    cells = dict(re.findall(r'<c r="(A\d)" s="(\d+)" t="s">', sheet))
    formats = re.findall(r"<xf [^>]*>", styles[styles.index("<cellXfs") :])
    assert ['quotePrefix="1"' in formats[int(cells[at])] for at in ("A2", "A3")] == [True, False]


def test_words_that_a_cell_cannot_hold_are_cut_and_it_shows():
    data = write_list("1", ["A"], [["x" * (LONGEST + 1)]], ABOUT, "en")
    cell = read(data, "1")[1][0]
    assert (len(cell), cell.endswith(CUT)) == (LONGEST, True)


@pytest.mark.parametrize(
    ("words", "besides", "name"),
    [
        ("A/B: [c]?", "", "A B   c"),
        ("", "", "2"),
        ("x" * 40, "", "x" * 31),
        ("About", "about", "About 2"),
        ("'q'", "", "q"),
    ],
)
def test_a_sheet_has_a_name_that_it_may_have(words, besides, name):
    assert sheet_name(words, besides) == name


@settings(max_examples=60)
@given(st.lists(st.text(st.characters()), min_size=1, max_size=3), st.text(st.characters(), max_size=40))
def test_whatever_it_holds_it_is_a_workbook_without_a_formula(words, title):
    data = write_list(title, words, [words], ("About", [("x", words[0])]), "zh")
    assert "<f>" not in part(data, "xl/worksheets/sheet1.xml")
    assert len(CalamineWorkbook.from_filelike(BytesIO(data)).sheet_names) == 2


@given(st.text(st.characters()))
def test_a_cell_holds_what_it_is_given_but_halves_of_pairs(words):
    whole = "".join("?" if "\ud800" <= sign <= "\udfff" else sign for sign in words)
    assert held(words) == whole
    assert looks_like_formula(f"={words}")
