"""Lan prints the form of her department: no text runs over the next row, and no page is too wide to read."""

import itertools
import re
import zipfile
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.papers.form_columns import ACROSS, FIGURES, REPORTS, Column, breaks
from earlyspring.papers.form_heights import EDGE, HIGHEST, LINE, breadth, height, lines_in
from earlyspring.papers.form_sheets import write_form
from tests.intake.sample import FORM


def test_words_are_kept_whole_and_chinese_breaks_anywhere() -> None:
    assert lines_in("", 10) == 1
    assert lines_in("một hai ba", 12) == 1
    assert lines_in("một hai ba bốn", 10) == 2
    assert lines_in("升级通往通关通道的连接道路", 11) == 3
    assert lines_in("a\nb\n\nc", 40) == 4
    assert lines_in("x" * 25, 11) == 3


def test_marks_over_letters_take_no_place() -> None:
    assert (breadth("ẫữ"), breadth("a\u0303"), breadth("慢"), breadth("，")) == (2, 1, 2, 2)


def test_a_row_is_as_high_as_its_longest_cell_and_has_room_to_write() -> None:
    assert height([("một", 10), ("một hai ba bốn", 10)]) == 2 * LINE + EDGE
    assert height([("một", 10)], 5) == 5 * LINE + EDGE
    assert height([("x\n" * 900, 10)]) == HIGHEST


@given(st.text("abc ẫ慢\n", max_size=80), st.integers(3, 40))
def test_a_text_never_needs_fewer_lines_than_it_has_characters_for(text: str, width: int) -> None:
    """Spaces at the end of a line may hang over it."""
    assert lines_in(text, width) * (width - 1) >= sum(breadth(line.replace(" ", "")) for line in text.split("\n"))


def pages(columns: tuple[Column, ...]) -> list[int]:
    """Characters across each page, the code of the lines on every one."""
    edges = [1, *breaks(columns), len(columns)]
    widths = [sum(one.width for one in columns[a:b]) for a, b in itertools.pairwise(edges)]
    return [width + (columns[1].width if at else 0) for at, width in enumerate(widths)]


def test_each_page_holds_what_can_be_read() -> None:
    assert (pages(REPORTS), pages(FIGURES)) == ([134, 142, 150], [150])
    assert max(*pages(REPORTS), *pages(FIGURES)) <= ACROSS
    # What belongs to one obstacle stays on one page.
    assert [REPORTS[at].key for at in breaks(REPORTS)] == ["narrative", "obstacle_2"]


def test_the_workbook_says_so_to_the_office_programme() -> None:
    with zipfile.ZipFile(BytesIO(write_form(FORM, "vi"))) as book:
        sheet, workbook = book.read("xl/worksheets/sheet1.xml").decode(), book.read("xl/workbook.xml").decode()
    assert re.findall(r'<brk id="(\d+)"', sheet) == ["7", "12"]
    assert re.findall(r'<pageSetup [^>]*scale="(\d+)" orientation="(\w+)"', sheet) == [("70", "landscape")]
    assert re.findall(r"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">([^<]+)", workbook) == [
        "'Báo cáo'!$A:$B,'Báo cáo'!$5:$5"
    ]
    assert re.findall(r'<row r="[678]"[^>]* ht="([\d.]+)"', sheet) == ["72.75"] * 3  # as a screen draws 72.5
