"""Passports are sealed on the desk and opened by a logged button; arrivals stand in both zones; the host purges by hand."""

from datetime import UTC, datetime
from io import BytesIO

import pypdfium2
import pytest
import python_calamine
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from earlyspring.delegations.models import Delegate
from earlyspring.delegations.purge_records import PurgeRecord
from earlyspring.delegations.travelling.models import Arrival, Photo, Reading, TravelPaper
from tests.delegations.travelling.test_papers import JPEG, SAID
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import signed_in

pytestmark = pytest.mark.django_db
BASE = "/spring/gathering/2027"
COMES = {
    "gate": "",
    "place": "Nội Bài",
    "at": "2027-02-10T09:30",
    "zone": "Asia/Shanghai",
    "wave": "1",
    "driver": "试司机",
}


@pytest.fixture
def shi(cast, settings, tmp_path) -> Delegate:
    settings.HOME, settings.PURGE_JOURNAL = tmp_path, tmp_path / "purge.journal"
    return a_delegate(a_delegation(a_gathering(cast.mechanism)), 1)


def test_wei_seals_a_paper_and_a_photo_and_opening_is_logged(cast, shi):
    wei, at = signed_in(cast.wei), f"{BASE}/people/{shi.code}/paper"
    assert wei.post(f"{at}/enter/", SAID | {"number": "?"}).status_code == 422
    assert wei.post(f"{at}/enter/", SAID).status_code == 302
    wei.post(f"{at}/photo/", {"photo": SimpleUploadedFile("a.svg", b"<svg/>")})
    assert Photo.objects.count() == 0
    wei.post(f"{at}/photo/", {"photo": SimpleUploadedFile("a.jpg", JPEG)})
    shown = wei.get(f"{at}/").content.decode()
    assert ("E1234 5678" in shown, Reading.objects.count()) == (False, 0)
    opened = wei.post(f"{at}/read/").content.decode()
    assert ("E1234 5678" in opened, "data:image/jpeg;base64," in opened) == (True, True)
    log = wei.get(f"{BASE}/delegations/B-GX/readings/")
    assert [(one.code, one.purpose, one.party) for one in log.context["rows"]] == [
        (shi.code, "photo", "B-GX"),
        (shi.code, "look", "B-GX"),
    ]


def test_the_host_opens_it_only_when_named_and_the_log_is_the_own_partys(cast, shi):
    signed_in(cast.wei).post(f"{BASE}/people/{shi.code}/paper/enter/", SAID)
    lan, at = signed_in(cast.lan), f"{BASE}/people/{shi.code}/paper"
    assert [lan.get(f"{at}/").status_code, lan.post(f"{at}/read/").status_code] == [404, 404]
    assert lan.post(f"{BASE}/trustees/", {"user": cast.wei.user.pk}).status_code == 404
    assert lan.get(f"{at}/").status_code == 404
    lan.post(f"{BASE}/trustees/", {"user": cast.lan.user.pk})
    assert [lan.get(f"{at}/").status_code, lan.post(f"{at}/enter/", SAID).status_code] == [200, 404]
    assert "E1234 5678" in lan.post(f"{at}/read/").content.decode()
    assert lan.get(f"{BASE}/delegations/B-GX/readings/").status_code == 404
    lan.post(f"{BASE}/trustees/", {"user": cast.lan.user.pk, "dismiss": "1"})
    assert lan.post(f"{at}/read/").status_code == 404


def test_a_number_finds_the_person_for_those_who_may_read(cast, shi):
    signed_in(cast.wei).post(f"{BASE}/people/{shi.code}/paper/enter/", SAID)
    sent = {"number": "e12345678"}
    found = [signed_in(who).post(f"{BASE}/people/find/", sent)["Location"] for who in (cast.wei, cast.lan)]
    assert found == [f"{BASE}/people/{shi.code}/", f"{BASE}/people/"]


def test_an_arrival_stands_in_both_zones_and_its_border_list_is_logged(cast, shi):
    wei = signed_in(cast.wei)
    wei.post(f"{BASE}/people/{shi.code}/paper/enter/", SAID)
    assert wei.post(f"{BASE}/delegations/B-GX/arrivals/new/", COMES).status_code == 422
    assert wei.post(f"{BASE}/delegations/B-GX/arrivals/new/", COMES | {"people": [shi.code]}).status_code == 302
    assert Arrival.objects.get().at == datetime(2027, 2, 10, 1, 30, tzinfo=UTC)
    page = signed_in(cast.lan).get(f"{BASE}/arrivals/")
    [(_one, _name, times, changes)] = page.context["waves"][0].arrivals
    assert ([at for _words, at in times], changes) == (["2027-02-10 08:30", "2027-02-10 09:30"], True)
    asked = {"gate": "", "place": "Nội Bài", "wave": "1"}
    refused = signed_in(cast.lan).post(f"{BASE}/arrivals/border-list/", asked)
    assert (refused.status_code, Reading.objects.count()) == (302, 0)
    file = wei.post(f"{BASE}/arrivals/border-list/", asked).content
    rows = python_calamine.CalamineWorkbook.from_filelike(BytesIO(file)).get_sheet_by_index(0).to_python()
    assert [rows[2][index] for index in (0, 2, 3, 8, 9)] == [
        shi.code,
        "SHI DAIBIAO",
        shi.name,
        "E1234 5678",
        "2031-04-05",
    ]
    assert [one.purpose for one in Reading.objects.all()] == ["border_list"]
    printed = words_of(wei.post(f"{BASE}/arrivals/border-list/", asked | {"pdf": "1"}).content)
    told = ("SHI DAIBIAO", shi.name, "E1234 5678", "2027-02-10 08:30 Ho Chi Minh", "公务护照", "hộ chiếu công vụ")
    assert [said for said in told if said.replace(" ", "") not in printed] == []
    assert Reading.objects.count() == 2
    changed = signed_in(cast.lan).post(
        f"{BASE}/arrivals/{Arrival.objects.get().pk}/", COMES | {"people": [shi.code], "receiver": "Người Đón"}
    )
    assert (changed.status_code, Arrival.objects.get().receiver) == (302, "Người Đón")
    assert signed_in(cast.minh).get(f"{BASE}/arrivals/").status_code == 404


def test_who_does_not_come_holds_an_arrival_only_while_nobody_else_comes_with_it(cast, shi):
    other = a_delegate(shi.delegation, 2)
    signed_in(cast.wei).post(f"{BASE}/delegations/B-GX/arrivals/new/", COMES | {"people": [shi.code, other.code]})
    lan = signed_in(cast.lan)

    def arrivals_held_by(person):
        places = lan.get(f"{BASE}/seats/not-coming/{person.code}/").context["places"]
        return [one.address.removeprefix(BASE) for one in places if one.what == "Arrival"]

    assert arrivals_held_by(shi) == [f"/arrivals/{Arrival.objects.get().pk}/"]
    lan.post(f"{BASE}/seats/not-coming/{shi.code}/", {"why": "ill"})
    assert (arrivals_held_by(shi), len(arrivals_held_by(other))) == ([], 1)
    lan.post(f"{BASE}/seats/not-coming/{other.code}/", {"why": "ill"})
    assert (arrivals_held_by(shi), arrivals_held_by(other)) == (["/arrivals/"], ["/arrivals/"])


def words_of(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(pdf)
    return "".join("".join(one.get_textpage().get_text_range().split()) for one in pages)


def test_arrivals_cost_the_same_with_one_and_with_three(cast, shi):
    client, counts = signed_in(cast.wei), []
    for numbers in ([2], [3, 4]):
        for number in numbers:
            person = a_delegate(shi.delegation, number)
            sent = COMES | {"people": [person.code], "wave": f"{number}"}
            client.post(f"{BASE}/delegations/B-GX/arrivals/new/", sent)
        client.get(f"{BASE}/arrivals/")
        with CaptureQueriesContext(connection) as asked:
            client.get(f"{BASE}/arrivals/")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_host_purges_by_hand_with_a_tick_when_all_is_over(cast, shi):
    lan, at = signed_in(cast.lan), f"{BASE}/purge/"
    lan.post(at, {"sure": "1"})
    assert Delegate.objects.count() == 1
    with time_machine.travel(datetime(2027, 2, 20, 9, tzinfo=UTC)):
        lan = signed_in(cast.lan)
        lan.post(at)
        assert Delegate.objects.count() == 1
        lan.post(at, {"sure": "1"})
        page = lan.get(at)
    assert (Delegate.objects.count(), TravelPaper.objects.count(), page.context["left"]) == (0, 0, 0)
    assert [(one, total) for one, total in page.context["records"]] == [(PurgeRecord.objects.get(), 1)]


@pytest.mark.parametrize(("tongue", "end"), [("zh-hans", "。"), ("en", ".")])
def test_a_sentence_ends_as_its_language_ends_one(cast, shi, tongue, end):
    page = signed_in(cast.wei, headers={"accept-language": tongue}).get(f"{BASE}/people/{shi.code}/paper/")
    lead = page.content.decode().partition('<p class="lead">')[2].partition("</p>")[0]
    assert lead.strip().removesuffix("</span>")[-2:] == f">{end}"
