from collections import defaultdict

import pytest

from earlyspring.lang.terms.base import hits_in
from earlyspring.lang.terms.concept import KINDS, STATUSES
from earlyspring.lang.terms.legal import BASE, CONCEPTS
from earlyspring.lang.terms.tokens import tokens

SENTENCES = [
    ("Chi phí do Bên đăng cai chi trả", "费用由主办方承担", "The costs are borne by the host Party", "role.host-party"),
    ("hiệp thương hữu nghị", "友好协商", "friendly consultations", "term.friendly-consultation"),
    ("giải quyết bằng trọng tài", "提交仲裁", "submitted to arbitration", "term.arbitration"),
    ("bằng văn bản", "书面通知", "notice in writing", "form.in-writing"),
    ("Sở Ngoại vụ", "外事厅", "Department of Foreign Affairs", "body.department-of-foreign-affairs"),
    ("Bản tiếng Anh được dùng làm cơ sở", "以英文文本为准", "the English text shall prevail", "form.prevails"),
    ("có giá trị như nhau", "同等作准", "equally authentic", "form.equally-authentic"),
    (
        "không được tiết lộ cho bên thứ ba",
        "不得向第三方披露",
        "not be disclosed to any third party",
        "role.third-party",
    ),
    ("cửa khẩu quốc tế", "国际口岸", "international border gates", "gate.international-gate"),
    ("Bí thư Khu uỷ", "自治区党委书记", "Secretary of the Regional Party Committee", "office.regional-party-secretary"),
    ("Phụ lục", "附件", "Annexes", "document.annex"),
    ("Thỏa thuận này có hiệu lực", "本协议生效", "This Agreement enters into force", "term.entry-into-force"),
]


@pytest.mark.parametrize(("vi", "zh", "en", "key"), SENTENCES)
def test_three_languages_of_a_sentence_say_one_concept(vi, zh, en, key):
    said = {"vi": vi, "zh": zh, "en": en}
    found = [{hit.concept.key for hit in hits_in(text, lang, BASE)} for lang, text in said.items()]
    assert [key in keys for keys in found] == [True, True, True]


def test_a_name_by_its_vietnamese_sound_is_not_to_be_written_in_english():
    (hit,) = hits_in("in Dong Hung", "en", BASE)
    assert (hit.concept.key, hit.term.status) == ("place.dongxing", "deprecated")
    assert hit.concept.terms["en"][0].text == "Dongxing"


def test_what_means_two_things_stands_under_both():
    assert [hit.concept.key for hit in hits_in("in Vietnamese", "en", BASE)] == [
        "language.vietnamese",
        "place.viet-nam",
    ]


def test_every_concept_has_its_own_key_a_known_kind_and_a_preferred_term_first():
    assert len(BASE.by_key) == len(CONCEPTS)
    for concept in CONCEPTS:
        assert concept.kind in KINDS
        for terms in concept.terms.values():
            assert [term.status for term in terms] == sorted((term.status for term in terms), key=STATUSES.index)
            assert [term.status for term in terms].count("preferred") == 1


def test_no_concept_says_the_same_words_twice_in_a_language():
    for concept in CONCEPTS:
        for lang, terms in concept.terms.items():
            written = [term.text for term in terms]
            assert len(written) == len(set(written)), (concept.key, lang)


def test_what_is_deprecated_is_no_good_name_of_anything_else():
    said = defaultdict(set)
    for concept in CONCEPTS:
        for lang, terms in concept.terms.items():
            for term in terms:
                said[lang, tuple(token.form for token in tokens(term.text, lang))].add(term.status)
    assert [words for words, statuses in said.items() if "deprecated" in statuses and len(statuses) > 1] == []
