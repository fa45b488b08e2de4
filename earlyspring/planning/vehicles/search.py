"""The own engine: a group takes another vehicle, or two change."""

from earlyspring.planning.annealing import Effort, anneal
from earlyspring.planning.chance import Chance
from earlyspring.planning.outcome import Outcome, judged
from earlyspring.planning.vehicles.journey import Group, Journey, Vehicle
from earlyspring.planning.vehicles.judge import broken, score, timetable
from earlyspring.planning.vehicles.limits import fits, shortages
from earlyspring.planning.vehicles.trips import trips

BREACH = 100_000


def plan_vehicles(journey: Journey, effort: Effort) -> Outcome:
    """A vehicle for every group, and when it leaves. The same effort gives the same vehicles."""
    if not journey.groups or not journey.vehicles:
        return judged([], (), shortages(journey))
    search = Fleet(journey, Chance(effort.seed))
    hot = max(journey.points.change, *(one.points for one in journey.vehicles), 1)
    found = anneal(search, effort, hot=2 * hot, cold=1, floor=0)
    rides = {one.id: journey.vehicles[place].id for one, place in zip(journey.groups, found.plan, strict=True)}
    assignment = [
        {
            "vehicle": trip.vehicle,
            "leaves": trip.leaves,
            "arrives": trip.arrives,
            "groups": [one.id for one in trip.groups],
        }
        for trip in timetable(journey, rides)
        if trip.leaves is not None
    ]
    faults = [*shortages(journey), *broken(journey, rides)]
    bound = 0 if found.cost == 0 else None
    return judged(assignment, score(journey, rides), faults, bound=bound, iterations=found.iterations)


class Fleet:
    """Groups and vehicles by their places in the input; what one vehicle costs is reckoned anew when its groups change."""

    def __init__(self, journey: Journey, chance: Chance) -> None:
        self.journey = journey
        self.numbers = {one.id: number for number, one in enumerate(journey.vehicles)}
        self.open = [self._open(group) for group in journey.groups]
        self.movable = [number for number, choice in enumerate(self.open) if len(choice) > 1]
        self.taken = [self._begin(number, chance) for number in range(len(journey.groups))]
        self.costs = [self._of(number, self.taken) for number in range(len(journey.vehicles))]
        self.cost = sum(self.costs)
        self._next, self._next_costs = self.taken, dict[int, int]()

    def _open(self, group: Group) -> list[int]:
        if group.vehicle is not None:
            return [self.numbers[group.vehicle]]
        fitting = [number for number, one in enumerate(self.journey.vehicles) if fits(group, one)]
        return fitting or list(range(len(self.journey.vehicles)))

    def _begin(self, number: int, chance: Chance) -> int:
        told = self.numbers.get(self.journey.published.get(self.journey.groups[number].id, ""))
        choice = self.open[number]
        return told if told in choice else choice[chance.below(len(choice))]

    def move(self, chance: Chance) -> int | None:
        """Let one group take another vehicle, or two groups each other's."""
        if not self.movable:
            return None
        one = self.movable[chance.below(len(self.movable))]
        moved = list(self.taken)
        if chance.below(2):
            moved[one] = self.open[one][chance.below(len(self.open[one]))]
        else:
            other = self.movable[chance.below(len(self.movable))]
            if moved[other] not in self.open[one] or moved[one] not in self.open[other]:
                return None
            moved[one], moved[other] = moved[other], moved[one]
        changed = sorted(
            {number for pair in zip(self.taken, moved, strict=True) if pair[0] != pair[1] for number in pair}
        )
        if not changed:
            return None
        self._next = moved
        self._next_costs = {number: self._of(number, moved) for number in changed}
        return sum(cost - self.costs[number] for number, cost in self._next_costs.items())

    def make(self) -> None:
        """Let the groups ride as it was thought of."""
        self.taken = self._next
        for number, cost in self._next_costs.items():
            self.cost += cost - self.costs[number]
            self.costs[number] = cost

    def plan(self) -> tuple[int, ...]:
        """The vehicle of each group, by its place."""
        return tuple(self.taken)

    def _of(self, number: int, taken: list[int]) -> int:
        vehicle = self.journey.vehicles[number]
        groups = [group for group, place in zip(self.journey.groups, taken, strict=True) if place == number]
        if not groups:
            return 0
        moved = sum(self.journey.published.get(group.id, vehicle.id) != vehicle.id for group in groups)
        rides = sum(self._trip(trip_groups, leaves, vehicle) for trip_groups, leaves in self._trips(vehicle, groups))
        return vehicle.points + moved * self.journey.points.change + rides

    def _trips(self, vehicle: Vehicle, groups: list[Group]) -> list[tuple[tuple[Group, ...], int | None]]:
        return [(trip.groups, trip.leaves) for trip in trips(self.journey, vehicle, groups)]

    def _trip(self, groups: tuple[Group, ...], leaves: int | None, vehicle: Vehicle) -> int:
        if leaves is None:
            return BREACH * len(groups)
        over = max(0, sum(group.persons for group in groups) - vehicle.seats)
        wrong = sum((group.alone and len(groups) > 1) + (group.vip and not vehicle.vip) for group in groups)
        late = sum(max(0, leaves - group.by) for group in groups)
        waits = sum((leaves - group.ready) * group.persons for group in groups)
        return BREACH * (over + wrong + late) + self.journey.points.wait * waits
