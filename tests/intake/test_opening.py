"""Minh the outsider sends files that are not what they seem; none of them is opened."""

import time
import tracemalloc
import zipfile
from io import BytesIO

import pytest

from earlyspring.intake import Fault, Refusal, about
from earlyspring.intake.faults import CODES
from earlyspring.papers.form_sheets import write_form

from .sample import ANSWERS, FORM
from .spoil import packed, parts, replaced

# What costs more than in proportion to its length would cost hours, on any machine.
PATIENCE = 60


def fault(file: bytes) -> Fault:
    read = about(file)
    assert isinstance(read, Refusal)
    assert len(read.faults) == 1
    assert read.faults[0].code in CODES
    return read.faults[0]


@pytest.fixture(scope="module")
def form() -> bytes:
    return write_form(FORM, "vi", ANSWERS)


def test_three_hundred_megabytes_are_not_looked_into() -> None:
    assert fault(b"PK" + bytes(300 * 1024**2)) == Fault("too_large", expected="10485760")


def test_a_bomb_is_not_unpacked(form: bytes) -> None:
    bomb = packed(parts(form) | {"xl/worksheets/sheet4.xml": b" " * (40 * 1024**2)})
    larger = packed(parts(form) | {"xl/worksheets/sheet4.xml": b" " * (60 * 1024**2)})
    tracemalloc.start()
    assert fault(bomb) == Fault("packed_too_tightly", expected="100")
    assert fault(larger) == Fault("too_large_unpacked", expected="52428800")
    assert tracemalloc.get_traced_memory()[1] < 5 * 1024**2
    tracemalloc.stop()


def test_a_bomb_that_lies_about_its_size_is_not_unpacked_either(form: bytes) -> None:
    true = packed({**parts(form), "xl/x.xml": b" " * (9 * 1024**2)})
    size = (9 * 1024**2).to_bytes(4, "little")
    assert true.count(size) == 2
    assert fault(true.replace(size, (9).to_bytes(4, "little"))).code == "not_a_workbook"


def test_a_single_cell_at_the_far_end_takes_no_room(form: bytes) -> None:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    tracemalloc.start()
    assert fault(replaced(form, "reports", "</sheetData>", far)).code == "too_many_rows"
    assert tracemalloc.get_traced_memory()[1] < 5 * 1024**2
    tracemalloc.stop()
    long = '<row r="6001"><c r="B6001"><v>1</v></c></row></sheetData>'
    wide = '<row r="9"><c r="CA9"><v>1</v></c></row></sheetData>'
    assert fault(replaced(form, "reports", "</sheetData>", long)) == Fault(
        "too_many_rows", found="Báo cáo", expected="5000"
    )
    assert fault(replaced(form, "reports", "</sheetData>", wide)) == Fault(
        "too_many_columns", found="Báo cáo", expected="60"
    )


def test_entities_are_refused_in_whatever_coding(form: bytes) -> None:
    there = parts(form)
    laughs = b'<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY l2 "&lol;&lol;">]>'
    head, _, rest = there["xl/sharedStrings.xml"].partition(b"?>")
    declared = packed(there | {"xl/sharedStrings.xml": head + b"?>" + laughs + rest})
    assert fault(declared) == Fault("has_entities", found="xl/sharedStrings.xml")
    wide = there["xl/workbook.xml"].decode().replace("UTF-8", "UTF-16").encode("utf-16")
    assert fault(packed(there | {"xl/workbook.xml": wide})) == Fault("has_entities", found="xl/workbook.xml")


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("xl/vbaProject.bin", "has_macros"),
        ("xl/activeX/activeX1.bin", "has_macros"),
        ("xl/embeddings/oleObject1.bin", "has_macros"),
        ("xl/externalLinks/externalLink1.xml", "has_links"),
        ("xl/connections.xml", "has_links"),
    ],
)
def test_what_could_act_is_refused(form: bytes, part: str, code: str) -> None:
    assert fault(packed(parts(form) | {part: b"x"})) == Fault(code, found=part)


def test_files_of_another_kind(form: bytes) -> None:
    assert fault(b"").code == "not_a_workbook"
    assert fault(b"%PDF-1.7").code == "not_a_workbook"
    assert fault(form[: len(form) // 2]).code == "not_a_workbook"
    assert fault(b"\xd0\xcf\x11\xe0" + bytes(500) + "EncryptedPackage".encode("utf-16-le")).code == "locked"
    assert fault(b"\xd0\xcf\x11\xe0" + bytes(500)).code == "not_a_workbook"
    without = parts(form)
    del without["xl/worksheets/sheet2.xml"]
    assert fault(packed(without)).code == "not_a_workbook"
    assert fault(packed(parts(form) | {f"x/{n}": b"" for n in range(200)})) == Fault("too_many_parts", expected="200")


def test_a_locked_part_and_one_name_twice(form: bytes) -> None:
    flagged = bytearray(form)
    at = flagged.find(b"PK\x01\x02")
    flagged[at + 8] |= 1
    assert fault(bytes(flagged)).code == "locked"
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts(form).items():
            archive.writestr(name, part)
        archive.writestr("XL/WORKBOOK.XML", b"<x/>")
    assert fault(out.getvalue()).code == "not_a_workbook"


def test_another_workbook_is_no_form(form: bytes) -> None:
    assert fault(replaced(form, "about", 'r="A1"', 'r="D1"')).code == "not_a_form"


def test_refusing_is_quick(form: bytes) -> None:
    began = time.process_time()
    fault(packed(parts(form) | {"xl/x.xml": b"<" * (5 * 1024**2)}))
    assert time.process_time() - began < PATIENCE
