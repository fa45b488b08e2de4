"""What one party puts on the table, and what the others make of it."""

import pytest
from story_house import GX, PROPOSE, QN, REPORT, codes

from commitments.conftest import SAID
from earlyspring.commitments.actions import answer_proposal, set_priority, table_proposal

pytestmark = pytest.mark.django_db
TEXT = {"en": "A common calendar of markets."}


@pytest.fixture
def proposal(house):
    return table_proposal(house.mechanism, {"text": TEXT, "on": "2026-02-11"}, by=QN)


def answered(proposal, answer, by=QN, way=PROPOSE, **more):
    return answer_proposal(proposal, answer=answer, by=by, way=way, **more)


def test_a_party_tables_its_own_proposal(proposal):
    assert (proposal.party, proposal.state, proposal.standing) == (QN, "tabled", "own")


def test_proposals_that_are_not_tabled(house):
    refused = lambda **content: codes(lambda: table_proposal(house.mechanism, {"text": TEXT} | content, by=QN), house)
    assert refused(state="internal") == [("state", "internal_not_shared")]
    assert refused(state="accepted") == [("state", "not_tabled")]
    assert refused(party=GX) == [("party", "not_own_party")]
    assert refused(text={}) == [("text", "missing")]
    assert table_proposal(house.mechanism, {"text": TEXT, "party": GX}, by=QN, way=REPORT).party == GX


def test_what_became_of_proposals(house, desk, proposal):
    deferred = house.agreed(answered(proposal, "deferred", reason={"en": "No venue."}))
    assert (deferred.state, deferred.reason) == ("deferred", {"en": "No venue."})
    accepted = house.agreed(answered(deferred, "accepted", became_commitment=desk.item))
    assert (accepted.state, accepted.became_commitment) == ("accepted", desk.item)
    other = table_proposal(house.mechanism, {"text": TEXT}, by=GX)
    assert house.agreed(answered(other, "merged", by=GX, merged_into=proposal.item)).merged_into == proposal.item
    third = table_proposal(house.mechanism, {"text": TEXT}, by=GX)
    assert house.agreed(answered(third, "withdrawn", by=GX)).state == "withdrawn"


def test_answers_that_are_refused(house, desk, proposal):
    refused = lambda *what, **more: codes(lambda: answered(proposal, *what, **more), house)
    assert refused("laughed_at") == [("state", "not_in_list")]
    assert refused("tabled") == [("state", "not_in_list")]
    assert refused("accepted") == [("became_commitment", "one_thing")]
    assert refused("accepted", became_commitment=desk.item, became_priority="P-X") == [
        ("became_commitment", "one_thing"),
        ("became_priority", "no_such_fact"),
    ]
    assert refused("merged") == [("merged_into", "missing")]
    assert refused("merged", merged_into=proposal.item) == [("merged_into", "leads_to_itself")]
    assert refused("declined") == [("reason", "missing")]
    assert refused("deferred") == [("reason", "missing")]
    assert refused("declined", reason=TEXT, became_commitment=desk.item) == [("became_commitment", "not_for_this_type")]
    assert refused("withdrawn", by=GX) == [("party", "not_own_party")]
    done = house.agreed(answered(proposal, "declined", reason=TEXT))
    assert codes(lambda: answered(done, "deferred", reason=TEXT), house) == [("state", "already_answered")]


def test_priorities_are_numbered_within_their_years(house, session):
    adopt = lambda **more: house.agreed(
        set_priority(
            house.mechanism, {"title": SAID, "from_year": 2026, "adopted_in": "SM-11"} | more, by=QN, way=PROPOSE
        )
    )
    assert [(one.no, one.to_year) for one in (adopt(), adopt(to_year=2030), adopt(from_year=2027))] == [
        (1, None),
        (2, 2030),
        (1, None),
    ]


def test_priorities_that_are_refused(house, session):
    whole = {"title": SAID, "from_year": 2026, "adopted_in": "SM-11"}
    refused = lambda way=PROPOSE, **more: codes(
        lambda: set_priority(house.mechanism, whole | more, by=QN, way=way), house
    )
    assert refused(from_year=None) == [("from_year", "missing")]
    assert refused(to_year=2025) == [("to_year", "ends_before_it_begins")]
    assert refused(adopted_in=None) == [("adopted_in", "missing")]
    assert refused(title={}) == [("title", "missing")]
    set_priority(house.mechanism, whole, by=QN, way=REPORT)
    assert refused(no=1) == [("", "priority_number_taken")]
