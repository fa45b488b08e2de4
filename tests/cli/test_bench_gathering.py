"""The made-up gathering of the bench: alike for one seed, planned whole, and hardly changed by one who does not come."""

import pytest

from earlyspring.cli.bench_gathering import Size, heads, made_gathering, planned_gathering, without_head
from earlyspring.planning.annealing import Effort
from earlyspring.planning.inputs import input_faults
from earlyspring.planning.kinds import KINDS
from earlyspring.planning.telling import to_tell

SMALL = Size(persons=60, head=10, meetings=14, signings=12, rooms=4, interpreters=8, batches=8)
FEW = {"seating": 8_000, "timetable": 2_000, "signing": 2_000}


@pytest.mark.parametrize("kind", ["seating", "timetable", "signing"])
def test_it_is_alike_for_one_seed_and_can_be_planned(kind: str) -> None:
    one, other, third = (made_gathering(SMALL, seed)[kind] for seed in (1, 1, 2))

    assert (one == other, one == third) == (True, False)
    assert input_faults(one, KINDS[kind].shape, KINDS[kind].required) == []


def test_all_is_planned_and_a_head_who_does_not_come_moves_few() -> None:
    figures = {one.name.removeprefix("plans.gathering."): one.value for one in planned_gathering(SMALL, 1, FEW)}

    assert [figures[name] for name in ("broken", "unplaced", "absent.broken")] == [0, 0, 0]
    assert figures["absent.seats"] <= 5


def test_who_leads_instead_is_told_of_another_seat() -> None:
    given = made_gathering(SMALL)
    seated = KINDS["seating"].plan(given["seating"], Effort(1, FEW["seating"])).assignment
    told = given | {"seating": given["seating"] | {"published": seated}}
    head, deputy = heads(told)[1]
    again = without_head(told, head, deputy)["seating"]

    assert to_tell(again, KINDS["seating"].plan(again, Effort(1, FEW["seating"]))) == (deputy,)
