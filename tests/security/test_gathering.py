"""Attacks on the gathering: secrets that end in a log, answers that tell who else is there, bytes that nobody expects."""

import logging
import re
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import get_resolver

from earlyspring.conf.log_lines import SECRET
from earlyspring.delegations.day_links import give_day_link
from earlyspring.delegations.links import give_link
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import Cast, cast, house, now

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db
HERE = "/spring/gathering/2027/"


@pytest.fixture
def written(monkeypatch):
    """What the node writes to its log, as it stands there."""
    [handler] = [one for one in logging.getLogger().handlers if type(one) is logging.StreamHandler]
    stream = StringIO()
    monkeypatch.setattr(handler, "stream", stream)
    return stream


def test_no_secret_of_an_address_is_written_to_the_log(cast: Cast, written: StringIO) -> None:
    cache.clear()
    person = a_delegate(a_delegation(a_gathering(cast.mechanism)), 1)
    day = give_day_link(person, by=cast.wei)[1]
    link = give_link(person.delegation, label="Office", expires_at=now() + timedelta(days=5), by=cast.wei)[1]
    visitor = Client()
    asked = [
        visitor.post(f"{HERE}by-link/{link}/", {"name": ""}),
        visitor.get(f"{HERE}by-link/{link}/GX-404/"),
        visitor.post(f"{HERE}my-day/{day}/"),
        visitor.get(f"{HERE}my-day/{day}/programme.ics"),
        visitor.get(f"/spring/calendar/{day}.ics"),
        visitor.get(f"/invitation/{day}/"),
    ]
    assert [one.status_code for one in asked] == [422, 404, 405, 404, 404, 404]
    assert [secret in written.getvalue() for secret in (day, link)] == [False, False]
    assert f"Not Found: {HERE}by-link/…/GX-404/\n" in written.getvalue()


def test_every_address_with_a_secret_is_known_to_the_log() -> None:
    named = [one for one in addresses(get_resolver()) if any(word in one for word in ("secret>", "token>", "uidb36>"))]
    steps = [re.sub(r"\(\?P<uidb36>.*|<str:(secret|token)>.*", "SECRET/", one.replace("^", "")) for one in named]
    assert len(named) == 9
    assert [SECRET.sub(r"\1…", f"/{one}") for one in steps] == [f"/{one}".replace("SECRET", "…") for one in steps]


def addresses(resolver: Any, before: str = "") -> Iterator[str]:
    for one in resolver.url_patterns:
        path = f"{before}{one.pattern}"
        if hasattr(one, "url_patterns"):
            yield from addresses(one, path)
        else:
            yield path
