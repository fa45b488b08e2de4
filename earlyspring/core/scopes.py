"""Where a membership holds: in the mechanism as a whole, or in one organ of it.

A membership that names no organ is of the mechanism as a whole; each organ is a scope of its own beside it. Within one
scope a body has one class at a time, so that it may be a guest of the mechanism and a member of one organ at once.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, TypeVar


class Membership(Protocol):
    """What is asked of a membership here: whose it is, and of which organ (None: of the mechanism as a whole)."""

    @property
    def body(self) -> str | None: ...

    @property
    def organ(self) -> str | None: ...


M = TypeVar("M", bound=Membership)


def same_scope(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    """Whether two memberships, as in the exchange format, are of one organ, or both of the mechanism as a whole."""
    return (a.get("organ") or None) == (b.get("organ") or None)


def taking_part(memberships: Iterable[M], organ: str | None = None) -> tuple[M, ...]:
    """By which memberships bodies take part in the mechanism as a whole, or in the organ that is named.

    A class in one organ only makes nobody a member of the mechanism. Asked about an organ, the class that a body has in
    that organ wins over its class in the mechanism as a whole, which holds in every organ where it has none of its own.
    `memberships`: those of one day, without what is merely proposed; the order is kept.
    """
    every = list(memberships)
    own = {one.body for one in every if organ and one.organ == organ}
    return tuple(one for one in every if (one.organ == organ if one.body in own else not one.organ))
