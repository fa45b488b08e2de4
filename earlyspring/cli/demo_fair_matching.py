"""Meetings of business in the demo: two mornings of half-hours, two rooms, exhibitors that ask and answer each other."""

from datetime import time

from earlyspring.core.ocop import GROUPS
from earlyspring.fair.matching.actions import (
    add_match_room,
    answer_request,
    ask_for_meeting,
    come_to_meet,
    open_half_hours,
)
from earlyspring.fair.matching.models import MatchTime
from earlyspring.fair.models import Exhibitor
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting

ABOUT = ("Trà và gia vị thử", "试冷链运输", "Trial tours", "试包装设备")


def fill_matching(gathering: Gathering) -> None:
    """Open half-hours and rooms, let exhibitors of both sides ask; once there are half-hours all is left as it is."""
    officers = {one.party: one for one in Posting.objects.filter(mechanism=gathering.mechanism, role="officer")}
    host = officers.get(gathering.host)
    if host is None or MatchTime.objects.filter(gathering=gathering).exists():
        return
    for number, day in enumerate((gathering.first_day, gathering.last_day)):
        open_half_hours(gathering, day, time(9), 6, 2 + number, by=host)
    add_match_room(gathering, "a", {"vi": "Sảnh Thử A", "zh": "试厅A", "en": "Trial hall A"}, 3, by=host)
    add_match_room(gathering, "b", {"vi": "Phòng Thử B", "zh": "试室B", "en": "Trial room B"}, 2, by=host)
    coming = list(Exhibitor.objects.filter(gathering=gathering, agreed_at__isnull=False).order_by("pk")[:16])
    sign_up(gathering, coming, officers)
    ask_each_other(coming, officers)


def sign_up(gathering: Gathering, coming: list[Exhibitor], officers: dict[str, Posting]) -> None:
    """Each with its language and what it looks for; some are not there in the first half-hours."""
    groups = list(GROUPS)
    first = f"{gathering.first_day:%Y-%m-%d}T0900"
    for number, one in enumerate(coming):
        abroad = one.customs.exists()
        said = {
            "languages": ["zh", "vi"] if number % 5 == 0 else ["zh"] if abroad else ["vi"],
            "needs": [groups[number % len(groups)]],
            "size": ("small", "medium", "large")[number % 3],
            "most": 4,
            "away": [first] if number % 6 == 0 else [],
        }
        come_to_meet(one, said, by=officers[one.party])


def ask_each_other(coming: list[Exhibitor], officers: dict[str, Posting]) -> None:
    """Those from abroad ask those at home; most are accepted, some declined, some still wait."""
    abroad = [one for one in coming if one.customs.exists()]
    home = [one for one in coming if one not in abroad]
    for number, one in enumerate(abroad):
        for step in range(min(3, len(home))):
            other = home[(number * 2 + step) % len(home)]
            weight = 1 + (number + step) % 3
            made = ask_for_meeting(one, other, weight, ABOUT[(number + step) % len(ABOUT)], by=officers[one.party])
            if (number + step) % 4:
                answer_request(made, (number + step) % 7 != 3, by=officers[other.party])
