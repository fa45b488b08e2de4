"""Hà Giang is admitted to the circle of three, and later Tuyên Quang follows it."""

import base64
import random
from datetime import UTC, datetime

import pytest
from story_house import GX, LS, OWN, QN, REPORT, a_body, a_house, codes

from earlyspring.ledger import actions
from earlyspring.ledger.apply import apply
from earlyspring.ledger.blobs import keep
from earlyspring.ledger.checking import check
from earlyspring.ledger.circles import circle_of, compositions, epoch_of, ever_parties_of, parties_of
from earlyspring.ledger.derived import Motion, SetAside
from earlyspring.ledger.dumping import dump
from earlyspring.ledger.erasure import erase_person
from earlyspring.ledger.keyring import host
from earlyspring.ledger.loading import load
from earlyspring.ledger.logs import receive
from earlyspring.ledger.models import Entry, Mechanism, PartyKey
from earlyspring.ledger.putting import put_motion
from earlyspring.ledger.saying import put
from earlyspring.members.actions import admit_to_circle, end_part, enter_body, enter_person, host_party
from earlyspring.record.statements import LogKey
from ledger.register_rows import around, rows_of

pytestmark = pytest.mark.django_db
HG, TQ = "B-HG", "B-TQ"
TEXT = {"en": "A road over the pass."}
OTHER = {"en": "A wider road over the pass."}


def a_house_of_five(**more):
    """The house of three, with Hà Giang and Tuyên Quang on record as bodies."""
    house = a_house("pass", **more)
    for item, name in ((HG, "Hà Giang"), (TQ, "Tuyên Quang")):
        body = {key: value for key, value in a_body(item, "S-VN", name, type="province").items() if key != "id"}
        enter_body(house.mechanism, body, by=QN, way=REPORT, item=item)
    return house


@pytest.fixture(name="house")
def the_house(db):
    return a_house_of_five()


def admitted(house, party=HG):
    motion = admit_to_circle(house.mechanism, [party], by=QN)
    host_party(house.mechanism, party)
    return house.agree(motion)


def followed(house, old=HG, new=TQ, by=QN, **more):
    motion = end_part(house.mechanism, {old: new}, by=by, **more)
    if new:
        host_party(house.mechanism, new)
    return house.agree(motion)


def a_project(house, by=QN, parties=(QN, HG), item="PR-1", text=None):
    content = {"title": text or TEXT, "localities": list(parties)}
    return actions.propose(house.mechanism, [("project", item, content)], by=by)


def log(house, party):
    found = Entry.objects.filter(mechanism=house.mechanism, party=party).order_by("epoch", "index")
    return [(entry.epoch, entry.type) for entry in found if entry.type != "notice"]


def test_who_is_admitted_is_a_party_when_all_have_assented(house):
    motion = admit_to_circle(house.mechanism, [HG], by=QN)
    assert (motion.state, motion.parties) == ("open", [GX, HG, LS, QN])
    assert parties_of(house.mechanism) == {GX, LS, QN}
    host_party(house.mechanism, HG)
    house.agree(motion)
    assert parties_of(house.mechanism) == {GX, HG, LS, QN}
    assert (epoch_of(house.mechanism), Motion.objects.get().state) == (2, "joint")


def test_a_log_is_closed_before_its_party_writes_in_the_next(house):
    admitted(house)
    house.agree(a_project(house))
    assert log(house, QN)[-5:] == [(1, "assent"), (1, "close"), (2, "keyring"), (2, "propose"), (2, "assent")]
    assert log(house, HG) == [(1, "keyring"), (1, "assent"), (1, "close"), (2, "keyring"), (2, "assent")]
    assert log(house, LS)[-1] == (1, "assent")


def test_a_party_that_was_silent_for_an_epoch_closes_that_log_too(house):
    admitted(house)
    admitted(house, TQ)
    house.agree(a_project(house, parties=(QN, LS)))
    assert [epoch for epoch, kind in log(house, LS) if kind == "close"] == [1, 2]
    assert house.now("project", "PR-1").standing == "joint"


def test_what_was_open_before_an_admission_is_still_answered(house):
    motion = a_project(house, parties=(QN, LS))
    admitted(house)
    assert actions.assent(motion, by=LS).state == "joint"


def test_one_decline_keeps_the_circle_as_it_was(house):
    motion = admit_to_circle(house.mechanism, [HG], by=QN)
    assert actions.decline(motion, by=GX, reason="Not yet.").state == "dead"
    assert parties_of(house.mechanism) == {GX, LS, QN}
    assert admitted(house).state == "joint"


def test_the_circle_is_no_fact_of_the_register(house):
    admitted(house)
    assert list(SetAside.objects.all()) == []
    assert [finding for finding in check() if finding.severity == "hard"] == []
    assert [one.code for one in check() if one.code in ("unknown_kind", "set_aside")] == []
    enter = lambda: put(house.mechanism, "priority", {"title": TEXT}, by=QN, way=REPORT, item="epoch")
    assert codes(enter, house) == [("id", "id_taken")]
    propose = lambda: actions.propose(house.mechanism, [("priority", "epoch", {"title": TEXT})], by=QN)
    assert codes(propose, house) == [("id", "id_taken")]


def test_after_a_succession_the_successor_is_asked_in_the_place_of_the_old_party(house):
    admitted(house)
    house.agree(a_project(house))
    followed(house)
    assert parties_of(house.mechanism) == {GX, LS, QN, TQ}
    assert ever_parties_of(house.mechanism) == {GX, HG, LS, QN, TQ}
    second = a_project(house, text=OTHER, parties=(QN,))
    assert second.parties == [QN, TQ]
    assert house.agreed(second).title == OTHER


def test_a_fact_that_names_the_old_party_asks_its_successor(house):
    admitted(house)
    followed(house)
    assert a_project(house, by=GX, parties=(GX, HG)).parties == [GX, TQ]
    agency = {"side": "S-VN", "names": [{"official": {"en": "An office"}}], "parent": HG}
    assert put(house.mechanism, "body", agency, by=TQ, way=OWN).standing == "own"


def test_who_has_ended_says_nothing_more(house):
    admitted(house)
    motion = a_project(house)
    followed(house)
    motion.refresh_from_db()
    assert (motion.state, motion.reason) == ("dead", "lapsed")
    late = a_project(house, by=GX, parties=(GX, QN))
    Motion.objects.filter(pk=late.pk).update(parties=[GX, HG, QN])
    late.refresh_from_db()
    assert codes(lambda: actions.assent(late, by=HG), house) == [("party", "part_ended")]
    assert codes(lambda: a_project(house, by=HG), house) == [("party", "part_ended")]
    report = lambda way: put(house.mechanism, "priority", {"title": TEXT}, by=HG, way=way)
    assert codes(lambda: report(REPORT), house) == [("party", "part_ended")]
    followed(house, LS, None)
    assert codes(lambda: a_project(house, by=LS), house) == [("party", "part_ended_alone")]


def test_a_lapsed_motion_binds_nobody(house):
    admitted(house)
    a_project(house)
    followed(house)
    assert house.agreed(a_project(house, parties=(QN, TQ), text=OTHER)).title == OTHER


def test_a_successor_is_bound_by_what_its_predecessor_agreed_to(house):
    admitted(house)
    first = a_project(house, parties=(QN, HG, GX))
    actions.assent(first, by=HG)
    followed(house)
    crossing = a_project(house, by=LS, parties=(LS, TQ), text=OTHER)
    assert codes(lambda: actions.assent(crossing, by=TQ), house) == [("", "bound_already")]
    actions.decline(first, by=GX, reason="Too steep.")
    assert actions.assent(crossing, by=TQ).state == "joint"


def test_who_assents_to_its_own_end_closes_its_log_by_that(house):
    admitted(house)
    waiting = a_project(house)
    motion = end_part(house.mechanism, {HG: TQ}, by=QN)
    assert codes(lambda: actions.assent(motion, by=HG), house) == [("party", "follower_without_key")]
    host_party(house.mechanism, TQ)
    actions.assent(motion, by=HG)
    assert codes(lambda: actions.assent(waiting, by=HG), house) == [("party", "leaving")]
    assert codes(lambda: a_project(house, by=HG, item="PR-2"), house) == [("party", "leaving")]
    actions.decline(motion, by=GX, reason="Let it finish first.")
    assert actions.assent(waiting, by=HG).state == "joint"


def test_the_old_party_itself_may_put_the_end_of_its_part(house):
    admitted(house)
    assert codes(lambda: followed(house, by=HG), house) == [("party", "put_by_another")]
    host(house.mechanism, TQ)
    followed(house, by=HG)
    assert parties_of(house.mechanism) == {GX, LS, QN, TQ}


def test_a_part_ends_in_that_of_a_member(house):
    admitted(house)
    followed(house, HG, LS)
    assert parties_of(house.mechanism) == {GX, LS, QN}


def test_an_absent_party_is_ended_by_all_others_at_the_size_its_log_has_here(house):
    admitted(house)
    motion = a_project(house)
    house.agree(motion)
    succession = end_part(house.mechanism, {HG: TQ}, by=QN, absent=HG)
    assert succession.parties == [GX, LS, QN, TQ]
    assert succession.changes[0]["content"]["closes"] == {HG: Entry.objects.filter(party=HG).count()}
    host_party(house.mechanism, TQ)
    assert house.agree(succession).state == "joint"
    assert house.agreed(a_project(house, parties=(QN, TQ), text=OTHER)).title == OTHER


def closing(house, size, by=QN):
    """A succession as another desk might write it, closing the log of Hà Giang at a size of its choice."""
    circle = circle_of(house.mechanism)
    content = {"from": {HG: None}, "closes": {HG: size}}
    change = {"item": "epoch", "base": circle.begun_by[-1], "kind": "party_succession", "content": content}
    return put_motion(circle, [change], circle.parties - {HG}, by=by)


def test_who_does_not_hold_the_closed_log_does_not_close_it(house):
    admitted(house)
    motion = closing(house, 9)
    assert codes(lambda: actions.assent(motion, by=GX), house) == [("", "log_not_here")]


def test_who_rests_on_a_later_answer_does_not_close_a_log_before_it(house):
    admitted(house)
    size = Entry.objects.filter(party=HG).count()
    first = a_project(house, by=GX, parties=(GX, HG))
    actions.decline(first, by=HG, reason="Too steep.")
    house.agree(a_project(house, by=GX, parties=(GX, QN), text=OTHER))
    motion = closing(house, size)
    assert codes(lambda: actions.assent(motion, by=GX), house) == [("", "relied_on_more")]


def test_an_answer_beyond_the_size_sets_nobody_free_for_that_very_closing(house):
    """Hà Giang declined an admission in what the succession leaves out: Guangxi, bound by it, is so still."""
    admitted(house)
    size = Entry.objects.filter(party=HG).count()
    first = admit_to_circle(house.mechanism, [TQ], by=GX)
    actions.decline(first, by=HG, reason="Too many.")
    motion = closing(house, size)
    assert codes(lambda: actions.assent(motion, by=GX), house) == [("", "bound_already")]
    assert codes(lambda: closing(house, size, by=GX), house) == [("", "bound_already")]
    later = closing(house, Entry.objects.filter(party=HG).count(), by=LS)
    assert actions.assent(later, by=GX).answers.get(party=GX).answer == "assent"


def test_a_closing_is_kept_to_by_who_assented_to_it(house):
    """Guangxi closed the log of Hà Giang before its decline, so it cannot cite that; the motion binds on."""
    admitted(house)
    first = a_project(house, by=GX, parties=(GX, HG))
    closing(house, Entry.objects.filter(party=HG).count(), by=GX)
    actions.decline(first, by=HG, reason="Here after all.")
    assert codes(lambda: a_project(house, by=GX, parties=(GX, QN), text=OTHER), house) == [("", "bound_already")]


def test_admissions_that_are_refused(house):
    admit = lambda *parties, by=QN: codes(lambda: admit_to_circle(house.mechanism, parties, by=by), house)
    assert admit() == [("parties", "nobody_enters")]
    assert admit(LS) == [("parties", "already_party")]
    assert admit("B-XX") == [("parties", "no_such_fact")]
    body = house.now("body", "B-HP").content() | {"to": "2025-07-01"}
    put(house.mechanism, "body", body, by=QN, way=REPORT, item="B-HP")
    assert admit("B-HP") == [("parties", "not_alive")]
    put(house.mechanism, "body", body | {"to": "2999"}, by=QN, way=REPORT, item="B-HP")
    assert admit(HG, by="B-HP") == [("party", "not_hosted")]
    host(house.mechanism, "B-HP")
    assert admit(HG, by="B-HP") == [("party", "not_in_circle")]
    admitted(house)
    followed(house)
    assert admit(HG) == [("parties", "was_party")]
    admit_to_circle(house.mechanism, ["B-BG"], by=GX)
    assert admit("B-HP") == [("", "circle_being_changed")]


def test_endings_that_are_refused(house):
    end = lambda endings, by=QN, **more: codes(lambda: end_part(house.mechanism, endings, by=by, **more), house)
    assert end({}) == [("party", "nobody_ends")]
    assert end({HG: TQ}) == [("party", "not_a_party")]
    assert end({LS: "B-XX"}) == [("successor", "no_such_fact")]
    assert end({LS: QN, QN: HG}) == [("successor", "successor_ends")]
    assert end({LS: TQ}, absent=GX) == [("absent", "absent_not_ending")]
    assert end({QN: TQ}, absent=QN) == [("absent", "not_absent")]
    assert end({LS: None, GX: None}) == [("", "one_left")]
    admitted(house)
    followed(house)
    assert end({LS: HG}) == [("successor", "was_party")]
    assert end({LS: TQ}, by=HG) == [("party", "part_ended")]
    end_part(house.mechanism, {LS: None}, by=GX)
    assert end({LS: None}) == [("", "circle_being_changed")]


def test_nobody_ends_the_part_of_another_alone(house):
    followed(house, LS, None)
    end = lambda **more: codes(lambda: end_part(house.mechanism, {GX: TQ}, by=QN, **more), house)
    assert end(absent=GX) == [("", "nobody_alone")]


def test_keys_that_are_not_made(house):
    assert codes(lambda: host_party(house.mechanism, HG), house) == [("party", "not_asked_to_enter")]
    admitted(house)
    followed(house)
    assert codes(lambda: host_party(house.mechanism, HG), house) == [("party", "part_ended")]
    assert sorted(PartyKey.objects.values_list("party", flat=True)) == [GX, HG, LS, QN, TQ]


def test_a_consent_on_paper_begins_no_epoch(house):
    motion = admit_to_circle(house.mechanism, [HG], by=QN)
    scan = keep(house.mechanism, b"%PDF-1.7", name="a.pdf", media_type="application/pdf", party=QN).sha256
    paper = {
        "number": "1",
        "date": datetime.now(UTC).date().isoformat(),
        "scan_sha256": scan,
        "registrar": QN,
        "parties": [GX, HG, LS],
    }
    assert actions.hold_consent(motion, by=QN, paper=paper).state == "paper"
    assert parties_of(house.mechanism) == {GX, LS, QN}
    assert admitted_now(house, motion).state == "joint"


def admitted_now(house, motion):
    host_party(house.mechanism, HG)
    for party in (GX, HG, LS):
        motion = actions.assent(motion, by=party)
    return motion


def test_a_name_is_erased_on_the_word_of_a_party_that_has_ended(house):
    admitted(house)
    person = enter_person(house.mechanism, {"en": "Somebody"}, by=QN).item
    followed(house)
    assert erase_person(house.mechanism, person, by=HG, ground="asked for").epoch == 3


def test_compositions_follow_one_another(house):
    first = admitted(house).digest
    second = followed(house).digest
    found = compositions(house.mechanism)
    assert [sorted(epoch.parties) for epoch in found[second]] == [[GX, LS, QN], [GX, HG, LS, QN], [GX, LS, QN, TQ]]
    assert circle_of(house.mechanism).begun_by == (first, second)


def a_history(house):
    """An admission, a succession, what was said before, between and after, and one motion about the circle open."""
    host(house.mechanism, HG)
    office = {"body": HG, "code": "director"}
    actions.report(house.mechanism, "office", "O-HG", office, by=HG, sources=["SRC-1"])
    admitted(house)
    put(house.mechanism, "office", {"body": "B-QN-FA", "code": "director"}, by=QN, way=OWN)
    house.agree(a_project(house))
    a_project(house, item="PR-2")
    succession = end_part(house.mechanism, {HG: TQ}, by=QN, absent=HG)
    host_party(house.mechanism, TQ)
    house.agree(succession)
    house.agree(a_project(house, parties=(QN, TQ), text=OTHER))
    a_project(house, by=TQ, parties=(QN, TQ), item="PR-3")
    admit_to_circle(house.mechanism, ["B-HP"], by=GX)
    return house.mechanism


def test_it_goes_out_and_comes_in_as_it_is(house):
    home = a_history(house)
    rows, beside, document = rows_of(home), around(home), dump(home)
    Mechanism.objects.filter(pk=home.pk).update(key="at-home")
    away = load(document, at=datetime(2026, 11, 21, tzinfo=UTC))
    assert (rows_of(away), around(away), dump(away)) == (rows, beside, document)
    assert parties_of(away) == {GX, LS, QN, TQ}


@pytest.mark.parametrize("seed", range(4))
def test_any_order_and_any_pieces_say_the_same(house, seed):
    home = a_history(house)
    rows, beside, document = rows_of(home), around(home), dump(home)
    Mechanism.objects.filter(pk=home.pk).update(key="at-home")
    away = Mechanism.objects.create(key="pass", founders=document["founders"])
    rng = random.Random(seed)
    pieces = [
        (one, cut) for one in document["logs"] for cut in {len(one["entries"]), rng.randint(1, len(one["entries"]))}
    ]
    rng.shuffle(pieces)
    for one, cut in pieces:
        key = LogKey(one["party"], one["circle"], one["epoch"])
        fresh = receive(away, key, [base64.b64decode(entry) for entry in one["entries"][:cut]], one["keys"])
        apply(away, {entry.item for entry in fresh})
    assert rows_of(away) == rows
    assert around(away) == beside
    found = [finding for finding in check() if finding.severity == "hard"]
    assert [finding for finding in found if not finding.place.startswith("at-home")] == []
