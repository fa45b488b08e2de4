"""Cars: everybody has a seat, nobody leaves too late, few wait, and few vehicles are used."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.planning.annealing import Effort
from earlyspring.planning.outcome import Remark
from earlyspring.planning.vehicles.journey import Group, Journey, Vehicle
from earlyspring.planning.vehicles.judge import broken, score
from earlyspring.planning.vehicles.search import plan_vehicles

SHORT = Effort(seed=2, iterations=3_000)
WAYS = {("gate", "hotel"): 40, ("airport", "hotel"): 20, ("gate", "airport"): 50}
COACH = Vehicle("coach", 45, "hotel", points=60)
BUS, OTHER = Vehicle("bus", 16, "hotel"), Vehicle("other", 16, "hotel")
LIMOUSINE = Vehicle("limousine", 3, "hotel", vip=True)


def riders(journey: Journey) -> dict[str, tuple[str, int]]:
    trips = plan_vehicles(journey, SHORT).assignment
    return {group: (trip["vehicle"], trip["leaves"]) for trip in trips for group in trip["groups"]}


def test_one_bus_is_enough_for_two_delegations_that_come_together() -> None:
    groups = (Group("ls", "gate", "hotel", 60, 8), Group("cb", "gate", "hotel", 60, 7))

    assert [trip["groups"] for trip in plan_vehicles(Journey(WAYS, (BUS, OTHER), groups), SHORT).assignment] == [
        ["cb", "ls"]
    ]


def test_a_head_of_delegation_rides_in_the_car_for_such() -> None:
    groups = (
        Group("head-gx", "airport", "hotel", 60, 2, vip=True, alone=True),
        Group("gx", "airport", "hotel", 60, 12),
    )

    assert riders(Journey(WAYS, (LIMOUSINE, BUS), groups)) == {"head-gx": ("limousine", 60), "gx": ("bus", 60)}


def test_a_bus_fetches_a_second_wave_when_it_is_back_and_who_waits_is_told() -> None:
    groups = (Group("first", "airport", "hotel", 60, 16), Group("second", "airport", "hotel", 90, 10))
    outcome = plan_vehicles(Journey(WAYS, (BUS,), groups), SHORT)

    assert [(trip["leaves"], trip["arrives"]) for trip in outcome.assignment] == [(60, 80), (100, 120)]
    assert outcome.score[1] == Remark("group_waits", 100, {"group": "second", "minutes": 10, "persons": 10})


def test_a_group_larger_than_any_vehicle_is_named() -> None:
    outcome = plan_vehicles(Journey(WAYS, (BUS,), (Group("gx", "gate", "hotel", 60, 40),)), SHORT)

    about = {"group": "gx", "persons": 40, "largest": 16}
    assert (outcome.status, outcome.broken[0]) == ("infeasible", Remark("group_too_large", about=about))


def test_more_people_than_seats_at_one_minute_are_told_in_figures() -> None:
    groups = tuple(Group(f"g{number}", "gate", "hotel", 60, 12, latest=60) for number in range(3))
    outcome = plan_vehicles(Journey(WAYS, (BUS, OTHER), groups), SHORT)

    assert outcome.broken[0] == Remark("seats_short", about={"minute": 60, "persons": 36, "seats": 32})


def test_a_place_without_a_way_is_told() -> None:
    outcome = plan_vehicles(Journey({}, (BUS,), (Group("gx", "gate", "hotel", 60, 4),)), SHORT)

    assert list(outcome.broken) == [Remark("no_way_given", about={"vehicle": "bus", "groups": "gx"})]


def test_who_was_told_a_vehicle_keeps_it_and_what_is_fixed_is_fixed() -> None:
    groups = (Group("a", "gate", "hotel", 60, 5), Group("b", "gate", "hotel", 60, 5, vehicle="coach"))
    published = {"a": "other", "b": "bus"}
    outcome = plan_vehicles(Journey(WAYS, (BUS, OTHER, COACH), groups, published), SHORT)

    assert {trip["vehicle"] for trip in outcome.assignment} == {"other", "coach"}
    assert outcome.score[-1] == Remark("group_moved", 200, {"group": "b", "was": "bus", "is": "coach"})


@st.composite
def journeys(draw: st.DrawFn) -> Journey:
    seats = st.integers(1, 6)
    fleet = [
        Vehicle(f"v{n}", draw(seats), "hotel", draw(st.booleans()), draw(st.integers(0, 40)))
        for n in range(draw(st.integers(1, 3)))
    ]
    starts = st.sampled_from(("gate", "airport"))
    groups = [
        Group(
            f"g{n}",
            draw(starts),
            "hotel",
            40 + 20 * draw(st.integers(0, 3)),
            draw(seats),
            None,
            draw(st.booleans()),
            draw(st.booleans()),
        )
        for n in range(draw(st.integers(1, 4)))
    ]
    told = {one.id: fleet[0].id for one in groups if draw(st.booleans())}
    return Journey(WAYS, tuple(fleet), tuple(groups), told)


@settings(max_examples=60, deadline=None)
@given(journeys())
def test_the_best_distribution_is_found_or_there_is_none(journey: Journey) -> None:
    ways = product([one.id for one in journey.vehicles], repeat=len(journey.groups))
    rides = [dict(zip([one.id for one in journey.groups], way, strict=True)) for way in ways]
    sums = [sum(line.points for line in score(journey, one)) for one in rides if not broken(journey, one)]
    outcome = plan_vehicles(journey, Effort(iterations=2_000))

    assert (outcome.objective, outcome.status == "infeasible") == (min(sums, default=None), not sums)
