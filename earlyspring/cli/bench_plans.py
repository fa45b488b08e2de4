"""Public instances of planning problems, read from a path and turned into inputs of `plan`. Their data stay where they are."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

OFF = {"each_side": None, "languages": None, "chair_band": None, "counterpart": None}


def weddings(data: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], int, int]]:
    """For each problem of a wedding (Bellows and Peterson 2012): an input of `plan seating`, the points that all pairs
    together have, and the most that is known to be had; points had are those of all less the objective.

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
        yield given, sum(pairs.values()), problem["best_known_maximum"]
