"""A promotion event on the second day of the gathering, clearly invented."""

from datetime import date, time
from typing import Any

from earlyspring.fair.promoting.actions import offer_event
from earlyspring.fair.promoting.models import PromotionEvent
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.actions import add_venue
from earlyspring.members.accounts import Posting

TEA_DAY: dict[str, Any] = {
    "titles": {"vi": "Ngày hội chè Thử", "zh": "试茶推介会", "en": "Trial tea day"},
    "about": {"vi": "Giới thiệu chè Thử."},
    "type": "trade",
    "day": date(2027, 2, 11),
    "start": time(9),
    "end": time(11),
    "venue": "hall-a",
    "place": {},
    "organiser": "B-QN",
    "speakers": {"vi": "Sở Thử", "zh": "试厅"},
    "languages": ["vi", "zh"],
    "expected": 80,
    "public": False,
    "scheduled": True,
}


def a_hall(gathering: Gathering, code: str = "hall-a") -> None:
    if not gathering.venues.filter(code=code).exists():
        add_venue(gathering, code, names={"vi": f"Hội trường {code[-1]}", "en": f"Hall {code[-1]}"}, capacity=200)


def an_event(gathering: Gathering, by: Posting, **more: Any) -> PromotionEvent:
    a_hall(gathering)
    return offer_event(gathering, TEA_DAY | more, by=by)
