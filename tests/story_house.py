"""A small mechanism built by its own verbs: Quảng Ninh, Lạng Sơn and Guangxi, two agencies, two organs, one source."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from earlyspring.ledger import actions
from earlyspring.ledger.actions import Refused, Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.members.actions import found_mechanism

QN, LS, GX = "B-QN", "B-LS", "B-GX"
PARTIES = (GX, LS, QN)
PROPOSE = Way("propose")
REPORT = Way("report", sources=("SRC-1",))
OWN = Way("own")

CHARTER = {
    "names": {"vi": "Gặp gỡ đầu xuân thử", "zh": "新春会晤（试）", "en": "Spring meeting, on trial"},
    "languages": ["vi", "zh"],
    "classes": [
        {"code": "member", "names": {"en": "member"}, "decides": True},
        {"code": "guest", "names": {"en": "guest"}, "decides": False},
    ],
    "fields": [{"code": "trade", "names": {"en": "trade"}}],
    "host_rule": {"every_second": GX},
}
SIDES = [
    {"id": "S-VN", "names": {"vi": "Việt Nam", "en": "Viet Nam"}, "position": 1, "zone": "Asia/Ho_Chi_Minh"},
    {"id": "S-CN", "names": {"zh": "中国", "en": "China"}, "position": 2, "zone": "Asia/Shanghai"},
]


def a_body(item: str, side: str, name: str, **more: Any) -> dict[str, Any]:
    return {"id": item, "side": side, "names": [{"official": {"en": name}}], **more}


FOUNDERS = [
    a_body(QN, "S-VN", "Quảng Ninh", type="province"),
    a_body(LS, "S-VN", "Lạng Sơn", type="province"),
    a_body(GX, "S-CN", "Guangxi", type="region"),
]
OTHERS = [
    a_body("B-QN-FA", "S-VN", "Foreign affairs of Quảng Ninh", parent=QN, type="department"),
    a_body("B-LS-FA", "S-VN", "Foreign affairs of Lạng Sơn", parent=LS, type="department"),
    a_body("B-GX-FA", "S-CN", "Foreign affairs of Guangxi", parent=GX, type="office"),
    a_body("B-GX-TR", "S-CN", "Trade of Guangxi", parent=GX, type="office"),
    a_body("B-HP", "S-VN", "Hải Phòng", type="city"),
    a_body("B-BG", "S-VN", "Bắc Giang", type="province"),
]
ORGANS = [
    {"id": "O-SM", "code": "sm", "names": {"en": "Spring Meeting"}, "position": 1, "decided_by": "all_members"},
    {"id": "O-JWC", "code": "jwc", "names": {"en": "Joint Working Committee"}, "position": 2, "directs": "O-SM"},
]
SOURCES = [{"id": "SRC-1", "publisher": {"en": "A newspaper"}, "what": {"en": "A report"}}]


@dataclass
class House:
    """The mechanism, and hands for all its parties."""

    mechanism: Mechanism

    def now(self, kind: str, item: str) -> Any:
        return KINDS[kind]._default_manager.get(mechanism=self.mechanism, item=item, known_to=None)

    def all(self, kind: str) -> list[Any]:
        return list(KINDS[kind]._default_manager.filter(mechanism=self.mechanism, known_to=None).order_by("pk"))

    def last(self, kind: str) -> Any:
        return self.all(kind)[-1]

    def agree(self, motion: Motion) -> Motion:
        """Every party that is asked and has not answered assents."""
        for party in motion.parties:
            if not motion.answers.filter(party=party).exists():
                motion = actions.assent(motion, by=party)
        return motion

    def agreed(self, motion: Motion) -> Any:
        """The last fact of a motion, once all have assented."""
        self.agree(motion)
        change = motion.changes[-1]
        return self.now(change["kind"], change["item"])


def a_house(key: str = "spring", way: Way = REPORT, **more: Any) -> House:
    mechanism = found_mechanism(
        key,
        charter=CHARTER,
        sides=SIDES,
        parties=FOUNDERS,
        bodies=OTHERS,
        organs=ORGANS,
        sources=SOURCES,
        since="2008",
        by=QN,
        way=way,
        **more,
    )
    return House(mechanism)


@pytest.fixture(name="house")
def story(db: None) -> House:
    return a_house()


def codes(act: Callable[[], object], house: House) -> list[tuple[str, str]]:
    """The (path, code) pairs with which an act is refused; and that nothing was written."""
    before = Entry.objects.filter(mechanism=house.mechanism).count(), _register(house)
    with pytest.raises(Refused) as refused:
        act()
    assert (Entry.objects.filter(mechanism=house.mechanism).count(), _register(house)) == before
    return [(fault.path, fault.code) for fault in refused.value.faults]


def _register(house: House) -> dict[str, int]:
    def of(noun: type[Record]) -> int:
        return noun._default_manager.filter(mechanism=house.mechanism).count()

    return {kind: of(noun) for kind, noun in KINDS.items()} | {"motion": Motion.objects.count()}
