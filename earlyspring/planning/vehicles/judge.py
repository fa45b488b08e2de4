"""The validator: what a distribution over vehicles breaks, and what it costs."""

from collections.abc import Iterator, Mapping

from earlyspring.planning.outcome import Remark
from earlyspring.planning.vehicles.journey import Journey, Vehicle
from earlyspring.planning.vehicles.trips import Trip, trips

Rides = Mapping[str, str]
"""The vehicle of each group."""


def broken(journey: Journey, rides: Rides) -> list[Remark]:
    """Every hard rule the distribution breaks."""
    vehicles = {one.id: one for one in journey.vehicles}
    lost = [one.id for one in journey.groups if rides.get(one.id) not in vehicles]
    if lost:
        return [Remark("group_without_vehicle", about={"group": one}) for one in lost]
    found = [
        Remark("vehicle_lock_broken", about={"group": one.id, "locked": one.vehicle, "is": rides[one.id]})
        for one in journey.groups
        if one.vehicle not in (None, rides[one.id])
    ]
    for trip in timetable(journey, rides):
        found += _faults(trip, vehicles[trip.vehicle])
    return found


def score(journey: Journey, rides: Rides) -> list[Remark]:
    """Where the points come from."""
    used = set(rides.values())
    lines = [Remark("vehicle_used", one.points, {"vehicle": one.id}) for one in journey.vehicles if one.id in used]
    for trip in timetable(journey, rides):
        for group in trip.groups if trip.leaves is not None else ():
            if (waits := (trip.leaves or 0) - group.ready) > 0:
                about = {"group": group.id, "minutes": waits, "persons": group.persons}
                lines.append(Remark("group_waits", journey.points.wait * waits * group.persons, about))
    for one in journey.groups:
        was = journey.published.get(one.id, rides[one.id])
        if was != rides[one.id]:
            about = {"group": one.id, "was": was, "is": rides[one.id]}
            lines.append(Remark("group_moved", journey.points.change, about))
    return lines


def timetable(journey: Journey, rides: Rides) -> list[Trip]:
    """All trips, vehicle by vehicle in the order of the input."""
    return [
        trip
        for vehicle in journey.vehicles
        for trip in trips(journey, vehicle, (one for one in journey.groups if rides.get(one.id) == vehicle.id))
    ]


def _faults(trip: Trip, vehicle: Vehicle) -> Iterator[Remark]:
    names = ", ".join(group.id for group in trip.groups)
    if trip.leaves is None:
        yield Remark("no_way_given", about={"vehicle": vehicle.id, "groups": names})
        return
    persons = sum(group.persons for group in trip.groups)
    if persons > vehicle.seats:
        about = {"vehicle": vehicle.id, "persons": persons, "seats": vehicle.seats, "groups": names}
        yield Remark("too_few_seats", about=about)
    for group in trip.groups:
        if group.alone and len(trip.groups) > 1:
            yield Remark("group_not_alone", about={"group": group.id, "vehicle": vehicle.id})
        if group.vip and not vehicle.vip:
            yield Remark("not_for_guests_of_rank", about={"group": group.id, "vehicle": vehicle.id})
        if trip.leaves > group.by:
            about = {"group": group.id, "vehicle": vehicle.id, "late": trip.leaves - group.by}
            yield Remark("leaves_too_late", about=about)
