"""Moving a document in an order of batches: pure, over numbers."""

from collections.abc import Sequence

Batches = Sequence[Sequence[int]]


def moved(batches: Batches, number: int, *, batch: int, beside: int | None = None) -> list[list[int]]:
    """The order with a document in another batch (from 1; beyond the last a new one), or in the place of `beside`."""
    if beside is not None:
        swap = {number: beside, beside: number}
        return [[swap.get(one, one) for one in row] for row in batches]
    rows = [[one for one in row if one != number] for row in batches]
    if batch > len(rows):
        return [*rows, [number]]
    rows[batch - 1].append(number)
    return rows


def without_gaps(batches: Batches) -> list[list[int]]:
    """The order without batches that became empty."""
    return [list(row) for row in batches if row]
