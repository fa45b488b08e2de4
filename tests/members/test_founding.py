"""Lan of Quảng Ninh founds a small mechanism with Lạng Sơn and Guangxi."""

import pytest
from story_house import CHARTER, FOUNDERS, GX, LS, ORGANS, PARTIES, PROPOSE, QN, REPORT, SIDES, SOURCES, a_house

from earlyspring.ledger.actions import Refused
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.keyring import hosted
from earlyspring.ledger.models import Mechanism
from earlyspring.members.actions import found_mechanism

pytestmark = pytest.mark.django_db


def found(**other):
    given = {
        "key": "spring",
        "charter": CHARTER,
        "sides": SIDES,
        "parties": FOUNDERS,
        "organs": ORGANS,
        "sources": SOURCES,
        "by": QN,
        "way": REPORT,
    }
    return found_mechanism(**given | other)


def refused(**other):
    before = Mechanism.objects.count()
    with pytest.raises(Refused) as caught:
        found(**other)
    assert Mechanism.objects.count() == before
    return [(fault.path, fault.code) for fault in caught.value.faults]


def test_what_a_source_reports_is_there_at_once():
    house = a_house()
    assert house.mechanism.founders == sorted(PARTIES)
    assert hosted(house.mechanism) == set(PARTIES)
    assert house.now("charter", "charter").standing == "reported"
    assert [(m.body, m.class_code, m.from_day) for m in house.all("membership")] == [
        (QN, "member", "2008"),
        (LS, "member", "2008"),
        (GX, "member", "2008"),
    ]


def test_what_is_proposed_is_joint_when_all_founders_assent():
    house = a_house(way=PROPOSE)
    motion = Motion.objects.get(mechanism=house.mechanism)
    assert (motion.state, motion.parties, house.now("charter", "charter").standing) == (
        "open",
        sorted(PARTIES),
        "open",
    )
    assert house.agree(motion).state == "joint"
    assert {row.standing for kind in ("charter", "side", "body", "organ", "membership") for row in house.all(kind)} == {
        "joint"
    }


def test_only_the_parties_whose_key_is_here_are_hosted():
    assert hosted(a_house(hosts=[GX]).mechanism) == {GX, QN}


def test_refusals():
    a_house("winter")
    assert refused(key="Spring") == [("key", "not_a_key")]
    assert refused(key="account") == [("key", "key_reserved")]
    assert refused(key="winter") == [("key", "key_taken")]
    assert refused(sides=[]) == [("sides", "missing")]
    assert refused(organs=[]) == [("organs", "missing")]
    assert refused(by="B-HP") == [("by", "not_a_party")]
    assert refused(charter={"names": CHARTER["names"]}) == [
        ("charter.languages", "missing"),
        ("charter.classes", "nobody_decides"),
    ]
    assert refused(charter=CHARTER | {"host_rule": {"every_second": "B-HP"}}) == [
        ("charter.host_rule.every_second", "not_a_party")
    ]
    assert refused(parties=[one | {"side": "S-LA"} for one in FOUNDERS[:1]]) == [
        ("charter.host_rule.every_second", "not_a_party")
    ]
    assert refused(parties=[FOUNDERS[0], FOUNDERS[2] | {"side": "S-LA"}]) == [("side", "no_such_fact")]
    assert refused(sources=[]) == [("sources", "no_such_fact")]
    assert refused(parties=[{key: one[key] for key in one if key != "id"} for one in FOUNDERS]) == [
        ("parties", "missing"),
        ("charter.host_rule.every_second", "not_a_party"),
    ]
