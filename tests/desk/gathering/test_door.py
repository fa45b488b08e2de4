"""Lan sets up the door and sees who is here; Wei and Minh find none of it; a phone opens its own addresses alone."""

from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from earlyspring.core.door import came_twice
from earlyspring.delegations.accrediting import actions as accrediting
from earlyspring.delegations.door.models import Device, Door, ScanEvent
from earlyspring.delegations.door.queries import scans_of
from tests.doors import GATE, MAIN, a_house_with_doors, a_phone, people_with_badges
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import now, signed_in

pytestmark = pytest.mark.django_db
BASE = "/spring/gathering/2027/door/"
PAGES = ("", "?part=1", "devices/", "devices/enrol/", "doors/new/", "doors/main/")


def test_codes_are_not_guessed_from_one_place_while_another_comes_in(cast):
    made = a_gathering(cast.mechanism)
    Door.objects.create(gathering=made, key="main", names={"en": "Main"})
    lan = signed_in(cast.lan)
    code = lan.post(f"{BASE}devices/enrol/", {"name": "1", "door": "main"}).context["code"]
    enter = lambda said, place="203.0.113.7": Client(REMOTE_ADDR=place).post(
        f"{BASE}scan/enrol", {"code": said}, content_type="application/json"
    )
    assert [enter(f"WRONG{number}").status_code for number in range(10)] == [403] * 10
    blocked = enter(code)
    assert (blocked.status_code, blocked.json()) == (429, {"refused": "too_often"})
    assert enter(code, "203.0.113.8").status_code == 200


def test_lan_sets_up_a_door_and_lets_a_phone_in(cast):
    a_gathering(cast.mechanism)
    lan = signed_in(cast.lan)
    sent = {"key": "main", "categories": ["head"], "zones": "a, B", "names__vi": "Cửa chính", "names__zh": "正门"}
    assert lan.post(f"{BASE}doors/new/", sent)["Location"] == f"{BASE}devices/"
    door = Door.objects.get()
    assert (door.names, door.zones) == ({"vi": "Cửa chính", "zh": "正门"}, ["A", "B"])
    page = lan.post(f"{BASE}devices/enrol/", {"name": "Cửa 1", "door": "main"})
    code, address = page.context["code"], page.context["address"]
    assert address.endswith("/spring/gathering/2027/door/scan/en/")
    answer = Client().post(f"{BASE}scan/enrol", {"code": code}, content_type="application/json")
    assert (answer.status_code, answer.json()["name"], answer.json()["door"]) == (200, "Cửa 1", "main")
    assert Client().post(f"{BASE}scan/enrol", {"code": code}, content_type="application/json").status_code == 403
    device = Device.objects.get()
    assert lan.post(f"{BASE}devices/{device.pk}/name/", {"name": "Cửa 2"}).status_code == 302
    assert lan.post(f"{BASE}devices/{device.pk}/send-away/").status_code == 302
    device.refresh_from_db()
    assert (device.name, device.revoked_at is not None) == ("Cửa 2", True)


def test_what_is_refused_is_told_in_words(cast):
    a_house_with_doors(cast)
    answer = signed_in(cast.lan).post(f"{BASE}doors/new/", {"key": "main", "names__en": "Main"})
    assert (answer.status_code, Door.objects.count()) == (422, 2)
    assert "Another door is called main in addresses already" in unescape(answer.content.decode())
    assert signed_in(cast.lan).post(f"{BASE}devices/enrol/", {"name": "", "door": "main"}).status_code == 422


def test_nobody_but_the_host_finds_the_door_or_its_tab(cast):
    a_house_with_doors(cast)
    for person in (cast.wei, cast.own["leader"], cast.minh):
        assert {signed_in(person).get(BASE + page).status_code for page in PAGES} == {404}
    tabs = [
        [name for name, _words, _url in signed_in(one).get("/spring/gathering/2027/").context["chapters"]]
        for one in (cast.lan, cast.wei)
    ]
    assert ["door" in names for names in tabs] == [True, False]


def test_a_phone_opens_nothing_but_its_list_and_its_scans(cast):
    made = a_house_with_doors(cast)
    phone = a_phone(cast, made)
    for page in PAGES:
        assert phone.client.get(BASE + page, headers=phone.bearer).status_code == 302
    for page in ("", "gathering/2027/", "search/?q=a", "gathering/2027/people/"):
        assert phone.client.get(f"/spring/{page}", headers=phone.bearer).status_code in (302, 404)
    assert phone.roster().status_code == 200
    a_house_with_doors(cast, key="2028")
    phone.base = "/spring/gathering/2028/door/scan/"
    assert (phone.roster().status_code, phone.hand_in().status_code) == (403, 403)


def test_the_list_holds_what_a_door_needs_and_its_mark_changes_with_it(cast):
    made = a_house_with_doors(cast)
    [(delegate, _token)] = people_with_badges(cast, made, 1)
    withdrawn = a_delegate(a_delegation(made), 9)
    withdrawn.withdrawn_at = now()
    withdrawn.save()
    phone = a_phone(cast, made)
    first = phone.roster()
    said = first.json()
    assert [(one["key"], one["names"]) for one in said["doors"]] == [("main", MAIN), ("gate", GATE)]
    assert [row[:4] + row[8:11] for row in said["people"]] == [
        [delegate.pk, "GX-001", "试代表1", "zh", "delegate", "", "B-GX"]
    ]
    assert phone.roster(**{"if-none-match": first["ETag"]}).status_code == 304
    accrediting.revoke(delegate, "sent home", by=cast.lan)
    second = phone.roster(**{"if-none-match": first["ETag"]})
    assert (second.status_code, second.json()["people"][0][12]) == (200, 0)


def test_the_list_of_290_is_small(cast):
    made = a_house_with_doors(cast)
    people_with_badges(cast, made, 4)
    long = {"name": "Nguyễn Thị Phương Thảo Người Thử", "latin": "NGUYEN THI PHUONG THAO NGUOI THU", "lang": "vi"}
    both = {"other_name": "阮氏芳草试代表", "other_lang": "zh", "pinyin": "Ruǎn Shì Fāngcǎo"}
    a_delegate(a_delegation(made), 77, **long, **both)
    sent = a_phone(cast, made).roster()
    row = max(len(f"{row}".encode()) for row in sent.json()["people"])
    assert 290 * (row + 30) < 80_000
    assert ("國" in sent.json()["traditional"], "試" in sent.json()["traditional"]) == (False, True)


def test_the_board_says_who_is_here_and_finds_names_without_marks(cast):
    made = a_house_with_doors(cast)
    (first, token), (second, _token) = people_with_badges(cast, made, 2)
    people_with_badges(cast, made, 1, "B-QN")
    phone = a_phone(cast, made)
    early = now() - timedelta(minutes=9)
    phone.hand_in(phone.scan(1, now(), token=token, door="gate"), phone.scan(2, early, token=token))
    phone.hand_in(phone.scan(3, now(), token="1" * 210))
    lan = signed_in(cast.lan)
    page = lan.get(BASE)
    whole = page.context["whole"]
    assert (whole.here, whole.came, whole.total) == (1, 1, 3)
    assert [(one.key, one.here, one.total) for one, _name in page.context["parties"]] == [
        ("B-GX", 1, 2),
        ("B-QN", 0, 1),
    ]
    assert page.context["rows"][0]["first"]["door"] == "Main door"
    assert [one["door"] for one in (page.context["twice"][0][key] for key in ("first", "again"))] == [
        "Main door",
        "Gate",
    ]
    assert came_twice(scans_of(made)).keys() == {first.pk}
    accrediting.replace(first, "seen twice", by=cast.lan)
    assert lan.get(BASE).context["twice"] == []
    assert [len(page.context["refused"]), page.context["refused"][0]["names"]] == [1, None]
    found = lan.get(f"{BASE}?q=thu 1&state=not_yet")
    assert [row["who"].delegation.party for row in found.context["rows"]] == ["B-QN"]
    assert [row["who"] for row in lan.get(f"{BASE}?q=shidaibiao2").context["rows"]] == [second]


def test_the_board_costs_the_same_with_one_and_with_three(cast):
    made = a_house_with_doors(cast)
    lan, phone, counts = signed_in(cast.lan), a_phone(cast, made), []
    for party in ("B-GX", "B-QN"):
        for number, (_delegate, token) in enumerate(people_with_badges(cast, made, 1 if party == "B-GX" else 2, party)):
            phone.hand_in(phone.scan(10 * len(counts) + number, now(), token=token))
        lan.get(BASE)
        with CaptureQueriesContext(connection) as asked:
            lan.get(BASE)
        counts.append(len(asked))
    assert (counts[0], ScanEvent.objects.count()) == (counts[1], 3)


def test_the_scan_page_says_nothing_of_a_gathering_and_is_the_same_for_all(cast):
    a_house_with_doors(cast)
    there, nowhere = (Client().get(f"/spring/gathering/{key}/door/scan/zh/") for key in ("2027", "1999"))
    assert there.content.decode() == nowhere.content.decode().replace("1999", "2027")
    assert Client().get(f"{BASE}scan/fr/").status_code == 404
    with CaptureQueriesContext(connection) as asked:
        Client().get(f"{BASE}scan/vi/")
    assert len(asked) == 0


def test_the_worker_names_files_that_are_there_and_changes_with_them(cast):
    said = Client().get(f"{BASE}scan/worker.js")
    assert said["Content-Type"] == "text/javascript; charset=utf-8"
    files = said.content.decode().split('"files": [')[1].split("]")[0].replace('"', "").split(", ")
    assert files[:3] == [f"{BASE}scan/{code}/" for code in ("vi", "zh", "en")]
    answers = [Client().get(one) for one in files]
    assert {one.status_code for one in answers} == {200}
    for one in answers:
        one.close()
