"""What is counted, and money, in each language: vi after the number, zh with its measure word, en one|many.

The codes are those of the register's kinds, of its lists, and of the units in which results are reported.
"""

CURRENCIES = {
    "USD": {"vi": "USD", "zh": "美元"},
    "CNY": {"vi": "nhân dân tệ", "zh": "元人民币"},
    "VND": {"vi": "đồng", "zh": "越南盾"},
    "EUR": {"vi": "euro", "zh": "欧元"},
}

SYMBOLS = {
    **{
        code: code
        for code in ("m", "km", "ha", "g", "kg", "t", "L", "W", "kW", "MW", "GW", "kWh", "MWh", "GWh", "kV", "%")
    },
    "m2": "m²",
    "km2": "km²",
    "m3": "m³",
    "har": "ha",
    "Cel": "°C",
}
"""Units of measure by their code in UCUM (and ha, for which UCUM writes har): a symbol is the same in every language."""

NOUNS = {
    "acceptances": {"vi": "lượt chấp nhận", "zh": "次接受", "en": "acceptance|acceptances"},
    "activities": {"vi": "hoạt động", "zh": "项活动", "en": "activity|activities"},
    "agencies": {"vi": "cơ quan", "zh": "个机构", "en": "agency|agencies"},
    "assessments": {"vi": "đánh giá", "zh": "份评估", "en": "assessment|assessments"},
    "bodies": {"vi": "đơn vị", "zh": "个单位", "en": "body|bodies"},
    "booths": {"vi": "gian hàng", "zh": "个展位", "en": "booth|booths"},
    "calls": {"vi": "cuộc gọi", "zh": "次通话", "en": "call|calls"},
    "cases": {"vi": "vụ việc", "zh": "起案件", "en": "case|cases"},
    "channels": {"vi": "kênh liên hệ", "zh": "条渠道", "en": "channel|channels"},
    "commitments": {"vi": "cam kết", "zh": "项承诺", "en": "commitment|commitments"},
    "contracts": {"vi": "hợp đồng", "zh": "份合同", "en": "contract|contracts"},
    "contradictions": {"vi": "điểm các nguồn nêu khác nhau", "zh": "处来源不一", "en": "contradiction|contradictions"},
    "crossings": {"vi": "lượt xuất nhập cảnh", "zh": "人次出入境", "en": "crossing|crossings"},
    "days": {"vi": "ngày", "zh": "天", "en": "day|days"},
    "decisions": {"vi": "quyết định", "zh": "项决定", "en": "decision|decisions"},
    "delegates": {"vi": "đại biểu", "zh": "名代表", "en": "delegate|delegates"},
    "delegations": {"vi": "đoàn", "zh": "个代表团", "en": "delegation|delegations"},
    "documents": {"vi": "văn kiện", "zh": "份文件", "en": "document|documents"},
    "doses": {"vi": "liều vắc-xin", "zh": "剂疫苗", "en": "dose of vaccine|doses of vaccine"},
    "entries": {"vi": "mục ghi", "zh": "条记录", "en": "entry|entries"},
    "evidence": {"vi": "minh chứng", "zh": "份佐证", "en": "piece of evidence|pieces of evidence"},
    "exchanges": {"vi": "lượt giao lưu", "zh": "次交流", "en": "exchange|exchanges"},
    "facts": {"vi": "mục", "zh": "条记录", "en": "fact|facts"},
    "fields": {"vi": "lĩnh vực", "zh": "个领域", "en": "field|fields"},
    "gates": {"vi": "cặp cửa khẩu", "zh": "对口岸", "en": "pair of gates|pairs of gates"},
    "hours": {"vi": "giờ", "zh": "小时", "en": "hour|hours"},
    "instruments": {"vi": "văn kiện", "zh": "份文件", "en": "instrument|instruments"},
    "jwc_so_far": {
        "vi": "kỳ họp Ủy ban",
        "zh": "次联工委会晤",
        "en": "session of the committee|sessions of the committee",
    },
    "lanes": {"vi": "làn xe", "zh": "条车道", "en": "lane|lanes"},
    "letters": {"vi": "thư", "zh": "封信函", "en": "letter|letters"},
    "meetings": {"vi": "cuộc họp", "zh": "次会议", "en": "meeting|meetings"},
    "meetings_so_far": {"vi": "lần gặp gỡ", "zh": "次会晤", "en": "meeting so far|meetings so far"},
    "members": {"vi": "thành viên", "zh": "个成员", "en": "member|members"},
    "months": {"vi": "tháng", "zh": "个月", "en": "month|months"},
    "minutes": {"vi": "phút", "zh": "分钟", "en": "minute|minutes"},
    "pairs": {"vi": "cặp", "zh": "对", "en": "pair|pairs"},
    "parties": {"vi": "bên", "zh": "方", "en": "party|parties"},
    "patrols": {"vi": "lần tuần tra liên hợp", "zh": "次联合巡逻", "en": "joint patrol|joint patrols"},
    "people": {"vi": "người", "zh": "人", "en": "person|people"},
    "permits": {"vi": "giấy phép", "zh": "份许可", "en": "permit|permits"},
    "priorities": {"vi": "ưu tiên", "zh": "项优先事项", "en": "priority|priorities"},
    "projects": {"vi": "dự án", "zh": "个项目", "en": "project|projects"},
    "programme_items": {"vi": "mục trong chương trình", "zh": "项日程", "en": "item|items"},
    "proposals": {"vi": "đề xuất", "zh": "项提议", "en": "proposal|proposals"},
    "reports": {"vi": "báo cáo", "zh": "份报告", "en": "report|reports"},
    "results": {"vi": "kết quả", "zh": "项成果", "en": "result|results"},
    "sessions": {"vi": "hội nghị", "zh": "次会晤", "en": "session|sessions"},
    "sides": {"vi": "phía", "zh": "方", "en": "side|sides"},
    "signatures": {"vi": "chữ ký", "zh": "个签字", "en": "signature|signatures"},
    "sources": {"vi": "nguồn", "zh": "个来源", "en": "source|sources"},
    "statements": {"vi": "phát biểu", "zh": "项表态", "en": "statement|statements"},
    "talks": {"vi": "cuộc hội đàm", "zh": "次会谈", "en": "round of talks|rounds of talks"},
    "times": {"vi": "lần", "zh": "次", "en": "time|times"},
    "villages": {"vi": "thôn bản", "zh": "个村屯", "en": "village|villages"},
    "years": {"vi": "năm", "zh": "年", "en": "year|years"},
}

UNITS = (
    "agencies",
    "booths",
    "calls",
    "cases",
    "contracts",
    "crossings",
    "days",
    "delegates",
    "delegations",
    "doses",
    "exchanges",
    "hours",
    "lanes",
    "letters",
    "meetings",
    "months",
    "pairs",
    "patrols",
    "people",
    "permits",
    "talks",
    "times",
    "villages",
    "years",
)
"""Those of them in which figures are reported; forms propose these."""
