from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.lang.terms.joining import conflicts, joined, on_day
from earlyspring.lang.terms.legal import CONCEPTS

USUAL = Concept(
    "place.quang-ninh",
    "place",
    {"vi": (Term("Quảng Ninh"),), "zh": (Term("广宁"),), "en": (Term("Quang Ninh"), Term("Guangning", "deprecated"))},
)
PROVINCE = Concept(
    "place.B-QN",
    "place",
    {
        "vi": (Term("Tỉnh Quảng Ninh"), Term("Quảng Ninh", "admitted")),
        "zh": (Term("广宁省"), Term("广宁", "admitted")),
        "en": (Term("Quang Ninh Province"), Term("Quang Ninh", "admitted")),
    },
)


def test_the_registry_stands_above_what_ships_and_takes_its_other_terms():
    assert joined([PROVINCE], [USUAL]) == (
        Concept(
            "place.B-QN",
            "place",
            PROVINCE.terms | {"en": (*PROVINCE.terms["en"], Term("Guangning", "deprecated"))},
        ),
    )


def test_what_a_lower_layer_prefers_is_admitted():
    lower = Concept(
        "x", "place", {"vi": (Term("Quảng Ninh"),), "zh": (Term("广宁"),), "en": (Term("Quảng Ninh City"),)}
    )
    (made,) = joined([PROVINCE], [lower])
    assert made.terms["en"][-1] == Term("Quảng Ninh City", "admitted")
    assert conflicts(made) == {}


def test_two_offices_with_the_same_title_are_one_concept():
    one = Concept("office.O-1", "office", {"vi": (Term("Bí thư Tỉnh ủy"),), "zh": (Term("省委书记"),)})
    other = Concept("office.O-2", "office", {"vi": (Term("Bí thư Tỉnh uỷ"),), "zh": (Term("省委书记"),)})
    assert joined([one, other]) == (one,)


def test_alike_in_one_language_are_two():
    foreign = Concept("a", "body", {"vi": (Term("Sở Ngoại vụ"),), "zh": (Term("外事厅"),)})
    affairs = Concept("b", "body", {"vi": (Term("Văn phòng Ngoại sự"),), "zh": (Term("外事厅"),)})
    assert joined([foreign, affairs]) == (foreign, affairs)


def test_two_parties_that_prefer_different_words_are_in_conflict():
    lan = Concept("spring-meeting", "term", {"vi": (Term("Gặp gỡ đầu Xuân"),), "en": (Term("Early Spring Meeting"),)})
    wei = Concept("spring-meeting", "term", {"zh": (Term("新春会晤"),), "en": (Term("Spring Meeting"),)})
    (made,) = joined([lan, wei])
    assert conflicts(made) == {"en": (Term("Early Spring Meeting"), Term("Spring Meeting"))}
    assert sorted(made.terms) == ["en", "vi", "zh"]


def test_one_name_after_another_is_no_conflict():
    renamed = Concept(
        "p", "place", {"vi": (Term("Hà Giang", until="2025-07-01"), Term("Tuyên Quang", since="2025-07-01"))}
    )
    assert conflicts(renamed) == {}
    overlapping = Concept(
        "p", "place", {"vi": (Term("Hà Giang", until="2025-07-02"), Term("Tuyên Quang", since="2025-07-01"))}
    )
    assert list(conflicts(overlapping)) == ["vi"]


def test_on_a_day_only_what_is_used_then_is_left():
    renamed = Concept(
        "p", "place", {"vi": (Term("Hà Giang", until="2025-07-01"), Term("Tuyên Quang", since="2025-07-01"))}
    )
    gone = Concept("g", "body", {"vi": (Term("Sở Giao thông vận tải", until="2025-03-01"),)})
    assert on_day([renamed, gone], "2025-07-01") == (
        Concept("p", "place", {"vi": (Term("Tuyên Quang", since="2025-07-01"),)}),
    )
    assert on_day([renamed, gone], "") == (renamed, gone)


def test_what_ships_has_no_concept_twice():
    assert joined(CONCEPTS) == CONCEPTS
    assert [concept.key for concept in CONCEPTS if conflicts(concept)] == []
