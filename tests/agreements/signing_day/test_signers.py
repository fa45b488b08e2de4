"""Lan changes who signs a document that is planned: what stays said, what is printed anew, and until when she may."""

import pytest
from story_house import GX, LS, QN, codes

from agreements.signing_day.test_actions import AT, BOTH, gathering, plan
from earlyspring.agreements.signing_day import actions
from earlyspring.agreements.signing_day.models import FolderStep, SignersChanged
from earlyspring.ledger.moments import Moment
from earlyspring.members.queries import Directory

__all__ = ["gathering"]
pytestmark = pytest.mark.django_db
THREE = (*BOTH, actions.Signing(LS, "vi"))


def change(document, signing=THREE, **more):
    said = {"languages": ["vi", "zh"], "order_lang": "en", "why": "Lạng Sơn joins", "user": None, "at": AT}
    directory = Directory(document.gathering.mechanism, Moment("2027-02-10", "2027-02-10"))
    return actions.change_signers(document, directory, signing=signing, **said | more)


def originals(document):
    return [(one.keeper, one.parties, one.state) for one in document.originals.order_by("keeper")]


def step(original, *states):
    for state in states:
        FolderStep.objects.create(original=original, state=state, at=AT)


def test_what_comes_out_otherwise_is_printed_again_and_what_was_said_stays(gathering):
    document = plan(gathering)
    actions.arrange_side(document.sides.get(body=GX), by=GX, signatory="GX-001")
    for one in document.originals.all():
        step(one, "printed", "bound")
    change(document)
    assert originals(document) == [
        (GX, [GX, LS, QN], "planned"),
        (LS, [LS, GX, QN], "planned"),
        (QN, [QN, GX, LS], "planned"),
    ]
    assert [(one.body, one.party, one.signatory) for one in document.sides.all()] == [
        (QN, QN, ""),
        (GX, GX, "GX-001"),
        (LS, LS, ""),
    ]
    kept = SignersChanged.objects.get()
    assert (kept.why, kept.before["signing"]) == ("Lạng Sơn joins", [[QN, "vi", True], [GX, "zh", True]])
    assert [one[3] for one in kept.before["originals"]] == ["bound", "bound"]


def test_an_original_that_comes_out_as_before_keeps_its_folder_and_one_without_keeper_goes(gathering):
    document = plan(gathering)
    for one in document.originals.all():
        step(one, "printed")
    change(document, (BOTH[0], actions.Signing(GX, "zh", keeps=False)))
    assert originals(document) == [(QN, [QN, GX], "printed")]
    assert document.sides.get(body=GX).keeps is False


def test_it_needs_a_reason_and_two_who_sign_and_ends_with_the_first_signature(gathering, house):
    document = plan(gathering)
    assert codes(lambda: change(document, why=" "), house) == [("why", "missing")]
    assert codes(lambda: change(document, BOTH[:1]), house) == [("bodies", "signing_too_few")]
    assert codes(lambda: change(document, languages=["vi"]), house) == [("languages", "signing_language_lacks")]
    step(document.originals.get(keeper=GX), "printed", "signed_a")
    assert codes(lambda: change(document), house) == [("", "signing_begun")]
    actions.withdraw_document(document, why="put off", at=AT)
    assert ("", "signing_withdrawn") in codes(lambda: change(document), house)
    assert SignersChanged.objects.count() == 0
