"""Whether labels stand on each other: the room that a picture says they take."""

from collections.abc import Iterable
from itertools import combinations

from earlyspring.pictures.letters import Box

HAIR = 0.01


def meet(one: Box, other: Box) -> bool:
    """Whether the two cover common ground; touching edges do not."""
    beside = one.right <= other.left + HAIR or other.right <= one.left + HAIR
    above = one.bottom <= other.top + HAIR or other.bottom <= one.top + HAIR
    return not (beside or above)


def collisions(boxes: Iterable[Box]) -> tuple[tuple[str, str], ...]:
    """Every pair of labels that stand on each other."""
    return tuple((one.words, other.words) for one, other in combinations(boxes, 2) if meet(one, other))
