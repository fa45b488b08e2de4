"""A letter as it is printed: its words whole, a draft says that it is one."""

import pytest

from earlyspring.papers import GlyphMissing
from earlyspring.papers.gathering.facts import Occasion
from earlyspring.papers.gathering.letters import LetterOut, letter
from papers.gathering.looking import flat, open_pdf

OCCASION = Occasion(
    names={"vi": "Gặp gỡ thử 2027", "zh": "2027年试会晤"},
    place={"vi": "Hạ Long", "zh": "下龙"},
    first_day="2027-02-10",
    last_day="2027-02-12",
    as_of="2027-01-05",
)


def said(**more):
    one = LetterOut(
        **{"lang": "vi", "sender": "Sở Ngoại vụ Quảng Ninh", "subject": "Thư mời", "body": "Kính mời.", **more}
    )
    return flat(open_pdf(letter(OCCASION, one))[0].get_textpage().get_text_range())


def test_everything_that_was_written_stands_on_it():
    page = said(
        addressee="Kính gửi: đồng chí Bí thư", number="15/SNV-TM", on="2027-01-05", body="Kính mời.\n\nTrân trọng."
    )
    words = ["Sở Ngoại vụ Quảng Ninh", "15/SNV-TM", "ngày 5/1/2027", "Thư mời", "Kính gửi: đồng chí Bí thư"]
    assert [one for one in [*words, "Kính mời.", "Trân trọng."] if flat(one) not in page] == []
    assert flat("Dự thảo") not in page


def test_a_draft_says_so_in_the_language_of_the_letter():
    assert flat("草稿，未发出") in said(
        lang="zh", sender="广宁省外事厅", subject="邀请函", body="敬请出席。", draft=True
    )


def test_a_sign_that_no_font_has_is_refused():
    with pytest.raises(GlyphMissing):
        said(body="\U0001f600")


def test_whom_it_reaches_stands_once_where_its_words_name_him():
    page = said(addressee="đồng chí Bí thư", body="Kính gửi đồng chí Bí thư,\nKính mời.")
    assert page.count(flat("đồng chí Bí thư")) == 1
