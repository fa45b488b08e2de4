"""Tests use a home of their own; no test reaches out of the machine."""

import os
import tempfile

os.environ.setdefault("EARLYSPRING_HOME", tempfile.mkdtemp(prefix="earlyspring-test-"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "earlyspring.conf.settings")
