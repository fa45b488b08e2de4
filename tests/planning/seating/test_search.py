"""The engine of the banquet: rules first, wishes then, told seats before wishes."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.planning.annealing import Effort
from earlyspring.planning.chance import Chance
from earlyspring.planning.seating.absence import without
from earlyspring.planning.seating.banquet import Banquet
from earlyspring.planning.seating.judge import broken, score
from earlyspring.planning.seating.limits import least, shortages
from earlyspring.planning.seating.search import BREACH, plan_seating, tables
from earlyspring.planning.seating.seats import Seats
from tests.planning.seating.halls import every_plan, hall, halls

SHORT = Effort(seed=1, iterations=6_000)


@settings(max_examples=60, deadline=None)
@given(halls())
def test_where_a_plan_exists_the_engine_keeps_every_rule_and_finds_the_best(banquet: Banquet) -> None:
    plans = every_plan(banquet)
    outcome = plan_seating(banquet, SHORT)

    assert (outcome.objective, bool(outcome.broken)) == (min(plans, default=None), not plans)


@settings(max_examples=60, deadline=None)
@given(halls())
def test_reasons_are_named_only_where_there_is_no_plan_and_no_plan_costs_less_than_the_bound(banquet: Banquet) -> None:
    plans = every_plan(banquet)

    assert not (plans and shortages(banquet))
    assert all(least(banquet) <= points for points in plans)


@settings(deadline=None)
@given(halls(), st.integers(0, 10**6), st.integers(1, 60))
def test_the_cost_that_the_search_keeps_is_the_sum_of_the_validator(banquet: Banquet, seed: int, moves: int) -> None:
    chance = Chance(seed)
    search = Seats(banquet, chance, BREACH, wishes=True)
    for _ in range(moves):
        if search.move(chance) is not None and chance.below(2):
            search.make()
    seated = tables(banquet, search.plan())

    assert search.cost % BREACH == sum(line.points for line in score(banquet, seated)) or broken(banquet, seated)
    assert search.cost == search.tally.cost()


@settings(max_examples=30, deadline=None)
@given(halls(), st.integers(0, 5))
def test_the_same_effort_gives_the_same_plan(banquet: Banquet, seed: int) -> None:
    effort = Effort(seed=seed, iterations=600)

    assert plan_seating(banquet, effort) == plan_seating(banquet, effort)


def test_two_who_talked_of_a_crossing_sit_together_and_the_told_seats_stay_when_another_does_not_come() -> None:
    names = ["lan", "wei", "qn-customs", "gx-customs", "gx-port", "ls-port"]
    banquet = hall(
        [{"id": one} for one in names],
        [{"id": "1", "seats": 3}, {"id": "2", "seats": 3}],
        affinity=[{"persons": ["lan", "wei"], "points": 10}, {"persons": ["gx-port", "ls-port"], "points": 8}],
    )
    first = plan_seating(banquet, SHORT)
    told = tuple((one["table"], tuple(one["persons"])) for one in first.assignment)
    second = plan_seating(without(replace(banquet, published=told), "gx-customs"), SHORT)

    assert (first.status, first.objective, second.objective) == ("optimal", 0, 0)
    assert [line.code for line in second.score] == []


def test_a_deputy_who_takes_the_seat_at_the_head_table_is_the_only_one_to_be_told() -> None:
    persons = [{"id": f"P{number}"} for number in range(8)]
    banquet = hall(
        [*persons, {"id": "deputy", "table": "head"}],
        [{"id": "head", "seats": 1, "head": True}, {"id": "1", "seats": 5}, {"id": "2", "seats": 4}],
        published=[
            {"table": "1", "persons": ["P0", "P1", "P2", "P3", "deputy"]},
            {"table": "2", "persons": ["P4", "P5", "P6", "P7"]},
        ],
    )
    outcome = plan_seating(banquet, SHORT)

    assert (outcome.status, outcome.objective) == ("optimal", 1000)
    assert [line.about for line in outcome.score] == [{"person": "deputy", "was": "1", "is": "head"}]


def test_who_does_not_come_is_named_nowhere_any_more() -> None:
    names = ["lan", "wei", "minh"]
    banquet = hall(
        [{"id": one} for one in names],
        [{"id": "1", "seats": 3}],
        together=[names],
        apart=[names[1:]],
        affinity=[{"persons": names, "points": 3}],
        published=[{"table": "1", "persons": names}],
    )
    left = without(banquet, "minh")

    assert (left.together, left.apart, left.affinity) == ((("lan", "wei"),), (("wei",),), (("lan", "wei", 3),))
    assert ([one.id for one in left.persons], left.published) == (["lan", "wei"], (("1", ("lan", "wei")),))


def test_why_there_is_no_plan_is_counted() -> None:
    persons = [{"id": f"H{number}", "side": "host", "band": 5, "languages": ["zh"]} for number in range(3)]
    banquet = hall(
        [*persons, {"id": "lan", "side": "guest", "languages": ["vi", "zh"]}],
        [{"id": "1", "seats": 2}, {"id": "2", "seats": 2}],
        rules={"each_side": 1, "languages": ["vi", "zh"], "chair_band": 3},
    )

    assert [line.as_json()["about"] for line in shortages(banquet)] == [
        {"tables": 2, "persons": 1, "least": 1},
        {"tables": 2, "persons": 1, "languages": ["vi", "zh"]},
        {"tables": 2, "persons": 0, "band": 3},
    ]
