"""Where a node calls: allowed hosts outside its own networks, at the address that was looked up, and nowhere else."""

import socket
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.hooks.hosts import NotCalled, Target, looked_up, target_of
from tests.hooks.receiver import receiving

HOSTS = ["hooks.example.org", "127.0.0.1", "::1", "169.254.169.254"]


@pytest.fixture(autouse=True)
def allowed(settings):
    settings.WEBHOOK_HOSTS, settings.WEBHOOK_NETWORKS = HOSTS, []
    return settings


def refusal(act, *args):
    with pytest.raises(NotCalled) as refused:
        act(*args)
    return refused.value.code


def answering(monkeypatch, *addresses):
    """The names of the world answer these addresses, one after the other at each time they are asked."""
    asked = iter(addresses)

    def answer(host, port, **more):
        found = next(asked)
        family = socket.AF_INET6 if ":" in found else socket.AF_INET
        return [(family, socket.SOCK_STREAM, 6, "", (found, port))]

    monkeypatch.setattr(socket, "getaddrinfo", answer)


def test_an_address_is_taken_apart():
    assert target_of("https://Hooks.Example.org/in?a=1") == Target("https", "hooks.example.org", 443, "/in?a=1")
    assert target_of("https://hooks.example.org:8443") == Target("https", "hooks.example.org", 8443, "/")


@pytest.mark.parametrize(
    "url",
    [
        "ftp://hooks.example.org/",
        "hooks.example.org",
        "https://lan:word@hooks.example.org/",
        "https://hooks.example.org/#part",
        "https://hooks.example.org/a b",
        "https://hooks.example.org/a\r\nHost: other",
        "https://hooks.example.org\\@other.example/",
        "https://hooks.example.org:port/",
        "https://",
        "https://hooks.example.org/" + "a" * 500,
    ],
)
def test_what_is_no_address_is_not_called(url):
    assert refusal(target_of, url) == "address"


@pytest.mark.parametrize(
    "url", ["https://other.example/", "https://hooks.example.org.other.example/", "https://127.1/"]
)
def test_a_host_that_nobody_allowed_is_not_called(url):
    assert refusal(target_of, url) == "host"


OWN = [
    *("127.0.0.1", "::1", "169.254.169.254", "10.0.0.8", "172.16.0.1", "192.168.1.1", "100.64.0.1", "0.0.0.0"),  # noqa: S104  named as what is refused
    *("fe80::1", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "224.0.0.1", "ff02::1", "::"),
]


@pytest.mark.parametrize("address", OWN)
def test_an_address_of_the_own_networks_is_not_called_whatever_its_name(monkeypatch, address):
    answering(monkeypatch, address)
    assert refusal(looked_up, target_of("https://hooks.example.org/")) == "own_network"


@pytest.mark.parametrize("url", ["https://127.0.0.1/", "https://[::1]/", "https://169.254.169.254/latest/meta-data/"])
def test_named_by_its_number_it_is_not_called_either(url):
    assert refusal(looked_up, target_of(url)) == "own_network"


def test_one_own_address_among_others_is_enough(monkeypatch):
    def answer(host, port, **more):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in ("93.184.215.14", "10.0.0.8")]

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    assert refusal(looked_up, target_of("https://hooks.example.org/")) == "own_network"


def test_a_network_that_is_named_is_called_and_there_alone_without_tls(allowed, monkeypatch):
    allowed.WEBHOOK_NETWORKS = ["10.0.0.0/24"]
    answering(monkeypatch, "10.0.0.8", "10.0.1.8", "93.184.215.14")
    assert str(looked_up(target_of("http://hooks.example.org/"))) == "10.0.0.8"
    assert refusal(looked_up, target_of("http://hooks.example.org/")) == "own_network"
    assert refusal(looked_up, target_of("http://hooks.example.org/")) == "plain"


def test_a_name_that_nobody_knows_is_not_called():
    assert refusal(looked_up, Target("https", "no.such.host.invalid", 443, "/")) == "unknown"


@given(st.text(max_size=60))
def test_whatever_is_written_is_an_allowed_host_or_refused(url):
    with suppress(NotCalled):
        assert target_of(url, HOSTS).host in HOSTS


def test_nothing_came_to_the_receiver():
    with receiving() as other:
        assert refusal(looked_up, target_of(f"http://127.0.0.1:{other.server_port}/")) == "own_network"
        assert other.got == []
