"""The demo's order of rank: made of those who have a band, once, and of nobody where nobody has."""

import pytest

from earlyspring.cli.demo_ranking import fill_ranking
from earlyspring.delegations.ranking.models import Ranking
from earlyspring.delegations.ranking.queries import bands_of, places_of
from tests.delegations.ranking.people import three_delegations
from tests.gatherings import a_gathering
from tests.people import cast, house

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db


def test_the_host_leads_by_decision_and_a_second_time_changes_nothing(cast):
    gathering = a_gathering(cast.mechanism)
    fill_ranking(gathering)
    assert Ranking.objects.count() == 0
    three_delegations(gathering)
    fill_ranking(gathering)
    fill_ranking(gathering)

    assert [one.delegate.code for one in places_of(Ranking.objects.get())] == ["QN-001", "GX-003", "LS-004", "QN-002"]
    assert bands_of(gathering).accepted == ("B-GX", "B-QN")
