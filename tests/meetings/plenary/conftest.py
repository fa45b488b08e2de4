"""The cast, with a session that sits at their gathering."""

from typing import Any

import pytest

from tests.people import a_cast
from tests.plenaries import a_session


@pytest.fixture
def cast() -> Any:
    made: Any = a_cast()
    made.gathering = a_session(made)
    return made
