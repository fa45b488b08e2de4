"""Where this node calls: hosts that its operator allows, at addresses that are looked up once and then called.

What is looked up is what is called: a name that answers otherwise the second time leads nowhere else. An address within
the node's own networks is never called, unless the operator names the network.
"""

import socket
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

from django.conf import settings

PORTS = {"https": 443, "http": 80}
LONGEST = 500
# Addresses of the one kind within the other lead to where the other kind would not.
MAPPED = (IPv6Network("64:ff9b::/96"), IPv6Network("2002::/16"), IPv6Network("2001::/32"))

Address = IPv4Address | IPv6Address


class NotCalled(Exception):
    """An address that is not called, by the code of why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Target:
    """An address to call, taken apart: `path` with its question, as it is sent."""

    scheme: str
    host: str
    port: int
    path: str


def target_of(url: str, allowed: Collection[str] | None = None) -> Target:
    """What a URL calls. Raises NotCalled: `address` for what cannot be called, `host` for one that is not allowed.

    `allowed`: hosts; without it those of the setting WEBHOOK_HOSTS.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise NotCalled("address") from None
    host = (parts.hostname or "").lower()
    unclean = not url.isascii() or not url.isprintable() or " " in url or "\\" in url or len(url) > LONGEST
    if unclean or parts.scheme not in PORTS or not host or "@" in parts.netloc or parts.fragment:
        raise NotCalled("address")
    if host not in {one.lower() for one in (settings.WEBHOOK_HOSTS if allowed is None else allowed)}:
        raise NotCalled("host")
    path = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
    return Target(parts.scheme, host, port or PORTS[parts.scheme], path)


def looked_up(target: Target) -> Address:
    """The address of a host now, which is then called. Raises NotCalled: `unknown`, `own_network`, `plain`.

    All that the name answers must be outside; http is spoken within named networks alone.
    """
    try:
        answers = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise NotCalled("unknown") from None
    found = [ip_address(str(answer[4][0]).partition("%")[0]) for answer in answers]
    if not found:
        raise NotCalled("unknown")
    named = [one for one in found if _named(one, settings.WEBHOOK_NETWORKS)]
    if len(named) != len(found) and not all(_outside(one) for one in found if one not in named):
        raise NotCalled("own_network")
    if target.scheme == "http" and len(named) != len(found):
        raise NotCalled("plain")
    return found[0]


def _named(address: Address, networks: Sequence[str]) -> bool:
    return any(address in ip_network(one) for one in networks)


def _outside(address: Address) -> bool:
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return _outside(address.ipv4_mapped)
        if address.is_site_local or any(address in one for one in MAPPED):
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved
