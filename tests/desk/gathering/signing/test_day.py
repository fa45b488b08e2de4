"""The order of batches is proposed, moved and accepted; folders go from hand to hand; each party enters its signature."""

from datetime import time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from earlyspring.agreements.signing_day import actions
from earlyspring.agreements.signing_day.models import FolderStep, SigningOrder
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Entry, PersonName
from earlyspring.meetings.programme.actions import add_item
from tests.people import a_fact, a_posting, a_user, now, signed_in

pytestmark = pytest.mark.django_db
AT = "/spring/gathering/2027/signing/"
PROPOSE = {"do": "propose", "tables": "2", "begins": "09:00"}


def test_lan_proposes_moves_and_accepts_an_order(ceremony):
    ceremony.plan(level="mechanism")
    ceremony.plan()
    ceremony.plan()
    lan, order = signed_in(ceremony.cast.lan), AT + "order/arrange/"
    assert lan.post(order, PROPOSE | {"tables": "0"}).status_code == 422
    assert lan.post(order, PROPOSE).status_code == 302
    made = SigningOrder.objects.get()
    assert [sorted(one) for one in made.batches] == [[1], [2, 3]]
    page = lan.get(AT + "order/?take=3")
    assert page.context["taken"].document.number == 3
    assert [one["at"] for one in page.context["batches"]] == ["09:00", "09:04"]
    assert lan.post(order, {"document": "3", "to": "3"}).status_code == 302
    assert lan.post(order, {"document": "1", "to": "2.2"}).status_code == 302
    broken = lan.get(AT + "order/").context["broken"]
    assert "D01 in batch 2 comes after D02, which is of a later stage." in broken
    assert lan.post(order, {"do": "accept"}).status_code == 422
    lan.post(order, {"document": "1", "to": "1.2"})
    assert lan.post(order, {"do": "accept"}).status_code == 302
    assert SigningOrder.objects.get().accepted_by == ceremony.cast.lan.user


def test_the_order_begins_when_the_programme_has_the_signing_and_says_when_it_does_not(ceremony):
    ceremony.plan()
    lan = signed_in(ceremony.cast.lan)
    assert lan.get(AT + "order/").context["form"]["begins"].value() == "09:00"
    said = {"titles": {"vi": "Lễ ký"}, "audiences": ["all"], "day": ceremony.gathering.first_day}
    add_item(ceremony.gathering, by=None, kind="signing", start=time(15), end=time(16), **said)
    assert lan.get(AT + "order/").context["form"]["begins"].value() == time(15)
    lan.post(AT + "order/arrange/", PROPOSE)
    assert lan.get(AT + "order/").context["other_hour"] == time(15)
    lan.post(AT + "order/arrange/", PROPOSE | {"begins": "15:00"})
    assert lan.get(AT + "order/").context["other_hour"] is None


def test_the_order_is_the_hosts(ceremony):
    ceremony.plan()
    for person in (ceremony.cast.wei, ceremony.cast.own["leader"]):
        client = signed_in(person)
        assert (client.get(AT + "order/").status_code, client.post(AT + "order/arrange/", PROPOSE).status_code) == (
            200,
            404,
        )
    lan = signed_in(ceremony.cast.lan)
    assert lan.post(AT + "order/arrange/", {"do": "accept"}).status_code == 422
    lan.post(AT + "order/arrange/", PROPOSE)
    endless = "9" * 5000
    for wrong in (
        {"document": "x", "to": "1"},
        {"document": "1", "to": ""},
        {"document": "1", "to": "0"},
        {"document": endless, "to": "1"},
        {"document": "1", "to": f"1.{endless}"},
    ):
        assert lan.post(AT + "order/arrange/", wrong).status_code == 404
    assert lan.post(AT + "order/arrange/", {"document": "9", "to": "1"}).status_code == 422


def test_the_run_sheet_is_printed_once_there_is_an_order(ceremony):
    ceremony.plan()
    lan = signed_in(ceremony.cast.lan)
    assert lan.get(AT + "order/sheet/").status_code == 404
    lan.post(AT + "order/arrange/", PROPOSE)
    answer = lan.get(AT + "order/sheet/")
    assert (answer.status_code, answer["Content-Type"], answer.content[:5]) == (200, "application/pdf", b"%PDF-")


def test_the_host_prints_a_label_for_each_folder(ceremony):
    lan = signed_in(ceremony.cast.lan)
    assert lan.get(AT + "day/labels/").status_code == 404
    ceremony.plan()
    lan.post(AT + "order/arrange/", PROPOSE)
    answer = lan.get(AT + "day/labels/")
    assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")
    assert signed_in(ceremony.cast.wei).get(AT + "day/labels/").status_code == 404


def folder_of(ceremony, keeper, number=1):
    return ceremony.document(number).originals.get(keeper=keeper)


def test_a_folder_goes_on_and_back_by_those_who_have_it_in_hand(ceremony):
    ceremony.plan()
    lan, wei = signed_in(ceremony.cast.lan), signed_in(ceremony.cast.wei)
    own, other = folder_of(ceremony, "B-QN"), folder_of(ceremony, "B-GX")
    assert lan.post(f"{AT}day/{own.pk}/", {"state": "printed"}).status_code == 302
    assert wei.post(f"{AT}day/{other.pk}/", {"state": "printed"}).status_code == 302
    assert wei.post(f"{AT}day/{own.pk}/", {"state": "bound"}).status_code == 404
    assert lan.post(f"{AT}day/{other.pk}/", {"state": "on_table"}).status_code == 302
    assert folder_of(ceremony, "B-GX").state == "on_table"
    step = FolderStep.objects.get(original=other, state="on_table")
    lan.post(f"{AT}day/{other.pk}/", {"back": str(step.pk)})
    step.refresh_from_db()
    assert (step.by, step.undone_by, folder_of(ceremony, "B-GX").state) == (
        ceremony.cast.lan.user,
        ceremony.cast.lan.user,
        "printed",
    )
    page = lan.get(f"{AT}day/{other.pk}/")
    assert (page.context["following"][0], len(page.context["steps"])) == ("bound", 2)
    lan.post(f"{AT}day/{other.pk}/", {"state": "planned"})
    assert folder_of(ceremony, "B-GX").state == "printed"


def test_a_folder_is_nobodys_who_does_not_sign(ceremony):
    ceremony.plan()
    own = folder_of(ceremony, "B-QN")
    hoa = signed_in(a_posting(a_user("hoa", "Hoa"), ceremony.cast.mechanism, "B-LS"))
    assert [hoa.get(f"{AT}day/{own.pk}/").status_code, hoa.post(f"{AT}day/{own.pk}/keep/").status_code] == [404, 404]
    assert signed_in(ceremony.cast.wei).post(f"{AT}day/{own.pk}/keep/", {"custody": "here"}).status_code == 404
    assert hoa.get(AT + "day/").status_code == 200


def test_the_place_of_an_original_and_its_scan_are_kept(ceremony):
    ceremony.plan()
    own, lan = folder_of(ceremony, "B-QN"), signed_in(ceremony.cast.lan)
    scan = SimpleUploadedFile("d01.pdf", b"%PDF-1.7 x")
    lan.post(f"{AT}day/{own.pk}/keep/", {"custody": "Archive", "scan": scan})
    kept = folder_of(ceremony, "B-QN")
    assert (kept.custody, len(kept.scan)) == ("Archive", 64)
    lan.post(f"{AT}day/{own.pk}/keep/", {"custody": "x", "scan": SimpleUploadedFile("a.txt", b"words")})
    assert folder_of(ceremony, "B-QN").custody == "Archive"


def an_agreement(cast):
    parties = [{"body": one, "role": "contracting"} for one in ("B-QN", "B-GX")]
    said = {"type": "mou", "title": {"en": "MoU"}, "parties": parties, "languages": ["vi", "zh"], "handling": "open"}
    a_fact(cast.mechanism, "instrument", "MOU-1", **said)
    for lang in ("vi", "zh"):
        text = {"version": 1, "purpose": "agreed", "lang": lang, "standing": "authentic", "sha256": lang[0] * 64}
        a_fact(cast.mechanism, "text", f"T-{lang}", instrument="MOU-1", authenticated_on="2026-02-10", **text)


def test_each_party_enters_its_own_signature_from_the_folder(ceremony):
    an_agreement(ceremony.cast)
    ceremony.plan(instrument="MOU-1", titles={})
    side = ceremony.document().sides.get(body="B-GX")
    actions.arrange_side(side, by="B-GX", signatory="GX-001", power="office")
    wei, lan = signed_in(ceremony.cast.wei), signed_in(ceremony.cast.lan)
    address, sent = AT + "1/sides/B-GX/signature/", {"signed_on": "2026-02-11"}
    assert wei.post(address, sent).status_code == 422
    actions.take_step(folder_of(ceremony, "B-GX"), "signed_a", user=None, at=now())
    assert (lan.get(address).status_code, lan.post(address, sent).status_code) == (404, 404)
    assert signed_in(ceremony.cast.minh).get(address).status_code == 404
    assert Motion.objects.count() == 0
    assert wei.post(address, sent).status_code == 302
    motion = Motion.objects.get()
    said = motion.changes[0]["content"]
    assert (motion.party, said["body"], said["signed_on"], said["type"]) == (
        "B-GX",
        "B-GX",
        "2026-02-11",
        "definitive",
    )
    assert PersonName.objects.get().names == {"zh": "试代表1"}
    assert [one for one in Entry.objects.all() if "试代表1".encode() in bytes(one.envelope)] == []
    assert wei.post(address, sent).status_code == 422
    assert Motion.objects.count() == 1
