"""Lan of Quảng Ninh prints badges for herself, Wei of Guangxi and people with names of every length."""

import re
import unicodedata
from dataclasses import replace

import pytest

from earlyspring.papers import GlyphMissing
from earlyspring.papers.gathering.badges import badges
from earlyspring.papers.gathering.words import CATEGORIES, COLOURS
from tests.intake.test_plain_pictures import png
from tests.papers.gathering.looking import codes, flat, open_pdf, outside, sizes, touching
from tests.papers.gathering.people import EVERYONE, LAN, LONG, SPRING, WEI, badge
from tests.papers.reading import is_tagged, pages, title

EACH = [badge(person, no, category) for no, (person, category) in enumerate(zip(EVERYONE, CATEGORIES, strict=False), 1)]


def test_every_name_is_printed_as_it_is_kept():
    printed = [flat(page) for page in pages(badges(SPRING, EACH))]
    for one, page in zip(EACH, printed, strict=True):
        names = [flat(unicodedata.normalize("NFC", name)) for name in [*one.person.names.values(), one.person.latin]]
        assert [name in page for name in names] == [True] * len(names)


def test_every_code_is_read_back():
    pdf = open_pdf(badges(SPRING, EACH))
    assert [codes(page) for page in pdf] == [[one.token] for one in EACH]


def test_nothing_lies_beyond_its_page_or_on_something_else():
    full = [replace(one, zones=tuple("ABCDEW")) for one in EACH]
    pdf = open_pdf(badges(replace(SPRING, exercise=True), full))
    assert [(outside(page), touching(page)) for page in pdf] == [([], [])] * len(full)


def test_a_badge_is_a_page_of_a6_with_no_seat_on_it():
    pdf = open_pdf(badges(SPRING, EACH[:2]))
    assert [tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in pdf] == [(105, 148)] * 2


def test_names_are_as_large_as_they_are_to_be():
    """24 points in Vietnamese and 34 in Chinese at least, while a name is as long as names are."""
    for page, one in zip(open_pdf(badges(SPRING, [badge(LAN), badge(WEI)])), (LAN, WEI), strict=True):
        size = sizes(page)
        assert min(size[letter] for letter in flat(one.names["zh"])) >= 34
        assert min(size[letter] for letter in flat(one.names["vi"])) >= 24


def test_zones_are_forty_points():
    [page] = open_pdf(badges(SPRING, [badge(LAN, zones=("Q", "W"))]))
    assert (sizes(page)["Q"], sizes(page)["W"]) == (40, 40)


def test_whoever_cannot_see_hears_whose_badge_it_is():
    pdf = badges(SPRING, EACH)
    assert is_tagged(pdf)
    assert title(pdf) == "Thẻ đại biểu – Gặp gỡ đầu Xuân 2027 / 证件 – 2027年新春会晤"
    flags = re.findall(rb"<(pdfaid:part|pdfaid:conformance|pdfuaid:part)>(\w+)<", pdf)
    assert sorted(flags) == [(b"pdfaid:conformance", b"A"), (b"pdfaid:part", b"2"), (b"pdfuaid:part", b"1")]
    read = [one.get_title() for one in open_pdf(pdf).get_toc()]
    assert read == [one.person.names[one.person.lang] for one in EACH]


def test_the_same_badges_are_the_same_bytes():
    assert badges(SPRING, EACH) == badges(SPRING, EACH)


def test_a_name_in_letters_no_font_has_is_refused_before_printing():
    odd = replace(LAN, names={"vi": "Người Thử", "zh": "\U00031350试"})
    with pytest.raises(GlyphMissing) as refused:
        badges(SPRING, [badge(odd)])
    assert refused.value.where == "Thẻ đại biểu / 证件, QN-012"


@pytest.mark.parametrize("zones", [tuple("ABCDEFG"), ("AB",), ("",)])
def test_zones_are_a_few_letters(zones):
    with pytest.raises(ValueError, match="zones are at most 6 letters"):
        badges(SPRING, [badge(LAN, zones=zones)])


def test_a_badge_names_somebody():
    with pytest.raises(ValueError, match="nobody is named"):
        badges(SPRING, [badge(replace(WEI, names={"zh": " "}))])


def test_a_missing_name_is_not_made_from_another():
    only = replace(LONG, names={"vi": "Người Thử"}, latin="", office={}, body={})
    [page] = pages(badges(SPRING, [badge(only, zones=())]))
    assert page.split("\n") == ["Gặp gỡ đầu Xuân 2027", "2027年新春会晤", "Người Thử", "QN-013 · 1", "Đại biểu 代表"]


def contrast(colour: str) -> float:
    def linear(part: int) -> float:
        return part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4

    parts = [linear(int(colour[n : n + 2], 16)) for n in (1, 3, 5)]
    return 1.05 / (sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True)) + 0.05)


def test_white_words_are_read_on_every_colour():
    assert (set(COLOURS), len(set(COLOURS.values()))) == (set(CATEGORIES), len(CATEGORIES))
    assert [code for code, colour in COLOURS.items() if contrast(colour) < 4.5] == []


def test_a_photo_stands_beside_the_words_and_the_code_is_still_read():
    photos = {one.person.code: ("image/png", png(30, 50)) for one in EACH[:2]}
    pdf = open_pdf(badges(SPRING, EACH[:3], photos=photos))
    assert [len(list(page.get_objects(filter=[3]))) for page in pdf] == [1, 1, 0]
    assert [codes(page) for page in pdf] == [[one.token] for one in EACH[:3]]
    assert [(outside(page), touching(page)) for page in pdf] == [([], [])] * 3


def test_a_photo_that_cannot_be_drawn_stops_no_badge():
    torn = {EACH[0].person.code: ("image/jpeg", b"\xff\xd8\xff\xd9")}
    assert [codes(page) for page in open_pdf(badges(SPRING, EACH[:1], photos=torn))] == [[EACH[0].token]]
