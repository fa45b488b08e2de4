"""`show` writes a table that stays in its columns: headings, a dash for what is empty, two columns for a Chinese character."""

from unicodedata import normalize

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.cli.columns import WIDEST, aligned, cut, table, width
from earlyspring.cli.show import show

FOUND = [
    {
        "id": "SM-2026",
        "organ": "spring",
        "year": 2026,
        "status": "held",
        "host": {"id": "B-CB", "vi": "Cao Bằng", "zh": "高平省", "en": "Cao Bang"},
        "theme": {"zh": "口岸"},
        "sources": ["SRC-1"],
    },
    {
        "id": "SM-2027",
        "organ": "spring",
        "year": None,
        "status": "planned",
        "host": None,
        "theme": {},
        "sources": [],
        "mode": None,
    },
]
TABLES = {
    "vi": """\
Mã       Thiết chế  Năm   Tình trạng  Đăng cai  Chủ đề
SM-2026  spring     2026  đã tổ chức  Cao Bằng  口岸 [zh]
SM-2027  spring     —     dự kiến     —         —""",
    "zh": """\
编号     机制机构  年份  状态    承办方  主题
SM-2026  spring    2026  已举行  高平省  口岸
SM-2027  spring    —     计划    —       —""",
    "en": """\
Id       Organ   Year  Status   Host      Theme
SM-2026  spring  2026  held     Cao Bang  口岸 [zh]
SM-2027  spring  —     planned  —         —""",
}


@pytest.mark.parametrize("lang", TABLES)
def test_a_small_table(lang):
    assert "\n".join(table("sessions", FOUND, lang)) == TABLES[lang]


def test_nothing_found_is_no_line():
    assert table("sessions", [], "en") == []


def test_lists_codes_and_answers_are_words():
    row = {
        "id": "C-1",
        "parties": ["B-GX", "B-QN"],
        "due": [{"no": 0, "on": "2027"}],
        "status": "active",
        "planned": True,
    }
    assert table("commitments", [row], "en") == [
        "Id   Parties     Due on               Status  Planned",
        "C-1  B-GX, B-QN  Number: 0, On: 2027  active  yes",
    ]


def test_what_is_long_is_cut_and_shown_to_be():
    assert cut("口" * 40) == "口" * 23 + "…"
    assert cut("a" * WIDEST) == "a" * WIDEST


def test_a_mark_on_a_letter_takes_no_column():
    assert [width("Gặp"), width(normalize("NFD", "Gặp")), width("新春"), width("“—”")] == [3, 3, 4, 3]


@given(st.lists(st.lists(st.text("a口ặ —,", max_size=60), min_size=3, max_size=3), min_size=1, max_size=5))
def test_every_column_begins_where_its_heading_begins(rows):
    lines = aligned([[f"x{cell}x" for cell in row] for row in rows])
    starts = [max(width(cut(f"x{row[place]}x")) for row in rows) + 2 for place in range(2)]
    assert {width(line) - width(cut(f"x{row[2]}x")) for line, row in zip(lines, rows, strict=True)} == {sum(starts)}


def test_a_language_that_is_not_known_is_refused():
    assert CliRunner().invoke(show, ["sessions", "--lang", "fr"]).exit_code == 2
