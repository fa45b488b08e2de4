"""Why not all can ride, in seats."""

from collections.abc import Iterator

from earlyspring.planning.outcome import Remark
from earlyspring.planning.vehicles.journey import Group, Journey, Vehicle


def shortages(journey: Journey) -> list[Remark]:
    """Groups no vehicle has seats for, and minutes at which more people are to be on the way than there are seats."""
    return [*_too_large(journey), *_at_once(journey)]


def fits(group: Group, vehicle: Vehicle) -> bool:
    """Whether a vehicle may carry a group as far as seats and rank go."""
    return vehicle.seats >= group.persons and (vehicle.vip or not group.vip)


def _too_large(journey: Journey) -> Iterator[Remark]:
    for group in journey.groups:
        if not any(fits(group, one) for one in journey.vehicles):
            open_to = [one.seats for one in journey.vehicles if one.vip or not group.vip]
            about = {"group": group.id, "persons": group.persons, "largest": max(open_to, default=0)}
            yield Remark("group_too_large", about=about)


def _at_once(journey: Journey) -> Iterator[Remark]:
    """A group is certainly on the way between the latest minute it may leave and the earliest it can arrive."""
    seats = sum(one.seats for one in journey.vehicles)
    spans = [
        (group.by, group.ready + way, group.persons)
        for group in journey.groups
        if (way := journey.minutes(group.start, group.end)) is not None
    ]
    for minute in sorted({begin for begin, _, _ in spans}):
        persons = sum(number for begin, end, number in spans if begin <= minute < end)
        if persons > seats:
            yield Remark("seats_short", about={"minute": minute, "persons": persons, "seats": seats})
            return
