"""The words that papers print by themselves, in Vietnamese, Chinese and English, in the register of official letters.

The terms follow the glossary of the mechanism (Ủy ban công tác liên hợp · 联合工作委员会). Words of closed lists are
in `codes`, days and figures in `figures`.
"""

from earlyspring.lang.tongues import LANGUAGES

from .comparison_words import COMPARISON_LABELS
from .review_words import REVIEW_LABELS


class WordMissing(ValueError):
    """A label, code or language that papers have no words for. Says which; nothing is guessed."""


def word(label: str, lang: str) -> str:
    """The printed word of a label of this module. Raises WordMissing for an unknown label or language."""
    return pick(LABELS, label, lang)


def pick(words: dict[str, tuple[str, str, str]], key: str, lang: str) -> str:
    """The word of `key` in `lang` from a table of (vi, zh, en). Raises WordMissing."""
    if lang not in LANGUAGES:
        raise WordMissing(f"papers are written in {', '.join(LANGUAGES)}; there are no words in {lang!r}")
    if key not in words:
        raise WordMissing(f"no printed word for {key!r}; known: {', '.join(sorted(words))}")
    return words[key][LANGUAGES.index(lang)]


LABELS: dict[str, tuple[str, str, str]] = {
    **REVIEW_LABELS,
    **COMPARISON_LABELS,
    "extract": ("Bản trích sổ đăng ký", "登记册摘录", "Extract of the register"),
    "not_translated": ("chưa có bản dịch", "暂无译文", "not translated"),
    "original_follows": (
        "chưa có bản dịch; nguyên văn {language}: ",
        "暂无译文，{language}原文：",
        "not translated; in {language}: ",
    ),
    "original_beside": (
        "chưa có bản dịch; nguyên văn {language} ở cột bên",
        "暂无译文，{language}原文见旁栏",
        "not translated; the {language} words stand beside",
    ),
    "in_vi": ("tiếng Việt", "越南文", "Vietnamese"),
    "in_zh": ("tiếng Trung", "中文", "Chinese"),
    "in_en": ("tiếng Anh", "英文", "English"),
    "not_stated": ("không nêu", "未说明", "not stated"),
    "exercise": ("diễn tập", "演练", "exercise"),
    "exercise_note": (
        "Diễn tập: nội dung giả định, không phải hồ sơ của cơ chế.",
        "演练：内容为假设，不属于机制档案。",
        "Exercise: the content is made up and no part of the mechanism's record.",
    ),
    "session": ("Lần thứ {n}", "第{n}次", "{n} session"),
    "year": ("năm {y}", "{y}年", "{y}"),
    "meeting": ("Hội nghị", "会议", "Meeting"),
    "ordinal": ("Thứ tự", "届次", "Ordinal"),
    "place": ("Địa điểm", "地点", "Place"),
    "days": ("Thời gian", "时间", "Date"),
    "host": ("Đăng cai", "承办方", "Host"),
    "host_decided": ("theo quyết định của ", "根据以下会议的决定：", "by decision of the "),
    "mode": ("Hình thức", "形式", "Form"),
    "held_with": ("Tổ chức cùng dịp", "同期举行", "Held together with"),
    "theme": ("Chủ đề", "主题", "Theme"),
    "register_on": ("Sổ đăng ký tính đến {day}", "登记册截至{day}", "The register as of {day}"),
    "known_as": ("theo những gì biết tại: ", "所知以此为准：", "as known at: "),
    "plenary": ("Dự thảo biên bản phiên họp", "会议纪要草稿", "Draft minutes of the session"),
    "press_release": ("Thông cáo báo chí", "新闻稿", "Press release"),
    "released_by": ("Bên công bố", "公布方", "Released by"),
    "not_released": ("bản thảo, chưa công bố", "草稿，未公布", "draft, not released"),
    "not_before": ("Không công bố trước", "此前不得公布", "Not before"),
    "told": ("Nội dung", "正文", "Text"),
    "press_disclaimer": (
        "Soạn từ hồ sơ của cơ chế. Căn cứ của từng câu được nêu trong hồ sơ.",
        "据机制的记录撰写，每句的依据均载于记录。",
        "Written from the record of the mechanism, which holds what each sentence rests on.",
    ),
    "plenary_disclaimer": (
        "Dự thảo của ban thư ký bên chủ trì, lập từ nội dung ghi tại phiên họp. Chỉ những quyết định được các bên đồng ý và "
        "ghi vào sổ đăng ký mới có giá trị.",
        "本文件为主办方秘书处根据会上记录拟就的草稿；经各方同意并列入登记册的决定方为有效。",
        "A draft of the host's secretariat, made from what was taken down at the session. Only decisions to which the "
        "parties assented and that stand in the register hold.",
    ),
    "agenda_held": ("Nội dung phiên họp", "会议议程", "What was dealt with"),
    "fallen": ("Những điều đã quyết định", "议定事项", "What was decided"),
    "spoke": ("Phát biểu", "发言", "Spoke"),
    "at_point": ("Tại mục", "所属议题", "At point"),
    "participants": ("Thành phần tham dự", "与会各方", "Participants"),
    "counts": ("Số liệu hội nghị", "会议数据", "Figures of the meeting"),
    "decisions": ("Quyết định", "决定事项", "Decisions"),
    "instruments": ("Văn kiện ký kết", "签署文件", "Instruments signed"),
    "preparing": (
        "Văn kiện dự kiến hoặc đang chuẩn bị",
        "拟签或准备中的文件",
        "Instruments announced or in preparation",
    ),
    "statements": ("Cam kết và các phát biểu khác", "承诺事项及其他表态", "Commitments and other statements"),
    "proposals": ("Đề xuất", "提议事项", "Proposals"),
    "priorities": ("Ưu tiên", "优先事项", "Priorities"),
    "results": ("Kết quả", "成果", "Results"),
    "activities": ("Hoạt động", "活动", "Activities"),
    "next_host": ("Đăng cai lần tới", "下届承办方", "Next host"),
    "contradictions": ("Nguồn tin chưa thống nhất", "来源不一致之处", "Where sources differ"),
    "sources": ("Nguồn", "来源", "Sources"),
    "absent": ("Sổ đăng ký không có ghi nhận về: ", "登记册无以下方面记录：", "The register holds nothing on: "),
    "legend": ("Tình trạng ghi nhận", "记录状态说明", "What the standing means"),
    "body": ("Địa phương, cơ quan", "地方、机构", "Locality or body"),
    "head": ("Trưởng đoàn", "团长", "Head of delegation"),
    "capacity": ("Chức vụ", "职务", "Post"),
    "item": ("Nội dung", "项目", "Item"),
    "planned": ("Dự kiến", "计划", "Planned"),
    "actual": ("Thực tế", "实际", "Actual"),
    "type": ("Loại", "类别", "Kind"),
    "level": ("Cấp", "层级", "Level"),
    "parties": ("Các bên", "各方", "Parties"),
    "everyone": ("tất cả các bên tham dự", "参会各方", "all taking part"),
    "fields": ("Lĩnh vực", "领域", "Fields"),
    "all_fields": ("mọi lĩnh vực", "各领域", "all fields"),
    "signed_on": ("Ký kết", "签署日期", "Signed"),
    "by_signatures": ("(theo các chữ ký)", "（据签字）", "(by its signatures)"),
    "bundle": ("Số văn kiện", "文件数量", "Documents"),
    "speaker": ("Phát biểu", "发言方", "Speaker"),
    "due": ("Thời hạn", "期限", "Due"),
    "standing": ("Ghi nhận", "记录状态", "Standing"),
    "gaps": ("Còn thiếu", "尚缺", "Gaps"),
    "state": ("Tình hình", "情况", "State"),
    "years": ("Giai đoạn", "时段", "Years"),
    "topic": ("Vấn đề", "事项", "Matter"),
    "and_beyond": ("từ năm {y} trở đi", "{y}年及以后", "{y} and beyond"),
    "value": ("Số liệu", "数值", "Figure"),
    "as_of": ("Tính đến", "截至", "As of"),
    "reported_by": ("Địa phương", "地方", "Localities"),
    "version_a": ("Nguồn 1", "说法一", "One version"),
    "version_b": ("Nguồn 2", "说法二", "Another version"),
    "assessment": ("Nhận xét", "研判", "Assessment"),
    "page": ("Trang {n}/{of}", "第{n}页，共{of}页", "Page {n} of {of}"),
    "disclaimer": (
        "Bản trích này nêu những gì sổ đăng ký ghi nhận đến ngày trên. Việc ghi nhận không hàm ý đánh giá tính chất "
        "của văn kiện hay sự chấp thuận của bất kỳ bên nào; văn bản đã ký là căn cứ.",
        "本摘录反映登记册截至上述日期所载内容。登记不表示对文件性质作出判断，也不表示任何一方同意；以签署文本为准。",
        "This extract shows what the register holds on the day above. Entry in the register implies no judgement on "
        "the nature of an instrument and no assent by any party; the signed texts prevail.",
    ),
}
