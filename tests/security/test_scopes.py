"""Nothing of one mechanism is ever asked for without saying of which: read off the statements that every page makes."""

import re

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.desk.matrix import EVERYONE, TABLE
from tests.desk.test_matrix import NAMES, address
from tests.people import Cast, cast, house, signed_in

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db

SCOPED = {
    model._meta.db_table
    for model in apps.get_app_config("earlyspring").get_models()
    if any(one.name == "mechanism" for one in model._meta.get_fields())
}
# Postings of the reader, by account; the answers of motions and the like, by a key that was read under its mechanism.
BY = re.compile(r'"(?:mechanism_id|user_id)" (?:=|IN)|"id" (?:=|IN)|mechanism_id" = ')
FROM = re.compile(r'(?:FROM|JOIN|UPDATE|INTO) "(earlyspring_[a-z]+)"')


@pytest.mark.parametrize("name", [one for one in NAMES if TABLE[one].door == "posted" and TABLE[one].get])
def test_every_statement_of_a_page_names_its_mechanism(name: str, cast: Cast) -> None:
    row = TABLE[name]
    url = address(name, row, cast)
    role = next(role for role in EVERYONE if role in row.get)
    reader = signed_in(cast.own[role])
    with CaptureQueriesContext(connection) as caught:
        assert reader.get(url).status_code in row.got
    assert [one["sql"] for one in caught if not scoped(one["sql"])] == []


def scoped(statement: str) -> bool:
    """Whether each SELECT of a statement on a table of mechanisms says which mechanism, or whose row by its key."""
    parts = re.split(r"\bUNION(?: ALL)?\b", statement)
    return all(BY.search(part) for part in parts if SCOPED & set(FROM.findall(part)))


def test_a_statement_without_its_mechanism_is_seen() -> None:
    table = "earlyspring_commitment"
    assert scoped(f'SELECT 1 FROM "{table}" WHERE "{table}"."mechanism_id" = 1')
    assert not scoped(f'SELECT 1 FROM "{table}" WHERE "{table}"."item" = \'C-1\'')
    assert not scoped(f'SELECT 1 FROM "{table}" WHERE "mechanism_id" = 1 UNION SELECT 1 FROM "{table}"')
