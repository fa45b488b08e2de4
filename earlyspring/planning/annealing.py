"""Simulated annealing in whole numbers: the same seed and iterations give the same plan on any machine.

The rule is Metropolis (1953) as Kirkpatrick, Gelatt and Vecchi (1983) use it: a worse plan is taken with probability
e^(-worse/temperature). Written as worse <= temperature * -ln(u) it needs no floating point: the logarithms are a table,
correctly rounded by `decimal`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, Protocol, TypeVar

from earlyspring.planning.chance import Chance

Plan = TypeVar("Plan", covariant=True)
MILLI = 1000
"""Temperatures are thousandths of a point of the score."""
STEPS = 1024
LOOK = 256
"""After so many moves the clock of the caller is asked once."""
PATIENCE = tuple(int(-((Decimal(2 * step + 1) / Decimal(2 * STEPS)).ln() * MILLI)) for step in range(STEPS))


class Search(Protocol[Plan]):
    """A plan that can be changed by small moves. Costs are whole numbers; less is better."""

    cost: int

    def move(self, chance: Chance) -> int | None:
        """Think of a move and answer by how much it would change the cost; None where it cannot be made."""

    def make(self) -> None:
        """Make the move thought of, and add the difference to `cost`."""

    def plan(self) -> Plan:
        """The plan as it stands, in a form that later moves do not touch."""


@dataclass(frozen=True)
class Effort:
    """How long to look: `iterations` repeats exactly; `more`, asked now and then, lets a clock end it earlier."""

    seed: int = 1
    iterations: int = 200_000
    more: Callable[[], bool] = lambda: True


@dataclass(frozen=True)
class Found(Generic[Plan]):
    """The best plan met, its cost, and the moves that were thought of."""

    plan: Plan
    cost: int
    iterations: int


def anneal(
    search: Search[Plan], effort: Effort, *, hot: int, cold: int, floor: int | None = None, per: int = 1
) -> Found[Plan]:
    """The best plan met while the temperature falls from `hot` to `cold` (points of the score, at least 1 thousandth).

    `floor`: a bound no plan can beat; the search ends where it is met. `per`: so many of `hot` and `cold` are a point.
    """
    chance = Chance(effort.seed)
    best, best_cost = search.plan(), search.cost
    done = 0
    for temperature in _temperatures(hot * MILLI // per, cold * MILLI // per or 1, effort.iterations):
        if best_cost == floor or not effort.more():
            break
        for _ in range(min(LOOK, effort.iterations - done)):
            done += 1
            worse = search.move(chance)
            if worse is None:
                continue
            if worse <= 0 or worse * MILLI * MILLI <= temperature * PATIENCE[chance.below(STEPS)]:
                search.make()
                if search.cost < best_cost:
                    best, best_cost = search.plan(), search.cost
    return Found(best, best_cost, done)


def _temperatures(hot: int, cold: int, iterations: int) -> Iterator[int]:
    """One for each LOOK moves, each the same part of the one before: `exp` and `ln` of decimals are rounded alike everywhere."""
    rounds = -(-iterations // LOOK)
    fall = (Decimal(cold) / Decimal(hot)).ln() / max(rounds - 1, 1)
    return (int(hot * (fall * step).exp()) for step in range(rounds))
