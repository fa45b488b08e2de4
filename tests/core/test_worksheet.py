from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.opinions import RATINGS, STANDINGS
from earlyspring.core.shapes import Fault
from earlyspring.core.status import COMMITMENT
from earlyspring.core.status import may_become as state_may_become
from earlyspring.core.worksheet import (
    CLOSED_AS,
    FINDINGS,
    IN_DISPUTE,
    OUTCOMES,
    PASSES_TO,
    STATES,
    TRACKS,
    Line,
    allowed_outcomes,
    consent_allowed,
    line_faults,
    may_become,
    times_carried,
)

GX, QN = "B-GX", "B-QN"
ROAD = Line("C-1", (GX, QN), "concordant", True, ((0, "2026-12-31"), (1, "2027-06")))
DONE = replace(ROAD, finding="agreed", completion="complete", outcome="close_complete")
DISPUTED = replace(ROAD, standing="differing", finding="views_differ", outcome="continue")


def wrong(line, **more):
    return list(line_faults(replace(line, **more)))


def test_a_line_grows_from_empty_to_concluded():
    assert wrong(ROAD) == []
    assert wrong(ROAD, outcome="continue") == []
    assert wrong(DONE) == wrong(DONE, track="consent") == []
    assert wrong(DISPUTED) == []


def test_a_worksheet_is_frozen_declined_and_concluded():
    allowed = [(state, new) for state in STATES for new in STATES if may_become(state, new)]
    assert allowed == [("drafting", "frozen"), ("frozen", "drafting"), ("frozen", "concluded")]


def test_what_is_agreed_is_rated_and_nothing_else():
    assert wrong(ROAD, finding="agreed") == [Fault("completion", "missing")]
    assert wrong(ROAD, completion="limited") == [Fault("completion", "rating_without_agreement", "limited")]
    assert wrong(DISPUTED, completion="limited") == [Fault("completion", "rating_without_agreement", "limited")]


def test_what_cannot_be_verified_is_never_rated():
    assert wrong(ROAD, verifiable=False, finding="not_reviewable", outcome="continue") == []
    assert wrong(DONE, verifiable=False) == [Fault("finding", "not_verifiable", "agreed")]
    assert wrong(DISPUTED, verifiable=False) == [Fault("finding", "not_verifiable", "views_differ")]


def test_only_what_all_find_complete_is_closed_as_complete():
    allowed = ", ".join(one for one in OUTCOMES if one != "close_complete")
    assert wrong(DONE, completion="substantial") == [Fault("outcome", "outcome_not_allowed", "close_complete", allowed)]
    assert allowed_outcomes("views_differ") == IN_DISPUTE
    assert allowed_outcomes("agreed", "complete") == allowed_outcomes(None) == OUTCOMES
    assert wrong(DISPUTED, outcome="not_pursued") == [
        Fault("outcome", "outcome_not_allowed", "not_pursued", "continue, carry_over, suspend, refer_up")
    ]


def test_what_is_carried_over_gets_a_later_day():
    assert wrong(ROAD, outcome="carry_over", new_due_on="2027-07-01") == []
    assert wrong(ROAD, outcome="carry_over") == [Fault("new_due_on", "missing")]
    assert wrong(ROAD, outcome="carry_over", new_due_on="2027-06-30") == [
        Fault("new_due_on", "not_after_due", "2027-06-30", "2027-06")
    ]
    assert wrong(ROAD, due_dates=(), outcome="carry_over", new_due_on="2020") == []
    assert wrong(ROAD, outcome="continue", new_due_on="2028") == [Fault("new_due_on", "date_without_carrying", "2028")]


def test_what_is_merged_goes_on_in_another():
    assert wrong(ROAD, outcome="merge", successor="C-2") == []
    assert wrong(ROAD, outcome="supersede") == [Fault("successor", "missing")]
    assert wrong(ROAD, outcome="merge", successor="C-1") == [Fault("successor", "leads_to_itself", "C-1")]
    assert wrong(ROAD, successor="C-2") == [Fault("successor", "successor_without_merger", "C-2")]


@pytest.mark.parametrize("standing", ["unassessed", "one_sided", "differing"])
def test_without_debate_goes_only_what_all_rate_alike(standing):
    assert wrong(DONE, track="consent", standing=standing) == [Fault("track", "consent_needs_concord", standing)]
    assert not consent_allowed("concordant", "views_differ")


def test_a_word_of_no_list_is_told():
    assert wrong(ROAD, track="fast", finding="agreed", completion="half", outcome="forget") == [
        Fault("track", "not_in_list", "fast", ", ".join(TRACKS)),
        Fault("completion", "not_in_list", "half", ", ".join(RATINGS)),
        Fault("outcome", "not_in_list", "forget", ", ".join(OUTCOMES)),
    ]


def test_times_carried_are_the_findings_that_carried():
    assert times_carried(["carry_over", "continue", None, "carry_over"]) == 2


lines = st.builds(
    Line,
    st.just("C-1"),
    st.just((GX, QN)),
    st.sampled_from(STANDINGS),
    st.sampled_from([None, True, False]),
    st.sampled_from([(), ((0, "2026-12-31"),)]),
    st.sampled_from(TRACKS),
    st.sampled_from([None, *FINDINGS]),
    st.sampled_from([None, *RATINGS]),
    st.sampled_from([None, *OUTCOMES]),
    st.sampled_from([None, "2026", "2027-06-30"]),
    st.sampled_from([None, "C-1", "C-2"]),
)


@given(lines)
def test_whatever_is_clicked_a_line_without_fault_keeps_the_rules(line):
    if list(line_faults(line)):
        return
    assert (line.finding == "agreed") == (line.completion is not None)
    assert line.outcome != "close_complete" or line.completion == "complete" or line.finding is None
    assert (line.outcome == "carry_over") == (line.new_due_on is not None)
    assert (line.outcome in ("merge", "supersede")) == (line.successor == "C-2")
    assert line.finding != "views_differ" or line.outcome in (None, *IN_DISPUTE)
    assert line.verifiable is not False or line.finding in (None, "not_reviewable")
    assert line.track != "consent" or line.standing == "concordant"
    assert line.outcome not in CLOSED_AS or line.finding != "views_differ"


@given(st.sampled_from([None, *FINDINGS]), st.sampled_from([None, *RATINGS]))
def test_every_finding_leaves_a_way_on(finding, completion):
    allowed = allowed_outcomes(finding, completion)
    assert set(IN_DISPUTE) <= set(allowed)
    assert [one for one in OUTCOMES if one in allowed] == list(allowed)


LED_FROM = {
    "recorded": {"suspend"},
    "registered": {"suspend"},
    "active": set(),
    "suspended": set(),
    "closed": {"suspend", *CLOSED_AS},
}
"""State → the outcomes that it does not allow, on a line whose finding allows every one."""


@pytest.mark.parametrize("state", COMMITMENT)
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_an_outcome_is_refused_where_the_state_of_the_commitment_does_not_allow_it(outcome, state):
    rest = {"carry_over": {"new_due_on": "2028"}, "merge": {"successor": "C-2"}, "supersede": {"successor": "C-2"}}
    found = wrong(DONE, outcome=outcome, state=state, **rest.get(outcome, {}))
    refused = LED_FROM[state]
    allowed = ", ".join(one for one in OUTCOMES if one not in refused)
    assert found == ([Fault("outcome", "outcome_not_from_state", state, allowed)] if outcome in refused else [])


@given(lines, st.sampled_from(COMMITMENT))
def test_what_a_line_without_fault_concludes_the_register_can_follow(line, state):
    if list(line_faults(replace(line, state=state))):
        return
    left = PASSES_TO.get(line.outcome, state)
    assert line.outcome not in PASSES_TO or left == state == "suspended" or state_may_become(state, left)
