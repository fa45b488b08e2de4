"""The valid story on either database, told once; each test tries what it tries and takes it back."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from django.db import transaction

EITHER = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture(params=EITHER)
def engine(request, django_db_blocker) -> Iterator[str]:
    """The alias of a database of either kind."""
    alias = request.getfixturevalue(request.param)
    with django_db_blocker.unblock():
        yield alias


@pytest.fixture(scope="module")
def told(django_db_blocker):
    """Tells the story in a database the first time it is asked to; at the end of the module it was never told."""
    from earlyspring.ledger.invariants.telling import tell

    stories = {}
    with ExitStack() as stack:

        def story_in(alias: str):
            if alias not in stories:
                stack.enter_context(django_db_blocker.unblock())
                stack.enter_context(transaction.atomic(using=alias))
                stack.callback(transaction.set_rollback, True, using=alias)
                stories[alias] = tell(alias)
            return stories[alias]

        yield story_in


@pytest.fixture
def story(engine, told):
    story = told(engine)
    with transaction.atomic(using=engine):
        yield story
        transaction.set_rollback(True, using=engine)
