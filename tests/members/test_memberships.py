"""Hải Phòng comes as a guest for a cycle and becomes a member."""

import pytest
from story_house import GX, LS, OWN, PROPOSE, QN, REPORT, codes, story

from earlyspring.ledger.moments import Moment
from earlyspring.members.actions import admit, end_membership
from earlyspring.members.queries import members_on

pytestmark = pytest.mark.django_db


def guest(house, way=REPORT, **other):
    given = {"class_code": "guest", "from_day": "2025-02-20", "by": QN, "way": way}
    return admit(house.mechanism, "B-HP", **given | other)


def memberships(house, body="B-HP"):
    found = (one for one in house.all("membership") if one.body == body)
    return sorted((one.class_code, one.from_day, one.to_day, one.standing) for one in found)


def test_a_guest_becomes_a_member_in_one_motion(house):
    guest(house)
    motion = admit(house.mechanism, "B-HP", class_code="member", from_day="2026-02-11", by=GX, way=PROPOSE)
    assert [change["content"]["class"] for change in motion.changes] == ["guest", "member"]
    assert memberships(house) == [
        ("guest", "2025-02-20", None, "reported"),
        ("member", "2026-02-11", None, "open"),
    ]
    house.agree(motion)
    assert memberships(house) == [
        ("guest", "2025-02-20", "2026-02-11", "joint"),
        ("member", "2026-02-11", None, "joint"),
    ]


def in_scopes(house):
    held = (one for one in house.all("membership") if one.body == "B-HP")
    return sorted((one.organ or "", one.class_code, one.from_day, one.to_day) for one in held)


def test_a_guest_of_the_mechanism_is_a_member_of_one_organ(house):
    guest(house)
    guest(house, class_code="member", organ="O-JWC", from_day="2026-02-11")
    assert in_scopes(house) == [("", "guest", "2025-02-20", None), ("O-JWC", "member", "2026-02-11", None)]
    again = lambda: guest(house, class_code="member", organ="O-JWC", from_day="2027")
    assert codes(again, house) == [("", "two_memberships")]


def test_what_ends_with_a_new_class_is_of_the_same_organ(house):
    guest(house)
    guest(house, organ="O-JWC")
    guest(house, class_code="member", organ="O-JWC", from_day="2026-02-11")
    assert in_scopes(house) == [
        ("", "guest", "2025-02-20", None),
        ("O-JWC", "guest", "2025-02-20", "2026-02-11"),
        ("O-JWC", "member", "2026-02-11", None),
    ]
    assert [one.class_code for one in members_of(house) if one.body == "B-HP"] == ["guest"]
    assert [one.class_code for one in members_of(house, "O-JWC") if one.body == "B-HP"] == ["member"]


def members_of(house, organ=None):
    return members_on(house.mechanism, Moment(as_of="2026-03-01", today="2026-03-01"), organ)


def test_sources_report_both_periods(house):
    assert guest(house).class_code == "guest"
    member = guest(house, class_code="member", from_day="2026-02-11")
    assert (member.class_code, member.from_day) == ("member", "2026-02-11")
    assert memberships(house) == [
        ("guest", "2025-02-20", "2026-02-11", "reported"),
        ("member", "2026-02-11", None, "reported"),
    ]


def test_a_guest_of_one_cycle_comes_back(house):
    guest(house, to_day="2025-12-31")
    guest(house, from_day="2027-01-01")
    assert memberships(house) == [
        ("guest", "2025-02-20", "2025-12-31", "reported"),
        ("guest", "2027-01-01", None, "reported"),
    ]


def test_who_is_not_admitted(house):
    guest(house)
    assert codes(lambda: guest(house), house) == [("", "two_memberships")]
    assert codes(lambda: guest(house, from_day="2024", class_code="member"), house) == [("", "two_memberships")]
    assert codes(lambda: guest(house, class_code="patron"), house) == [("class", "not_in_list")]
    assert codes(lambda: guest(house, from_day=""), house) == [("from", "missing")]
    assert codes(lambda: guest(house, from_day="2027", to_day="2026"), house) == [("to", "not_after_beginning")]
    assert codes(lambda: guest(house, decision="D-9"), house) == [
        ("decision", "no_such_fact"),
        ("", "two_memberships"),
    ]
    assert codes(lambda: guest(house, by="B-HP"), house) == [("by", "not_hosted")]
    assert codes(lambda: guest(house, way=OWN, from_day="2030", class_code="member"), house) == [("", "needs_assent")]
    nobody = lambda: admit(house.mechanism, "B-XX", class_code="guest", from_day="2025", by=QN, way=REPORT)
    assert codes(nobody, house) == [("body", "no_such_fact")]


def test_a_body_that_has_ended_is_not_admitted(house):
    from earlyspring.members.actions import succeed

    dissolved = {"type": "dissolution", "effective_on": "2025-07-01", "inputs": [{"body": "B-BG", "ceases": True}]}
    succeed(house.mechanism, dissolved | {"complete": True}, by=QN, way=REPORT)
    late = lambda day: admit(house.mechanism, "B-BG", class_code="guest", from_day=day, by=QN, way=REPORT)
    assert codes(lambda: late("2025-07-01"), house) == [("body", "not_alive")]
    assert late("2025-06-30").from_day == "2025-06-30"


def test_a_membership_ends_once(house):
    member = next(one for one in house.all("membership") if one.body == LS)
    assert codes(lambda: end_membership(member, on="2008", by=QN, way=REPORT), house) == [("to", "not_after_beginning")]
    ended = end_membership(member, on="2026-01-01", by=QN, way=REPORT)
    assert (ended.item, ended.to_day) == (member.item, "2026-01-01")
    assert codes(lambda: end_membership(ended, on="2026-01-01", by=QN, way=REPORT), house) == [("to", "ended_already")]


def test_what_the_parties_agreed_no_report_changes(house):
    member = next(one for one in house.all("membership") if one.body == LS)
    joint = house.agreed(end_membership(member, on="2030", by=LS, way=PROPOSE))
    assert (joint.standing, joint.to_day) == ("joint", "2030")
    assert codes(lambda: end_membership(joint, on="2029", by=QN, way=REPORT), house) == [("", "agreed_already")]


def test_while_one_version_is_answered_no_other_is_put(house):
    member = next(one for one in house.all("membership") if one.body == LS)
    end_membership(member, on="2030", by=LS, way=PROPOSE)
    assert codes(lambda: end_membership(member, on="2031", by=QN, way=PROPOSE), house) == [("", "being_answered")]
