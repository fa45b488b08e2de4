"""The own engine: first who meets, then when; what finds no slot is chosen no more, and others take its place."""

from dataclasses import replace

from earlyspring.planning.annealing import Effort, anneal
from earlyspring.planning.chance import Chance
from earlyspring.planning.matching.calendar import LATER, Calendar
from earlyspring.planning.matching.judge import broken, score
from earlyspring.planning.matching.limits import shortages
from earlyspring.planning.matching.market import Market, Pair
from earlyspring.planning.matching.pairing import chosen
from earlyspring.planning.matching.places import at_tables
from earlyspring.planning.matching.schedule import Schedule
from earlyspring.planning.matching.worth import best_for_each, candidates
from earlyspring.planning.outcome import Outcome, judged

BREACH = 1_000_000
ROUNDS = 3


def plan_matching(market: Market, effort: Effort) -> Outcome:
    """A plan of meetings in which firms have much of what they came for and wait little. The same effort, the same plan."""
    if faults := shortages(market):
        return judged([], (), faults)
    possible = candidates(market)
    banned: list[Pair] = []
    outcomes: list[Outcome] = []
    bound, done = 0, 0
    for turn in range(ROUNDS):
        choice = chosen(market, possible, banned)
        bound = bound if turn else _bound(market, possible, choice.most)
        calendar = Calendar(market, choice.pairs, BREACH)
        part = replace(effort, seed=effort.seed + turn, iterations=(effort.iterations - done) * 2 // 3)
        found = anneal(Schedule(calendar, Chance(part.seed)), part, hot=_hot(market), cold=1, floor=0)
        done += found.iterations
        planned = at_tables(market, _slots(market, choice.pairs, found.plan))
        outcome = judged(planned, score(market, planned), broken(market, planned), bound=bound, iterations=done)
        outcomes.append(outcome)
        late = [pair for pair, slot in zip(choice.pairs, found.plan, strict=True) if slot == LATER and pair in possible]
        banned += late
        if outcome.status == "optimal" or (found.cost == 0 and not late):
            break
    best = min(outcomes, key=lambda one: (len(one.broken), one.objective or 0))
    return replace(best, iterations=done)


def _bound(market: Market, possible: dict[Pair, int], most: int) -> int:
    """What no plan costs less than: the best of each firm by itself, less what all can have together."""
    told = market.points.change * len({one.pair for one in market.published})
    return max(0, sum(best_for_each(market, possible).values()) + told - most)


def _slots(market: Market, pairs: tuple[Pair, ...], at: tuple[int, ...]) -> list[tuple[Pair, str]]:
    return [(pair, market.slots[slot].id) for pair, slot in zip(pairs, at, strict=True) if slot != LATER]


def _hot(market: Market) -> int:
    return max(1, 2 * market.points.pause, market.points.change // 4 if market.published else 0)
