"""A part of an agreement under an id that is the same in every language (as Akoma Ntoso names its parts)."""

from collections.abc import Iterator
from dataclasses import dataclass

KINDS = ("text", "preamble", "chapter", "section", "article", "para", "point", "sub", "annex", "signature")
GOES_ON = ("chapter", "section", "para")
"""Through what a list may be counted on: points 6 to 10 of section II after 1 to 5 of section I."""


@dataclass(frozen=True)
class Part:
    """One part. `number`: its place as it is counted in every language (point đ is 5), 0 where it has none.

    `mark`: the number as it stands there (`Điều 1.`, `đ)`). `text`: its own words, without mark, heading and the parts
    within; they stand at `at` of the whole text (`text_of`), in code points. `start`, `end`: the whole part there, half-open.
    """

    eid: str
    kind: str
    number: int
    heading: str
    text: str
    parts: tuple["Part", ...]
    start: int
    end: int
    at: int = 0
    mark: str = ""

    def every(self) -> Iterator["Part"]:
        """This part and all within, in the order of the text."""
        yield self
        for one in self.parts:
            yield from one.every()

    def by_eid(self) -> dict[str, "Part"]:
        """All parts within, and itself, by their ids."""
        return {one.eid: one for one in self.every()}
