"""Invented delegations in every layout, with names as long as they come; words as the pages say them."""

from collections.abc import Mapping

from earlyspring.pictures.layouts import rows, tables
from earlyspring.pictures.layouts.floor import Floor, turned
from earlyspring.pictures.layouts.plan import Person, Plan, Words
from earlyspring.planning.protocol.head_table import Shape, head_table
from earlyspring.planning.protocol.rostrum import photo, rostrum
from earlyspring.planning.protocol.salon import salon
from earlyspring.planning.protocol.signing_table import Signatory, signing_table
from earlyspring.planning.protocol.talks import Delegation, Manner, Table, talks

STANDING = {
    "vi": ("tại bàn", "hàng sau", "trợ lý ký", "chứng kiến", "hàng {row}"),
    "zh": ("桌旁", "后排", "助签", "见证", "第{row}排"),
    "en": ("at the table", "second row", "assisting", "witness", "row {row}"),
}
THINGS = {
    "vi": ("cửa", "phông", "hội trường", "máy ảnh"),
    "zh": ("门", "背景板", "会场", "相机"),
    "en": ("door", "backdrop", "hall", "camera"),
}
SAID = {
    "vi": ("Nhìn từ phía hội trường", "Tên theo số trong danh sách", "chưa nêu", "Số", "Bên", "Vị trí", "Chức vụ"),
    "zh": ("从会场看", "姓名见名单编号", "未说明", "编号", "方", "位置", "职务"),
    "en": ("Seen from the hall", "Names stand by number in the list", "not stated", "No.", "Side", "Place", "Office"),
}
NAMES = {
    "vi": ("Tên tiếng Việt", "Tên tiếng Trung"),
    "zh": ("越南文姓名", "中文姓名"),
    "en": ("In Vietnamese", "In Chinese"),
}
SIDES = {
    "vi": ("Bên Thử Việt", "Bên Thử Trung"),
    "zh": ("越方（试）", "中方（试）"),
    "en": ("Invented hosts", "Invented guests"),
}
SHORT = ("Thử", "Nguyễn Thị Thử Nghiệm Hoàng Phương", "Người Thử Tên Rất Dài Đoàn Bắc", "Thử Thị Ngắn")


def words(language: str) -> Words:
    seen, listed, missing, number, side, place, office = SAID[language]
    kinds = ("table", "behind", "assisting", "witness", "row")
    return Words(
        dict(zip(kinds, STANDING[language], strict=True)),
        dict(zip(("door", "backdrop", "hall", "camera"), THINGS[language], strict=True)),
        seen,
        listed,
        missing,
        number,
        side,
        place,
        office,
        tuple(zip(("vi", "zh"), NAMES[language], strict=True)),
    )


def names(side: str, size: int) -> tuple[str, ...]:
    return tuple(f"{side}{rank:02}" for rank in range(1, size + 1))


def people(floor: Floor, language: str) -> Mapping[str, Person]:
    """Somebody for every seat; every seventh has no name in Chinese, as it happens."""
    found = {}
    for at, seat in enumerate(floor.seats):
        own = seat.person.startswith("h")
        given = [("vi", f"{SHORT[at % len(SHORT)]} {at + 1}")] + (
            [("zh", f"试代表第{at + 1}号")] if at % 7 != 6 else []
        )
        found[seat.person] = Person(
            tuple(given),
            SIDES[language][not own],
            "circle" if own else "square",
            "Phó Chủ tịch (thử)" if at % 3 else "",
        )
    return found


def plan(floor: Floor, language: str = "vi", room: float = 1100, *, key: str = "plan") -> Plan:
    return Plan(
        key,
        language,
        "Sơ đồ thử",
        "Nhìn từ trên xuống.",
        floor,
        people(floor, language),
        words(language),
        {"h": "Thử Việt", "g": "Thử Trung"} | {f"p{at}": f"Đối tác {at}" for at in range(9)},
        room,
    )


def talks_floor(hosts: int = 8, guests: int = 7, table: Table = "across") -> Floor:
    sides = talks(
        Delegation(names("h", hosts), "hi", ("hk1", "hk2")),
        Delegation(names("g", guests), "gi", ("gk1",)),
        Manner(table),
    )
    return tables.talks(*sides, flags=("h", "g"))


def salon_floor(hosts: int = 6, guests: int = 5) -> Floor:
    return rows.salon(*salon(names("h", hosts), names("g", guests), behind_host=("hi", "hk"), behind_guest=("gi",)))


def signing_floor(partners: int = 1, witnesses: int = 4) -> Floor:
    host = Signatory("h", "h01", "ha", names("hw", witnesses))
    others = [
        Signatory(f"p{at}" if partners > 1 else "g", f"g{at}", f"ga{at}", names(f"gw{at}", witnesses))
        for at in range(partners)
    ]
    return rows.signing_table(signing_table(host, others))


def head_floor(hosts: int = 6, guests: int = 6, shape: Shape = "round") -> Floor:
    return tables.head_table(head_table(names("h", hosts), names("g", guests), shape=shape, interpreter="hi"))


def rostrum_floor(size: int = 9, width: int | None = None) -> Floor:
    return rows.rostrum(rostrum(names("h", size), width=width))


def photo_floor(hosts: int = 12, guests: int = 12, width: int | None = 12) -> Floor:
    return rows.photo(photo(names("h", hosts), names("g", guests), width=width))


FLOORS = {
    "talks": talks_floor(),
    "talks-end-on": talks_floor(table="end_on"),
    "talks-large": talks_floor(19, 20),
    "salon": salon_floor(),
    "signing": signing_floor(),
    "signing-several": signing_floor(4, 1),
    "rostrum": rostrum_floor(),
    "rostrum-large": rostrum_floor(41, 21),
    "photo": photo_floor(),
    "photo-large": photo_floor(40, 38, 20),
    "head-round": head_floor(),
    "head-two-sides": head_floor(shape="two_sides"),
    "head-one-side": head_floor(5, 5, "one_side"),
    "salon-chair": turned(salon_floor()),
}
