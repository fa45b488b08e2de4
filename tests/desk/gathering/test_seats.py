"""Lan seats a banquet at the desk: two clicks to swap, what breaks is said, and when one does not come, one press."""

from datetime import UTC, date, datetime, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from earlyspring.delegations.arranging.actions import accept, keep_banquet
from earlyspring.delegations.arranging.lodging import block_of
from earlyspring.delegations.arranging.models import Arrangement, Banquet, Hotel
from earlyspring.delegations.arranging.queries import plan_of, tables_of, versions_of
from earlyspring.delegations.arranging.seating import rows_of_tables
from earlyspring.delegations.models import Delegate
from earlyspring.delegations.ranking.models import RankedPlace, Ranking
from earlyspring.delegations.travelling.models import Arrival, Traveller
from earlyspring.desk.gathering.arranging.deciding import EFFORTS
from earlyspring.desk.gathering.arranging.hall import Hall
from earlyspring.desk.gathering.arranging.papers import tables_on_paper
from earlyspring.meetings.plenary.models import AgendaPoint
from earlyspring.meetings.programme.models import ProgrammeItem
from tests.desk.saved import table
from tests.gatherings import NAMES, a_delegate, a_delegation, a_gathering
from tests.people import signed_in

pytestmark = pytest.mark.django_db
AT = "/spring/gathering/2027/seats/"
SENT = {"on": "2027-02-10", "head_seats": "0", "tables": "2", "seats": "4", "each_side": "1", "names__vi": "Chiêu đãi"}
RULES = {"each_side": 1, "languages": None, "chair_band": None, "counterpart": None}


@pytest.fixture
def gathering(cast):
    made = a_gathering(cast.mechanism)
    for party in ("B-GX", "B-QN"):
        for number in range(1, 5):
            a_delegate(a_delegation(made, party), number, rank=number)
    return made


@pytest.fixture
def banquet(gathering):
    tables = rows_of_tables(0, 2, 4)
    return keep_banquet(gathering, "banquet", names=NAMES, on=date(2027, 2, 10), tables=tables, rules=RULES)


def sent(client, address, **more):
    answer = client.post(AT + address, more)
    return answer.status_code, answer.get("Location", "").removeprefix(AT)


@pytest.fixture(autouse=True)
def few_steps(monkeypatch):
    """Eight people need no long search."""
    monkeypatch.setitem(EFFORTS, "quick", 300)


@pytest.fixture
def plan(cast, banquet):
    """The plan that holds, as the engine proposed it."""
    assert sent(signed_in(cast.lan), "banquet/propose/", effort="quick") == (302, "banquet/")
    return accept(Arrangement.objects.get())


def test_a_banquet_is_entered_and_seats_are_proposed_and_accepted(cast, gathering):
    lan = signed_in(cast.lan)
    assert sent(lan, "new/", key="banquet", **SENT) == (302, "banquet/")
    assert sent(lan, "banquet/propose/", effort="quick") == (302, "banquet/")
    made = Arrangement.objects.get()
    assert (made.status != "infeasible", len(tables_of(made))) == (True, 8)
    assert sent(lan, f"plans/{made.pk}/") == (302, "banquet/")
    assert sent(lan, f"plans/{made.pk}/", tell="1") == (302, "banquet/")
    made.refresh_from_db()
    assert made.told_by == cast.lan.user
    page = lan.get(AT + "banquet/")
    assert (page.context["plan"], page.context["told"], page.context["unseated"]) == (made, made, [])


def test_two_clicks_change_the_places_of_two(cast, gathering, banquet, plan):
    lan = signed_in(cast.lan)
    was = tables_of(plan)
    other = next(code for code in was if code.startswith("GX") and was[code] != was["GX-001"])
    page = lan.get(AT + "banquet/?pick=GX-001")
    assert page.context["pick"].code == "GX-001"
    assert sent(lan, "banquet/move/", code="GX-001", other=other) == (302, "banquet/")
    now = tables_of(plan_of(gathering, "seating", "banquet"))
    assert (now["GX-001"], now[other]) == (was[other], was["GX-001"])
    assert [one.code for one, _was, _now in lan.get(AT + "banquet/").context["changes"]] == []


def test_what_people_were_told_is_known_however_often_a_hand_moves_since(cast, gathering, banquet, plan):
    lan = signed_in(cast.lan)
    sent(lan, f"plans/{plan.pk}/", tell="1")
    other = next(code for code, at in tables_of(plan).items() if at != tables_of(plan)["GX-001"])
    for _time in range(13):
        sent(lan, "banquet/move/", code="GX-001", other=other)
    page = lan.get(AT + "banquet/")
    assert (page.context["told"], page.context["plan"].number) == (plan, 14)
    assert sorted(one.code for one, _was, _now in page.context["changes"]) == sorted(["GX-001", other])
    assert "published" in plan_of(gathering, "seating", "banquet").given


def test_tables_are_called_in_words_wherever_they_are_told(cast, banquet, plan):
    banquet.tables = [{"id": "head", "seats": 4, "head": True}, *banquet.tables]
    banquet.save()
    lan, was = signed_in(cast.lan), tables_of(plan)["GX-001"]
    sent(lan, f"plans/{plan.pk}/", tell="1")
    sent(lan, "banquet/move/", code="GX-001", to="head")
    page = lan.get(AT + "banquet/")
    assert [told[1:] for told in page.context["changes"]] == [(f"Table {was}", "Head table")]
    assert page.context["broken"][0].endswith(
        "sits at Head table and is not fixed there, as at a head table everybody is."
    )


def test_a_wheelchair_comes_to_a_table_that_it_reaches(cast, gathering):
    lan = signed_in(cast.lan)
    Delegate.objects.filter(code="GX-002").update(wheelchair=True)
    assert sent(lan, "new/", key="banquet", **SENT | {"reached": "2 7"})[0] == 422
    assert sent(lan, "new/", key="banquet", **SENT | {"reached": "2"}) == (302, "banquet/")
    assert [one.get("reachable", True) for one in Banquet.objects.get().tables] == [False, True]
    assert lan.get(AT + "banquet/change/").context["form"]["reached"].value() == "2"
    sent(lan, "banquet/propose/")
    made = accept(Arrangement.objects.get())
    assert (tables_of(made)["GX-002"], made.broken) == ("2", [])
    other = next(code for code, at in tables_of(made).items() if at == "1")
    sent(lan, "banquet/move/", code="GX-002", other=other)
    assert [one["code"] for one in plan_of(gathering, "seating", "banquet").broken] == ["not_reachable"]


def test_tables_stand_where_the_host_says_on_page_and_poster(cast, gathering, banquet, plan):
    lan = signed_in(cast.lan)
    page = lan.get(AT + "banquet/tables/")
    assert [(x.value(), y.value()) for _name, x, y in page.context["rows"]] == [(2.62, 2.62), (6.12, 2.62)]
    near = {"x-1": "4", "y-1": "4", "x-2": "4.1", "y-2": "4", "save": "1"}
    assert sent(lan, "banquet/tables/", **near)[0] == 422
    assert sent(lan, "banquet/tables/", **near | {"y-2": "300"})[0] == 422
    assert sent(lan, "banquet/tables/", **near | {"x-2": "10", "y-2": "14"}) == (302, "banquet/tables/")
    assert [one["at"] for one in Banquet.objects.get().tables] == [[4.0, 4.0], [10.0, 14.0]]
    sent(lan, "banquet/change/", **SENT | {"tables": "3"})
    assert [one.get("at") for one in Banquet.objects.get().tables] == [[4.0, 4.0], [10.0, 14.0], None]
    assert lan.get(AT + "banquet/poster.pdf").status_code == 200
    crowd = lan.post(AT + "banquet/change/", SENT | {"seats": "60", "tables": "60"})
    assert (crowd.status_code, list(crowd.context["form"].errors)) == (422, ["tables"])
    assert sent(lan, "banquet/propose/") == (302, "banquet/")
    assert [sorted(one) for one in Arrangement.objects.first().given["tables"]] == [["distance", "id", "seats"]] * 3
    assert sent(lan, "banquet/tables/", rows="1") == (302, "banquet/tables/")
    assert [one.get("at") for one in Banquet.objects.get().tables] == [None] * 3
    assert signed_in(cast.wei).get(AT + "banquet/tables/").status_code == 404


def test_a_plan_that_holds_is_judged_by_the_people_and_tables_of_today(cast, gathering, banquet, plan):
    lan, at = signed_in(cast.lan), tables_of(plan)["GX-002"]
    assert lan.get(AT + "banquet/").context["broken"] == []
    other = "2" if at == "1" else "1"
    sent(lan, "banquet/change/", **SENT | {"reached": other})
    Delegate.objects.filter(code="GX-002").update(wheelchair=True)
    page = lan.get(AT + "banquet/")
    assert page.context["broken"] == [f"试代表2 comes in a wheelchair and cannot reach Table {at}."]


def test_the_kitchen_knows_how_many_of_each_diet_eat_at_each_table(cast, gathering, banquet, plan):
    lan, at = signed_in(cast.lan), tables_of(plan)
    assert {at["GX-001"], at["QN-001"]} <= {"1", "2"}
    Delegate.objects.filter(code="GX-001").update(diet="halal")
    Delegate.objects.filter(code="QN-001").update(diet="allergy", needs="Peanuts", wheelchair=True)
    page = lan.get(AT + "banquet/kitchen/")
    assert page.context["of_diets"] == [("vegetarian", 0), ("halal", 1), ("no pork", 0), ("allergy, see the note", 1)]
    noted = {who.code: (meal.name, words) for meal in page.context["meals"] for _n, who, words in meal.noted}
    assert noted == {
        "GX-001": (f"Table {at['GX-001']}", "halal"),
        "QN-001": (f"Table {at['QN-001']}", "allergy, see the note · wheelchair · Peanuts"),
    }
    rows = table(lan.get(AT + "banquet/kitchen/?format=csv"))
    assert [row[:2] for row in rows[1:]] == [["Table 1", "4"], ["Table 2", "4"]]
    assert signed_in(cast.wei).get(AT + "banquet/kitchen/").status_code == 404


def test_who_is_fixed_is_fixed_until_let_go(cast, banquet, plan):
    lan = signed_in(cast.lan)
    assert sent(lan, "banquet/lock/", code="GX-001", table="2") == (302, "banquet/")
    assert Banquet.objects.get().locks == {"GX-001": "2"}
    assert sent(lan, "banquet/lock/", code="GX-001") == (302, "banquet/")
    assert Banquet.objects.get().locks == {}
    assert sent(lan, "banquet/lock/", code="XX-1", table="2")[0] == 404


def test_one_does_not_come_and_every_place_has_a_proposal(cast, gathering, banquet, plan):
    lan = signed_in(cast.lan)
    lan.post(f"{AT}plans/{plan.pk}/", {"tell": "1"})
    assert sent(lan, "not-coming/GX-001/", why="") == (302, "not-coming/GX-001/")
    assert Delegate.objects.get(code="GX-001").withdrawn_at is None
    assert sent(lan, "not-coming/GX-001/", why="Flight cancelled") == (302, "not-coming/GX-001/")
    assert Delegate.objects.get(code="GX-001").withdrawn_why == "Flight cancelled"
    stay = Arrangement.objects.order_by("-number").first()
    assert (stay.by_hand, stay.accepted_at, "GX-001" in tables_of(stay)) == (True, None, False)
    page = lan.get(AT + "not-coming/GX-001/")
    assert [one.what for one in page.context["places"]] == ["Seat"]
    assert sent(lan, f"plans/{stay.pk}/") == (302, "banquet/")
    assert lan.get(AT + "not-coming/GX-001/").context["places"] == []


def test_what_the_host_noted_says_so_to_the_own_party_until_the_person_is_taken_in_again(cast, gathering, banquet):
    a_delegate(a_delegation(gathering), 9)
    signed_in(cast.lan).post(f"{AT}not-coming/GX-001/", {"why": "Flight cancelled"})
    wei = signed_in(cast.wei)
    wei.post("/spring/gathering/2027/people/GX-009/withdraw/", {"why": "Ill"})
    assert list(Delegate.objects.filter(code__in=["GX-001", "GX-009"]).values_list("withdrawn_by", flat=True)) == [
        cast.lan.user.pk,
        cast.wei.user.pk,
    ]
    gone = wei.get("/spring/gathering/2027/delegations/B-GX/?state=withdrawn").context["shown"].lines
    assert {one.code: one.state for one in gone} == {"GX-001": "withdrawn · noted by the host", "GX-009": "withdrawn"}
    pages = [wei.get(f"/spring/gathering/2027/people/{code}/") for code in ("GX-001", "GX-009")]
    assert [page.context["noted_of"] for page in pages] == ["B-QN", "B-GX"]
    assert [page.content.decode().count(" · host") for page in pages] == [1, 0]
    page = signed_in(cast.lan).get(f"{AT}not-coming/GX-001/")
    assert (page.context["noted_of"], page.content.decode().count("Noted by")) == ("B-QN", 1)
    wei.post("/spring/gathering/2027/people/GX-001/reinstate/")
    back = Delegate.objects.get(code="GX-001")
    assert (back.withdrawn_at, back.withdrawn_by) == (None, None)


def test_a_head_who_does_not_come_is_followed_by_the_deputy_first(cast, gathering, banquet):
    Delegate.objects.filter(code="GX-001").update(role="head", category="head")
    Delegate.objects.filter(code="GX-004").update(role="deputy_head")
    page = signed_in(cast.lan).get(AT + "not-coming/GX-001/")
    [place] = page.context["places"]
    assert [one.code for one in place.instead] == ["GX-004", "GX-002", "GX-003"]


def test_room_arrival_rank_and_turn_are_places_too(cast, gathering, banquet):
    person = Delegate.objects.get(code="GX-001")
    Hotel.objects.create(gathering=gathering, key="harbour", names={"en": "Harbour"})
    block = {"id": block_of(person), "women": 0, "men": Delegate.objects.filter(delegation=person.delegation).count()}
    Arrangement.objects.create(
        gathering=gathering,
        kind="rooms",
        number=1,
        given={"blocks": [block]},
        given_sha256="",
        assignment=[{"block": block["id"], "hotel": "harbour", "rooms": 1}],
        accepted_at=timezone.now(),
    )
    day = datetime(2027, 2, 9, 3, tzinfo=UTC)
    arrival = Arrival.objects.create(delegation=person.delegation, place="Airport", at=day, zone="Asia/Shanghai")
    Traveller.objects.create(arrival=arrival, delegate=person)
    ranking = Ranking.objects.create(gathering=gathering, number=1, computed_at=day)
    RankedPlace.objects.create(ranking=ranking, delegate=person, position=4, band=1)
    point = AgendaPoint.objects.create(gathering=gathering, session="SM-2027", number=1, minutes=10)
    point.turns.create(number=3, minutes=5, party="B-GX", person="GX-001")
    lan = signed_in(cast.lan)
    page = lan.get(AT + "not-coming/GX-001/")
    held = [(one.what, one.where) for one in page.context["places"]]
    assert held == [("Order of rank", "4"), ("Turn to speak", "3"), ("Room", "Harbour"), ("Arrival", "Airport")]
    rank, _turn, room, way = page.context["places"]
    assert [lan.get(one.address).status_code for one in (rank, room, way)] == [200, 200, 200]


def test_poster_and_lists_are_written_for_the_plan_that_holds(cast, banquet, plan):
    lan = signed_in(cast.lan)
    papers = [lan.get(f"{AT}banquet/{name}.pdf") for name in ("poster", "finding")]
    assert [(one.status_code, one.content[:5]) for one in papers] == [(200, b"%PDF-")] * 2
    assert lan.get(AT + "banquet/other.pdf").status_code == 404


def test_nobody_but_the_host_sees_seats(cast, banquet, plan):
    wei = signed_in(cast.wei)
    pages = ["", "new/", "banquet/", "banquet/change/", "banquet/poster.pdf", "not-coming/GX-001/"]
    assert [wei.get(AT + page).status_code for page in pages] == [404] * 6
    posts = ["banquet/propose/", "banquet/move/", "banquet/lock/", f"plans/{plan.pk}/", "not-coming/GX-001/"]
    assert [sent(wei, page, code="GX-001", why="x")[0] for page in posts] == [404] * 5
    assert [signed_in(cast.minh).get(AT + page).status_code for page in pages] == [404] * 6


def test_a_banquet_on_a_day_that_is_none_of_it_is_told_at_the_field(cast, gathering):
    answer = signed_in(cast.lan).post(AT + "new/", SENT | {"key": "banquet", "on": "2027-03-01"})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["on"])


def test_a_new_banquet_is_proposed_for_a_meal_of_the_programme_that_has_none(cast, gathering):
    lan = signed_in(cast.lan)

    def proposed():
        form = lan.get(AT + "new/").context["form"]
        return form["on"].value(), form["names__vi"].value(), form["names__zh"].value()

    assert proposed() == (None, None, None)
    for code, kind, day in (("P-1", "tour", 10), ("P-2", "reception", 10), ("P-3", "meal", 11)):
        titles = {"vi": f"Chiêu đãi {day}", "zh": f"宴会 {day}"}
        hours = {"start": time(18), "end": time(20)}
        ProgrammeItem.objects.create(
            gathering=gathering, code=code, kind=kind, day=date(2027, 2, day), titles=titles, **hours
        )
    assert proposed() == (date(2027, 2, 10), "Chiêu đãi 10", "宴会 10")
    assert sent(lan, "new/", key="banquet", **SENT) == (302, "banquet/")
    assert proposed() == (date(2027, 2, 11), "Chiêu đãi 11", "宴会 11")
    assert sent(lan, "new/", key="second", **SENT | {"on": "2027-02-11"}) == (302, "second/")
    assert proposed() == (None, None, None)


def test_the_page_costs_the_same_with_few_and_with_more_people(cast, gathering, banquet, plan):
    client = signed_in(cast.lan)
    counts = []
    for more in (0, 3):
        for number in range(more):
            a_delegate(a_delegation(gathering, "B-LS"), number)
        client.get(AT + "banquet/")
        with CaptureQueriesContext(connection) as asked:
            client.get(AT + "banquet/")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_head_table_where_nobody_sits_stands_on_the_poster(cast, banquet, plan):
    banquet.tables = [{"id": "head", "seats": 4, "head": True}, *banquet.tables]
    banquet.save()
    lan = signed_in(cast.lan)
    assert lan.get(AT + "banquet/poster.pdf").status_code == 200
    assert lan.get(AT + "banquet/").content.decode().count("Nobody yet.") == 1
    first, *others = tables_on_paper(Hall(banquet, {}, versions_of(banquet.gathering, "seating", "banquet"), {}, {}))
    assert ((first.name, first.seats), len(others)) == (("head", ()), 2)
