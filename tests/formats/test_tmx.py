import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from earlyspring.formats.taken import NotRead
from earlyspring.formats.tmx import read_tmx, tmx
from earlyspring.formats.units import Unit

SAID = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")) | st.sampled_from("\n\r\t <&>口Ủ"), max_size=12
)
MADE = st.just("") | st.datetimes().filter(lambda at: at.year >= 1000).map(lambda at: at.strftime("%Y-%m-%dT%H:%M:%SZ"))
NAMES = st.sampled_from(["document", "eid", "sha256", "note"])
UNITS = st.builds(
    Unit,
    st.sampled_from(["", "u1", "a b"]),
    st.dictionaries(st.sampled_from(["vi", "zh", "en"]), SAID, min_size=1),
    st.dictionaries(NAMES, SAID),
    MADE,
)
UNIT = Unit(
    "u1",
    {"vi": "Hai Bên đồng ý.", "zh": "双方同意。", "en": "The Parties agree."},
    {"document": "I-2026-07", "eid": "art_2", "sha256": "ab" * 32},
    "2026-02-06T08:00:00Z",
)
OTHERS = """<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/><body>
<tu><tuv xml:lang="EN-US"><seg>The <bpt i="1">&lt;b&gt;</bpt>Parties<ept i="1">&lt;/b&gt;</ept> <hi>agree</hi>.</seg></tuv>
<tuv lang="zh-CN"><seg>双方同意。</seg></tuv></tu></body></tmx>"""


@settings(max_examples=60)
@given(st.lists(UNITS, min_size=1, max_size=4).map(tuple))
def test_what_is_written_is_read_back_as_it_was(units):
    assert read_tmx(tmx(units, "1.0", "of gx-vn")) == units


def test_a_unit_has_a_variant_for_each_language_and_says_where_it_stood():
    root = etree.fromstring(tmx([UNIT], "1.0", "of gx-vn"))
    assert root.findtext("header/note") == "of gx-vn"
    (unit,) = root.findall("body/tu")
    assert (root.get("version"), unit.get("tuid"), unit.get("creationdate")) == ("1.4", "u1", "20260206T080000Z")
    header = {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"}
    assert set(root.find("header").attrib) == header
    assert [(one.get("type"), one.text) for one in unit.findall("prop")] == [
        ("x-document", "I-2026-07"),
        ("x-eid", "art_2"),
        ("x-sha256", "ab" * 32),
    ]
    tags = [one.get("{http://www.w3.org/XML/1998/namespace}lang") for one in unit.findall("tuv")]
    assert tags == ["vi", "zh-Hans", "en"]


def test_files_of_other_tools_are_read_without_their_layout():
    assert read_tmx(OTHERS.encode()) == (Unit("", {"en": "The Parties agree.", "zh": "双方同意。"}),)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<tmx><body/></tmx>", "nothing"),
        (b"<tbx/>", "not_the_format"),
        (b'<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx>&x;</tmx>', "declares"),
    ],
)
def test_what_is_no_memory_is_refused(data, code):
    with pytest.raises(NotRead) as refused:
        read_tmx(data)
    assert refused.value.code == code
