"""Lan enters hotels and vehicles, lets a plan be proposed, and puts a block and a group elsewhere."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from earlyspring.delegations.arranging.models import Arrangement, Hotel, Vehicle
from earlyspring.delegations.arranging.queries import plan_of
from earlyspring.delegations.arranging.riding import rides_of, vehicle_of, with_travellers
from earlyspring.delegations.travelling.models import Arrival, Traveller
from earlyspring.desk.gathering.arranging.deciding import EFFORTS
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import signed_in

pytestmark = pytest.mark.django_db
AT = "/spring/gathering/2027/seats/"
HOTEL = {"rank": "1", "suites": "2", "singles": "5", "twins": "5", "names__vi": "Khách sạn thử", "save": "1"}
BUS = {"seats": "10", "place": "Gate", "minutes": "40", "save": "1"}


@pytest.fixture(autouse=True)
def few_steps(monkeypatch):
    """A few people need no long search."""
    monkeypatch.setitem(EFFORTS, "quick", 200)


@pytest.fixture
def gathering(cast):
    made = a_gathering(cast.mechanism)
    guangxi = a_delegation(made)
    people = [a_delegate(guangxi, 1, role="head", rank=1, sex="f"), a_delegate(guangxi, 2, sex="m")]
    at = datetime(2027, 2, 10, 2, tzinfo=UTC)
    arrival = Arrival.objects.create(delegation=guangxi, place="Gate", at=at, zone="Asia/Shanghai")
    Traveller.objects.bulk_create(Traveller(arrival=arrival, delegate=one) for one in people)
    return made


def sent(client, address, **said):
    answer = client.post(AT + address, said)
    return answer.status_code, answer.get("Location", "").removeprefix(AT)


def test_hotels_are_entered_proposed_and_a_block_put_elsewhere(cast, gathering):
    lan = signed_in(cast.lan)
    for key in ("first", "second"):
        assert sent(lan, "hotels/", key=key, **HOTEL) == (302, "hotels/")
    assert sent(lan, "houses/rooms/propose/") == (302, "hotels/")
    assert sent(lan, f"plans/{Arrangement.objects.get().pk}/") == (302, "hotels/")
    assert sent(lan, "houses/rooms/place/", what="B-GX-twin", to="second") == (302, "hotels/")
    held = {one["block"]: one["hotel"] for one in plan_of(gathering, "rooms").assignment}
    assert held["B-GX-twin"] == "second"
    assert sent(lan, "hotels/", drop="second") == (302, "hotels/")
    assert list(Hotel.objects.values_list("key", flat=True)) == ["first"]
    assert lan.get(AT + "hotels/").status_code == 200


def test_vehicles_are_entered_proposed_and_a_group_put_elsewhere(cast, gathering):
    lan = signed_in(cast.lan)
    for key in ("bus-1", "bus-2"):
        assert sent(lan, "vehicles/", key=key, **BUS) == (302, "vehicles/")
    assert sent(lan, "houses/vehicles/propose/") == (302, "vehicles/")
    assert sent(lan, f"plans/{Arrangement.objects.get().pk}/") == (302, "vehicles/")
    group = f"A{Arrival.objects.get().pk}-1"
    assert sent(lan, "houses/vehicles/place/", what=group, to="bus-2") == (302, "vehicles/")
    assert rides_of(plan_of(gathering, "vehicles")) == {group: "bus-2"}
    assert lan.get(AT + "vehicles/").context["rows"][0]["vehicle"] == "bus-2"
    assert sent(lan, "vehicles/", drop="bus-1") == (302, "vehicles/")
    assert Vehicle.objects.count() == 1


def test_each_knows_the_vehicle_and_keeps_it_when_another_does_not_come(cast, gathering):
    lan, arrival = signed_in(cast.lan), Arrival.objects.get()
    guangxi = arrival.delegation
    for number in (3, 4, 5):
        Traveller.objects.create(arrival=arrival, delegate=a_delegate(guangxi, number))
    sent(lan, "vehicles/", key="car", **BUS | {"vip": "1", "seats": "3"})
    for key in ("bus-1", "bus-2"):
        sent(lan, "vehicles/", key=key, **BUS | {"seats": "2"})
    sent(lan, "houses/vehicles/propose/")
    pk = Arrangement.objects.get().pk
    sent(lan, f"plans/{pk}/")
    sent(lan, f"plans/{pk}/", tell="1")

    def people():
        rows = lan.get(AT + "vehicles/").context["rows"]
        return [[one.code for one in row["people"]] for row in rows]

    def told():
        [one] = with_travellers(Arrival.objects.all())
        plan = plan_of(gathering, "vehicles")
        return [vehicle_of(one, who, plan) for who in guangxi.delegates.order_by("code")]

    assert people() == [["GX-001"], ["GX-002", "GX-003"], ["GX-004", "GX-005"]]
    was = told()
    assert (was[0], was[1] == was[2], was[3] == was[4], sorted({*was})) == (
        "car",
        True,
        True,
        ["bus-1", "bus-2", "car"],
    )
    guangxi.delegates.filter(code="GX-002").update(withdrawn_at=arrival.at)
    assert people() == [["GX-001"], ["GX-003"], ["GX-004", "GX-005"]]
    assert told() == [was[0], "", *was[2:]]


def test_what_people_were_told_is_known_however_often_a_hand_moves_since(cast, gathering):
    lan, group = signed_in(cast.lan), f"A{Arrival.objects.get().pk}-1"
    for key in ("first", "second"):
        sent(lan, "hotels/", key=key, **HOTEL)
        sent(lan, "vehicles/", key=key, **BUS)
    for kind, what in (("rooms", "B-GX-twin"), ("vehicles", group)):
        sent(lan, f"houses/{kind}/propose/")
        pk = Arrangement.objects.get(kind=kind).pk
        sent(lan, f"plans/{pk}/")
        sent(lan, f"plans/{pk}/", tell="1")
        for time in range(13):
            sent(lan, f"houses/{kind}/place/", what=what, to=("first", "second")[time % 2])
        last = plan_of(gathering, kind)
        assert (last.number, "published" in last.given) == (14, True)


def test_a_hotel_and_a_vehicle_are_changed_in_their_filled_form_and_keep_their_short_name(cast, gathering):
    lan = signed_in(cast.lan)
    sent(lan, "hotels/", key="first", **HOTEL)
    sent(lan, "vehicles/", key="bus", **BUS)
    form = lan.get(AT + "hotels/?hotel=first").context["form"]
    assert (form["key"].value(), form["twins"].value(), form["names__vi"].value()) == ("first", 5, "Khách sạn thử")
    assert sent(lan, "hotels/?hotel=first", key="other", **{**HOTEL, "twins": "9"}) == (302, "hotels/")
    assert list(Hotel.objects.values_list("key", "twins")) == [("first", 9)]
    form = lan.get(AT + "vehicles/?vehicle=bus").context["form"]
    assert (form["key"].value(), form["seats"].value(), form["place"].value()) == ("bus", 10, "Gate")
    assert sent(lan, "vehicles/?vehicle=bus", key="other", **{**BUS, "seats": "12"}) == (302, "vehicles/")
    assert list(Vehicle.objects.values_list("key", "seats")) == [("bus", 12)]
    assert [lan.get(AT + page).status_code for page in ("hotels/?hotel=none", "vehicles/?vehicle=none")] == [404, 404]
    for page, link in (("hotels/", "?hotel=first#enter"), ("vehicles/", "?vehicle=bus#enter")):
        assert lan.get(AT + page).content.decode().count(link) == 1


def test_wrong_input_is_told_at_its_field_and_unknown_things_are_not_found(cast, gathering):
    lan = signed_in(cast.lan)
    assert sent(lan, "hotels/", key="first", **{**HOTEL, "rank": "0"})[0] == 422
    assert sent(lan, "hotels/", key="first", **{**HOTEL, "names__vi": ""})[0] == 422
    assert sent(lan, "vehicles/", key="bus", **{**BUS, "seats": "0"})[0] == 422
    assert (Hotel.objects.count(), Vehicle.objects.count()) == (0, 0)
    assert [sent(lan, page, drop="none")[0] for page in ("hotels/", "vehicles/")] == [404, 404]
    assert [sent(lan, f"houses/{kind}/place/")[0] for kind in ("rooms", "vehicles", "seating")] == [404] * 3
    assert sent(lan, "houses/rooms/propose/") == (302, "hotels/")
    assert Arrangement.objects.count() == 0


def test_nobody_but_the_host_sees_who_stays_where(cast, gathering):
    for person in (cast.wei, cast.minh, cast.own["leader"]):
        client = signed_in(person)
        assert [client.get(AT + page).status_code for page in ("hotels/", "vehicles/")] == [404, 404]


def test_the_page_of_hotels_costs_the_same_with_few_and_with_more_people(cast, gathering):
    client, counts = signed_in(cast.lan), []
    for more in (0, 3):
        for number in range(more):
            a_delegate(a_delegation(gathering, "B-LS"), number + 1, sex="m")
        client.get(AT + "hotels/")
        with CaptureQueriesContext(connection) as asked:
            client.get(AT + "hotels/")
        counts.append(len(asked))
    assert counts[0] == counts[1]
