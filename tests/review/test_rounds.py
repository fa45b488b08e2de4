"""A round is opened by all; who is asked is read from the register as it stood on the cut-off day."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from story_house import GX, LS, OWN, PROPOSE, QN, REPORT, codes

from earlyspring.commitments.actions import assign, close, relieve, take_over
from earlyspring.ledger import actions
from earlyspring.ledger.actions import Way
from earlyspring.ledger.blobs import keep
from earlyspring.ledger.saying import put
from earlyspring.review.actions import make_obligations, open_round
from earlyspring.review.models import Obligation
from earlyspring.review.rounds import why_nobody
from review.conftest import CUTOFF, DUE, FREEZE, a_commitment

pytestmark = pytest.mark.django_db
DAYS = {"cutoff_on": CUTOFF, "due_on": DUE, "freeze_on": FREEZE}


def asked(year):
    make_obligations(year.round)
    return [(one.commitment, one.party, one.body) for one in Obligation.objects.order_by("commitment", "body")]


def both(year, item):
    return [(item, GX, "B-GX-FA"), (item, QN, "B-QN-FA")]


def test_every_lead_is_asked_once(year):
    wanted = [one for item in sorted(year.commitments) for one in both(year, item)]
    assert asked(year) == wanted
    assert make_obligations(year.round) == []
    assert asked(year) == wanted
    assert {one.due_on for one in Obligation.objects.all()} == {DUE}


def test_a_party_without_a_lead_is_asked_itself(year):
    responsible = next(one for one in year.house.all("responsibility") if one.party == GX)
    relieve(responsible, on="2026-11-01", by=GX, way=OWN)
    year.round.known_from = datetime(2026, 12, 10, 10, tzinfo=UTC)
    assert (responsible.commitment, GX, GX) in asked(year)


def test_what_happened_after_the_cut_off_changes_nothing(year):
    """A commitment closed and an agency changed in December, when the round speaks of November."""
    close(year.commitment(1), as_what="complete", by=QN, way=REPORT)
    a_commitment(year.house, {"en": "A late promise."}, "X-3")
    assert [one for one in asked(year) if one[0] not in year.commitments] == []
    assert len(asked(year)) == 4


def test_a_merger_before_the_cut_off_asks_the_successor(year, clock):
    clock.move_to(datetime(2026, 9, 1, tzinfo=UTC))
    act = {"type": "merger", "effective_on": "2026-10-01", "complete": True, "outputs": [LS]}
    put(year.mechanism, "succession", act | {"inputs": [{"body": QN, "ceases": True}]}, by=GX, way=REPORT)
    clock.move_to(datetime(2026, 12, 10, tzinfo=UTC))
    assert {party for _, party, _ in asked(year)} == {LS, GX}


def test_a_merger_after_the_cut_off_asks_who_was_party_on_it(year, clock):
    """Quảng Ninh is merged on 5 December and its promise taken over; the round of 30 November is read after that."""
    clock.move_to(datetime(2026, 12, 6, tzinfo=UTC))
    act = {"type": "merger", "effective_on": "2026-12-05", "complete": True, "outputs": [LS]}
    put(year.mechanism, "succession", act | {"inputs": [{"body": QN, "ceases": True}]}, by=GX, way=REPORT)
    assert moved(year) == [LS, GX]
    clock.move_to(datetime(2026, 12, 10, tzinfo=UTC))
    year.round.known_from = datetime(2026, 12, 9, tzinfo=UTC)
    assert asked(year) == [one for item in sorted(year.commitments) for one in both(year, item)]


def moved(year):
    """The parties of the first commitment once who followed was put in the place of who ended."""
    assign(year.commitment(), party=LS, body="B-LS-FA", role="lead", from_day="2026-12-05", by=LS, way=REPORT)
    return sorted(take_over(year.commitment(), by=GX, way=REPORT).parties, reverse=True)


def test_nobody_is_asked_before_the_cut_off_day_is_over_everywhere(year, clock):
    clock.move_to(datetime(2026, 11, 30, 23, tzinfo=UTC))
    assert codes(lambda: make_obligations(year.round), year.house) == [("cutoff_on", "not_yet")]
    clock.move_to(datetime(2026, 12, 1, tzinfo=UTC))
    assert len(make_obligations(year.round)) == 4


def partly_on_paper(told, **more):
    """A round that all but Guangxi agree to by their keys, Guangxi by a paper of this very day."""
    motion = open_round(told.mechanism, {"year": 2026, "class": "final", **DAYS, **more}, by=QN, way=PROPOSE)
    motion = actions.assent(motion, by=LS)
    scan = keep(told.mechanism, b"%PDF-1.7", name="a.pdf", media_type="application/pdf", party=QN)
    paper = {"number": "9", "date": "2026-12-10", "scan_sha256": scan.sha256, "registrar": QN, "parties": [GX]}
    assert actions.hold_consent(motion, by=QN, paper=paper).state == "paper"
    return told.house.now("round", motion.changes[0]["item"])


def test_a_round_agreed_partly_on_paper_asks_about_what_was_entered_earlier_that_day(year):
    item = a_commitment(year.house, {"en": "Entered this morning."}, "X-4")
    round_ = partly_on_paper(year)
    assert {one.commitment for one in make_obligations(round_)} == {item, *year.commitments}
    assert why_nobody(round_) == ""


def test_a_round_held_on_a_paper_of_this_day_asks_as_of_its_entry(year):
    item = a_commitment(year.house, {"en": "Entered this morning."}, "X-4")
    scan = keep(year.mechanism, b"%PDF-1.7", name="a.pdf", media_type="application/pdf", party=QN)
    paper = {"number": "9", "date": "2026-12-10", "scan_sha256": scan.sha256, "registrar": QN, "parties": [GX, LS]}
    said = {"year": 2026, "class": "final", **DAYS}
    round_ = open_round(year.mechanism, said, by=QN, way=Way("paper", paper=paper))
    assert round_.known_from == datetime(2026, 12, 10, tzinfo=UTC)
    assert item in {one.commitment for one in make_obligations(round_)}


def test_why_a_round_asks_nobody(year):
    of_none = put(
        year.mechanism, "instrument", {"type": "mou", "handling": "open", "title": {"en": "M"}}, by=QN, way=REPORT
    )
    round_ = partly_on_paper(year, instruments=[of_none.item])
    assert (make_obligations(round_), why_nobody(round_)) == ([], "of_others")
    for place in range(2):
        close(year.commitment(place), as_what="complete", by=QN, way=REPORT)
    assert why_nobody(partly_on_paper(year, year=2027)) == "all_closed"


def test_rounds_that_are_refused(year):
    said = {"year": 2027, "class": "midterm", **DAYS}
    refused = lambda **more: codes(lambda: open_round(year.mechanism, said | more, by=QN, way=PROPOSE), year.house)
    assert refused(due_on="2026-11-01") == [("due_on", "due_before_cutoff")]
    assert refused(freeze_on="2026-12-01") == [("freeze_on", "freeze_before_due")]
    assert refused(cutoff_on="2026-11") == [("cutoff_on", "not_a_whole_day")]
    assert refused(year=2026, **{"class": "annual", "session": "JWC-18"}) == [("", "round_taken")]
    assert refused(session="JWC-99") == [("session", "no_such_fact")]


def test_all_of_the_circle_open_a_round(year):
    motion = open_round(year.mechanism, {"year": 2027, "class": "midterm", **DAYS}, by=QN, way=PROPOSE)
    assert motion.parties == sorted([QN, GX, LS])
    assert actions.assent(motion, by=GX).state == "open"


def test_a_round_of_some_instruments_asks_about_those_alone(year):
    said = {"type": "mou", "handling": "open", "title": {"en": "M"}}
    paper = put(year.mechanism, "instrument", said, by=QN, way=REPORT)
    said = {"year": 2026, "class": "final", "instruments": [paper.item], **DAYS}
    round_ = open_round(year.mechanism, said, by=QN, way=REPORT)
    assert make_obligations(round_) == []


def test_another_lead_for_the_same_party_is_asked_too_late(year):
    responsible = next(one for one in year.house.all("responsibility") if one.party == GX)
    relieve(responsible, on="2026-12-05", by=GX, way=OWN)
    assign(
        year.house.now("commitment", responsible.commitment),
        party=GX,
        body="B-GX-TR",
        from_day="2026-12-05",
        by=GX,
        way=OWN,
    )
    assert "B-GX-TR" not in {body for _, _, body in asked(year)}


def test_a_round_leads_to_a_session_of_its_own_world(year):
    mechanism = year.mechanism
    said = {"year": 2027, "class": "annual", "session": year.round.session, **DAYS}
    trial = replace(PROPOSE, exercise=True)
    refused = codes(lambda: open_round(mechanism, said, by=QN, way=trial), year.house)
    assert refused == [("session", "exercise_apart")]
