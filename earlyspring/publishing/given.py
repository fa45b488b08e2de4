"""What is to be public of one thing, before anybody releases it."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from earlyspring.record.canonical import canonical


@dataclass(frozen=True)
class Given:
    """What is to be public of one thing. `owner`: whose own it is, "" for joint. `content`: words by language."""

    kind: str
    item: str
    content: dict[str, Any]
    owner: str = ""

    @cached_property
    def text(self) -> str:
        return canonical(self.content).decode()

    @cached_property
    def digest(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()
