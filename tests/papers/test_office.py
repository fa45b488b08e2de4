"""Lan's office puts its own letterhead on the papers; Minh's form is told what it lacks."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.papers import write
from earlyspring.papers.facts import Paper
from earlyspring.papers.office_fault import FormFault
from earlyspring.papers.pdf import TEMPLATES, fitted
from earlyspring.papers.review_facts import Reviewed, Statement

from .review_sample import EVERY, ROAD, agreements, brief, follow_up, minutes, review_report
from .sample import QN, said, spring_meeting

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAPERS = (spring_meeting, *EVERY)


def words(docx: bytes, part: str = "word/document.xml") -> list[str]:
    """The paragraphs of a part, as they stand."""
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        root = ElementTree.fromstring(archive.read(part))
    return ["".join(node.text or "" for node in one.iter(f"{W}t")) for one in root.iter(f"{W}p")]


def heads(docx: bytes) -> list[str]:
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        return sorted(name for name in archive.namelist() if re.fullmatch(r"word/header\d+\.xml", name))


def test_the_leaders_page_holds_what_the_printed_one_holds() -> None:
    rows = tuple(replace(ROAD, id=f"r-{n:02}", completion="complete", times_carried=n) for n in range(30))
    asked = brief(instruments=(Reviewed(None, rows),), late={one.id: 9 for one in rows})
    for langs in (("vi",), ("vi", "zh")):
        kept, _compiler = fitted(asked, langs)
        more = [f"và {30 - kept.shown} mục khác trong báo cáo rà soát"] * 3
        assert [one for one in words(write(asked, langs, "docx")) if one.startswith("và ")][:3] == more


@pytest.fixture
def office(tmp_path: Path) -> Callable[[Callable[[object], None]], Path]:
    """A form of the house that an office changed in its word processor."""

    def changed(change: Callable[[object], None]) -> Path:
        document = Document(str(TEMPLATES / "paper.docx"))
        change(document)
        document.save(str(tmp_path / "review.docx"))
        return tmp_path

    return changed


@pytest.mark.parametrize("langs", [("vi",), ("zh",), ("en",), ("zh", "en")], ids="-".join)
@pytest.mark.parametrize("make", PAPERS, ids=lambda make: make.__name__)
def test_each_paper_is_whole_and_the_same_bytes(make: Callable[[], Paper], langs: tuple[str, ...]) -> None:
    docx = write(make(), langs, "docx")
    assert docx == write(make(), langs, "docx")
    Document(BytesIO(docx))
    assert [one for one in words(docx) if "{{" in one or "<?" in one] == []


def test_lan_reads_the_lines_with_both_statements_side_by_side() -> None:
    rows = Document(BytesIO(write(review_report(), ("vi",), "docx"))).tables[2].rows
    assert rows[1].cells[0].text.startswith("Vướng mắc\tchờ phía bạn: 2026-SM11-02")
    assert [cell.text for cell in rows[2].cells][::2] == [
        "Quảng Ninh\nĐã thi công bốn trên năm ki-lô-mét; đoạn còn lại chờ bàn giao mặt bằng.",
        "Quảng Tây\nĐoạn phía Quảng Tây đã hoàn thành.",
    ]
    assert rows[0].cells[0].text == (
        "2026-SM11-01\nNâng cấp tuyến đường nối vào lối thông quan và hoàn thành trước mùa mưa"
    )
    assert rows[0].cells[2].text.splitlines()[:3] == [
        "Nhận định chung\tthống nhất nhận định",
        "Mức độ thực hiện\tđáng kể",
        "Hướng xử lý\tchuyển kỳ sau",
    ]


def test_a_number_stands_before_its_words_and_an_id_above_them() -> None:
    tables = Document(BytesIO(write(agreements(), ("en",), "docx"))).tables
    told = [row.cells[0].text for table in tables for row in table.rows]
    assert "1\u2002Texts are slow to arrive." in told
    assert "TTQT-01\nMemorandum on trade" in [one[:27].rstrip() for one in told]


def test_two_languages_stand_level() -> None:
    tables = Document(BytesIO(write(follow_up(), ("vi", "zh"), "docx"))).tables
    row = tables[2].rows[2]
    assert [cell.text.splitlines()[:2] for cell in row.cells] == [
        ["2026-SM11-01", "Nâng cấp tuyến đường nối vào lối thông quan và hoàn thành trước mùa mưa"],
        ["2026-SM11-01", "升级通往通关通道的连接道路，并于雨季前完工"],
    ]


@pytest.mark.parametrize(
    ("make", "heads", "least"),
    [(review_report, ("Ngày", "日期"), 110), (spring_meeting, ("Tính đến", "截至"), 80)],
    ids=["day", "month"],
)
def test_a_date_has_room_on_one_line_beside_the_other_language(
    make: Callable[[], Paper], heads: tuple[str, ...], least: int
) -> None:
    """A whole day in Chinese is as broad as ten of its signs of 10 points, and a cell keeps some room at its edges."""
    tables = Document(BytesIO(write(make(), ("vi", "zh"), "docx"))).tables
    found = {
        cell.text: cell.width.pt
        for table in tables
        for row in table.rows
        for cell in row.cells
        if cell.text in heads and cell.width is not None
    }
    assert {head: found[head] >= least for head in heads} == dict.fromkeys(heads, True)


def test_every_run_carries_its_language() -> None:
    with zipfile.ZipFile(BytesIO(write(minutes(), ("vi", "zh"), "docx"))) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    told = {run.findtext(f"{W}t"): run.find(f"{W}rPr/{W}lang") for run in root.iter(f"{W}r") if run.findtext(f"{W}t")}
    assert [words for words, lang in told.items() if lang is None] == []
    assert {lang.get(f"{W}val") for lang in told.values() if lang is not None} == {"vi-VN", "zh-CN"}


@pytest.mark.parametrize("langs", [("vi",), ("vi", "zh")], ids="-".join)
def test_an_exercise_is_marked_in_the_head_of_every_page(langs: tuple[str, ...]) -> None:
    docx = write(review_report(), langs, "docx")
    marks = [{"vi": "diễn tập", "zh": "演练"}[lang] for lang in langs]
    assert [[mark in "".join(words(docx, head)) for mark in marks] for head in heads(docx)] == [[True] * len(marks)]


def test_an_exercise_is_marked_even_where_the_form_forgot_it(office: Callable[..., Path]) -> None:
    def forgetful(document: object) -> None:
        section = document.sections[0]
        section.different_first_page_header_footer = True
        section.first_page_header.is_linked_to_previous = False
        for one in section.header.paragraphs:
            one.text = "Sở Ngoại vụ"

    folder = office(forgetful)
    docx = write(review_report(), ("vi",), "docx", folder)
    assert ["diễn tập" in "".join(words(docx, head)) for head in heads(docx)] == [True, True]
    free = write(review_report(exercise=False), ("vi",), "docx", folder)
    assert ["diễn tập" in "".join(words(free, head)) for head in heads(free)] == [False, False]


def test_an_office_has_its_own_letterhead_and_order(office: Callable[..., Path]) -> None:
    def official(document: object) -> None:
        first = document.paragraphs[0]
        first.insert_paragraph_before("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        # As word processors do, the mark is parted among runs.
        parted = first.insert_paragraph_before("Về ")
        for piece in ("{{ti", "tle}", "}, bản {{register}}"):
            parted.add_run(piece)
        for one in document.paragraphs:
            if one.text == "{{content}}":
                one.insert_paragraph_before("{{section:requests}}")
                one.text = "{{section:lines}}"

    docx = write(review_report(exercise=False), ("vi",), "docx", office(official))
    printed = words(docx)
    assert printed[:2] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Về Ủy ban công tác liên hợp, bản Sổ đăng ký tính đến ngày 5/12/2026",
    ]
    headings = [one for one in printed if re.match(r"[IV]+\. ", one)]
    assert headings == ["IV. Kiến nghị Trung ương", "III. Từng cam kết theo văn kiện"]


@pytest.mark.parametrize(
    ("mark", "fault"),
    [
        ("không có", "review.docx: the form has no place for the paper; write {{content}} where it is to stand"),
        ("{{contents}}", "review.docx: {{contents}} is no mark of papers"),
        ("{{section:linse}}", "review.docx: {{section:linse}} is no mark of papers"),
        ("Nội dung: {{content}}", "review.docx: {{content}} needs a paragraph of its own"),
    ],
)
def test_a_form_that_cannot_be_filled_says_why(office: Callable[..., Path], mark: str, fault: str) -> None:
    def spoiled(document: object) -> None:
        for one in document.paragraphs:
            if one.text == "{{content}}":
                one.text = mark

    with pytest.raises(FormFault) as caught:
        write(review_report(), ("vi",), "docx", office(spoiled))
    assert str(caught.value).startswith(fault)


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="<>&\"'{}[]%#=?!-/\\ab1ẫ慢 ", min_size=1, max_size=30).filter(str.strip))
def test_whatever_stands_in_a_value_prints_as_it_stands(hostile: str) -> None:
    lines = Reviewed(None, (replace(ROAD, statements=(Statement(QN, said(vi=hostile)),)),))
    assert hostile.strip() in words(write(review_report(instruments=(lines,)), ("vi",), "docx"))


def test_the_forms_of_the_house_are_those_that_the_tool_makes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib.util

    spec = importlib.util.spec_from_file_location("paper_templates", Path("tools/paper_templates.py"))
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    tool.make("paper.docx", parallel=False)
    tool.make("paper.parallel.docx", parallel=True)
    for name in ("paper.docx", "paper.parallel.docx"):
        assert (tmp_path / name).read_bytes() == (TEMPLATES / name).read_bytes()
