"""The judge of timetables: each rule is seen broken once, and each wish unmet."""

import pytest

from earlyspring.planning.outcome import Remark
from earlyspring.planning.timetable.judge import broken
from earlyspring.planning.timetable.means import Attendant, Half, Interpreter, Room, Walk
from earlyspring.planning.timetable.talks import Circle, Lock, Meeting, Place, Points, Series, Talks
from earlyspring.planning.timetable.wishes import score

BOTH = ("vi", "zh")
TALKS = Talks(
    halves=(Half("wed-am", "wed", 8, "08:30"), Half("wed-pm", "wed", 4, "14:00")),
    meetings=(
        Meeting("heads", ("gx", "qn"), ("wei", "lan"), slots=2, size=12, vip=True, languages=BOTH, latest=7),
        Meeting("customs", ("gx",), ("minh",), earliest=3, languages=BOTH, field="trade", equipment=("screen",)),
        Meeting("health", ("ls",), ("lan",), languages=BOTH, field="health"),
        Meeting("rivers", ("cb",), slots=5, leads=0, languages=BOTH, lock=Lock(2, "hall", ("lead-1",))),
        Meeting("schools", ("cb",), size=5),
    ),
    rooms=(
        Room("hall", 30, "north", ("screen",), away=((12, 12),)),
        Room("lake", 10, "south", ("screen",)),
        Room("hut", 5, "south"),
    ),
    interpreters=(
        Interpreter("lead-1", (BOTH,), ("trade",), lead=True, day_minutes=200),
        Interpreter("lead-2", (BOTH,), ("health",), lead=True, away=((9, 9),)),
        Interpreter("other", (BOTH,)),
        Interpreter("english", (("en", "zh"),)),
    ),
    bodies=(Attendant("ls", away=((2, 2),)), Attendant("gx", idle=7)),
    persons=(Attendant("minh", away=((4, 4),)), Attendant("wei", interpreter="lead-1")),
    series=(Series("s", ("heads", "schools"), 2, 5, 3),),
    circles=(Circle("c", ("ls",), ("schools",), 4),),
    walks=(Walk(("north", "south"), 20),),
    blocked=((8, 8),),
)
HEADS, RIVERS = Place("heads", 3, "hall", ("lead-1", "lead-2")), Place("rivers", 2, "hall", ("lead-1", "lead-2"))
CUSTOMS = Place("customs", 7, "lake", ("other",))
PAIR = {"interpreter": "lead-1", "meetings": ["heads", "health"]}
CASES: list[tuple[list[Place], Remark]] = [
    ([Place("talks", 1, "hall")], Remark("meeting_unknown", about={"meeting": "talks"})),
    ([CUSTOMS, CUSTOMS], Remark("meeting_twice", about={"meeting": "customs"})),
    ([Place("schools", 1, "cellar")], Remark("room_unknown", about={"meeting": "schools", "room": "cellar"})),
    (
        [Place("schools", 1, "hut", ("wu",))],
        Remark("interpreter_unknown", about={"meeting": "schools", "interpreter": "wu"}),
    ),
    ([Place("schools", 13, "hut")], Remark("slot_beyond_last", about={"meeting": "schools", "slot": 13, "slots": 12})),
    (
        [Place("rivers", 5, "hall", ("lead-1", "other"))],
        Remark("across_half_days", about={"meeting": "rivers", "slot": 5}),
    ),
    ([Place("schools", 8, "hut")], Remark("slot_blocked", about={"meeting": "schools", "slot": 8})),
    (
        [Place("customs", 1, "lake", ("other",))],
        Remark("too_early", about={"meeting": "customs", "slot": 1, "earliest": 3}),
    ),
    (
        [Place("heads", 10, "hall", ("lead-1", "lead-2"))],
        Remark("too_late", about={"meeting": "heads", "slot": 10, "latest": 7}),
    ),
    (
        [Place("heads", 3, "lake", ("lead-1", "lead-2"))],
        Remark("room_too_small", about={"meeting": "heads", "room": "lake", "size": 12, "capacity": 10}),
    ),
    (
        [Place("customs", 7, "hut", ("other",))],
        Remark("equipment_missing", about={"meeting": "customs", "room": "hut", "equipment": "screen"}),
    ),
    ([Place("schools", 12, "hall")], Remark("room_closed", about={"meeting": "schools", "room": "hall", "slot": 12})),
    (
        [Place("schools", 7, "lake"), CUSTOMS],
        Remark("room_taken_twice", about={"room": "lake", "slot": 7, "meetings": ["schools", "customs"]}),
    ),
    (
        [Place("health", 2, "lake", ("other",))],
        Remark("body_away", about={"body": "ls", "meeting": "health", "slot": 2}),
    ),
    (
        [Place("customs", 4, "lake", ("other",))],
        Remark("person_away", about={"person": "minh", "meeting": "customs", "slot": 4}),
    ),
    (
        [HEADS, Place("customs", 3, "lake", ("other",))],
        Remark("body_in_two_places", about={"body": "gx", "meetings": ["heads", "customs"], "slot": 3}),
    ),
    (
        [Place("health", 3, "lake", ("other",)), Place("schools", 3, "hut")],
        Remark("circle_in_two_places", about={"circle": "c", "meetings": ["health", "schools"], "slot": 3}),
    ),
    (
        [HEADS, Place("health", 4, "lake", ("other",))],
        Remark("person_in_two_places", about={"person": "lan", "meetings": ["heads", "health"], "slot": 4}),
    ),
    (
        [HEADS, Place("health", 5, "lake", ("other",))],
        Remark(
            "walk_too_long",
            about={"who": "lan", "meetings": ["heads", "health"], "slot": 5, "minutes": 0, "walk": 20},
        ),
    ),
    ([], Remark("locked_unplaced", about={"meeting": "rivers"})),
    (
        [Place("rivers", 1, "hall", ("lead-1", "other"))],
        Remark("talk_lock_broken", about={"meeting": "rivers", "locked": 2, "is": 1}),
    ),
    (
        [Place("rivers", 2, "lake", ("lead-1", "other"))],
        Remark("talk_lock_broken", about={"meeting": "rivers", "locked": "hall", "is": "lake"}),
    ),
    (
        [Place("rivers", 2, "hall", ("lead-2", "other"))],
        Remark("talk_lock_broken", about={"meeting": "rivers", "locked": "lead-1", "is": ["lead-2", "other"]}),
    ),
    (
        [Place("heads", 3, "hall", ("other", "lead-2"))],
        Remark("leader_without_own", about={"meeting": "heads", "interpreter": "lead-1"}),
    ),
    ([Place("heads", 3, "hall", ("lead-1", "lead-1"))], Remark("interpreter_twice", about={"meeting": "heads"})),
    ([Place("health", 3, "lake")], Remark("interpreters_missing", about={"meeting": "health", "needed": 1, "are": 0})),
    (
        [Place("health", 3, "lake", ("english",))],
        Remark("interpreters_unfit", about={"meeting": "health", "interpreters": ["english"], "needed": 1, "leads": 0}),
    ),
    (
        [Place("heads", 3, "hall", ("lead-1", "other"))],
        Remark(
            "interpreters_unfit",
            about={"meeting": "heads", "interpreters": ["lead-1", "other"], "needed": 2, "leads": 2},
        ),
    ),
    (
        [Place("health", 9, "lake", ("lead-2",))],
        Remark("interpreter_away", about={"interpreter": "lead-2", "meeting": "health"}),
    ),
    (
        [HEADS, Place("health", 4, "lake", ("lead-1",))],
        Remark("interpreter_in_two_places", about=PAIR | {"slot": 4}),
    ),
    (
        [HEADS, Place("health", 5, "lake", ("lead-1",))],
        Remark(
            "walk_too_long",
            about={"who": "lead-1", "meetings": ["heads", "health"], "slot": 5, "minutes": 0, "walk": 20},
        ),
    ),
    (
        [RIVERS, Place("health", 7, "hall", ("lead-2",))],
        Remark("no_rest", about={"interpreter": "lead-2", "meeting": "health", "minutes": 120, "most": 90}),
    ),
]


@pytest.mark.parametrize(("chosen", "expected"), CASES, ids=lambda one: one.code if isinstance(one, Remark) else None)
def test_each_rule_is_seen_broken(chosen: list[Place], expected: Remark) -> None:
    assert [line for line in broken(TALKS, chosen) if line == expected] == [expected]


def test_a_day_of_more_work_than_an_interpreter_may_have_is_told() -> None:
    chosen = [RIVERS, Place("heads", 9, "hall", ("lead-1", "lead-2")), Place("health", 1, "hall", ("lead-1",))]
    chosen += [Place("customs", 12, "lake", ("lead-1",)), Place("schools", 7, "hut", ())]
    long = [line for line in broken(TALKS, chosen) if line.code == "day_too_long"]

    about = {"interpreter": "lead-1", "day": "wed", "minutes": 180, "most": 200}
    assert long == []
    tired = Talks(
        **{**vars(TALKS), "interpreters": (Interpreter("lead-1", (BOTH,), day_minutes=160), *TALKS.interpreters[1:])}
    )
    assert [line for line in broken(tired, chosen) if line.code == "day_too_long"] == [
        Remark("day_too_long", about=about | {"most": 160})
    ]


def test_a_timetable_that_keeps_the_rules_has_nothing_broken() -> None:
    chosen = [RIVERS, Place("health", 9, "lake", ("other",)), Place("customs", 10, "lake", ("other",))]

    assert broken(TALKS, [*chosen, Place("schools", 7, "hut")]) == []


def test_every_point_is_told_with_what_it_is_for() -> None:
    told = (Place("customs", 10, "hall", ("lead-1",)), Place("health", 9, "lake", ("other",)))
    given = Talks(**{**vars(TALKS), "published": told, "points": Points(load=2)})
    chosen = [RIVERS, Place("health", 9, "lake", ("other",)), Place("customs", 11, "lake", ("other",))]
    chosen += [Place("schools", 7, "hall")]

    room = {"meeting": "rivers", "room": "hall", "size": 0, "capacity": 30}
    small = {"room": "lake", "size": 0, "capacity": 10}
    assert score(given, chosen) == [
        Remark("meeting_unplaced", 10_000, {"meeting": "heads", "priority": 1}),
        Remark("slot_changed", 1_000, {"meeting": "customs", "was": 10, "is": 11}),
        Remark("room_changed", 500, {"meeting": "customs", "was": "hall", "is": "lake"}),
        Remark("interpreter_changed", 300, {"meeting": "customs", "is": "other"}),
        Remark("seats_empty", 1, {"meeting": "customs"} | small),
        Remark("seats_empty", 1, {"meeting": "health"} | small),
        Remark("seats_empty", 3, room),
        Remark("seats_empty", 2, room | {"meeting": "schools", "size": 5}),
        Remark("too_few_days", 5, {"series": "s", "days": 1, "wished": 2}),
        Remark("meeting_alone", 4, {"circle": "c", "meeting": "schools", "slot": 7}),
        Remark("meeting_alone", 4, {"circle": "c", "meeting": "health", "slot": 9}),
        Remark("field_unknown", 5, {"meeting": "customs", "interpreter": "other", "field": "trade"}),
        Remark("field_unknown", 5, {"meeting": "health", "interpreter": "other", "field": "health"}),
        Remark("works_more", 2, {"interpreter": "lead-1", "slots": 5, "share": 4}),
        Remark("works_more", 2, {"interpreter": "lead-2", "slots": 5, "share": 4}),
    ]


def test_a_body_that_waits_a_room_too_full_and_work_unequally_shared_cost_points() -> None:
    given = Talks(**{**vars(TALKS), "points": Points(crowded=1, empty=0, field=0)})
    chosen = [Place("heads", 3, "lake", ("lead-1", "lead-2")), Place("customs", 7, "hut", ("other",))]
    chosen += [Place("schools", 12, "hut"), Place("rivers", 5, "hall", ("lead-1",))]

    lines = [line for line in score(given, chosen) if line.code != "meeting_unplaced"]
    assert lines == [
        Remark("room_crowded", 2, {"meeting": "heads", "room": "lake", "size": 12, "capacity": 10}),
        Remark("too_few_days", 5, {"series": "s", "days": 1, "wished": 2}),
        Remark("several_rooms", 3, {"series": "s", "rooms": ["hut", "lake"]}),
        Remark("meeting_alone", 4, {"circle": "c", "meeting": "schools", "slot": 12}),
        Remark("waits_between", 14, {"who": "gx", "half": "wed-am", "slots": 2}),
        Remark("works_more", 9, {"interpreter": "lead-1", "slots": 7, "share": 4}),
    ]
