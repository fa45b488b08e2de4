"""The example mechanism as it ships, loaded once for all stories of a module."""

import json
from datetime import UTC, datetime

import pytest
from django.core.cache import cache
from django.db import transaction

from earlyspring.cli.demo import current_members
from earlyspring.example import document
from earlyspring.ledger.loading import load


@pytest.fixture(scope="module")
def example(django_db_setup, django_db_blocker):
    """The mechanism of the example, taken back when the module's last story has ended."""
    facts = json.loads(document())
    with django_db_blocker.unblock(), transaction.atomic():
        yield load(facts, at=datetime(2026, 11, 1, tzinfo=UTC), purpose="demo", parties=sorted(current_members(facts)))
        transaction.set_rollback(True)


@pytest.fixture
def reader(example, db, settings):
    """Lan of Quảng Ninh, officer, at the real mechanism's desk."""
    from tests.people import a_posting, a_user, signed_in

    settings.SECOND_FACTOR_REQUIRED = False
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    cache.clear()
    return signed_in(a_posting(a_user("lan.story", "Lan"), example, "B-QN"))
