"""The door of the demo: three doors, a phone that was let in, and the first people who came."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from earlyspring.delegations.accrediting.models import Badge
from earlyspring.delegations.door.actions import come_in, enrol, open_door
from earlyspring.delegations.door.models import Door
from earlyspring.delegations.door.queries import milliseconds
from earlyspring.delegations.door.receiving import receive
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting

DOORS = {
    "main": ({"vi": "Cửa chính", "zh": "正门", "en": "Main door"}, (), ()),
    "talks": ({"vi": "Phòng hội đàm", "zh": "会谈厅", "en": "Talks rooms"}, (), ("B",)),
    "press": ({"vi": "Khu báo chí", "zh": "媒体区", "en": "Press area"}, ("press", "organiser"), ("P",)),
}
CAME = 12


def fill_door(gathering: Gathering) -> None:
    """Name the doors and let the first people with badges come in, a minute apart; once there are doors all is left."""
    host = Posting.objects.filter(mechanism=gathering.mechanism, party=gathering.host, role="officer").first()
    if host is None or Door.objects.filter(gathering=gathering).exists():
        return
    for key, (names, categories, zones) in DOORS.items():
        open_door(gathering, key, names=names, categories=categories, zones=zones)
    now = timezone.now()
    _made, code = enrol(gathering, "Điện thoại thử 1", door="main", by=host.user, at=now)
    if came := come_in(code, gathering.key, gathering.mechanism.key, at=now):
        badges = Badge.objects.filter(accreditation__delegate__delegation__gathering=gathering, until=None)
        people = badges.order_by("pk").values_list("accreditation__delegate", flat=True)[:CAME]
        begun = now - timedelta(minutes=CAME)
        scans = [
            {
                "id": str(uuid4()),
                "person": person,
                "door": "main",
                "direction": "in",
                "at": milliseconds(begun + timedelta(minutes=minute)),
            }
            for minute, person in enumerate(people)
        ]
        receive(came[0], scans, at=now)
