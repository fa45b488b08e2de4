"""Vehicles: which group of an arrival rides in which car or bus; the plan is judged, moved by hand, told."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Prefetch, QuerySet

from earlyspring.core.shapes import Fault
from earlyspring.delegations.arranging.keeping import keep
from earlyspring.delegations.arranging.models import Arrangement, Vehicle
from earlyspring.delegations.models import Delegate
from earlyspring.delegations.travelling.models import Arrival
from earlyspring.ledger.refused import demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import User
from earlyspring.planning.vehicles.journey import Journey, journey
from earlyspring.planning.vehicles.judge import broken, score, timetable

HOTELS = "hotels"
"""Where all ways of arrivals lead to."""
Fleet = Sequence[Mapping[str, Any]]


@transaction.atomic
def keep_vehicle(gathering: Gathering, key: str, **said: Any) -> Vehicle:
    """Enter a vehicle or change it. `said`: seats, vip, place, minutes. Raises Refused."""
    found = Vehicle.objects.filter(gathering=gathering, key=key).first() or Vehicle(gathering=gathering, key=key)
    for name, value in said.items():
        setattr(found, name, value)
    demand(
        [] if found.seats and 0 < found.seats <= 100 else [Fault("seats", "out_of_range", f"{found.seats}", "1 – 100")]
    )
    found.save()
    return found


def drop_vehicle(vehicle: Vehicle) -> None:
    vehicle.delete()


def place_of(arrival: Arrival) -> str:
    return arrival.gate or arrival.place


def met(gathering: Gathering) -> list[Arrival]:
    """Who is to be met: the arrivals at a gathering as they come, each with its travellers."""
    found = Arrival.objects.filter(delegation__gathering=gathering).select_related("delegation")
    return list(with_travellers(found).order_by("at", "pk"))


def with_travellers(arrivals: QuerySet[Arrival]) -> QuerySet[Arrival]:
    """Arrivals with their travellers in the order in which these were entered, by which they are parted into groups."""
    return arrivals.prefetch_related(Prefetch("travellers", Delegate.objects.order_by("aboard__pk")))


def vehicles_input(gathering: Gathering, arrivals: Sequence[Arrival], told: Arrangement | None) -> dict[str, Any]:
    """The input of `plan vehicles`: the head of a delegation rides apart in a car for such, the others as they fit."""
    vehicles = list(Vehicle.objects.filter(gathering=gathering))
    start = min((one.at for one in arrivals), default=None)
    fleet = [{"seats": one.seats, "vip": one.vip} for one in vehicles]
    groups = [group for one in arrivals for group in _groups(one, start, fleet)]
    places = dict.fromkeys([*(one.place for one in vehicles), *(place_of(one) for one in arrivals)])
    ways = {one.place: one.minutes for one in vehicles}
    ids = {place: f"place-{number}" for number, place in enumerate(places, 1)}
    said: dict[str, Any] = {
        "places": [{"id": HOTELS}, *({"id": one} for one in ids.values())],
        "ways": [{"from": ids[place], "to": HOTELS, "minutes": minutes} for place, minutes in ways.items()],
        "vehicles": [{"id": one.key, "seats": one.seats, "vip": one.vip, "place": ids[one.place]} for one in vehicles],
        "groups": [group | {"from": ids[group["from"]]} for group in groups],
    }
    known = {one["id"] for one in groups}
    if told:
        said["published"] = [
            {"group": group, "vehicle": trip["vehicle"]}
            for trip in told.assignment
            for group in trip["groups"]
            if group in known
        ]
    return said


def _groups(arrival: Arrival, start: datetime | None, fleet: Fleet) -> Iterator[dict[str, Any]]:
    """The groups of an arrival as the engine has them."""
    ready = int((arrival.at - start).total_seconds() // 60) if start else 0
    where = {"from": place_of(arrival), "to": HOTELS, "ready": ready}
    for group, people in riders(arrival, fleet).items():
        apart = {"vip": True, "alone": True} if group.endswith("-head") else {}
        yield where | {"id": group, "persons": len(people)} | apart


def riders(arrival: Arrival, fleet: Fleet) -> dict[str, list[Delegate]]:
    """Who is in which group: the head alone where there are cars for such, the others in parts that fit a vehicle.

    Whoever withdrew leaves a seat free and does not ride: all others stay in the vehicle that they were told. `fleet`:
    the vehicles as the engine was given them; without any for all, the others are one group.
    """
    people = list(arrival.travellers.all())
    heads = [one for one in people if one.role == "head" and any(car.get("vip") for car in fleet)]
    others = [one for one in people if one not in heads]
    most = max((one["seats"] for one in fleet if not one.get("vip")), default=len(others) or 1)
    parts = {f"A{arrival.pk}-head": heads} | {
        f"A{arrival.pk}-{part}": others[at : at + most] for part, at in enumerate(range(0, len(others), most), 1)
    }
    coming = {group: [one for one in part if one.withdrawn_at is None] for group, part in parts.items()}
    return {group: part for group, part in coming.items() if part}


def vehicle_of(arrival: Arrival, who: Delegate, plan: Arrangement | None) -> str:
    """The vehicle in which a person of an arrival rides by a plan; "" for none."""
    fleet = plan.given.get("vehicles", []) if plan else []
    mine = next((group for group, people in riders(arrival, fleet).items() if who in people), "")
    return rides_of(plan).get(mine, "")


def judged_rides(given: Mapping[str, Any], rides: Mapping[str, str]) -> dict[str, Any]:
    """What the validator says of a distribution over vehicles, as the engine's answer has it."""
    asked = journey(given)
    faults = broken(asked, rides)
    lines = [] if faults else score(asked, rides)
    return {
        "status": "infeasible" if faults else "feasible",
        "objective": None if faults else sum(one.points for one in lines),
        "assignment": list(_trips(asked, rides)),
        "score": [one.as_json() for one in lines],
        "broken": [one.as_json() for one in faults],
    }


def _trips(asked: Journey, rides: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for one in timetable(asked, rides):
        times = {"leaves": one.leaves, "arrives": one.arrives}
        yield {"vehicle": one.vehicle, **times, "groups": [group.id for group in one.groups]}


def rides_of(plan: Arrangement | None) -> dict[str, str]:
    """The vehicle of each group."""
    trips: Iterable[Mapping[str, Any]] = plan.assignment if plan else []
    return {group: trip["vehicle"] for trip in trips for group in trip["groups"]}


@transaction.atomic
def move_group(plan: Arrangement, given: Mapping[str, Any], group: str, vehicle: str, *, by: User) -> Arrangement:
    """A group rides in another vehicle: the plan that holds next; what it breaks is told with it. Raises Refused."""
    found = []
    if group not in {one["id"] for one in given["groups"]}:
        found.append(Fault("group", "no_such_group", group))
    if vehicle not in {one["id"] for one in given["vehicles"]}:
        found.append(Fault("vehicle", "no_such_vehicle", vehicle))
    demand(found)
    said = judged_rides(given, rides_of(plan) | {group: vehicle})
    return keep(plan.gathering, "vehicles", "", given, said, by=by, by_hand=True, accepted=True)
