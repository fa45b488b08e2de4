"""The words that the report form of an agency prints by itself: (vi, zh, en)."""

from .words import pick

Words = dict[str, tuple[str, str, str]]


def form_word(label: str, lang: str) -> str:
    """The word of a label of the form. Raises WordMissing for an unknown label or language."""
    return pick(FORM, label, lang)


FORM: Words = {
    "title": ("Phiếu báo cáo thực hiện cam kết", "承诺事项落实情况报告表", "Report on commitments"),
    "reports": ("Báo cáo", "报告", "Report"),
    "figures": ("Số liệu", "数据", "Figures"),
    "obstacles": ("Vướng mắc khác", "其他困难", "More obstacles"),
    "how_more": (
        "Dùng khi một cam kết có hơn hai vướng mắc: mỗi dòng một vướng mắc, chọn mã của cam kết ở cột đầu.",
        "一项承诺有两项以上困难时填写：每行一项，先在首列选择承诺事项编号。",
        "For a commitment with more than two obstacles: one a row, with the code of the commitment chosen first.",
    ),
    "commitment_0": ("Mã cam kết", "承诺事项编号", "Code of the commitment"),
    "obstacle_0": ("Vướng mắc", "困难", "Obstacle"),
    "waits_for_0": ("Chờ ai, cam kết nào", "等待何方或何项承诺", "Waiting for whom or what"),
    "what_0": ("Chi tiết; đã trình nội dung gì", "说明；已呈报何事", "Details; what was submitted"),
    "on_0": ("Ngày trình", "呈报日期", "Submitted on"),
    "rounds": ("Đợt", "轮次", "Round"),
    "cutoff": ("số liệu tính đến {day}", "数据截至{day}", "as things stand on {day}"),
    "send_by": ("gửi trước hết {day}", "请于{day}前报送", "to be sent by {day}"),
    "how": (
        "Chỉ điền vào ô màu. Không đổi thứ tự cột, không xóa dòng. Tiến độ đã nêu cần có minh chứng hoặc lý do chưa có. "
        "Dòng để trống là chưa báo cáo.",
        "请只填写有底色的单元格，勿调整列的顺序，勿删除行。填报进展时，请列明佐证材料或说明暂无佐证的原因。留空的行视为未报告。",
        "Fill in the tinted cells only; move no column and delete no row. Progress needs evidence or a reason for none. "
        "A row left empty is not reported.",
    ),
    "code": ("Mã", "编号", "Code"),
    "wording": ("Nội dung cam kết", "承诺内容", "Commitment"),
    "instrument": ("Văn kiện", "文件", "Instrument"),
    "due": ("Thời hạn", "期限", "Due"),
    "last": ("Kỳ trước", "上期情况", "Last time"),
    "completion": ("Mức độ thực hiện", "落实程度", "Completion"),
    "narrative": ("Tình hình thực hiện", "落实情况", "What was done"),
    "obstacle": ("Vướng mắc {n}", "困难{n}", "Obstacle {n}"),
    "waits_for": (
        "Chờ ai, cam kết nào (vướng mắc {n})",
        "等待何方或何项承诺（困难{n}）",
        "Waiting for whom or what ({n})",
    ),
    "what": ("Chi tiết; đã trình nội dung gì ({n})", "说明；已呈报何事（{n}）", "Details; what was submitted ({n})"),
    "on": ("Ngày trình ({n})", "呈报日期（{n}）", "Submitted on ({n})"),
    "evidence": ("Minh chứng", "佐证材料", "Evidence"),
    "no_evidence_reason": ("Lý do chưa có minh chứng", "暂无佐证的原因", "Reason for no evidence"),
    "indicator": ("Chỉ số", "指标", "Indicator"),
    "unit": ("Đơn vị tính", "计量单位", "Unit"),
    "baseline": ("Giá trị gốc", "基线值", "Baseline"),
    "target": ("Chỉ tiêu", "目标值", "Target"),
    "period_end": ("Tính đến", "截至", "Period to"),
    "value": ("Giá trị", "数值", "Value"),
    "numerator": ("Tử số", "分子", "Numerator"),
    "denominator": ("Mẫu số", "分母", "Denominator"),
    "text": ("Nhận xét", "说明", "Remark"),
    "choose": ("Chọn trong danh sách.", "请从列表中选择。", "Choose from the list."),
    "date_hint": (
        "Ngày dạng 2026-11-30 hoặc 30/11/2026.",
        "日期格式：2026-11-30或2026年11月30日。",
        "A day as 2026-11-30 or 30 November 2026.",
    ),
    "value_hint": (
        "Chỉ ghi số, theo đơn vị đã nêu.",
        "只填数字，按所列计量单位。",
        "A number alone, in the unit stated.",
    ),
}
