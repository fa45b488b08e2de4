"""Printed words of the closed lists of the exchange format (docs/FORMAT.md), each list a table of (vi, zh, en).

A proposal that is still `internal` has no word here: an extract is read by both sides.
"""

from .review_codes import REVIEW_LISTS, Table
from .words import pick


def code(listing: str, value: str, lang: str) -> str:
    """The printed word of a code of a closed list. Raises WordMissing where the code is not of that list."""
    return pick(LISTS[listing], value, lang)


STANDING: Table = {
    "reported": ("theo nguồn tin", "据报道", "reported"),
    "paper": ("có bản giấy", "存有纸质文本", "held on paper"),
    "open": ("chờ xác nhận", "待确认", "open"),
    "joint": ("cùng xác nhận", "共同确认", "joint"),
    "sealed": ("đã niêm phong", "已封存", "sealed"),
}

STANDING_MEANS: Table = {
    "reported": (
        "nguồn tin cho biết; không phải xác nhận của bên nào",
        "据来源所述，不代表任何一方确认",
        "a source says so; it is nobody's assent",
    ),
    "paper": ("bản giấy được lưu giữ", "有纸质文本存档", "a paper is kept on file"),
    "open": (
        "một bên đã ghi, các bên khác chưa xác nhận",
        "一方已记录，他方尚未确认",
        "entered by a party, awaiting the others",
    ),
    "joint": ("mọi bên liên quan đã xác nhận", "有关各方均已确认", "every required party has assented"),
    "sealed": (
        "mọi bên cùng xác nhận và cùng lưu giữ bằng chứng",
        "各方均已确认并各存凭证",
        "joint, and each party holds the proof",
    ),
}

LISTS: dict[str, Table] = {
    **REVIEW_LISTS,
    "standing": STANDING,
    "standing_means": STANDING_MEANS,
    "basis": {
        "stated": ("", "", ""),
        "inference": ("(suy luận)", "（推定）", "(inferred)"),
        "planned": ("(dự kiến)", "（计划）", "(planned)"),
    },
    "status": {
        "planned": ("dự kiến", "计划举行", "planned"),
        "held": ("đã tổ chức", "已举行", "held"),
        "postponed": ("hoãn", "延期", "postponed"),
        "cancelled": ("hủy", "取消", "cancelled"),
    },
    "mode": {
        "in_person": ("trực tiếp", "线下", "in person"),
        "online": ("trực tuyến", "线上", "online"),
        "hybrid": ("trực tiếp và trực tuyến", "线上线下结合", "hybrid"),
    },
    "role": {
        "participant": ("Các bên tham dự", "参会方", "Taking part"),
        "guest": ("Khách mời", "特邀嘉宾", "Guests"),
        "guest_of_honour": ("Khách danh dự", "贵宾", "Guests of honour"),
        "observer": ("Quan sát viên", "观察员", "Observers"),
    },
    "capacity": {
        "secretary": ("Bí thư", "书记", "Secretary"),
        "deputy": ("Phó Bí thư", "副书记", "Deputy Secretary"),
        "acting": ("Quyền Bí thư", "代书记", "Acting Secretary"),
        "chair": ("Chủ tịch", "主席", "Chair"),
        "vice_chair": ("Phó Chủ tịch", "副主席", "Vice Chair"),
        "co_chair": ("Đồng chủ trì", "共同主持", "Co-chair"),
        "director": ("Giám đốc", "负责人", "Director"),
        "ambassador": ("Đại sứ", "大使", "Ambassador"),
        "consul_general": ("Tổng Lãnh sự", "总领事", "Consul General"),
        "minister": ("Bộ trưởng", "部长", "Minister"),
        "vice_minister": ("Thứ trưởng", "副部长", "Vice-Minister"),
        "deputy_prime_minister": ("Phó Thủ tướng", "副总理", "Deputy Prime Minister"),
        "delegation": ("Đoàn đại biểu", "代表团", "delegation"),
        "guest_of_honour": ("Khách danh dự", "贵宾", "Guest of honour"),
        "holder": ("Người giữ chức", "任职者", "Office-holder"),
        "other": ("chức vụ khác", "其他职务", "other post"),
    },
    "place": {
        "host": ("nơi đăng cai", "主会场", "host"),
        "connected": ("kết nối trực tuyến", "视频连线", "connected by video"),
    },
    "count": {
        "delegates": ("Đại biểu", "代表人数", "Delegates"),
        "agencies": ("Cơ quan ký kết", "签署机构", "Signing agencies"),
        "documents": ("Văn kiện ký kết", "签署文件", "Documents signed"),
        "meetings_so_far": ("Số lần Gặp gỡ đầu Xuân trước đó", "此前新春会晤次数", "Earlier Spring Meetings"),
        "jwc_so_far": (
            "Số hội nghị Ủy ban công tác liên hợp trước đó",
            "此前联合工作委员会会晤次数",
            "Earlier sessions of the Joint Working Committee",
        ),
        "pairs": ("Cặp quan hệ kết nghĩa", "结好对数", "Friendship pairs"),
    },
    "decision": {
        "next_host": ("đăng cai lần tới", "下届承办", "next host"),
        "admission": ("kết nạp thành viên", "接纳成员", "admission"),
        "due_date": ("thời hạn", "期限", "due date"),
        "adoption": ("thông qua", "通过", "adoption"),
        "procedure": ("thủ tục", "程序", "procedure"),
        "exception": ("ngoại lệ", "例外", "exception"),
    },
    "instrument": {
        "joint_communique": ("thông cáo chung", "联合公报", "joint communiqué"),
        "minutes_of_talks": ("biên bản hội đàm", "会谈纪要", "minutes of talks"),
        "mou": ("bản ghi nhớ", "备忘录", "memorandum of understanding"),
        "agreement": ("thỏa thuận hợp tác", "合作协议", "cooperation agreement"),
        "programme": ("chương trình hợp tác", "合作计划", "programme of cooperation"),
        "exchange_of_letters": ("trao đổi thư", "换函", "exchange of letters"),
        "implementing_plan": ("kế hoạch triển khai", "实施计划", "implementing plan"),
    },
    "level": {
        "mechanism": ("cơ chế", "机制", "mechanism"),
        "provincial": ("cấp tỉnh", "省级", "provincial"),
        "sectoral": ("cấp ngành", "部门级", "sectoral"),
        "local": ("cấp địa phương", "地方级", "local"),
    },
    "signing": {"reported": ("", "", ""), "planned": ("(dự kiến)", "（计划）", "(planned)")},
    "force": {
        "agreed": ("Thống nhất", "商定", "Agreed"),
        "encouraged": ("Khuyến khích", "鼓励", "Encouraged"),
        "welcomed": ("Hoan nghênh", "欢迎", "Welcomed"),
        "ready_to": ("Sẵn sàng", "愿意", "Ready to"),
        "proposed": ("Đề xuất", "提议", "Proposed"),
        "affirmed": ("Khẳng định", "表示肯定", "Affirmed"),
        "requested": ("Đề nghị", "提请", "Requested"),
        "discussed": ("Trao đổi", "讨论", "Discussed"),
        "reviewed": ("Rà soát, đánh giá", "回顾评估", "Reviewed"),
    },
    "gap": {
        "agency": ("cơ quan chủ trì", "牵头机构", "lead agency"),
        "due_date": ("thời hạn", "期限", "due date"),
        "measure": ("thước đo", "衡量标准", "measure"),
        "parties": ("các bên", "各方名单", "parties"),
        "instrument": ("văn kiện làm căn cứ", "依据文件", "instrument it rests on"),
        "text": ("toàn văn", "全文", "full text"),
        "speaker": ("người phát biểu", "发言人", "speaker"),
        "count": ("số lượng", "数量", "number"),
    },
    "proposal": {
        "tabled": ("đã nêu", "已提出", "tabled"),
        "accepted": ("được chấp thuận", "已采纳", "accepted"),
        "merged": ("đã gộp", "已合并", "merged"),
        "deferred": ("để lại", "暂缓", "deferred"),
        "declined": ("không chấp thuận", "未采纳", "declined"),
        "withdrawn": ("đã rút", "已撤回", "withdrawn"),
    },
    "activity": {
        "preparation": ("chuẩn bị", "筹备", "preparation"),
        "visit": ("thăm", "访问", "visit"),
        "talks": ("hội đàm", "会谈", "talks"),
        "exchange": ("giao lưu", "交流", "exchange"),
        "training": ("đào tạo, bồi dưỡng", "培训", "training"),
        "exhibition": ("triển lãm", "展览", "exhibition"),
        "promotion": ("xúc tiến", "推介", "promotion"),
        "tour": ("tham quan", "参观", "tour"),
        "ceremony": ("nghi lễ", "仪式", "ceremony"),
        "review": ("rà soát, đánh giá", "回顾评估", "review"),
        "plan": ("kế hoạch", "规划", "plan"),
        "reception": ("tiếp, chiêu đãi", "会见、招待", "reception"),
        "signing": ("ký kết", "签署", "signing"),
        "sport": ("thể thao", "体育", "sport"),
        "other": ("khác", "其他", "other"),
    },
    "qualifier": {
        "exact": ("", "", ""),
        "about": ("khoảng", "约", "about"),
        "more_than": ("hơn", "超过", "more than"),
        "less_than": ("dưới", "不足", "less than"),
        "up_to": ("tối đa", "最多", "up to"),
    },
    "currency": {
        "USD": ("USD", "美元", "USD"),
        "CNY": ("nhân dân tệ", "元人民币", "CNY"),
        "VND": ("đồng", "越南盾", "VND"),
    },
}
