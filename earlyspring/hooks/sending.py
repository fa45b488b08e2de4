"""One call: signed, to the address that was looked up, followed nowhere, waited for a short while."""

import base64
import hashlib
import hmac
import socket
import ssl
from contextlib import suppress
from datetime import datetime
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from threading import Event, Timer

from earlyspring.hooks.hosts import Address, NotCalled, Target, looked_up, target_of
from earlyspring.hooks.models import Call

SECONDS = 5
WHOLE_SECONDS = 15


class Fixed(HTTPConnection):
    """A connection to the address that was looked up, whatever the name answers now."""

    def __init__(self, target: Target, address: Address) -> None:
        super().__init__(target.host, target.port, timeout=SECONDS)
        self.address = address

    def connect(self) -> None:
        self.sock = _connected(self.address, self.port)


class FixedTLS(HTTPSConnection):
    """The same under TLS; the certificate must be that of the name."""

    def __init__(self, target: Target, address: Address, context: ssl.SSLContext) -> None:
        super().__init__(target.host, target.port, timeout=SECONDS, context=context)
        self.address, self.tls = address, context

    def connect(self) -> None:
        self.sock = self.tls.wrap_socket(_connected(self.address, self.port), server_hostname=self.host)


def headers_of(call: Call, at: datetime) -> dict[str, str]:
    """The headers of Standard Webhooks: `v1,` and the HMAC-SHA256 of id, second and body."""
    stamp = str(int(at.timestamp()))
    signed = f"{call.event}.{stamp}.{call.body}".encode()
    made = hmac.new(call.webhook.key, signed, hashlib.sha256).digest()
    return {
        "Content-Type": "application/json",
        "User-Agent": "earlyspring",
        "webhook-id": call.event,
        "webhook-timestamp": stamp,
        "webhook-signature": f"v1,{base64.b64encode(made).decode()}",
    }


def send(call: Call, at: datetime) -> tuple[int | None, str]:
    """The status that the other side answered, and the code of what went wrong; "" where it took the call."""
    try:
        target = target_of(call.webhook.url)
        status = _asked(target, looked_up(target), call, at)
    except NotCalled as fault:
        return None, fault.code
    except ssl.SSLError:
        return None, "certificate"
    except (OSError, HTTPException):
        return None, "no_answer"
    if 200 <= status < 300:
        return status, ""
    return status, "redirect" if 300 <= status < 400 else "gone" if status == 410 else "answer"


def _asked(target: Target, address: Address, call: Call, at: datetime) -> int:
    """The status of the answer; its body is not read. An answer that drips in is cut off."""
    secure = target.scheme == "https"
    connection = FixedTLS(target, address, ssl.create_default_context()) if secure else Fixed(target, address)
    over = Event()
    cut = Timer(WHOLE_SECONDS, _cut_off, [connection, over])
    cut.daemon = True
    cut.start()
    try:
        connection.request("POST", target.path, body=call.body.encode(), headers=headers_of(call, at))
        status = connection.getresponse().status
        if over.is_set():
            raise TimeoutError
        return status
    finally:
        cut.cancel()
        connection.close()


def _connected(address: Address, port: int) -> socket.socket:
    """A connection to the number itself: no name is looked up any more."""
    made = socket.socket(socket.AF_INET if address.version == 4 else socket.AF_INET6, socket.SOCK_STREAM)
    made.settimeout(SECONDS)
    try:
        made.connect((str(address), port))
    except OSError:
        made.close()
        raise
    return made


def _cut_off(connection: HTTPConnection, over: Event) -> None:
    """Shut down, not closed: a socket that an answer is being read from is closed only once it was read."""
    over.set()
    if connection.sock is not None:
        with suppress(OSError):
            socket.socket.shutdown(connection.sock, socket.SHUT_RDWR)
