import pytest
from hypothesis import given, settings
from lxml import etree

from earlyspring.formats.taken import NotRead
from earlyspring.formats.tbx import tbx
from earlyspring.formats.tbx_reading import TermsRead, read_tbx
from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.lang.terms.faults import TermFault
from earlyspring.lang.terms.legal import CONCEPTS

from .term_words import many

DONGXING = Concept(
    "place.dongxing",
    "place",
    {
        "zh": (Term("东兴", since="1996-01-01", source="register", note="thành phố"),),
        "en": (Term("Dongxing"), Term("Dong Hung", "deprecated")),
    },
    "at the Ka Long",
)
NAME = {
    "t": "urn:iso:std:iso:30042:ed-2",
    "min": "http://www.tbxinfo.net/ns/min",
    "b": "http://www.tbxinfo.net/ns/basic",
}
OLD = """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader/><text><body>
<termEntry id="t1"><descrip type="subjectField">trade</descrip>
<langSet xml:lang="zh-CN"><tig><term> 口岸 </term>
<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="vi"><ntig><termGrp><term>cửa khẩu</term></termGrp></ntig></langSet>
</termEntry></body></text></martif>"""


def entries(text, *more):
    head = '<tbx type="TBX-Basic" style="dca" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>'
    return f"{head}{text}</body></text></tbx>".encode()


@settings(max_examples=40)
@given(many())
def test_what_is_written_is_read_back_as_it_was(concepts):
    assert read_tbx(tbx(concepts, "t", "s")) == TermsRead(concepts, ())


def test_what_ships_is_read_back_as_it_was():
    assert read_tbx(tbx(CONCEPTS, "t", "s")).concepts == CONCEPTS


def test_the_dialect_is_that_of_the_standard():
    root = etree.fromstring(tbx([DONGXING], "Terms of gx-vn", "earlyspring"))
    assert (root.tag, root.get("type"), root.get("style")) == ("{urn:iso:std:iso:30042:ed-2}tbx", "TBX-Basic", "dct")
    assert [one.tag.rpartition("}")[2] for one in root] == ["tbxHeader", "text"]
    assert root.findtext("t:tbxHeader/t:fileDesc/t:titleStmt/t:title", namespaces=NAME) == "Terms of gx-vn"
    (entry,) = root.findall("t:text/t:body/t:conceptEntry", NAME)
    assert entry.get("id") == "c_place.dongxing"
    assert entry.findtext("min:subjectField", namespaces=NAME) == "place"
    assert [one.get("{http://www.w3.org/XML/1998/namespace}lang") for one in entry.findall("t:langSec", NAME)] == [
        "zh-Hans",
        "en",
    ]
    statuses = [one.text for one in entry.iter("{http://www.tbxinfo.net/ns/min}administrativeStatus")]
    assert statuses == ["preferredTerm-admn-sts", "preferredTerm-admn-sts", "deprecatedTerm-admn-sts"]
    assert [one.text for one in entry.findall("t:langSec/t:termSec/t:note", NAME)] == [
        "valid: 1996-01-01/",
        "thành phố",
    ]
    assert entry.findtext("t:langSec/t:termSec/b:source", namespaces=NAME) == "register"


def test_files_of_the_second_edition_are_read():
    assert read_tbx(OLD.encode()).concepts == (
        Concept("t1", "term", {"zh": (Term("口岸", "admitted"),), "vi": (Term("cửa khẩu", "admitted"),)}),
    )


def test_a_fault_names_its_entry():
    good = '<conceptEntry id="a"><langSec xml:lang="vi"><termSec><term>x</term></termSec></langSec></conceptEntry>'
    bad = good.replace('id="a"', "").replace(">x<", "><")
    assert read_tbx(entries(good + bad + good)).faults == (
        TermFault("term_missing", "", 2, "entry-2"),
        TermFault("key_twice", "a", 3, "a"),
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (entries(""), "nothing"),
        (b"<tmx/>", "not_the_format"),
        (b'<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx>&x;</tbx>', "declares"),
    ],
)
def test_what_is_no_file_of_terms_is_refused(data, code):
    with pytest.raises(NotRead) as refused:
        read_tbx(data)
    assert refused.value.code == code
