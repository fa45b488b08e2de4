"""What everything that goes out says of itself: its language, the day it speaks of, and the place in the record it was
made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from earlyspring.lang.tongues import tag_of
from earlyspring.record.position import Position

Text = Mapping[str, str]
"""Words by the register's code of their language."""


@dataclass(frozen=True)
class About:
    """`mechanism`: its key. `language`: the code of the language that single-language fields are in. `as_of`: the day
    spoken of, ISO. `known`: the instant whose knowledge is told, ISO with zone; empty means all that was known when it
    was made. `position`: the place in the record. `demo`: it is of a demonstration; `exercise`: what was tried out stands
    among it.
    """

    mechanism: str
    title: Text
    language: str
    as_of: str
    position: Position
    known: str = ""
    demo: bool = False
    exercise: bool = False

    def said(self) -> dict[str, Any]:
        """The same for JSON; what is empty is absent."""
        every = {
            "mechanism": self.mechanism,
            "title": in_tags(self.title),
            "language": tag_of(self.language),
            "as_of": self.as_of,
            "known_at": self.known,
            "record_position": self.position.digest,
            "logs": [one.said() for one in self.position.ends],
            "demo": self.demo,
            "exercise": self.exercise,
        }
        return {key: value for key, value in every.items() if value}

    @property
    def warning(self) -> str:
        """What a reader must not overlook, in English: that nothing is real, or not all of it; else empty."""
        told = (("demonstration", self.demo), ("exercise included", self.exercise))
        return ", ".join(words for words, holds in told if holds)

    def line(self, what: str) -> str:
        """The same in one line of English, for formats that have nothing but words for it. `what`: what the file is."""
        known = f"as known at {self.known}" if self.known else ""
        told = (f"{what} of {self.mechanism}", self.as_of, known, f"record {self.position.digest}", self.warning)
        return "; ".join(words for words in told if words)


def in_tags(text: Text) -> dict[str, str]:
    """A text by language tags (BCP 47), languages in their order, empty words left out."""
    return {tag_of(code): words for code, words in text.items() if words}
