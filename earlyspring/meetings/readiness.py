"""How far a chapter of a gathering is."""

from typing import NamedTuple


class Readiness(NamedTuple):
    """How many are done, of how many."""

    done: int
    total: int
