"""The example's own data as the pictures take it, in three languages."""

from earlyspring.pictures.timeline import Mark, Membership, Ribbon, Stretch, Timeline
from earlyspring.pictures.timeline import Words as TimelineWords

LANGUAGES = ("vi", "zh", "en")
NAMES = {
    "GX": ("Quảng Tây", "广西", "Guangxi"),
    "QN": ("Quảng Ninh", "广宁", "Quang Ninh"),
    "LS": ("Lạng Sơn", "谅山", "Lang Son"),
    "CB": ("Cao Bằng", "高平", "Cao Bang"),
    "HG": ("Hà Giang", "河江", "Ha Giang"),
    "TQ": ("Tuyên Quang", "宣光", "Tuyen Quang"),
    "TQ-OLD": ("Tuyên Quang (cũ)", "原宣光", "Tuyen Quang (old)"),
    "HP-OLD": ("Hải Phòng (cũ)", "原海防", "Hai Phong (old)"),
    "HP": ("Hải Phòng", "海防", "Hai Phong"),
    "HD": ("Hải Dương", "海阳", "Hai Duong"),
}
SPRING = (
    *(
        (str(at), day, host, "in_person")
        for at, day, host in (
            (1, "2016-02-22", "GX"),
            (2, "2017-02-10", "QN"),
            (3, "2018-02-24", "GX"),
            (4, "2019-03-22", "LS"),
            (5, "2020-01", "GX"),
        )
    ),
    ("6", "2021-04-09", "CB", "online"),
    ("7", "2022-02-25", "GX", "online"),
    ("8", "2023-02-22", "HG", "online"),
    ("9", "2024-02-28", "GX", "in_person"),
    ("10", "2025-02-21", "QN", "in_person"),
    ("11", "2026-02-11", "GX", "in_person"),
    ("12", "2027", "HP", "planned"),
)
COMMITTEE = (
    ("1", "2008", "", "in_person"),
    ("2", "", "", "in_person"),
    ("3", "", "", "in_person"),
    ("4", "", "", "in_person"),
    ("5", "2012-12-06", "CB", "in_person"),
    ("6", "2013", "GX", "planned"),
    ("7", "2015-04-25", "HG", "in_person"),
    ("8", "", "", "in_person"),
    ("9", "2018-02-24", "GX", "in_person"),
    ("10", "2019-03-22", "LS", "in_person"),
    ("11", "2020-01-07", "GX", "in_person"),
    ("12", "2021-04-09", "CB", "online"),
    ("13", "2022-02-25", "GX", "online"),
    ("14", "2023-02-22", "HG", "online"),
    ("15", "2024-02-28", "GX", "in_person"),
    ("16", "2025-02-21", "QN", "in_person"),
    ("17", "2026-02-11", "GX", "in_person"),
)
PARTS = (
    ("GX", "circle", (("member", "2008", ""),), ""),
    ("QN", "square", (("member", "2008", ""),), ""),
    ("LS", "square", (("member", "2008", ""),), ""),
    ("CB", "square", (("member", "2008", ""),), ""),
    ("HG", "square", (("outside", "2008", "2012-12-06"), ("member", "2012-12-06", "2025-07-01")), "TQ"),
    ("TQ", "square", (("member", "2025-07-01", ""),), ""),
    ("TQ-OLD", "square", (("outside", "2022", "2025-07-01"),), "TQ"),
    ("HP-OLD", "square", (("outside", "2022", "2025-02-19"), ("guest", "2025-02-19", "2025-07-01")), "HP"),
    ("HP", "square", (("guest", "2025-07-01", "2026-02-11"), ("member", "2026-02-11", "")), ""),
    ("HD", "square", (("outside", "2022", "2025-07-01"),), "HP"),
)
WORDS = {
    "vi": TimelineWords(
        forms={"in_person": "họp trực tiếp", "online": "họp trực tuyến", "planned": "dự kiến"},
        host="địa phương đăng cai",
        today="hôm nay",
        undated="{organ}, chưa nêu ngày: lần {ordinals}",
        becomes="hợp nhất thành",
        heads=("Địa phương, kỳ họp", "Tư cách, hình thức", "Từ, ngày", "Đến", "Ghi chú"),
    ),
    "zh": TimelineWords(
        forms={"in_person": "线下举行", "online": "线上举行", "planned": "拟举行"},
        host="主办地",
        today="今日",
        undated="{organ}未注明日期：第{ordinals}次",
        becomes="并入",
        heads=("地方、会晤", "身份、形式", "自、日期", "至", "备注"),
    ),
    "en": TimelineWords(
        forms={"in_person": "held in person", "online": "held online", "planned": "planned"},
        host="host",
        today="today",
        undated="{organ}, day not stated: no. {ordinals}",
        becomes="merged into",
        heads=("Locality, session", "Class, form", "From, on", "To", "Note"),
    ),
}
ORGANS = {
    "vi": (("SM", "Gặp gỡ đầu Xuân"), ("JWC", "Ủy ban công tác liên hợp")),
    "zh": (("SM", "新春会晤"), ("JWC", "联工委")),
    "en": (("SM", "Spring Meeting"), ("JWC", "Joint Working Committee")),
}
CLASSES = {
    "vi": ("thành viên", "khách mời", "chưa tham gia"),
    "zh": ("成员", "嘉宾", "未参加"),
    "en": ("member", "guest", "not taking part"),
}
TITLES = {
    "vi": ("Cơ chế qua các năm", "Mỗi dải là một địa phương; hai dải nhập một khi địa phương hợp nhất."),
    "zh": ("机制沿革", "每条带代表一个地方，地方合并处两带相接。"),
    "en": ("The mechanism through the years", "Each ribbon is a locality; ribbons join where localities merge."),
}


def name(key: str, language: str) -> str:
    return NAMES[key][LANGUAGES.index(language)]


def timeline(language: str) -> Timeline:
    title, description = TITLES[language]
    return Timeline(
        key="timeline",
        language=language,
        title=title,
        description=description,
        years=(2008, 2027),
        organs=ORGANS[language],
        classes=tuple(
            Membership(key, said, pattern)
            for key, said, pattern in zip(
                ("member", "guest", "outside"), CLASSES[language], ("solid", "dashed", "thin"), strict=True
            )
        ),
        ribbons=tuple(
            Ribbon(key, name(key, language), shape, tuple(Stretch(*stretch) for stretch in stretches), into)
            for key, shape, stretches, into in PARTS
        ),
        marks=tuple(
            Mark(organ, ordinal, day, host, form, title=f"{ordinal} · {day}", url=f"/sessions/{organ}-{ordinal}")
            for organ, sessions in (("SM", SPRING), ("JWC", COMMITTEE))
            for ordinal, day, host, form in sessions
        ),
        words=WORDS[language],
        today="2026-03-12",
    )
