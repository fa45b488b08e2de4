"""What tests need of databases: one of either kind beside their own, and emptying tables that refuse to be emptied."""

import runpy
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dj_database_url
import pytest
from django.core.management import call_command
from django.db import connections
from django.test import TransactionTestCase

CLUSTER = Path(__file__).parent.parent / "tools" / "postgres_cluster.py"


@contextmanager
def another(alias: str, url: str, **settings: object) -> Iterator[str]:
    """A database known under an alias for as long as the block lasts, migrated for our app."""
    known = {**dj_database_url.parse(url), **settings}
    connections.databases[alias] = connections.configure_settings({"default": known})["default"]
    try:
        call_command("migrate", "earlyspring", database=alias, verbosity=0)
        yield alias
    finally:
        connections[alias].close()
        del connections[alias]
        del connections.databases[alias]


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory, django_db_blocker) -> Iterator[str]:
    """The alias of a database on SQLite, in a file of its own, whatever the other tests run on."""
    url = f"sqlite:///{tmp_path_factory.mktemp('sqlite') / 'register.sqlite3'}"
    options = {"init_command": "PRAGMA recursive_triggers=ON; PRAGMA synchronous=OFF"}
    with django_db_blocker.unblock(), another("sqlite", url, OPTIONS=options) as alias:
        yield alias


@pytest.fixture(scope="session")
def postgres(django_db_blocker) -> Iterator[str]:
    """The alias of a database on PostgreSQL, in a cluster of its own."""
    tool = runpy.run_path(str(CLUSTER))
    if tool["programs"]() is None:
        pytest.skip("no initdb on this machine: PostgreSQL's server is not installed")
    with tool["cluster"]() as url, django_db_blocker.unblock(), another("postgres", url) as alias:
        yield alias


def refusals_go_before_tables_are_emptied() -> None:
    """After a test with transactions of its own Django empties all tables; what refuses that is taken out first.

    `flush` ends with the signal that lays the refusals in again.
    """
    empty = TransactionTestCase._fixture_teardown

    def teardown(test: TransactionTestCase) -> None:
        from earlyspring.ledger import triggers

        for alias in test._databases_names(include_mirrors=False):
            triggers.drop(alias)
        empty(test)

    TransactionTestCase._fixture_teardown = teardown
