"""The catalogue of the fair: the newest one first, those before it still to be read, each thing with its fair."""

import json
import re
from pathlib import Path

from earlyspring.portal.data import every
from earlyspring.portal.pages import page_at, render
from earlyspring.portal.shelf import Shelf
from tests.portal.made import CONTENTS, FAIR, FILE, SITE, a_shelf, items, text
from tests.portal.test_pages import words

LATER = {"gathering": text("Gặp gỡ sau", "下届会晤", "The next meeting"), "first_day": "2028-02-20"}
SILK = CONTENTS["exhibitor", "X-1"] | {"names": text("Tơ Thử", "试丝", "Trial Silk"), "category": "enterprise"} | LATER
SILK_DAY = CONTENTS["event", "E-1"] | {"title": text("Tơ", "丝", "Silk day"), "day": "2028-02-21"} | LATER


def two_fairs(tmp_path: Path) -> Shelf:
    return a_shelf(tmp_path, items(CONTENTS | {("exhibitor", "X-2"): SILK, ("event", "E-2"): SILK_DAY}))


def test_an_exhibitor_says_of_which_kind_it_is_at_which_fair_and_where_it_is_found(tmp_path):
    shelf = a_shelf(tmp_path)
    said = words(shelf, "en", "fair/X-1.html")
    told = "Kind of exhibitor cooperative Fair Meeting ,\u2002 25 February 2027 Booth A1 Website https://tea.example/"
    assert told.replace("\u2002", "") in said.replace("\u2002", "")
    page = render(shelf, SITE, "en", page_at(shelf, "fair/X-1.html")).decode()
    assert '<a href="https://tea.example/" rel="nofollow noopener external">' in page


def test_the_newest_fair_is_the_catalogue_and_the_one_before_it_is_still_read(tmp_path):
    shelf = two_fairs(tmp_path)
    said = words(shelf, "en", "fair.html")
    assert [one in said for one in ("Trial Silk", "Silk day", "Tea Cooperative", "Tea day")] == [
        True,
        True,
        False,
        False,
    ]
    assert "The next meeting · First day: 20 February 2028" in said
    earlier = re.search("Earlier fairs (.*?) About these pages", said)[1]
    assert earlier.startswith("25 February 2027 : Exhibitors (1), Products (1), Events of the fair (1)")
    assert "Tea Cooperative" in words(shelf, "en", "exhibitors/by-fair/2027-02-25.html")


def test_of_one_fair_nothing_is_said_of_earlier_ones(tmp_path):
    said = words(a_shelf(tmp_path), "en", "fair.html")
    assert ("Tea Cooperative" in said, "Earlier fairs" in said) == (True, False)


def test_lists_of_all_fairs_begin_with_the_newest_and_name_the_fair_of_each(tmp_path):
    shelf = two_fairs(tmp_path)
    assert [one.item for one in shelf.listed("event")] == ["E-2", "E-1"]
    said = words(shelf, "en", "exhibitors.html")
    assert said.index("Trial Silk") < said.index("The next meeting") < said.index("Tea Cooperative")
    assert "By fair 25 February 2027 1 20 February 2028 1" in said


def test_what_was_released_before_its_fair_had_a_day_is_shown_all_the_same(tmp_path):
    old = {name: value for name, value in CONTENTS["exhibitor", "X-1"].items() if name not in FAIR}
    shelf = a_shelf(tmp_path, items({("exhibitor", "X-1"): old}))
    assert "Tea Cooperative" in words(shelf, "en", "fair.html")
    assert "Fair Meeting" not in words(shelf, "en", "fair/X-1.html")


def test_machines_are_told_who_shows_what_with_picture_and_stars(tmp_path):
    photo = FILE | {"media_type": "image/png", "name": "tea.png"}
    tea = CONTENTS["product", "X-1.1"] | {"files": [photo]}
    shelf = a_shelf(tmp_path, items(CONTENTS | {("product", "X-1.1"): tea}))
    assert block(shelf, "products/X-1.1.html", "category", "award", "image") == [
        "Drinks",
        "OCOP 4★",
        [f"https://example.org/public/nym/files/{'0' * 64}.png"],
    ]
    assert block(shelf, "fair/X-1.html", "@type", "sameAs") == ["Organization", "https://tea.example/"]


def block(shelf: Shelf, place: str, *names: str) -> list[object]:
    data = render(shelf, SITE, "en", page_at(shelf, place)).decode()
    told = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', data)[1])
    return [told[name] for name in names]


def test_the_open_table_of_products_has_origin_certificate_and_fair(tmp_path):
    tea = CONTENTS["product", "X-1.1"] | {"origin": text("Xã Thử", "试乡", "Trial commune")}
    shelf = a_shelf(tmp_path, items(CONTENTS | {("product", "X-1.1"): tea}))
    made = {place: make for place, _touched, make in every(shelf, SITE, 0)}["data/product.csv"]()
    head, row = (line.split(",") for line in made.decode("utf-8-sig").splitlines() if line[0] != "#")
    told = dict(zip(head, row, strict=True))
    names = ("origin:en", "certificate:no", "certificate:until", "first_day", "gathering:en")
    assert [told[name] for name in names] == ["Trial commune", "12/QĐ", "2028-01-01", "2027-02-25", "Meeting"]
