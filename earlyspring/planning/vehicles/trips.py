"""From "who rides in which vehicle" to trips with their minutes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from earlyspring.planning.vehicles.journey import Group, Journey, Vehicle


@dataclass(frozen=True)
class Trip:
    """One ride. `leaves` is None where no given way leads to where the groups wait, or on from there."""

    vehicle: str
    groups: tuple[Group, ...]
    leaves: int | None
    arrives: int | None


def trips(journey: Journey, vehicle: Vehicle, groups: Iterable[Group]) -> Iterator[Trip]:
    """The rides of a vehicle, in time: groups of one place, goal and minute ride together, and each ride begins when
    its people are ready and the vehicle has come."""
    place, free = vehicle.place, vehicle.since
    for _, together in groupby(sorted(groups, key=_ride), key=lambda group: _ride(group)[:3]):
        people = tuple(together)
        first = people[0]
        empty, way = journey.minutes(place, first.start), journey.minutes(first.start, first.end)
        if empty is None or way is None:
            yield Trip(vehicle.id, people, None, None)
            continue
        leaves = max(first.ready, free + empty)
        place, free = first.end, leaves + way
        yield Trip(vehicle.id, people, leaves, free)


def _ride(group: Group) -> tuple[int, str, str, str]:
    return group.ready, group.start, group.end, group.id
