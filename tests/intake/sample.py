"""The form of the department of Lan of Quảng Ninh, which serves two mechanisms, and what it answers."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from earlyspring.papers import Text
from earlyspring.papers.form_facts import (
    Answer,
    Figure,
    FormIndicator,
    FormLine,
    FormRound,
    Obstacle,
    ReportForm,
)

CAME_ON = date(2026, 11, 25)


def said(vi: str = "", zh: str = "", en: str = "") -> Text:
    return {lang: words for lang, words in (("vi", vi), ("zh", zh), ("en", en)) if words}


TONNES = FormIndicator(
    "indicator-T",
    "2026-12-31",
    said("Hàng qua cửa khẩu", "口岸货运量", "Goods through the gate"),
    unit=said("tấn", "吨", "tonnes"),
    baseline=Decimal("1234.5"),
    baseline_on="2025-12-31",
    target=Decimal(150_000),
)
SHARE = FormIndicator(
    "indicator-S",
    "2026-12-31",
    said("Tỷ lệ thông quan số", "数字通关比例", "Share cleared digitally"),
    measure="percentage",
    baseline=Decimal(40),
    target=Decimal(60),
)
ROAD = FormLine(
    "obligation-1",
    "2026-SM11-01",
    said("Nâng cấp đường dẫn", "升级连接线", "Upgrade the approach road"),
    instrument=said("Biên bản hội đàm 2026", "2026年会谈纪要", "Minutes of talks 2026"),
    since="2026-02-11",
    due_on="2026-12-31",
    last_completion="limited",
    last_narrative=said("=1+1 đã khảo sát", "", "surveyed"),
    indicators=(TONNES, SHARE),
)
FAIR = FormLine("obligation-2", "2026-SM11-04", said("Tổ chức hội chợ", "举办展销会", "Hold the fair"))
PATROL = FormLine("obligation-3", "2026-YN05-02", said("Tuần tra chung", "", "Joint patrol"), since="2026")
FORM = ReportForm(
    agency="body-AG",
    agency_name=said("Sở Ngoại vụ Quảng Ninh", "广宁外事厅", "Department of Foreign Affairs of Quang Ninh"),
    party="QN",
    revision=2,
    rounds=(
        FormRound(
            "round-A", said("giữa kỳ 2026", "2026年中期", "mid-term 2026"), "2026-11-20", "2026-11-30", (ROAD, FAIR)
        ),
        FormRound("round-B", said("cuối năm 2026", "2026年终", "final 2026"), "2026-11-22", "2026-12-05", (PATROL,)),
    ),
)
ANSWERS = (
    Answer(
        "obligation-1",
        "substantial",
        "Đã hoàn thành 4 km.\nCòn 1 km.",
        (
            Obstacle("awaiting_centre", "Bộ Ngoại giao", "Tờ trình 12/TTr", date(2026, 6, 1)),
            Obstacle("waiting_other_side", "2026-SM11-04"),
        ),
        "Biên bản nghiệm thu",
        "",
        (
            Figure("indicator-T", "2026-12-31", Decimal("98765.25"), text="tạm tính"),
            Figure("indicator-S", "2026-12-31", Decimal("44"), Decimal(44), Decimal(100)),
        ),
    ),
    Answer("obligation-3", "not_started"),
)
OTHER_AGENCY = replace(FORM, agency="body-XX")
OTHER_ROUND = replace(FORM, rounds=FORM.rounds[:1])
