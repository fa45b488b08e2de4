"""Vehicles, the groups they are for, and how long the ways take."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from earlyspring.core.shapes import Shape
from earlyspring.planning.inputs import said

SHAPE: Shape = {
    "places": [{"id": "ref:place"}],
    "ways": [{"from": "ref:place", "to": "ref:place", "minutes": "count"}],
    "vehicles": [
        {
            "id": "ref:vehicle",
            "seats": "positive",
            "vip": "bool",
            "place": "ref:place",
            "points": "count",
            "since": "count",
        }
    ],
    "groups": [
        {
            "id": "ref:group",
            "from": "ref:place",
            "to": "ref:place",
            "ready": "count",
            "latest": "count",
            "persons": "positive",
            "vip": "bool",
            "alone": "bool",
            "vehicle": "ref:vehicle",
        }
    ],
    "published": [{"group": "ref:group", "vehicle": "ref:vehicle"}],
    "points": {"wait": "count", "change": "count"},
}
REQUIRED = {
    "": ("places", "ways", "vehicles", "groups"),
    "ways": ("from", "to", "minutes"),
    "vehicles": ("id", "seats", "place"),
    "groups": ("id", "from", "to", "ready", "persons"),
    "published": ("group", "vehicle"),
}
ANSWER: Shape = [{"vehicle": "ref:vehicle", "leaves": "count", "arrives": "count", "groups": ["ref:group"]}]


@dataclass(frozen=True)
class Vehicle:
    """`place`, `since`: where it stands from which minute on. `points`: what using it at all costs."""

    id: str
    seats: int
    place: str
    vip: bool = False
    points: int = 30
    since: int = 0


@dataclass(frozen=True)
class Group:
    """People who ride together from one place to another. `ready`: the minute from which they can leave; `latest`: by
    which they must. `alone`: nobody else in the vehicle. `vip`: only in a vehicle for such."""

    id: str
    start: str
    end: str
    ready: int
    persons: int
    latest: int | None = None
    vip: bool = False
    alone: bool = False
    vehicle: str | None = None

    @property
    def by(self) -> int:
        """The minute by which they must have left: half an hour after they are ready where nothing is said."""
        return self.ready + 30 if self.latest is None else self.latest


@dataclass(frozen=True)
class Wishes:
    """What it costs: a minute that one person waits, and each group that is told another vehicle than before."""

    wait: int = 1
    change: int = 200


@dataclass(frozen=True)
class Journey:
    """`ways`: minutes between two places; the way back takes as long where it is not given. `published`: by group."""

    ways: Mapping[tuple[str, str], int]
    vehicles: tuple[Vehicle, ...]
    groups: tuple[Group, ...]
    published: Mapping[str, str] = field(default_factory=dict)
    points: Wishes = Wishes()

    def minutes(self, start: str, end: str) -> int | None:
        """How long a way takes; None where it is not given."""
        if start == end:
            return 0
        found = self.ways.get((start, end))
        return self.ways.get((end, start)) if found is None else found


def journey(data: Mapping[str, Any]) -> Journey:
    """A journey from JSON that fits SHAPE."""
    groups = (
        Group(**{{"from": "start", "to": "end"}.get(key, key): value for key, value in said(one).items()})
        for one in data["groups"]
    )
    return Journey(
        {(one["from"], one["to"]): one["minutes"] for one in data["ways"]},
        tuple(Vehicle(**said(one)) for one in data["vehicles"]),
        tuple(groups),
        {one["group"]: one["vehicle"] for one in data.get("published") or ()},
        Wishes(**said(data.get("points") or {})),
    )
