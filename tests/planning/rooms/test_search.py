"""Hotels: nobody without a bed, delegations together, heads in the first house, and few told anew."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.planning.annealing import Effort
from earlyspring.planning.outcome import Remark
from earlyspring.planning.rooms.judge import broken, score
from earlyspring.planning.rooms.search import plan_rooms
from earlyspring.planning.rooms.stay import Block, Hotel, Stay

SHORT = Effort(seed=4, iterations=3_000)
BEDS = {"single": 1, "twin": 2}
HARBOUR, RIVER = Hotel("harbour", {"single": 2, "twin": 4}), Hotel("river", {"single": 4, "twin": 4}, rank=2)


def where(stay: Stay) -> dict[str, str]:
    return {one["block"]: one["hotel"] for one in plan_rooms(stay, SHORT).assignment}


def test_women_and_men_share_no_room() -> None:
    assert Stay(BEDS, (HARBOUR,), ()).rooms(Block("b", "gx", "twin", women=3, men=3)) == 4


def test_the_head_sleeps_in_the_first_house_and_the_interpreter_near() -> None:
    head = Block("head", "gx", "single", men=1, head=True)
    interpreter = Block("interpreter", "centre", "single", women=1, near="head")

    assert where(Stay(BEDS, (RIVER, HARBOUR), (interpreter, head))) == {"interpreter": "harbour", "head": "harbour"}


def test_a_delegation_stays_together_where_there_are_rooms() -> None:
    blocks = (
        Block("qn-1", "qn", "twin", men=4),
        Block("qn-2", "qn", "twin", women=4),
        Block("ls", "ls", "twin", men=8),
    )
    places = where(Stay(BEDS, (HARBOUR, RIVER), blocks))

    assert (places["qn-1"] == places["qn-2"], places["ls"] == places["qn-1"]) == (True, False)


def test_too_few_rooms_of_a_class_are_told_in_figures() -> None:
    outcome = plan_rooms(
        Stay(BEDS, (HARBOUR,), (Block("a", "gx", "single", men=2), Block("b", "qn", "single", men=1))), SHORT
    )

    short = Remark("rooms_short", about={"class": "single", "needed": 3, "free": 2})
    assert (outcome.status, outcome.broken[0]) == ("infeasible", short)


def test_a_block_that_fits_nowhere_whole_is_named() -> None:
    outcome = plan_rooms(Stay(BEDS, (HARBOUR, RIVER), (Block("a", "gx", "twin", men=10),)), SHORT)

    about = {"block": "a", "rooms": 5, "class": "twin", "largest": 4}
    assert outcome.broken[0] == Remark("block_too_large", about=about)


def test_who_was_told_a_hotel_keeps_it_and_what_is_fixed_is_fixed() -> None:
    blocks = (Block("a", "gx", "twin", men=2), Block("b", "gx", "twin", women=2, hotel="river"))
    outcome = plan_rooms(Stay(BEDS, (HARBOUR, RIVER), blocks, {"a": "harbour"}), SHORT)

    assert [one["hotel"] for one in outcome.assignment] == ["harbour", "river"]
    assert list(outcome.score) == [Remark("delegation_split", 20, {"delegation": "gx", "hotels": "harbour, river"})]


@st.composite
def stays(draw: st.DrawFn) -> Stay:
    few = st.integers(0, 3)
    hotels = [
        Hotel(f"h{number}", {"twin": draw(few), "single": draw(few)}, number + 1)
        for number in range(draw(st.integers(1, 3)))
    ]
    blocks = [
        Block(
            f"b{number}",
            draw(st.sampled_from("xy")),
            draw(st.sampled_from(sorted(BEDS))),
            draw(few),
            draw(few),
            draw(st.booleans()),
        )
        for number in range(draw(st.integers(1, 4)))
    ]
    told = {one.id: hotels[0].id for one in blocks if draw(st.booleans())}
    return Stay(BEDS, tuple(hotels), tuple(blocks), told)


@settings(max_examples=60, deadline=None)
@given(stays())
def test_the_best_distribution_is_found_or_there_is_none(stay: Stay) -> None:
    ways = product([one.id for one in stay.hotels], repeat=len(stay.blocks))
    all_ways = [dict(zip([one.id for one in stay.blocks], way, strict=True)) for way in ways]
    sums = [sum(line.points for line in score(stay, way)) for way in all_ways if not broken(stay, way)]
    outcome = plan_rooms(stay, Effort(iterations=2_000))

    assert (outcome.objective, outcome.status == "infeasible") == (min(sums, default=None), not sums)
