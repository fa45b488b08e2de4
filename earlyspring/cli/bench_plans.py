"""Public instances of planning problems, read from a path and turned into inputs of `plan`. Their data stay where they are."""

import json
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

OFF = {"each_side": None, "languages": None, "chair_band": None, "counterpart": None}


def weddings(data: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], int, int]]:
    """For each problem of a wedding (Bellows and Peterson 2012): an input of `plan seating`, the points that all wanted
    pairs together have, and the most that is known to be had; points had are those of all less the objective.

    The source counts everybody among those known to them, `rules.known` does not.
    """
    pairs = {
        pair: data["same_group_weight"] for group in data["groups"].values() for pair in combinations(sorted(group), 2)
    }
    pairs |= {(min(one, other), max(one, other)): points for one, other, points in data["pairs"]}
    affinity = [{"persons": [f"P{one}", f"P{other}"], "points": points} for (one, other), points in pairs.items()]
    for problem in data["problems"]:
        given = {
            "persons": [{"id": f"P{number}"} for number in range(len(data["guests"]))],
            "tables": [{"id": f"T{number}", "seats": problem["max_at_table"]} for number in range(problem["tables"])],
            "affinity": affinity,
            "rules": OFF | {"known": problem["min_known_at_table"] - 1},
        }
        yield given, sum(max(points, 0) for points in pairs.values()), problem["best_known_maximum"]


def scenes(text: str) -> dict[str, Any]:
    """An input of `plan signing` from an instance of talent scheduling (MiniZinc benchmarks, .dzn): a scene is a document
    that takes its days, an actor a person who costs the pay of each day from the first scene to the last."""
    rows = [[int(cell) for cell in row.split(",")] for row in _within(text, "ia", "[|", "|]").split("|") if row.strip()]
    pay, days = (json.loads(f"[{_within(text, name, '[', ']')}]") for name in ("c", "d"))
    return {
        "documents": [
            {"id": f"S{at}", "minutes": length, "persons": [f"A{who}" for who, row in enumerate(rows) if row[at]]}
            for at, length in enumerate(days)
        ],
        "persons": [{"id": f"A{who}", "points": points} for who, points in enumerate(pay)],
    }


def _within(text: str, name: str, begin: str, end: str) -> str:
    """What stands between the brackets of `name = [ … ]`."""
    return text.split(f"{name} = {begin}", 1)[1].split(end, 1)[0]


def courses(text: str) -> dict[str, Any]:
    """An input of `plan timetable` from an instance of curriculum-based course timetabling (ITC-2007, track 3, format
    .ctt, cost UD2): a lecture is a meeting, a teacher a person, a curriculum a circle; a lecture without a place costs
    more than any wish."""
    head, parts = _parts(text)
    periods = int(head["Periods_per_day"])
    away: dict[str, list[list[int]]] = {}
    for course, day, period in parts["UNAVAILABILITY_CONSTRAINTS"]:
        away.setdefault(course, []).append([int(day) * periods + int(period) + 1])
    lectures = {one[0]: [f"{one[0]}.{number}" for number in range(int(one[2]))] for one in parts["COURSES"]}
    return {
        "halves": [{"id": f"d{day}", "day": f"d{day}", "slots": periods} for day in range(int(head["Days"]))],
        "bodies": [{"id": one, "away": away.get(one, [])} for one in lectures],
        "persons": [{"id": one} for one in dict.fromkeys(teacher for _, teacher, *_ in parts["COURSES"])],
        "meetings": [
            {"id": lecture, "bodies": [course], "persons": [teacher], "size": int(students)}
            for course, teacher, _, _, students in parts["COURSES"]
            for lecture in lectures[course]
        ],
        "rooms": [{"id": one[0], "capacity": int(one[1])} for one in parts["ROOMS"]],
        "series": [
            {"id": one[0], "meetings": lectures[one[0]], "min_days": int(one[3]), "day_points": 5, "room_points": 1}
            for one in parts["COURSES"]
        ],
        "circles": [{"id": one[0], "bodies": one[2:], "alone_points": 2} for one in parts["CURRICULA"]],
        "points": {"unplaced": 50, "crowded": 1, "empty": 0},
    }


def _parts(text: str) -> tuple[dict[str, str], dict[str, list[list[str]]]]:
    """What the head says, and the rows of each part."""
    head: dict[str, str] = {}
    parts: dict[str, list[list[str]]] = {}
    rows: list[list[str]] = []
    for line in text.splitlines():
        match line.split():
            case [name] if name.endswith(":"):
                rows = parts[name[:-1]] = []
            case [name, value] if name.endswith(":"):
                head[name[:-1]] = value
            case [_, _, *_] as row:
                rows.append(row)
    return head, parts
