"""Lan and Wei print what came of the review: every line with both statements, each sentence traceable to its line."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from earlyspring.papers import GlyphMissing, write
from earlyspring.papers.facts import Paper
from earlyspring.papers.review_facts import Priority, Rate, Reviewed, Statement
from earlyspring.papers.words import WordMissing

from .reading import is_tagged, lines, pages, title
from .review_sample import (
    DATA,
    EVERY,
    FAIR,
    JUDGED,
    ROAD,
    agreements,
    brief,
    follow_up,
    many_years,
    minutes,
    review_report,
)
from .sample import GX, LS, QN, said

EXPECTED = Path(__file__).parent / "expected"
EACH = [("vi",), ("zh",), ("en",), ("vi", "zh")]


@pytest.mark.parametrize("langs", EACH, ids="-".join)
@pytest.mark.parametrize("make", EVERY, ids=lambda make: make.__name__)
def test_every_line_of_every_paper(make: Callable[[], Paper], langs: tuple[str, ...]) -> None:
    expected = EXPECTED / "review" / f"{make.__name__}.{'-'.join(langs)}.txt"
    assert lines(write(make(), langs)) == expected.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("make", EVERY, ids=lambda make: make.__name__)
def test_each_is_archived_tagged_and_the_same_bytes(make: Callable[[], Paper]) -> None:
    pdf = write(make(), ("vi", "zh"))
    assert pdf == write(make(), ("vi", "zh"))
    flags = re.findall(rb"<(pdfaid:part|pdfaid:conformance|pdfuaid:part)>(\w+)<", pdf)
    assert sorted(flags) == [(b"pdfaid:conformance", b"A"), (b"pdfaid:part", b"2"), (b"pdfuaid:part", b"1")]
    assert is_tagged(pdf)


@pytest.mark.parametrize("make", EVERY, ids=lambda make: make.__name__)
def test_an_exercise_says_so_on_every_page(make: Callable[..., Paper]) -> None:
    marks = {("vi",): "diễn tập", ("zh",): "演练", ("en",): "exercise"}
    for langs, mark in marks.items():
        printed = pages(write(make(), langs))
        assert [mark in page for page in printed] == [True] * len(printed)


@pytest.mark.parametrize("langs", [("vi",), ("en",), ("vi", "en")], ids="-".join)
def test_no_label_at_the_head_is_broken_beside_a_value_that_is_short(langs: tuple[str, ...]) -> None:
    """Of a draft there is no digest yet: the longest label stands before a dash alone."""
    labels = {"vi": "Mã băm bảng rà soát", "en": "Digest of the worksheet"}
    printed = lines(write(review_report(worksheet_sha256="", state="drafting"), langs))
    assert [labels[lang] in "\n".join(printed) for lang in langs] == [True] * len(langs)


def test_the_documents_name() -> None:
    assert title(write(review_report(), ("en",))) == "Review report – Joint Working Committee 17th session · 2026"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [("07-01", "12-31", "2026 年下半年"), ("01-01", "06-30", "2026 年上半年"), ("01-01", "12-31", "2026 年")],
)
def test_a_half_year_report_is_headed_by_its_half(first: str, last: str, words: str) -> None:
    paper = agreements(first_day=f"2026-{first}", last_day=f"2026-{last}")
    assert words in lines(write(paper, ("zh",)))


def test_the_readers_own_side_speaks_first() -> None:
    vi, zh = (
        "\n".join(pages(write(review_report(instruments=(Reviewed(None, (ROAD,)),)), (lang,)))) for lang in ("vi", "zh")
    )
    assert vi.index("Đã thi công bốn") < vi.index("Đoạn phía Quảng Tây")
    assert zh.index("广西段已完工") < zh.index("五公里中")


def test_every_sentence_of_the_draft_names_its_line() -> None:
    for lang in ("vi", "zh", "en"):
        printed = " ".join(lines(write(minutes(), (lang,))))
        for one in minutes().lines:
            assert printed.count(f"[{one.id}]") >= 1, one.id
    said_ = " ".join(lines(write(minutes(), ("en",))))
    assert (
        "On “Upgrade the road to the clearance passage and finish it before the rains” the parties agree on how far the "
        "work has come: substantial; it is carried over to 30 June 2027. [2026-SM11-01]"
    ) in said_
    assert "and each party's statement stands in the worksheet; it is referred upwards. [2026-SM11-02]" in said_


def test_a_priority_bears_its_years_or_its_day_or_neither() -> None:
    fairs = {"vi": "Hội chợ", "zh": "集市", "en": "Fairs"}
    dated = {"2027": {"from_year": 2027, "to_year": 2027}, "open": {"from_year": 2028}}
    dated |= {"day": {"until": "2027-06-30"}, "none": {}}
    ahead = tuple(Priority(text=fairs, lines=(key,), **years) for key, years in dated.items())
    printed = {lang: " ".join(lines(write(minutes(priorities=ahead), (lang,)))) for lang in ("vi", "zh", "en")}
    assert "Hội chợ (thời hạn: ngày 30/6/2027). [day] Hội chợ. [none]" in printed["vi"]
    assert "集市（期限：2027 年 6 月 30 日）。 [day] 集市。 [none]" in printed["zh"]
    whole = "Fairs (2027). [2027] Fairs (2028 and beyond). [open] Fairs (due: 30 June 2027). [day] Fairs. [none]"
    assert whole in printed["en"]


def test_who_says_nothing_is_named_in_one_place() -> None:
    quiet = replace(ROAD, statements=(ROAD.statements[0], Statement(GX), Statement(LS)))
    printed = " ".join(lines(write(review_report(instruments=(Reviewed(None, (quiet,)),)), ("en",))))
    assert "No statement Guangxi; Lang Son Quang Ninh Four of five kilometres are built" in printed
    rated = replace(JUDGED, statements=(JUDGED.statements[0], Statement(GX), Statement(LS)), reports=(), totals=())
    printed = " ".join(lines(write(review_report(instruments=(Reviewed(None, (rated,)),)), ("en",))))
    assert "No assessment, no statement Guangxi; Lang Son Quang Ninh substantial, late" in printed


def test_a_line_that_runs_over_says_how_late_it_is_and_how_far_the_new_date_is_from_the_first() -> None:
    slow = replace(ROAD, first_due="2026-03-28", due="2026-03-28", late=239, slippage=459, times_carried=0)
    said_ = {
        "vi": "Thời hạn ngày 28/3/2026 Quá hạn 239 ngày Số lần chuyển kỳ 0 Chậm so với hạn đầu 459 ngày",
        "zh": "期限 2026 年 3 月 28 日 逾期 239 天 结转次数 0 较最初期限推迟 459 天",
        "en": "Due 28 March 2026 Late 239 days Times carried 0 Slippage 459 days",
    }
    for lang, words in said_.items():
        printed = " ".join(lines(write(review_report(instruments=(Reviewed(None, (slow,)),)), (lang,))))
        assert words in printed


def test_what_went_into_another_commitment_is_closed_and_names_the_other() -> None:
    ended = {"merge": "merged into another", "supersede": "superseded by another", "not_pursued": "not pursued further"}
    gone = tuple(replace(FAIR, id=code, outcome=code, successor="" if "not" in code else "N-1") for code in ended)
    told = "\n".join(lines(write(follow_up(instruments=(Reviewed(None, (ROAD, *gone)),)), ("en",))))
    to_do, _, closed = told.partition("3. Closed")
    assert [code in to_do or "No lead named" in to_do for code in ended] == [False] * 3
    goes_on = [f"Outcome {words}" + (" Goes on in N-1" if "not" not in words else "") for words in ended.values()]
    assert [one in closed for one in goes_on] == [True] * 3
    assert "Due" not in closed


def test_a_line_without_conclusion_is_said_to_have_none() -> None:
    open_line = replace(ROAD, finding=None, completion=None, outcome=None)
    printed = " ".join(lines(write(minutes(instruments=(Reviewed(None, (open_line,)),)), ("zh",))))
    assert "“升级通往通关通道的连接道路，并于雨季前完工”尚无结论。 [2026-SM11-01]" in printed


@pytest.mark.parametrize("langs", EACH, ids="-".join)
@pytest.mark.parametrize("many", [0, 1, 4, 60])
def test_the_brief_keeps_to_one_page(many: int, langs: tuple[str, ...]) -> None:
    rows = tuple(replace((ROAD, DATA)[n % 2], id=f"2026-SM11-{n:02}", times_carried=n % 4) for n in range(many))
    late = {one.id: 10 + n for n, one in enumerate(rows)}
    printed = pages(write(brief(instruments=(Reviewed(None, rows),), late=late), langs))
    assert len(printed) == 1


@pytest.mark.parametrize("langs", EACH, ids="-".join)
def test_the_brief_of_the_exercise_keeps_to_one_page(langs: tuple[str, ...]) -> None:
    assert len(pages(write(brief(), langs))) == 1


def test_the_brief_says_how_many_more_there_are() -> None:
    rows = tuple(replace(ROAD, id=f"r-{n:02}", completion="complete", obstacles=(), owners=()) for n in range(9))
    printed = lines(write(brief(instruments=(Reviewed(None, rows),), shown=2), ("en",)))
    assert printed.count("and 7 more in the review report") == 2


def test_a_share_of_nothing_is_no_share() -> None:
    printed = lines(write(review_report(rates=(Rate("completion", 0, 0), Rate("reporting", 1, 200))), ("en",)))
    assert [one for one in printed if one.startswith(("Substantial or", "Reports rec"))] == [
        "Substantial or complete 0 0 —",
        "Reports received 1 200 1%",
    ]


def test_what_is_not_translated_is_said_and_stands_as_given() -> None:
    alone = Reviewed(
        None, (replace(ROAD, text=said("Chỉ có tiếng Việt"), statements=(Statement(QN, said("Có")), Statement(GX))),)
    )
    printed = "\n".join(lines(write(review_report(instruments=(alone,), requests=()), ("zh",))))
    # The wording and one statement; the other party said nothing at all.
    assert (printed.count("— 暂无译文，越南文原文："), printed.count("未作陈述 广西")) == (2, 1)
    assert (printed.count("原文：Chỉ có tiếng Việt"), printed.count("原文：Có")) == (1, 1)


def test_a_glyph_that_is_missing_is_named_with_its_line() -> None:
    spoiled = Reviewed(said("Biên bản"), (ROAD, replace(DATA, statements=(Statement(QN, said("tốt 😀")),))))
    for form in ("pdf", "docx"):
        with pytest.raises(GlyphMissing) as caught:
            write(review_report(instruments=(spoiled,)), ("vi",), form)
        assert caught.value.where == "the paper in vi, III. Từng cam kết theo văn kiện, Biên bản, row 2"


def test_refusals_in_words() -> None:
    with pytest.raises(WordMissing, match="no printed word for 'lost'"):
        write(review_report(instruments=(Reviewed(None, (replace(ROAD, outcome="lost"),)),)), ("vi",))
    with pytest.raises(ValueError, match="a paper is written as pdf or docx, not 'odt'"):
        write(follow_up(), ("vi",), "odt")
    with pytest.raises(TypeError, match="no paper is made of Paper"):
        write(Paper(mechanism={}, organ={}, year=2026, as_of="2026-01-01"), ("vi",))
    with pytest.raises(ValueError, match="does not list: rumour"):
        write(many_years(years=(replace(many_years().years[0], sources=("rumour",)),)), ("vi",))


def test_a_long_statement_loses_nothing() -> None:
    words = [f"từ{number}" for number in range(2000)]
    long = Reviewed(
        None, (replace(ROAD, statements=(Statement(QN, said(" ".join(words), "慢" * 2000)), Statement(GX))),)
    )
    for langs in (("vi",), ("vi", "zh")):
        printed = set("\n".join(pages(write(review_report(instruments=(long,)), langs))).split())
        assert [word for word in words if word not in printed] == []
