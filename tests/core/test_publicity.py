"""Who must release: one's own thing its party, a joint one as the rule says; more releases never make it less public."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.publicity import RULES, enough

CIRCLE = {"B-QN": "S-VN", "B-LS": "S-VN", "B-GX": "S-CN"}
PARTIES = st.sets(st.sampled_from(sorted(CIRCLE)))


def test_one_of_each_side_all_or_one():
    assert [enough(rule, "", {"B-QN"}, CIRCLE) for rule in RULES] == [False, False, True]
    assert [enough(rule, "", {"B-QN", "B-LS"}, CIRCLE) for rule in RULES] == [False, False, True]
    assert [enough(rule, "", {"B-LS", "B-GX"}, CIRCLE) for rule in RULES] == [True, False, True]
    assert [enough(rule, "", set(CIRCLE), CIRCLE) for rule in RULES] == [True, True, True]


def test_what_is_ones_own_is_released_by_its_party_alone():
    assert [enough(rule, "B-GX", {"B-QN", "B-LS"}, CIRCLE) for rule in RULES] == [False] * 3
    assert [enough(rule, "B-GX", {"B-GX"}, CIRCLE) for rule in RULES] == [True] * 3


def test_a_rule_nobody_knows_is_refused():
    with pytest.raises(ValueError, match="most"):
        enough("most", "", {"B-QN"}, CIRCLE)


@given(st.sampled_from(RULES), PARTIES, PARTIES)
def test_a_further_release_takes_nothing_from_the_public(rule, some, more):
    assert enough(rule, "", some, CIRCLE) <= enough(rule, "", some | more, CIRCLE)


@given(st.sampled_from(RULES), st.sets(st.sampled_from(["B-XX", "B-YY"])))
def test_who_is_no_party_releases_nothing(rule, strangers):
    assert not enough(rule, "", strangers, CIRCLE)
    assert not enough(rule, "", strangers, {})
