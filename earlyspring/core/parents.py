"""A body belongs to another, that one to a third, and the way up never comes back to where it began."""

from collections.abc import Iterable, Mapping


def circles(parents: Mapping[str, str | None], bodies: Iterable[str]) -> list[str]:
    """Those of `bodies` that stand above themselves, in their order. `parents`: body → the one it belongs to."""
    return [body for body in bodies if _returns(parents, body)]


def _returns(parents: Mapping[str, str | None], body: str) -> bool:
    passed, above = set[str](), parents.get(body)
    while above is not None and above not in passed:
        if above == body:
            return True
        passed.add(above)
        above = parents.get(above)
    return False
