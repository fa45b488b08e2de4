"""The facts of the Spring Meeting, written in one language."""

from dataclasses import replace

from earlyspring.papers import Amount, Count, Extract, Instrument, Participant, Priority, Result, Source
from earlyspring.papers.facts import Place
from earlyspring.papers.view import View, view

from .sample import ALL, GX, HP, LS, QN, said, spring_meeting


def texts(written: View, key: str) -> list[list[str]]:
    """Each line of a section: its words, then each note."""
    section = next(one for one in written["sections"] if one["key"] == key)
    runs = (
        [line["text"], *(note["runs"] for note in line["notes"])]
        for group in section["groups"]
        for line in group["lines"]
    )
    return [["".join(run["t"] for run in cell) for cell in line] for line in runs]


def written(extract: Extract, lang: str, *, own_first: bool = True) -> View:
    return view(extract, lang, own_first=own_first)


def test_each_reader_finds_the_own_side_first() -> None:
    extract = spring_meeting()
    names = {lang: [line[0] for line in texts(written(extract, lang), "participants")] for lang in ("vi", "zh", "en")}
    assert names["vi"][0] == "Quảng Ninh"
    assert names["vi"][5] == "Quảng Tây"
    assert names["zh"][0] == "广西"
    assert names["en"][:2] == ["Guangxi", "Quang Ninh"]


def test_side_by_side_the_order_is_the_approved_list() -> None:
    both = [texts(written(spring_meeting(), lang, own_first=False), "participants") for lang in ("vi", "zh")]
    assert [line[0] for line in both[0]][:2] == ["Quảng Tây", "Quảng Ninh"]
    assert [line[0] for line in both[1]][:2] == ["广西", "广宁"]


def test_what_is_missing_is_said_and_the_original_follows_under_its_languages_name() -> None:
    heads = {line[0]: line[1] for line in texts(written(spring_meeting(), "zh"), "participants")}
    assert heads == {
        "广西": "陈刚",
        "广宁": "— 暂无译文，越南文原文：Quản Minh Cường",
        "谅山": "— 未说明",
        "高平": "— 未说明",
        "宣光": "— 暂无译文，越南文原文：Hầu A Lềnh",
        "海防": "— 未说明",
        "越南驻华大使馆": "— 暂无译文，越南文原文：Phạm Thanh Bình",
    }
    blank = Instrument(type="mou", title={"vi": "  ", "zh": "备忘录"}, parties=(LS,))
    assert texts(written(spring_meeting(instruments=(blank,)), "vi"), "instruments") == [
        [
            "— chưa có bản dịch; nguyên văn tiếng Trung: 备忘录",
            "bản ghi nhớ",
            "Lạng Sơn",
            "— không nêu",
            "— không nêu",
            "theo nguồn tin",
        ]
    ]


def test_a_publisher_is_named_in_the_readers_language_or_as_it_calls_itself_and_marked() -> None:
    sources = (
        Source("nation", said("Báo Quảng Ninh", "《广宁报》"), lang="vi"),
        Source("people", said("Báo Quảng Ninh"), lang="vi"),
        Source("agency", said("Báo Quảng Ninh"), lang="ja"),
    )
    extract = spring_meeting(sources=sources)
    assert [line[0].split(" · ")[0] for line in texts(written(extract, "zh"), "sources")] == [
        "《广宁报》",
        "Báo Quảng Ninh — 暂无译文",
        "agency — 暂无译文",
    ]


def test_a_figure_stands_where_its_unit_has_no_translation() -> None:
    result = Result(text=said("Lượt xe"), amount=Amount(12, unit=said(zh="辆")), bodies=(QN,))
    assert texts(written(spring_meeting(results=(result,)), "vi"), "results") == [
        ["Lượt xe", "12 — chưa có bản dịch; nguyên văn tiếng Trung: 辆", "— không nêu", "Quảng Ninh", "theo nguồn tin"]
    ]


def test_planned_and_actual_stand_apart() -> None:
    counts = (
        Count(what="delegates", planned=Amount(290, qualifier="about")),
        Count(what="agencies", planned=Amount(40), actual=Amount(38), standing="joint"),
    )
    assert texts(written(spring_meeting(counts=counts), "vi"), "counts") == [
        ["Đại biểu", "khoảng 290", "— không nêu", "theo nguồn tin"],
        ["Cơ quan ký kết", "40", "38", "cùng xác nhận"],
    ]


def test_all_taking_part_is_said_only_of_exactly_those() -> None:
    def parties(*bodies: object) -> str:
        instrument = Instrument(type="mou", title=said("A"), parties=bodies)  # any bodies
        return texts(written(spring_meeting(instruments=(instrument,)), "vi"), "instruments")[0][2]

    assert parties(*reversed(ALL)) == "tất cả các bên tham dự"
    assert parties(GX, HP) == "Hải Phòng; Quảng Tây"
    assert parties(*ALL[:5]) == "Quảng Ninh; Lạng Sơn; Cao Bằng; Tuyên Quang; Quảng Tây"
    assert parties(*ALL, replace(GX, names=said("Vân Nam"))).count(";") == 6


def test_statements_stand_under_their_force_and_are_counted_through() -> None:
    section = next(one for one in written(spring_meeting(), "vi")["sections"] if one["key"] == "statements")
    assert [(group["heading"], [line["no"] for line in group["lines"]]) for group in section["groups"]] == [
        ("Thống nhất", ["1", "2", "3", "4", "5", "6"]),
        ("Khuyến khích", ["7"]),
        ("Sẵn sàng", ["8"]),
        ("Khẳng định", ["9"]),
    ]


def test_sections_are_counted_and_what_is_absent_is_listed() -> None:
    bare = Extract(mechanism=said("M"), organ=said("O"), year=2027, as_of="2026-11-20", status="planned")
    paper = written(bare, "vi")
    assert paper["sections"] == []
    assert paper["absent"][0]["t"] == (
        "Sổ đăng ký không có ghi nhận về: Thành phần tham dự; Số liệu hội nghị; Quyết định; Văn kiện ký kết; "
        "Cam kết và các phát biểu khác; Đề xuất; Ưu tiên; Kết quả; Hoạt động; Đăng cai lần tới; Nguồn"
    )
    assert paper["subtitle"][0]["t"] == "năm 2027"
    full = [section["heading"] for section in written(spring_meeting(), "zh")["sections"]]
    assert (full[0], full[-1]) == ("一、与会各方", "十二、来源")


def test_an_ordinal_that_was_deduced_says_so() -> None:
    deduced = spring_meeting(ordinal=12, year=2027, ordinal_basis="inference")
    assert [written(deduced, lang)["subtitle"][0]["t"] for lang in ("vi", "zh", "en")] == [
        "Lần thứ 12 (suy luận) · năm 2027",
        "第12次（推定） · 2027年",
        "12th session (inferred) · 2027",
    ]


def test_priorities_for_some_years_and_beyond() -> None:
    priorities = (Priority(text=said("A"), from_year=2026), Priority(text=said("B"), from_year=2026, to_year=2028))
    assert [line[1] for line in texts(written(spring_meeting(priorities=priorities), "vi"), "priorities")] == [
        "từ năm 2026 trở đi",
        "năm 2026 – năm 2028",
    ]


def test_a_disclaimer_of_ones_own_replaces_the_standing_one() -> None:
    own = written(spring_meeting(disclaimer=said(vi="Chỉ để tham khảo.")), "vi")["disclaimer"]
    assert own == [{"t": "Chỉ để tham khảo.", "k": "plain"}]


def test_a_post_in_words_prints_as_typed() -> None:
    chair = Participant(body=QN, capacity="chủ tịch Ủy ban")
    ambassador = Participant(body=GX, capacity="ambassador")
    posts = [line[2] for line in texts(written(spring_meeting(participants=(chair, ambassador)), "vi"), "participants")]
    assert posts == ["chủ tịch Ủy ban", "Đại sứ"]


def particulars(lang: str, **changed: object) -> dict[str, str]:
    notes = written(spring_meeting(**changed), lang)["particulars"]
    return {note["label"]: "".join(run["t"] for run in note["runs"]) for note in notes}


def test_every_place_of_a_session_is_printed() -> None:
    both = (Place(names=QN.names, role="host"), Place(names=GX.names, role="connected"), Place(names=HP.names))
    assert particulars("vi", places=both)["Địa điểm"] == (
        "Quảng Ninh (nơi đăng cai); Quảng Tây (kết nối trực tuyến); Hải Phòng"
    )
    assert particulars("zh", places=both)["地点"] == "广宁（主会场）、广西（视频连线）、海防"


def test_a_host_by_decision_says_whose() -> None:
    at = said("Hội nghị lần thứ 10 (năm 2025)", "第十次会议（2025年）", "10th Meeting (2025)")
    hosts = [particulars(lang, host=QN, host_decided=at) for lang in ("vi", "zh", "en")]
    assert [notes["Đăng cai"] for notes in hosts[:1]] == [
        "Quảng Ninh (theo quyết định của Hội nghị lần thứ 10 (năm 2025))"
    ]
    assert hosts[1]["承办方"] == "广宁（根据以下会议的决定：第十次会议（2025年））"
    assert hosts[2]["Host"] == "Quang Ninh (by decision of the 10th Meeting (2025))"


def test_what_was_not_signed_by_the_day_stands_apart() -> None:
    by_hand = Instrument(type="mou", title=said("Một", "一", "One"), signed_on="2026-04-10", by_signatures=True)
    draft = Instrument(type="mou", title=said("Hai", "二", "Two"))
    paper = written(spring_meeting(instruments=(by_hand,), preparing=(draft,)), "en")
    assert [(line[0], line[4]) for key in ("instruments", "preparing") for line in texts(paper, key)] == [
        ("One", "10 April 2026 (by its signatures)"),
        ("Two", "— not stated"),
    ]
