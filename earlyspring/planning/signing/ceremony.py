"""What is to be signed, by whom, and what is known beforehand."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from earlyspring.core.shapes import Shape

LEVELS = ("mechanism", "provincial", "sectoral", "local")
STAGE = {"mechanism": 0, "provincial": 1, "sectoral": 2, "local": 2}
"""Joint minutes first, then the provinces, then departments and localities together (GATHERING.md 2 b')."""

SHAPE: Shape = {
    "tables": "int",
    "batches": "int",
    "change_points": "int",
    "documents": [
        {
            "id": "ref:document",
            "level": f"code:{'|'.join(LEVELS)}",
            "minutes": "int",
            "persons": ["ref:person"],
            "alone": "bool",
            "batch": "int",
        }
    ],
    "persons": [{"id": "ref:person", "points": "int", "first": "int", "last": "int"}],
    "published": [["ref:document"]],
}
REQUIRED = ("documents", "persons")


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
    simple = {key: data[key] for key in ("tables", "batches", "change_points") if data.get(key) is not None}
    documents = (Document(**{**one, "persons": tuple(one["persons"])}) for one in data["documents"])
    published = tuple(tuple(batch) for batch in data.get("published") or ())
    return Ceremony(tuple(documents), tuple(Person(**one) for one in data["persons"]), published=published, **simple)
