"""What a deposited file is, and its words: a scan is taken in though nobody can read it here, what could act is not."""

import io
import zipfile

import pytest

from earlyspring.agreements.reading import text_file
from earlyspring.intake.documents import Closed

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(body: str, **more: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document xmlns:w='{W}'><w:body>{body}</w:body></w:document>")
        for name, part in more.items():
            archive.writestr(f"word/{name}", part)
    return out.getvalue()


def test_of_a_word_file_the_words_that_stand_in_it():
    said = "<w:p><w:r><w:t>Điều 1</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
    assert text_file(word(said)).first_lines() == ["Điều 1"]


def test_of_plain_text_every_line_that_says_something():
    read = text_file("\ufeffMột\r\n\n  Hai \n".encode())
    assert (read.media_type, read.first_lines()) == ("text/plain", ["Một", "Hai"])


def test_of_a_file_in_two_languages_the_one_that_is_asked_for():
    both = text_file("Điều 1. Hai bên mở tuyến phà.\n第一条 双方开通轮渡。\nĐiều 2. Hết.\n第二条 完。".encode())
    assert [one.text for one in both.in_language("zh")] == ["第一条 双方开通轮渡。", "第二条 完。"]
    assert len(text_file("Điều 1. Hai bên mở tuyến phà.".encode()).in_language("zh")) == 1


def test_a_scan_is_a_text_that_cannot_be_read_here():
    read = text_file(b"%PDF-1.7 ...")
    assert (read.media_type, read.first_lines(), read.unread) == ("application/pdf", [], "not_a_document")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04 no archive", "not_a_document"),
        (b"a\x00b", "not_a_document"),
        (b"  \n ", "no_words"),
        (b"\xd0\xcf\x11\xe0", "old_word"),
        (word("<w:p/>", **{"vbaProject.bin": "x"}), "has_macros"),
    ],
)
def test_what_is_no_text_or_could_act_is_refused_with_the_reason(data, code):
    with pytest.raises(Closed) as refused:
        text_file(data)
    assert refused.value.fault.code == code
