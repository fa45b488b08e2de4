import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.intake.plain_pictures import NotAPicture, TooManyDots, picture_of

END = b"\xff\xd9"


def part(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int = 2, height: int = 2, *, data: bytes | None = None, kind: int = 2, interlaced: int = 0) -> bytes:
    rows = data if data is not None else (b"\0" + b"\x80\x20\x40" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, interlaced)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")


def jpeg(width: int = 4, height: int = 3, mark: int = 0xC0, noted: bytes = b"") -> bytes:
    frame = struct.pack(">BBHBHHB", 0xFF, mark, 8 + 3, 8, height, width, 1) + b"\x01\x11\x00"
    notes = b"\xff\xe1" + struct.pack(">H", len(noted) + 2) + noted if noted else b""
    return b"\xff\xd8" + notes + frame + b"\xff\xda\x00\x02" + b"drawn" + END


def test_a_picture_is_taken_by_what_it_is_with_its_size():
    assert [(one.media_type, one.width, one.height) for one in (picture_of(png(5, 2)), picture_of(jpeg()))] == [
        ("image/png", 5, 2),
        ("image/jpeg", 4, 3),
    ]


def test_notes_and_what_stands_behind_it_are_cut_off():
    assert picture_of(jpeg(noted=b"Exif\0\0home") + b"<script>").content == jpeg()
    noted = png()[:33] + part(b"tEXt", b"home") + png()[33:] + b"<script>alert(1)</script>"
    assert picture_of(noted).content == png()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<script>alert(1)</script>",
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        b"GIF89a" + b"\0" * 40,
        b"%PDF-1.7",
        b"\x89PNG\r\n\x1a\n<script>",
        b"\xff\xd8\xff<script>",
        png()[:40],
        png(data=b"\0"),
        png(data=b"\0" * 500),
        png(0, 2, data=b""),
        png(kind=5),
        png()[:-20] + b"\0" * 4 + png()[-16:],
        jpeg(0, 3),
        jpeg(mark=0xC9),
        jpeg()[:-2],
    ],
)
def test_a_script_another_kind_and_a_torn_picture_are_refused(content):
    with pytest.raises(NotAPicture):
        picture_of(content)


@pytest.mark.parametrize("bomb", [png(60_000, 60_000, data=b"\0" * 1000), jpeg(65_000, 65_000)])
def test_a_picture_that_would_unpack_to_gigabytes_is_refused_before_it_is_unpacked(bomb):
    with pytest.raises(TooManyDots):
        picture_of(bomb)


def test_a_small_picture_whose_data_unpack_to_far_more_is_refused():
    with pytest.raises(NotAPicture):
        picture_of(png(2, 2, data=b"\0" * 50_000_000))


def test_an_interlaced_picture_is_counted_pass_by_pass():
    sizes = [
        (-(-(3 - x) // a), -(-(3 - y) // d))
        for x, y, a, d in (
            (0, 0, 8, 8),
            (4, 0, 8, 8),
            (0, 4, 4, 8),
            (2, 0, 4, 4),
            (0, 2, 2, 4),
            (1, 0, 2, 2),
            (0, 1, 1, 2),
        )
    ]
    rows = b"".join((b"\0" + b"\x01\x02\x03" * wide) * high for wide, high in sizes if wide > 0 and high > 0)
    assert picture_of(png(3, 3, data=rows, interlaced=1)).width == 3


@given(st.binary(max_size=200))
def test_whatever_comes_is_taken_or_refused(content):
    for start in (b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", png()[:33]):
        try:
            picture_of(start + content)
        except (NotAPicture, TooManyDots):
            continue
