"""When a delegation comes to which gate, who is aboard, and the border list that is made of it."""

from datetime import UTC, datetime

import pytest

from earlyspring.delegations.registering import reinstate, withdraw
from earlyspring.delegations.travelling.arriving import arrivals_of, border_list, cancel_arrival, enter_arrival
from earlyspring.delegations.travelling.models import Arrival, Reading, Traveller
from earlyspring.delegations.travelling.papers import enter_paper
from earlyspring.delegations.travelling.trust import name_trustee
from tests.delegations.travelling.test_papers import SAID
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.refusing import refused

pytestmark = pytest.mark.django_db
COMES = {
    "gate": "G-DX",
    "at": datetime(2027, 2, 10, 1, 30, tzinfo=UTC),
    "zone": "Asia/Shanghai",
    "wave": 1,
    "plate": "桂A·00000",
    "driver": "试司机",
    "receiver": "Người Đón",
}


@pytest.fixture
def guests(cast):
    delegation = a_delegation(a_gathering(cast.mechanism))
    return [a_delegate(delegation, number) for number in (1, 2)]


def test_wei_enters_an_arrival_and_a_person_comes_with_one_alone(cast, guests):
    one, two = guests
    first = enter_arrival(one.delegation, COMES, [one.code, two.code], by=cast.wei)
    second = enter_arrival(one.delegation, COMES | {"wave": 2}, [two.code], by=cast.wei)
    assert [(here.wave, here.people) for here in arrivals_of(one.gathering)] == [(1, 1), (2, 1)]
    enter_arrival(one.delegation, {"receiver": "Người Khác"}, [one.code], by=cast.lan, arrival=first)
    assert Arrival.objects.get(pk=first.pk).receiver == "Người Khác"
    cancel_arrival(second, by=cast.wei)
    assert list(Traveller.objects.values_list("delegate__code", flat=True)) == [one.code]


def test_what_is_no_arrival_is_refused(cast, guests):
    one = guests[0]
    for said, codes, fault in (
        ({"gate": ""}, [one.code], ("place", "missing")),
        ({"zone": "Mars"}, [one.code], ("zone", "no_such_zone")),
        ({}, [], ("people", "missing")),
        ({"plate": "x" * 41}, [one.code], ("plate", "longer_than")),
    ):
        assert refused(enter_arrival, one.delegation, COMES | said, codes, by=cast.wei) == [fault]
    third = cast.own["leader"]
    assert refused(enter_arrival, one.delegation, COMES, [one.code], by=third) == [("", "not_own_people")]


def test_the_border_list_is_for_those_who_may_read_and_each_reading_is_logged(cast, guests):
    one, two = guests
    enter_paper(one, SAID, by=cast.wei)
    made = enter_arrival(one.delegation, COMES, [one.code, two.code], by=cast.wei)
    assert refused(border_list, [made], by=cast.lan) == [("", "not_trusted")]
    name_trustee(one.gathering, cast.lan.user, by=cast.lan)
    lines = border_list([made], by=cast.lan)
    assert [(person.code, paper and paper.number) for _, person, paper in lines] == [
        (one.code, "E1234 5678"),
        (two.code, None),
    ]
    assert list(Reading.objects.values_list("code", "purpose")) == [(one.code, "border_list")]
    withdraw(two, "ill", by=cast.wei)
    assert [person.code for _, person, _ in border_list([made], by=cast.wei)] == [one.code]
    assert [way.people for way in arrivals_of(one.gathering)] == [1]
    reinstate(two, by=cast.wei)
    assert [way.people for way in arrivals_of(one.gathering)] == [2]
