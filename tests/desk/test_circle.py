"""Lan puts changes of the circle; Wei and Lạng Sơn answer; who has ended reads on and says nothing more."""

import pytest
from django.urls import reverse

from earlyspring.ledger.actions import assent, decline, propose, report
from earlyspring.ledger.circles import parties_of
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.keyring import host
from earlyspring.ledger.models import PartyKey
from earlyspring.members.accounts import Posting
from earlyspring.members.actions import admit_to_circle, end_part, host_party
from tests.desk.hosted import hosted
from tests.desk.page_reading import read
from tests.people import a_fact, a_posting, a_user, a_while_ago, signed_in

pytestmark = pytest.mark.django_db
TQ = "B-TQ"
NAMES = {"vi": "Tuyên Quang", "zh": "宣光省", "en": "Tuyên Quang"}


@pytest.fixture(name="cast")
def the_cast(cast):
    """Three parties with their keys here, and Tuyên Quang as a body of the register."""
    hosted(cast)
    body = {"side": "S-VN", "names": [{"official": NAMES, "short": NAMES}]}
    report(cast.mechanism, "body", TQ, body, by="B-QN", sources=["SRC-1"])
    return cast


def address(cast, name="circle", **parts):
    return reverse(name, kwargs={"mechanism": cast.mechanism.key} | parts)


def posted(cast, name, data, by=None):
    return signed_in(by or cast.lan).post(address(cast, name), data)


def errors(response):
    return [str(one) for one in response.context["messages"]]


def answered(motion, *parties):
    for party in parties:
        motion = assent(motion, by=party)
    return motion


def admitted(cast):
    motion = admit_to_circle(cast.mechanism, [TQ], by="B-QN")
    host_party(cast.mechanism, TQ)
    return answered(motion, "B-GX", "B-LS", TQ)


def test_everybody_posted_sees_who_the_parties_are(cast):
    for person in (cast.lan, cast.other["observer"]):
        page = read(signed_in(person), address(cast))
        assert {row[0] for row in page.tables[0][1:]} == {"Quảng Ninh", "Lạng Sơn", "Guangxi"}
        assert {row[2] for row in page.tables[0][1:]} == {"on this node"}
        assert "Epoch 1" in page.words


def test_only_officers_of_a_party_are_offered_the_forms(cast):
    assert "Admit to the circle" in read(signed_in(cast.lan), address(cast)).links
    assert "Admit to the circle" not in read(signed_in(cast.own["leader"]), address(cast)).links
    guest = a_posting(a_user("an"), cast.mechanism, TQ)
    assert "Admit to the circle" not in read(signed_in(guest), address(cast)).links
    host(cast.mechanism, TQ)
    assert "Tuyên Quang is not a party of this record" in errors(posted(cast, "admit", {"parties": [TQ]}, by=guest))[0]


def test_lan_admits_and_the_others_answer_as_to_every_motion(cast):
    response = posted(cast, "admit", {"parties": [TQ]})
    motion = Motion.objects.get()
    assert response.headers["Location"] == address(cast, "motion", digest=motion.digest)
    host_party(cast.mechanism, TQ)
    answered(motion, "B-LS", TQ)
    wei = signed_in(cast.wei)
    assert wei.post(address(cast, "assent", digest=motion.digest)).status_code == 302
    assert parties_of(cast.mechanism) == {"B-GX", "B-LS", "B-QN", TQ}
    page = read(wei, address(cast))
    assert "Epoch 2" in page.words
    assert page.links["Admission to the circle: Tuyên Quang"] == address(cast, "motion", digest=motion.digest)


def test_a_motion_about_the_circle_is_told_in_words(cast):
    motion = admit_to_circle(cast.mechanism, [TQ], by="B-QN")
    wei = signed_in(cast.wei)
    page = read(wei, address(cast, "motion", digest=motion.digest))
    assert page.headings[0] == "Admission to the circle: Tuyên Quang"
    assert page.terms["Who enters"] == "Tuyên Quang"
    assert set(page.terms["The parties then"].split(", ")) == {"Guangxi", "Lạng Sơn", "Quảng Ninh", "Tuyên Quang"}
    assert "Admission to the circle: Tuyên Quang" in read(wei, address(cast, "motions")).links


def test_the_end_of_a_part_says_who_follows_and_how_the_log_is_closed(cast):
    posted(cast, "end_part", {"party": "B-LS", "successor": TQ, "how": "absent"})
    motion = Motion.objects.get()
    size = motion.changes[0]["content"]["closes"]["B-LS"]
    page = read(signed_in(cast.wei), address(cast, "motion", digest=motion.digest))
    assert page.headings[0] == "End of a part in the circle: Lạng Sơn → Tuyên Quang"
    told = page.terms["Part that ends"]
    assert told.startswith("Lạng Sơn → Tuyên Quang")
    assert (f"after {size} entr" in told or size == 1, f"holds {size}" in told) == (True, True)


def test_who_ends_itself_is_told_what_its_assent_does(cast):
    posted(cast, "end_part", {"party": "B-GX", "successor": "", "how": "itself"})
    motion = Motion.objects.get()
    page = read(signed_in(cast.wei), address(cast, "motion", digest=motion.digest))
    assert "With this assent your party closes its log" in page.words
    assert page.terms["Part that ends"].startswith("Guangxi → nobody follows")


def test_refusals_are_told_and_nothing_is_put(cast):
    sent = {"party": "B-QN", "successor": TQ, "how": "absent"}
    for data in (sent, sent | {"party": "B-LS", "successor": "B-LS"}):
        response = posted(cast, "end_part", data)
        assert (response.status_code, len(errors(response))) == (422, 1)
    assert posted(cast, "admit", {"parties": ["B-LS"]}).context["form"].errors.keys() == {"parties"}
    assert Motion.objects.count() == 0


def test_an_officer_of_a_party_that_has_ended_is_told_so(cast):
    admitted(cast)
    motion = propose(
        cast.mechanism, [("priority", "PRI-1", {"title": {"en": "More gates"}, "from_year": 2027})], by="B-QN"
    )
    answered(motion, "B-LS", TQ)
    succession = end_part(cast.mechanism, {"B-GX": TQ}, by="B-QN", absent="B-GX")
    answered(succession, "B-LS", TQ)
    wei = signed_in(cast.wei)
    page = read(wei, address(cast, "motion", digest=motion.digest))
    assert "Your party's answer" not in page.headings
    page = wei.get(address(cast, "motions"), {"state": "all"})
    assert page.status_code == 200
    assert "Admit to the circle" not in read(wei, address(cast)).links
    refused = posted(cast, "admit", {"parties": ["B-QN-FA"]}, by=cast.wei)
    assert "has ended" in errors(refused)[0]


def test_what_lapsed_is_not_called_declined(cast):
    motion = propose(
        cast.mechanism, [("priority", "PRI-1", {"title": {"en": "More gates"}, "from_year": 2027})], by="B-QN"
    )
    succession = end_part(cast.mechanism, {"B-GX": TQ}, by="B-QN", absent="B-GX")
    host_party(cast.mechanism, TQ)
    answered(succession, "B-LS", TQ)
    page = read(signed_in(cast.lan), address(cast, "motion", digest=motion.digest))
    assert ("lapsed" in page.words, "declined" in page.words) == (True, False)


def test_an_administrator_makes_the_key_of_who_is_asked_to_enter(cast):
    keeper = signed_in(cast.own["administrator"])
    assert keeper.post(address(cast, "party_key", party=TQ)).status_code == 302
    assert PartyKey.objects.filter(party=TQ).count() == 0
    admit_to_circle(cast.mechanism, [TQ], by="B-QN")
    assert "Make its key here" in read(keeper, address(cast)).words
    assert "Make its key here" not in read(signed_in(cast.lan), address(cast)).words
    keeper.post(address(cast, "party_key", party=TQ))
    assert PartyKey.objects.get(party=TQ).hosted is True


def test_an_officer_makes_the_key_of_the_own_party_where_it_has_no_administrator(cast):
    admit_to_circle(cast.mechanism, [TQ], by="B-QN")
    guest = a_posting(a_user("an"), cast.mechanism, TQ)
    assert "Make its key here" in read(signed_in(guest), address(cast)).words
    for person in (cast.lan, cast.own["observer"]):
        assert signed_in(person).post(address(cast, "party_key", party=TQ)).status_code == 404
    a_posting(a_user("binh"), cast.mechanism, TQ, "administrator")
    assert signed_in(guest).post(address(cast, "party_key", party=TQ)).status_code == 404
    assert PartyKey.objects.filter(party=TQ).count() == 0
    Posting.objects.filter(party=TQ, role="administrator").delete()
    signed_in(guest).post(address(cast, "party_key", party=TQ))
    assert PartyKey.objects.get(party=TQ).hosted is True


def test_who_leaves_assents_when_the_follower_can_sign(cast):
    sent = {"party": "B-LS", "successor": TQ, "how": "itself"}
    lang_son = a_posting(a_user("hoa"), cast.mechanism, "B-LS")
    assert "Let another party put it" in errors(posted(cast, "end_part", sent, by=lang_son))[0]
    posted(cast, "end_part", sent)
    motion = Motion.objects.get()
    browser = signed_in(lang_son)
    browser.post(address(cast, "assent", digest=motion.digest))
    assert motion.answers.filter(party="B-LS").count() == 0
    host_party(cast.mechanism, TQ)
    browser.post(address(cast, "assent", digest=motion.digest))
    assert motion.answers.filter(party="B-LS").count() == 1


def test_an_administrator_changes_the_key_of_the_own_party(cast):
    keeper, old = signed_in(cast.own["administrator"]), PartyKey.objects.get(party="B-QN")
    assert read(keeper, address(cast)).links["Change the key"] == address(cast, "change_key")
    assert "Change the key" not in read(signed_in(cast.lan), address(cast)).links
    assert old.key_id in read(keeper, address(cast, "change_key")).words
    keeper.post(address(cast, "change_key"))
    made = PartyKey.objects.get(party="B-QN", hosted=True)
    assert (made.key_id != old.key_id, PartyKey.objects.get(pk=old.pk).hosted) == (True, False)
    assert PartyKey.objects.filter(party="B-GX").count() == 1
    assert signed_in(cast.lan).post(address(cast, "change_key")).status_code == 404


def test_a_key_is_changed_only_after_the_sign_in_was_confirmed(cast):
    keeper = signed_in(cast.own["administrator"])
    a_while_ago(keeper, 3600)
    assert keeper.post(address(cast, "change_key")).status_code == 302
    assert PartyKey.objects.filter(party="B-QN").count() == 1


def test_an_act_of_succession_leads_to_the_part_in_the_circle(cast):
    act = {
        "type": "absorption",
        "effective_on": "2027-03-01",
        "inputs": [{"body": "B-LS", "ceases": True}],
        "outputs": [TQ],
    }
    report(cast.mechanism, "succession", "ACT-1", act, by="B-QN", sources=["SRC-1"])
    lan = signed_in(cast.lan)
    page = read(lan, address(cast, "succession"))
    assert page.links["End its part"] == f"{address(cast, 'end_part')}?party=B-LS&successor={TQ}"
    form = lan.get(page.links["End its part"]).context["form"]
    assert (form["party"].value(), form["successor"].value()) == ("B-LS", TQ)
    ended = end_part(cast.mechanism, {"B-LS": TQ}, by="B-QN")
    host_party(cast.mechanism, TQ)
    answered(ended, "B-GX", "B-LS", TQ)
    assert "End its part" not in read(lan, address(cast, "succession")).links


def test_the_circle_has_no_exercise(cast):
    a_fact(cast.mechanism, "cycle", "CY-1", year=2027, exercise=True)
    lan = signed_in(cast.lan)
    assert "The circle has no exercise" in read(lan, address(cast, "admit")).words
    posted(cast, "admit", {"parties": [TQ]})
    motion = Motion.objects.get()
    assert motion.exercise is False
    assert "The circle has no exercise" in read(lan, address(cast, "motion", digest=motion.digest)).words


def test_a_decline_keeps_the_circle(cast):
    motion = admit_to_circle(cast.mechanism, [TQ], by="B-QN")
    decline(motion, by="B-GX", reason="Not yet.")
    page = read(signed_in(cast.lan), address(cast))
    assert "No change of the circle waits for answers." in page.words
