"""What was typed is looked for under every name that a term base gives it, and nothing typed is lost by that."""

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.across import asked_of, phrases_of
from earlyspring.lang.fold import query, spans
from earlyspring.lang.terms.base import TermBase
from earlyspring.lang.terms.concept import Concept, Term


def concept(key, **terms):
    return Concept(key, "place", {lang: tuple(Term(one) for one in said) for lang, said in terms.items()})


NANNING = concept("nanning", vi=["Nam Ninh"], zh=["南宁", "南宁市"], en=["Nanning"])
GATE = concept("gate", vi=["cửa khẩu"], zh=["口岸"], en=["border gate"])
MONG_CAI_GATE = concept("mc", vi=["cửa khẩu Móng Cái"], zh=["芒街口岸"])
MERCHANT = concept("merchant", vi=["thương nhân"], zh=["商人"])
WOUNDED = concept("wounded", vi=["thương nhẫn"], zh=["伤忍"])
BASE = TermBase((NANNING, GATE, MONG_CAI_GATE, MERCHANT, WOUNDED))


def through(words, base=BASE):
    return [(one.typed, [term for _lang, term in one.through]) for one in asked_of(words, base)]


def test_a_term_is_looked_for_under_all_its_names():
    names = ["南宁", "南宁市", "Nanning"]
    assert through("nam ninh") == through("nam ninh ") == [("nam ninh", names)]
    assert through('"Nam Ninh"') == [("Nam Ninh", names)]
    assert through("nanning") == [("nanning", ["Nam Ninh", "南宁", "南宁市"])]
    assert through("南宁") == [("南宁", ["Nam Ninh", "南宁市", "Nanning"])]
    assert asked_of("nam ninh", BASE)[0].ways == (
        [["nam"], ["ninh*"]],
        [["南", "宁"]],
        [["南", "宁", "市"]],
        [["nanning"]],
    )


def test_the_longest_term_is_meant_and_other_words_stay():
    assert through("mở cửa khẩu Móng Cái sớm") == [
        ("mở", []),
        ("cửa khẩu Móng Cái", ["芒街口岸"]),
        ("sớm", []),
    ]


def test_marks_that_were_typed_tell_terms_apart():
    assert through("thuong nhan") == [("thuong nhan", ["商人", "伤忍"])]
    assert through("thương nhân") == [("thương nhân", ["商人"])]


def test_words_kept_together_are_a_term_as_a_whole_alone():
    assert through('"nam ninh hôm nay"') == [("nam ninh hôm nay", [])]


def test_without_a_term_base_words_are_only_words():
    assert asked_of("nam ninh") == asked_of("nam ninh", TermBase(()))
    assert through("nam ninh", None) == [("nam", []), ("ninh", [])]
    assert asked_of(' " ', BASE) == []


WORDS = st.lists(st.sampled_from(["nam", "ninh", "Nam", "cửa", "khẩu", '"', "南宁", "口岸", "x", "*", "Móng Cái"])).map(
    " ".join
)


@given(WORDS)
def test_what_was_typed_is_always_one_of_the_ways(words):
    asked = asked_of(words, BASE)
    assert [phrase for one in asked for phrase in one.ways[0]] == query(words)


@given(WORDS, st.sampled_from(["Hội nghị tại Nam Ninh", "南宁口岸", "Nanning border gate"]))
def test_all_that_is_marked_as_typed_is_marked_across(words, text):
    narrow, wide = (
        {place for start, end in spans(text, phrases_of(asked_of(words, base))) for place in range(start, end)}
        for base in (None, BASE)
    )
    assert narrow <= wide
