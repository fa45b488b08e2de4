"""Evidence: its digest at once, the file when its party wants it."""

import hashlib
from contextlib import suppress

import pytest
from story_house import GX, LS, QN, codes

from earlyspring.ledger import actions, blobs
from earlyspring.ledger.apply import apply
from earlyspring.ledger.dumping import dump
from earlyspring.ledger.logs import append, log_of
from earlyspring.ledger.present import now
from earlyspring.members.permits import Acting
from earlyspring.record import statements
from earlyspring.review.actions import open_evidence, show_evidence
from earlyspring.review.ids import evidence_id
from earlyspring.review.models import Evidence
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


DIGEST = hashlib.sha256(PNG).hexdigest()
TAKEN = evidence_id(DIGEST, QN)
CLAIM = {"sha256": DIGEST, "visibility": "public", "title": {"en": "As Guangxi calls it"}}


def reported(year):
    actions.report(year.mechanism, "evidence", TAKEN, CLAIM | {"party": QN}, by=GX, sources=["SRC-1"])


def called_its_own(year):
    actions.state_own(year.mechanism, "evidence", TAKEN, CLAIM | {"party": GX}, by=GX)


def called_its_own_by_hand(year):
    """As the desk of Guangxi would write it without the verbs of this one."""
    log, at = log_of(year.mechanism, GX, 1), "2026-12-10T10:00:00Z"
    said = {"kind": "evidence", "item": TAKEN, "content": CLAIM | {"party": GX}, "standing": "own"}
    append(year.mechanism, GX, [statements.notice(log, at, exercise=False, **said)])
    apply(year.mechanism, [TAKEN])


def put_by_two(year):
    put(year, "evidence", CLAIM | {"party": GX})


def put_by_two_as_something_else(year):
    put(year, "seat", {"organ": "O-JWC", "party": GX, "role": "chair"})


def put(year, kind, said):
    motion = actions.propose(year.mechanism, [(kind, TAKEN, said)], by=GX, parties=[GX, LS])
    actions.assent(motion, by=LS)


def waiting(year):
    actions.propose(year.mechanism, [("evidence", TAKEN, CLAIM | {"party": GX})], by=GX, parties=[GX, LS])


def on_paper(year):
    scan = blobs.keep(year.mechanism, b"%PDF-1.7", name="a.pdf", media_type="application/pdf", party=GX)
    paper = {"number": "7", "date": "2026-12-09", "scan_sha256": scan.sha256, "registrar": GX, "parties": [QN]}
    actions.hold_paper(year.mechanism, "evidence", TAKEN, CLAIM | {"party": QN}, by=GX, paper=paper)


CLAIMS = [reported, called_its_own, called_its_own_by_hand, put_by_two, put_by_two_as_something_else, waiting]


@pytest.mark.parametrize("claim", [*CLAIMS, on_paper])
def test_who_knows_the_digest_first_takes_nothing(year, wei, claim):
    with suppress(actions.Refused):
        claim(year)
    evidence = year.evidence(title={"en": "The desk"})
    assert (evidence.standing, evidence.party, evidence.visibility) == ("own", QN, "party")
    assert evidence.title == {"en": "The desk"}
    assert year.evidence(title={"en": "The desk, again"}).item == evidence.item
    assert not may_open_file(wei, evidence)


@pytest.mark.parametrize("claim", CLAIMS)
def test_who_knows_the_digest_later_changes_nothing(year, claim):
    evidence = year.evidence(title={"en": "The desk"})
    assert evidence.item == TAKEN
    with suppress(actions.Refused):
        claim(year)
    after = now(Evidence, year.mechanism).get(sha256=DIGEST, party=QN)
    assert (after.item, after.version, after.standing, after.content()) == (
        TAKEN,
        evidence.version,
        "own",
        evidence.content(),
    )
