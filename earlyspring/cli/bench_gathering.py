"""A made-up gathering: a banquet, a timetable and a signing of invented people, alike for one seed.

Nobody of these exists: people are called T-001, T-002 … and stand for no real delegation.
"""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from earlyspring.cli.bench_results import Figure
from earlyspring.planning.annealing import Effort
from earlyspring.planning.chance import Chance
from earlyspring.planning.kinds import KINDS
from earlyspring.planning.telling import to_tell

FIELDS = ("trade", "border", "transport", "health", "schools", "farming", "tourism", "environment")
PARTIES = ("host", "north", "coast", "gate", "river", "hills")
"""The host and five guests."""
ITERATIONS = {"seating": 200_000, "timetable": 50_000, "signing": 30_000}
NEAREST = 3
"""Tables at each distance from the head table."""


@dataclass(frozen=True)
class Size:
    """`head`: seats at the head table; the other persons sit ten at a table."""

    persons: int = 290
    head: int = 20
    meetings: int = 60
    signings: int = 40
    slots: int = 9
    rooms: int = 12
    interpreters: int = 18
    batches: int = 16

    @property
    def tables(self) -> int:
        """Those beside the head table."""
        return -(-(self.persons - self.head) // 10)


def made_gathering(size: Size, seed: int = 1) -> dict[str, dict[str, Any]]:
    """Inputs of `plan seating`, `plan timetable` and `plan signing`, by kind, of one gathering."""
    chance = Chance(seed)
    people = _people(size, chance)
    return {
        "seating": _seating(size, people, chance),
        "timetable": _timetable(size, people, chance),
        "signing": _signing(size, people, chance),
    }


def planned_gathering(
    size: Size, seed: int = 1, iterations: Mapping[str, int] = MappingProxyType(ITERATIONS)
) -> Iterator[Figure]:
    """Seconds by the clock and of the CPU for all three plans, the hard rules they break, the meetings without a place.

    Then the head of each party in turn does not come, and the deputy leads: the seats that are changed for it in the worst
    case, of all that were told, and the people to be told of seats, meetings and documents.
    """
    given = made_gathering(size, seed)
    clock, cpu = time.perf_counter(), time.process_time()
    outcomes = {kind: KINDS[kind].plan(data, Effort(seed, iterations[kind])) for kind, data in given.items()}
    yield Figure("plans.gathering.seconds", round(time.perf_counter() - clock, 1), "s")
    yield Figure("plans.gathering.cpu", round(time.process_time() - cpu, 1), "CPU s")
    yield Figure("plans.gathering.broken", sum(len(one.broken) for one in outcomes.values()), "rules")
    yield Figure(
        "plans.gathering.unplaced", len(given["timetable"]["meetings"]) - len(outcomes["timetable"].assignment), ""
    )
    told = {kind: data | {"published": outcomes[kind].assignment} for kind, data in given.items()}
    seats, broken, people = [], 0, []
    for head, deputy in heads(told):
        again = without_head(told, head, deputy)
        plans = {kind: KINDS[kind].plan(data, Effort(seed, iterations[kind])) for kind, data in again.items()}
        seats.append(sum(line.code == "seat_moved" for line in plans["seating"].score))
        broken += sum(len(one.broken) for one in plans.values())
        people.append(len({who for kind, one in plans.items() for who in to_tell(again[kind], one)}))
    yield Figure("plans.gathering.absent.broken", broken, "rules")
    yield Figure("plans.gathering.absent.seats", round(100 * max(seats) / size.persons, 2), "% of seats")
    yield Figure("plans.gathering.absent.told", max(people), "people")


def heads(given: dict[str, dict[str, Any]]) -> list[tuple[str, str]]:
    """For each party its head, and the deputy who leads it in the head's absence: the first who sits elsewhere."""
    people = given["seating"]["persons"]
    found = []
    for party in PARTIES:
        row = [one for one in people if one["unit"].startswith(f"{party}-") and not one.get("wheelchair")]
        found.append((row[0]["id"], next(one["id"] for one in row[1:] if "table" not in one)))
    return found


def without_head(given: dict[str, dict[str, Any]], head: str, deputy: str) -> dict[str, dict[str, Any]]:
    """The head does not come; the deputy takes the place at the head table, in meetings and at signings."""
    seating, timetable, signing = given["seating"], given["timetable"], given["signing"]
    persons = [
        one | ({"table": "head"} if one["id"] == deputy else {}) for one in seating["persons"] if one["id"] != head
    ]
    published = [row | {"persons": [one for one in row["persons"] if one != head]} for row in seating["published"]]
    pairs = {"apart": [one for one in seating["apart"] if head not in one]}
    pairs["together"] = [one for one in seating["together"] if head not in one and deputy not in one]
    pairs["affinity"] = [one for one in seating["affinity"] if head not in one["persons"]]
    return {
        "seating": seating | pairs | {"persons": persons, "published": published},
        "timetable": _instead(timetable, "meetings", head, deputy),
        "signing": _instead(signing, "documents", head, deputy),
    }


def _instead(given: dict[str, Any], key: str, head: str, deputy: str) -> dict[str, Any]:
    def other(who: str) -> str:
        return deputy if who == head else who

    things = [one | {"persons": list(dict.fromkeys(map(other, one["persons"])))} for one in given[key]]
    known = {one["id"] for one in given["persons"]}
    persons = [one | {"id": other(one["id"])} for one in given["persons"] if one["id"] != head or deputy not in known]
    return given | {key: things, "persons": persons}


def _people(size: Size, chance: Chance) -> list[dict[str, Any]]:
    """Half of them hosts; in each unit of six the first is of high rank, every third person speaks both languages."""
    found = []
    for number in range(size.persons):
        party = PARTIES[0] if number % 2 == 0 else PARTIES[1 + number // 2 % 5]
        unit = f"{party}-{1 + number // (12 if party == PARTIES[0] else 60)}"
        own = "vi" if party == PARTIES[0] else "zh"
        both = chance.below(3) == 0
        found.append(
            {
                "id": f"T-{number + 1:03}",
                "side": "host" if party == PARTIES[0] else "guest",
                "unit": unit,
                "field": FIELDS[chance.below(len(FIELDS))],
                "languages": ["vi", "zh"] if both else [own],
                "band": 1 + min(number * 5 // size.persons + chance.below(2), 5),
            }
            | ({"table": "head"} if number < size.head else {})
            | ({"wheelchair": True} if number % 97 == 96 else {})
            | ({"diet": "vegetarian"} if number % 41 == 40 else {})
        )
    return found


def _seating(size: Size, people: list[dict[str, Any]], chance: Chance) -> dict[str, Any]:
    free = [one["id"] for one in people[size.head :]]

    def pair() -> list[str]:
        one = chance.below(len(free))
        return [free[one], free[(one + 1 + chance.below(len(free) - 1)) % len(free)]]

    tables = [
        {"id": f"table-{number + 1}", "seats": 10, "distance": 1 + number // NEAREST, "reachable": number % 4 < 2}
        | ({"diets": ["any"]} if number % 5 == 4 else {})
        for number in range(size.tables)
    ]
    return {
        "persons": people,
        "tables": [{"id": "head", "seats": size.head, "head": True}, *tables],
        "affinity": [{"persons": pair(), "points": 10 + chance.below(11)} for _ in range(size.persons // 4)],
        "apart": [pair() for _ in range(size.persons // 19)],
        "together": [pair() for _ in range(2)],
    }


def _timetable(size: Size, people: list[dict[str, Any]], chance: Chance) -> dict[str, Any]:
    """A host's department meets a guest's; the first meetings are those of the heads."""
    hosts, guests = ([one for one in people if one["side"] == side] for side in ("host", "guest"))
    meetings = []
    for number in range(size.meetings):
        high = number < size.meetings // 10
        host = hosts[0] if high else hosts[1 + chance.below(min(45, len(hosts) - 1))]
        guest = guests[number % 5] if high else guests[5 + chance.below(min(60, len(guests) - 5))]
        meetings.append(
            {
                "id": f"meeting-{number + 1}",
                "persons": [host["id"], guest["id"]],
                "slots": 2 if high or chance.below(5) == 0 else 1,
                "size": 6 + chance.below(10),
                "priority": 3 if high else 1 + chance.below(2),
                "vip": high,
                "languages": ["vi", "zh"],
                "field": host["field"],
            }
        )
    met = dict.fromkeys(who for one in meetings for who in one["persons"])
    first = {one["id"] for one in people[:12]}
    return {
        "halves": [
            {"id": f"half-{number}", "day": f"day-{1 + number // 2}", "slots": size.slots} for number in range(3)
        ],
        "meetings": meetings,
        "persons": [
            {"id": one["id"]} | ({"idle": 3} if one["id"] in first else {}) for one in people if one["id"] in met
        ],
        "rooms": [
            {
                "id": f"room-{number + 1}",
                "capacity": 12 + 4 * (number % 4),
                "building": ("hall", "hotel")[number % 4 == 3],
            }
            for number in range(size.rooms)
        ],
        "walks": [{"from": "hall", "to": "hotel", "minutes": 15}],
        "interpreters": [
            {
                "id": f"interpreter-{number + 1}",
                "pairs": [["vi", "zh"]],
                "lead": number % 3 == 0,
                "fields": [FIELDS[number % len(FIELDS)], FIELDS[(number + 3) % len(FIELDS)]],
            }
            for number in range(size.interpreters)
        ],
    }


def _signing(size: Size, people: list[dict[str, Any]], chance: Chance) -> dict[str, Any]:
    """The joint minutes by the heads, then provinces, then departments, of which some sign several."""
    hosts, guests = ([one["id"] for one in people if one["side"] == side] for side in ("host", "guest"))
    documents: list[dict[str, Any]] = [
        {"id": "minutes", "level": "mechanism", "minutes": 5, "alone": True, "persons": [hosts[0], *guests[:5]]}
    ]
    for number in range(1, size.signings):
        provincial = number <= 5
        host = hosts[number % 2] if provincial else hosts[2 + chance.below(min(20, len(hosts) - 2))]
        guest = guests[number % 5] if provincial else guests[5 + chance.below(min(25, len(guests) - 5))]
        level = "provincial" if provincial else ("sectoral", "local")[chance.below(2)]
        documents.append({"id": f"document-{number}", "level": level, "minutes": 3, "persons": [host, guest]})
    needed = dict.fromkeys(who for one in documents for who in one["persons"])
    weight = dict.fromkeys(documents[0]["persons"], 10)
    return {
        "tables": 4,
        "batches": size.batches,
        "documents": documents,
        "persons": [{"id": who, "points": weight.get(who, 1)} for who in needed],
    }
