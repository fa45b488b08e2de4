"""A course timetable of the literature as an input of `plan timetable`: the same rules, the same points."""

from earlyspring.cli.bench_plans import courses
from earlyspring.planning.annealing import Effort
from earlyspring.planning.inputs import input_faults
from earlyspring.planning.timetable.judge import broken
from earlyspring.planning.timetable.reading import talks
from earlyspring.planning.timetable.search import plan_timetable
from earlyspring.planning.timetable.shape import REQUIRED, SHAPE
from earlyspring.planning.timetable.talks import Place
from earlyspring.planning.timetable.wishes import score

TEXT = """Name: Toy
Courses: 3
Rooms: 2
Days: 2
Periods_per_day: 3
Curricula: 1
Constraints: 2

COURSES:
law t1 2 2 30
art t1 1 1 12
map t2 2 2 20

ROOMS:
A 25
B 40

CURRICULA:
q 2 law map

UNAVAILABILITY_CONSTRAINTS:
map 0 0
map 1 2

END.
"""


def test_an_instance_has_the_shape_of_an_input() -> None:
    given = courses(TEXT)

    assert input_faults(given, SHAPE, REQUIRED) == []
    assert [one["id"] for one in given["meetings"]] == ["law.0", "law.1", "art.0", "map.0", "map.1"]
    assert given["bodies"][2] == {"id": "map", "away": [[1], [6]]}


def test_a_timetable_costs_what_the_literature_says() -> None:
    given = talks(courses(TEXT))
    chosen = [Place("law.0", 1, "A"), Place("law.1", 2, "B"), Place("art.0", 3, "A"), Place("map.0", 4, "B")]
    chosen.append(Place("map.1", 3, "B"))

    assert broken(given, chosen) == []
    points = [(line.code, line.points) for line in score(given, chosen)]
    assert points == [("room_crowded", 5), ("too_few_days", 5), ("several_rooms", 1), ("meeting_alone", 2)]


def test_the_best_timetable_of_a_small_instance_is_found_and_known_to_be_the_best() -> None:
    outcome = plan_timetable(talks(courses(TEXT)), Effort(iterations=2_000))

    assert (outcome.status, outcome.objective) == ("optimal", 0)
