"""Who may do what in the review, over every posting there can be."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.members.accounts import ROLES
from earlyspring.review import permits
from earlyspring.review.models import Draft, Evidence, Obligation, PlanLine

PARTIES, AGENCIES = ("B-QN", "B-GX"), ("", "B-QN-FA", "B-GX-FA")


@dataclass(frozen=True)
class Acting:
    party: str
    role: str
    agency: str = ""


postings = st.builds(
    Acting, st.sampled_from(PARTIES), st.sampled_from([code for code, _ in ROLES]), st.sampled_from(AGENCIES)
)
drafts = st.builds(
    lambda party, body: Draft(party=party, obligation=Obligation(party=party, body=body)),
    st.sampled_from(PARTIES),
    st.sampled_from(AGENCIES[1:]),
)


@given(postings, drafts)
def test_nobody_of_another_party_has_a_hand_in_a_draft(who, draft):
    rights = permits.may_read_draft(who, draft), permits.may_receive(who, draft)
    rights += (permits.may_write_draft(who, draft.obligation), permits.may_plan(who, PlanLine(party=draft.party)))
    if who.party != draft.party or who.role in ("observer", "administrator"):
        assert rights[1:] == (False, False, False)
    if who.party != draft.party or who.role == "observer":
        assert rights[0] is False
    if who.role == "focal_point" and who.agency != draft.obligation.body:
        assert rights == (False, False, False, False)


@given(postings, st.sampled_from(PARTIES), st.sampled_from(["party", "mechanism", "public"]))
def test_a_file_is_opened_as_far_as_its_party_says(who, party, visibility):
    evidence = Evidence(party=party, visibility=visibility, standing="own")
    assert permits.may_open_file(None, evidence) == (visibility == "public")
    own = who.party == party and who.role != "observer"
    assert permits.may_open_file(who, evidence) == (visibility != "party" or own)


@given(postings, st.sampled_from(PARTIES), st.sampled_from(["reported", "paper", "open"]))
def test_what_others_say_of_a_file_opens_it_to_nobody(who, party, standing):
    evidence = Evidence(party=party, visibility="public", standing=standing)
    assert not permits.may_open_file(None, evidence)
    assert permits.may_open_file(who, evidence) == (who.party == party and who.role != "observer")


@given(postings, st.sets(st.sampled_from(PARTIES)))
def test_officers_alone_assess_and_type(who, asked):
    assert permits.may_assess(who, asked) == (who.role == "officer" and who.party in asked)
    assert permits.may_view(who, asked) == (who.role == "officer" and who.party in asked)
    assert permits.may_type(who) == (who.role == "officer")
