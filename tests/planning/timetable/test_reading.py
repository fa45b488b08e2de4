"""The timetable's input from JSON, and its proposal as JSON that can be published again."""

import json
from dataclasses import replace
from pathlib import Path

import earlyspring.planning
from earlyspring.planning.annealing import Effort
from earlyspring.planning.inputs import input_faults
from earlyspring.planning.timetable.days import clock
from earlyspring.planning.timetable.means import Attendant, Half, Interpreter, Room, Walk
from earlyspring.planning.timetable.reading import assignment, places, talks
from earlyspring.planning.timetable.search import plan_timetable
from earlyspring.planning.timetable.shape import REQUIRED, SHAPE
from earlyspring.planning.timetable.talks import Circle, Lock, Meeting, Place, Points, Series, Talks

EXAMPLE = json.loads((Path(earlyspring.planning.__file__).parent / "examples" / "timetable.json").read_text())


def test_every_part_of_an_input_is_read() -> None:
    given = {
        "slot_minutes": 30,
        "halves": [{"id": "am", "day": "wed", "slots": 4, "start": None}],
        "blocked": [[2], [4, 3], []],
        "meetings": [
            {"id": "gates", "bodies": ["gx"], "lock": {"slot": 1, "interpreters": ["i"]}, "languages": ["vi"]}
        ],
        "rooms": [{"id": "hall", "capacity": 9, "equipment": ["screen"], "away": [[1, 2]]}],
        "interpreters": [{"id": "i", "pairs": [["vi", "zh"]], "fields": ["trade"]}],
        "bodies": [{"id": "gx"}],
        "persons": [{"id": "wei", "interpreter": "i", "idle": 3}],
        "series": [{"id": "s", "meetings": ["gates"], "min_days": 2}],
        "circles": [{"id": "c", "bodies": ["gx"]}],
        "walks": [{"from": "north", "to": "south", "minutes": 5}],
        "points": {"crowded": None, "load": 9},
        "published": [{"meeting": "gone", "slot": 3, "room": "hall"}],
    }

    assert input_faults(given, SHAPE, REQUIRED) == []
    assert talks(given) == Talks(
        halves=(Half("am", "wed", 4),),
        meetings=(Meeting("gates", ("gx",), languages=("vi",), lock=Lock(1, None, ("i",))),),
        rooms=(Room("hall", 9, equipment=("screen",), away=((1, 2),)),),
        interpreters=(Interpreter("i", (("vi", "zh"),), ("trade",)),),
        bodies=(Attendant("gx"),),
        persons=(Attendant("wei", idle=3, interpreter="i"),),
        series=(Series("s", ("gates",), 2),),
        circles=(Circle("c", ("gx",)),),
        walks=(Walk(("north", "south"), 5),),
        blocked=((2, 2), (3, 4)),
        published=(Place("gone", 3, "hall"),),
        points=Points(load=9),
        slot_minutes=30,
    )


def test_a_proposal_that_is_published_and_planned_again_stays_as_it_is() -> None:
    example = talks(EXAMPLE)
    proposal = plan_timetable(example, Effort(iterations=2_000)).assignment
    again = plan_timetable(replace(example, published=places(proposal)), Effort(seed=2, iterations=2_000))

    assert assignment(places(proposal)) == again.assignment == proposal


def test_the_clock_of_a_place() -> None:
    example = talks(EXAMPLE)

    assert [clock(example, Place("m", slot, "hall")) for slot in (1, 9, 10, 14)] == [
        ("2027-02-24", "14:00"),
        ("2027-02-24", "16:40"),
        ("2027-02-25", "08:00"),
        ("2027-02-25", "09:20"),
    ]
    assert clock(Talks((Half("am", "wed", 2),), (), ()), Place("m", 2, "hall")) == ("wed", "")
