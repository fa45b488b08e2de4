"""How near the sentences of two texts come to one another, and how near several taken together."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

Span = tuple[int, int]


@dataclass(frozen=True)
class Nearness:
    """Products of the unit vectors of sentences. `across`: of each of the first text with each of the second, row by row,
    `columns` in a row. `within_a`, `within_b`: of each sentence with the next, and with the one after that.
    """

    across: Sequence[float]
    columns: int
    within_a: tuple[Sequence[float], Sequence[float]]
    within_b: tuple[Sequence[float], Sequence[float]]

    def of(self, rows: Span, columns: Span) -> float:
        """The cosine of the sum of these sentences of the first text and of these of the second, at most three a side."""
        both = sum(self.across[row * self.columns + column] for row in range(*rows) for column in range(*columns))
        return both / sqrt(max(1e-9, _length(self.within_a, rows) * _length(self.within_b, columns)))


def _length(within: tuple[Sequence[float], Sequence[float]], span: Span) -> float:
    """The square of the length of the sum of unit vectors that stand side by side."""
    start, end = span
    beside = sum(within[0][start : end - 1]) + sum(within[1][start : end - 2])
    return end - start + 2 * beside


def floats(data: bytes) -> Sequence[float]:
    """Numbers as the process writes them: four bytes each, in the order of this machine."""
    found = array("f")
    found.frombytes(data)
    return found
