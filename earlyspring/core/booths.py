"""Booths on the floor of a hall, in metres from its upper left corner: which of them stand on one another, and rows of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

SMALLEST, LARGEST = Decimal("0.5"), Decimal(100)
FARTHEST = Decimal(1000)
"""No booth is narrower or wider than this, and none lies farther from the corner of its hall."""


@dataclass(frozen=True)
class Place:
    """A rectangle on the floor: its upper left corner, how wide and how deep it is."""

    x: Decimal
    y: Decimal
    width: Decimal
    depth: Decimal

    @property
    def right(self) -> Decimal:
        """Where it ends across, in metres from the left wall."""
        return self.x + self.width

    @property
    def bottom(self) -> Decimal:
        """Where it ends in depth, in metres from the upper wall."""
        return self.y + self.depth


def overlap(one: Place, other: Place) -> bool:
    """Whether two places have floor in common; walls may touch."""
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def overlapping(places: Sequence[tuple[str, Place]]) -> Iterator[tuple[str, str]]:
    """The pairs of codes whose places have floor in common, each once, in the order of the list."""
    return ((code, other) for (code, one), (other, two) in combinations(places, 2) if overlap(one, two))


def faults_of(place: Place) -> Iterator[tuple[str, str, str, str]]:
    """What is no place for a booth: (key, code, given, expected). Codes: booth_size, booth_outside."""
    for key, size in (("width", place.width), ("depth", place.depth)):
        if not SMALLEST <= size <= LARGEST:
            yield key, "booth_size", f"{size}", f"{SMALLEST}–{LARGEST}"
    for key, at in (("x", place.x), ("y", place.y)):
        if not 0 <= at <= FARTHEST:
            yield key, "booth_outside", f"{at}", f"0–{FARTHEST}"


def in_a_row(first: Place, count: int, gap: Decimal, *, downwards: bool = False) -> list[Place]:
    """So many places of one size in a row from the first, with a gap between: to the right, or downwards.

    Raises ValueError for a count below 1 or a gap below 0.
    """
    if count < 1 or gap < 0:
        raise ValueError("a row has at least one booth, and no gap below nought")
    across = Decimal(0) if downwards else first.width + gap
    down = first.depth + gap if downwards else Decimal(0)
    return [Place(first.x + at * across, first.y + at * down, first.width, first.depth) for at in range(count)]


def size_of(places: Sequence[Place]) -> tuple[Decimal, Decimal]:
    """How wide and how deep the floor is that all these places need; nought where there are none."""
    return max((one.right for one in places), default=Decimal(0)), max(
        (one.bottom for one in places), default=Decimal(0)
    )
