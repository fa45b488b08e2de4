"""The same words come out of every kind of file."""

import unicodedata

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.intake.documents import Closed, read_document
from earlyspring.intake.documents.legacy import TCVN3, VNI, modern, tcvn3, vni
from earlyspring.intake.documents.pdf import joined

VI = "Điều 1. Hai Bên phải bảo đảm thông quan không ít hơn mười hai giờ mỗi ngày."
COMPOSED = {"ề": "ê\u0300", "ả": "a\u0309", "ờ": "ơ\u0300", "ỗ": "ô\u0303", "í": "i\u0301"}
ZH = "第一条 双方应确保口岸每日通关不少于十二小时。"


def texts(data, name="draft.txt"):
    return [one.text for one in read_document(data, name).paragraphs]


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_chinese_in_every_code(code):
    assert texts(f"{ZH}\n\n{ZH}".encode(code)) == [ZH, ZH]


def test_vietnamese_of_windows_is_read():
    windows = unicodedata.normalize("NFC", VI).translate(str.maketrans(COMPOSED))
    assert texts(windows.encode("cp1258")) == [VI]


@pytest.mark.parametrize("code", ["utf-8", "utf-16"])
def test_vietnamese_of_a_mac_is_composed(code):
    assert texts(unicodedata.normalize("NFD", VI).encode(code)) == [VI]


def old(text, table):
    back = {new: chr(key) if isinstance(key, int) else key for key, new in reversed(table.items())}
    return "".join(back.get(one, one) for one in text).encode("latin-1")


@pytest.mark.parametrize("table", [TCVN3, VNI], ids=["TCVN3", "VNI"])
def test_vietnamese_before_unicode_is_put_into_it(table):
    assert texts(old(VI, table)) == [VI]


def test_french_is_left_alone():
    french = "Le café est fermé à Noël, où l'élève a été déçu; garçon, où êtes-vous?"
    assert modern(french) == french


@given(st.text(st.sampled_from("àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệ oòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứự"), max_size=30))
def test_both_tables_give_back_what_was_written(text):
    assert tcvn3(old(text, TCVN3).decode("latin-1")) == text
    assert vni(old(text, VNI).decode("latin-1")) == text


def test_a_page_with_lists_tables_and_what_was_struck_out():
    page = (
        "<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><h2>Điều 1. Phạm vi</h2>"
        "<ol><li>Hai <b>Bên</b> <del>có thể</del><ins>phải</ins></li><li>Ba</li></ol><ol type=a start=3><li>c</li></ol>"
        "<table><tr><td>Một<td>一<td>One</table><p>Done &amp; signed<br>in Nanning</p></body></html>"
    )
    found = read_document(page.encode(), "draft.html")
    assert found.kind == "html"
    assert [(one.whole, one.level, one.cell) for one in found.paragraphs] == [
        ("Điều 1. Phạm vi", 2, None),
        ("1. Hai Bên phải", 0, None),
        ("2. Ba", 0, None),
        ("c. c", 0, None),
        ("Một", 0, (0, 0, 0)),
        ("一", 0, (0, 0, 1)),
        ("One", 0, (0, 0, 2)),
        ("Done & signed\nin Nanning", 0, None),
    ]


def test_lines_of_a_page_are_put_together_where_a_sentence_goes_on():
    lines = ["Điều 1. Phạm vi", "1. Hai Bên phải bảo đảm thông quan không", "ít hơn mười hai giờ.", "2. Ba"]
    assert joined(lines) == [lines[0], f"{lines[1]} {lines[2]}", lines[3]]
    assert joined(["双方应确保口岸每日通关不少", "于十二小时。"]) == ["双方应确保口岸每日通关不少于十二小时。"]


def test_a_pdf_says_what_was_printed_and_a_scan_is_refused():
    head = '#set page(width: 120mm, height: 60mm, numbering: "1/1")\n#set text(size: 9pt)\n'
    said = "Article 1. Scope\n\nThe Parties shall keep the gates open for not less than twelve hours per day.\n"
    data = typst.compile((head + said + "#pagebreak()\n#pagebreak()\n").encode())
    found = read_document(data, "draft.pdf")
    assert (found.kind, found.silent_pages) == ("pdf", ())
    assert [one.text for one in found.paragraphs] == said.replace("\n\n", "\n").splitlines()
    with pytest.raises(Closed) as closed:
        read_document(typst.compile(b"#rect()"), "scan.pdf")
    assert closed.value.fault.code == "no_text_layer"
