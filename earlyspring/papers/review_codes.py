"""Printed words of the closed lists of reports and reviews, each list a table of (vi, zh, en)."""

Table = dict[str, tuple[str, str, str]]

COMPLETION: Table = {
    "no_evidence": ("chưa có minh chứng", "无佐证", "no evidence"),
    "not_started": ("chưa triển khai", "未启动", "not started"),
    "limited": ("hạn chế", "进展有限", "limited"),
    "substantial": ("đáng kể", "进展显著", "substantial"),
    "complete": ("hoàn thành", "已完成", "complete"),
}

REVIEW_LISTS: dict[str, Table] = {
    "completion": COMPLETION,
    # One judges oneself by what was done; that nothing shows it is for others to say.
    "own_completion": {code: words for code, words in COMPLETION.items() if code != "no_evidence"},
    "obstacle": {
        "funding": ("kinh phí", "经费", "funding"),
        "home_procedure": ("thủ tục trong nước", "国内程序", "procedure at home"),
        "waiting_other_side": ("chờ phía bạn", "等待对方", "waiting for the other side"),
        "awaiting_centre": ("chờ ý kiến Trung ương", "等待中央批复", "awaiting the central authorities"),
        "force_majeure": ("bất khả kháng", "不可抗力", "force majeure"),
        "scope_unclear": ("nội dung chưa rõ", "内容不明确", "scope unclear"),
        "capacity": ("thiếu nhân lực, năng lực", "人力不足", "lack of staff or capacity"),
        "partner_changed": ("thay đổi cơ quan đối tác", "对口单位变更", "change of the partner agency"),
        "other": ("lý do khác", "其他", "other"),
    },
}
