"""Programs read the fair: Wei's its own party's exhibitors, Lan's, who hosts, all; nobody learns who is a person there."""

from datetime import time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from earlyspring.fair.actions import allot, withdraw_exhibitor
from earlyspring.fair.promoting.actions import cancel_event
from earlyspring.ledger import actions as ledger
from earlyspring.ledger.keyring import host
from earlyspring.ledger.models import Mechanism
from tests.api.programs import a_program
from tests.api.there import an_event, fair_there
from tests.fairs import a_booth, a_product, an_exhibitor
from tests.people import today

pytestmark = pytest.mark.django_db
LISTS = ("exhibitors", "products", "events", "tours", "contacts")


def at(name):
    return f"/api/spring/gatherings/2027/{name}"


def items(program, name):
    return program.get(at(name)).json()["items"]


@pytest.fixture
def fair(cast):
    return fair_there(cast)


def test_the_host_reads_all_and_a_party_its_own(cast, fair):
    lan, wei = a_program(cast.lan), a_program(cast.wei)
    assert [len(items(lan, name)) for name in LISTS] == [2, 2, 1, 1, 2]
    assert [len(items(wei, name)) for name in LISTS] == [1, 1, 1, 1, 1]
    (ours,) = (one for one in items(lan, "exhibitors") if one["party"] == "B-QN")
    assert (ours["booths"], ours["products"], ours["state"]) == (["A1"], 1, "agreed")
    assert wei.get(at(f"exhibitors/{ours['code']}")).status_code == 404
    assert lan.get(at(f"exhibitors/{ours['code']}")).json()["item"] == ours


def test_no_person_is_named(cast, fair):
    lan = a_program(cast.lan)
    told = "".join(lan.get(at(name)).content.decode() for name in LISTS)
    assert [name for name in ("Người Thử", "试代表") if name in told] == []
    assert [(one["about"], one["other"] is None) for one in items(lan, "contacts")] == [
        ("tea", True),
        ("more tea", False),
    ]


def test_a_product_says_how_long_its_certificate_holds(cast, fair):
    lan = a_program(cast.lan)
    (found,) = items(lan, "products?stars=4")
    assert (found["certificate"], found["awarded_on"], found["holds_until"]) == (
        "12/QĐ-THỬ",
        "2025-05-20",
        "2028-05-20",
    )
    assert [one["holds_until"] for one in items(lan, "products?party=B-GX")] == [None]


def test_an_event_names_who_presents_as_far_as_the_reader_sees(cast, fair):
    theirs = an_exhibitor(fair, cast.wei, 3)
    theirs.agreed_at = None
    theirs.save()
    an_event(fair, cast.lan, theirs.code, start=time(13), end=time(14))
    reader = a_program(cast.lan)
    assert [len(one["exhibitors"]) for one in items(reader, "events")].count(1) == 1
    withdraw_exhibitor(theirs, "ill", by=cast.wei)
    assert sorted(len(one["exhibitors"]) for one in items(reader, "events")) == [0, 2]


def test_lists_are_narrowed_by_state(cast, fair):
    lan = a_program(cast.lan)
    cancel_event(an_event(fair, cast.lan, start=time(15), end=time(16)), {"vi": "Mưa"}, by=cast.lan)
    states = ("planned", "told", "cancelled")
    assert [len(items(lan, f"events?state={state}")) for state in states] == [1, 0, 1]
    assert [len(items(lan, f"events?day={day}")) for day in (fair.first_day, fair.last_day)] == [2, 0]
    states = ("agreed", "waiting", "withdrawn")
    assert [len(items(lan, f"exhibitors?state={state}")) for state in states] == [2, 0, 0]
    (ours,) = items(lan, "exhibitors?party=B-QN")
    assert len(items(lan, f"contacts?exhibitor={ours['code']}")) == 2
    assert lan.get(at("exhibitors?booth=A1")).json()["faults"][0]["code"] == "unknown_parameter"


def test_page_by_page_everything_comes_once_and_unchanged_it_is_said_so(cast, fair):
    lan = a_program(cast.lan)
    for name in ("exhibitors", "contacts"):
        whole = lan.get(at(name))
        first = lan.get(at(f"{name}?limit=1"))
        then = lan.get(first["Link"].partition(">")[0].removeprefix("<http://testserver"))
        assert first.json()["items"] + then.json()["items"] == whole.json()["items"]
        assert (then.json()["next"], "Link" in then) == (None, False)
        known = {"if-none-match": whole["ETag"]}
        assert lan.get(at(name), headers=known).status_code == 304
    an_exhibitor(fair, cast.lan, 7)
    assert lan.get(at("exhibitors"), headers=known).status_code == 200


def test_what_no_page_has_said_is_no_cursor(cast, fair):
    lan = a_program(cast.lan)
    for cursor in ("QUI", "xxxx"):  # the first says “AB”, which is the number of no contact
        assert lan.get(at(f"contacts?cursor={cursor}")).status_code == 422
    assert [lan.get(at(f"contacts/{one}")).status_code for one in ("AB", "9" * 20, "0")] == [404] * 3


def test_gatherings_are_found_by_their_keys(cast, fair):
    wei = a_program(cast.wei, "fair")
    (found,) = wei.get("/api/spring/gatherings").json()["items"]
    assert (found["key"], found["host"], found["first_day"]) == ("2027", "B-QN", "2027-02-10")
    assert wei.get("/api/spring/gatherings/2027").json()["item"] == found
    assert wei.get("/api/spring/gatherings/2028/tours").status_code == 404
    assert a_program(cast.wei, "read", "people").get("/api/spring/gatherings").status_code == 403


def test_every_answer_says_language_data_date_and_record_position(cast, fair):
    answer = a_program(cast.wei).get(at("tours"))
    told, day = answer.json(), today().isoformat()
    assert [answer["Content-Language"], answer["Data-Date"], told["as_of"]] == ["vi, zh-Hans, en", day, day]
    assert answer["Record-Position"] == told["record_position"]


@pytest.mark.django_db(transaction=True)
def test_a_list_takes_six_statements_however_long_it_is(cast, fair, tmp_path, settings):
    settings.HOME = tmp_path
    Mechanism.objects.filter(pk=cast.mechanism.pk).update(founders=["B-QN", "B-GX"])
    cast.mechanism.refresh_from_db()
    host(cast.mechanism, "B-QN")
    ledger.report(cast.mechanism, "source", "SRC-1", {"url": "https://example.org"}, by="B-QN", sources=[])
    for number in range(3, 15):
        made = an_exhibitor(fair, cast.lan, number)
        a_product(made, cast.lan)
        allot(a_booth(fair, cast.lan, number), made, by=cast.lan)
        hour = {"start": time(number), "end": time(number, 50), "day": fair.last_day, "place": {"vi": f"Sân {number}"}}
        an_event(fair, cast.lan, made.code, **hour)
    lan = a_program(cast.lan)
    assert {name: statements(lan, at(name)) for name in LISTS} == {
        "exhibitors": (14, 5),
        "products": (14, 4),
        "events": (13, 5),
        "tours": (1, 4),
        "contacts": (2, 4),
    }


def statements(program, address):
    program.get(address)
    with CaptureQueriesContext(connection) as asked:
        found = program.get(address).json()["items"]
    return len(found), len(asked)
