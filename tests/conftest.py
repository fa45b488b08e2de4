"""Tests use a home of their own; no test reaches out of the machine."""

import os
import tempfile

# Before Django reads its settings: were they named in pyproject.toml, a secret would be written to the real home.
os.environ.setdefault("EARLYSPRING_HOME", tempfile.mkdtemp(prefix="earlyspring-test-"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "earlyspring.conf.settings")

import django

django.setup()

from databases import postgres, refusals_go_before_tables_are_emptied, sqlite  # noqa: E402, F401

refusals_go_before_tables_are_emptied()
