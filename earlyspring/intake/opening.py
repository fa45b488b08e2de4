"""A workbook from outside, opened with care: bounded before it is unpacked, and stripped of all that could act.

What comes out is a fresh archive of the parts that are read, unpacked and bounded here; the reader of sheets never
sees the bytes that were sent.
"""

import re
import zipfile
import zlib
from io import BytesIO

from .faults import Fault

LARGEST = 10 * 1024**2
LARGEST_UNPACKED = 50 * 1024**2
# Sheets pack well: a form of empty rows reaches 30; only above this size does the ratio count.
TIGHTEST, TIGHTEST_FROM = 100, 4 * 1024**2
MOST_PARTS = 200
DECLARES = re.compile(rb"<!(?!--|\[CDATA\[)")
WORKBOOK, LETTER = "xl/workbook.xml", "word/document.xml"
PARTS = {
    WORKBOOK: re.compile(r"(\[Content_Types\]\.xml|_rels/\.rels|xl/.+\.(xml|rels))", re.IGNORECASE),
    LETTER: re.compile(r".+\.(xml|rels)", re.IGNORECASE),
}
ACTS = re.compile(r"vbaproject|activex|embeddings|ctrlprops|macrosheets|dialogsheets|customui", re.IGNORECASE)
LINKS = re.compile(r"externallinks|querytables|connections\.xml|xl/model", re.IGNORECASE)


class Closed(Exception):
    """The file is not opened. `fault` says why."""

    def __init__(self, code: str, found: str = "", expected: object = "") -> None:
        self.fault = Fault(code, found=found, expected=str(expected))
        super().__init__(code)


def opened(file: bytes, main: str = WORKBOOK) -> dict[str, bytes]:
    """The XML parts of a workbook, or of a letter, by name; `main` is the part that makes it one.

    Raises Closed for what is too large, broken, locked, or could act.
    """
    if len(file) > LARGEST:
        raise Closed("too_large", expected=LARGEST)
    if file.startswith(b"\xd0\xcf\x11\xe0"):
        # An Office file with a password is an OLE container; so is .xls.
        raise Closed("locked" if "EncryptedPackage".encode("utf-16-le") in file else "not_a_workbook")
    try:
        with zipfile.ZipFile(BytesIO(file)) as archive:
            return _parts(archive, len(file), main)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as broken:
        raise Closed("not_a_workbook") from broken


def _parts(archive: zipfile.ZipFile, packed: int, main: str) -> dict[str, bytes]:
    listed = archive.infolist()
    names = [one.filename for one in listed]
    if len(listed) > MOST_PARTS:
        raise Closed("too_many_parts", expected=MOST_PARTS)
    if any(one.flag_bits & 0x1 for one in listed):
        raise Closed("locked")
    _bounded(sum(one.file_size for one in listed), packed)
    for code, pattern in (("has_macros", ACTS), ("has_links", LINKS)):
        for name in filter(pattern.search, names):
            raise Closed(code, found=name)
    if len({name.lower() for name in names}) != len(names) or main not in names:
        raise Closed("not_a_workbook")
    parts: dict[str, bytes] = {}
    for one in listed:
        if PARTS[main].fullmatch(one.filename):
            parts[one.filename] = _part(archive, one)
            _bounded(sum(map(len, parts.values())), packed)
    return parts


def _bounded(unpacked: int, packed: int) -> None:
    if unpacked > LARGEST_UNPACKED:
        raise Closed("too_large_unpacked", expected=LARGEST_UNPACKED)
    if unpacked > TIGHTEST_FROM and unpacked > packed * TIGHTEST:
        raise Closed("packed_too_tightly", expected=TIGHTEST)


def _part(archive: zipfile.ZipFile, one: zipfile.ZipInfo) -> bytes:
    with archive.open(one) as stream:
        part = stream.read(LARGEST_UNPACKED + 1)
    # In UTF-8 alone can it be seen that nothing is declared; no office programme writes anything else.
    if b"\0" in part or DECLARES.search(part):
        raise Closed("has_entities", found=one.filename)
    if b"macroEnabled" in part and one.filename.startswith("["):
        raise Closed("has_macros", found=one.filename)
    return part


def repacked(parts: dict[str, bytes]) -> bytes:
    """The parts as an archive again, stored as they are."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part)
    return out.getvalue()
