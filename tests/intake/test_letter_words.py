"""The words of a letter are those that are read on its pages."""

from io import BytesIO

import pytest
from docx import Document
from docx.oxml import OxmlElement

from earlyspring.intake.letter_words import words_of
from earlyspring.intake.opening import Closed


def a_letter(*paragraphs: str, struck: str = "") -> bytes:
    document = Document()
    for one in paragraphs:
        document.add_paragraph(one)
    if struck:
        gone = OxmlElement("w:del")
        run = document.add_paragraph("giữ lại").add_run(struck)._r
        run.getparent().append(gone)
        gone.append(run)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_paragraphs_come_in_their_order_without_what_was_struck_out():
    assert words_of(a_letter("Thưa các vị", "", "各位代表", struck=" bỏ đi")) == ["Thưa các vị", "各位代表", "giữ lại"]


def test_what_is_no_letter_is_not_opened():
    with pytest.raises(Closed) as closed:
        words_of(b"PK\x03\x04 trial")
    assert closed.value.fault.code == "not_a_workbook"
