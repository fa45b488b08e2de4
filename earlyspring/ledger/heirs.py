"""Who stands in the place of a party whose part in the circle has ended."""

from collections.abc import Mapping

Succeeded = Mapping[str, str | None]
"""Party whose part ended → who followed it; None: nobody."""


def heir(succeeded: Succeeded, party: str | None) -> str | None:
    """The party that stands in the place of this one now: itself, its successor's successor, or nobody."""
    while party is not None and party in succeeded:
        party = succeeded[party]
    return party


def in_whose_place(succeeded: Succeeded, party: str) -> frozenset[str]:
    """The ended parties in whose place this one stands."""
    return frozenset(old for old in succeeded if heir(succeeded, old) == party)
