import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from earlyspring.formats.taken import NotRead
from earlyspring.formats.units import Bitext, Place, Segment
from earlyspring.formats.xliff import read_xliff, xliff

from .test_tmx import SAID

SEGMENTS = st.builds(Segment, SAID, st.none() | SAID)
EIDS = st.sampled_from(["", "preamble", "art_2", "art_2__para_1", "point_d"])
PLACES = st.builds(
    Place, EIDS, st.lists(SEGMENTS, min_size=1, max_size=3).map(tuple), st.lists(SAID, max_size=2).map(tuple)
)
TEXTS = st.builds(Bitext, SAID, st.just("vi"), st.just("zh"), st.lists(PLACES, min_size=1, max_size=3).map(tuple))
TEXT = Bitext(
    "I-2026-07",
    "vi",
    "zh",
    (Place("art_2__para_1", (Segment("12 giờ.", "10小时。"), Segment("Thêm.")), ("D01: 12, 10",)),),
)


@settings(max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=3).map(tuple))
def test_what_is_written_is_read_back_as_it_was(texts):
    assert read_xliff(xliff(texts, "of gx-vn")) == texts


def test_a_unit_bears_the_id_of_its_clause_and_its_findings():
    root = etree.fromstring(xliff([TEXT], "of gx-vn"))
    name = {"x": "urn:oasis:names:tc:xliff:document:2.0"}
    assert root.findtext("x:file/x:notes/x:note", namespaces=name) == "of gx-vn"
    assert (root.get("version"), root.get("srcLang"), root.get("trgLang")) == ("2.0", "vi", "zh-Hans")
    (unit,) = root.findall("x:file/x:unit", name)
    assert (root.find("x:file", name).get("original"), unit.get("id")) == ("I-2026-07", "art_2__para_1")
    assert [(one.get("category"), one.text) for one in unit.findall("x:notes/x:note", name)] == [
        ("finding", "D01: 12, 10")
    ]
    assert [one.tag.rpartition("}")[2] for one in unit] == ["notes", "segment", "segment"]
    assert [one.findtext("x:target", namespaces=name) for one in unit.findall("x:segment", name)] == ["10小时。", None]


def test_texts_of_other_languages_do_not_go_into_one_file():
    with pytest.raises(ValueError, match="one source"):
        xliff([TEXT, Bitext("o", "vi", "en", TEXT.places)])
    with pytest.raises(ValueError, match="one source"):
        xliff([])
    with pytest.raises(ValueError, match="at least one unit"):
        xliff([Bitext("o", "vi", "en", ())])


def test_files_of_other_tools_are_read_without_their_layout():
    data = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en-GB" trgLang="vi">
<file id="f"><group id="g"><unit id="u"><segment><source>a<ph id="1"/> <pc id="2">b</pc><cp hex="0041"/></source>
</segment></unit></group></file></xliff>"""
    assert read_xliff(data.encode()) == (Bitext("", "en", "vi", (Place("u", (Segment("a bA"),)),)),)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'<xliff version="1.2"/>', "not_the_format"),
        (b'<xliff version="2.0"/>', "nothing"),
        (b'<!DOCTYPE xliff [<!ENTITY x "y">]><xliff version="2.0">&x;</xliff>', "declares"),
    ],
)
def test_what_is_no_bitext_is_refused(data, code):
    with pytest.raises(NotRead) as refused:
        read_xliff(data)
    assert refused.value.code == code


def test_half_of_a_character_by_its_number_is_no_character():
    segment = b'<segment><source><cp hex="D800"/></source></segment>'
    head = b'<xliff version="2.0" srcLang="vi" trgLang="en"><file id="f"><unit id="u">'
    assert read_xliff(head + segment + b"</unit></file></xliff>")[0].places == (Place("u", (Segment("\ufffd"),)),)
