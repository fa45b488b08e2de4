"""Lan plans what is signed; Wei says who signs for Guangxi; who is not concerned sees no names; Minh finds nothing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from earlyspring.agreements.signing_day.models import CeremonyDocument, CeremonySide
from earlyspring.delegations.models import Delegate
from earlyspring.ledger.derived import Motion
from tests.people import a_fact, a_posting, a_user, signed_in

pytestmark = pytest.mark.django_db
AT = "/spring/gathering/2027/signing/"
SENT = {
    "titles__vi": "Biên bản chung",
    "titles__zh": "会议纪要",
    "level": "mechanism",
    "languages": ["vi", "zh"],
    "order_lang": "en",
    "minutes": "5",
    "body_1": "B-QN",
    "language_1": "vi",
    "keeps_1": "on",
    "body_2": "B-GX",
    "language_2": "zh",
    "keeps_2": "on",
    **{f"language_{n}": "vi" for n in range(3, 7)},
}


def test_lan_plans_a_document_and_wei_reads_it(ceremony):
    sent = signed_in(ceremony.cast.lan).post(AT + "new/", SENT)
    assert (sent.status_code, sent["Location"]) == (302, AT + "1/")
    made = CeremonyDocument.objects.get()
    assert (made.titles, made.alone, made.minutes) == ({"vi": "Biên bản chung", "zh": "会议纪要"}, True, 5)
    assert [(one.keeper, one.parties[0]) for one in made.originals.all()] == [("B-GX", "B-GX"), ("B-QN", "B-QN")]
    page = signed_in(ceremony.cast.wei).get(AT + "1/")
    assert (page.context["facts"].within, page.context["hosts"]) == (True, False)


def test_only_the_hosts_officers_plan(ceremony):
    ceremony.plan()
    for person in (ceremony.cast.wei, ceremony.cast.own["focal_point"]):
        client = signed_in(person)
        for address in ("new/", "1/change/", "1/withdraw/"):
            assert client.get(AT + address).status_code == 404
    minh = signed_in(ceremony.cast.minh)
    assert {minh.get(AT + one).status_code for one in ("", "1/", "order/", "day/", "order/sheet/")} == {404}


def test_what_is_refused_is_told_in_words(ceremony):
    lan = signed_in(ceremony.cast.lan)
    answer = lan.post(AT + "new/", SENT | {"body_2": "B-QN"})
    assert (answer.status_code, CeremonyDocument.objects.count()) == (422, 0)
    assert [str(one) for one in answer.context["form"].errors["body_1"]] == [
        "A body stands among the parties twice. Name it once, in one role."
    ]
    ceremony.plan()
    assert lan.post(AT + "1/withdraw/", {"why": ""}).status_code == 422
    assert lan.post(AT + "1/withdraw/", {"why": "put off"}).status_code == 302
    assert ceremony.document().withdrawn_why == "put off"
    assert lan.post(AT + "1/withdraw/").status_code == 302
    assert ceremony.document().withdrawn_at is None


def test_the_language_of_a_side_is_taken_where_it_is_known(ceremony):
    lan = signed_in(ceremony.cast.lan)
    answer = lan.post(AT + "new/", SENT | {"language_2": ""})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["language_2"])
    a_fact(ceremony.cast.mechanism, "side", "S-3", names={"en": "A third side"}, position=3, languages=["zh"])
    a_fact(ceremony.cast.mechanism, "body", "B-3", side="S-3", names=[{"official": {"en": "A guest"}}])
    assert lan.post(AT + "new/", SENT | {"body_2": "B-3", "language_2": ""}).status_code == 302
    assert ceremony.document().sides.get(body="B-3").language == "zh"


def test_the_host_locks_a_document(ceremony):
    ceremony.plan()
    sent = {"titles__vi": "Bản ghi nhớ", "level": "sectoral", "minutes": "6", "batch": "3"}
    assert signed_in(ceremony.cast.lan).post(AT + "1/change/", sent).status_code == 302
    made = ceremony.document()
    assert (made.level, made.minutes, made.batch) == ("sectoral", 6, 3)
    empty = signed_in(ceremony.cast.lan).post(AT + "1/change/", sent | {"titles__vi": ""})
    assert empty.status_code == 422


SIDE = {"signatory": "GX-001", "assistant": "GX-002", "witnesses": ["GX-003"], "power": "office"}


def test_the_host_changes_who_signs_with_a_reason_that_stands_on_the_page(ceremony):
    ceremony.plan()
    lan, at = signed_in(ceremony.cast.lan), AT + "1/signers/"
    assert [row[0].value() for row in lan.get(at).context["form"].rows()[:2]] == ["B-QN", "B-GX"]
    sent = {"languages": ["vi", "zh"], "order_lang": "en", "body_1": "B-QN", "body_2": "B-GX", "keeps_1": "on"}
    sent |= {"language_1": "vi", "language_2": "zh"}
    without = lan.post(at, sent)
    assert (without.status_code, list(without.context["form"].errors)) == (422, ["why"])
    assert lan.post(at, sent | {"why": "One original is enough"}).status_code == 302
    assert [one.keeper for one in ceremony.document().originals.all()] == ["B-QN"]
    assert "One original is enough" in lan.get(AT + "1/").content.decode()


def test_wei_names_who_signs_for_guangxi_and_lan_cannot(ceremony):
    ceremony.plan()
    assert signed_in(ceremony.cast.lan).get(AT + "1/sides/B-GX/").status_code == 404
    wei = signed_in(ceremony.cast.wei)
    offered = wei.get(AT + "1/sides/B-GX/").context["form"].fields["signatory"].choices
    assert [code for code, _words in offered] == ["", "GX-001", "GX-002", "GX-003"]
    assert wei.post(AT + "1/sides/B-GX/", SIDE).status_code == 302
    side = CeremonySide.objects.get(body="B-GX")
    assert (side.signatory, side.assistant, side.witnesses, side.power) == ("GX-001", "GX-002", ["GX-003"], "office")
    twice = wei.post(AT + "1/sides/B-GX/", SIDE | {"assistant": "GX-001"})
    assert (twice.status_code, list(twice.context["form"].errors)) == (422, ["signatory"])
    assert wei.post(AT + "1/sides/B-GX/", SIDE | {"signatory": "QN-001"}).status_code == 422


def test_wei_says_between_which_hours_the_signatory_can_be_there(ceremony):
    ceremony.plan()
    wei = signed_in(ceremony.cast.wei)
    assert wei.post(AT + "1/sides/B-GX/", SIDE | {"there_from": "09:30", "there_until": "09:00"}).status_code == 422
    wei.post(AT + "1/sides/B-GX/", SIDE | {"there_from": "09:30", "there_until": "11:00"})
    assert "09:30–11:00" in wei.get(AT + "1/").content.decode()
    signed_in(ceremony.cast.lan).post(AT + "order/arrange/", {"do": "propose", "tables": "1", "begins": "09:00"})
    told = wei.get(AT + "1/").context["facts"].lacks
    assert any("cannot be there when its batch is (试代表1 (GX-001), 09:00–09:04)" in one for one in told)


def test_the_focal_point_of_the_agency_arranges_its_own_side(ceremony):
    from earlyspring.agreements.signing_day.actions import Signing

    ceremony.plan(signing=(Signing("B-QN-FA", "vi"), Signing("B-GX-FA", "zh")))
    ceremony.plan()
    focal = signed_in(ceremony.cast.other["focal_point"])
    assert focal.get(AT + "1/sides/B-GX-FA/").status_code == 200
    assert [focal.get(AT + one).status_code for one in ("1/sides/B-QN-FA/", "2/sides/B-GX/")] == [404, 404]
    assert focal.get(AT + "1/sides/B-GX-FA/signature/").status_code == 404


def test_who_is_not_concerned_sees_no_people(ceremony):
    ceremony.plan()
    signed_in(ceremony.cast.wei).post(AT + "1/sides/B-GX/", SIDE)
    hoa = a_posting(a_user("hoa", "Hoa"), ceremony.cast.mechanism, "B-LS")
    page = signed_in(hoa).get(AT + "1/")
    assert (page.status_code, page.context["facts"].within) == (200, False)
    assert "试代表1" not in page.content.decode()
    assert "试代表1" in signed_in(ceremony.cast.lan).get(AT + "1/").content.decode()
    watching = signed_in(ceremony.cast.own["observer"]).get(AT + "1/")
    assert "试代表1" not in watching.content.decode()


def test_each_point_that_is_open_is_a_sentence(ceremony):
    ceremony.plan()
    signed_in(ceremony.cast.wei).post(AT + "1/sides/B-GX/", SIDE | {"power": "none"})
    facts = signed_in(ceremony.cast.wei).get(AT + "1/").context["facts"]
    assert facts.lacks == [
        "It is not in the register yet. Enter it as an agreement and name it here.",
        "Nobody is named to sign for Quảng Ninh. Its officer names the person.",
        "No power to sign is recorded for Quảng Ninh. Record the office or the written power.",
        "No power to sign is recorded for Guangxi. Record the office or the written power.",
    ]


def test_a_point_names_the_person_and_not_the_code_alone(ceremony):
    ceremony.plan()
    signed_in(ceremony.cast.wei).post(AT + "1/sides/B-GX/", SIDE)
    Delegate.objects.filter(code="GX-001").update(withdrawn_at=timezone.now())
    facts = signed_in(ceremony.cast.wei).get(AT + "1/").context["facts"]
    assert facts.lacks[-1] == "试代表1 (GX-001), who signs for Guangxi, does not come. Name another person."


def lack_nothing(posting):
    cards = signed_in(posting).get("/spring/gathering/2027/").context["cards"]
    [line] = [line for card in cards for line in card.lines if line.words == "Documents that lack nothing"]
    return line.done, line.total


def test_the_board_hears_how_many_documents_lack_nothing(ceremony):
    assert lack_nothing(ceremony.cast.lan) == (0, 0)
    ceremony.plan()
    ceremony.plan()
    signed_in(ceremony.cast.lan).post(AT + "2/withdraw/", {"why": "put off"})
    assert lack_nothing(ceremony.cast.lan) == (0, 1)


def test_the_text_is_ticked_only_when_it_is_there(ceremony):
    body = [{"body": "B-QN", "role": "contracting"}, {"body": "B-GX", "role": "contracting"}]
    a_fact(ceremony.cast.mechanism, "instrument", "MOU-1", type="mou", title={"en": "MoU"}, parties=body)
    ceremony.plan(instrument="MOU-1", titles={})
    wei, tick = signed_in(ceremony.cast.wei), AT + "1/sides/B-GX/agree/"
    wei.post(tick)
    assert CeremonySide.objects.get(body="B-GX").agreed == {}
    for lang in ("vi", "zh"):
        text = {"version": 1, "purpose": "draft", "lang": lang, "standing": "authentic", "sha256": lang[0] * 64}
        a_fact(ceremony.cast.mechanism, "text", f"T-{lang}", instrument="MOU-1", **text)
    wei.get(tick)
    assert CeremonySide.objects.get(body="B-GX").agreed == {}
    wei.post(tick)
    assert CeremonySide.objects.get(body="B-GX").agreed == {"vi": "v" * 64, "zh": "z" * 64}
    wei.post(tick, {"back": "1"})
    assert CeremonySide.objects.get(body="B-GX").agreed == {}
    assert signed_in(ceremony.cast.lan).post(tick).status_code == 404


def test_an_officer_puts_an_actual_figure_to_the_parties(ceremony):
    wei, count = signed_in(ceremony.cast.wei), AT + "counts/"
    assert wei.get(count).status_code == 404
    a_fact(ceremony.cast.mechanism, "cycle", "C-2027", year=2027)
    a_fact(ceremony.cast.mechanism, "session", "SM-2027", organ="O-SM", cycle="C-2027", year=2027, status="planned")
    ceremony.gathering.cycle = "C-2027"
    ceremony.gathering.save()
    sent = {"session": "SM-2027", "what": "documents", "value": "39"}
    assert wei.post(count, sent).status_code == 422
    day = {"day": "2026-02-11", "status": "held", "ordinal": 1}
    a_fact(ceremony.cast.mechanism, "session", "SM-2026", organ="O-JWC", cycle="C-2027", year=2026, **day)
    assert wei.post(count, sent | {"session": "SM-2026"}).status_code == 302
    change = Motion.objects.get().changes[0]
    assert (change["kind"], change["content"]["what"], change["content"]["status"]) == ("count", "documents", "actual")
    assert signed_in(ceremony.cast.own["leader"]).get(count).status_code == 404


def test_pages_cost_the_same_with_one_and_with_three(ceremony):
    client = signed_in(ceremony.cast.lan)
    counts = []
    for more in (1, 2):
        for _ in range(more):
            ceremony.plan()
        client.post(AT + "order/arrange/", {"do": "propose", "tables": "2", "begins": "09:00"})
        found = []
        for page in ("", "day/", "order/", "1/"):
            client.get(AT + page)
            with CaptureQueriesContext(connection) as asked:
                assert client.get(AT + page).status_code == 200
            found.append(len(asked))
        counts.append(found)
    assert counts[0] == counts[1]
