"""The other side of a webhook, on this machine: it keeps what it was sent and answers as it is told to."""

import base64
import hashlib
import hmac
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        kept: Any = self.server
        body = self.rfile.read(int(self.headers["Content-Length"]))
        kept.got.append(({name.lower(): value for name, value in self.headers.items()}, body, self.path))
        self.send_response(kept.answer)
        if kept.location:
            self.send_header("Location", kept.location)
        self.end_headers()

    def do_GET(self) -> None:
        kept: Any = self.server
        kept.got.append(({}, b"", self.path))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *words: Any) -> None:
        """Nothing on the screen."""


@contextmanager
def receiving(answer: int = 204, location: str = "") -> Iterator[Any]:
    server: Any = HTTPServer(("127.0.0.1", 0), Receiver)
    server.got, server.answer, server.location = [], answer, location
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def verified(secret: str, headers: dict[str, str], body: bytes) -> bool:
    """As a receiver verifies a call of Standard Webhooks: id, second and body under the shared secret."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    made = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    return hmac.compare_digest(headers["webhook-signature"], f"v1,{made}")
