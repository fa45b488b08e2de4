"""A small mechanism as it is public: one session, its paper, promises, results, the fair, news; without any database."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from earlyspring.portal.being_made import Site
from earlyspring.portal.filling import fill
from earlyspring.portal.shelf import Shelf
from earlyspring.portal.writing import Told, write
from earlyspring.publishing.given import Given
from earlyspring.publishing.queries import PublicItem

SINCE = datetime(2026, 11, 22, 8, tzinfo=UTC)
SITE = Site("nym", "https://example.org/public/nym/")
PDF = b"%PDF-1.7 an invented text"
POSITION = "sha256:" + "ab" * 32


def text(vi: str, zh: str, en: str) -> dict[str, str]:
    return {"vi": vi, "zh": zh, "en": en}


def ref(kind: str, item: str, vi: str, zh: str, en: str) -> dict[str, Any]:
    return {"kind": kind, "item": item, "words": text(vi, zh, en)}


GX = ref("body", "B-GX", "Quảng Tây", "广西", "Guangxi")
QN = ref("body", "B-QN", "Quảng Ninh", "广宁", "Quang Ninh")
HG = ref("body", "B-HG", "Hà Giang", "河江", "Ha Giang")
TQ = ref("body", "B-TQ", "Tuyên Quang", "宣光", "Tuyen Quang")
MET = ref("session", "SM-2026", "Gặp gỡ đầu Xuân lần thứ 11", "新春会晤第十一次", "11th Spring Meeting")
PAPER = ref("instrument", "I-1", "Biên bản hội đàm", "会谈纪要", "Minutes of the talks")
GATES = ref("commitment", "C-2", "Cửa khẩu thông minh", "智慧口岸", "Smart gates")
NEWSPAPER = {
    "publisher": text("Báo Thử", "试报", "The Trial"),
    "published": "2026-02-11",
    "url": "https://example.org/1",
}
GROUND = {"standing": "reported", "sources": [NEWSPAPER]}
FAIR = {"gathering": text("Gặp gỡ", "会晤", "Meeting"), "first_day": "2027-02-25"}
FILE = {"sha256": "0" * 64, "name": "I-1-1-vi.pdf", "media_type": "application/pdf", "size": 2048, "lang": "vi"}

CONTENTS: dict[tuple[str, str], dict[str, Any]] = {
    ("mechanism", "mechanism"): {
        "names": text("Gặp gỡ đầu Xuân", "新春会晤", "Spring Meeting"),
        "about": text("Nhìn lại và xác định ưu tiên.", "盘点与确定优先事项。", "To take stock and set priorities."),
        "organs": [{"code": "secretaries", "names": text("Gặp gỡ", "会晤", "Meeting")}],
        "sides": [
            {"id": "VN", "names": text("Phía Việt Nam", "越方", "Vietnamese side"), "shape": "circle"},
            {"id": "CN", "names": text("Phía Trung Quốc", "中方", "Chinese side"), "shape": "square"},
        ],
        "fields": [{"code": "trade", "names": text("thương mại", "贸易", "trade")}],
        "parties": [QN, GX],
    } | GROUND,
    ("body", "B-GX"): {"names": GX["words"], "short": GX["words"], "side": "CN", "type": "province"}
    | {"memberships": [{"class": "member", "from": "2016"}]} | GROUND,
    ("body", "B-QN"): {"names": QN["words"], "short": QN["words"], "side": "VN", "type": "province"}
    | {"memberships": [{"class": "member", "from": "2016"}]} | GROUND,
    ("body", "B-HG"): {"names": HG["words"], "short": HG["words"], "side": "VN", "type": "province", "to": "2025-06-30"}
    | {"memberships": [{"class": "member", "from": "2016", "to": "2025-06-30"}], "successor": TQ} | GROUND,
    ("body", "B-TQ"): {"names": TQ["words"], "short": TQ["words"], "side": "VN", "type": "province"}
    | {"memberships": [{"class": "member", "from": "2025-07-01"}], "formerly": [HG]} | GROUND,
    ("session", "SM-2026"): {
        "names": MET["words"], "organ": {"code": "secretaries", "names": text("Gặp gỡ", "会晤", "Meeting")},
        "status": "held", "year": 2026, "start": "2026-02-11", "end": "2026-02-11", "host": GX, "mode": "in_person",
        "participants": [{"role": "participant", "body": GX}, {"role": "participant", "body": QN}],
        "counts": [{"what": "delegates", "value": 120, "qualifier": "about", "status": "actual"}],
        "statements": [{"force": "agreed", "by": [GX, QN], "text": text("Mở cửa khẩu.", "开放口岸。", "Open the gate.")}],
    } | GROUND,
    ("decision", "DEC-1"): {
        "session": MET, "type": "next_host", "year": 2027, "body": QN,
        "text": text("Quảng Ninh đăng cai.", "广宁承办。", "Quang Ninh hosts."),
    } | GROUND,
    ("instrument", "I-1"): {
        "title": PAPER["words"], "type": "minutes_of_talks", "level": "mechanism", "status": "signed", "fields": ["trade"],
        "parties": [{"role": "contracting", "body": GX}, {"role": "contracting", "body": QN}], "session": MET,
        "signed_on": "2026-02-11", "languages": ["vi", "zh"], "files": [FILE],
    } | GROUND,
    ("commitment", "C-1"): {
        "code": "C-1", "title": text("Kết nối giao thông", "交通互联互通", "Transport links"), "session": MET,
        "instrument": PAPER, "parties": [GX, QN], "fields": ["trade"], "due": [{"no": 0, "on": "2027-06-30"}],
        "agreed": {"outcome": "continue", "completion": "substantial", "on": "2026-02-11", "session": MET},
    } | GROUND,
    ("commitment", "C-2"): {
        "code": "C-2", "title": {"vi": GATES["words"]["vi"], "zh": GATES["words"]["zh"]}, "session": MET,
        "parties": [GX, QN], "fields": ["trade"],
    } | GROUND,
    ("result", "R-1"): {
        "text": text("Kim ngạch", "贸易额", "Trade"), "value": 25000000000, "currency": "USD", "qualifier": "more_than",
        "as_of": "2025", "commitment": GATES, "parties": [GX, QN], "fields": ["trade"],
    } | GROUND,
    ("priority", "P-1"): {"text": text("Ưu tiên", "优先", "First things"), "adopted": True, "year": 2026, "session": MET}
    | GROUND,
    ("person", "H-1"): {
        "name": text("Người Thử", "试某", "Shi Mou"), "title": text("Bí thư", "书记", "Secretary"), "office": "secretary",
        "body": QN, "place": QN, "from": "2024-01-05",
    } | GROUND,
    ("gate", "G-1"): {"names": text("Móng Cái", "东兴—芒街", "Mong Cai"), "class": "international_road", "localities": [QN]},
    ("glossary", "field.trade"): {"category": "field", "terms": text("thương mại", "贸易", "trade")},
    ("exhibitor", "X-1"): {"names": text("Hợp tác xã Chè", "茶叶合作社", "Tea Cooperative"), "locality": QN, "booth": "A1"}
    | {"category": "cooperative", "website": "https://tea.example/"} | FAIR,
    ("product", "X-1.1"): {
        "names": text("Chè búp", "嫩茶", "Tea tips"), "category": "drinks", "stars": 4,
        "certificate": {"no": "12/QĐ", "until": "2028-01-01"},
        "exhibitor": ref("exhibitor", "X-1", "Hợp tác xã Chè", "茶叶合作社", "Tea Cooperative"),
    } | FAIR,
    ("event", "E-1"): {
        "title": text("Ngày hội chè", "茶叶推介会", "Tea day"), "type": "trade", **FAIR,
        "day": "2027-02-25", "start": "09:00", "end": "11:00", "zone": "Asia/Ho_Chi_Minh", "audience": "public",
        "place": text("Hội trường", "会堂", "Hall"), "about": text("Chè mới.", "新茶。", "New tea."), "organiser": QN,
        "exhibitors": [ref("exhibitor", "X-1", "Hợp tác xã Chè", "茶叶合作社", "Tea Cooperative")], "languages": ["vi", "zh"],
    },
    ("news", "N-1"): {
        "type": "report", "title": text("Đã họp", "会晤举行", "They met"), "on": "2026-02-12", "session": MET,
        "sentences": [{"text": text("Đã thỏa thuận.", "达成一致。", "They agreed."), "refs": [MET, GATES]}],
    },
}  # fmt: skip


def items(contents: dict[tuple[str, str], dict[str, Any]] | None = None) -> list[PublicItem]:
    """The contents as they are public, in the order in which they are asked for."""
    every = CONTENTS if contents is None else contents
    return [item(kind, name, every[kind, name]) for kind, name in sorted(every)]


def item(kind: str, name: str, content: dict[str, Any]) -> PublicItem:
    given = Given(kind, name, content)
    return PublicItem(kind, name, "", given.text, given.digest, POSITION, SINCE)


def a_shelf(folder: Path, public: Iterable[PublicItem] | None = None) -> Shelf:
    shelf = Shelf(folder / "shelf.sqlite3", writes=True)
    fill(shelf, items() if public is None else public)
    return shelf


def a_site(shelf: Shelf, folder: Path, site: Site = SITE) -> Told:
    return write(shelf, site, folder, lambda sha256: PDF if sha256 == FILE["sha256"] else None, processes=1)


def files(folder: Path) -> dict[str, bytes]:
    """Every file that the site consists of."""
    found = (path for path in folder.rglob("*") if path.is_file() and ".earlyspring-site" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}
