"""The timetable of bilateral meetings: who meets where and when, who interprets, and why somebody has no place."""

from dataclasses import replace

from earlyspring.planning.annealing import Effort
from earlyspring.planning.chance import Chance
from earlyspring.planning.outcome import Outcome, Remark
from earlyspring.planning.timetable.ground import Ground
from earlyspring.planning.timetable.means import Attendant, Half, Interpreter, Room, Walk
from earlyspring.planning.timetable.moves import Timetable
from earlyspring.planning.timetable.reading import places
from earlyspring.planning.timetable.search import plan_timetable
from earlyspring.planning.timetable.talks import Circle, Lock, Meeting, Place, Points, Series, Talks

SHORT = Effort(seed=4, iterations=2_000)
MORNING, AFTERNOON = Half("wed-am", "wed", 6, "08:30"), Half("wed-pm", "wed", 3, "14:00")
LAKE, HALL = Room("lake", 10), Room("hall", 30)
BOTH = ("vi", "zh")
LEAD = Interpreter("i-lead", (BOTH,), lead=True)
FIRST, SECOND = Interpreter("i-1", (BOTH,)), Interpreter("i-2", (BOTH,))


def meeting(name: str, *persons: str, **more: object) -> Meeting:
    return Meeting(name, persons=persons, **more)  # the rest of a meeting, by name


def talks(*meetings: Meeting, **more: object) -> Talks:
    means: dict[str, object] = {"halves": (MORNING, AFTERNOON), "rooms": (LAKE, HALL)} | more
    return Talks(meetings=meetings, **means)  # what there is, by name


def placed(outcome: Outcome) -> dict[str, Place]:
    return {one.meeting: one for one in places(outcome.assignment)}


def codes(outcome: Outcome) -> list[str]:
    return [line.code for line in outcome.score]


def test_wei_is_never_in_two_rooms_at_once() -> None:
    outcome = plan_timetable(talks(*(meeting(f"m{one}", "wei") for one in range(9))), SHORT)

    assert sorted(one.slot for one in placed(outcome).values()) == list(range(1, 10))


def test_a_meeting_lies_within_one_half_day() -> None:
    long = meeting("long", slots=5), meeting("longer", slots=6)
    outcome = plan_timetable(talks(*long, rooms=(HALL,), halves=(AFTERNOON, MORNING)), SHORT)

    assert placed(outcome) == {"longer": Place("longer", 4, "hall")}


def test_lan_has_time_to_walk_from_one_house_to_the_other() -> None:
    rooms = (Room("north-1", 10, "north"), Room("south-1", 30, "south"))
    asked = meeting("small", "lan", size=8, lock=Lock(room="north-1")), meeting("large", "lan", size=20)
    outcome = plan_timetable(
        talks(*asked, rooms=rooms, halves=(AFTERNOON,), walks=(Walk(("south", "north"), 15),)), SHORT
    )

    assert sorted(one.slot for one in placed(outcome).values()) == [1, 3]


def test_an_interpreter_has_time_to_walk_as_well() -> None:
    rooms = (Room("north-1", 10, "north"), Room("south-1", 10, "south"))
    asked = (meeting(one, languages=BOTH, lock=Lock(room=f"{one}-1")) for one in ("north", "south"))
    walk = Walk(("south", "north"), 15)
    outcome = plan_timetable(
        talks(*asked, rooms=rooms, halves=(AFTERNOON,), walks=(walk,), interpreters=(FIRST,)), SHORT
    )

    assert sorted(one.slot for one in placed(outcome).values()) == [1, 3]


def test_a_long_meeting_does_not_change_places_with_one_it_would_still_overlap() -> None:
    told = (Place("short", 2, "hall"), Place("long", 3, "hall"))
    given = talks(meeting("short"), meeting("long", slots=2), rooms=(HALL,), halves=(MORNING,), published=told)
    search = Timetable(Ground(given), Chance(1))

    assert [search.chains.chain(0, bit, 0) for bit in (0, 2, 3)] == [[(0, 0, 0)], None, [(0, 3, 0), (1, 1, 0)]]


def test_an_interpreter_rests_after_ninety_minutes() -> None:
    asked = (meeting(f"m{one}", languages=BOTH, slots=2) for one in range(3))
    outcome = plan_timetable(talks(*asked, interpreters=(FIRST,), halves=(Half("wed", "wed", 7),)), SHORT)

    slots = sorted(one.slot for one in placed(outcome).values())
    assert slots in ([1, 3, 6], [1, 4, 6])


def test_a_guest_of_rank_has_two_lead_interpreters_and_two_more_place_all() -> None:
    asked = meeting("heads", languages=BOTH, vip=True), meeting("customs", languages=BOTH)
    outcome = plan_timetable(talks(*asked, interpreters=(FIRST, SECOND)), SHORT)

    reasons = [line for line in outcome.score if not line.points]
    figures = {"meeting": "heads", "pair": "vi-zh", "needed": 2, "are": 0}
    assert reasons == [
        Remark("no_leads_for_meeting", about=figures),
        Remark("leads_short", about={"needed": 2, "free": 0, "leads": 0}),
        Remark("more_leads_place_all", about={"more": 2}),
    ]
    assert list(placed(outcome)) == ["customs"]


def test_where_leads_and_rooms_are_both_missing_so_many_of_both_place_all() -> None:
    asked = (meeting(one, languages=BOTH, vip=True) for one in ("heads", "deputies"))
    second = Interpreter("i-2", (BOTH,), lead=True)
    given = talks(*asked, rooms=(HALL,), interpreters=(LEAD, second), halves=(Half("wed", "wed", 1),))

    reasons = [line for line in plan_timetable(given, SHORT).score if line.code.endswith("place_all")]
    assert reasons == [
        Remark("more_leads_and_rooms_place_all", about={"leads": 2, "rooms": 1}),
        Remark("more_halves_place_all", about={"more": 1}),
    ]


def test_what_is_in_the_way_at_each_time_is_counted() -> None:
    asked = (meeting(f"m{one}", languages=BOTH, leads=1) for one in range(3))
    outcome = plan_timetable(talks(*asked, interpreters=(LEAD,), halves=(Half("wed", "wed", 2),)), SHORT)

    reasons = [line for line in outcome.score if not line.points]
    missing = {line.about["meeting"] for line in outcome.score if line.code == "meeting_unplaced"}
    ways = {"times": 2, "people": 0, "rooms": 0, "interpreters": 2, "nothing": 0}
    assert reasons == [
        Remark("leads_short", about={"needed": 3, "free": 2, "leads": 1}),
        Remark("interpreters_short", about={"needed": 3, "free": 2, "interpreters": 1}),
        Remark("in_the_way", about={"meeting": missing.pop()} | ways),
        Remark("more_leads_place_all", about={"more": 1}),
        Remark("more_halves_place_all", about={"more": 1}),
    ]


def test_a_time_at_which_no_room_is_free_is_not_one_at_which_somebody_is_taken() -> None:
    asked = (meeting("gates", "wei", slots=2), meeting("rivers", "wei"), meeting("roads", slots=3, priority=2))
    outcome = plan_timetable(talks(*asked, rooms=(LAKE,), halves=(Half("wed", "wed", 5),)), SHORT)

    ways = {"times": 5, "people": 2, "rooms": 3, "interpreters": 0, "nothing": 0}
    assert [line for line in outcome.score if line.code == "in_the_way"] == [
        Remark("in_the_way", about={"meeting": "rivers"} | ways)
    ]


def test_who_matters_more_has_the_place() -> None:
    asked = (meeting(f"m{one}", "wei", priority=one) for one in (2, 1, 3))
    outcome = plan_timetable(talks(*asked, halves=(Half("wed", "wed", 2),)), SHORT)

    assert sorted(placed(outcome)) == ["m2", "m3"]


def test_what_is_locked_stays_and_who_comes_with_a_leader_interprets() -> None:
    lan = Attendant("lan", interpreter="i-2")
    locked = meeting("health", "lan", languages=BOTH, lock=Lock(slot=8, room="hall"))
    given = talks(locked, meeting("rivers", languages=BOTH), persons=(lan,), interpreters=(FIRST, SECOND))

    assert placed(plan_timetable(given, SHORT))["health"] == Place("health", 8, "hall", ("i-2",))


def test_two_locks_on_one_room_are_told_as_broken() -> None:
    asked = (meeting(one, lock=Lock(slot=1, room="hall")) for one in ("health", "rivers"))
    outcome = plan_timetable(talks(*asked), SHORT)

    assert (outcome.status, [line.code for line in outcome.broken]) == ("infeasible", ["locked_unplaced"])


def test_after_a_room_is_lost_only_its_meetings_go_elsewhere() -> None:
    asked = [meeting(f"m{one}", f"p{one % 4}", size=9, languages=BOTH) for one in range(12)]
    third, cover = Room("third", 12), Interpreter("i-3", (BOTH,))
    given = talks(*asked, rooms=(LAKE, HALL, third), interpreters=(FIRST, SECOND, cover))
    told = placed(plan_timetable(given, SHORT))
    lost = {one.meeting for one in told.values() if one.room == "third"}
    again = placed(plan_timetable(replace(given, rooms=(LAKE, HALL), published=tuple(told.values())), SHORT))

    assert lost
    assert {name for name in told if again[name] != told[name]} == lost


def test_a_meeting_that_is_not_to_begin_early_begins_later() -> None:
    minh = Attendant("minh", away=((4, 7),))
    asked = meeting("gates", "minh", earliest=4, latest=8)

    assert placed(plan_timetable(talks(asked, persons=(minh,), rooms=(HALL,)), SHORT))["gates"].slot == 8


def test_wishes_are_met_where_they_can_be() -> None:
    asked = [meeting(f"m{one}", size=5 + one) for one in range(4)]
    names = tuple(one.id for one in asked)
    given = talks(
        *asked,
        halves=(MORNING, Half("thu-am", "thu", 2), Half("fri-am", "fri", 2)),
        blocked=((2, 2), (4, 6)),
        series=(Series("series", names, min_days=3, day_points=5, room_points=3),),
        circles=(Circle("circle", meetings=names, alone_points=4),),
        points=Points(empty=0),
    )
    outcome = plan_timetable(given, SHORT)

    assert [(line.code, line.points) for line in outcome.score] == [("too_few_days", 5)]


def test_of_nothing_a_timetable_of_nothing_is_made() -> None:
    assert plan_timetable(Talks((), (), ()), SHORT) == Outcome("optimal", 0, [], [], [], 0, 0)
