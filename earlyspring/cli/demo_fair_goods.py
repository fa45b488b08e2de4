"""The goods of the demo's fair: clearly invented, each with its name in three languages, and a picture drawn by rule."""

import struct
import zlib

GOODS: list[tuple[str, str, str, str]] = [
    ("drinks", "Trà hoa vàng Thử", "试金花茶", "Trial golden camellia tea"),
    ("food", "Miến dong Thử", "试葛粉条", "Trial canna noodles"),
    ("food", "Chả mực Thử", "试墨鱼饼", "Trial squid patties"),
    ("herbs", "Tinh dầu hồi Thử", "试八角油", "Trial star-anise oil"),
    ("cloth", "Vải chàm Thử", "试靛蓝布", "Trial indigo cloth"),
    ("crafts", "Giỏ tre Thử", "试竹篮", "Trial bamboo basket"),
    ("tourism", "Ngày ở bản Thử", "试村一日", "A day in the trial village"),
    ("food", "Mật ong Thử", "试蜂蜜", "Trial honey"),
    ("drinks", "Rượu ba kích Thử", "试巴戟酒", "Trial morinda wine"),
    ("crafts", "Gốm Thử", "试陶器", "Trial pottery"),
]
"""Group, then the name in Vietnamese, Chinese and English."""
MAKERS = [
    ("cooperative", "Hợp tác xã Thử", "试合作社", "Trial cooperative"),
    ("enterprise", "Công ty Thử", "试公司", "Trial company"),
    ("household", "Hộ kinh doanh Thử", "试农户", "Trial household"),
    ("association", "Hội làng nghề Thử", "试手工业协会", "Trial crafts association"),
]
"""Kind, then the name in Vietnamese, Chinese and English."""
COLOURS = [(180, 50, 90), (31, 111, 92), (51, 80, 125), (138, 90, 0), (156, 47, 31)]
WIDTH, HEIGHT, PAPER = 480, 320, (251, 250, 247)


def picture(number: int) -> bytes:
    """A PNG of rings in one colour, another for each number: nobody takes it for the photo of a thing."""
    colour = COLOURS[number % len(COLOURS)]
    ring = 24 + number % 5 * 8
    rows = bytearray()
    for y in range(HEIGHT):
        rows.append(0)
        for x in range(WIDTH):
            far = (x - WIDTH // 2) ** 2 + (y - HEIGHT // 2) ** 2
            rows += bytes(colour if int(far**0.5) // ring % 2 == 0 and far < 140**2 else PAPER)
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(name, data) for name, data in parts)


def _part(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
