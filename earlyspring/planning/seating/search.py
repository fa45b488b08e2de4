"""The own engine: people who sit together change tables with others, first until every rule holds, then for the wishes."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from earlyspring.planning.annealing import Effort, anneal
from earlyspring.planning.chance import Chance
from earlyspring.planning.outcome import Outcome, judged
from earlyspring.planning.seating.banquet import Banquet
from earlyspring.planning.seating.judge import broken, score
from earlyspring.planning.seating.limits import least, shortages
from earlyspring.planning.seating.round import round_table
from earlyspring.planning.seating.seats import Seats

BREACH = 1_000_000
SOFT = 2
"""A breach weighs so many times the highest temperature while plans that break a rule may be passed through."""
RUN = 1500
"""Moves for each person in one run; more of them than that is better spent on another run."""
RULES_ONLY = 10
"""What a breach weighs while only rules and told seats count: ten seats."""


def plan_seating(banquet: Banquet, effort: Effort) -> Outcome:
    """A plan of seats that keeps the rules and serves the wishes. The same effort gives the same plan.

    The assignment is a list of {"table", "persons"}, persons in the order of their seats; it can be `published`.
    """
    if not banquet.tables or not banquet.persons:
        return judged([], (), shortages(banquet))
    at, done = _best(banquet, effort)
    seated = tables(banquet, at)
    points, faults = score(banquet, seated), [*shortages(banquet), *broken(banquet, seated)]
    return judged(seated, points, faults, bound=least(banquet), iterations=done)


def _best(banquet: Banquet, effort: Effort) -> tuple[tuple[int, ...], int]:
    """A plan that keeps the rules; from it one with the wishes, through plans that break rules; then only with rules kept.

    Where seats were told the second step is left out, and all stays cool: few people are to be asked to move.
    """
    chance, hot, floor = Chance(effort.seed), _hot(banquet), least(banquet)
    warm = 1 if banquet.published else 2 * RULES_ONLY
    rules = Seats(banquet, chance, RULES_ONLY, wishes=False)
    kept = anneal(rules, replace(effort, iterations=effort.iterations // 4), hot=10 * warm, cold=1, floor=0, per=10)
    left = effort.iterations - kept.iterations
    best, done = None, kept.iterations
    for run in () if banquet.published else _runs(banquet, replace(effort, iterations=left * 2 // 3)):
        soft = Seats(banquet, chance, SOFT * hot, wishes=True, at=kept.plan)
        found = anneal(soft, run, hot=hot, cold=1, floor=floor)
        done += found.iterations
        if (best is None or found.cost < best.cost) and not broken(banquet, tables(banquet, found.plan)):
            best = found
    hard = Seats(banquet, chance, BREACH, wishes=True, at=best.plan if best else kept.plan)
    rest = replace(effort, iterations=effort.iterations - done)
    last = anneal(hard, rest, hot=max(1, hot // 4) if best else hot, cold=1, floor=floor)
    return last.plan, done + last.iterations


def _runs(banquet: Banquet, effort: Effort) -> Iterator[Effort]:
    """The effort in parts, each from a seed of its own: few people are better looked at often than long."""
    number = max(1, min(8, effort.iterations // (RUN * len(banquet.persons))))
    for run in range(number):
        yield replace(effort, seed=effort.seed + run, iterations=effort.iterations // number)


def tables(banquet: Banquet, at: tuple[int, ...]) -> list[dict[str, Any]]:
    """The tables with their people, round each table as they are best seated; at a head table as they were given."""
    found = []
    for place, table in enumerate(banquet.tables):
        people = [one for one, there in zip(banquet.persons, at, strict=True) if there == place]
        row = people if table.head else round_table(people)
        found.append({"table": table.id, "persons": [one.id for one in row]})
    return found


def _hot(banquet: Banquet) -> int:
    points = banquet.points
    wishes = [abs(one[2]) for one in banquet.affinity]
    usual = sum(wishes) // len(wishes) if wishes else 0
    return max(1, usual, 2 * points.spread, 2 * points.field, points.change // 10 if banquet.published else 0)
