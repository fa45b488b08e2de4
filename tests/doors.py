"""A gathering with two doors, accredited people with badges, and phones that were let in."""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.test import Client

from earlyspring.delegations.accrediting import actions as accrediting
from earlyspring.delegations.accrediting.badges import token_of
from earlyspring.delegations.accrediting.keys import signing_key
from earlyspring.delegations.accrediting.models import Badge
from earlyspring.delegations.door.actions import come_in, enrol, open_door
from earlyspring.delegations.door.models import Device
from earlyspring.delegations.models import Delegate
from earlyspring.meetings.gatherings import Gathering
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import Cast, now

MAIN = {"vi": "Cửa chính", "zh": "正门", "en": "Main door"}
GATE = {"vi": "Cổng", "zh": "大门", "en": "Gate"}


def client_id(number: int) -> str:
    """The id that a phone drew for a scan."""
    return str(UUID(int=number + (4 << 76)))


def a_house_with_doors(cast: Cast, **more: Any) -> Gathering:
    made = a_gathering(cast.mechanism, **more)
    open_door(made, "main", names=MAIN)
    open_door(made, "gate", names=GATE)
    return made


def badged(cast: Cast, delegate: Delegate) -> Badge:
    """The person applied, checked by its own officer, approved by the host."""
    own = cast.lan if delegate.delegation.party == "B-QN" else cast.wei
    accrediting.apply(delegate, by=own)
    accrediting.check(delegate, by=own)
    accrediting.approve(delegate, by=cast.lan)
    return Badge.objects.get(accreditation__delegate=delegate, until=None)


def people_with_badges(cast: Cast, gathering: Gathering, many: int, party: str = "B-GX") -> list[tuple[Delegate, str]]:
    """Invented people, each with the digits of the square code on the badge."""
    delegation, key = a_delegation(gathering, party, quota=400), signing_key(gathering)
    made = [a_delegate(delegation, number) for number in range(1, many + 1)]
    return [(one, token_of(badged(cast, one), gathering, key)) for one in made]


def a_device(cast: Cast, gathering: Gathering, name: str = "Phone 1", door: str = "main") -> tuple[Device, str]:
    """A phone that came in, and its token."""
    _made, code = enrol(gathering, name, door=door, by=cast.lan.user, at=now())
    found = come_in(code, gathering.key, gathering.mechanism.key, at=now())
    assert found is not None
    return found


@dataclass
class Phone:
    """A phone by what it sends. `ahead`: by how much its clock is behind the server's, as it knows."""

    token: str
    base: str
    behind: timedelta = timedelta(0)
    since: int = 0
    client: Client = field(default_factory=lambda: Client(enforce_csrf_checks=True))

    @property
    def bearer(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.token}"}

    def scan(self, number: int, at: datetime, **what: Any) -> dict[str, Any]:
        ahead = round(self.behind / timedelta(milliseconds=1))
        own = round(at.timestamp() * 1000) - ahead
        return {"id": client_id(number), "door": "main", "direction": "in", "at": own, "ahead": ahead, **what}

    def hand_in(self, *scans: dict[str, Any]) -> Any:
        sent = json.dumps({"since": self.since, "events": list(scans)})
        return self.client.post(f"{self.base}events", sent, content_type="application/json", headers=self.bearer)

    def roster(self, **headers: str) -> Any:
        return self.client.get(f"{self.base}roster", headers=self.bearer | headers)


def a_phone(cast: Cast, gathering: Gathering, **more: Any) -> Phone:
    _device, token = a_device(cast, gathering, **more)
    return Phone(token, f"/{gathering.mechanism.key}/gathering/{gathering.key}/door/scan/")
