"""Lan puts delegations into hotels and arrivals into vehicles: by rank and sex, heads apart, moved by hand."""

from datetime import UTC, datetime

import pytest

from earlyspring.delegations.arranging.actions import keep
from earlyspring.delegations.arranging.engine import propose
from earlyspring.delegations.arranging.lodging import (
    block_of,
    judged_rooms,
    keep_hotel,
    move_block,
    people_in,
    rooms_input,
)
from earlyspring.delegations.arranging.queries import plan_of
from earlyspring.delegations.arranging.riding import (
    judged_rides,
    keep_vehicle,
    met,
    move_group,
    rides_of,
    vehicles_input,
)
from earlyspring.delegations.models import Delegate
from earlyspring.delegations.travelling.models import Arrival, Traveller
from earlyspring.ledger.refused import Refused
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import a_cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def guests():
    """A head, a member of rank, two drivers and an interpreter of Guangxi; two hotels."""
    cast = a_cast()
    gathering = a_gathering(cast.mechanism)
    guangxi = a_delegation(gathering)
    a_delegate(guangxi, 1, role="head", rank=1, sex="f")
    a_delegate(guangxi, 2, rank=3, sex="m")
    a_delegate(guangxi, 3, category="driver", sex="m")
    a_delegate(guangxi, 4, category="driver", sex="m")
    a_delegate(guangxi, 5, category="interpreter", sex="f")
    keep_hotel(gathering, "first", names={"vi": "Nhất"}, rank=1, suites=1, singles=1, twins=2)
    keep_hotel(gathering, "second", names={"vi": "Nhì"}, rank=2, suites=0, singles=5, twins=5)
    return cast, gathering, list(Delegate.objects.select_related("delegation").order_by("code"))


def refused(act):
    with pytest.raises(Refused) as refusal:
        act()
    return [(fault.path, fault.code) for fault in refusal.value.faults]


def test_who_leads_has_a_suite_and_who_is_of_rank_or_of_unknown_sex_a_room_alone(guests):
    _cast, _gathering, people = guests
    assert [block_of(one) for one in people] == [
        "B-GX-suite",
        "B-GX-single",
        "B-GX-twin",
        "B-GX-twin",
        "B-GX-interpreters",
    ]
    people[2].sex = ""
    assert block_of(people[2]) == "B-GX-single"


def test_rooms_are_proposed_near_the_head_and_moved_by_hand(guests):
    cast, gathering, people = guests
    given = rooms_input(gathering, people, None)
    said = propose("rooms", given, seed=1, iterations=200)
    assert {one["hotel"] for one in said["assignment"]} == {"first"}
    plan = keep(gathering, "rooms", "", given, said, by=cast.lan.user, accepted=True)
    moved = move_block(plan, given, "B-GX-twin", "second", by=cast.lan.user)
    assert plan_of(gathering, "rooms") == moved
    stay = people_in(moved, people)
    assert {hotel: [one.code for one in there] for hotel, there in stay.items()} == {
        "first": ["GX-001", "GX-002", "GX-005"],
        "second": ["GX-003", "GX-004"],
    }
    worse = move_block(moved, given, "B-GX-suite", "second", by=cast.lan.user)
    assert [one["code"] for one in worse.broken] == ["hotel_too_full"]


def test_what_is_no_block_or_no_hotel_is_refused(guests):
    cast, gathering, people = guests
    given = rooms_input(gathering, people, None)
    places = [{"block": one["id"], "hotel": "first"} for one in given["blocks"]]
    plan = keep(gathering, "rooms", "", given, judged_rooms(given, places), by=cast.lan.user, accepted=True)
    assert refused(lambda: move_block(plan, given, "none", "first", by=cast.lan.user)) == [("block", "no_such_block")]
    assert refused(lambda: move_block(plan, given, "B-GX-twin", "none", by=cast.lan.user)) == [
        ("hotel", "no_such_hotel")
    ]
    assert refused(lambda: keep_hotel(gathering, "x", names={}, rank=1)) == [("names", "missing")]


@pytest.fixture
def arrival(guests):
    """All of Guangxi come to one gate; a car for guests of rank and a small bus wait there."""
    cast, gathering, people = guests
    at = datetime(2027, 2, 10, 2, tzinfo=UTC)
    made = Arrival.objects.create(delegation=people[0].delegation, place="Gate", at=at, zone="Asia/Shanghai")
    Traveller.objects.bulk_create(Traveller(arrival=made, delegate=one) for one in people)
    keep_vehicle(gathering, "car", seats=3, vip=True, place="Gate", minutes=40)
    keep_vehicle(gathering, "bus", seats=3, vip=False, place="Gate", minutes=40)
    keep_vehicle(gathering, "bus-2", seats=3, vip=False, place="Gate", minutes=40)
    return cast, gathering, made


def test_the_head_rides_apart_and_the_others_in_parts_that_fit(arrival):
    _cast, gathering, made = arrival
    given = vehicles_input(gathering, met(gathering), None)
    assert [(one["id"], one["persons"]) for one in given["groups"]] == [
        (f"A{made.pk}-head", 1),
        (f"A{made.pk}-1", 3),
        (f"A{made.pk}-2", 1),
    ]
    said = propose("vehicles", given, seed=1, iterations=300)
    assert said["broken"] == []
    head = next(one for one in said["assignment"] if f"A{made.pk}-head" in one["groups"])
    assert (head["vehicle"], head["groups"]) == ("car", [f"A{made.pk}-head"])


def test_a_group_is_moved_by_hand_and_what_that_breaks_is_said(arrival):
    cast, gathering, made = arrival
    given = vehicles_input(gathering, met(gathering), None)
    rides = {f"A{made.pk}-head": "car", f"A{made.pk}-1": "bus", f"A{made.pk}-2": "bus-2"}
    plan = keep(gathering, "vehicles", "", given, judged_rides(given, rides), by=cast.lan.user, accepted=True)
    assert (plan.broken, rides_of(plan)) == ([], rides)
    moved = move_group(plan, given, f"A{made.pk}-2", "bus", by=cast.lan.user)
    assert [one["code"] for one in moved.broken] == ["too_few_seats"]
    assert refused(lambda: move_group(plan, given, "none", "none", by=cast.lan.user)) == [
        ("group", "no_such_group"),
        ("vehicle", "no_such_vehicle"),
    ]
    assert refused(lambda: keep_vehicle(gathering, "x", seats=0, place="Gate", minutes=1)) == [
        ("seats", "out_of_range")
    ]


def test_who_does_not_come_needs_no_seat(arrival):
    _cast, gathering, made = arrival
    Delegate.objects.filter(code__in=["GX-001", "GX-005"]).update(withdrawn_at="2027-02-01T00:00Z")
    given = vehicles_input(gathering, met(gathering), None)
    assert [(one["id"], one["persons"]) for one in given["groups"]] == [(f"A{made.pk}-1", 3)]
