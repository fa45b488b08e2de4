"""The cast and an open fair are there for every test."""

import pytest

from earlyspring.meetings.gatherings import Gathering
from tests.gatherings import a_gathering
from tests.people import cast, house

__all__ = ["cast", "house"]


@pytest.fixture
def fair(cast) -> Gathering:
    return a_gathering(cast.mechanism)
