"""The floor of a hall: true to scale, each booth by its number, names cut where there is no room, labels apart."""

from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.booths import Place, in_a_row
from earlyspring.pictures.booths import Stand, floor

SVG = "{http://www.w3.org/2000/svg}"
THREE = Place(Decimal(0), Decimal(0), Decimal(3), Decimal(3))


def drawn(*stands: Stand) -> ElementTree.Element:
    return ElementTree.fromstring(floor("hall-1", "en", stands, "Hall A", "Booths"))


def words_in(picture: ElementTree.Element) -> list[str]:
    return ["".join(one.itertext()) for one in picture.iter(f"{SVG}text")]


def test_a_free_booth_leads_on_and_one_that_is_given_is_named():
    one, other = in_a_row(THREE, 2, Decimal(0))
    picture = drawn(Stand("A1", one, url="?booth=A1"), Stand("A2", other, "Tea of trial", free=False))
    assert [one.get("href") for one in picture.iter(f"{SVG}a")] == ["?booth=A1"]
    assert words_in(picture) == ["A1", "A2", "Tea of trial"]


def test_a_name_without_room_is_cut_with_a_sign():
    picture = drawn(Stand("A1", THREE, "A very long name of a cooperative of weavers " * 6, free=False))
    assert words_in(picture)[-1][-1] == "…"


def test_a_hall_without_booths_is_not_drawn():
    with pytest.raises(ValueError, match="without booths"):
        floor("hall-1", "en", [], "Hall A", "Booths")


def test_words_are_escaped():
    assert words_in(drawn(Stand("A1", THREE, "<b>&", free=False)))[-1] == "<b>&"


@given(st.integers(1, 30), st.decimals("0.5", 9, places=1))
def test_every_booth_is_large_enough_to_be_touched_and_keeps_its_shape(count, depth):
    places = in_a_row(Place(Decimal(0), Decimal(0), Decimal(3), depth), count, Decimal(0))
    picture = drawn(*(Stand(f"A{at}", place) for at, place in enumerate(places)))
    for one in picture.iter(f"{SVG}rect"):
        wide, deep = float(one.get("width", 0)), float(one.get("height", 0))
        assert min(wide, deep) >= 43.9
        assert abs(wide / deep - 3 / float(depth)) < 0.1
