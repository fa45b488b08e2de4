"""A commitment is carried: active, suspended, taken up again, closed."""

import pytest
from story_house import GX, OWN, PROPOSE, QN, REPORT, codes

from commitments.conftest import SAID, WHY
from earlyspring.agreements.actions import draft_instrument, enter_event
from earlyspring.commitments.actions import (
    activate,
    assign,
    close,
    record_commitment,
    record_statement,
    register,
    suspend,
)

pytestmark = pytest.mark.django_db


def begin(commitment, **more):
    return activate(commitment, **{"verifiable": True, "verifiable_reason": WHY, "by": QN, "way": PROPOSE} | more)


def test_the_way_of_a_commitment(desk):
    active = desk.active()
    assert (active.state, active.verifiable, active.verifiable_reason, active.standing) == (
        "active",
        True,
        WHY,
        "joint",
    )
    resting = desk.house.agreed(suspend(desk.commitment, reason={"en": "Flood."}, by=GX, way=PROPOSE))
    assert (resting.state, resting.note) == ("suspended", {"en": "Flood."})
    assert desk.house.agreed(begin(desk.commitment)).state == "active"
    closed = desk.house.agreed(close(desk.commitment, as_what="complete", by=QN, way=PROPOSE))
    assert (closed.state, closed.closed_as) == ("closed", "complete")


def test_what_is_missing_is_told_all_at_once(desk):
    assert codes(lambda: begin(desk.commitment, verifiable_reason={}), desk.house) == [
        ("state", "state_does_not_follow"),
        ("verifiable_reason", "missing"),
        ("parties", "missing"),
    ]
    desk.registered()
    refused = lambda: codes(lambda: begin(desk.commitment), desk.house)
    assert refused() == [("parties", "no_lead"), ("parties", "no_lead"), ("due_date", "no_due_date")]
    assign(desk.commitment, party=QN, body="B-QN-FA", from_day="2026-02-11", by=QN, way=OWN)
    assert refused() == [("parties", "no_lead"), ("due_date", "no_due_date")]
    desk.due()
    assign(desk.commitment, party=GX, body="B-GX-FA", to_day="2026-03-01", by=GX, way=OWN)
    assert refused() == [("parties", "no_lead")]
    assign(desk.commitment, party=GX, body="B-GX-FA", from_day="2026-03-01", by=GX, way=OWN)
    assert begin(desk.commitment).state == "open"


def test_what_is_continuous_needs_no_date(desk):
    desk.registered(nature="continuous")
    desk.led()
    assert desk.house.agreed(begin(desk.commitment, verifiable=False)).verifiable is False


def test_a_commitment_of_an_instrument_waits_for_its_force(house, session):
    parties = [{"body": QN}, {"body": GX}]
    paper = draft_instrument(
        house.mechanism,
        {"type": "mou", "handling": "open", "title": {"en": "x"}, "parties": parties},
        by=QN,
        way=REPORT,
    )
    content = {"instrument": paper.item, "provisions": [{"path": "II.3"}], "session": "SM-11", "text": SAID}
    made = house.agreed(record_commitment(house.mechanism, content, by=QN, way=PROPOSE))
    made = house.agreed(register(made, parties=[QN, GX], nature="continuous", by=QN, way=PROPOSE))
    for party in (QN, GX):
        assign(made, party=party, body=f"{party}-FA", by=party, way=OWN)
    assert codes(lambda: begin(made), house) == [("instrument", "not_in_force")]
    enter_event(paper, {"type": "entry_into_force", "effective_on": "2026-02-11"}, by=QN, way=REPORT)
    assert house.agreed(begin(made)).state == "active"


def test_what_is_only_reported_binds_nobody(house, session):
    said = {"session": session.item, "force": "agreed", "bodies": [QN, GX], "text": SAID}
    statement = record_statement(house.mechanism, said, by=QN, way=REPORT)
    content = {"statement": statement.item, "session": "SM-11", "text": SAID}
    made = record_commitment(house.mechanism, content, by=QN, way=REPORT)
    made = register(made, parties=[QN], nature="continuous", by=QN, way=REPORT)
    assign(made, party=QN, body="B-QN-FA", by=QN, way=OWN)
    assert codes(lambda: begin(made), house) == [("statement", "rests_on_a_report")]


def test_closings_that_are_refused(desk):
    desk.registered()
    shut = lambda as_what="complete", **more: close(desk.commitment, as_what=as_what, by=QN, way=PROPOSE, **more)
    refused = lambda *what, **more: codes(lambda: shut(*what, **more), desk.house)
    assert refused("forgotten") == [("closed_as", "not_in_list")]
    assert refused("merged") == [("successor", "missing")]
    assert refused("merged", successor=desk.item) == [("successor", "leads_to_itself")]
    assert refused("superseded", successor="C-X") == [("successor", "no_such_fact")]
    assert refused("lapsed") == [("reason", "missing")]
    more = {"statement": desk.commitment.statement, "text": SAID}
    other = desk.house.agreed(record_commitment(desk.house.mechanism, more, by=QN, way=PROPOSE))
    assert refused("complete", successor=other.item) == [("successor", "not_for_this_type")]
    closed = desk.house.agreed(shut("merged", successor=other.item))
    assert (closed.closed_as, closed.successor) == ("merged", other.item)
    back = lambda: close(other, as_what="merged", successor=desk.item, by=QN, way=PROPOSE)
    assert codes(back, desk.house) == [("successor", "leads_to_itself")]
    for act in (
        lambda: begin(desk.commitment),
        lambda: suspend(desk.commitment, reason={"en": "x"}, by=QN, way=PROPOSE),
        lambda: shut(),
    ):
        assert codes(act, desk.house) == [("state", "closed_for_good")]


def test_only_what_is_active_is_suspended(desk):
    desk.registered()
    rest = lambda reason: suspend(desk.commitment, reason=reason, by=QN, way=PROPOSE)
    assert codes(lambda: rest({}), desk.house) == [("state", "state_does_not_follow"), ("reason", "missing")]
