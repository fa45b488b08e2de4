"""Minh the outsider sends files that should harm: each is refused with its reason."""

import struct
import time
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.intake.documents import DOCUMENT, Closed, in_english, read_document
from tests.intake.documents.made import level, lists, para, relations, word

# What costs more than in proportion to its length would cost hours, on any machine.
PATIENCE = 60

DTD = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'
GOOD = word(para("Hai Bên phải bảo đảm"))


def refused(data, name="draft.docx"):
    with pytest.raises(Closed) as closed:
        read_document(data, name)
    assert "{" not in in_english(closed.value.fault)
    return closed.value.fault.code


def lying(data):
    """The archive says of its parts that they are small."""
    place = data.rfind(b"PK\x01\x02")
    return data[: place + 24] + struct.pack("<L", 10) + data[place + 28 :]


def swollen(size):
    return word(para("a" * size))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (word(para("x"), **{"word/media/a.xml": "a" * 60_000_000}), "too_large_unpacked"),
        (swollen(5_000_000), "packed_too_tightly"),
        (lying(swollen(60_000_000)), "not_a_document"),
        (word(para("x"), **{f"word/{one}.xml": "<a/>" for one in range(300)}), "too_many_parts"),
        (word("<w:p>" * 300 + "</w:p>" * 300), "nested_too_deep"),
        (word("<w:tbl><w:tr><w:tc>" * 9 + "</w:tc></w:tr></w:tbl>" * 9), "nested_too_deep"),
        (word(para("x"), **{"word/styles.xml": DTD}), "has_entities"),
        (word(para("x"), **{"../../evil.xml": "<a/>"}), "unsafe_path"),
        (word(para("x"), **{"/etc/evil.xml": "<a/>"}), "unsafe_path"),
        (word(para("x"), **{"word/_rels/document.xml.rels": relations("subDocument", "http://x/y")}), "outside_parts"),
        (word(para("x"), **{"word/vbaProject.bin": b"x"}), "has_macros"),
        (word("<w:p>"), "not_a_document"),
        (b"PK\x03\x04 trial", "not_a_document"),
        (b"\xd0\xcf\x11\xe0 trial", "old_word"),
        (b"%PDF-1.7 trial", "not_a_document"),
        (b"{\\rtf1 trial}", "not_a_document"),
        (b"a\0b", "not_a_document"),
        (b"\xff\xff\xff\xff \x80\x81", "unknown_letters"),
        (b"\xff\xfea", "unknown_letters"),
        (b" \n ", "no_words"),
        (b"a" * (10 * 1024**2 + 1), "too_large"),
        (b"a\n" * 60_000, "too_many_paragraphs"),
        (b"a b " * 1_100_000, "too_many_characters"),
        (b"<html>" + b"<table>" * 200, "nested_too_deep"),
        ("Mở cửa \u202e12\u202c giờ".encode(), "turned_around"),
        ("每日\u206712\u2069小时".encode(), "turned_around"),
        (word('<w:p><w:bdo w:val="rtl"><w:r><w:t>12</w:t></w:r></w:bdo></w:p>'), "turned_around"),
        (b"<html><p><bdo dir=rtl>12</bdo> hours", "turned_around"),
    ],
)
def test_each_is_refused_with_its_reason(data, code):
    assert refused(data) == code


def test_a_link_that_is_only_pressed_does_no_harm():
    linked = word(para("x"), **{"word/_rels/document.xml.rels": relations("hyperlink", "https://example.org")})
    assert [one.text for one in read_document(linked, "draft.docx").paragraphs] == ["x"]


def answer(data, name):
    """None for a document that was read, else the code."""
    try:
        read_document(data, name)
    except Closed as closed:
        return closed.fault.code
    return None


@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
def test_a_damaged_file_is_read_or_refused_and_never_breaks(place, byte):
    assert answer(GOOD[:place] + bytes([byte]) + GOOD[place + 1 :], "draft.docx") in (None, *DOCUMENT)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    for name in ("a.txt", "a.html"):
        assert answer(data, name) in (None, *DOCUMENT)


@pytest.mark.parametrize(
    "part", ["<!--", "<![", "<a b='", '<a b="x>', "<", "</", "&#", "<script>", "<p", "-->", "<table ="]
)
def test_a_page_that_never_closes_anything_is_read_in_linear_time(part):
    begun = time.process_time()
    assert answer(b"<html>a " + part.encode() * (1_000_000 // len(part)), "a.html") in (None, *DOCUMENT)
    assert time.process_time() - begun < PATIENCE


def test_what_nobody_sees_parts_no_word():
    read = read_document("Mở cửa 1\u200d2 g\u200ciờ\u2063".encode(), "a.txt")
    assert [one.text for one in read.paragraphs] == ["Mở cửa 12 giờ"]


def test_an_empty_archive_is_no_document():
    out = BytesIO()
    zipfile.ZipFile(out, "w").close()
    assert refused(out.getvalue()) == "not_a_document"


def drawn_again(levels, each=10):
    """A PDF of which every part draws the next ten times over: two kilobytes, a thousand million words."""
    fonts = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>"
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream(b"/X Do")]
    parts += [
        stream(b"/X Do " * each, b"/Resources<</XObject<</X %d 0 R>>>>" % inner) for inner in range(6, 5 + levels)
    ]
    parts.append(stream(b"BT /F 9 Tf (hello) Tj ET", b"/Resources<<%s>>" % fonts))
    return b"%PDF-1.7\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % one for one in enumerate(parts, 1)) + TRAILER


def stream(words, more=b""):
    return b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]%s/Length %d>>stream\n%s\nendstream" % (more, len(words), words)


TRAILER = b"trailer <</Root 1 0 R>>\n%%EOF"


def test_a_pdf_that_draws_itself_over_and_over_is_given_up_and_takes_nothing_with_it():
    assert [one.text for one in read_document(drawn_again(2, each=1), "a.pdf").paragraphs] == ["hello"]
    assert refused(drawn_again(9), "a.pdf") == "takes_too_much"


def test_no_mark_of_a_list_is_longer_than_word_writes_it():
    mark = level(0, "lowerLetter", "%1" * 100_000).replace('<w:start w:val="1"/>', '<w:start w:val="9990"/>')
    read = read_document(word(para("x", "1.0"), lists(mark)), "draft.docx")
    assert (len(read.paragraphs), len(read.paragraphs[0].whole) < 60_000) == (1, True)
