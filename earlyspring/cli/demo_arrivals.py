"""Arrivals of the demo: each delegation in waves of a bus, on the day before; drivers and plates clearly invented."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from earlyspring.commitments.models import Gate
from earlyspring.delegations.models import Delegation
from earlyspring.delegations.travelling.models import Arrival, Traveller
from earlyspring.ledger.present import now
from earlyspring.meetings.gatherings import Gathering

BUS = 40
VIETNAM, CHINA = "Asia/Ho_Chi_Minh", "Asia/Shanghai"
FIRST, APART = time(8, 30), timedelta(minutes=30)


def fill_arrivals(gathering: Gathering) -> None:
    """Guests from the other side come through the first gate of the register, the others by road."""
    gate = now(Gate, gathering.mechanism).order_by("item").first()
    for delegation in gathering.delegations.exclude(party=gathering.host).order_by("party"):
        people = list(delegation.delegates.filter(withdrawn_at=None).order_by("by_given", "code"))
        crosses = bool(gate) and people[:1] != [] and people[0].lang == "zh"
        for number, first in enumerate(range(0, len(people), BUS), start=1):
            made = _arrival(delegation, number, gate.item if gate and crosses else "", CHINA if crosses else VIETNAM)
            Traveller.objects.bulk_create(Traveller(arrival=made, delegate=one) for one in people[first : first + BUS])


def _arrival(delegation: Delegation, wave: int, gate: str, zone: str) -> Arrival:
    day = delegation.gathering.first_day - timedelta(days=1)
    at = datetime.combine(day, FIRST, ZoneInfo(zone)) + (wave - 1) * APART
    place = "" if gate else delegation.gathering.place.get("vi", "")
    said = {"gate": gate, "place": place, "at": at, "zone": zone, "wave": wave}
    return Arrival.objects.create(
        delegation=delegation, **said, plate=f"THU-{delegation.pk:02}{wave:02}", driver=f"Người Thử Lái {wave}"
    )
