"""The words that the printed things of a gathering bear by themselves: Vietnamese, Chinese, English."""

from collections.abc import Iterable

from earlyspring.lang.tongues import LANGUAGES, comma
from earlyspring.papers.words import pick
from earlyspring.papers.words import word as word_of_papers

CATEGORIES: dict[str, tuple[str, str, str]] = {
    "head": ("Trưởng đoàn", "代表团团长", "Head of delegation"),
    "delegate": ("Đại biểu", "代表", "Delegate"),
    "organiser": ("Ban tổ chức", "组委会", "Organiser"),
    "interpreter": ("Phiên dịch", "翻译", "Interpreter"),
    "security": ("An ninh", "安保", "Security"),
    "press": ("Báo chí", "记者", "Press"),
    "exhibitor": ("Gian hàng", "参展商", "Exhibitor"),
    "driver": ("Lái xe", "司机", "Driver"),
    "observer": ("Quan sát viên", "观察员", "Observer"),
    "artist": ("Nghệ sĩ", "演员", "Artist"),
}
# White words stand on them at 4.5 to 1 and more (tests/papers/gathering/test_badges.py).
COLOURS = {
    "head": "#7a1f45",
    "delegate": "#1f4f8a",
    "organiser": "#1f6f5c",
    "interpreter": "#6a3d9a",
    "security": "#2b2f36",
    "press": "#9c2f1f",
    "exhibitor": "#8a5a00",
    "driver": "#4d5a66",
    "observer": "#0f6675",
    "artist": "#a3286f",
}
WORDS: dict[str, tuple[str, str, str]] = {
    "badges": ("Thẻ đại biểu", "证件", "Badges"),
    "plates": ("Biển tên", "席签", "Name plates"),
    "table_cards": ("Biển bàn", "桌牌", "Table cards"),
    "finding": ("Danh sách tìm chỗ", "座次索引", "Finding lists"),
    "poster": ("Sơ đồ chỗ ngồi", "座次图", "Seating plan"),
    "leader": ("Trang của lãnh đạo", "领导一页通", "Leader's page"),
    "brief": ("Tóm tắt cho trưởng đoàn", "团长要情", "Brief of the head of delegation"),
    "layout": ("Sơ đồ lễ tân", "礼宾座次图", "Layout of protocol"),
    "seats": ("Danh sách chỗ", "座位名单", "List of seats"),
    "letter": ("Công văn", "公函", "Letter"),
    "draft": ("Dự thảo, chưa phát hành", "草稿，未发出", "Draft, not released"),
    "labels": ("Nhãn hồ sơ", "文件夹标签", "Labels of folders"),
    "signing": ("Kịch bản ký kết", "签署流程表", "Run-sheet of the signing"),
    "border": ("Danh sách qua biên giới", "口岸通关名单", "Border list"),
    "wave": ("Đợt {n}", "第{n}批", "Wave {n}"),
    "birth_and_sex": ("Ngày sinh, giới tính", "出生日期、性别", "Day of birth, sex"),
    "nationality": ("Quốc tịch", "国籍", "Nationality"),
    "travel_paper": ("Giấy tờ, số", "证件及号码", "Travel paper, number"),
    "not_entered": ("chưa nhập", "未登记", "not entered"),
    "valid": ("Có giá trị đến", "有效期至", "Valid until"),
    "office": ("Chức vụ", "职务", "Office"),
    "vehicle": ("Xe", "车辆", "Vehicle"),
    "pocket": ("Chương trình bỏ túi", "袖珍日程", "Pocket programme"),
    "programme": ("Chương trình", "日程", "Programme"),
    "photo_of": ("Ảnh của {code}", "{code}的照片", "Photo of {code}"),
    "code_of_badge": ("Mã vuông của thẻ {code}", "证件{code}的二维码", "Square code of badge {code}"),
    "table": ("Bàn {name}", "{name}号桌", "Table {name}"),
    "head_table": ("Bàn chủ tiệc", "主桌", "Head table"),
    "table_named": ("Bàn {name}", "{name}桌", "{name} table"),
    "table_head": ("Bàn", "桌", "Table"),
    "seat": ("Ghế", "座", "Seat"),
    "name": ("Họ và tên", "姓名", "Name"),
    "by_given": ("Theo tên gọi (tiếng Việt)", "按越文名排序", "By Vietnamese given name"),
    "by_pinyin": ("Theo phiên âm (tiếng Trung)", "按拼音排序", "By pinyin"),
    "no_pinyin": (
        "Chưa có phiên âm: xếp riêng, theo mã",
        "未提供拼音：另列，按编号排序",
        "No pinyin was given: listed apart, by code",
    ),
    "hour": ("Giờ", "时间", "Hour"),
    "what": ("Nội dung", "内容", "Item"),
    "where": ("Địa điểm", "地点", "Place"),
    "who": ("Thành phần", "参加人员", "With"),
    "note": ("Ghi chú", "备注", "Note"),
    "interpreted": ("phiên dịch {languages}", "口译：{languages}", "interpreted: {languages}"),
    "batch": ("Đợt {n}", "第{n}批", "Batch {n}"),
    "document": ("Văn kiện", "文件", "Document"),
    "signatories": ("Người ký", "签署人", "Signatories"),
    "behind": ("Đứng sau", "身后站立", "Behind"),
    "assistants": ("Người trao bìa", "递夹人员", "Hand the folders"),
    "done": ("Xong", "完成", "Done"),
    "tour_sheet": ("Danh sách đoàn tham quan", "参观团名单", "List of a tour"),
    "tour_of": ("Đoàn hoặc đơn vị", "代表团或单位", "Delegation or exhibitor"),
    "tour_lang": ("Ngôn ngữ", "语言", "Language"),
    "match_sheet": ("Lịch gặp gỡ doanh nghiệp", "企业对接会流程表", "Run-sheet of meetings of business"),
    "match_voice": ("Phiên dịch", "口译", "Interpreter"),
    "match_one": ("Doanh nghiệp", "企业", "Enterprise"),
    "match_other": ("Gặp", "会见", "Meets"),
    "delivery": ("Lịch giao hàng vào", "进货流程表", "Run-sheet of delivery"),
    "door": ("Cửa {name}", "{name}号门", "Door {name}"),
    "exhibitor": ("Đơn vị trưng bày", "参展单位", "Exhibitor"),
    "booths": ("Gian hàng", "展位", "Booths"),
    "goods": ("Hàng mang đến", "货物", "Goods"),
    "catalogue": ("Danh mục hội chợ", "展会目录", "Catalogue of the fair"),
    "origin": ("Nơi sản xuất", "产地", "From"),
    "certificate": ("Giấy chứng nhận", "证书", "Certificate"),
    "certificate_until": (
        "Giấy chứng nhận số {number}, có hiệu lực đến {day}",
        "证书编号{number}，有效期至{day}",
        "certificate {number}, holds until {day}",
    ),
    "stars_of": ("OCOP {n} sao", "OCOP {n}星", "OCOP {n} stars"),
    "nobody_exhibits": ("Chưa có đơn vị nào trưng bày.", "尚无参展单位。", "Nobody exhibits yet."),
    "not_translated": ("chưa dịch", "未翻译", "not translated"),
    "page": ("Trang {n}/{of}", "第{n}页，共{of}页", "Page {n} of {of}"),
    "exercise": ("diễn tập", "演练", "exercise"),
    "not_stated": ("không nêu", "未说明", "not stated"),
}


def word(label: str, lang: str) -> str:
    """A word of this module. Raises WordMissing for an unknown label or language."""
    return pick(WORDS, label, lang)


def interpreted(languages: Iterable[str]) -> dict[str, str]:
    """Between which languages something is interpreted, said in each. Raises WordMissing for another language."""
    codes = tuple(languages)
    return {
        lang: word("interpreted", lang).format(
            languages=comma(lang).join(word_of_papers(f"in_{one}", lang) for one in codes)
        )
        for lang in LANGUAGES
    }


def category(code: str, lang: str) -> str:
    """What a category is called. Raises WordMissing for one that is not known, or an unknown language."""
    return pick(CATEGORIES, code, lang)


def places_of(langs: tuple[str, ...]) -> dict[str, int]:
    """The place of each language in the tables of words; raises ValueError for a language papers do not speak."""
    return {lang: LANGUAGES.index(lang) for lang in langs}
