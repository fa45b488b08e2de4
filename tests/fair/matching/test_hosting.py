"""Lan opens half-hours and tables; half-hours outside the days, at the same time or past midnight are refused."""

from datetime import date, time

import pytest

from earlyspring.fair.matching.actions import add_match_room, close_half_hours, open_half_hours, remove_match_room
from earlyspring.fair.matching.queries import match_slots, match_tables
from tests.fair.matching.test_asking import refused
from tests.matches import a_match_room, some_half_hours

pytestmark = pytest.mark.django_db
DAY = date(2027, 2, 10)


def test_tables_are_numbered_through_all_rooms(cast, fair):
    a_match_room(fair, cast.lan)
    add_match_room(fair, "annex", {"vi": "Phòng bên"}, 1, by=cast.lan)
    assert [(one.number, one.room.code) for one in match_tables(fair)] == [(1, "annex"), (2, "hall"), (3, "hall")]


def test_half_hours_that_cannot_be_opened_are_refused(cast, fair):
    some_half_hours(fair, cast.lan)
    assert refused(open_half_hours, fair, DAY, time(10), 2, 0, by=cast.lan) == [("start", "match_time_there")]
    assert refused(open_half_hours, fair, date(2027, 3, 1), time(9), 2, 0, by=cast.lan) == [
        ("day", "match_day_outside")
    ]
    assert refused(open_half_hours, fair, DAY, time(23), 3, 0, by=cast.lan) == [("half_hours", "match_past_midnight")]
    assert refused(open_half_hours, fair, DAY, time(14), 99, 0, by=cast.lan) == [("half_hours", "out_of_bounds")]
    assert refused(open_half_hours, fair, DAY, time(14), 2, 0, by=cast.wei) == [("", "host_alone")]
    open_half_hours(fair, DAY, time(10, 30), 1, 0, by=cast.lan)
    assert len(match_slots(fair)) == 4


def test_rooms_that_cannot_be_entered_are_refused(cast, fair):
    a_match_room(fair, cast.lan)
    assert refused(add_match_room, fair, "hall", {}, 99, by=cast.lan) == [
        ("names", "missing"),
        ("code", "match_room_there"),
        ("tables", "out_of_bounds"),
    ]
    assert refused(add_match_room, fair, "new", {"vi": "Mới"}, 1, by=cast.wei) == [("", "host_alone")]


def test_what_was_opened_is_closed_by_the_host_alone(cast, fair):
    times, room = some_half_hours(fair, cast.lan), a_match_room(fair, cast.lan)
    assert refused(close_half_hours, times, by=cast.wei) == [("", "host_alone")]
    assert refused(remove_match_room, room, by=cast.wei) == [("", "host_alone")]
    close_half_hours(times, by=cast.lan)
    remove_match_room(room, by=cast.lan)
    assert (match_slots(fair), match_tables(fair)) == ([], [])
