"""What is given to a plan of seats, and what comes out, as JSON."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from earlyspring.core.shapes import Shape
from earlyspring.planning.inputs import said
from earlyspring.planning.seating.banquet import Banquet, Person, Points, Rules, Table

SEATED: Shape = [{"table": "ref:table", "persons": ["ref:person"]}]
"""The assignment: the tables, each with its people in the order of the seats, round it from the chair to his right."""
SHAPE: Shape = {
    "persons": [
        {
            "id": "ref:person",
            "side": "code:host|guest",
            "unit": "str",
            "field": "str",
            "languages": ["lang"],
            "band": "positive",
            "interpreter": "bool",
            "table": "ref:table",
            "wheelchair": "bool",
            "diet": "str",
        }
    ],
    "tables": [
        {
            "id": "ref:table",
            "seats": "positive",
            "distance": "positive",
            "reachable": "bool",
            "diets": ["str"],
            "head": "bool",
            "one_side": "bool",
        }
    ],
    "together": [["ref:person"]],
    "apart": [["ref:person"]],
    "affinity": [{"persons": ["ref:person"], "points": "int"}],
    "rules": {
        "each_side": "count",
        "languages": ["lang"],
        "chair_band": "count",
        "counterpart": "count",
        "known": "count",
    },
    "points": dict.fromkeys(("spread", "distance", "field", "unit", "unit_most", "change"), "count"),
    "published": SEATED,
}
REQUIRED = {
    "": ("persons", "tables"),
    "persons": ("id",),
    "tables": ("id", "seats"),
    "affinity": ("persons", "points"),
    "published": ("table", "persons"),
}


def banquet(data: Mapping[str, Any]) -> Banquet:
    """A banquet from JSON that fits SHAPE. A rule that is null is off, not what is usual."""
    rules: dict[str, Any] = {
        key: tuple(one) if isinstance(one, list) else one for key, one in (data.get("rules") or {}).items()
    }
    return Banquet(
        persons=tuple(Person(**_said(one)) for one in data["persons"]),
        tables=tuple(Table(**_said(one)) for one in data["tables"]),
        together=_groups(data.get("together")),
        apart=_groups(data.get("apart")),
        affinity=tuple(
            (one, other, group["points"])
            for group in data.get("affinity") or ()
            for one, other in combinations(dict.fromkeys(group["persons"]), 2)
        ),
        rules=Rules(**rules),
        points=Points(**said(data.get("points") or {})),
        published=tuple((one["table"], tuple(one["persons"])) for one in data.get("published") or ()),
    )


def _said(given: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(one) if isinstance(one, list) else one for key, one in said(given).items()}


def _groups(given: Sequence[Sequence[str]] | None) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(dict.fromkeys(group)) for group in given or ())
