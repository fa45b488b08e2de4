"""A tour on Hạ Long Bay, on the last day of the gathering."""

from datetime import date, time
from typing import Any

from earlyspring.fair.touring.actions import offer_tour
from earlyspring.fair.touring.models import Tour
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting

BAY: dict[str, Any] = {
    "code": "bay",
    "names": {"vi": "Vịnh Hạ Long", "zh": "下龙湾", "en": "Hạ Long Bay"},
    "meets": {"vi": "Bến Thử"},
    "day": date(2027, 2, 12),
    "start": time(14),
    "end": time(17),
    "seats": 2,
    "per_party": None,
    "languages": ["vi", "zh"],
    "vehicles": "Tàu Thử 1",
    "guides": "Người Thử Dẫn 1 (vi, zh)",
}


def a_tour(gathering: Gathering, by: Posting, **more: Any) -> Tour:
    return offer_tour(gathering, BAY | more, by=by)
