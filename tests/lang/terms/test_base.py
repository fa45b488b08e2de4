import unicodedata
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.terms.base import TermBase, hits_in, hits_inside
from earlyspring.lang.terms.concept import Concept, Term
from tests.lang.steps import steps


def concept(key, kind="term", **terms):
    return Concept(key, kind, {lang: tuple(Term(words) for words in said) for lang, said in terms.items()})


COMMITTEE = concept(
    "committee", "body", vi=["Ủy ban nhân dân tỉnh"], zh=["省人民委员会"], en=["Provincial People's Committee"]
)
PROVINCE = concept("province", "place", vi=["tỉnh"], zh=["省"], en=["province"])
GATE = concept("gate", "gate", vi=["cửa khẩu"], zh=["口岸"], en=["border gate"])
PEACE = concept("peace", vi=["hòa bình"], zh=["和平"], en=["peace"])
DONGXING = Concept(
    "dongxing",
    "place",
    {"vi": (Term("Đông Hưng"),), "zh": (Term("东兴"),), "en": (Term("Dongxing"), Term("Dong Hung", "deprecated"))},
)
BASE = TermBase((COMMITTEE, PROVINCE, GATE, PEACE, DONGXING))


def found(text, lang, base=BASE, day=""):
    return [(hit.concept.key, text[hit.start : hit.end]) for hit in hits_in(text, lang, base, day)]


def test_the_longest_term_is_found_first_and_nothing_within_it():
    assert found("Ủy ban nhân dân tỉnh Quảng Ninh, tỉnh khác", "vi") == [
        ("committee", "Ủy ban nhân dân tỉnh"),
        ("province", "tỉnh"),
    ]
    assert found("广宁省人民委员会与省", "zh") == [("committee", "省人民委员会"), ("province", "省")]


def test_a_longer_term_that_begins_later_wins_and_leaves_the_shorter_one_before_it():
    base = TermBase((concept("a", zh=["甲"]), concept("ab", zh=["甲乙"]), concept("bcd", zh=["乙丙丁"])))
    assert found("甲乙丙丁甲乙", "zh", base) == [("a", "甲"), ("bcd", "乙丙丁"), ("ab", "甲乙")]


def test_case_the_place_of_the_tone_and_decomposed_letters_are_set_aside():
    assert found("UỶ BAN NHÂN DÂN TỈNH", "vi") == [("committee", "UỶ BAN NHÂN DÂN TỈNH")]
    assert found("vì hoà bình", "vi") == [("peace", "hoà bình")]
    apart = unicodedata.normalize("NFD", "vì hoà bình và cửa khẩu")
    assert found(apart, "vi") == [
        ("peace", unicodedata.normalize("NFD", "hoà bình")),
        ("gate", unicodedata.normalize("NFD", "cửa khẩu")),
    ]


def test_another_tone_is_another_word():
    assert found("hoá bình, hoa binh", "vi") == []


def test_whole_words_only_in_vietnamese_and_english():
    assert found("tỉnhx provinces' gatehouse", "vi") == []
    assert found("interprovince", "en") == []
    assert found("one province, two Provinces", "en") == [("province", "province"), ("province", "Provinces")]


def test_a_line_break_parts_words_and_a_comma_parts_terms():
    assert found("border\n  gate; border, gate", "en") == [("gate", "border\n  gate")]
    assert found("口\n岸", "zh") == [("gate", "口\n岸")]


def test_traditional_characters_are_found_as_simplified():
    assert found("東興", "zh") == [("dongxing", "東興")]


def test_either_apostrophe_and_marks_in_an_english_text():
    assert found("the Provincial People’s Committee in Đồng Hưng", "en") == [
        ("committee", "Provincial People’s Committee"),
        ("dongxing", "Đồng Hưng"),
    ]


def test_a_deprecated_term_is_found_and_says_so():
    assert [hit.term.status for hit in hits_in("Dong Hung and Dongxing", "en", BASE)] == ["deprecated", "preferred"]


def test_words_of_two_concepts_give_a_hit_for_each():
    base = TermBase((concept("yunnan-office", zh=["外办"]), concept("guangxi-office", zh=["外办"])))
    assert found("外办", "zh", base) == [("guangxi-office", "外办"), ("yunnan-office", "外办")]


def test_a_concept_is_found_by_the_term_written_just_so():
    base = TermBase((Concept("c", "term", {"en": (Term("Party"), Term("party", "deprecated"))}),))
    assert [hit.term.status for hit in hits_in("party Party PARTY", "en", base)] == [
        "deprecated",
        "preferred",
        "preferred",
    ]


def test_a_day_leaves_out_the_terms_that_were_not_used_then():
    before, after = Term("Hà Giang", until="2025-07-01"), Term("Tuyên Quang", since="2025-07-01")
    base = TermBase((Concept("p", "place", {"vi": (after, before)}),))
    assert found("Hà Giang, Tuyên Quang", "vi", base, "2025-06-30") == [("p", "Hà Giang")]
    assert found("Hà Giang, Tuyên Quang", "vi", base, "2025-07-01") == [("p", "Tuyên Quang")]
    assert len(found("Hà Giang, Tuyên Quang", "vi", base)) == 2


def test_the_great_letters_of_a_name_are_asked_for():
    base = TermBase((concept("gate", "gate", vi=["Hữu Nghị"]), concept("friendship", vi=["hợp tác"])))
    assert found("hợp tác hữu nghị, cửa khẩu Hữu Nghị, HỮU NGHỊ, HỢP TÁC", "vi", base) == [
        ("friendship", "hợp tác"),
        ("gate", "Hữu Nghị"),
        ("gate", "HỮU NGHỊ"),
        ("friendship", "HỢP TÁC"),
    ]


def test_the_shorter_terms_within_a_hit():
    department = concept("department", "body", vi=["Sở Ngoại vụ tỉnh Quảng Ninh"])
    base = TermBase((department, concept("sở", "body", vi=["Sở Ngoại vụ"]), concept("qn", "place", vi=["Quảng Ninh"])))
    (hit,) = hits_in("Sở Ngoại vụ tỉnh Quảng Ninh", "vi", base)
    assert [one.concept.key for one in hits_inside(hit, "vi", base)] == ["sở", "qn"]
    assert hits_inside(hits_in("Quảng Ninh", "vi", base)[0], "vi", base) == []


def test_the_version_is_that_of_the_concepts_in_whatever_order():
    assert TermBase(BASE.concepts[::-1]).version == BASE.version
    assert TermBase(BASE.concepts[1:]).version != BASE.version


def test_other_concepts_join_or_take_a_place():
    other = concept("gate", vi=["cửa khẩu phụ"])
    assert BASE.with_others([other]).by_key == BASE.by_key | {"gate": other}


@given(
    st.text(st.sampled_from("tỉnh cửakhẩu口岸省人民委员会Đông Hưng,\n") | st.characters()),
    st.sampled_from(["vi", "zh", "en"]),
)
def test_hits_are_in_order_do_not_overlap_and_lie_in_the_text(text, lang):
    hits = hits_in(text, lang, BASE)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert all(one.end <= other.start for one, other in pairwise(hits))


def test_a_hostile_text_takes_steps_by_its_length():
    base = TermBase((concept("long", en=["border " * 12 + "gate"]),))

    def taken(times):
        return steps(hits_in, "border " * times, "en", base)

    taken(10)
    assert taken(4_000) < 6 * taken(800)
