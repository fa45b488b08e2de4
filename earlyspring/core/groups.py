"""Things put together by what they share, and things that lead to one another."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def grouped(things: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """The things by their key: the groups in the order of their first things, each group in the order given."""
    groups: dict[K, list[T]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return groups


def leads_to(start: str, goal: str, links: Iterable[tuple[str, str]]) -> bool:
    """Whether links, each (from, to), lead from one thing to another in any number of steps, also in none."""
    onward = grouped(links, key=lambda link: link[0])
    reached, waiting = set[str](), [start]
    while waiting:
        at = waiting.pop()
        if at == goal:
            return True
        if at not in reached:
            reached.add(at)
            waiting += (other for _one, other in onward.get(at, ()))
    return False
