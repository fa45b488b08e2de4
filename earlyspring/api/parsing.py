"""What a program sends, read strictly: what two readers could take for two things, or no database keeps, is refused."""

import json
from typing import Any

from django.http import HttpRequest
from ninja.parser import Parser


class Strict(Parser):
    """JSON as RFC 8259 and I-JSON (RFC 7493, 2) have it: UTF-8, each key once, numbers that end, whole characters."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The value that was sent. Raises ValueError."""
        said = json.loads(request.body.decode("utf-8"), object_pairs_hook=_each_once)
        # Escapes of half a character, NaN and numbers too large are read by Python, and written by nothing else.
        json.dumps(said, ensure_ascii=False, allow_nan=False).encode("utf-8")
        return said


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found
