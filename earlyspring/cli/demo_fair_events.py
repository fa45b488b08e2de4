"""Promotion events in the demo, all names clearly invented: two to come and one that is cancelled."""

from datetime import time, timedelta
from typing import Any

from earlyspring.fair.models import Exhibitor
from earlyspring.fair.promoting.actions import cancel_event, offer_event
from earlyspring.fair.promoting.models import PromotionEvent
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting

EVENTS: list[dict[str, Any]] = [
    {
        "titles": {"vi": "Ngày hội chè Thử", "zh": "试茶推介会", "en": "Trial tea day"},
        "about": {
            "vi": "Các đơn vị trưng bày thử giới thiệu chè thử với khách mua thử.",
            "zh": "试参展单位向试采购商推介试茶。",
            "en": "Trial exhibitors show trial tea to trial buyers.",
        },
        "type": "product",
        "start": time(14),
        "end": time(16),
        "venue": "room-2",
        "speakers": {"vi": "Giám đốc Sở Thử", "zh": "试厅厅长", "en": "Director of the trial department"},
        "languages": ["vi", "zh"],
        "expected": 40,
        "public": True,
    },
    {
        "titles": {"vi": "Hội nghị xúc tiến đầu tư Thử", "zh": "试投资推介会", "en": "Trial investment meeting"},
        "type": "investment",
        "start": time(9),
        "end": time(11),
        "venue": "room-2",
        "speakers": {"vi": "Trưởng ban Thử", "zh": "试委主任"},
        "languages": ["vi", "zh", "en"],
        "expected": 60,
    },
    {
        "titles": {"vi": "Chợ đêm Thử", "zh": "试夜市", "en": "Trial night market"},
        "type": "tourism",
        "start": time(19),
        "end": time(21),
        "place": {"vi": "Quảng trường Thử", "zh": "试广场", "en": "Trial square"},
        "expected": 500,
        "public": True,
    },
]
WHY = {"vi": "Dự báo có mưa thử.", "zh": "预报有试雨。", "en": "Trial rain is forecast."}


def fill_events(gathering: Gathering) -> None:
    """On the second day of the gathering, each with some who present; once there is one all is left as it is."""
    officers = {one.party: one for one in Posting.objects.filter(mechanism=gathering.mechanism, role="officer")}
    host = officers.get(gathering.host)
    if host is None or PromotionEvent.objects.filter(gathering=gathering).exists():
        return
    there = Exhibitor.objects.filter(gathering=gathering, withdrawn_at=None).order_by("party", "code")
    codes = list(there.values_list("code", flat=True))
    day = gathering.first_day + timedelta(days=1)
    for number, said in enumerate(EVENTS):
        presenting = codes[number * 3 : number * 3 + 3]
        made = offer_event(
            gathering, {"day": day, "organiser": gathering.host, "presenting": presenting, **said}, by=host
        )
    cancel_event(made, WHY, by=host)
