"""Sessions in lists: by what is known of their days; those of which nothing is known come last."""

from earlyspring.meetings.models import Session
from earlyspring.meetings.queries import latest_first, session_years

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
