"""Of all talks: the search keeps the judge's rules and counts the judge's points."""

from dataclasses import replace
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.planning.annealing import Effort, anneal
from earlyspring.planning.chance import Chance
from earlyspring.planning.outcome import Remark
from earlyspring.planning.timetable.days import numbered
from earlyspring.planning.timetable.ground import Ground
from earlyspring.planning.timetable.judge import broken
from earlyspring.planning.timetable.limits import least, shortages
from earlyspring.planning.timetable.means import Attendant, Room
from earlyspring.planning.timetable.moves import Timetable, places
from earlyspring.planning.timetable.search import plan_timetable
from earlyspring.planning.timetable.talks import Circle, Meeting, Place, Talks
from earlyspring.planning.timetable.wishes import score
from tests.planning.timetable.made import HALVES, all_talks


def points(talks: Talks, chosen: list[Place]) -> int:
    return sum(line.points for line in score(talks, chosen))


@settings(max_examples=80, deadline=None)
@given(all_talks(), st.integers(0, 99))
def test_the_search_counts_what_the_judge_counts_and_breaks_nothing_but_locks(talks: Talks, seed: int) -> None:
    ground = Ground(talks)
    search = Timetable(ground, Chance(seed))
    found = anneal(search, Effort(seed, 400 if search.able else 0), hot=20, cold=1)
    chosen = places(ground, found.plan)

    assert {line.code for line in broken(talks, chosen)} <= {"talk_lock_broken", "locked_unplaced"}
    assert found.cost == points(talks, chosen) >= least(talks)
    assert search.cost == points(talks, places(ground, search.plan()))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 3), min_size=2, max_size=5), st.integers(0, 99))
def test_of_long_and_short_meetings_of_one_circle_those_alone_are_counted(lengths: list[int], seed: int) -> None:
    asked = tuple(Meeting(f"m{number}", persons=("wei",), slots=slots) for number, slots in enumerate(lengths))
    circle = Circle("circle", meetings=tuple(one.id for one in asked), alone_points=4)
    given = Talks(HALVES, asked, (Room("hall", 9),), persons=(Attendant("wei", idle=3),), circles=(circle,))
    search = Timetable(Ground(given), Chance(seed))
    found = anneal(search, Effort(seed, 200), hot=20, cold=1)

    assert found.cost == points(given, places(search.ground, found.plan))
    assert search.cost == points(given, places(search.ground, search.plan()))


@settings(max_examples=25, deadline=None)
@given(all_talks(most=4))
def test_where_counting_shows_that_not_all_have_a_place_not_all_have_one(talks: Talks) -> None:
    outcome = plan_timetable(talks, Effort(iterations=300))

    if shortages(talks):
        assert len(outcome.assignment) < len(talks.meetings)


def every_place(talks: Talks, meeting: Meeting) -> list[Place | None]:
    """None: it is left out. More interpreters than are needed come only where somebody brings them."""
    names, needed = [one.id for one in talks.interpreters], len(talks.seats(meeting))
    sizes = range(needed, 3 if meeting.lock or talks.own(meeting) else needed + 1)
    teams = [team for size in sizes for team in combinations(names, size)]
    free = (Place(meeting.id, *where) for where in product(numbered(talks), [room.id for room in talks.rooms], teams))
    return [None, *(one for one in free if not faults_of(talks, one))]


def faults_of(talks: Talks, place: Place) -> list[Remark]:
    return [one for one in broken(talks, [place]) if one.about.get("meeting", place.meeting) == place.meeting]


@settings(max_examples=15, deadline=None)
@given(all_talks(most=2))
def test_of_few_meetings_the_best_timetable_is_found(talks: Talks) -> None:
    small = replace(talks, rooms=talks.rooms[:1], interpreters=talks.interpreters[:2])
    timetables = ([one for one in row if one] for row in product(*(every_place(small, one) for one in small.meetings)))
    best = min((points(small, row) for row in timetables if not broken(small, row)), default=None)

    assert plan_timetable(small, Effort(iterations=2_000)).objective == best


@settings(max_examples=20, deadline=None)
@given(all_talks(), st.integers(0, 99))
def test_the_same_effort_gives_the_same_timetable(talks: Talks, seed: int) -> None:
    assert plan_timetable(talks, Effort(seed, 200)) == plan_timetable(talks, Effort(seed, 200))
