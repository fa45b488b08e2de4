"""Wei brings exhibitors of Guangxi and nobody else's; what comes by a link waits until its party agrees."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from earlyspring.fair.actions import (
    agree_exhibitor,
    allot,
    book_slot,
    change_exhibitor,
    enter_customs_paper,
    enter_exhibitor,
    reinstate_exhibitor,
    set_places,
    withdraw_exhibitor,
)
from earlyspring.fair.links import give_link, link_at, take_back_link
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.queries import exhibitors_of, missing_of, readiness
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import change_gathering
from tests.fairs import a_booth, a_product, a_slot, an_exhibitor
from tests.gatherings import a_gathering

pytestmark = pytest.mark.django_db


def refusal(act: Any, *args: Any, **kwargs: Any) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as refused:
        act(*args, **kwargs)
    return [(one.path, one.code) for one in refused.value.faults]


def test_an_officer_enters_and_his_party_has_agreed(cast, fair):
    made = an_exhibitor(fair, cast.wei)
    assert (made.party, made.agreed_by, made.route, len(made.code)) == ("B-GX", cast.wei.user, "form", 5)
    assert made.names == {"vi": "Hợp tác xã Thử 1", "zh": "试合作社1", "en": "Trial cooperative 1"}


def test_nobody_enters_or_changes_those_of_another_party(cast, fair):
    assert refusal(enter_exhibitor, fair, "B-QN", {"names": {"en": "A"}}, by=cast.wei) == [("", "not_own_exhibitor")]
    made = an_exhibitor(fair, cast.lan)
    assert refusal(change_exhibitor, made, {"phone": "1"}, by=cast.wei) == [("", "not_own_exhibitor")]
    assert refusal(withdraw_exhibitor, made, "no", by=cast.wei) == [("", "not_own_exhibitor")]
    assert refusal(agree_exhibitor, made, by=cast.wei) == [("", "not_own_exhibitor")]


def test_a_focal_point_enters_for_its_agency_and_an_officer_agrees(cast, fair):
    focal = cast.own["focal_point"]
    assert refusal(enter_exhibitor, fair, "B-QN", {"names": {"en": "A"}}, by=focal) == [("agency", "not_own_exhibitor")]
    made = an_exhibitor(fair, focal, agency="B-QN-FA")
    assert made.agreed_at is None
    assert agree_exhibitor(made, by=cast.lan).agreed_by == cast.lan.user
    assert change_exhibitor(made, {"phone": "12", "agency": ""}, by=focal).agreed_at is None
    assert Exhibitor.objects.get().agency == "B-QN-FA"


def test_what_cannot_be_printed_is_refused(cast, fair):
    said = {
        "names": {},
        "kind": "club",
        "email": "nobody",
        "website": "javascript:alert(1)",
        "booths": 21,
        "power_kw": Decimal(-1),
        "agency": "B-XX",
    }
    assert refusal(enter_exhibitor, fair, "B-QN", said, by=cast.lan) == [
        ("names", "missing"),
        ("kind", "not_in_list"),
        ("email", "not_an_email"),
        ("website", "not_a_website"),
        ("booths", "out_of_bounds"),
        ("power_kw", "out_of_bounds"),
        ("agency", "no_such_fact"),
    ]
    hidden = {"names": {"en": "A\u202eB", "xx": "A"}, "about": {"en": "a" * 1001}}
    assert refusal(enter_exhibitor, fair, "B-QN", hidden, by=cast.lan) == [
        ("names.en", "hidden_characters"),
        ("names", "not_lang"),
        ("about.en", "longer_than"),
    ]


def test_of_two_who_write_at_once_the_second_is_told(cast, fair):
    made = an_exhibitor(fair, cast.lan)
    change_exhibitor(made, {"phone": "1"}, by=cast.lan, version=made.version)
    assert refusal(change_exhibitor, made, {"phone": "2"}, by=cast.lan, version=made.version) == [
        ("", "exhibit_changed_in_between")
    ]


def test_no_party_brings_more_than_its_places(cast, fair):
    assert refusal(set_places, fair, "B-GX", exhibitors=1, booths=1, by=cast.wei) == [("", "host_alone")]
    assert refusal(set_places, fair, "B-XX", exhibitors=1, booths=1, by=cast.lan) == [("party", "no_such_fact")]
    set_places(fair, "B-GX", exhibitors=1, booths=None, by=cast.lan)
    first = an_exhibitor(fair, cast.wei)
    assert refusal(an_exhibitor, fair, cast.wei, 2) == [("", "exhibitor_quota_full")]
    assert refusal(set_places, fair, "B-GX", exhibitors=0, booths=None, by=cast.lan) == [
        ("exhibitors", "fair_quota_below")
    ]
    withdraw_exhibitor(first, "ill", by=cast.wei)
    an_exhibitor(fair, cast.wei, 2)
    assert refusal(reinstate_exhibitor, first, by=cast.wei) == [("", "exhibitor_quota_full")]


def test_who_withdraws_frees_booth_and_slot_and_may_come_after_all(cast, fair):
    made, booth, slot = an_exhibitor(fair, cast.lan), a_booth(fair, cast.lan), a_slot(fair, cast.lan)
    allot(booth, made, by=cast.lan)
    book_slot(made, slot, {}, by=cast.lan)
    assert refusal(withdraw_exhibitor, made, " ", by=cast.lan) == [("why", "missing")]
    withdraw_exhibitor(made, "The boat sank.", by=cast.lan)
    assert (made.allotments.count(), slot.deliveries.count()) == (0, 0)
    assert refusal(book_slot, made, slot, {}, by=cast.lan) == [("", "exhibitor_withdrawn")]
    assert reinstate_exhibitor(made, by=cast.lan).withdrawn_why == ""


def test_who_asks_for_more_than_its_booth_has_is_told(cast, fair):
    made = an_exhibitor(fair, cast.lan)
    allot(a_booth(fair, cast.lan, water=False), made, by=cast.lan)
    assert refusal(change_exhibitor, made, {"power_kw": Decimal("3.5")}, by=cast.lan) == [
        ("power_kw", "given_booth_no_power")
    ]
    assert refusal(change_exhibitor, made, {"water": True}, by=cast.lan) == [("water", "given_booth_no_water")]


def test_a_link_changes_its_own_exhibitor_and_waits_for_the_party(cast, fair):
    own, other = an_exhibitor(fair, cast.lan), an_exhibitor(fair, cast.lan, 2)
    link, secret = give_link(own, label="Ms Thử", expires_at=timezone.now() + timedelta(days=9), by=cast.lan)
    assert link_at("spring", "2027", secret) == link
    assert refusal(change_exhibitor, other, {"phone": "1"}, by=link) == [("", "not_own_exhibitor")]
    changed = change_exhibitor(own, {"phone": "1", "agency": "B-QN-FA"}, by=link)
    assert (changed.phone, changed.agency, changed.agreed_at) == ("1", "", None)
    take_back_link(link, by=cast.lan)
    assert link_at("spring", "2027", secret) is None
    assert refusal(change_exhibitor, own, {"phone": "2"}, by=link) == [("", "link_ended")]


def test_a_link_is_the_own_party_s_and_ends_in_time(cast, fair):
    own, soon = an_exhibitor(fair, cast.lan), timezone.now() + timedelta(days=9)
    late = timezone.now() + timedelta(days=200)
    assert refusal(give_link, own, label="X", expires_at=soon, by=cast.wei) == [("", "not_own_exhibitor")]
    assert refusal(give_link, own, label=" ", expires_at=soon, by=cast.lan) == [("label", "missing")]
    assert refusal(give_link, own, label="X", expires_at=late, by=cast.lan) == [("expires_at", "link_too_long")]
    link, secret = give_link(own, label="X", expires_at=soon, by=cast.lan)
    assert (link_at("spring", "2028", secret), link_at("autumn", "2027", secret)) == (None, None)
    withdraw_exhibitor(own, "ill", by=cast.lan)
    assert link_at("spring", "2027", secret) is None
    assert refusal(take_back_link, link, by=cast.wei) == [("", "not_own_exhibitor")]


def test_what_is_missing_is_told_of_those_that_come(cast, fair):
    an_exhibitor(fair, cast.wei, names={"zh": "试公司"})
    withdraw_exhibitor(an_exhibitor(fair, cast.wei, 2), "ill", by=cast.wei)
    [one] = missing_of(fair, exhibitors_of(fair), frozenset({"B-GX"}))
    assert one.what == ("names", "products", "booth", "delivery")
    assert {name: tuple(found) for name, found in readiness(fair).items()} == {
        "agreed": (1, 1),
        "placed": (0, 1),
        "coming_in": (0, 1),
    }


def test_when_the_fair_is_moved_certificates_and_papers_that_end_before_it_are_told(cast, fair):
    one = an_exhibitor(fair, cast.wei)
    a_product(one, cast.wei)
    home = {"admitted_until": date(2027, 2, 20), "leaves_on": date(2027, 2, 13)}
    said = {"kind": "temporary", "number": "1", "goods": "chè", "value": None, "currency": ""} | home
    enter_customs_paper(one, said, by=cast.wei)

    def told():
        [found] = missing_of(fair, exhibitors_of(fair), frozenset())
        return set(found.what) & {"certificates", "papers"}

    assert told() == set()
    change_gathering(fair, first_day=date(2027, 2, 14), last_day=date(2027, 2, 15))
    assert told() == {"papers"}
    change_gathering(fair, first_day=date(2028, 5, 19), last_day=date(2028, 5, 21), purge_on=date(2028, 8, 1))
    assert told() == {"papers", "certificates"}


def test_readiness_takes_one_statement(cast, fair, django_assert_num_queries):
    an_exhibitor(fair, cast.wei)
    with django_assert_num_queries(1):
        readiness(fair, "B-GX")


def test_those_of_another_gathering_are_not_counted(cast, fair):
    set_places(fair, "B-QN", exhibitors=1, booths=None, by=cast.lan)
    an_exhibitor(a_gathering(cast.mechanism, "2028"), cast.lan)
    an_exhibitor(fair, cast.lan)
    assert exhibitors_of(fair).count() == 1
