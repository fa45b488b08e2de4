"""Meetings of business at the fair in Hạ Long: half-hours, a room with tables, exhibitors that come to meet others."""

from datetime import date, time
from typing import Any

from earlyspring.fair.matching.actions import add_match_room, come_to_meet, open_half_hours
from earlyspring.fair.matching.models import MatchEntry, MatchRoom, MatchTime
from earlyspring.fair.models import Exhibitor
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting
from tests.fairs import an_exhibitor


def some_half_hours(gathering: Gathering, by: Posting, half_hours: int = 3, interpreters: int = 2) -> MatchTime:
    return open_half_hours(gathering, date(2027, 2, 10), time(9), half_hours, interpreters, by=by)


def a_match_room(gathering: Gathering, by: Posting, tables: int = 2) -> MatchRoom:
    return add_match_room(gathering, "hall", {"vi": "Sảnh Thử", "en": "Trial hall"}, tables, by=by)


def comes(exhibitor: Exhibitor, by: Any, **more: Any) -> MatchEntry:
    return come_to_meet(exhibitor, {"languages": ["vi"], "needs": [], "size": "", "most": 6, "away": [], **more}, by=by)


def one_that_comes(gathering: Gathering, by: Posting, number: int = 1, **more: Any) -> Exhibitor:
    made = an_exhibitor(gathering, by, number)
    comes(made, by, **more)
    return made
