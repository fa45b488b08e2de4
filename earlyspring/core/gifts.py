"""Gifts between sides: what each gave to the other, and where that is out of balance. Amounts of one currency alone.

That gifts are to match is custom between the two sides (GATHERING 1.6); the rule tells, it forbids nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations

from earlyspring.core.shapes import Fault


@dataclass(frozen=True)
class Given:
    """A gift from one side to another. `value`: None where nobody stated it; `currency`: ISO 4217."""

    giver: str
    receiver: str
    value: Decimal | None = None
    currency: str = ""


@dataclass(frozen=True)
class Sum:
    """What one side gave to another: how many, worth how much by currency, and how many without a stated value."""

    number: int = 0
    totals: dict[str, Decimal] = field(default_factory=dict)
    without_value: int = 0


def sums(gifts: Iterable[Given]) -> dict[tuple[str, str], Sum]:
    """By (side that gives, side that receives) what was given; a gift within one side is counted too."""
    found: dict[tuple[str, str], Sum] = {}
    for one in gifts:
        known = found.get((one.giver, one.receiver), Sum())
        totals = dict(known.totals)
        if one.value is not None:
            totals[one.currency] = totals.get(one.currency, Decimal(0)) + one.value
        found[one.giver, one.receiver] = Sum(known.number + 1, totals, known.without_value + (one.value is None))
    return found


def unbalanced(gifts: Iterable[Given]) -> list[Fault]:
    """What does not match between each two sides, in the order of their ids; nothing where they match.

    The path of a fault is the side that gave less: `gifts_fewer` (how many, how many the other gave), `gifts_worth_less`
    (amounts in one currency), `gifts_not_comparable` (currencies in which only one side gave, and those of the other),
    `gifts_without_value` (how many of the side's gifts bear no value, so that its total is too small).
    """
    found = sums(gifts)
    sides = sorted({side for pair in found for side in pair})
    return [
        fault
        for one, other in combinations(sides, 2)
        for fault in _between(one, other, found.get((one, other), Sum()), found.get((other, one), Sum()))
    ]


def _between(one: str, other: str, gave: Sum, got: Sum) -> Iterator[Fault]:
    if gave.number != got.number:
        few, many = sorted((gave.number, got.number))
        yield Fault(one if gave.number == few else other, "gifts_fewer", f"{few}", f"{many}")
    for currency in sorted(gave.totals.keys() & got.totals.keys()):
        if gave.totals[currency] != got.totals[currency]:
            less, more = sorted((gave.totals[currency], got.totals[currency]))
            side = one if gave.totals[currency] == less else other
            yield Fault(side, "gifts_worth_less", f"{less} {currency}", f"{more} {currency}")
    apart = sorted(gave.totals.keys() - got.totals.keys()), sorted(got.totals.keys() - gave.totals.keys())
    if all(apart):
        yield Fault(one, "gifts_not_comparable", ", ".join(apart[0]), ", ".join(apart[1]))
    for side, said in ((one, gave), (other, got)):
        if said.without_value:
            yield Fault(side, "gifts_without_value", f"{said.without_value}")
