"""A list that is opened in a spreadsheet computes nothing."""

import zipfile
from io import BytesIO

import pytest

from earlyspring.commitments.models import Gate
from tests.desk.saved import table, workbook
from tests.makers import in_three, make
from tests.people import Cast, cast, house, signed_in

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠1",
    '"=1',
    " =1",
    "'=1",
    "%=1",
    "|cmd",
]


def test_no_cell_of_a_workbook_is_a_formula(cast: Cast) -> None:
    for place, words in enumerate(FORMULAS):
        make(Gate, cast.mechanism, f"G-{place:02}", names=in_three(words, words, words))
    answer = signed_in(cast.lan).get("/spring/gates/", {"format": "xlsx", "q": ""})
    book = zipfile.ZipFile(BytesIO(answer.content))
    assert [b"<f>" in book.read(name) for name in book.namelist()] == [False] * len(book.namelist())
    _heads, *rows = workbook(answer)["Border gates"]
    assert sorted(row[3] for row in rows) == sorted(FORMULAS)


def test_no_cell_is_a_formula(cast: Cast) -> None:
    for place, words in enumerate(FORMULAS):
        make(Gate, cast.mechanism, f"G-{place}", names=in_three(words, words, words))
    answer = signed_in(cast.lan).get("/spring/gates/", {"format": "csv"})
    cells = [cell for line in table(answer) for cell in line]
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert [cell for cell in cells if cell.lstrip(' "').startswith(tuple("=+-@\t\r\n＝＋－＠|%"))] == []
    assert sum("1" in cell for cell in cells) >= len(FORMULAS)
