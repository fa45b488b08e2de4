"""What a session decides, and what is counted at it."""

import pytest
from story_house import GX, LS, PROPOSE, QN, REPORT, codes

from earlyspring.ledger.saying import put
from earlyspring.meetings.actions import cancel, decide, enter_count, hold

pytestmark = pytest.mark.django_db
TEXT = {"en": "So decided."}


@pytest.fixture
def session(house):
    content = {"organ": "O-SM", "ordinal": 11, "year": 2026, "status": "held", "host": GX}
    return put(house.mechanism, "session", content, by=QN, way=REPORT)


def next_host(session, body=LS, **more):
    content = {"type": "next_host", "year": 2027, "body": body, "text": TEXT}
    return decide(session, content | more, by=QN, way=REPORT)


def test_decisions_are_numbered(house, session):
    assert [next_host(session).no, decide(session, {"type": "procedure", "text": TEXT}, by=GX, way=REPORT).no] == [1, 2]
    same = lambda: decide(session, {"type": "procedure", "text": TEXT, "no": 2}, by=GX, way=REPORT)
    assert codes(same, house) == [("", "decision_number_taken")]


def test_a_decision_may_depart_from_the_rule_with_a_reason(house, session):
    assert codes(lambda: next_host(session, GX), house) == [("exception", "departs_from_rule")]
    assert codes(lambda: next_host(session, GX, exception=True), house) == [("reason", "missing")]
    made = next_host(session, GX, exception=True, reason={"en": "The 80th anniversary."})
    assert (made.body, made.exception, made.reason) == (GX, True, {"en": "The 80th anniversary."})


def test_all_parties_decide(house, session):
    motion = decide(session, {"type": "adoption", "text": TEXT}, by=QN, way=PROPOSE)
    assert house.agreed(motion).standing == "joint"


def test_decisions_that_are_refused(house, session):
    assert codes(lambda: next_host(session, ""), house) == [
        ("body", "missing"),
        ("body", "not_ref"),
    ]
    assert codes(lambda: next_host(session, year=None), house) == [("year", "missing")]
    assert codes(lambda: next_host(session, text={}), house) == [("text", "missing")]
    assert codes(lambda: decide(session, {"type": "admission", "text": TEXT}, by=QN, way=REPORT), house) == [
        ("body", "missing")
    ]
    assert codes(lambda: decide(session, {"type": "whim", "text": TEXT}, by=QN, way=REPORT), house) == [
        ("type", "not_in_list")
    ]
    planned = put(house.mechanism, "session", {"organ": "O-SM", "ordinal": 12, "status": "planned"}, by=QN, way=REPORT)
    gone = cancel(planned, reason=TEXT, by=QN, way=REPORT)
    assert codes(lambda: next_host(gone), house) == [("session", "already_cancelled")]


def test_planned_and_actual_figures_stand_side_by_side(house, session):
    figure = {"session": session.item, "what": "delegates", "value": 300, "qualifier": "about", "status": "planned"}
    enter_count(house.mechanism, figure, by=QN, way=REPORT)
    enter_count(house.mechanism, figure | {"value": 290, "status": "actual"}, by=QN, way=REPORT)
    assert [(one.status, one.value) for one in house.all("count")] == [("planned", 300), ("actual", 290)]


def test_counts_that_are_refused(house, session):
    figure = {"session": session.item, "what": "delegates", "value": 290, "status": "actual"}
    count = lambda way=PROPOSE, **more: enter_count(house.mechanism, figure | more, by=QN, way=way)
    assert codes(lambda: count(value=-1), house) == [("value", "below_zero")]
    assert codes(lambda: count(session=None), house) == [("session", "missing")]
    assert codes(lambda: count(what="camels"), house) == [("what", "not_in_list")]
    house.agree(count())
    assert codes(count, house) == [("value", "counted_already")]
    assert count(as_of="2026-02-12").state == "open"
    coming = put(house.mechanism, "session", {"organ": "O-SM", "ordinal": 12, "status": "planned"}, by=QN, way=REPORT)
    assert codes(lambda: count(session=coming.item), house) == [("status", "not_held")]
    hold(coming, start="2026-03-01", by=QN, way=REPORT)
    assert count(session=coming.item).state == "open"
