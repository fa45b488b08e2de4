"""Hotels with their rooms by class, and the blocks that are to be put there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from earlyspring.core.shapes import Shape
from earlyspring.planning.inputs import said

SHAPE: Shape = {
    "classes": [{"id": "ref:class", "beds": "positive"}],
    "hotels": [{"id": "ref:hotel", "rank": "positive", "rooms": [{"class": "ref:class", "count": "count"}]}],
    "blocks": [
        {
            "id": "ref:block",
            "delegation": "str",
            "class": "ref:class",
            "women": "count",
            "men": "count",
            "head": "bool",
            "near": "ref:block",
            "hotel": "ref:hotel",
        }
    ],
    "published": [{"block": "ref:block", "hotel": "ref:hotel"}],
    "points": {"split": "count", "head": "count", "near": "count", "change": "count"},
}
REQUIRED = {
    "": ("classes", "hotels", "blocks"),
    "classes": ("id", "beds"),
    "hotels": ("id", "rooms"),
    "blocks": ("id", "delegation", "class"),
    "published": ("block", "hotel"),
}
ANSWER: Shape = [{"block": "ref:block", "hotel": "ref:hotel", "rooms": "count"}]


@dataclass(frozen=True)
class Hotel:
    """`rank`: 1 is the first house. `rooms`: how many of each class."""

    id: str
    rooms: Mapping[str, int]
    rank: int = 1


@dataclass(frozen=True)
class Block:
    """People of one delegation who get rooms of one class; women and men share none. `near`: the block whose hotel
    they should be in (interpreters and security with their head). `hotel`: where they are fixed to."""

    id: str
    delegation: str
    room_class: str
    women: int = 0
    men: int = 0
    head: bool = False
    near: str | None = None
    hotel: str | None = None


@dataclass(frozen=True)
class Wishes:
    """What it costs: each further hotel of a delegation, each rank a head lies below the first house, each block apart
    from the one it should be near, and each block that is told another hotel than before."""

    split: int = 20
    head: int = 50
    near: int = 10
    change: int = 100


@dataclass(frozen=True)
class Stay:
    """`beds`: of a room by class. `published`: the hotel told to each block."""

    beds: Mapping[str, int]
    hotels: tuple[Hotel, ...]
    blocks: tuple[Block, ...]
    published: Mapping[str, str] = field(default_factory=dict)
    points: Wishes = Wishes()

    def rooms(self, block: Block) -> int:
        """How many rooms a block fills."""
        beds = self.beds[block.room_class]
        return -(-block.women // beds) - (-block.men // beds)


def stay(data: Mapping[str, Any]) -> Stay:
    """A stay from JSON that fits SHAPE."""
    hotels = (
        Hotel(one["id"], {room["class"]: room["count"] for room in one["rooms"]}, one.get("rank") or 1)
        for one in data["hotels"]
    )
    blocks = (
        Block(**{"room_class" if key == "class" else key: value for key, value in said(one).items()})
        for one in data["blocks"]
    )
    return Stay(
        {one["id"]: one["beds"] for one in data["classes"]},
        tuple(hotels),
        tuple(blocks),
        {one["block"]: one["hotel"] for one in data.get("published") or ()},
        Wishes(**said(data.get("points") or {})),
    )
