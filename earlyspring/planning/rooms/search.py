"""The own engine: a block goes to another hotel, or two blocks change places."""

from collections import Counter

from earlyspring.planning.annealing import Effort, anneal
from earlyspring.planning.chance import Chance
from earlyspring.planning.outcome import Outcome, judged
from earlyspring.planning.rooms.judge import broken, score
from earlyspring.planning.rooms.limits import shortages
from earlyspring.planning.rooms.stay import Stay

BREACH = 10_000


def plan_rooms(stay: Stay, effort: Effort) -> Outcome:
    """A hotel for every block. The same effort gives the same hotels."""
    if not stay.blocks or not stay.hotels:
        return judged([], (), shortages(stay))
    search = Houses(stay, Chance(effort.seed))
    points = stay.points
    hot = max(points.split, points.head, points.near, points.change, 1)
    found = anneal(search, effort, hot=hot, cold=1, floor=0)
    places = {one.id: stay.hotels[hotel].id for one, hotel in zip(stay.blocks, found.plan, strict=True)}
    assignment = [{"block": one.id, "hotel": places[one.id], "rooms": stay.rooms(one)} for one in stay.blocks]
    faults = [*shortages(stay), *broken(stay, places)]
    bound = 0 if found.cost == 0 else None
    return judged(assignment, score(stay, places), faults, bound=bound, iterations=found.iterations)


class Houses:
    """Blocks and hotels by their places in the input; a room too many costs more than any wish."""

    def __init__(self, stay: Stay, chance: Chance) -> None:
        self.stay = stay
        self.numbers = {one.id: number for number, one in enumerate(stay.hotels)}
        self.blocks = {one.id: number for number, one in enumerate(stay.blocks)}
        self.rooms = [stay.rooms(one) for one in stay.blocks]
        self.told = [self.numbers.get(stay.published.get(one.id, "")) for one in stay.blocks]
        self.first = min(one.rank for one in stay.hotels)
        self.movable = [number for number, one in enumerate(stay.blocks) if one.hotel is None]
        self.hotels = [self._begin(number, chance) for number in range(len(stay.blocks))]
        self.cost = self._cost(self.hotels)
        self._next, self._next_cost = self.hotels, self.cost

    def _begin(self, number: int, chance: Chance) -> int:
        locked, told = self.stay.blocks[number].hotel, self.told[number]
        if locked is not None:
            return self.numbers[locked]
        return chance.below(len(self.stay.hotels)) if told is None else told

    def move(self, chance: Chance) -> int | None:
        """Put one block elsewhere, or let two change places."""
        if not self.movable:
            return None
        one = self.movable[chance.below(len(self.movable))]
        moved = list(self.hotels)
        if chance.below(2):
            moved[one] = chance.below(len(self.stay.hotels))
        else:
            other = self.movable[chance.below(len(self.movable))]
            moved[one], moved[other] = moved[other], moved[one]
        if moved == self.hotels:
            return None
        self._next, self._next_cost = moved, self._cost(moved)
        return self._next_cost - self.cost

    def make(self) -> None:
        """Let the blocks be where they were thought of."""
        self.hotels, self.cost = self._next, self._next_cost

    def plan(self) -> tuple[int, ...]:
        """The hotel of each block, by its place."""
        return tuple(self.hotels)

    def _cost(self, hotels: list[int]) -> int:
        stay, points, cost = self.stay, self.stay.points, 0
        filled: Counter[tuple[int, str]] = Counter()
        there: dict[str, set[int]] = {}
        for number, (block, hotel) in enumerate(zip(stay.blocks, hotels, strict=True)):
            filled[hotel, block.room_class] += self.rooms[number]
            there.setdefault(block.delegation, set()).add(hotel)
            cost += points.head * (stay.hotels[hotel].rank - self.first) if block.head else 0
            cost += points.near if block.near is not None and hotels[self.blocks[block.near]] != hotel else 0
            cost += points.change if self.told[number] not in (None, hotel) else 0
        over = sum(max(0, rooms - stay.hotels[hotel].rooms.get(kind, 0)) for (hotel, kind), rooms in filled.items())
        return cost + points.split * sum(len(one) - 1 for one in there.values()) + BREACH * over
