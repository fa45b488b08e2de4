"""The cast, in a house whose keys lie in a folder of the test."""

import pytest

from tests.people import cast, house

__all__ = ["cast", "house"]


@pytest.fixture(autouse=True)
def home(settings, tmp_path):
    settings.HOME = tmp_path
    return tmp_path
