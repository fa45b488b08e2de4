"""The catalogue in each language, with photos, and the run-sheet of delivery: nothing filled from another language."""

import pytest

from earlyspring.papers import GlyphMissing
from earlyspring.papers.gathering.fair import Coming, DoorDay, Exhibiting, Shown, catalogue, delivery_sheet
from tests.fairs import a_picture
from tests.papers.gathering.looking import flat, open_pdf, outside
from tests.papers.gathering.people import SPRING
from tests.papers.reading import is_tagged, pages

TEA = Shown(
    names={"vi": "Trà hoa vàng Thử", "zh": "试金花茶"},
    group={"vi": "Đồ uống", "zh": "饮品", "en": "Drinks"},
    stars=4,
    certificate="12/QĐ-THỬ",
    holds_until="2028-05-20",
    photo=("image/png", a_picture(40, 30)),
)
ONE = Exhibiting(
    names={"vi": "Hợp tác xã Thử", "zh": "试合作社"},
    party={"vi": "Quảng Ninh", "zh": "广宁", "en": "Quảng Ninh"},
    booths=("A1", "A2"),
    products=(TEA,),
)


def read(pdf: bytes) -> str:
    return flat("".join(pages(pdf)))


def test_each_language_says_what_was_given_in_it_and_no_other():
    vi, zh, en = (read(catalogue(SPRING, [ONE], lang)) for lang in ("vi", "zh", "en"))
    assert [flat(words) in vi for words in ("Trà hoa vàng Thử", "OCOP 4 sao", "20/5/2028", "Gian hàng A1, A2")] == [
        True
    ] * 4
    assert [words in zh for words in ("试金花茶", "OCOP4星", "试合作社")] == [True] * 3
    assert (flat("Trà hoa vàng") in en, "试" in en, flat("not translated") in en) == (False, False, True)


@pytest.mark.parametrize("lang", ["vi", "zh", "en"])
def test_it_is_tagged_within_the_page_and_the_same_again(lang):
    made = catalogue(SPRING, [ONE] * 12, lang)
    assert made == catalogue(SPRING, [ONE] * 12, lang)
    assert is_tagged(made)
    assert [outside(page) for page in open_pdf(made)] == [[]] * len(open_pdf(made))


def test_a_fair_of_nobody_says_so():
    assert flat("Nobody exhibits yet.") in read(catalogue(SPRING, [], "en"))


def test_the_run_sheet_goes_door_by_door():
    rows = (Coming(hour="08:00–10:00", exhibitor=ONE.names, booths=("A1",), goods="4 thùng", vehicle="THU-1"),)
    found = read(delivery_sheet(SPRING, [DoorDay(gate="Đ1", day="2027-02-23", rows=rows)]))
    assert [flat(words) in found for words in ("Cửa Đ1", "Đ1号门", "08:00–10:00", "试合作社", "THU-1")] == [True] * 5


def test_a_character_no_font_has_is_refused():
    with pytest.raises(GlyphMissing):
        catalogue(SPRING, [Exhibiting(names={"vi": "\U0001f375"}, party={"vi": "X"})], "vi")
