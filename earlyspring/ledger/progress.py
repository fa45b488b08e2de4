"""How long work shows how far it is."""

from collections.abc import Callable

Progress = Callable[[str, int, int], None]


def quiet(step: str, done: int, of: int) -> None:
    """Show nothing."""
