"""Tests use a home of their own, each worker another; no test reaches out of the machine."""

import atexit
import os
import shutil
import tempfile

# Before Django reads its settings: were they named in pyproject.toml, a secret would be written to the real home.
# Set without looking: a worker is started with the home of the process that starts it, and would share its files.
home = os.environ["EARLYSPRING_HOME"] = tempfile.mkdtemp(prefix="earlyspring-test-")
atexit.register(shutil.rmtree, home, ignore_errors=True)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "earlyspring.conf.settings")

import django

django.setup()

from databases import postgres, refusals_go_before_tables_are_emptied, sqlite  # noqa: F401  fixtures

refusals_go_before_tables_are_emptied()

# A machine that is busy with others makes no rule wrong: how long an example took is told by the bench. The same tree
# gives the same answer on every machine; with EXPLORE=1 each run looks at examples of its own.
from hypothesis import HealthCheck, settings

same = not os.environ.get("EXPLORE")
settings.register_profile("house", derandomize=same, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def nobody_has_spoken_yet() -> None:
    """A page read before leaves its reader's language in the thread; each test begins in that of the house."""
    translation.deactivate()
