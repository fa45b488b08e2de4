"""OR-tools and the validators say the same of a plan: that it cannot be held, or what it costs."""

from collections.abc import Sequence
from itertools import product
from typing import Any

import pytest

pytest.importorskip("ortools", reason="OR-tools (the extra plan) is not installed")

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from earlyspring.planning.annealing import Effort
from earlyspring.planning.exact.drawing import Draw, price_of, prove
from earlyspring.planning.exact.limits import Limits
from earlyspring.planning.exact.rooms import Houses
from earlyspring.planning.exact.seating import Seats
from earlyspring.planning.exact.signing import draw_signing
from earlyspring.planning.exact.timetable import Timetable
from earlyspring.planning.outcome import Remark
from earlyspring.planning.rooms import judge as of_rooms
from earlyspring.planning.rooms.stay import Stay
from earlyspring.planning.seating import judge as of_seating
from earlyspring.planning.seating.banquet import Banquet
from earlyspring.planning.signing import judge as of_signing
from earlyspring.planning.signing.ceremony import Ceremony
from earlyspring.planning.timetable import judge as of_talks
from earlyspring.planning.timetable.reading import assignment, places
from earlyspring.planning.timetable.search import plan_timetable
from earlyspring.planning.timetable.talks import Talks
from earlyspring.planning.timetable.wishes import score as talks_score
from tests.planning.exact.made import ceremonies, changed, orders, seated, stays
from tests.planning.seating.halls import every_plan, halls
from tests.planning.timetable.made import all_talks

ALIKE = {"deadline": None, "derandomize": True, "database": None, "suppress_health_check": list(HealthCheck)}
few, some = settings(max_examples=15, **ALIKE), settings(max_examples=35, **ALIKE)


def drawn(draw: Any, of: Any) -> Draw:
    return lambda sheet: draw(of, sheet)


def points(broken: Sequence[Remark], score: Sequence[Remark]) -> int | None:
    return None if broken else sum(line.points for line in score)


@some
@given(st.data())
def test_of_an_order_of_signing(data: st.DataObject) -> None:
    ceremony: Ceremony = data.draw(ceremonies())
    order = data.draw(orders(ceremony))
    told = points(of_signing.broken(ceremony, order), of_signing.score(ceremony, order))

    assert price_of(drawn(draw_signing, ceremony), order) == told


@some
@given(st.data())
def test_of_seats(data: st.DataObject) -> None:
    banquet: Banquet = data.draw(halls())
    plan = data.draw(seated(banquet))
    told = points(of_seating.broken(banquet, plan), of_seating.score(banquet, plan))

    assert price_of(drawn(Seats, banquet), plan) == told


@some
@given(st.data())
def test_of_a_timetable(data: st.DataObject) -> None:
    talks: Talks = data.draw(all_talks(4))
    plan = places(plan_timetable(talks, Effort(data.draw(st.integers(1, 9)), 100)).assignment)
    plan = data.draw(changed(talks, plan))
    told = points(of_talks.broken(talks, plan), talks_score(talks, plan))

    assert price_of(drawn(Timetable, talks), assignment(plan)) == told


@few
@given(st.data())
def test_of_hotels(data: st.DataObject) -> None:
    stay: Stay = data.draw(stays())
    hotels = {one.id: one.hotel or data.draw(st.sampled_from(stay.hotels)).id for one in stay.blocks}
    told = points(of_rooms.broken(stay, hotels), of_rooms.score(stay, hotels))
    plan = [{"block": block, "hotel": hotel} for block, hotel in hotels.items()]

    assert price_of(drawn(Houses, stay), plan) == told


@few
@given(halls())
def test_no_plan_of_seats_is_better_than_the_best_that_is_proved(banquet: Banquet) -> None:
    proof = prove(drawn(Seats, banquet), Limits())
    best = min(every_plan(banquet), default=None)

    assert (proof.objective, proof.bound if best is not None else None) == (best, best)


@few
@given(ceremonies())
def test_no_order_of_signing_is_better_than_the_best_that_is_proved(ceremony: Ceremony) -> None:
    proof = prove(drawn(draw_signing, ceremony), Limits())
    names = [one.id for one in ceremony.documents]
    found = []
    for at in product(range(min(len(names) + 1, 4)), repeat=len(names)) if len(names) < 5 else ():
        order = [
            [one for one, number in zip(names, at, strict=True) if number == place] for place in range(max(at) + 1)
        ]
        if not of_signing.broken(ceremony, order):
            found.append(sum(line.points for line in of_signing.score(ceremony, order)))

    assert (
        proof.objective is None if not found and len(names) < 5 else (proof.objective or 0) <= min(found, default=9999)
    )
