"""Why not all meetings can have a place: each reason that counting shows, in its figures; and what would help."""

import pytest

from earlyspring.planning.annealing import Effort
from earlyspring.planning.outcome import Remark
from earlyspring.planning.timetable.limits import least, shortages
from earlyspring.planning.timetable.means import Attendant, Half, Interpreter, Room
from earlyspring.planning.timetable.search import plan_timetable
from earlyspring.planning.timetable.talks import Meeting, Points, Talks

BOTH = ("vi", "zh")
DAY, NEXT, HALL = Half("wed", "wed", 3), Half("thu", "thu", 3), Room("hall", 10)
LEAD = Interpreter("lead", (BOTH,), lead=True)
CASES: list[tuple[Talks, list[Remark]]] = [
    (Talks((DAY,), (Meeting("gates"),), (HALL,)), []),
    (Talks((DAY,), tuple(Meeting(f"m{one}", ("gx",), ("wei",)) for one in "abc"), (HALL,)), []),
    (
        Talks((DAY,), (Meeting("gates", equipment=("screen", "map")),), (HALL,)),
        [Remark("no_room_equipped", about={"meeting": "gates", "equipment": ["map", "screen"]})],
    ),
    (
        Talks((DAY,), (Meeting("gates", size=12),), (HALL,)),
        [Remark("no_room_large_enough", about={"meeting": "gates", "size": 12, "largest": 10})],
    ),
    (
        Talks((DAY, NEXT), (Meeting("gates", ("gx",), slots=3),), (HALL,), bodies=(Attendant("gx", ((2, 2), (6, 6))),)),
        [Remark("no_time_left", about={"meeting": "gates", "slots": 3})],
    ),
    (
        Talks((DAY,), (Meeting("gates", languages=("vi", "en")),), (HALL,), (LEAD,)),
        [Remark("no_interpreters_for_meeting", about={"meeting": "gates", "pair": "vi-en", "needed": 1, "are": 0})],
    ),
    (
        Talks((DAY,), (Meeting("gates", vip=True, languages=BOTH),), (HALL,), (LEAD, Interpreter("other", (BOTH,)))),
        [Remark("no_leads_for_meeting", about={"meeting": "gates", "pair": "vi-zh", "needed": 2, "are": 1})],
    ),
    (
        Talks((DAY,), tuple(Meeting(f"m{one}", ("gx",), ("wei",), slots=2) for one in "ab"), (HALL, HALL)),
        [
            Remark("body_overbooked", about={"body": "gx", "slots": 4, "free": 3}),
            Remark("person_overbooked", about={"person": "wei", "slots": 4, "free": 3}),
        ],
    ),
    (
        Talks((DAY,), tuple(Meeting(f"m{one}") for one in "abc"), (Room("hall", 10, away=((1, 1),)),)),
        [Remark("rooms_short_of_slots", about={"needed": 3, "free": 2, "rooms": 1})],
    ),
    (
        Talks(
            (DAY,),
            tuple(Meeting(f"m{one}", languages=BOTH, leads=1) for one in "ab"),
            (HALL,),
            (Interpreter("lead", (BOTH,), lead=True, day_minutes=30),),
        ),
        [
            Remark("leads_short", about={"needed": 2, "free": 1, "leads": 1}),
            Remark("interpreters_short", about={"needed": 2, "free": 1, "interpreters": 1}),
        ],
    ),
]


@pytest.mark.parametrize(
    ("talks", "expected"), CASES, ids=lambda one: one[0].code if isinstance(one, list) and one else ""
)
def test_each_shortage_is_counted(talks: Talks, expected: list[Remark]) -> None:
    assert shortages(talks) == expected


def test_no_timetable_costs_less_than_the_best_rooms_and_what_can_have_no_place() -> None:
    asked = (Meeting("small", size=3), Meeting("large", size=14), Meeting("maps", equipment=("map",), priority=2))
    points = Points(unplaced=100, crowded=2)

    assert least(Talks((DAY,), asked, (Room("hall", 10), Room("hut", 30)), points=points)) == 0 + 1 + 200


def helped(talks: Talks) -> list[Remark]:
    outcome = plan_timetable(talks, Effort(iterations=500))
    return [line for line in outcome.score if line.code.endswith("_place_all")]


def test_it_is_tried_how_many_more_rooms_or_half_days_place_all() -> None:
    asked = tuple(Meeting(f"m{one}", slots=3) for one in "abc")

    assert helped(Talks((DAY,), asked, (HALL,))) == [
        Remark("more_rooms_place_all", about={"more": 2}),
        Remark("more_halves_place_all", about={"more": 2}),
    ]


def test_it_is_tried_how_many_more_interpreters_place_all() -> None:
    asked = tuple(Meeting(f"m{one}", slots=3, languages=BOTH) for one in "abcd")

    assert helped(Talks((DAY,), asked, (HALL, *(Room(f"r{one}", 9) for one in "123")), (LEAD,))) == [
        Remark("more_interpreters_place_all", about={"more": 3}),
        Remark("more_halves_place_all", about={"more": 3}),
    ]


def test_what_nothing_helps_is_not_promised() -> None:
    asked = Meeting("gates", latest=3, slots=3, persons=("wei",)), Meeting("rivers", latest=3, persons=("wei",))

    assert helped(Talks((DAY,), asked, (HALL,))) == []
