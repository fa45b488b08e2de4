"""Clearly invented people of an exercise, from the shortest names to longer ones than anybody bears."""

from earlyspring.papers.gathering.facts import Badge, Occasion, Person
from earlyspring.record.badge_token import BadgeToken, signed
from tests.record.cast import LAN_KEY

END = 1_804_464_000
SPRING = Occasion(
    names={"vi": "Gặp gỡ đầu Xuân 2027", "zh": "2027年新春会晤", "en": "Spring Meeting 2027"},
    place={"vi": "Hải Phòng", "zh": "海防"},
    first_day="2027-02-24",
    last_day="2027-02-26",
    as_of="2027-02-20",
)
QN = {"vi": "Tỉnh Quảng Ninh", "zh": "广宁省"}
GX = {"vi": "Quảng Tây", "zh": "广西壮族自治区"}
OFFICE = {
    "vi": "Phó Chủ tịch Ủy ban nhân dân tỉnh, Trưởng ban Chỉ đạo công tác đối ngoại và hội nhập quốc tế",
    "zh": "人民委员会副主席、对外工作与融入国际指导委员会主任",
}
LAN = Person(
    code="QN-012",
    names={"vi": "Nguyễn Thị Người Thử", "zh": "阮氏试"},
    lang="vi",
    latin="NGUYEN THI NGUOI THU",
    office=OFFICE,
    body=QN,
)
WEI = Person(
    code="GX-007",
    names={"zh": "试代表十二", "vi": "Thí Đại Biểu"},
    lang="zh",
    latin="SHI DAIBIAO",
    pinyin="Shì Dàibiǎo",
    office={"zh": "外事办公室副主任"},
    body=GX,
)
SILENT = Person(code="GX-008", names={"zh": "覃试试"}, lang="zh", latin="QIN SHISHI", body=GX)
SHORT = Person(code="CB-002", names={"vi": "Ẫ Ữ Gỵ"}, lang="vi")
LONG = Person(
    code="QN-013",
    names={"vi": "Công Tằng Tôn Nữ Thị Hoàng Phương Nghiêng Nghiêng Người Thử", "zh": "公孙尊女氏黄芳草试试代表"},
    lang="vi",
    latin="CONG TANG TON NU THI HOANG PHUONG NGHIENG NGHIENG NGUOI THU",
    office=OFFICE,
    body=QN,
)
DOTTED = Person(
    code="GX-009",
    names={"zh": "阿卜杜拉·买买提·试·代表", "vi": "Abdullamaimaitishidaibiao"},
    lang="zh",
    latin="ABDULLA MAIMAITI",
    pinyin="Abudula",
    office=OFFICE,
    body=GX,
)
EVERYONE = (LAN, WEI, SILENT, SHORT, LONG, DOTTED)


def badge(person: Person, no: int = 1, category: str = "delegate", zones: tuple[str, ...] = ("A", "B")) -> Badge:
    token = BadgeToken(f"{no:016x}", 1, category, END)
    return Badge(person=person, category=category, zones=zones, token=signed(token, LAN_KEY))
