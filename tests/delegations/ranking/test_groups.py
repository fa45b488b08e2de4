"""The groups of an occasion: who leads, who follows, who helps."""

import pytest

from earlyspring.delegations.ranking.actions import compute
from earlyspring.delegations.ranking.groups import group_of, helpers_of
from earlyspring.delegations.ranking.queries import places_of
from tests.gatherings import a_delegate

pytestmark = pytest.mark.django_db


def codes(people):
    return [one.code for one in people]


def test_who_stands_in_for_another_leads_the_own_delegation_whatever_his_rank(cast, gathering, people):
    a_delegate(people["deputy"].delegation, 6, rank=1)
    places = places_of(compute(gathering, by=cast.lan))

    assert codes(group_of(places, [], ["B-QN"]).people) == ["QN-001", "QN-006", "QN-002"]


def test_of_several_delegations_the_hosts_head_leads_and_else_the_first_in_rank(cast, gathering, people):
    places = places_of(compute(gathering, by=cast.lan))

    assert codes(group_of(places, [], ["B-LS", "B-QN"], "B-QN").people) == ["QN-001", "LS-004", "QN-002"]
    assert codes(group_of(places, [], ["B-LS", "B-GX"], "B-QN").people) == ["LS-004", "GX-003"]


def test_interpreters_stand_apart(cast, gathering, people):
    group = group_of(places_of(compute(gathering, by=cast.lan)), helpers_of(gathering), ["B-GX"])

    assert (codes(group.people), codes(group.interpreters), group.staff) == (["GX-003"], ["GX-005"], ())
