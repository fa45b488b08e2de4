"""Lan plans what is signed in Hạ Long; Wei says who signs for Guangxi; folders, order and signatures follow."""

from datetime import UTC, datetime, time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from story_house import GX, LS, PROPOSE, QN, codes

from agreements.conftest import CONTENT, VI, ZH, Table, digest
from earlyspring.agreements.actions import draft_instrument
from earlyspring.agreements.models import Signature
from earlyspring.agreements.signing_day import actions
from earlyspring.agreements.signing_day.documents import in_agreed_order, party_of
from earlyspring.agreements.signing_day.models import CeremonyDocument, CeremonySide, FolderStep, Original
from earlyspring.agreements.signing_day.ordering import judged_order
from earlyspring.agreements.signing_day.queries import batches_shown, counted, documents_of, registered, unready_of
from earlyspring.core.ready_to_sign import Attendee
from earlyspring.delegations.purging import personal_nouns
from earlyspring.ledger.models import PersonName
from earlyspring.ledger.moments import Moment
from earlyspring.members.queries import Directory
from tests.gatherings import a_gathering

pytestmark = pytest.mark.django_db
AT = datetime(2027, 2, 11, 9, 0, tzinfo=UTC)
BOTH = (actions.Signing(QN, "vi"), actions.Signing(GX, "zh"))
FA = (actions.Signing("B-QN-FA", "vi"), actions.Signing("B-GX-FA", "zh"))
LATER = {"zh": "新谅山", "vi": "Lạng Sơn mới"}


@pytest.fixture
def gathering(house):
    return a_gathering(house.mechanism)


def plan(gathering, signing=BOTH, **more):
    said = {"level": "provincial", "languages": ["vi", "zh"], "order_lang": "en", "titles": {"vi": "Bản ghi nhớ"}}
    directory = Directory(gathering.mechanism, Moment("2027-02-10", "2027-02-10"))
    return actions.plan_document(gathering, directory, signing=signing, **said | more)


def test_each_keeper_comes_first_in_its_original(gathering):
    three = (*BOTH, actions.Signing(LS, "vi", keeps=False))
    document = plan(gathering, three)
    kept = [(one.keeper, one.parties, one.languages) for one in document.originals.all()]
    assert kept == [(GX, [GX, LS, QN], ["zh", "vi"]), (QN, [QN, GX, LS], ["vi", "zh"])]
    assert (document.code, document.alone) == ("D01", False)
    assert plan(gathering, level="mechanism").alone is True


def test_an_agency_signs_for_the_party_above_it(gathering):
    document = plan(gathering, FA)
    assert [(one.body, one.party) for one in document.sides.all()] == [("B-QN-FA", QN), ("B-GX-FA", GX)]
    assert party_of(gathering.mechanism, "B-HP") == "B-HP"


def test_others_stand_by_the_alphabet_of_the_agreed_language(house):
    directory = Directory(house.mechanism, Moment("2027-02-10", "2027-02-10"))
    assert in_agreed_order([QN, LS, GX], "en", directory) == [GX, LS, QN]


def test_plans_that_are_refused(gathering, house):
    refused = lambda *args, **more: codes(lambda: plan(gathering, *args, **more), house)
    assert refused(titles={}) == [("titles", "missing")]
    assert refused(instrument="MOU-9") == [("instrument", "no_such_fact")]
    assert refused(level="federal") == [("level", "not_in_list")]
    assert refused(BOTH[:1]) == [("bodies", "signing_too_few")]
    assert refused((*BOTH, BOTH[0])) == [("bodies", "named_twice")]
    assert refused((BOTH[0], actions.Signing(GX, "en"))) == [("languages", "signing_language_lacks")]
    assert refused(order_lang="zh")[0] == ("order_lang", "signing_name_missing")
    nobody = tuple(actions.Signing(one.body, one.language, keeps=False) for one in BOTH)
    assert refused(nobody) == [("bodies", "signing_nobody_keeps")]


def test_a_document_of_the_register_is_planned_once(gathering, table):
    plan(gathering, instrument=table.item, titles={})
    again = lambda: plan(gathering, instrument=table.item)
    assert codes(again, table.house) == [("instrument", "signing_planned_already")]
    document = documents_of(gathering)[0]
    actions.withdraw_document(document, why="put off", at=AT)
    other = again()
    assert codes(lambda: actions.return_document(document), table.house) == [("instrument", "signing_planned_already")]
    actions.withdraw_document(other, why="put off", at=AT)
    assert actions.return_document(document).withdrawn_at is None


def test_withdrawing_needs_a_reason_and_is_done_once(gathering, house):
    document = plan(gathering)
    withdraw = lambda why="the flight was cancelled": actions.withdraw_document(document, why=why, at=AT)
    assert codes(lambda: withdraw(" "), house) == [("why", "missing")]
    withdraw()
    assert codes(withdraw, house) == [("", "signing_withdrawn")]


def test_a_party_arranges_its_own_side_alone(gathering, house):
    side = plan(gathering).sides.get(body=GX)
    arrange = lambda by=GX, **more: actions.arrange_side(side, by=by, **{"signatory": "GX-001"} | more)
    assert codes(lambda: arrange(QN), house) == [("party", "not_own_party")]
    assert codes(lambda: arrange(witnesses=["GX-001"]), house) == [("signatory", "signing_two_places")]
    assert codes(lambda: arrange(power="full_powers"), house) == [("power_note", "missing")]
    assert codes(lambda: arrange(power="king"), house) == [("power", "not_in_list")]
    arrange(assistant="GX-002", witnesses=["GX-003"], power="full_powers", power_note="12/2027")
    side.refresh_from_db()
    assert (side.signatory, side.assistant, side.witnesses, side.power) == (
        "GX-001",
        "GX-002",
        ["GX-003"],
        "full_powers",
    )


def test_the_text_is_ticked_by_its_digests(gathering, table):
    document = plan(gathering, instrument=table.item)
    side = document.sides.get(body=GX)
    tick = lambda by=GX: actions.agree_to_text(side, by=by, user=None, at=AT)
    assert codes(tick, table.house) == [("", "signing_text_missing")] * 2
    table.texts()
    assert codes(lambda: tick(QN), table.house) == [("party", "not_own_party")]
    assert tick().agreed == {"vi": digest(VI), "zh": digest(ZH)}
    assert codes(lambda: actions.take_agreement_back(side, by=QN), table.house) == [("party", "not_own_party")]
    assert actions.take_agreement_back(side, by=GX).agreed == {}


def test_who_signed_is_taken_away_at_the_purge_and_that_a_body_signed_stays():
    columns = {model: found for model, _way, found in personal_nouns()}
    assert columns[CeremonySide] == ("signatory", "assistant", "witnesses", "power_note", "rank_reason")
    assert columns[CeremonyDocument] == ("withdrawn_why",)


def steps_to(original, *states):
    return [actions.take_step(original, one, user=None, at=AT) for one in states]


def test_a_folder_goes_forward_and_its_last_step_is_taken_back(gathering, house):
    original = plan(gathering).originals.get(keeper=QN)
    printed, bound = steps_to(original, "printed", "on_table")
    assert original.state == "on_table"
    for state, code in (("bound", "signing_not_forward"), ("planned", "not_in_list"), ("lost", "not_in_list")):
        assert codes(lambda state=state: steps_to(original, state), house) == [("state", code)]
    back = lambda step: actions.take_back(original, step.pk, user=None, at=AT)
    assert codes(lambda: back(printed), house) == [("", "signing_not_last")]
    back(bound)
    assert (Original.objects.get(pk=original.pk).state, FolderStep.objects.count()) == ("printed", 2)
    actions.withdraw_document(original.document, why="put off", at=AT)
    assert codes(lambda: steps_to(original, "bound"), house) == [("", "signing_withdrawn")]


def test_what_is_printed_is_noted_by_its_digests(gathering, table):
    table.texts()
    original = plan(gathering, instrument=table.item).originals.get(keeper=QN)
    (step,) = steps_to(original, "printed")
    assert Original.objects.get(pk=original.pk).digests == {"vi": digest(VI), "zh": digest(ZH)}
    actions.take_back(original, step.pk, user=None, at=AT)
    assert Original.objects.get(pk=original.pk).digests == {}


def test_a_scan_and_the_place_of_custody_are_kept(gathering):
    original = plan(gathering).originals.get(keeper=QN)
    scan = SimpleUploadedFile("d01.pdf", b"%PDF-1.7 signed")
    kept = actions.keep_original(original, custody="Archive of the province", scan=scan, party=QN)
    assert (kept.custody, kept.scan) == ("Archive of the province", digest(b"%PDF-1.7 signed"))


def ready_sides(gathering, table):
    table.texts()
    table.approved()
    table.authenticated()
    document = plan(gathering, instrument=table.item)
    for side in document.sides.all():
        actions.arrange_side(side, by=side.party, signatory=f"{side.party[2:]}-001", power="office")
        actions.agree_to_text(side, by=side.party, user=None, at=AT)
    return documents_of(gathering)[-1]


def test_a_document_of_which_all_is_done_is_ready(gathering, table):
    document = ready_sides(gathering, table)
    people = {(QN, "QN-001"): Attendee(2), (GX, "GX-001"): Attendee(2)}
    said = registered(gathering.mechanism, [document])[table.item]
    assert unready_of(document, said, people) == []
    lacks = unready_of(document, said, {(QN, "QN-001"): Attendee(2)})
    assert [(one.path, one.code, one.given) for one in lacks] == [(GX, "signing_not_registered", "GX-001")]


def test_a_party_enters_that_it_signed_once_its_folder_says_so(gathering, table):
    document = ready_sides(gathering, table)
    side = document.sides.get(body=GX)
    enter = lambda by=GX: actions.enter_signature(side, signed_on="2026-02-11", by=by, names={"zh": "试代表一"})
    assert codes(enter, table.house) == [("", "signing_folder_not_signed")]
    steps_to(document.originals.get(keeper=GX), "signed_a")
    side = documents_of(gathering)[0].sides.get(body=GX)
    assert codes(lambda: enter(QN), table.house) == [("party", "not_own_party")]
    motion = enter()
    assert (motion.party, motion.state) == (GX, "open")
    assert codes(enter, table.house) == [("", "signing_entered_already")]
    table.house.agree(motion)
    made = Signature.objects.get(known_to=None)
    assert (made.body, made.type, made.standing) == (GX, "definitive", "joint")


def test_one_who_signs_twice_is_one_person_of_the_register(gathering, table):
    name = {"zh": "试代表一"}
    other = Table(
        table.house, table.house.agreed(draft_instrument(gathering.mechanism, CONTENT, by=QN, way=PROPOSE)).item
    )
    for one in (table, other):
        document = ready_sides(gathering, one)
        steps_to(document.originals.get(keeper=GX), "signed_a")
        side = next(two for two in documents_of(gathering) if two.pk == document.pk).sides.get(body=GX)
        table.house.agree(actions.enter_signature(side, signed_on="2026-02-11", by=GX, names=name, post={"zh": "主席"}))
    made = Signature.objects.filter(known_to=None)
    assert (made.count(), made.values("person").distinct().count(), PersonName.objects.count()) == (2, 1, 1)


def test_what_the_register_does_not_have_cannot_be_signed_there(gathering, house):
    side = plan(gathering).sides.get(body=QN)
    assert codes(lambda: actions.enter_signature(side, signed_on="2026-02-11", by=QN), house) == [
        ("", "signing_not_in_register")
    ]


def propose(gathering, **more):
    given = {"tables": 2, "begins": time(9), "user": None, "at": AT}
    return actions.propose_order(gathering, documents_of(gathering), **given | more)


def test_joint_documents_come_first_and_alone_and_locks_hold(gathering, house):
    assert codes(lambda: propose(gathering), house) == [("", "signing_nothing_to_order")]
    plan(gathering, FA, level="sectoral")
    plan(gathering, level="mechanism")
    locked = plan(gathering, level="provincial")
    plan(gathering, level="provincial")
    actions.change_document(locked, batch=2)
    order = propose(gathering)
    assert order.batches[0] == [2]
    assert [sorted(one) for one in order.batches] == [[2], [3, 4], [1]]
    assert judged_order(order, documents_of(gathering))[0] == []


def test_an_order_is_moved_accepted_and_kept_as_it_was_told(gathering, house):
    for _ in range(3):
        plan(gathering)
    order = propose(gathering)
    assert [len(one) for one in order.batches] == [2, 1]
    (first, second), (third,) = order.batches
    swapped = actions.move_document(order, first, batch=2, beside=third, user=None, at=AT)
    assert swapped.batches == [[third, second], [first]]
    broken = actions.move_document(swapped, second, batch=2, user=None, at=AT)
    assert (broken.pk, broken.batches) == (order.pk, [[third], [first, second]])
    assert codes(lambda: actions.move_document(order, 9, batch=1, user=None, at=AT), house) == [
        ("document", "signing_not_in_order")
    ]
    accepted = actions.accept_order(broken, documents_of(gathering), user=None, at=AT)
    assert codes(lambda: actions.accept_order(accepted, documents_of(gathering), user=None, at=AT), house) == [
        ("", "signing_accepted_already")
    ]
    new = actions.move_document(accepted, first, batch=3, user=None, at=AT)
    assert (new.pk != order.pk, new.accepted_at, new.batches) == (True, None, [[third], [second], [first]])


def test_an_order_that_breaks_a_hard_rule_is_not_accepted(gathering, house):
    plan(gathering, level="mechanism")
    plan(gathering)
    order = propose(gathering)
    wrong = actions.move_document(order, 2, batch=1, user=None, at=AT)
    found, _cost = judged_order(wrong, documents_of(gathering))
    assert {one.code for one in found} == {"not_alone", "stages_mixed"}
    assert codes(lambda: actions.accept_order(wrong, documents_of(gathering), user=None, at=AT), house) == [
        ("", "signing_order_broken")
    ]


def test_what_was_told_moves_as_little_as_it_can_and_what_is_withdrawn_leaves(gathering):
    made = [plan(gathering) for _ in range(4)]
    order = actions.accept_order(propose(gathering), documents_of(gathering), user=None, at=AT)
    gone, beside = order.batches[0]
    actions.withdraw_document(next(one for one in made if one.number == gone), why="put off", at=AT)
    shown = batches_shown(order, documents_of(gathering))
    assert [(table, one.number) for table, one in shown[0]] == [(2, beside)]
    again = propose(gathering)
    was = {one: n for n, row in enumerate(order.batches) for one in row}
    moved = [one for n, row in enumerate(again.batches) for one in row if was[one] != n]
    assert len(moved) <= 1


def test_agencies_and_documents_are_counted_apart(gathering):
    first, _second = plan(gathering, FA), plan(gathering, FA)
    for original in first.originals.all():
        steps_to(original, "signed_b")
    assert counted(documents_of(gathering)) == {
        ("documents", "planned"): 2,
        ("documents", "actual"): 1,
        ("agencies", "planned"): 2,
        ("agencies", "actual"): 2,
    }
