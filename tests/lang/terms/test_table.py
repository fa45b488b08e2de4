import pytest

from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.lang.terms.table import concepts

TABLE = """
dongxing
  vi Đông Hưng
  zh 东兴; 东兴市
  en Dongxing; !Dong Hung

mong-cai
  vi Móng Cái
"""


def test_the_first_term_is_preferred_the_others_admitted_those_after_the_mark_deprecated():
    assert concepts("place", TABLE, "register") == (
        Concept(
            "place.dongxing",
            "place",
            {
                "vi": (Term("Đông Hưng", source="register"),),
                "zh": (Term("东兴", source="register"), Term("东兴市", "admitted", source="register")),
                "en": (Term("Dongxing", source="register"), Term("Dong Hung", "deprecated", source="register")),
            },
        ),
        Concept("place.mong-cai", "place", {"vi": (Term("Móng Cái", source="register"),)}),
    )


def test_terms_of_no_concept_are_refused():
    with pytest.raises(ValueError, match="vi Đông Hưng"):
        concepts("place", "\n  vi Đông Hưng")
