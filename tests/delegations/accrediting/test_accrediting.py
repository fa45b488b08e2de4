"""Wei of Guangxi applies for her people and checks them; Lan, whose party hosts, decides. Nobody does the other's part."""

import pytest

from earlyspring.delegations.accrediting import actions
from earlyspring.delegations.accrediting.models import Accreditation, Badge
from earlyspring.delegations.accrediting.queries import counts_by_state, issued, issued_and_printed, people_with_state
from earlyspring.delegations.registering import withdraw
from earlyspring.ledger.refused import Refused
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def gathering(cast: Cast):
    made = a_gathering(cast.mechanism)
    actions.name_zones(made, {"A": {"vi": "Sảnh"}, "B": {"vi": "Phòng họp"}, "V": {"vi": "Phòng khách"}}, by=cast.lan)
    actions.set_category_zones(made, {"delegate": ["A"], "press": ["B"]}, by=cast.lan)
    return made


def refusal(act, *args, **more) -> tuple[str, str]:
    with pytest.raises(Refused) as caught:
        act(*args, **more)
    [fault] = caught.value.faults
    return fault.path, fault.code


def approved(cast: Cast, delegate, **more):
    actions.apply(delegate, by=cast.wei)
    actions.check(delegate, by=cast.wei)
    return actions.approve(delegate, by=cast.lan, **more)


def states() -> list[str]:
    return list(Accreditation.objects.values_list("state", flat=True))


def test_applied_for_checked_approved_and_a_badge_is_issued(cast, gathering):
    delegate = a_delegate(a_delegation(gathering))
    actions.apply(delegate, by=cast.wei, zones=["V"], why="Phiên dịch cho trưởng đoàn")
    assert states() == ["applied"]
    actions.check(delegate, by=cast.wei)
    held = actions.approve(delegate, by=cast.lan)
    [badge] = issued(gathering)
    assert (held.state, held.category, held.granted) == ("approved", "delegate", ["V"])
    assert (badge.version, badge.person, badge.category, badge.zones) == (1, delegate.pk, "delegate", ("A", "V"))
    assert badge.until is None
    assert issued_and_printed(gathering) == {"people": 1, "accredited": 1, "issued": 1, "printed": 0}


def test_the_host_grants_fewer_zones_than_were_asked_for(cast, gathering):
    delegate = a_delegate(a_delegation(gathering))
    actions.apply(delegate, by=cast.wei, zones=["B", "V"], why="thử")
    actions.check(delegate, by=cast.wei)
    actions.approve(delegate, by=cast.lan, granted=["B"])
    assert issued(gathering)[0].zones == ("A", "B")


def test_each_does_the_own_part_alone(cast, gathering):
    delegate = a_delegate(a_delegation(gathering))
    assert refusal(actions.apply, delegate, by=cast.lan) == ("", "not_own_people")
    actions.apply(delegate, by=cast.wei)
    assert refusal(actions.check, delegate, by=cast.lan) == ("", "not_own_people")
    assert refusal(actions.check, delegate, by=cast.other["focal_point"]) == ("", "not_own_people")
    actions.check(delegate, by=cast.wei)
    for act in (actions.approve, actions.replace, actions.refuse, actions.revoke):
        more = {} if act is actions.approve else {"why": "thử"}
        assert refusal(act, delegate, by=cast.wei, **more) == ("", "host_alone")
    assert states() == ["checked"]


def test_an_agency_applies_for_its_own_people_alone(cast, gathering):
    delegation = a_delegation(gathering)
    theirs, others = a_delegate(delegation, 1, agency="B-GX-FA"), a_delegate(delegation, 2)
    actions.apply(theirs, by=cast.other["focal_point"])
    assert refusal(actions.apply, others, by=cast.other["focal_point"]) == ("", "not_own_people")


def test_what_was_not_checked_is_not_approved(cast, gathering):
    delegate = a_delegate(a_delegation(gathering))
    assert refusal(actions.approve, delegate, by=cast.lan) == ("", "nobody_applied")
    actions.apply(delegate, by=cast.wei)
    assert refusal(actions.approve, delegate, by=cast.lan) == ("", "not_in_that_state")


def test_a_refusal_has_its_reason_and_one_applies_anew(cast, gathering):
    delegate = a_delegate(a_delegation(gathering))
    actions.apply(delegate, by=cast.wei)
    assert refusal(actions.refuse, delegate, " ", by=cast.lan) == ("why", "missing")
    held = actions.refuse(delegate, "Danh sách đã đủ", by=cast.lan)
    assert (held.state, held.reason, issued(gathering)) == ("refused", "Danh sách đã đủ", [])
    again = actions.apply(delegate, by=cast.wei)
    assert (again.state, again.reason) == ("applied", "")


def test_zones_are_known_ones_and_asked_for_with_a_reason(cast, gathering):
    delegate = a_delegate(a_delegation(gathering))
    assert refusal(actions.apply, delegate, by=cast.wei, zones=["Q"], why="thử") == ("zones", "no_such_zone_letter")
    assert refusal(actions.apply, delegate, by=cast.wei, zones=["V"]) == ("why", "zones_need_a_reason")
    actions.apply(delegate, by=cast.wei)
    actions.check(delegate, by=cast.wei)
    assert refusal(actions.approve, delegate, by=cast.lan, granted=["Q"]) == ("granted", "no_such_zone_letter")


def test_who_does_not_come_is_not_accredited_and_opens_no_door(cast, gathering):
    delegation = a_delegation(gathering)
    comes, stays = a_delegate(delegation, 1), a_delegate(delegation, 2)
    approved(cast, comes)
    withdraw(stays, "ốm", by=cast.wei)
    assert refusal(actions.apply, stays, by=cast.wei) == ("", "does_not_come")
    withdraw(comes, "ốm", by=cast.wei)
    assert [one.until for one in issued(gathering)] == [comes.withdrawn_at]
    assert (list(people_with_state([delegation])), counts_by_state([delegation])) == ([], {"changed": 0})


def test_a_category_changed_on_the_list_holds_only_once_it_is_approved(cast, gathering):
    """Who changes the own list does not thereby open other doors."""
    delegation = a_delegation(gathering)
    delegate = a_delegate(delegation)
    approved(cast, delegate)
    delegate.category = "press"
    delegate.save()
    assert [(one.category, one.zones) for one in issued(gathering)] == [("delegate", ("A",))]
    assert list(people_with_state([delegation], "changed")) == [delegate]
    assert counts_by_state([delegation]) == {"approved": 1, "changed": 1}
    approved(cast, delegate)
    old, new = issued(gathering)
    assert (old.until is not None, new.version, new.category, new.zones) == (True, 2, "press", ("B",))
    assert new.badge == old.badge


def test_what_is_refused_of_somebody_with_a_badge_is_only_what_was_asked_since(cast, gathering):
    delegate = a_delegate(a_delegation(gathering))
    approved(cast, delegate)
    actions.apply(delegate, by=cast.wei, zones=["V"], why="thử")
    held = actions.refuse(delegate, "Chỉ dành cho trưởng đoàn", by=cast.lan)
    assert (held.state, held.asked, held.reason) == ("approved", [], "Chỉ dành cho trưởng đoàn")
    assert [one.until for one in issued(gathering)] == [None]


def test_approved_once_more_as_it_was_no_badge_is_issued(cast, gathering):
    delegate = a_delegate(a_delegation(gathering))
    approved(cast, delegate)
    assert refusal(actions.apply, delegate, by=cast.wei) == ("", "approved_already")
    actions.apply(delegate, by=cast.wei, zones=["V"], why="thử")
    actions.check(delegate, by=cast.wei)
    actions.approve(delegate, by=cast.lan, granted=[])
    assert Badge.objects.count() == 1


def test_a_revoked_one_opens_no_door_until_it_is_approved_anew(cast, gathering):
    delegate = a_delegate(a_delegation(gathering))
    approved(cast, delegate)
    actions.revoke(delegate, "Cho mượn thẻ", by=cast.lan)
    [ended] = issued(gathering)
    assert (states(), ended.until is not None) == (["revoked"], True)
    approved(cast, delegate)
    assert [(one.version, one.until is None) for one in issued(gathering)] == [(1, False), (2, True)]


def test_the_delegation_gives_an_accreditation_up(cast, gathering):
    delegate = a_delegate(a_delegation(gathering))
    approved(cast, delegate)
    actions.take_back(delegate, "Không đi nữa", by=cast.wei)
    assert (states(), [one.until is None for one in issued(gathering)]) == (["withdrawn"], [False])
    assert refusal(actions.take_back, delegate, "", by=cast.wei) == ("", "not_in_that_state")


def test_a_lost_badge_is_replaced_and_the_former_opens_no_door(cast, gathering):
    delegate = a_delegate(a_delegation(gathering))
    assert refusal(actions.replace, delegate, "mất", by=cast.lan) == ("", "not_accredited")
    approved(cast, delegate)
    assert refusal(actions.replace, delegate, "", by=cast.lan) == ("why", "missing")
    actions.replace(delegate, "mất", by=cast.lan)
    old, new = issued(gathering)
    assert (old.badge, old.version, old.until <= new.since) == (new.badge, 1, True)
    assert (new.version, new.until, Badge.objects.get(version=1).why_ended) == (2, None, "mất")


def test_zones_of_a_category_that_change_issue_next_badges(cast, gathering):
    delegate = a_delegate(a_delegation(gathering))
    approved(cast, delegate)
    assert actions.set_category_zones(gathering, {"delegate": ["A", "B"]}, by=cast.lan) == 1
    assert actions.set_category_zones(gathering, {"delegate": ["A", "B"]}, by=cast.lan) == 0
    assert [(one.version, one.zones) for one in issued(gathering)] == [(1, ("A",)), (2, ("A", "B"))]


def test_zones_are_a_few_letters_and_none_that_is_used_goes(cast, gathering):
    names = {letter: {"vi": letter} for letter in "ABCDEFG"}
    assert refusal(actions.name_zones, gathering, names, by=cast.lan) == ("letter", "too_many_zones")
    assert refusal(actions.name_zones, gathering, {"AB": {}}, by=cast.lan) == ("letter", "zone_is_a_letter")
    assert refusal(actions.name_zones, gathering, {"B": {}, "V": {}}, by=cast.lan) == ("letter", "zone_in_use")
    assert refusal(actions.name_zones, gathering, {}, by=cast.wei) == ("", "host_alone")
    assert refusal(actions.set_category_zones, gathering, {}, by=cast.wei) == ("", "host_alone")
    assert refusal(actions.set_category_zones, gathering, {"ghost": []}, by=cast.lan) == (
        "category",
        "no_such_category",
    )
    assert refusal(actions.set_category_zones, gathering, {"press": ["Q"]}, by=cast.lan) == (
        "zones",
        "no_such_zone_letter",
    )
