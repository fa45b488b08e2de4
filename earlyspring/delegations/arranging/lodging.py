"""Hotels: who is to get which class of room, in blocks of a delegation; the plan is judged, moved by hand, told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.delegations.arranging.keeping import keep
from earlyspring.delegations.arranging.models import Arrangement, Hotel
from earlyspring.delegations.models import Delegate
from earlyspring.ledger.refused import demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import User
from earlyspring.planning.rooms.judge import broken, score
from earlyspring.planning.rooms.stay import stay

BEDS = {"suite": 1, "single": 1, "twin": 2}
OF_RANK = 4
"""Down to which band of rank a member has a room alone."""


@transaction.atomic
def keep_hotel(gathering: Gathering, key: str, *, names: Mapping[str, str], rank: int, **rooms: int) -> Hotel:
    """Enter a hotel or change it. `rooms`: suites, singles, twins. Raises Refused."""
    found = Hotel.objects.filter(gathering=gathering, key=key).first() or Hotel(gathering=gathering, key=key)
    found.names, found.rank = dict(names), rank
    for name, count in rooms.items():
        setattr(found, name, count)
    demand([] if any(found.names.values()) else [Fault("names", "missing")])
    found.save()
    return found


@transaction.atomic
def drop_hotel(hotel: Hotel) -> None:
    """Take a hotel out; a plan that used it then breaks a rule, and says so."""
    hotel.delete()


def room_class(one: Delegate) -> str:
    """A suite for who leads, a room alone for who is of rank or of whom it is not known with whom to share, else a twin."""
    if one.role == "head":
        return "suite"
    of_rank = one.rank is not None and one.rank <= OF_RANK and one.category != "interpreter"
    return "single" if of_rank or not one.sex else "twin"


def block_of(one: Delegate) -> str:
    """The block that a person is in: of one delegation and one class; interpreters apart, to be near their head."""
    kind = "interpreters" if one.category == "interpreter" else room_class(one)
    return f"{one.delegation.party}-{kind}"


def rooms_input(gathering: Gathering, people: Iterable[Delegate], told: Arrangement | None) -> dict[str, Any]:
    """The input of `plan rooms`. `told`: the plan that people know already."""
    blocks: dict[str, dict[str, Any]] = {}
    for one in people:
        kind = room_class(one)
        said = {"delegation": one.delegation.party, "class": kind}
        block = blocks.setdefault(block_of(one), {"id": block_of(one), **said, "women": 0, "men": 0})
        block["women" if one.sex == "f" else "men"] += 1
    for key, block in blocks.items():
        head = f"{block['delegation']}-suite"
        if key == head:
            block["head"] = True
        elif key.endswith("-interpreters") and head in blocks:
            block["near"] = head
    found: dict[str, Any] = {
        "classes": [{"id": name, "beds": beds} for name, beds in BEDS.items()],
        "hotels": [_hotel(one) for one in Hotel.objects.filter(gathering=gathering)],
        "blocks": list(blocks.values()),
    }
    if told:
        found["published"] = [
            {"block": one["block"], "hotel": one["hotel"]} for one in told.assignment if one["block"] in blocks
        ]
    return found


def _hotel(one: Hotel) -> dict[str, Any]:
    counts = (("suite", one.suites), ("single", one.singles), ("twin", one.twins))
    return {"id": one.key, "rank": one.rank, "rooms": [{"class": name, "count": count} for name, count in counts]}


def judged_rooms(given: Mapping[str, Any], assignment: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What the validator says of a distribution over hotels, as the engine's answer has it."""
    asked = stay(given)
    places = {one["block"]: one["hotel"] for one in assignment}
    faults = broken(asked, places)
    lines = [] if faults else score(asked, places)
    rooms = {one.id: asked.rooms(one) for one in asked.blocks}
    return {
        "status": "infeasible" if faults else "feasible",
        "objective": None if faults else sum(one.points for one in lines),
        "assignment": [
            {"block": block, "hotel": hotel, "rooms": rooms[block]} for block, hotel in places.items() if block in rooms
        ],
        "score": [one.as_json() for one in lines],
        "broken": [one.as_json() for one in faults],
    }


@transaction.atomic
def move_block(plan: Arrangement, given: Mapping[str, Any], block: str, hotel: str, *, by: User) -> Arrangement:
    """A block goes to another hotel: the plan that holds next; what it breaks is told with it. Raises Refused."""
    demand(_move_faults(given, block, hotel))
    others = [one for one in plan.assignment if one["block"] != block]
    said = judged_rooms(given, [*others, {"block": block, "hotel": hotel}])
    return keep(plan.gathering, "rooms", "", given, said, by=by, by_hand=True, accepted=True)


def people_in(plan: Arrangement | None, people: Iterable[Delegate]) -> dict[str, list[Delegate]]:
    """Who stays where: hotel → its people; "" for those without one."""
    at = {one["block"]: one["hotel"] for one in plan.assignment} if plan else {}
    found: dict[str, list[Delegate]] = defaultdict(list)
    for one in people:
        found[at.get(block_of(one), "")].append(one)
    return dict(found)


def _move_faults(given: Mapping[str, Any], block: str, hotel: str) -> Iterator[Fault]:
    if block not in {one["id"] for one in given["blocks"]}:
        yield Fault("block", "no_such_block", block)
    if hotel not in {one["id"] for one in given["hotels"]}:
        yield Fault("hotel", "no_such_hotel", hotel)
