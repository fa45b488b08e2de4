"""From what was said to what is in the register."""

import pytest
from story_house import GX, PROPOSE, QN, REPORT, codes

from commitments.conftest import SAID
from earlyspring.commitments.actions import close, record_commitment, record_statement, register, revive

pytestmark = pytest.mark.django_db


def test_an_agreed_statement_carries_a_commitment(desk):
    made = desk.commitment
    assert (made.state, made.standing, made.text) == ("recorded", "joint", SAID)


@pytest.mark.parametrize("force", ["encouraged", "welcomed", "ready_to", "proposed", "discussed"])
def test_what_was_said_with_less_force_promises_nothing(house, session, force):
    said = {"session": session.item, "force": force, "body": GX, "text": SAID}
    statement = record_statement(house.mechanism, said, by=QN, way=REPORT)
    promise = {"statement": statement.item, "text": SAID}
    assert codes(lambda: record_commitment(house.mechanism, promise, by=QN, way=REPORT), house) == [
        ("statement", "not_agreed")
    ]


def test_statements_that_are_refused(house, session):
    refused = lambda **content: codes(
        lambda: record_statement(house.mechanism, {"text": SAID, "force": "agreed"} | content, by=QN, way=REPORT), house
    )
    assert refused() == [("said_on", "missing")]
    assert refused(said_on="2026", body=QN, bodies=[QN, GX]) == [("bodies", "one_voice")]
    assert refused(session="SM-X") == [("session", "no_such_fact")]
    assert refused(said_on="2026", text={}) == [("text", "missing")]
    assert refused(said_on="2026", force="murmured") == [("force", "not_in_list")]


def test_commitments_that_are_refused(desk):
    statement = desk.commitment.statement
    refused = lambda **content: codes(
        lambda: record_commitment(desk.house.mechanism, content, by=QN, way=REPORT), desk.house
    )
    assert refused(text=SAID) == [("statement", "rests_on_nothing")]
    assert refused(statement=statement) == [("text", "missing")]
    assert refused(statement="ST-X", text=SAID) == [("statement", "no_such_fact")]
    assert refused(statement=statement, text=SAID, closed_as="complete") == [("closed_as", "not_closed")]
    assert refused(statement=statement, text=SAID, parties=["B-XX"]) == [("parties[0]", "no_such_fact")]


def test_codes_follow_one_another_in_a_session(desk):
    assert desk.registered().code == "2026-SM11-01"
    more = {"statement": desk.commitment.statement, "session": "SM-11", "text": SAID}
    other = desk.house.agreed(record_commitment(desk.house.mechanism, more, by=QN, way=PROPOSE))
    given = {"parties": [QN], "nature": "continuous", "reciprocity": "unilateral"}
    assert desk.house.agreed(register(other, by=QN, way=PROPOSE, **given)).code == "2026-SM11-02"


def test_registrations_that_are_refused(desk):
    refused = lambda **more: codes(lambda: register(desk.commitment, by=QN, way=PROPOSE, **more), desk.house)
    assert refused() == [("parties", "missing"), ("nature", "missing")]
    assert refused(parties=[QN, GX], nature="recurrent", reciprocity="unilateral") == [
        ("reciprocity", "not_unilateral")
    ]
    desk.registered(code="C-1")
    assert refused() == [("state", "state_does_not_follow")]
    more = {"statement": desk.commitment.statement, "text": SAID}
    other = desk.house.agreed(record_commitment(desk.house.mechanism, more, by=QN, way=PROPOSE))
    again = lambda **more: codes(
        lambda: register(other, by=QN, way=PROPOSE, parties=[QN, GX], nature="recurrent", **more), desk.house
    )
    assert again() == [("code", "missing")]
    assert again(code="C-1") == [("", "commitment_code_taken")]


def test_a_closed_matter_is_revived_as_another_commitment(desk):
    refused = lambda: codes(lambda: revive(desk.commitment, by=QN, way=PROPOSE), desk.house)
    assert refused() == [("revives", "not_closed")]
    desk.registered()
    desk.house.agreed(close(desk.commitment, as_what="lapsed", reason={"en": "Flood."}, by=QN, way=PROPOSE))
    revived = desk.house.agreed(revive(desk.commitment, by=GX, way=PROPOSE))
    assert (revived.revives, revived.state, revived.code, revived.closed_as, revived.parties) == (
        desk.item,
        "recorded",
        None,
        None,
        [QN, GX],
    )
    assert refused() == [("revives", "revived_already")]
