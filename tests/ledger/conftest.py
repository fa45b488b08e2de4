"""The valid story on either database, told once; each test tries what it tries and takes it back."""

from collections.abc import Iterator

import pytest
from django.db import transaction


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def engine(request, django_db_blocker) -> Iterator[str]:
    """The alias of a database of either kind."""
    alias = request.getfixturevalue(request.param)
    with django_db_blocker.unblock():
        yield alias


@pytest.fixture(scope="module")
def told(engine):
    from earlyspring.ledger.invariants.telling import tell

    with transaction.atomic(using=engine):
        yield tell(engine)
        transaction.set_rollback(True, using=engine)


@pytest.fixture
def story(told):
    with transaction.atomic(using=told.using):
        yield told
        transaction.set_rollback(True, using=told.using)
