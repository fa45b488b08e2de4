"""Which characters a font has: its `cmap` table, formats 4 and 12 (OpenType specification, "cmap").

fontTools would do the same with 5 MB of code; two formats of one table are all that is read here.
"""

import mmap
import struct
from functools import cache
from pathlib import Path

# Read where it lies: a family of Han characters is 30 MB, and two tables of it are asked for.
Font = mmap.mmap


@cache
def characters(path: Path, index: int = 0) -> frozenset[int]:
    """Code points of the face `index` of a font file that lead to a glyph other than .notdef.

    Raises ValueError where the file holds no Unicode table of format 4 or 12.
    """
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as font:
        return _characters(font, index)


def _characters(font: Font, index: int) -> frozenset[int]:
    start = _table(font, index, b"cmap")
    count = struct.unpack_from(">H", font, start + 2)[0]
    records = (struct.unpack_from(">HHI", font, start + 4 + 8 * n) for n in range(count))
    tables = {
        struct.unpack_from(">H", font, start + offset)[0]: start + offset
        for platform, _, offset in records
        if platform in (0, 3)
    }
    if 12 in tables:
        return frozenset(_groups(font, tables[12]))
    if 4 in tables:
        return frozenset(_segments(font, tables[4]))
    raise ValueError("the font has no character table of format 4 or 12")


def _table(font: Font, index: int, tag: bytes) -> int:
    head = struct.unpack_from(">I", font, 12 + 4 * index)[0] if font[:4] == b"ttcf" else 0
    for n in range(struct.unpack_from(">H", font, head + 4)[0]):
        name, _, offset, _ = struct.unpack_from(">4sIII", font, head + 12 + 16 * n)
        if name == tag:
            return int(offset)
    raise ValueError(f"the font has no table {tag!r}")


def _groups(font: Font, at: int) -> set[int]:
    found: set[int] = set()
    for n in range(struct.unpack_from(">I", font, at + 12)[0]):
        first, last, glyph = struct.unpack_from(">III", font, at + 16 + 12 * n)
        found.update(range(first + (glyph == 0), last + 1))
    return found


def _segments(font: Font, at: int) -> set[int]:
    segments = struct.unpack_from(">H", font, at + 6)[0] // 2
    row = f">{segments}H"
    last, first, delta, offset = (
        struct.unpack_from(row, font, at + skip + 2 * segments * n) for n, skip in enumerate((14, 16, 16, 16))
    )
    found: set[int] = set()
    for n in range(segments):
        for point in range(first[n], last[n] + 1):
            glyph = point
            if offset[n]:
                place = at + 16 + 2 * segments * 3 + 2 * n + offset[n] + 2 * (point - first[n])
                glyph = struct.unpack_from(">H", font, place)[0]
            if glyph and point != 0xFFFF and (glyph + delta[n]) % 65536:
                found.add(point)
    return found
