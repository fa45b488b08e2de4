"""A letter as it is printed: its words whole, a draft says that it is one."""

import pytest

from earlyspring.papers import GlyphMissing
from earlyspring.papers.gathering.facts import Occasion
from earlyspring.papers.gathering.letters import LetterOut, letter, parted
from papers.gathering.looking import flat, letters, open_pdf

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


def lines(**more):
    """Each line of the page with the left edge of its first letter, from the top."""
    one = LetterOut(**{"lang": "zh", "sender": "广宁省外事厅", "subject": "邀请函", "on": "2027-01-05", **more})
    page = open_pdf(letter(OCCASION, one))[0]
    found = {}
    for sign, (left, low, _right, _high) in letters(page):
        near = next((at for at in found if abs(at - low) < 5), low)
        found.setdefault(near, []).append((left, sign))
    return [("".join(sign for _left, sign in row), row[0][0]) for _low, row in sorted(found.items(), reverse=True)]


def test_chinese_paragraphs_and_the_first_line_of_a_greeting_are_set_in():
    found = dict(lines(body="书记：\n\n敬请出席。\n\n此致\n敬礼"))
    edge = found["书记："]
    inset = [round((found[words] - edge) / 12, 1) for words in ("书记：", "敬请出席。", "此致", "敬礼")]
    assert inset == [0.0, 2.0, 2.0, 0.0]


@pytest.mark.parametrize(
    ("body", "lang", "greeting"),
    [
        ("敬请出席。\n此致\n敬礼！", "zh", ["此致", "敬礼！"]),
        ("敬请出席。\n此致敬礼", "zh", []),
        ("此致\n敬礼\n又及", "zh", []),
        ("此致\n敬礼", "vi", []),
        ("", "zh", []),
    ],
)
def test_only_words_that_end_so_are_a_greeting(body, lang, greeting):
    before, found = parted(body, lang)
    assert (found, before + found) == (greeting, body.split())


def test_who_writes_and_the_day_stand_at_the_foot_as_each_language_has_it():
    chinese = [line for line, _left in lines(body="敬请出席。")]
    sender = len(chinese) - 1 - chinese[::-1].index("广宁省外事厅")
    assert (sender > chinese.index("敬请出席。"), chinese[sender + 1]) == (True, "2027年1月5日")
    vietnamese = [line for line, _left in lines(lang="vi", sender="Sở Ngoại vụ", subject="Thư mời", body="Kính mời.")]
    assert vietnamese.count("ngày5/1/2027") == 1
    assert vietnamese[vietnamese.index("ngày5/1/2027") + 1] == "SởNgoạivụ"
