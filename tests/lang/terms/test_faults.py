import pytest

from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.lang.terms.faults import CODES, TermFault, faults_of
from earlyspring.lang.terms.legal import CONCEPTS

GOOD = Concept("term.x", "term", {"vi": (Term("x", since="2025-01-01", until="2025-02-01"),)})


def of(key="k", kind="term", terms=None, note=""):
    return Concept(key, kind, {"vi": (Term("x"),)} if terms is None else terms, note)


@pytest.mark.parametrize(
    ("concept", "code", "found"),
    [
        (of(key=""), "key_missing", ""),
        (of(key="a b"), "key_unfit", "a b"),
        (of(kind="thing"), "kind_unknown", "thing"),
        (of(note="n" * 2001), "note_too_long", "n" * 80),
        (of(note="\x00"), "sign_unfit", "\x00"),
        (of(terms={}), "terms_missing", "k"),
        (of(terms={"fr": (Term("x"),)}), "language_unknown", "fr"),
        (of(terms={"vi": (Term(" "),)}), "term_missing", ""),
        (of(terms={"vi": (Term("x" * 301),)}), "term_too_long", "x" * 80),
        (of(terms={"vi": (Term("x", "good"),)}), "status_unknown", "good"),
        (of(terms={"vi": (Term("x", source="s" * 2001),)}), "note_too_long", "s" * 80),
        (of(terms={"vi": (Term("x\x1b"),)}), "sign_unfit", "x\x1b"),
        (of(terms={"vi": (Term("x", since="2025-02-30"),)}), "not_a_day", "2025-02-30"),
        (of(terms={"vi": (Term("x", until="2025-13"),)}), "not_a_day", "2025-13"),
        (
            of(terms={"vi": (Term("x", since="2025-02-01", until="2025-02-01"),)}),
            "period_empty",
            "2025-02-01 – 2025-02-01",
        ),
        (of(terms={"vi": (Term("Ủy ban"), Term("UỶ BAN"))}), "said_twice", "UỶ BAN"),
    ],
)
def test_a_fault_says_what_and_where(concept, code, found):
    assert list(faults_of(concept)) == [TermFault(code, found, key=concept.key)]
    assert code in CODES


@pytest.mark.parametrize(("since", "until"), [("2020", ""), ("2001-12-13", "2020"), ("2020-02", "2020-03-01")])
def test_a_day_may_be_known_as_far_as_the_register_knows_it(since, until):
    assert list(faults_of(of(terms={"vi": (Term("x", since=since, until=until),)}))) == []


def test_a_good_concept_has_none():
    assert list(faults_of(GOOD)) == []
    assert [fault for concept in CONCEPTS for fault in faults_of(concept)] == []
