"""Small markets for stories and for chance."""

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from typing import Any

from hypothesis import strategies as st

from earlyspring.planning.matching.given import market
from earlyspring.planning.matching.judge import broken, score
from earlyspring.planning.matching.market import Market, Pair
from earlyspring.planning.matching.places import at_tables
from earlyspring.planning.matching.worth import candidates

CATEGORIES = st.lists(st.sampled_from(["08", "0810", "tourism"]), max_size=2)


@st.composite
def markets(draw: st.DrawFn, *, least: int = 2) -> Market:
    """Up to two hosts and two guests, up to three slots; some meetings are given, some told."""
    hosts = [f"H{number}" for number in range(draw(st.integers(1, 2)))]
    guests = [f"G{number}" for number in range(draw(st.integers(1, 2)))]
    slots = [
        {"id": f"s{number}", "half": draw(st.sampled_from(["am", "am", "pm"]))}
        | draw(st.fixed_dictionaries({}, optional={"tables": st.integers(0, 2), "interpreters": st.integers(0, 2)}))
        for number in range(draw(st.integers(least, 3)))
    ]
    names = [one["id"] for one in slots]
    firms = [draw(firm(one, "host", guests, names)) for one in hosts]
    firms += [draw(firm(one, "guest", hosts, names)) for one in guests]
    pairs = [{"firm": one, "with": other} for one, other in combinations([*hosts, *guests], 2)]
    fixed = st.fixed_dictionaries({}, optional={"slot": st.sampled_from(names), "table": st.integers(1, 2)})
    given = [pair | draw(fixed) for pair in pairs if draw(st.integers(0, 4)) == 0]
    told = [pair | {"slot": draw(st.sampled_from(names))} for pair in pairs if draw(st.integers(0, 4)) == 0]
    return market(
        {"firms": firms, "slots": slots, "meetings": given, "published": told, "points": {"change": 25}}
        | {"tables": draw(st.integers(1, 2)), "interpreters": draw(st.integers(0, 1)), "quota": draw(st.integers(1, 3))}
        | {"choose": draw(st.integers(0, 4)) > 0, "fair": draw(st.sampled_from([None, 0]))}
    )


def firm(name: str, side: str, others: list[str], slots: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    """A firm that may be any."""
    return st.fixed_dictionaries(
        {"id": st.just(name), "side": st.just(side), "offers": CATEGORIES, "needs": CATEGORIES},
        optional={
            "languages": st.lists(st.sampled_from(["vi", "zh"]), max_size=2),
            "size": st.sampled_from(["micro", "small", "medium", "large"]),
            "wants": st.lists(st.sampled_from(others), max_size=1),
            "refuses": st.lists(st.sampled_from(others), max_size=1),
            "absent": st.lists(st.sampled_from(slots), max_size=1),
            "quota": st.integers(0, 2),
        },
    )


def every_plan(market: Market) -> list[int]:
    """The points of every plan that breaks no rule; a table is of no matter but where it is fixed."""
    pairs = list(dict.fromkeys([one.pair for one in market.given] + list(candidates(market))))
    slots = [one.id for one in market.slots]
    found = []
    for at in product([None, *slots], repeat=len(pairs)):
        planned = at_tables(market, [(pair, slot) for pair, slot in zip(pairs, at, strict=True) if slot])
        if not broken(market, planned):
            found.append(sum(line.points for line in score(market, planned)))
    return found


def every_choice(possible: Mapping[Pair, int]) -> Iterator[list[Pair]]:
    """Every set of pairs."""
    for number in range(len(possible) + 1):
        yield from map(list, combinations(possible, number))
