"""A gathering in Hạ Long that Lan's party hosts, with delegations and clearly invented people."""

from datetime import UTC, date, datetime, time
from typing import Any

from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.gatherings import Gathering, open_gathering
from earlyspring.meetings.programme.actions import add_item, add_venue, release
from earlyspring.meetings.programme.models import ProgrammeRelease
from earlyspring.members.accounts import User

NAMES = {"vi": "Gặp gỡ thử 2027", "zh": "2027年试会晤", "en": "Trial gathering 2027"}
PLACE = {"vi": "Hạ Long", "zh": "下龙", "en": "Hạ Long"}
DAYS = {"first_day": date(2027, 2, 10), "last_day": date(2027, 2, 12), "purge_on": date(2027, 5, 31)}


def a_gathering(mechanism: Mechanism, key: str = "2027", **more: Any) -> Gathering:
    return open_gathering(mechanism, key, **{"host": "B-QN", "names": NAMES, "place": PLACE, **DAYS, **more})


def a_delegation(gathering: Gathering, party: str = "B-GX", quota: int | None = 60) -> Delegation:
    return Delegation.objects.get_or_create(gathering=gathering, party=party, defaults={"quota": quota})[0]


def a_delegate(delegation: Delegation, number: int = 1, **more: Any) -> Delegate:
    """An invented person: of Guangxi in Chinese, of all others in Vietnamese."""
    chinese = delegation.party.startswith("B-GX")
    called = (
        {"name": f"试代表{number}", "lang": "zh", "latin": f"SHI Daibiao {number}", "pinyin": f"Shi Daibiao {number}"}
        if chinese
        else {"name": f"Người Thử {number}", "lang": "vi", "latin": f"NGUOI THU {number}"}
    )
    given = {"code": f"{delegation.party[2:]}-{number:03}", "office": {"en": "officer"}, **called, **more}
    return Delegate.objects.create(delegation=delegation, **given)


def a_programme(gathering: Gathering, by: User) -> ProgrammeRelease:
    """A room and one item for all, given out once."""
    add_venue(gathering, "hall-a", names={"vi": "Hội trường A", "zh": "A厅", "en": "Hall A"}, capacity=200)
    hours = {"day": gathering.first_day, "start": time(9), "end": time(10)}
    titles = {"vi": "Khai mạc", "zh": "开幕", "en": "Opening"}
    add_item(gathering, by=by, kind="session", titles=titles, venues=["hall-a"], audiences=["all"], **hours)
    return release(gathering, by=by, at=datetime(2027, 1, 20, 12, tzinfo=UTC))
