"""An invented review, marked as an exercise: two sides, lines that agree and lines that do not."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

from earlyspring.papers.facts import Amount, Body, Source
from earlyspring.papers.report_facts import AgencyReport, Obstacle, Opinion, Piece, Reply, Reported
from earlyspring.papers.review_facts import (
    Acceptance,
    DraftMinutes,
    FollowUp,
    LeadersBrief,
    Line,
    Priority,
    Rate,
    Request,
    Reviewed,
    ReviewReport,
    Statement,
)
from earlyspring.papers.years_facts import Agreement, AgreementsReport, ManyYears, Year

from .sample import CB, GX, LS, QN, said

TRANSPORT_QN = Body(said("Sở Xây dựng Quảng Ninh", "广宁建设厅", "Department of Construction of Quang Ninh"), "VN")
TRANSPORT_GX = Body(said("Sở Giao thông vận tải Quảng Tây", "广西交通运输厅", "Guangxi Transport Department"), "CN")
MINISTRY = said("Bộ Ngoại giao", "外交部", "Ministry of Foreign Affairs")

ROAD = Line(
    id="2026-SM11-01",
    text=said(
        "Nâng cấp tuyến đường nối vào lối thông quan và hoàn thành trước mùa mưa",
        "升级通往通关通道的连接道路，并于雨季前完工",
        "Upgrade the road to the clearance passage and finish it before the rains",
    ),
    owners=(TRANSPORT_QN, TRANSPORT_GX),
    finding="agreed",
    completion="substantial",
    outcome="carry_over",
    first_due="2025-12-31",
    due="2026-12-31",
    new_due="2027-06-30",
    times_carried=2,
    slippage=546,
    statements=(
        Statement(
            QN,
            said(
                "Đã thi công bốn trên năm ki-lô-mét; đoạn còn lại chờ bàn giao mặt bằng.",
                "五公里中已建成四公里；其余路段等待交付用地。",
                "Four of five kilometres are built; the rest waits for the land.",
            ),
        ),
        Statement(GX, said("Đoạn phía Quảng Tây đã hoàn thành.", "广西段已完工。", "The Guangxi section is finished.")),
    ),
    obstacles=(
        Obstacle("waiting_other_side", body=GX, line="2026-SM11-02"),
        Obstacle("awaiting_centre", what=said("Tờ trình về vốn", "经费请示", "funding request"), on="2026-06-01"),
    ),
)
PATROLS = AgencyReport(
    body=TRANSPORT_QN,
    party=QN,
    completion="substantial",
    narrative=said("Đã xong bốn ki-lô-mét.", "已完成四公里。", "Four kilometres are done."),
    figures=(
        Reported(
            indicator=said("Chiều dài đường", "道路长度", "Length of road"),
            period_end="2026-06-30",
            value=Fraction(3, 2),
            unit="km",
            way="sum",
            total=Fraction(4),
            target=Fraction(5),
            target_by="2026-12-31",
            reached=False,
            progress=Fraction(4, 5),
        ),
        Reported(
            indicator=said("Phần đã thanh toán", "已支付比例", "Share paid"),
            period_end="2026-06-30",
            value=Fraction(100, 3),
            share=(Fraction(1), Fraction(3)),
            unit="%",
            hindered=True,
        ),
    ),
    obstacles=ROAD.obstacles,
    evidence=(
        Piece(said("Biên bản nghiệm thu", "验收单", "Record of acceptance"), "9f86d081884c7d65"),
        Piece(None, "00" * 8),
    ),
    closed=2,
    help=said("Cần bản đồ."),
    received_on="2026-11-28",
    replies=(
        Reply(GX, "disputed", said(zh="尚未通车。")),
        Reply(LS, "confirmed"),
    ),
)
CLEAR = AgencyReport(
    body=GX,
    party=GX,
    completion="complete",
    no_evidence_reason=said("Ảnh sẽ gửi sau.", "照片另送。", "Photographs will follow."),
)
JUDGED = replace(
    ROAD,
    id="2026-SM11-04",
    wording=said(
        "Hai bên cùng nâng cấp đường, mỗi bên phần mình.", "双方各自升级本方路段。", "Each side its own section."
    ),
    statements=(
        Statement(
            QN,
            said("Xin thêm thời gian."),
            Opinion("substantial", "late", said("Còn một ki-lô-mét.", "尚余一公里。", "One kilometre is left.")),
        ),
        Statement(GX, None, Opinion("limited", None, said(zh="对方路段未通。"))),
        Statement(LS),
    ),
    reports=(PATROLS, CLEAR),
    totals=(
        replace(
            PATROLS.figures[0],
            period_end=None,
            value=None,
            total=Fraction(6),
            target=Fraction(10),
            progress=Fraction(3, 5),
        ),
        Reported(indicator=said("Số cửa khẩu", "口岸数量", "Gates"), way="latest", apart=True),
    ),
)
DATA = Line(
    id="2026-SM11-02",
    text=said("Trao đổi dữ liệu thông quan hằng tháng", "每月交换通关数据", "Exchange clearance data every month"),
    owners=(TRANSPORT_GX,),
    finding="views_differ",
    outcome="refer_up",
    due="2026-10-31",
    times_carried=1,
    slippage=0,
    late=35,
    statements=(
        Statement(
            QN, said("Mới nhận được số liệu của bốn tháng.", "仅收到四个月的数据。", "Data came for four months only.")
        ),
        Statement(
            GX,
            said(
                "Số liệu đã được gửi đủ qua kênh thỏa thuận.",
                "数据已通过商定渠道全部发送。",
                "All data were sent through the agreed channel.",
            ),
        ),
        Statement(LS),
    ),
)
FAIR = Line(
    id="2026-SM11-03",
    text=said("Tổ chức hội chợ thương mại biên giới", "举办边境贸易展销会", "Hold the border trade fair"),
    owners=(),
    finding="agreed",
    completion="complete",
    outcome="close_complete",
    due="2026-11-15",
    slippage=0,
    statements=(
        Statement(QN, said("Đã tổ chức.", "已举办。", "It was held.")),
        Statement(GX, said("Đã tổ chức.", "", "It was held.")),
    ),
)
LANGUAGE = Line(
    id="2026-JWC16-07",
    text=said("Khuyến khích giao lưu thanh niên", "", "Encourage exchanges of young people"),
    finding="not_reviewable",
    outcome="continue",
    gaps=("agency", "due_date", "measure"),
    statements=(Statement(CB, said("Chưa có thước đo.", "尚无衡量标准。", "There is no measure.")), Statement(GX)),
)
INSTRUMENTS = (
    Reviewed(
        said("Biên bản hội đàm lần thứ 11", "第十一次会谈纪要", "Minutes of the 11th talks"),
        (ROAD, DATA, FAIR),
        "2026-02-11",
    ),
    Reviewed(None, (LANGUAGE,)),
)
RATES = (
    Rate("promised", 4, 4),
    Rate("completion", 2, 3),
    Rate("not_reviewable", 1, 4),
    Rate("reporting", 5, 6),
    Rate("concordance", 2, 3),
    Rate("slippage", 182, 2),
)
REQUEST = Request(
    "2026-R-01",
    said("Mở rộng giờ thông quan", "延长通关时间", "Longer hours at the gate"),
    MINISTRY,
    said("Tờ trình 12/TTr", "第12号请示", "Submission no. 12"),
    "2026-05-04",
    "taken_up",
    "2026-06-20",
)
SHARED: dict[str, Any] = {
    "mechanism": said("Cơ chế diễn tập sáu bên", "六方演练机制", "Exercise mechanism of six parties"),
    "organ": said("Ủy ban công tác liên hợp", "联合工作委员会", "Joint Working Committee"),
    "year": 2026,
    "ordinal": 17,
    "as_of": "2026-12-05",
    "own_side": {"vi": "VN", "zh": "CN"},
    "exercise": True,
    "cutoff_on": "2026-11-20",
    "first_day": "2026-12-04",
    "last_day": "2026-12-05",
    "place": said("Hạ Long", "下龙", "Ha Long"),
    "instruments": INSTRUMENTS,
    "requests": (REQUEST,),
}


def review_report(**changed: Any) -> ReviewReport:
    accepted = (
        Acceptance(GX, "key", "2026-12-05"),
        Acceptance(QN, "key", "2026-12-05"),
        Acceptance(LS, "paper", "2026-12-06"),
        Acceptance(CB, "awaited"),
    )
    return ReviewReport(
        **SHARED
        | {"frozen_on": "2026-12-04", "worksheet_sha256": "3f" * 32, "accepted": accepted, "rates": RATES}
        | changed
    )


def judged(**changed: Any) -> ReviewReport:
    """The report of one line with opinions, reports, figures, evidence and answers."""
    return review_report(**{"instruments": (Reviewed(None, (JUDGED,)),), "requests": ()} | changed)


def follow_up(**changed: Any) -> FollowUp:
    return FollowUp(**SHARED | changed)


def brief(**changed: Any) -> LeadersBrief:
    rates = (
        Rate("promised", 4, 4),
        Rate("done", 1, 4),
        Rate("late", 1, 4),
        Rate("blocked", 1, 4),
        Rate("recurring", 1, 4),
    )
    return LeadersBrief(**SHARED | {"rates": rates, "late": {"2026-SM11-02": 35}} | changed)


def minutes(**changed: Any) -> DraftMinutes:
    ahead = (
        Priority(
            text=said("Hoàn thành hạ tầng thông quan", "完善通关基础设施", "Finish the infrastructure of clearance"),
            from_year=2027,
            to_year=2028,
            lines=("2026-SM11-01", "2026-SM11-02"),
        ),
        Priority(text=said("Giao lưu thanh niên", "青年交流"), from_year=2027),
    )
    return DraftMinutes(**SHARED | {"next_year": 2027, "priorities": ahead} | changed)


SOURCE = Source(
    "nation",
    said("Báo Diễn tập", "演练报", "The Exercise Post"),
    "2026-02-12",
    "Gặp gỡ đầu Xuân",
    "vi",
    "https://example.org/a",
)


def agreements(**changed: Any) -> AgreementsReport:
    mou = Agreement(
        id="TTQT-01",
        type="mou",
        title=said("Bản ghi nhớ hợp tác thương mại", "贸易合作备忘录", "Memorandum on trade"),
        level="provincial",
        parties=(QN, GX),
        signed_on="2026-02-11",
        in_force_on="2026-02-11",
        ends_on="2031-02-11",
        status="in_force",
        progress=said(
            "Đã tổ chức hai cuộc họp nhóm công tác.", "已召开两次工作组会议。", "The working group met twice."
        ),
        sources=("nation",),
    )
    base = {key: SHARED[key] for key in ("mechanism", "organ", "year", "as_of", "own_side", "exercise")}
    return AgreementsReport(
        **base
        | {
            "party": QN,
            "first_day": "2026-01-01",
            "last_day": "2026-06-30",
            "signed": (mou,),
            "carried_out": (mou, replace(mou, id="TTQT-02", ends_on=None, progress=None, standing="joint")),
            "difficulties": (said("Chậm trao đổi văn bản.", "文本交换较慢。", "Texts are slow to arrive."),),
            "sources": (SOURCE,),
        }
        | changed
    )


def many_years(**changed: Any) -> ManyYears:
    years = tuple(
        Year(
            year=2016 + n,
            ordinal=1 + n,
            host=(GX, QN, LS)[n % 3],
            localities=Amount(5),
            delegates=Amount(200 + 10 * n, qualifier="more_than"),
            documents=Amount(10 + n) if n % 2 else None,
            commitments=20 + n,
            with_owner=n,
            with_date=2 * n,
            with_both=n // 2,
            sources=("nation",),
        )
        for n in range(11)
    )
    base = {key: SHARED[key] for key in ("mechanism", "organ", "year", "as_of", "own_side", "exercise")}
    return ManyYears(**base | {"years": years, "sources": (SOURCE,)} | changed)


EVERY = (review_report, judged, follow_up, brief, minutes, agreements, many_years)
