"""Small banquets for stories and for chance."""

from itertools import product
from typing import Any

from hypothesis import strategies as st

from earlyspring.planning.seating.banquet import Banquet
from earlyspring.planning.seating.given import banquet
from earlyspring.planning.seating.judge import broken, score

OFF: dict[str, Any] = {"each_side": None, "languages": None, "chair_band": None, "counterpart": None, "known": None}


def hall(persons: list[dict[str, Any]], tables: list[dict[str, Any]], **more: Any) -> Banquet:
    """A banquet where only the rules named in `rules` are on."""
    return banquet({"persons": persons, "tables": tables, **more, "rules": OFF | more.get("rules", {})})


@st.composite
def halls(draw: st.DrawFn) -> Banquet:
    """Up to six persons at two or three tables, with rules, pairs and locks of every kind."""
    names = [f"P{number}" for number in range(draw(st.integers(1, 6)))]
    tables = [
        {"id": f"T{number}", "seats": draw(st.integers(1, 4)), "distance": number + 1, "reachable": draw(st.booleans())}
        | {"diets": draw(st.sampled_from([[], ["halal"]])), "one_side": draw(st.integers(0, 3)) == 0}
        for number in range(draw(st.integers(2, 3)))
    ]
    tables[0]["head"] = draw(st.integers(0, 3)) == 0
    persons = [draw(people(name, [one["id"] for one in tables])) for name in names]
    groups = st.lists(st.lists(st.sampled_from(names), min_size=2, max_size=3, unique=True), max_size=1)
    pair = st.lists(st.sampled_from(names), min_size=2, max_size=2, unique=True)
    affinity = st.lists(st.fixed_dictionaries({"persons": pair, "points": st.integers(-20, 20)}), max_size=6)
    several = len(names) > 1
    return banquet(
        {
            "persons": persons,
            "tables": tables,
            "together": draw(groups) if several else [],
            "apart": draw(groups) if several else [],
            "affinity": draw(affinity) if several else [],
            "rules": draw(rules),
            "points": {"change": 30, "unit_most": 1},
            "published": draw(st.sampled_from([[], [{"table": "T1", "persons": names[:3]}]])),
        }
    )


def people(name: str, tables: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    """A person who may be anybody."""
    return st.fixed_dictionaries(
        {"id": st.just(name), "languages": st.sampled_from([["vi"], ["zh"], ["vi", "zh"]])},
        optional={
            "side": st.sampled_from(["host", "guest"]),
            "unit": st.sampled_from(["customs", "port"]),
            "field": st.sampled_from(["trade", "border"]),
            "band": st.integers(1, 5),
            "interpreter": st.booleans(),
            "wheelchair": st.booleans(),
            "diet": st.just("halal"),
            "table": st.sampled_from([*tables, None, None, None]),
        },
    )


rules = st.fixed_dictionaries(
    {
        "each_side": st.sampled_from([None, 1]),
        "languages": st.sampled_from([None, ["vi", "zh"]]),
        "chair_band": st.sampled_from([None, 3]),
        "counterpart": st.sampled_from([None, 0, 2]),
        "known": st.sampled_from([None, 1]),
    }
)


def every_plan(banquet: Banquet) -> list[int]:
    """The points of every plan that breaks no rule."""
    found = []
    for at in product(range(len(banquet.tables)), repeat=len(banquet.persons)):
        seated = [
            {
                "table": table.id,
                "persons": [one.id for one, there in zip(banquet.persons, at, strict=True) if there == place],
            }
            for place, table in enumerate(banquet.tables)
        ]
        if not broken(banquet, seated):
            found.append(sum(line.points for line in score(banquet, seated)))
    return found
