"""What somebody sends in an address ends no line of the log and begins none."""

import logging

import pytest
from django.conf import settings
from django.test import RequestFactory

from earlyspring.api.house import _broken
from earlyspring.conf.log_lines import Discreet

FORGED = "2026-11-22 09:00:00,000 INFO earlyspring.security what=signed_in account=1"


@pytest.fixture
def lines():
    """The log of the door of programs as a node writes it."""
    kept: list[str] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            kept.append(self.format(record))

    handler, log = Kept(), logging.getLogger("earlyspring.api")
    handler.setFormatter(Discreet(settings.LOGGING["formatters"]["line"]["format"]))
    log.addHandler(handler)
    yield kept
    log.removeHandler(handler)


@pytest.mark.parametrize("sign", ["%0A", "%0D%0A", "%C2%85", "%E2%80%A8", "%1B%5B2K%0D"])
def test_a_line_break_in_an_address_of_programs_forges_no_line(lines, sign):
    sent = f"/api/spring{sign}{FORGED.replace(' ', '%20')}"
    _broken(RequestFactory().get(sent), ValueError("of ours"))
    (line,) = lines
    first, *traceback = line.splitlines()
    assert (first.endswith(FORGED), "/api/spring\\" in first) == (True, True)
    assert [one for one in traceback if "earlyspring.security" in one] == []


def test_the_traceback_keeps_its_lines(lines):
    try:
        int("of ours")
    except ValueError as fault:
        _broken(RequestFactory().get("/api/spring"), fault)
    assert lines[0].splitlines()[1] == "Traceback (most recent call last):"
