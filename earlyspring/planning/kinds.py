"""The kinds of plans, each by its name on the command line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from earlyspring.core.shapes import Shape
from earlyspring.planning.annealing import Effort
from earlyspring.planning.inputs import Required
from earlyspring.planning.matching import given as matching
from earlyspring.planning.matching.search import plan_matching
from earlyspring.planning.outcome import Outcome
from earlyspring.planning.rooms import stay as rooms
from earlyspring.planning.rooms.search import plan_rooms
from earlyspring.planning.seating import given as seating
from earlyspring.planning.seating.search import plan_seating
from earlyspring.planning.signing import ceremony as signing
from earlyspring.planning.signing.search import plan_signing
from earlyspring.planning.timetable import reading as talks
from earlyspring.planning.timetable import shape as timetable
from earlyspring.planning.timetable.search import plan_timetable
from earlyspring.planning.vehicles import journey as vehicles
from earlyspring.planning.vehicles.search import plan_vehicles


@dataclass(frozen=True)
class Kind:
    """`shape`, `required`: of the input; `answer`: of the assignment; `plan`: an input that has no faults, planned."""

    shape: Shape
    required: Required
    answer: Shape
    plan: Callable[[Mapping[str, Any], Effort], Outcome]


KINDS: dict[str, Kind] = {
    "timetable": Kind(
        timetable.SHAPE,
        timetable.REQUIRED,
        timetable.ANSWER,
        lambda data, effort: plan_timetable(talks.talks(data), effort),
    ),
    "signing": Kind(
        signing.SHAPE,
        signing.REQUIRED,
        signing.ORDER,
        lambda data, effort: plan_signing(signing.ceremony(data), effort),
    ),
    "seating": Kind(
        seating.SHAPE,
        seating.REQUIRED,
        seating.SEATED,
        lambda data, effort: plan_seating(seating.banquet(data), effort),
    ),
    "matching": Kind(
        matching.SHAPE,
        matching.REQUIRED,
        matching.TOLD,
        lambda data, effort: plan_matching(matching.market(data), effort),
    ),
    "rooms": Kind(
        rooms.SHAPE,
        rooms.REQUIRED,
        rooms.ANSWER,
        lambda data, effort: plan_rooms(rooms.stay(data), effort),
    ),
    "vehicles": Kind(
        vehicles.SHAPE,
        vehicles.REQUIRED,
        vehicles.ANSWER,
        lambda data, effort: plan_vehicles(vehicles.journey(data), effort),
    ),
}
