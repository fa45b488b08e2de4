"""Chance that falls the same way on every machine: whole numbers from a seed."""

from collections.abc import MutableSequence
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")


class Chance:
    """Throws from a seed. Only `Random.random` is used, which Python promises to repeat in every version."""

    def __init__(self, seed: int) -> None:
        self._throw = Random(seed).random  # noqa: S311  # a plan that repeats, not a secret

    def below(self, end: int) -> int:
        """A whole number from 0 up to, not including, `end`. Raises ValueError where there is none."""
        if end < 1:
            raise ValueError(f"no whole number lies from 0 up to {end}")
        return int(self._throw() * end)

    def shuffle(self, things: MutableSequence[Thing]) -> None:
        """Put things into any order, each as likely as the other (Fisher and Yates)."""
        for last in range(len(things) - 1, 0, -1):
            other = self.below(last + 1)
            things[last], things[other] = things[other], things[last]
