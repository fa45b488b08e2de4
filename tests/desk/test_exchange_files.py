"""The register as files that other programs read: the page's own facts, of the page's own day."""

import hashlib
import json

import pytest
from django.utils.timezone import localdate
from lxml import etree

from earlyspring.ledger.blobs import keep
from earlyspring.members.models import Body
from tests.desk.chapters import a_spring, an_instrument
from tests.desk.exchange_addresses import TEXT, a_text
from tests.makers import in_three, make
from tests.people import a_fact, cast, house, signed_in

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db
AKN = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}


def test_members_as_popolo_say_the_day_of_the_page_and_the_readers_language(cast):
    a_spring(cast)
    a_fact(cast.mechanism, "membership", "M-1", body="B-QN", **{"class": "member"}, **{"from": "2025-03-01"})
    lan = signed_in(cast.lan)
    answer = lan.get("/spring/members/files/popolo/")
    assert answer["Content-Disposition"] == f"attachment; filename*=UTF-8''spring-members-{localdate()}.popolo.json"
    said = json.loads(answer.content)
    assert [one["id"] for one in said["memberships"]] == ["M-1"]
    assert next(one["name"] for one in said["organizations"] if one["id"] == "B-GX") == "Guangxi"
    then = json.loads(lan.get("/spring/members/files/popolo/", {"as_of": "2025-01-01"}).content)
    assert (then["meta"]["as_of"], then["memberships"]) == ("2025-01-01", [])
    assert lan.get("/spring/members/files/pdf/").status_code == 404


def test_members_as_w3c_org_in_both_ways_of_writing(cast):
    a_spring(cast)
    lan = signed_in(cast.lan)
    turtle = lan.get("/spring/members/files/org/")
    assert (turtle["Content-Type"], b"org:ChangeEvent" in turtle.content) == ("text/turtle", True)
    said = json.loads(lan.get("/spring/members/files/org-jsonld/").content)
    province = next(one for one in said["@graph"] if one["@id"] == "urn:x-earlyspring:spring:B-TQ")
    assert province["skos:prefLabel"] == [{"@value": "Tuyên Quang", "@language": "en"}]


def test_the_cards_of_a_body_name_who_holds_an_office_on_the_day(cast):
    a_fact(cast.mechanism, "office", "O-1", body="B-QN", code="chair", titles={"en": "Chairperson"})
    a_fact(cast.mechanism, "tenure", "TE-1", office="O-1", person="P-1", **{"from": "2025-01-01", "to": "2025-12-31"})
    from earlyspring.ledger.models import PersonName

    PersonName.objects.create(mechanism=cast.mechanism, person="P-1", salt="0", names={"vi": "Nguyễn Văn Thử"})
    lan = signed_in(cast.lan)
    now, then = (
        lan.get("/spring/bodies/B-QN/offices.vcf", asked).content.decode() for asked in ({}, {"as_of": "2025-06-01"})
    )
    assert ["FN;ALTID=1;LANGUAGE=vi:Nguyễn Văn Thử" in said for said in (now, then)] == [False, True]
    assert ["KIND:org" in said for said in (now, then)] == [True, False]
    assert lan.get("/spring/bodies/B-GX/offices.vcf").status_code == 404


def test_a_text_is_akoma_ntoso_for_who_may_open_its_file(cast):
    a_text(cast)
    lan = signed_in(cast.lan)
    page = lan.get("/spring/instruments/I-1/").content.decode()
    assert 'href="/spring/instruments/I-1/texts/vi.akn.xml"' in page
    root = etree.fromstring(lan.get("/spring/instruments/I-1/texts/vi.akn.xml").content)
    assert root.xpath("//a:article/a:heading/text()", namespaces=AKN) == ["Phạm vi"]
    assert root.xpath("//a:preamble/a:p/text()", namespaces=AKN) == ["Hai bên"]
    assert [lan.get(f"/spring/instruments/I-1/texts/{lang}.akn.xml").status_code for lang in ("zh", "xx")] == [404, 404]


def test_who_may_not_open_the_file_gets_no_text_of_it(cast):
    an_instrument(a_spring(cast).mechanism, "I-2")
    keep(cast.mechanism, TEXT, name="I-2.txt", media_type="text/plain", party="B-QN")
    said = {"instrument": "I-2", "version": 1, "purpose": "draft", "lang": "vi", "standing": "authentic"}
    a_fact(cast.mechanism, "text", "T-2", **said, sha256=hashlib.sha256(TEXT).hexdigest())
    lan, wei = signed_in(cast.lan), signed_in(cast.wei)
    assert [one.get("/spring/instruments/I-2/texts/vi.akn.xml").status_code for one in (lan, wei)] == [200, 404]
    assert [b"akn.xml" in one.get("/spring/instruments/I-2/").content for one in (lan, wei)] == [True, False]


def test_results_are_written_in_the_form_of_iati(cast):
    spring = a_spring(cast)
    figure = {"value": 25, "as_of": "2025-02", "qualifier": "about", "unit": "km"}
    a_fact(spring.mechanism, "result", "R-1", text=in_three("Road", "Đường", "公路"), **figure)
    root = etree.fromstring(signed_in(cast.lan).get("/spring/results/iati.xml").content)
    (period,) = root.findall(".//period")
    assert [period.find(name).get("iso-date") for name in ("period-start", "period-end")] == [
        "2025-02-01",
        "2025-02-28",
    ]
    assert period.find("actual").get("value") == "25"
    assert root.findtext(".//iati-identifier") == "spring-spring"


def test_every_page_offers_its_files(cast):
    a_spring(cast)
    make(Body, cast.mechanism, "X-1", side="S-VN")
    lan = signed_in(cast.lan)
    assert lan.get("/spring/members/").content.count(b"/spring/members/files/") == 3
    assert (
        b'href="/spring/results/iati.xml?as_of=2025-03-01"'
        in lan.get("/spring/results/", {"as_of": "2025-03-01"}).content
    )
