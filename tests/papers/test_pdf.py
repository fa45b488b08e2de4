"""Lan of Quảng Ninh and Wei of Guangxi print the extract of the Spring Meeting; Minh the outsider slips things in."""

import re
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.papers import GlyphMissing, Participant, Source, Statement, write
from earlyspring.papers.pdf import TEMPLATES, template
from earlyspring.papers.words import WordMissing

from .reading import is_tagged, lines, pages, tags, title
from .sample import QN, said, spring_meeting

TESTS = Path(__file__).parents[1]
EXPECTED = Path(__file__).parent / "expected"
EACH = [("vi",), ("zh",), ("en",), ("vi", "zh")]


@pytest.mark.parametrize("langs", EACH, ids="-".join)
def test_lan_and_wei_read_every_line_of_the_extract(langs: tuple[str, ...]) -> None:
    expected = (EXPECTED / f"{'-'.join(langs)}.txt").read_text(encoding="utf-8").splitlines()
    assert lines(write(spring_meeting(), langs)) == expected


@pytest.mark.parametrize("langs", EACH, ids="-".join)
def test_the_same_view_twice_is_the_same_bytes(langs: tuple[str, ...]) -> None:
    assert write(spring_meeting(), langs) == write(spring_meeting(), langs)


def test_another_process_writes_the_same_bytes() -> None:
    script = (
        "import sys; from earlyspring.papers import write; from tests.papers.sample import spring_meeting;"
        "sys.stdout.buffer.write(write(spring_meeting(), ('vi', 'zh')))"
    )
    other = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert other.stdout == write(spring_meeting(), ("vi", "zh"))


def test_the_time_of_the_document_is_the_day_of_reading() -> None:
    dates = re.findall(rb"/(?:CreationDate|ModDate) ?\(([^)]*)\)", write(spring_meeting(), ("vi",)))
    assert dates == [b"D:20261120000000Z", b"D:20261120000000Z"]


def test_another_day_of_reading_is_another_paper() -> None:
    assert write(spring_meeting(), ("vi",)) != write(spring_meeting(as_of="2026-11-21"), ("vi",))


@pytest.mark.parametrize("langs", EACH, ids="-".join)
def test_the_archive_gets_pdf_a_2a_and_pdf_ua_1(langs: tuple[str, ...]) -> None:
    pdf = write(spring_meeting(), langs)
    flags = re.findall(rb"<(pdfaid:part|pdfaid:conformance|pdfuaid:part)>(\w+)<", pdf)
    assert sorted(flags) == [(b"pdfaid:conformance", b"A"), (b"pdfaid:part", b"2"), (b"pdfuaid:part", b"1")]
    assert is_tagged(pdf)


def test_a_table_is_one_to_who_hears_it_in_one_language_and_in_two() -> None:
    """Side by side each language has one head and one cell of a row."""
    alone, both = tags(write(spring_meeting(), ("vi",))), tags(write(spring_meeting(), ("vi", "zh")))
    assert alone["Table"] > 0
    assert (both["Table"], both["THead"], both["TR"]) == (alone["Table"], alone["THead"], alone["TR"])
    assert (both["TH"], both["TD"]) == (2 * alone["Table"], 2 * (alone["TR"] - alone["Table"]))


def test_the_document_has_title_and_language() -> None:
    lan = write(spring_meeting(), ("vi",))
    wei = write(spring_meeting(), ("zh",))
    both = write(spring_meeting(), ("vi", "zh"))
    assert title(lan) == "Bản trích sổ đăng ký – Gặp gỡ đầu Xuân lần thứ 11 · năm 2026"
    assert title(wei) == "登记册摘录 – 新春会晤 第11次 · 2026年"
    assert title(both) == f"{title(lan)} / {title(wei)}"
    assert re.findall(rb"/Lang ?\(([\w-]+)\)", lan) == [b"vi-VN"]
    assert re.findall(rb"/Lang ?\(([\w-]+)\)", wei)[:1] == [b"zh-CN"]
    assert set(re.findall(rb"/Lang ?\(([\w-]+)\)", both)) == {b"vi-VN", b"zh-CN"}


def test_only_the_two_families_of_the_lock_file_are_in_the_paper() -> None:
    faces = set(re.findall(rb"/BaseFont ?/[A-Z]{6}\+([A-Za-z]+)", write(spring_meeting(), ("vi", "zh"))))
    assert faces == {b"BeVietnamPro", b"NotoSansCJKsc"}


def test_an_exercise_says_so_on_every_page() -> None:
    marks = {("vi",): "diễn tập", ("zh",): "演练", ("en",): "exercise", ("vi", "zh"): "diễn tập 演练"}
    for langs, mark in marks.items():
        printed = pages(write(spring_meeting(exercise=True), langs))
        assert [mark in page for page in printed] == [True] * len(printed)
        real = pages(write(spring_meeting(), langs))
        assert [mark in page for page in real] == [False] * len(real)


def test_every_page_carries_its_number() -> None:
    printed = pages(write(spring_meeting(), ("vi",)))
    assert [re.findall(r"Trang \d+/\d+", page) for page in printed] == [
        [f"Trang {number}/{len(printed)}"] for number in range(1, len(printed) + 1)
    ]


def test_the_paper_says_whose_knowledge_it_keeps_to() -> None:
    known = said("Hội nghị lần thứ 16", "", "16th session")
    assert "The register as of 20 November 2026; as known at: 16th session" in lines(
        write(spring_meeting(known_as=known), ("en",))
    )
    assert "登记册截至 2026 年 11 月 20 日；所知以此为准：— 暂无译文，越南文原文：Hội nghị lần thứ 16" in lines(
        write(spring_meeting(known_as=known), ("zh",))
    )


def test_minh_slips_markup_in_and_it_prints_as_it_stands() -> None:
    for hostile in ('#read("/etc/passwd")', "*bold* $x^2$ `raw` _it_", r"\#\\ <label> @ref", "= head #[x] ~ -- ---"):
        assert f"Place {hostile}" in lines(write(spring_meeting(place=said(en=hostile)), ("en",)))


@settings(max_examples=25, deadline=None)
# The reader takes a hyphen at the end of a line for one that parts a word.
@given(
    st.text(alphabet="#$*_`\\/<>@[](){}=~\"'+&%^|:;!?.,-ab1ẫ", min_size=1, max_size=24).filter(
        lambda words: not words.endswith("-")
    )
)
def test_whatever_stands_in_a_value_prints_as_it_stands(hostile: str) -> None:
    assert f"Place {hostile}" in lines(write(spring_meeting(place=said(en=hostile)), ("en",)))


def test_an_address_links_only_to_the_web() -> None:
    def links(url: str) -> list[bytes]:
        extract = spring_meeting(
            sources=tuple(
                Source(key, said(en=key), url=address)
                for key, address in (("nation", ""), ("people", ""), ("agency", url))
            )
        )
        return re.findall(rb"/URI ?\(([^)]*)\)", write(extract, ("en",)))

    assert links("https://example.org/a-b") == [b"https://example.org/a-b"]
    assert links("javascript:alert(1)") == []


def test_a_glyph_that_is_missing_is_named_with_its_place() -> None:
    broken = Statement(force="agreed", text=said("Thăm làng 😀"), parties=(QN,))
    with pytest.raises(GlyphMissing) as caught:
        write(spring_meeting(statements=(broken,)), ("vi",))
    assert (caught.value.character, caught.value.code_point) == ("😀", "U+1F600")
    assert caught.value.where == "the paper in vi, V. Cam kết và các phát biểu khác, Thống nhất, row 1"
    assert str(caught.value) == (
        f"{caught.value.where}: the fonts of papers have no glyph for 😀 (U+1F600, GRINNING FACE); "
        "write it with another character or add a font that has it"
    )


def test_the_order_of_reading_cannot_be_turned() -> None:
    with pytest.raises(GlyphMissing) as caught:
        write(spring_meeting(place=said(en="Nan\u202egnin")), ("en",))
    assert caught.value.code_point == "U+202E"


def test_a_long_text_loses_nothing() -> None:
    words = [f"từ{number}" for number in range(3000)]
    long = Statement(force="agreed", text=said(" ".join(words), "慢" * 3000))
    for langs in (("vi",), ("vi", "zh")):
        printed = set("\n".join(pages(write(spring_meeting(statements=(long,)), langs))).split())
        assert [word for word in words if word not in printed] == []
    assert "".join(pages(write(spring_meeting(statements=(long,)), ("zh",)))).count("慢") == 3000


def test_a_long_table_loses_nothing() -> None:
    many = tuple(Participant(body=replace(QN, names=said(f"Bên {number}."))) for number in range(150))
    printed = lines(write(spring_meeting(participants=many), ("vi",)))
    assert [line.split(".")[0] for line in printed if line.startswith("Bên ")] == [f"Bên {n}" for n in range(150)]


def test_refusals_in_words() -> None:
    with pytest.raises(ValueError, match="one language or in two side by side"):
        write(spring_meeting(), ("vi", "zh", "en"))
    with pytest.raises(ValueError, match="one language or in two side by side"):
        write(spring_meeting(), ("vi", "vi"))
    with pytest.raises(WordMissing, match="there are no words in 'fr'"):
        write(spring_meeting(), ("fr",))
    with pytest.raises(WordMissing, match="no printed word for 'vowed'"):
        write(spring_meeting(statements=(Statement(force="vowed", text=said("a")),)), ("vi",))
    with pytest.raises(ValueError, match="sources that the extract does not list: rumour"):
        write(spring_meeting(statements=(Statement(force="agreed", text=said("a"), sources=("rumour",)),)), ("vi",))
    with pytest.raises(ValueError, match="Invalid isoformat string: '2026-11'"):
        write(spring_meeting(as_of="2026-11"), ("vi",))


def test_the_tightest_template_is_taken(tmp_path: Path) -> None:
    for name in ("extract.typ", "extract.zh.typ", "extract.parallel.typ", "extract.vi-zh.typ"):
        (tmp_path / name).touch()
    found = [template("extract", langs, tmp_path).name for langs in (("vi",), ("zh",), ("en", "zh"), ("vi", "zh"))]
    assert found == ["extract.typ", "extract.zh.typ", "extract.parallel.typ", "extract.vi-zh.typ"]


def test_what_an_office_has_no_template_for_is_set_as_the_house_does(tmp_path: Path) -> None:
    (tmp_path / "paper.typ").touch()
    assert template("review", ("vi",), tmp_path) == tmp_path / "paper.typ"
    assert template("review", ("vi", "zh"), tmp_path) == TEMPLATES / "paper.parallel.typ"
    assert template("review", ("vi",)) == TEMPLATES / "paper.typ"


def test_templates_evaluate_nothing_and_read_only_each_other() -> None:
    for path in sorted(TEMPLATES.glob("*.typ")):
        source = path.read_text(encoding="utf-8")
        assert (
            re.findall(r"\b(eval|read|include|plugin|csv|yaml|toml|xml|cbor|image|bibliography)\(|@preview", source)
            == []
        )
        assert set(re.findall(r'import "([^"]+)"', source)) <= {"house.typ"}


LARGE = """
import resource
from itertools import cycle, islice
from dataclasses import replace
from earlyspring.cli.paper_writing import give_back
from earlyspring.papers import write
from papers.sample import spring_meeting, statements
give_back()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
rows = tuple(replace(one, code=f"2026-C-{no:04}") for no, one in enumerate(islice(cycle(statements()), 1000)))
write(spring_meeting(statements=rows), ("vi", "zh"))
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of a process is told in other units elsewhere")
def test_a_thousand_rows_in_two_languages_keep_within_their_memory() -> None:
    """What cells of cells cost: set in grids the same paper took 410 MB more than Python at its start."""
    told = subprocess.run([sys.executable, "-c", LARGE], check=True, capture_output=True, cwd=TESTS)
    assert int(told.stdout) < 250


def test_how_long_an_extract_takes(capsys: pytest.CaptureFixture[str]) -> None:
    for langs in EACH:
        write(spring_meeting(as_of="2026-11-01"), langs)
        began = time.process_time()
        for day in range(2, 7):
            write(spring_meeting(as_of=f"2026-11-{day:02}"), langs)
        with capsys.disabled():
            print(f"\nextract {'+'.join(langs)}: {(time.process_time() - began) / 5:.2f} CPU s", end="")
