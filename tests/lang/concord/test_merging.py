"""What two pairs of languages say of one place is one finding; what is only near it is not."""

import pytest

from earlyspring.lang.concord.finding import Finding
from earlyspring.lang.concord.merging import merged
from tests.lang.steps import steps

LANGS = ("vi", "zh", "en")


def finding(values, spans=None, check="facts", code="D01", severity="hard", message="fact_differs"):
    given = spans or dict.fromkeys(values, (0, 5))
    return Finding(code, check, severity, ("art_1",), given, values, message)


def told(*findings, langs=LANGS):
    return [(one.code, one.severity, one.message, dict(one.values), one.odd) for one in merged(findings, langs)]


def test_the_language_of_both_pairs_is_the_odd_one():
    assert told(finding({"vi": "1", "zh": "2"}), finding({"vi": "1", "en": "2"})) == [
        ("D01", "hard", "fact_differs", {"vi": "1", "zh": "2", "en": "2"}, "vi")
    ]


def test_another_value_or_another_place_is_another_finding():
    one = finding({"vi": "1", "zh": "2"})
    assert len(told(one, finding({"vi": "3", "en": "2"}))) == 2
    assert len(told(one, finding({"vi": "1", "en": "2"}, {"vi": (5, 9), "en": (0, 5)}))) == 2


def test_what_two_languages_lack_of_one_must_be_the_same():
    lacking = {"vi": (3, 3), "zh": (0, 5)}, {"vi": (3, 3), "en": (0, 5)}
    one = finding({"vi": "", "zh": "2"}, lacking[0])
    assert len(told(one, finding({"vi": "", "en": "2"}, lacking[1]))) == 1
    assert len(told(one, finding({"vi": "", "en": "3"}, lacking[1]))) == 2


def test_the_class_that_most_pairs_name_is_told_and_of_equals_the_first():
    pairs = (finding({"vi": "1", "en": "2"}, code="D02"), finding({"vi": "3", "en": "2"}, code="D02"))
    assert [code for code, *_rest in told(finding({"vi": "1", "zh": "2"}), *pairs)] == ["D01", "D02"]


def test_a_sentence_that_one_language_has_alone_was_added():
    pairs = (
        finding({at: "", "en": "More."}, {at: (3, 3), "en": (0, 5)}, "sentences", "D25", "hard", "sentence_lacking")
        for at in ("vi", "zh")
    )
    assert told(*pairs) == [("D26", "hard", "sentence_added", {"vi": "", "zh": "", "en": "More."}, "en")]


def test_what_is_likely_between_two_is_sure_where_both_others_say_it():
    def pair(at):
        return finding({"zh": "shorter", at: "longer"}, None, "length", "D33", "soft", "shorter")

    assert told(pair("vi")) == [("D33", "soft", "shorter", {"vi": "longer", "zh": "shorter"}, "")]
    assert told(pair("vi"), pair("en")) == [
        ("D33", "hard", "shorter", {"vi": "longer", "zh": "shorter", "en": "longer"}, "zh")
    ]


def test_what_one_language_says_by_itself_is_its_own():
    assert told(finding({"zh": "art_9"}, check="references"))[0][-1] == "zh"


def test_findings_stand_in_the_order_of_the_first_language():
    late = finding({"vi": "1", "zh": "2"}, {"vi": (90, 91), "zh": (0, 1)})
    early = finding({"vi": "1", "zh": "2"}, {"vi": (10, 11), "zh": (50, 51)})
    assert merged([late, early], LANGS) == [early, late]
    assert merged([early, late], ("zh", "vi")) == [late, early]


def crowd(count, apart):
    """So many findings of two pairs of languages in one part, each at its own place (or all at one) with its own values."""
    return [
        finding(
            {"vi": f"{at}", other: f"{at} {other}"},
            {"vi": (apart * at, apart * at + 1), other: (apart * at, apart * at + 1)},
        )
        for at in range(count)
        for other in ("zh", "en")
    ]


@pytest.mark.parametrize("apart", [2, 0], ids=["one behind the other", "all at one place"])
def test_twice_as_many_findings_of_one_part_take_twice_the_steps(apart):
    taken = [steps(merged, crowd(size, apart), LANGS) for size in (300, 600)]
    assert taken[1] < 2.3 * taken[0]
