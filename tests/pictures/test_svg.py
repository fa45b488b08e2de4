from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.pictures.svg import Drawing, link, tag

HOSTILE = '</text><script>alert(1)</script>" onload="x" & \x00\u202e\ufffe'


def drawn(said: str) -> ElementTree.Element:
    drawing = Drawing("picture", "vi")
    drawing.say(0, 10, said)
    return ElementTree.fromstring(drawing.whole(10, 10, said, said))


@given(st.text() | st.just(HOSTILE))
def test_whatever_is_said_stays_text(said: str) -> None:
    picture = drawn(said)
    assert [element.tag.split("}")[1] for element in picture.iter()] == ["svg", "title", "desc", "text"]


@given(st.text())
def test_whatever_stands_in_an_attribute_stays_there(said: str) -> None:
    element = ElementTree.fromstring(tag("g", "", data_words=said or "x"))
    assert list(element.attrib) == ["data-words"] or not said.strip()


def test_what_wei_wrote_is_read_back_as_he_wrote_it() -> None:
    assert drawn("A < B & “智慧口岸”")[2].text == "A < B & “智慧口岸”"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", " /a b", "JAVASCRIPT:x"])
def test_minhs_address_that_is_no_page_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="not the address of a page"):
        link(url, "<g/>")


def test_an_address_is_written_escaped() -> None:
    assert link("/x?a=1&b=2", "<g/>") == '<a href="/x?a=1&amp;b=2"><g/></a>'


def test_a_picture_with_links_is_a_group_so_that_they_are_reached() -> None:
    drawing = Drawing("picture", "zh")
    drawing.say(0, 10, "广西", url="/members/B-GX")
    picture = ElementTree.fromstring(drawing.whole(10, 10, "图", "图"))
    assert (picture.get("role"), picture.get("lang")) == ("group", "zh-Hans")
