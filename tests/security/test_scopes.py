"""Nothing of one mechanism is ever asked for without saying of which: read off the statements that every page makes."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.desk.matrix import EVERYONE, TABLE
from tests.desk.test_matrix import NAMES, address
from tests.people import Cast, cast, house, signed_in
from tests.security.scoping import scoped

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", [one for one in NAMES if TABLE[one].door == "posted" and TABLE[one].get])
def test_every_statement_of_a_page_names_its_mechanism(name: str, cast: Cast) -> None:
    row = TABLE[name]
    url = address(name, row, cast)
    role = next(role for role in EVERYONE if role in row.get)
    reader = signed_in(cast.own[role])
    with CaptureQueriesContext(connection) as caught:
        assert reader.get(url).status_code in row.got
    assert [one["sql"] for one in caught if not scoped(one["sql"])] == []


def test_a_statement_without_its_mechanism_is_seen() -> None:
    table = "earlyspring_commitment"
    assert scoped(f'SELECT 1 FROM "{table}" WHERE "{table}"."mechanism_id" = 1')
    assert not scoped(f'SELECT 1 FROM "{table}" WHERE "{table}"."item" = \'C-1\'')
    assert not scoped(f'SELECT 1 FROM "{table}" WHERE "mechanism_id" = 1 UNION SELECT 1 FROM "{table}"')
