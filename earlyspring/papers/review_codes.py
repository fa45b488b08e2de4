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
    "round": {
        "midterm": ("rà soát giữa kỳ", "中期回顾", "mid-term review"),
        "annual": ("rà soát hằng năm", "年度回顾", "annual review"),
        "final": ("rà soát tổng kết", "总结回顾", "final review"),
    },
    "sheet": {
        "drafting": ("đang soạn", "编制中", "being drafted"),
        "frozen": ("đã chốt", "已定稿", "frozen"),
        "concluded": ("đã kết luận", "已得出结论", "concluded"),
    },
    "timeliness": {
        "on_time": ("đúng hạn", "按时", "on time"),
        "late": ("quá hạn", "逾期", "late"),
        "not_due": ("chưa đến hạn", "未到期", "not due yet"),
        "not_stated": ("không nêu thời hạn", "未说明时限", "timeliness not stated"),
    },
    "finding": {
        "agreed": ("thống nhất nhận định", "看法一致", "agreed"),
        "views_differ": ("nhận định khác nhau", "看法不一", "views differ"),
        "not_reviewable": ("không đánh giá được", "无法评估", "not reviewable"),
    },
    "outcome": {
        "close_complete": ("kết thúc do hoàn thành", "已完成并结束", "closed as complete"),
        "continue": ("tiếp tục thực hiện", "继续执行", "continues"),
        "carry_over": ("chuyển kỳ sau", "结转", "carried over"),
        "merge": ("gộp vào cam kết khác", "并入其他承诺事项", "merged into another"),
        "supersede": ("được cam kết khác thay thế", "由其他承诺事项取代", "superseded by another"),
        "suspend": ("tạm dừng", "中止", "suspended"),
        "refer_up": ("báo cáo cấp trên", "提请上级", "referred upwards"),
        "not_pursued": ("không tiếp tục", "不再推进", "not pursued further"),
    },
    "acceptance": {
        "key": ("chấp thuận bằng khóa của bên đó", "以本方密钥确认", "accepted under the party's key"),
        "paper": ("chấp thuận bằng văn bản giấy", "以纸质文本确认", "accepted on paper"),
        "awaited": ("chưa có ý kiến", "尚未答复", "not answered"),
        "declined": ("không chấp thuận", "未确认", "declined"),
    },
    "rate": {
        "promised": ("Cam kết được rà soát", "列入回顾的承诺", "Commitments reviewed"),
        "done": ("Đã hoàn thành", "已完成", "Done"),
        "late": ("Quá hạn", "逾期", "Late"),
        "blocked": ("Đang vướng mắc", "受阻", "Blocked"),
        "recurring": ("Lặp lại từ các kỳ trước", "多次结转", "Coming back"),
        "reporting": ("Báo cáo đã tiếp nhận", "已接收报告", "Reports received"),
        "timeliness": ("Báo cáo đúng hạn", "按时报告", "Reports on time"),
        "completion": ("Đáng kể hoặc hoàn thành", "进展显著或已完成", "Substantial or complete"),
        "not_reviewable": ("Không đánh giá được", "无法评估", "Not reviewable"),
        "no_evidence": ("Chưa có minh chứng", "无佐证", "No evidence"),
        "concordance": ("Đánh giá như nhau", "评估一致", "Assessed alike"),
        "with_result": ("Có kết quả trong kỳ", "本期有成果", "With a result in the period"),
        "results": ("Kết quả được tính", "计入的成果", "Results that count"),
        "slippage": ("Trung vị số ngày chậm", "推迟天数中位数", "Median slippage"),
    },
    "request": {
        "open": ("chưa được tiếp nhận", "尚未受理", "not taken up yet"),
        "taken_up": ("đã tiếp nhận", "已受理", "taken up"),
        "answered": ("đã trả lời", "已答复", "answered"),
        "refused": ("không được chấp thuận", "未获同意", "refused"),
        "settled": ("đã giải quyết", "已解决", "settled"),
        "withdrawn": ("đã rút", "已撤回", "withdrawn"),
    },
    "in_force": {
        "drafting": ("đang soạn thảo", "起草中", "drafting"),
        "initialled": ("đã ký tắt", "已草签", "initialled"),
        "authenticated": ("đã xác thực", "已认证", "authenticated"),
        "partly_signed": ("một số bên đã ký", "部分签署", "partly signed"),
        "signed": ("đã ký", "已签署", "signed"),
        "in_force": ("đang có hiệu lực", "生效中", "in force"),
        "suspended": ("tạm đình chỉ", "中止", "suspended"),
        "ended": ("hết hiệu lực", "已失效", "ended"),
    },
}
