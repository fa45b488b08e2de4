"""Sessions in lists: by what is known of their days; those of which nothing is known come last."""

from earlyspring.ledger.moments import Moment
from earlyspring.meetings.models import Session
from earlyspring.meetings.queries import latest_first, seen_on, session_years, undecided

CYCLES = {"CY-2024": 2024, "CY": None}


def a_session(item: str, **known: object) -> Session:
    return Session(item=item, organ="O-SM", **known)


NOTHING = a_session("JWC-2", ordinal=2)
STORY = [
    a_session("SM-2027", year=2027, ordinal=12),
    a_session("SM-2026", year=2026, day="2026-02-11"),
    a_session("planned", planned_start="2025-12", cycle="CY"),
    a_session("SM-2025", year=2025, day="2025-02-21"),
    a_session("of a cycle", cycle="CY-2024", ordinal=9),
    a_session("JWC-3", ordinal=3),
    NOTHING,
]


def test_the_latest_comes_first_and_what_is_unknown_last() -> None:
    assert latest_first(reversed(STORY), CYCLES) == STORY
    assert latest_first([*STORY[3:], *STORY[:3]], CYCLES) == STORY


def test_a_session_stands_under_the_year_that_is_known_of_it() -> None:
    years = [(year.year, [one.item for one in year.sessions]) for year in session_years(STORY, CYCLES)]
    assert years == [
        (2027, ["SM-2027"]),
        (2026, ["SM-2026"]),
        (2025, ["planned", "SM-2025"]),
        (2024, ["of a cycle"]),
        (0, ["JWC-3", "JWC-2"]),
    ]


NUMBERED = [
    a_session("1st", ordinal=1, year=2008, status="held"),
    a_session("2nd", ordinal=2, status="held"),
    a_session("3rd", ordinal=3, year=2012, status="held"),
    a_session("4th", ordinal=4, status="held"),
    a_session("5th", ordinal=5, year=2015, status="held"),
    a_session("6th", ordinal=6, status="planned"),
    a_session("without a number", status="planned"),
]


def seen(day: str) -> list[tuple[str, str | None]]:
    there = seen_on(NUMBERED, {}, Moment(day, "2026-11-22"))
    return [(one.item, one.status) for one in there if not one.year]


def test_an_undated_session_has_come_when_one_of_a_higher_number_was_held() -> None:
    never = ("without a number", "planned")
    assert seen("2007-01-01") == [never]
    assert seen("2010-01-01") == [("2nd", "planned"), never]
    assert seen("2013-01-01") == [("2nd", "held"), ("4th", "planned"), never]
    assert seen("2016-01-01") == [("2nd", "held"), ("4th", "held"), ("6th", "planned"), never]


def test_what_the_register_does_not_place_is_told_apart_from_what_lies_before() -> None:
    told = undecided(NUMBERED, {}, Moment("2013-01-01", "2026-11-22"), NUMBERED)
    assert [one.item for one in told] == ["4th", "without a number"]
