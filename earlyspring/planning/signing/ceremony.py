"""What is to be signed, by whom, and what is known beforehand."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from earlyspring.core.shapes import Shape
from earlyspring.planning.inputs import said

LEVELS = ("mechanism", "provincial", "sectoral", "local")
STAGE = {"mechanism": 0, "provincial": 1, "sectoral": 2, "local": 2}
"""Joint minutes first, then the provinces, then departments and localities together (GATHERING.md 2 b')."""

SHAPE: Shape = {
    "tables": "positive",
    "batches": "positive",
    "change_points": "count",
    "documents": [
        {
            "id": "ref:document",
            "level": f"code:{'|'.join(LEVELS)}",
            "minutes": "positive",
            "persons": ["ref:person"],
            "alone": "bool",
            "batch": "positive",
        }
    ],
    "persons": [{"id": "ref:person", "points": "count", "first": "positive", "last": "positive"}],
    "published": [["ref:document"]],
}
REQUIRED = {"": ("documents", "persons"), "documents": ("id", "persons"), "persons": ("id",)}
ORDER: Shape = [["ref:document"]]
"""The assignment: batches in time, each with its documents by table."""


@dataclass(frozen=True)
class Document:
    """`minutes` at the table; `alone`: no other beside it; `batch`: where it is locked to, counted from 1."""

    id: str
    persons: tuple[str, ...]
    level: str = "sectoral"
    minutes: int = 1
    alone: bool = False
    batch: int | None = None

    @property
    def stage(self) -> int:
        """Documents of an earlier stage are signed in earlier batches."""
        return STAGE[self.level]


@dataclass(frozen=True)
class Person:
    """`points`: what a minute costs between the first and the last batch that needs the person. `first`, `last`: the
    batches between which the person can be there."""

    id: str
    points: int = 1
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True)
class Ceremony:
    """`batches`: how many there may be at most; `published`: the order told to people, each move of it costs."""

    documents: tuple[Document, ...]
    persons: tuple[Person, ...]
    tables: int = 1
    batches: int | None = None
    change_points: int = 100
    published: tuple[tuple[str, ...], ...] = ()

    @property
    def told(self) -> dict[str, int]:
        """The published batch of each document."""
        return {one: number for number, batch in enumerate(self.published, 1) for one in batch}


def ceremony(data: Mapping[str, Any]) -> Ceremony:
    """A ceremony from JSON that fits SHAPE."""
    simple = {key: value for key, value in said(data).items() if key in ("tables", "batches", "change_points")}
    documents = (Document(**{**said(one), "persons": tuple(one["persons"])}) for one in data["documents"])
    published = tuple(tuple(batch) for batch in data.get("published") or ())
    people = tuple(Person(**said(one)) for one in data["persons"])
    return Ceremony(tuple(documents), people, published=published, **simple)
