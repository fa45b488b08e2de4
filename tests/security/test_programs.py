"""Minh has a program's token, or is called by a webhook: what he sends breaks nothing, and what he answers holds nobody up."""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from time import monotonic
from typing import Any

import pytest

from earlyspring.hooks import sending
from earlyspring.hooks.actions import new_webhook, ping
from earlyspring.hooks.hosts import NotCalled, looked_up, target_of
from earlyspring.members.programs import SentOnce
from tests.api.programs import a_program, a_token
from tests.people import Cast, a_cast, house, now, today

__all__ = ["house"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("house")]
SAID = r'{"content": {"text": {"en": "Lanes"}%s}, "sources": [%s]}'


@pytest.fixture
def cast() -> Cast:
    return a_cast()


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("[" * 100_000, id="deep"),
        pytest.param(SAID % (', "value": NaN', ""), id="not a number"),
        pytest.param(SAID % (', "value": 1e999', ""), id="without end"),
        pytest.param(SAID % (', "value": ' + "9" * 5000, ""), id="digits"),
        pytest.param(SAID % (r', "\ud800": 1', ""), id="half a sign as a key"),
        pytest.param(SAID % ("", r'"\udc00"'), id="half a sign as a source"),
        pytest.param(SAID % ("", '"SRC-1"') + " {}", id="two"),
        pytest.param('{"content": {}, "content": {"text": {"en": "x"}}, "sources": []}', id="one key twice"),
        pytest.param(b'\xff\xfe{\x00"\x00', id="another coding"),
    ],
)
def test_no_json_of_a_program_breaks_the_node(cast: Cast, body: Any) -> None:
    address = f"/api/{cast.mechanism.key}/results"
    key = {"idempotency-key": "first-of-may"}
    answer = a_program(cast.wei).post(address, body, content_type="application/json", headers=key)
    assert (answer.status_code, answer.json()["type"]) == (400, "urn:earlyspring:problem:unreadable")
    assert SentOnce.objects.count() == 0


def test_no_method_is_put_on_over_another(cast: Cast) -> None:
    lan = a_program(cast.lan)
    for name in ("X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"):
        got = lan.get(f"/api/{cast.mechanism.key}/reports", headers={name: "POST"})
        assert (name, got.status_code) == (name, 200)


@contextmanager
def dripping() -> Iterator[int]:
    """Another side whose answer never ends: one sign after the other, each in time."""
    door, ended = socket.create_server(("127.0.0.1", 0)), Event()

    def drip() -> None:
        with suppress(OSError):
            held, _from = door.accept()
            with held:
                held.recv(65536)
                held.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
                while not ended.wait(0.05):
                    held.sendall(b"a")

    thread = Thread(target=drip, daemon=True)
    thread.start()
    try:
        yield door.getsockname()[1]
    finally:
        ended.set()
        door.close()
        thread.join()


def test_an_answer_that_drips_in_is_cut_off(cast: Cast, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.WEBHOOK_HOSTS, settings.WEBHOOK_NETWORKS = ["127.0.0.1"], ["127.0.0.0/8"]
    monkeypatch.setattr(sending, "WHOLE_SECONDS", 0.5)
    with dripping() as port:
        url = f"http://127.0.0.1:{port}/in"
        webhook = new_webhook(cast.lan, name="Office", url=url, events=["fact.joint"], today=today())
        begun = monotonic()
        call = ping(webhook, at=now())
    assert (call.fault, monotonic() - begun < 60) == ("no_answer", True)


@pytest.mark.parametrize("address", ["fec0::1", "::7f00:1", "64:ff9b:1::a00:1", "::ffff:0:127.0.0.1", "100.64.0.1"])
def test_no_rare_way_of_writing_leads_within(settings: Any, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    settings.WEBHOOK_HOSTS, settings.WEBHOOK_NETWORKS = ["hooks.example.org"], []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *asked, **more: [(0, 0, 0, "", (address, 443))])
    with pytest.raises(NotCalled) as refused:
        looked_up(target_of("https://hooks.example.org/"))
    assert refused.value.code == "own_network"


def test_a_key_of_one_program_tells_the_other_nothing(cast: Cast) -> None:
    """The same key and the same words under another party's token: asked anew, not answered from what was kept."""
    SentOnce.objects.create(
        token=a_token(cast.lan)[0], key="first-of-may", digest="0" * 64, status=201, answer={"id": "CANARY"}, at=now()
    )
    address, key = f"/api/{cast.mechanism.key}/results", {"idempotency-key": "first-of-may"}
    said = json.dumps({"content": {"text": {"en": "x"}}, "sources": ["SRC-9"]})
    answer = a_program(cast.wei).post(address, said, content_type="application/json", headers=key)
    assert (answer.status_code, "CANARY" in answer.content.decode()) == (422, False)
