"""All words of a text that can be read, or none: a part of a text is never taken for the whole."""

import zipfile
from io import BytesIO

import pytest

from earlyspring.agreements import reading
from earlyspring.agreements.reading import every_line


def word(body: str, packed: int = zipfile.ZIP_STORED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", packed) as archive:
        archive.writestr("word/document.xml", body)
    return out.getvalue()


def test_of_a_word_file_the_words_that_stand_in_it():
    said = '<w:p><w:t xml:space="preserve">Điều 1 </w:t><w:tab/><w:t>A &amp; B</w:t></w:p><w:p><w:delText>gone</w:delText></w:p>'
    assert every_line(word(f"{said}<w:p><w:instrText>PAGE</w:instrText><w:t>End</w:t></w:p>")) == [
        "Điều 1  A & B",
        "End",
    ]


def test_of_plain_text_every_line_that_says_something():
    assert every_line("\ufeffMột\r\n\n  Hai \n".encode()) == ["Một", "Hai"]


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"PK\x03\x04 no archive", b"\xff\xfe\x00", b"a\x00b"])
def test_what_cannot_be_read_has_no_lines(data):
    assert every_line(data) is None


def test_a_word_file_whose_packed_bytes_are_damaged_cannot_be_read():
    whole = word("<w:p><w:t>Điều 1</w:t></w:p>" * 99, zipfile.ZIP_DEFLATED)
    begins = whole.index(b"word/document.xml") + len(b"word/document.xml")
    damaged = whole[:begins] + bytes(byte ^ 0xFF for byte in whole[begins : begins + 8]) + whole[begins + 8 :]
    assert [every_line(damaged), reading.media_type(damaged)] == [None, None]


def test_more_than_is_read_is_not_cut_but_refused(monkeypatch):
    monkeypatch.setattr(reading, "LONGEST", 40)
    assert [every_line(b"x" * 40), every_line(b"x" * 41)] == [["x" * 40], None]
    assert every_line(word("<w:p><w:t>" + "x" * 60 + "</w:t></w:p>")) is None
