"""A form with a file as large as one likes, which is nowhere in memory: its bytes are made as they are read."""

import resource
import sys
from collections.abc import Mapping
from typing import Any

BOUNDARY = "spring"
UNIT = 1024 if sys.platform == "linux" else 1


class Stream:
    """Words, so many bytes of nothing, and words again."""

    def __init__(self, head: bytes, size: int, tail: bytes) -> None:
        self.parts, self.left, self.tail = head, size, tail

    def read(self, size: int = -1) -> bytes:
        assert size >= 0, "nobody asks for all of it at once"
        if not self.parts:
            self.parts, self.left = bytes(min(size, self.left)), max(0, self.left - size)
        if not self.parts:
            self.parts, self.tail = self.tail, b""
        piece, self.parts = self.parts[:size], self.parts[size:]
        return piece

    def readline(self, size: int = -1) -> bytes:
        raise NotImplementedError("a body is read in pieces, not by lines")


def a_large_form(field: str, megabytes: int, typed: Mapping[str, Any], name: str = "big.pdf") -> dict[str, Any]:
    """What a browser sends: the file stands first, what was typed after it."""
    head = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
        "Content-Type: application/pdf\r\n\r\n"
    )
    said = "".join(
        f'\r\n--{BOUNDARY}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}'
        for key, value in typed.items()
    )
    tail = f"{said}\r\n--{BOUNDARY}--\r\n".encode()
    size = megabytes * 1024**2
    return {
        "CONTENT_TYPE": f"multipart/form-data; boundary={BOUNDARY}",
        "wsgi.input": Stream(head.encode(), size, tail),
        "CONTENT_LENGTH": str(len(head.encode()) + size + len(tail)),
    }


def peak() -> int:
    """The most memory that this process has held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT
