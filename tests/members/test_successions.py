"""Bắc Giang merges into Lạng Sơn: what ends, what begins, and what people must still settle."""

import pytest
from story_house import GX, LS, OWN, PROPOSE, QN, REPORT, a_body, codes, story

from earlyspring.agreements.actions import draft_instrument, sign
from earlyspring.commitments.actions import activate, assign, record_commitment, record_statement, register, take_over
from earlyspring.ledger.saying import put
from earlyspring.members.actions import admit, enter_body, succeed

pytestmark = pytest.mark.django_db
BG, NEW = "B-BG", "B-NEW"
DAY = "2025-07-01"
ABSORPTION = {"type": "absorption", "effective_on": DAY, "inputs": [{"body": BG, "ceases": True}], "outputs": [LS]}
SAID = {"en": "A reporting line."}


@pytest.fixture
def before(house):
    """Bắc Giang is a guest, has a department, a pair with Guangxi, a signature, and an active commitment."""
    admit(house.mechanism, BG, class_code="guest", from_day="2020", by=QN, way=REPORT)
    department = {
        key: value for key, value in a_body("", "S-VN", "Department of Bắc Giang", parent=BG).items() if key != "id"
    }
    enter_body(house.mechanism, department, by=QN, way=REPORT, item="B-BG-FA")
    pair = {"type": "friendship_pair", "bodies": [BG, GX]}
    put(house.mechanism, "channel", pair, by=QN, way=REPORT, item="CH-1")
    paper = {"type": "mou", "handling": "open", "title": {"en": "On labour"}, "parties": [{"body": BG}, {"body": GX}]}
    instrument = draft_instrument(house.mechanism, paper, by=QN, way=REPORT, item="I-1")
    sign(instrument, body=BG, signed_on="2024-01-01", by=QN, way=REPORT)
    said = {"said_on": "2024", "force": "agreed", "bodies": [QN, GX], "text": SAID}
    statement = house.agreed(record_statement(house.mechanism, said, by=QN, way=PROPOSE))
    content = {"statement": statement.item, "text": SAID}
    made = record_commitment(house.mechanism, content, by=QN, way=REPORT, item="C-1")
    made = register(made, code="C-1", parties=[BG, GX], nature="continuous", by=QN, way=REPORT)
    for party, agency in ((BG, "B-BG-FA"), (GX, "B-GX-FA")):
        assign(made, party=party, body=agency, from_day="2024-01-01", by=GX, way=REPORT)
    activate(made, verifiable=False, verifiable_reason=SAID, by=QN, way=REPORT)
    return house


def periods(house, kind):
    return sorted((one.body, one.from_day, one.to_day) for one in house.all(kind) if one.body in (BG, LS, "B-BG-FA"))


def test_what_follows_is_put_to_the_parties_as_one_motion(before):
    done = succeed(before.mechanism, ABSORPTION, by=LS, way=PROPOSE)
    assert (done.act.standing, done.act.outputs) == ("open", [LS])
    assert [change["kind"] for change in done.follows.changes] == [
        "succession",
        "body",
        "membership",
        "responsibility",
    ]
    assert done.letters == (("channel", "CH-1"), ("instrument", "I-1"))
    assert done.to_assign == (("C-1", LS),)
    before.agree(done.follows)
    assert periods(before, "membership") == [(BG, "2020", DAY), (LS, "2008", None)]
    assert periods(before, "responsibility") == [("B-BG-FA", "2024-01-01", DAY)]
    assert (before.now("body", BG).to_day, before.now("body", BG).standing) == (DAY, "joint")
    assert before.now("succession", done.act.item).standing == "joint"


def test_a_reported_act_is_agreed_to_later(before):
    reported = put(before.mechanism, "succession", ABSORPTION, by=QN, way=REPORT)
    done = succeed(before.mechanism, ABSORPTION, by=LS, way=PROPOSE, item=reported.item)
    before.agree(done.follows)
    assert before.now("succession", reported.item).standing == "joint"
    assert periods(before, "membership") == [(BG, "2020", DAY), (LS, "2008", None)]


def test_papers_and_signatures_stay_as_they_were(before):
    before.agree(succeed(before.mechanism, ABSORPTION, by=LS, way=PROPOSE).follows)
    assert before.now("instrument", "I-1").parties == [{"body": BG}, {"body": GX}]
    assert [(one.body, one.signed_on) for one in before.all("signature")] == [(BG, "2024-01-01")]


def test_an_agency_that_went_over_leads_on_for_the_heir(before):
    merged = {"type": "absorption", "effective_on": DAY, "batch": "2025", "outputs": ["B-LS-FA"]}
    succeed(before.mechanism, merged | {"inputs": [{"body": "B-BG-FA", "ceases": True}]}, by=LS, way=REPORT)
    done = succeed(before.mechanism, ABSORPTION | {"batch": "2025"}, by=LS, way=REPORT)
    assert done.to_assign == (("C-1", LS),)
    over = lambda: take_over(before.now("commitment", "C-1"), by=LS, way=REPORT)
    assert codes(over, before) == [("parties", "no_lead")]
    lead = assign(before.now("commitment", "C-1"), party=LS, body="B-LS-FA", from_day=DAY, by=LS, way=OWN)
    assert (lead.party, lead.body, lead.standing) == (LS, "B-LS-FA", "own")
    assert over().parties == [LS, GX]
    assert codes(over, before) == [("parties", "nothing_changed")]


def test_a_new_body_takes_the_place_of_two(before):
    enter_body(
        before.mechanism,
        {"side": "S-VN", "names": [{"official": {"en": "New"}}], "from": DAY},
        by=QN,
        way=REPORT,
        item=NEW,
    )
    ceasing = [{"body": body, "ceases": True} for body in (BG, LS)]
    merger = {"type": "merger", "effective_on": DAY, "inputs": ceasing, "outputs": [NEW]}
    done = succeed(before.mechanism, merger, by=QN, way=REPORT)
    memberships = sorted((one for one in done.follows if one.kind == "membership"), key=lambda one: one.body)
    assert [(one.body, one.class_code, one.from_day, one.to_day) for one in memberships] == [
        (BG, "guest", "2020", DAY),
        (LS, "member", "2008", DAY),
        (NEW, "member", DAY, None),
    ]
    assert memberships[-1].by_succession == done.act.item


def test_acts_that_are_refused(before):
    refused = lambda way=REPORT, **more: codes(
        lambda: succeed(before.mechanism, ABSORPTION | more, by=QN, way=way), before
    )
    assert refused(type="rename") == [("type", "rename_is_a_name")]
    assert refused(type="marriage") == [("", "contradicts")]
    assert refused(effective_on=None) == [("effective_on", "missing")]
    assert refused(type="merger") == [("inputs", "too_few")]
    assert refused(type="split") == [("outputs", "too_few")]
    assert refused(inputs=[]) == [("inputs", "too_few")]
    assert refused(outputs=["B-XX"]) == [("outputs[0]", "no_such_fact"), ("body", "no_such_fact")]
    assert refused(outputs=[BG]) == [("", "contradicts"), ("", "contradicts")]
    succeed(before.mechanism, ABSORPTION, by=QN, way=REPORT)
    assert refused(effective_on="2026-01-01") == [("", "contradicts")]


def test_a_creation_ends_nothing(house):
    enter_body(house.mechanism, {"side": "S-VN", "names": [{"official": {"en": "New"}}]}, by=QN, way=REPORT, item=NEW)
    act = {"type": "creation", "effective_on": DAY, "inputs": [{"body": QN}], "outputs": [NEW]}
    assert succeed(house.mechanism, act, by=QN, way=PROPOSE).follows.state == "open"
