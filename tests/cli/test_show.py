"""`show` writes a table that stays in its columns: headings, a dash for what is empty, two columns for a Chinese character."""

from json import loads
from re import split
from unicodedata import normalize

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from story_house import PARTIES, QN, REPORT, a_house

from earlyspring.agreements.models import Instrument
from earlyspring.cli.columns import WIDEST, Called, aligned, cut, table, width
from earlyspring.cli.show import show
from earlyspring.ledger.moments import Moment
from earlyspring.members.actions import admit
from earlyspring.members.queries import Directory
from earlyspring.shown.register import SHOWN
from tests.makers import in_three, make
from tests.people import a_mechanism

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
        "Id   Parties     Due on  Status  Planned",
        "C-1  B-GX, B-QN  2027    active  yes",
    ]


BODIES = {
    "B-HG": {"vi": "Hà Giang", "zh": "河江", "en": "Ha Giang"},
    "B-TQ": {"zh": "宣光"},
}
READ = [
    (
        "bodies",
        {"parent": "B-HG", "names": [{"basis": "stated", "official": {"en": "Alpha"}, "short": {"en": "A"}}]},
        ["Ha Giang", "Alpha"],
    ),
    (
        "projects",
        {"stages": [{"on": "2025-11-27", "stage": "open"}], "localities": ["B-HG"]},
        ["in use 2025-11-27", "Ha Giang"],
    ),
    ("projects", {"money": [{"amount": 174700000000, "currency": "VND"}]}, ["VND 174.7 billion"]),
    (
        "gates",
        {"ends": [{"side": "VN", "names": {"en": "Huu Nghi"}}, {"side": "CN", "names": {"zh": "友谊关"}}]},
        ["Huu Nghi, 友谊关 [zh]"],
    ),
    ("gates", {"upgrades": [{"on": "2024", "to": "international_road"}]}, ["international, road 2024"]),
    ("successions", {"inputs": [{"body": "B-HG", "ceases": True}], "outputs": ["B-TQ"]}, ["Ha Giang", "宣光 [zh]"]),
    ("commitments", {"responsible": [{"side": "VN", "party": "B-HG", "body": None, "role": "lead"}]}, ["Ha Giang"]),
]


@pytest.mark.parametrize(("what", "row", "told"), READ)
def test_a_cell_tells_what_a_reader_needs_without_inner_keys(what, row, told):
    line = table(what, [row], "en", Called(BODIES, "2026-01-01"))[1]
    assert split(" {2,}", line) == told


@pytest.mark.django_db
def test_an_instrument_says_who_may_read_it():
    mechanism = a_mechanism()
    make(Instrument, mechanism, "I-1", type="mou", handling="internal", title=in_three("Memo"))
    found = SHOWN["instruments"](
        mechanism, Moment("2026-01-01", "2026-01-01"), Directory(mechanism, Moment("2026-01-01", "2026-01-01"))
    )
    assert [one["handling"] for one in found] == ["internal"]
    heads, line = table("instruments", found, "en")
    assert (heads.count("Handling"), line.count("internal")) == (1, 1)


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


@pytest.mark.django_db
def test_in_an_organ_the_class_of_that_organ_is_shown():
    house = a_house()
    for organ, class_code in ((None, "guest"), ("O-JWC", "member")):
        admit(house.mechanism, "B-HP", class_code=class_code, organ=organ, from_day="2025", by=QN, way=REPORT)
    admit(house.mechanism, "B-BG", class_code="guest", organ="O-SM", from_day="2025", by=QN, way=REPORT)

    def shown(*asked):
        said = CliRunner().invoke(show, ["members", "--as-of", "2026-01-01", "--json", *asked])
        found = [(one["id"], one["organ"], one["class"]) for one in loads(said.stdout) if one["id"] not in PARTIES]
        return sorted(found)

    assert shown() == [("B-HP", None, "guest")]
    assert shown("--organ", "O-JWC") == [("B-HP", "O-JWC", "member")]
    assert shown("--organ", "O-SM") == [("B-BG", "O-SM", "guest"), ("B-HP", None, "guest")]
    assert CliRunner().invoke(show, ["members", "--organ", "O-9"]).exit_code == 2
    assert CliRunner().invoke(show, ["sessions", "--organ", "O-SM"]).exit_code == 2
