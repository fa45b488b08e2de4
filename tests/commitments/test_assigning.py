"""Who is responsible, and until when."""

import pytest
from story_house import GX, LS, OWN, PROPOSE, QN, REPORT, codes

from earlyspring.commitments.actions import assign, close, relieve, set_due_date
from earlyspring.commitments.obligations import due_dates
from earlyspring.ledger.saying import put
from earlyspring.members.actions import succeed

pytestmark = pytest.mark.django_db


def given(desk, **more):
    told = {"party": QN, "body": "B-QN-FA", "from_day": "2026-02-11", "by": QN, "way": OWN}
    return assign(desk.commitment, **told | more)


def refused(desk, **more):
    return codes(lambda: given(desk, **more), desk.house)


def test_a_party_names_its_own_lead(desk):
    desk.registered()
    lead = given(desk)
    assert (lead.party, lead.body, lead.role, lead.from_day, lead.standing) == (
        QN,
        "B-QN-FA",
        "lead",
        "2026-02-11",
        "own",
    )


def test_one_lead_at_a_time(desk):
    desk.registered()
    lead = given(desk, party=GX, body="B-GX-FA", by=GX)
    other = {"party": GX, "body": "B-GX-TR", "by": GX, "from_day": "2026-06-01"}
    assert refused(desk, **other) == [("", "two_leads")]
    assert given(desk, **other | {"role": "support"}).role == "support"
    assert codes(lambda: relieve(lead, on="2026-02-11", by=GX, way=OWN), desk.house) == [("to", "not_after_beginning")]
    over = relieve(lead, on="2026-06-01", by=GX, way=OWN)
    assert codes(lambda: relieve(over, on="2026-07-01", by=GX, way=OWN), desk.house) == [("to", "ended_already")]
    assert given(desk, **other).body == "B-GX-TR"


@pytest.mark.parametrize(("organ", "answers"), [("O-JWC", True), (None, False)])
def test_a_class_in_one_organ_alone_makes_no_member_that_others_may_not_name(desk, organ, answers):
    desk.registered()
    mechanism = desk.house.mechanism
    customs = {"names": [{"official": {"en": "Customs"}}], "side": "S-VN"}
    put(mechanism, "body", customs, by=QN, way=REPORT, item="B-CUSTOMS")
    said = {"body": "B-CUSTOMS", "class": "guest"} | ({"organ": organ} if organ else {})
    put(mechanism, "membership", said, by=QN, way=REPORT, item="M-CUSTOMS")
    if answers:
        assert given(desk, body="B-CUSTOMS").body == "B-CUSTOMS"
    else:
        assert refused(desk, body="B-CUSTOMS") == [("body", "not_own_agency")]


def test_assignments_that_are_refused(desk):
    desk.registered()
    assert refused(desk, body="B-GX-FA") == [("body", "not_own_agency")]
    assert refused(desk, party=LS, body="B-LS-FA", by=LS) == [("party", "not_obliged")]
    assert refused(desk, by=GX) == [("", "needs_assent")]
    assert refused(desk, body="B-XX") == [("body", "no_such_fact")]
    assert refused(desk, to_day="2026-02-11") == [("to", "not_after_beginning")]
    assert refused(desk, role="cook") == [("role", "not_in_list")]
    end = {"type": "dissolution", "effective_on": "2026-07-01", "inputs": [{"body": "B-QN-FA", "ceases": True}]}
    succeed(desk.house.mechanism, end, by=QN, way=REPORT)
    assert refused(desk) == [("body", "not_alive")]
    assert given(desk, to_day="2026-07-01").to_day == "2026-07-01"
    desk.house.agreed(close(desk.commitment, as_what="complete", by=QN, way=PROPOSE))
    assert refused(desk, party=GX, body="B-GX-FA", by=GX) == [("commitment", "closed_for_good")]


def test_the_original_date_is_kept(desk):
    desk.registered()
    later = {"decided_in": "SM-11", "reason": {"en": "The permits came late."}}
    assert [desk.due().no, desk.due("2027-06-30", **later).no, desk.due("2027-12-31", **later).no] == [0, 1, 2]
    assert [(one.no, one.on) for one in desk.house.all("due_date")] == [
        (0, "2026-12-31"),
        (1, "2027-06-30"),
        (2, "2027-12-31"),
    ]


def test_a_date_that_is_with_the_parties_is_no_due_date_and_the_next_waits_for_it(desk):
    desk.registered()
    put = lambda on, **more: set_due_date(desk.commitment, on=on, by=QN, way=PROPOSE, **more)
    motion = put("2026-12-31")
    assert due_dates(desk.commitment) == []
    assert codes(lambda: put("2027-06-30"), desk.house) == [("on", "due_date_waits")]
    assert desk.house.agreed(motion).no == 0
    later = put("2027-06-30", decided_in="SM-11", reason={"en": "The permits came late."})
    assert [(one.no, one.on) for one in due_dates(desk.commitment)] == [(0, "2026-12-31")]
    assert desk.house.agreed(later).no == 1


def test_dates_that_are_refused(desk):
    desk.registered()
    put = lambda **more: set_due_date(desk.commitment, **{"on": "2027-06-30", "by": QN, "way": PROPOSE} | more)
    refused = lambda **more: codes(lambda: put(**more), desk.house)
    assert refused(on="soon") == [("on", "not_day")]
    desk.due()
    assert refused() == [("decided_in", "missing"), ("reason", "missing")]
    why = {"decided_in": "SM-11", "reason": {"en": "Late."}}
    assert refused(on="2026-12-31", **why) == [("on", "nothing_changed")]
    assert refused(decided_in="SM-X", reason={"en": "Late."}) == [("decided_in", "no_such_fact")]
    desk.house.agreed(close(desk.commitment, as_what="complete", by=QN, way=PROPOSE))
    assert refused(**why) == [("commitment", "closed_for_good")]
