"""What the instrument is to each party."""

import pytest
from story_house import GX, LS, QN, REPORT, codes

from agreements.conftest import VI, ZH, digest
from earlyspring.agreements.actions import approve_draft, characterise, deposit_text, keep

pytestmark = pytest.mark.django_db


def test_each_party_sees_the_instrument_with_its_own_eyes(table):
    table.texts()
    characterise(table.instrument, {"nature": "international_agreement_non_treaty"}, by=QN)
    mine = approve_draft(table.instrument, sha256=digest(VI), by=QN)
    theirs = approve_draft(table.instrument, sha256=digest(ZH), nature="political_document", by=GX)
    assert [(one.party, one.nature, one.approved_draft, one.standing) for one in (mine, theirs)] == [
        (QN, "international_agreement_non_treaty", digest(VI), "own"),
        (GX, "political_document", digest(ZH), "own"),
    ]
    assert len(table.house.all("characterisation")) == 2


def test_another_draft_may_be_approved_until_it_is_signed(table):
    table.texts()
    table.approved()
    deposit_text(table.instrument, VI + b" new", lang="vi", version=2, by=QN, way=REPORT)
    assert approve_draft(table.instrument, sha256=digest(VI + b" new"), by=QN).approved_draft == digest(VI + b" new")
    approve_draft(table.instrument, sha256=digest(VI), by=QN)
    table.authenticated()
    table.signed(QN)
    late = lambda: approve_draft(table.instrument, sha256=digest(VI + b" new"), by=QN)
    assert codes(late, table.house) == [("instrument", "signed_already")]


def test_refusals(table):
    table.texts()
    assert codes(lambda: approve_draft(table.instrument, sha256="0" * 64, by=QN), table.house) == [
        ("sha256", "no_such_text")
    ]
    assert codes(lambda: approve_draft(table.instrument, sha256=digest(VI), by=QN), table.house) == [
        ("nature", "missing")
    ]
    for_another = {"party": GX, "nature": "treaty"}
    assert codes(lambda: characterise(table.instrument, for_another, by=QN), table.house) == [
        ("party", "not_own_party")
    ]
    assert characterise(table.instrument, for_another, by=QN, way=REPORT).party == GX


def test_who_keeps_the_originals(table):
    held = keep(table.instrument, {"holder": "B-QN-FA", "originals": 1, "copies": 3}, by=QN)
    assert (held.party, held.holder, held.originals, held.copies, held.standing) == (QN, "B-QN-FA", 1, 3, "own")
    refused = lambda by=QN, **content: codes(lambda: keep(table.instrument, content, by=by), table.house)
    assert refused() == [("originals", "missing")]
    assert refused(originals=-1) == [("originals", "below_zero")]
    assert refused(originals=1, party=GX) == [("party", "not_own_party")]
    assert refused(by=LS, originals=1) == [("party", "not_a_party")]
    assert refused(originals=1, holder="B-XX") == [("holder", "no_such_fact")]
