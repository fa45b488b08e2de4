"""A picture that came in: JPEG or PNG by what it is and not by what it is called, without the notes in it.

What is drawn is checked as far as it can be without drawing it: every part is whole, a PNG unpacks to exactly the bytes
that its size asks for, and no picture asks for more dots than a camera makes. What stands behind its end is cut off.
"""

import re
import zlib
from dataclasses import dataclass

MARK = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""Within the data of a picture a byte FF stands before 00, or begins a mark that is no pause (D0-D7)."""
JPEG, PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
DRAWN = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB"}
"""The parts of a PNG that make the picture; all others are notes beside it."""
MOST_DOTS = 40_000_000
FRAMES = {0xC0, 0xC1, 0xC2}
"""The marks of a JPEG that tell its size: baseline, extended and progressive, as every reader draws them."""
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
DEPTHS = {0: {1, 2, 4, 8, 16}, 2: {8, 16}, 3: {1, 2, 4, 8}, 4: {8, 16}, 6: {8, 16}}
PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Where the dots of each pass of an interlaced PNG begin, and how far they stand apart: x, y, across, down."""


class NotAPicture(ValueError):
    """It is no JPEG and no PNG, whatever it is called, or it is torn."""


class TooManyDots(ValueError):
    """It would unpack to more than a picture of a fair needs; its first argument says to how many dots."""


@dataclass(frozen=True)
class Picture:
    """`content`: the bytes of the picture alone; `width` and `height` in dots."""

    media_type: str
    content: bytes
    width: int
    height: int


def picture_of(content: bytes) -> Picture:
    """The picture that these bytes are. Raises NotAPicture and TooManyDots."""
    media_type, bare = without_notes(content)
    width, height = _jpeg_size(bare) if media_type == "image/jpeg" else _png_size(bare)
    if width * height > MOST_DOTS:
        raise TooManyDots(f"{width} × {height}")
    if not width or not height:
        raise NotAPicture
    if media_type == "image/png":
        _demand_whole(bare, width, height)
    return Picture(media_type, bare, width, height)


def without_notes(content: bytes) -> tuple[str, bytes]:
    """Media type and bytes of a picture without the notes in it (place, camera, words). Raises NotAPicture."""
    try:
        if content.startswith(JPEG):
            return "image/jpeg", _plain_jpeg(content)
        if content.startswith(PNG):
            return "image/png", _plain_png(content)
    except (IndexError, ValueError) as fault:
        raise NotAPicture from fault
    raise NotAPicture


def _plain_jpeg(content: bytes) -> bytes:
    """The picture up to its end but APP1-APP15 and comments; phones put a second one behind it, with notes of its own."""
    kept, at, drawn = bytearray(content[:2]), 2, False
    while True:
        if content[at] != 0xFF:
            raise ValueError
        mark, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if mark == 0xD9 and drawn:
            return bytes(kept + content[at : at + 2])
        end = at + 2 + length
        if mark == 0xD9 or length < 2 or end > len(content):
            raise ValueError
        if mark == 0xDA:
            end, drawn = _next_mark(content, end), True
        if not (0xE1 <= mark <= 0xEF or mark == 0xFE):
            kept += content[at:end]
        at = end


def _next_mark(content: bytes, at: int) -> int:
    """Where the data of the picture that begin here end. Raises ValueError where they never do."""
    found = MARK.search(content, at)
    if found is None:
        raise ValueError
    return found.start()


def _plain_png(content: bytes) -> bytes:
    kept, at = bytearray(PNG), len(PNG)
    while True:
        length, name = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        end = at + 12 + length
        if end > len(content) or len(name) < 4:
            raise ValueError
        if name in DRAWN:
            kept += content[at:end]
        at = end
        if name == b"IEND":
            return bytes(kept)


def _jpeg_size(bare: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 <= len(bare):
        mark, length = bare[at + 1], int.from_bytes(bare[at + 2 : at + 4], "big")
        if mark in FRAMES:
            return int.from_bytes(bare[at + 7 : at + 9], "big"), int.from_bytes(bare[at + 5 : at + 7], "big")
        if mark == 0xDA:
            break
        at += 2 + length
    raise NotAPicture


def _png_size(bare: bytes) -> tuple[int, int]:
    if bare[12:16] != b"IHDR" or len(bare) < 33:
        raise NotAPicture
    return int.from_bytes(bare[16:20], "big"), int.from_bytes(bare[20:24], "big")


def _demand_whole(bare: bytes, width: int, height: int) -> None:
    """That the parts are as their sums say, and that the data unpack to this many dots, no byte more or fewer."""
    depth, colour, interlaced = bare[24], bare[25], bare[28]
    if depth not in DEPTHS.get(colour, ()) or interlaced > 1:
        raise NotAPicture
    bits = depth * CHANNELS[colour]
    passes = PASSES if interlaced else ((0, 0, 1, 1),)
    sizes = [(-(-(width - x) // across), -(-(height - y) // down)) for x, y, across, down in passes]
    expected = sum(high * (1 + -(-wide * bits // 8)) for wide, high in sizes if wide > 0 and high > 0)
    unpacking = zlib.decompressobj()
    try:
        found = unpacking.decompress(b"".join(_data_of(bare)), expected + 1)
    except zlib.error as fault:
        raise NotAPicture from fault
    if len(found) != expected or not unpacking.eof:
        raise NotAPicture


def _data_of(bare: bytes) -> list[bytes]:
    """The data of a PNG, part by part. Raises NotAPicture where a part is not as its sum says."""
    found, at = [], len(PNG)
    while at < len(bare):
        length = int.from_bytes(bare[at : at + 4], "big")
        end = at + 8 + length
        if zlib.crc32(bare[at + 4 : end]) != int.from_bytes(bare[end : end + 4], "big"):
            raise NotAPicture
        if bare[at + 4 : at + 8] == b"IDAT":
            found.append(bare[at + 8 : end])
        at = end + 4
    return found
