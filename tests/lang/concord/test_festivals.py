"""Tết 2030 and 2030年春节 are one festival on two days."""

import pytest

from earlyspring.lang.concord.checks import facts, festivals
from tests.lang.concord.words_said import pair, told_of, turned


def test_a_festival_on_another_day_in_each_country_is_one_soft_finding_from_either_side():
    given = pair(vi="Nghỉ dịp Tết 2030.", zh="2030年春节放假。")
    finding = ("D35", "soft", {"vi": "Tết 2030", "zh": "2030年春节"}, {"vi": "2030-02-02", "zh": "2030-02-03"})
    assert told_of(festivals, given) == [finding]
    assert told_of(festivals, turned(given)) == [finding]
    assert told_of(facts, given) == []


@pytest.mark.parametrize(
    "said",
    [
        {"vi": "Nghỉ dịp Tết 2027.", "zh": "2027年春节放假。"},
        {"vi": "Nghỉ dịp Tết 2030.", "en": "Closed for the Spring Festival of 2030."},
        {"vi": "Nghỉ dịp Tết 2030.", "zh": "越南2030年春节放假。"},
        {"vi": "Nghỉ dịp Tết 2030.", "zh": "2030年放假。"},
    ],
)
def test_the_same_day_or_one_country_is_none(said):
    assert told_of(festivals, pair(**said)) == []


def test_another_festival_is_a_difference_of_facts():
    found = told_of(facts, pair(vi="Nghỉ dịp Tết 2027.", zh="2027年中秋节放假。"))
    assert [(code, severity) for code, severity, *_rest in found] == [("D35", "hard")]
