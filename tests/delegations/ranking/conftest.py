"""The cast, a gathering that Lan's party hosts, and its people."""

import pytest

from earlyspring.delegations.models import Delegate
from earlyspring.meetings.gatherings import Gathering
from tests.delegations.ranking.people import three_delegations
from tests.gatherings import a_gathering
from tests.people import Cast, cast, house

__all__ = ["cast", "house"]


@pytest.fixture
def gathering(cast: Cast) -> Gathering:
    return a_gathering(cast.mechanism)


@pytest.fixture
def people(gathering: Gathering) -> dict[str, Delegate]:
    return three_delegations(gathering)
