"""A sentence of a draft, and the facts of the record that it rests on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from earlyspring.lang.news.words import in_every


@dataclass(frozen=True)
class Rests:
    """A fact that a sentence rests on, and the thing with which the public is told of it."""

    kind: str
    item: str
    of_kind: str
    of_item: str

    def as_json(self) -> dict[str, Any]:
        return {"kind": self.kind, "item": self.item, "public": {"kind": self.of_kind, "item": self.of_item}}


@dataclass(frozen=True)
class Drafted:
    """`text`: the sentence in each language in which the record has all its words. `about`: which part of a piece."""

    about: str
    text: Mapping[str, str]
    refs: tuple[Rests, ...]


def drafted(about: str, build: Callable[[str], str], *refs: Rests) -> Drafted:
    return Drafted(about, in_every(build), tuple(dict.fromkeys(refs)))
