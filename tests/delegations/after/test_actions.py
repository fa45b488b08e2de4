"""What is left when a gathering is over: Lan and Wei enter gifts, each its own costs, and the host how many came."""

from decimal import Decimal
from typing import Any

import pytest

from earlyspring.core.gifts import Given
from earlyspring.delegations.after.actions import (
    delete_cost,
    delete_gift,
    enter_attendance,
    enter_cost,
    enter_gift,
)
from earlyspring.delegations.after.models import Cost, Gift
from earlyspring.delegations.after.queries import attendance, costs_read_by, gifts_read_by, given
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.models import Session
from tests.doors import a_house_with_doors, a_phone, people_with_badges
from tests.gatherings import a_gathering
from tests.people import Cast, a_cast, a_fact, now
from tests.story_house import a_house

pytestmark = pytest.mark.django_db
VASE = {"giver": "B-QN", "receiver": "B-GX", "what": {"vi": "Bình gốm"}, "value": Decimal(500), "currency": "CNY"}
BUS = {"line": "Buses", "payer": "B-QN", "currency": "VND", "planned": Decimal(100)}


@pytest.fixture
def cast(db: None, house: Any) -> Cast:
    """The cast in a mechanism whose parties were founded by entries, so that something can be put to them."""
    house.SECOND_FACTOR_REQUIRED = False
    return a_cast(a_house().mechanism)


@pytest.fixture
def gathering(cast: Cast) -> Any:
    return a_gathering(cast.mechanism)


def codes(refused):
    return [(fault.path, fault.code) for fault in refused.value.faults]


def test_a_gift_is_entered_changed_and_taken_out(cast, gathering):
    made = enter_gift(gathering, VASE, by=cast.lan)
    enter_gift(gathering, {"value": Decimal(600)}, by=cast.wei, gift=made)
    assert Gift.objects.get().value == 600
    delete_gift(made, by=cast.wei)
    assert Gift.objects.count() == 0


def test_what_a_gift_lacks_is_refused(cast, gathering):
    wrong = {"giver": "B-GX", "receiver": "B-GX", "what": {}, "value": Decimal(-1), "currency": ""}
    with pytest.raises(Refused) as refused:
        enter_gift(gathering, wrong, by=cast.wei)
    assert codes(refused) == [
        ("receiver", "gift_to_oneself"),
        ("what", "missing"),
        ("value", "below_zero"),
        ("currency", "missing"),
    ]
    with pytest.raises(Refused) as refused:
        enter_gift(gathering, VASE | {"receiver": "B-LS"}, by=cast.wei)
    assert codes(refused) == [("giver", "gift_of_others")]
    with pytest.raises(Refused):
        enter_gift(gathering, VASE, by=cast.other["leader"])


def test_a_gift_is_read_by_those_it_concerns_and_the_host(cast, gathering):
    enter_gift(gathering, VASE | {"receiver": "B-LS"}, by=cast.lan)
    own = enter_gift(gathering, VASE, by=cast.lan)
    assert len(gifts_read_by(gathering, cast.lan)) == 2
    assert gifts_read_by(gathering, cast.wei) == gifts_read_by(gathering, cast.other["leader"]) == [own]
    assert gifts_read_by(gathering, cast.other["focal_point"]) == []
    sides = {"B-QN": "S-VN", "B-GX": "S-CN"}
    assert given([own], lambda body: sides.get(body, "")) == [Given("S-VN", "S-CN", Decimal(500), "CNY")]


def test_costs_are_a_partys_own(cast, gathering):
    made = enter_cost(gathering, BUS, by=cast.wei)
    assert (made.party, costs_read_by(gathering, cast.lan), costs_read_by(gathering, cast.other["leader"])) == (
        "B-GX",
        [],
        [made],
    )
    for verb in (lambda by: enter_cost(gathering, BUS, by=by, cost=made), lambda by: delete_cost(made, by=by)):
        for by in (cast.lan, cast.other["leader"]):
            with pytest.raises(Refused) as refused:
                verb(by)
            assert codes(refused) == [("party", "not_own_party")]
    with pytest.raises(Refused) as refused:
        enter_cost(gathering, {"line": " ", "planned": None, "actual": None}, by=cast.wei, cost=made)
    assert codes(refused) == [("line", "missing"), ("planned", "missing")]
    delete_cost(made, by=cast.wei)
    assert Cost.objects.count() == 0


def a_session(cast):
    a_fact(cast.mechanism, "session", "SM-2026", organ="O-S", year=2026, status="held", day="2026-02-11", ordinal=1)
    return Session.objects.get(item="SM-2026")


def test_the_host_says_once_how_many_delegates_came(cast):
    made, session = a_house_with_doors(cast), a_session(cast)
    people = people_with_badges(cast, made, 3)
    with pytest.raises(Refused) as refused:
        enter_attendance(made, session, by=cast.lan)
    assert codes(refused) == [("", "nobody_came")]
    phone = a_phone(cast, made)
    phone.hand_in(*(phone.scan(number, now(), token=token) for number, (_who, token) in enumerate(people[:2], 1)))
    found = attendance(made)
    assert (found.whole.came, found.whole.total, found.delegates) == (2, 3, 2)
    with pytest.raises(Refused) as refused:
        enter_attendance(made, session, by=cast.wei)
    assert codes(refused) == [("", "host_alone")]
    enter_attendance(made, session, by=cast.lan)
    with pytest.raises(Refused) as refused:
        enter_attendance(made, session, by=cast.lan)
    assert codes(refused) == [("", "attendance_said_already")]
