"""Tours in the demo: the bay and a border gate, some seats taken, all names clearly invented."""

from datetime import time
from typing import Any

from earlyspring.fair.touring.actions import offer_tour, take_seat
from earlyspring.fair.touring.models import Tour
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting

BAY = {"vi": "Vịnh Hạ Long (thử)", "zh": "下龙湾（试）", "en": "Hạ Long Bay (trial)"}
OLD_TOWN = {"vi": "Phố cổ (thử)", "zh": "老城区（试）", "en": "Old town (trial)"}


def fill_tours(gathering: Gathering) -> None:
    """Two tours of the host, a small one full with some who wait; once there is one all is left as it is."""
    officers = {one.party: one for one in Posting.objects.filter(mechanism=gathering.mechanism, role="officer")}
    host = officers.get(gathering.host)
    if host is None or Tour.objects.filter(gathering=gathering).exists():
        return
    for number, (names, seats) in enumerate(((BAY, 30), (OLD_TOWN, 4))):
        said: dict[str, Any] = {
            "code": ("bay", "old-town")[number],
            "names": names,
            "meets": {"vi": "Bến Thử", "zh": "试码头"},
        }
        said |= {"day": gathering.last_day, "start": time(14), "end": time(17), "seats": seats, "per_party": 6}
        said |= {
            "languages": ["vi", "zh"],
            "vehicles": f"Tàu Thử {number + 1}",
            "guides": f"Người Thử Dẫn {number + 1}",
        }
        made = offer_tour(gathering, said, by=host)
        for at, party in enumerate(sorted(officers)):
            take_seat(made, f"Người Thử Tham quan {at + 1}", "vi", by=officers[party], waits=True)
