"""Words that are probably lacking are told by length, measured against what is usual in these texts."""

from dataclasses import replace

import pytest

from earlyspring.lang.concord.checks import length
from earlyspring.lang.concord.pairs import clauses
from earlyspring.lang.concord.places import places
from tests.lang.concord.words_said import pair, told_of, whole

WHOLE = (
    "Each Party opens the border gate for goods on all days of the year, and shall extend the hours where goods wait."
)
SHORT = "Each Party opens the border gate for goods on all days."


def severities(one, other, **changed):
    given = replace(pair(en=one, vi=other), **changed)
    return [(severity, values) for _code, severity, _words, values in told_of(length, given)]


def test_half_of_a_place_is_hard_and_names_the_shorter_side():
    assert severities(WHOLE, WHOLE[:40]) == [("hard", {"en": "longer", "vi": "shorter"})]
    assert severities(WHOLE[:40], WHOLE) == [("hard", {"en": "shorter", "vi": "longer"})]


def test_a_third_less_is_soft_between_two():
    assert severities(WHOLE, WHOLE[:75]) == [("soft", {"en": "longer", "vi": "shorter"})]


@pytest.mark.parametrize(
    ("one", "other", "changed"),
    [
        (WHOLE, WHOLE, {}),
        (WHOLE, WHOLE[:75], {"ratio": 0.65}),
        ("The costs are shared.", "The costs", {}),
        (WHOLE, "", {}),
        (WHOLE, SHORT, {"free": True}),
    ],
)
def test_what_is_usual_short_or_set_out_freely_is_not_told(one, other, changed):
    assert severities(one, other, **changed) == []


def test_it_says_how_much_is_there():
    (one,) = length.found(pair(en=WHOLE, vi=WHOLE[:40]))
    assert (one.message, dict(one.said)) == ("shorter", {"percent": "32"})


def test_what_is_usual_is_the_middle_of_all_places():
    zh = "双方每日开放口岸。"
    many = 12
    texts = {
        "en": whole("en", *(line for n in range(1, many) for line in (f"Article {n}", "The gate is open each day.  "))),
        "zh": whole("zh", *(line for n in range(1, many) for line in (f"第{n}条", zh * 2 if n == 5 else zh))),
    }
    those = places({lang: text.tree for lang, text in texts.items()})
    found = clauses(those, texts["en"], texts["zh"])
    (ratio,) = {one.ratio for clause in found for one in clause.pairs}
    assert ratio == pytest.approx(length.length(zh, "zh") / length.length("The gate is open each day.", "en"))
