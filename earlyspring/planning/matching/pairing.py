"""Who meets: the meetings that are worth most, as a flow from hosts to guests through quotas.

Interpreters for all are one more limit: a fee on meetings that need one is raised until few enough do, and what the fee
brings in bounds all plans (Lagrange).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from earlyspring.planning.matching.flow import SINK, SOURCE, Net
from earlyspring.planning.matching.market import Firm, Market, Pair
from earlyspring.planning.matching.worth import share_a_language, worth


@dataclass(frozen=True)
class Choice:
    """The pairs that meet, those given first, and points that no choice can have more of (both firms together)."""

    pairs: tuple[Pair, ...]
    most: int


def chosen(market: Market, possible: Mapping[Pair, int], banned: Collection[Pair] = ()) -> Choice:
    """The meetings to hold, worth most together, within quotas, tables and interpreters of the whole market."""
    told = {one.pair for one in market.published}
    change = market.points.change
    values = {pair: 2 * points + change * (pair in told) for pair, points in possible.items() if pair not in banned}
    limits = Limits(market)
    speechless = {pair for pair in values if limits.needs_interpreter(pair)}
    given, base = [one.pair for one in market.given], limits.given_points(told)
    low, high, fee = -1, max(values.values(), default=0) + 2 * market.points.first + 1, 0
    tries: list[list[Pair]] = []
    most = None
    while True:
        pairs, gained = limits.flow({pair: value - fee * (pair in speechless) for pair, value in values.items()})
        tries.append(limits.filled(_trimmed(pairs, values, speechless, limits.voices), values))
        most = base + gained + fee * limits.voices if most is None else min(most, base + gained + fee * limits.voices)
        fits = sum(pair in speechless for pair in pairs) <= limits.voices
        low, high = (low, fee) if fits else (fee, high)
        if high - low <= 1 or high == 0:
            best = max(tries, key=lambda pairs: limits.points(pairs, values))
            return Choice((*given, *best), most)
        fee = (low + high) // 2


def _trimmed(
    pairs: Sequence[Pair], values: Mapping[Pair, int], speechless: Collection[Pair], voices: int
) -> list[Pair]:
    """The pairs without those of least value that would need an interpreter too many."""
    ranked = sorted((pair for pair in pairs if pair in speechless), key=lambda pair: (-values[pair], pair))
    left_out = set(ranked[voices:])
    return [pair for pair in pairs if pair not in left_out]


class Limits:
    """What the whole market has room for beside the given meetings: `left` meetings of each firm, `seats`, `voices`."""

    def __init__(self, market: Market) -> None:
        self.market, self.firms = market, {one.id: one for one in market.firms}
        self.has = Counter(one for meeting in market.given for one in meeting.pair)
        self.left = {one: max(0, market.quota_of(firm) - self.has[one]) for one, firm in self.firms.items()}
        self.seats = max(0, sum(market.tables_in(one) for one in market.slots) - len(market.given))
        spoken_for = sum(self.needs_interpreter(one.pair) for one in market.given)
        self.voices = max(0, sum(market.interpreters_in(one) for one in market.slots) - spoken_for)

    def _both(self, pair: Pair) -> tuple[Firm, Firm]:
        return self.firms[pair[0]], self.firms[pair[1]]

    def needs_interpreter(self, pair: Pair) -> bool:
        """Whether the two share no language."""
        return not share_a_language(*self._both(pair))

    def given_points(self, told: Collection[Pair]) -> int:
        """What the given meetings are worth to both, to firms for having one, and for being kept."""
        points = sum(2 * worth(self.market, *self._both(one.pair)) for one in self.market.given)
        kept = sum(one.pair in told for one in self.market.given)
        return points + self.market.points.first * len(self.has) + self.market.points.change * kept

    def points(self, pairs: Iterable[Pair], values: Mapping[Pair, int]) -> int:
        """What chosen meetings are worth, with the first of each firm that has none given."""
        met: dict[str, None] = {one: None for pair in pairs for one in pair if not self.has[one]}
        return sum(values[pair] for pair in pairs) + self.market.points.first * len(met)

    def filled(self, pairs: list[Pair], values: Mapping[Pair, int]) -> list[Pair]:
        """The pairs and what else there is room for, the best first."""
        counts, voices = Counter(one for pair in pairs for one in pair), self.voices
        voices -= sum(map(self.needs_interpreter, pairs))
        found, there = list(pairs), set(pairs)
        for pair in sorted(values, key=lambda pair: (-values[pair], pair)):
            room = all(counts[one] < self.left[one] for one in pair) and len(found) < self.seats
            if pair in there or not room or (self.needs_interpreter(pair) and voices < 1):
                continue
            found.append(pair)
            counts.update(pair)
            voices -= self.needs_interpreter(pair)
        return found

    def flow(self, values: Mapping[Pair, int]) -> tuple[list[Pair], int]:
        """The pairs of the most valuable flow and its value, with what the first meeting of a firm is worth."""
        net = Net(2 + len(self.firms))
        nodes = {one: place for place, one in enumerate(self.firms, 2)}
        for one, firm in self.firms.items():
            left = self.left[one]
            parts = [(left, 0)] if self.has[one] else [(1, self.market.points.first), (left - 1, 0)]
            for room, bonus in parts if left else ():
                ends = (SOURCE, nodes[one]) if firm.side == "host" else (nodes[one], SINK)
                net.join(*ends, room, bonus)
        arcs = {}
        for pair, value in values.items():
            host, guest = pair if self.firms[pair[0]].side == "host" else pair[::-1]
            arcs[pair] = net.join(nodes[host], nodes[guest], 1, value)
        gained = net.fill(self.seats)
        return [pair for pair, arc in arcs.items() if net.room[arc] == 0], gained
