"""A fair at the gathering in Hạ Long that Lan's party hosts, with clearly invented exhibitors."""

import struct
import zlib
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from earlyspring.fair.actions import add_booth, add_slot, enter_exhibitor, enter_product
from earlyspring.fair.floor import Booth
from earlyspring.fair.goods import DeliverySlot
from earlyspring.fair.models import Exhibitor, Product
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting

TEA = {
    "names": {"vi": "Trà Thử", "zh": "试茶", "en": "Trial tea"},
    "about": {"vi": "Trà hoa vàng của bản Thử."},
    "origin": {"vi": "Xã Thử, Quảng Ninh"},
    "group": "drinks",
    "stars": 4,
    "certificate": "12/QĐ-THỬ",
    "awarded_on": date(2025, 5, 20),
}


def an_exhibitor(gathering: Gathering, by: Posting, number: int = 1, **more: Any) -> Exhibitor:
    """Entered by an officer of its own party."""
    said = {
        "names": {"vi": f"Hợp tác xã Thử {number}", "zh": f"试合作社{number}", "en": f"Trial cooperative {number}"},
        "kind": "cooperative",
        "contact": f"Người Thử {number}",
        "contact_lang": "vi",
        **more,
    }
    return enter_exhibitor(gathering, by.party, said, by=by)


def a_product(exhibitor: Exhibitor, by: Posting, **more: Any) -> Product:
    return enter_product(exhibitor, TEA | more, by=by)


def a_booth(gathering: Gathering, by: Posting, number: int = 1, **more: Any) -> Booth:
    """Booths of three metres in a row, with 3 kW and water."""
    place = {"x": Decimal(3 * (number - 1)), "y": Decimal(0), "width": Decimal(3), "depth": Decimal(3)}
    said = {"hall": "A", "code": f"A{number}", **place, "power_kw": Decimal(3), "water": True, **more}
    return add_booth(gathering, said, by=by)


def a_slot(gathering: Gathering, by: Posting, hour: int = 1, capacity: int = 1, gate: str = "G1") -> DeliverySlot:
    day = {"year": 2027, "month": 2, "day": 9, "tzinfo": UTC}
    return add_slot(gathering, gate, datetime(hour=hour, **day), datetime(hour=hour + 1, **day), capacity, by=by)


def a_picture(width: int = 2, height: int = 2) -> bytes:
    """A PNG of one colour."""

    def part(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xb4\x32\x5a" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b"")
