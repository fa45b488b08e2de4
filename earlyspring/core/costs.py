"""What a gathering costs: planned and actual amounts, added up within one currency and never across two."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Spent:
    """A line of a budget; None where an amount is not stated. `currency`: ISO 4217."""

    currency: str
    planned: Decimal | None = None
    actual: Decimal | None = None


@dataclass(frozen=True)
class Total:
    """`open`: how many lines have no actual amount yet, so that `actual` is not the whole."""

    planned: Decimal = Decimal(0)
    actual: Decimal = Decimal(0)
    open: int = 0


def totals(lines: Iterable[Spent]) -> dict[str, Total]:
    """By currency, in the order of its code, what was planned and what was spent."""
    found: dict[str, Total] = {}
    for one in lines:
        known = found.get(one.currency, Total())
        found[one.currency] = Total(
            known.planned + (one.planned or 0),
            known.actual + (one.actual or 0),
            known.open + (one.actual is None),
        )
    return dict(sorted(found.items()))
