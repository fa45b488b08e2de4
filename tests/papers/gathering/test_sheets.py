"""Plates, cards, lists, the poster, labels and sheets of the Spring Meeting: every name as kept, nothing on another."""

import unicodedata
from dataclasses import replace

import pytest

from earlyspring.papers import GlyphMissing
from earlyspring.papers.gathering.facts import Batch, DayOfItems, Folder, Hall, Item, Seat, Signing, TableCard
from earlyspring.papers.gathering.finding import finding_lists
from earlyspring.papers.gathering.hall import in_rows
from earlyspring.papers.gathering.labels import labels
from earlyspring.papers.gathering.plates import plates, table_cards
from earlyspring.papers.gathering.pocket import pocket
from earlyspring.papers.gathering.poster import poster
from earlyspring.papers.gathering.sheets import day_sheets, signing_sheet
from tests.papers.gathering.looking import flat, letters, open_pdf, outside, touching
from tests.papers.gathering.people import EVERYONE, LAN, SPRING, WEI
from tests.papers.reading import is_tagged, pages

PEOPLE = tuple(replace(EVERYONE[n % 6], code=f"P-{n:02}") for n in range(30))
SEATS = tuple(Seat(person=one, number=n, table=f"{n // 10 + 1}") for n, one in enumerate(PEOPLE))
TABLES = [(f"{n + 1}", tuple(range(10 * n, 10 * n + 10))) for n in range(3)]
HALL = Hall(
    name={"vi": "Hội trường lớn", "zh": "大礼堂"},
    head={"vi": "Sân khấu", "zh": "主席台"},
    tables=in_rows(TABLES),
    seats=SEATS,
)
TITLE = {
    "vi": "Thỏa thuận về phòng, chống thiên tai và ứng phó sự cố ô nhiễm nước xuyên biên giới giai đoạn 2027–2031",
    "zh": "关于2027—2031年防灾减灾及跨境水污染事件应急合作的协议",
}
FOLDERS = [Folder(number=f"{n}", title=TITLE, keeper=LAN.body, note={"vi": "Tiếng Việt trước"}) for n in range(1, 17)]
SIGNED = Signing(table="1", number="12", title=TITLE, signatories=(LAN.names, WEI.names), behind=(LAN.names,))
BATCHES = [Batch(number=n, at=f"{9 + n}:00", documents=(SIGNED, replace(SIGNED, table="2"))) for n in range(1, 7)]
ITEM = Item(begins="08:30", ends="10:00", title=TITLE, place={"vi": "Trung tâm Hội nghị", "zh": "会议中心"})
DAYS = [DayOfItems(day=f"2027-02-{day}", items=(ITEM,) * 9) for day in (24, 25, 26)]
MADE = {
    "plates": lambda: plates(SPRING, EVERYONE),
    "cards": lambda: table_cards(
        SPRING, [TableCard(name="1", seats=SEATS[:12]), TableCard(name="Sen", seats=SEATS[:6])]
    ),
    "finding": lambda: finding_lists(SPRING, SEATS),
    "poster": lambda: poster(SPRING, HALL),
    "labels": lambda: labels(SPRING, FOLDERS, skip=13),
    "signing": lambda: signing_sheet(SPRING, BATCHES),
    "programme": lambda: day_sheets(SPRING, DAYS),
    "pocket": lambda: pocket(SPRING, DAYS),
}
NAMED = {"plates": EVERYONE, "cards": PEOPLE[:12], "finding": PEOPLE, "poster": PEOPLE, "signing": (LAN, WEI)}


@pytest.mark.parametrize("kind", NAMED)
def test_every_name_is_printed_as_it_is_kept(kind):
    printed = flat("".join(pages(MADE[kind]())))
    names = [flat(unicodedata.normalize("NFC", name)) for one in NAMED[kind] for name in one.names.values()]
    assert [name for name in names if name not in printed] == []


@pytest.mark.parametrize("kind", MADE)
def test_nothing_lies_beyond_the_paper_or_on_something_else(kind):
    pdf = open_pdf(MADE[kind]())
    assert [(outside(page), touching(page)) for page in pdf] == [([], [])] * len(pdf)


@pytest.mark.parametrize("kind", MADE)
def test_whoever_cannot_see_can_read_it_and_the_same_values_are_the_same_bytes(kind):
    first = MADE[kind]()
    assert (is_tagged(first), first == MADE[kind]()) == (True, True)


@pytest.mark.parametrize(
    ("kind", "size", "count"),
    [
        ("plates", (297, 210), 6),
        ("cards", (210, 148), 2),
        ("finding", (297, 420), 1),
        ("poster", (594, 841), 1),
        ("labels", (210, 297), 3),
        ("signing", (297, 210), 3),
        ("pocket", (210, 297), 2),
    ],
)
def test_it_is_as_many_pages_of_its_size(kind, size, count):
    pdf = open_pdf(MADE[kind]())
    assert [tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in pdf] == [size] * count


def test_the_upper_face_of_a_plate_stands_on_its_head():
    """Each name is there twice; the second time it is no second reading."""
    printed = pages(plates(SPRING, [WEI]))[0]
    assert printed.count("试代表十二") == 2
    assert [one.get_title() for one in open_pdf(plates(SPRING, [WEI])).get_toc()] == ["试代表十二"]


def test_a_batch_stays_on_one_page_and_a_longer_one_says_on_each_which_it_is():
    six = replace(SIGNED, signatories=tuple(one.names for one in EVERYONE))
    short = [Batch(number=n, at=f"{8 + n}:00", documents=(six, six)) for n in (1, 2, 3)]
    sheet = signing_sheet(SPRING, [*short, Batch(number=4, at="12:00", documents=(six,) * 9)])
    printed = [flat(page) for page in pages(sheet)]
    heads = [[n for n in (1, 2, 3, 4) if f"Đợt{n}·第{n}批" in page] for page in printed]
    last = sum(4 in page for page in heads)
    assert (heads[:3], last > 1, heads[3:]) == ([[1], [2], [3]], True, [[4]] * (len(heads) - 3)), heads
    # Each row is whole: as many ends of the title as beginnings, on every page.
    assert [page.count("Thỏathuận") - page.count("应急合作的协议") for page in printed] == [0] * len(printed)


def test_people_stand_apart_from_one_another():
    """The two names of one person lie closer than those of two."""
    page = open_pdf(signing_sheet(SPRING, [Batch(number=1, at="9:00", documents=(SIGNED,))]))[0]
    low = {letter: box[1] for letter, box in letters(page) if letter in "氏Đ十"}
    assert low["氏"] - low["十"] > 0
    assert low["氏"] - low["Đ"] > low["Đ"] - low["十"]


def test_a_table_with_a_number_and_one_with_a_name():
    first, second = (page.split("\n")[0] for page in pages(MADE["cards"]()))
    assert (flat(first), flat(second)) == ("Bàn11号桌", "BànSenSen桌")


def test_the_head_table_is_written_in_words_on_everything_that_is_printed():
    """The key by which plans know it is no word of anybody."""
    seats = [replace(one, table="head" if one.number < 10 else one.table) for one in SEATS]
    hall = replace(HALL, tables=in_rows([("head", TABLES[0][1]), *TABLES[1:]]), seats=tuple(seats))
    made = [table_cards(SPRING, [TableCard(name="head", seats=tuple(seats[:9]))]), finding_lists(SPRING, seats)]
    for printed in ("".join(pages(one)) for one in [*made, poster(SPRING, hall)]):
        assert ("head" in printed, "Bànchủtiệc" in flat(printed), "主桌" in printed) == (False, True, True)


def test_a_poster_seats_nobody_on_a_chair_that_is_not_there():
    with pytest.raises(ValueError, match="no seat for QN-012"):
        poster(SPRING, replace(HALL, seats=(Seat(person=LAN, number=31, table="4"),)))


def test_a_character_without_a_glyph_names_the_plate():
    with pytest.raises(GlyphMissing) as refused:
        plates(SPRING, [replace(LAN, names={"zh": "\U00031350试"})])
    assert refused.value.where == "Biển tên / 席签, QN-012"


def test_nobody_has_no_plate():
    with pytest.raises(ValueError, match="QN-012: nobody is named"):
        plates(SPRING, [replace(LAN, names={})])
