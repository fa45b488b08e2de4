"""Evidence: its digest at once, the file when its party wants it."""

import hashlib

import pytest
from story_house import GX, LS, QN, codes

from earlyspring.ledger import blobs
from earlyspring.ledger.dumping import dump
from earlyspring.members.permits import Acting
from earlyspring.review.actions import open_evidence, show_evidence
from earlyspring.review.permits import may_open_file
from review.conftest import PNG, officer

pytestmark = pytest.mark.django_db


def test_a_digest_now_and_the_file_later(year, lan, wei):
    evidence = year.evidence(title={"en": "The desk"}, **{"class": "photo"})
    assert (evidence.standing, evidence.visibility, evidence.party) == ("own", "party", QN)
    readers = lambda one: [may_open_file(who, one) for who in (lan, wei, None)]
    assert readers(evidence) == [True, False, False]
    evidence = open_evidence(evidence, to="mechanism", by=QN)
    assert readers(evidence) == [True, True, False]
    evidence = open_evidence(evidence, to="public", by=QN)
    assert readers(evidence) == [True, True, True]
    assert PNG.decode("latin1") not in str(dump(year.mechanism))


def test_what_was_opened_stays_open(year):
    evidence = open_evidence(year.evidence(), to="mechanism", by=QN)
    assert codes(lambda: open_evidence(evidence, to="party", by=QN), year.house) == [("visibility", "opened_already")]
    assert codes(lambda: open_evidence(evidence, to="mechanism", by=QN), year.house) == [
        ("visibility", "nothing_changed")
    ]
    assert codes(lambda: year.evidence(visibility="party"), year.house) == [("visibility", "opened_already")]


def test_only_ones_own_file_is_shown(year):
    blobs.keep(year.mechanism, PNG, name="a.png", media_type="image/png", party=GX)
    digest = hashlib.sha256(PNG).hexdigest()
    assert codes(lambda: show_evidence(year.mechanism, {"sha256": digest}, by=LS), year.house) == [
        ("sha256", "no_such_file")
    ]
    evidence = show_evidence(year.mechanism, {"sha256": digest}, by=GX)
    assert codes(lambda: open_evidence(evidence, to="public", by=QN), year.house)[0] == ("party", "not_own_party")


def test_an_observer_opens_what_all_may_open(year):
    ambassador: Acting = officer(year.house, QN, "an", "observer")
    evidence = year.evidence()
    assert not may_open_file(ambassador, evidence)
    assert may_open_file(ambassador, open_evidence(evidence, to="mechanism", by=QN))
