from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.requests import (
    CLASSES,
    FINAL,
    STATES,
    Request,
    Step,
    Turn,
    request_faults,
    state,
    step_faults,
    steps_of,
    turn,
    waiting,
)
from earlyspring.core.shapes import Fault

QN, EMBASSY, MOFA = "B-QN", "B-EMBASSY", "B-MOFA"
STORY = Request(
    "RQ-1",
    QN,
    "2026-03-01",
    (
        Step("taken_up", "2026-03-20", EMBASSY),
        Step("asked_back", "2026-04-02", EMBASSY),
        Step("submitted", "2026-04-15", QN),
        Step("forwarded", "2026-05-04", EMBASSY),
        Step("answered", "2026-09-01", MOFA),
        Step("settled", "2026-10-01", QN),
        Step("taken_up", "2026-11-01", MOFA),
    ),
)


def test_a_request_goes_to_the_centre_and_back():
    days = ["2026-02-01", "2026-03-01", "2026-03-20", "2026-04-02", "2026-04-15", "2026-05-04", "2026-09-01", "2027"]
    assert [(state(STORY, day), turn(STORY, day)) for day in days] == [
        ("open", Turn("party", QN)),
        ("open", Turn("addressee", None, "2026-03-01")),
        ("taken_up", Turn("body", EMBASSY, "2026-03-20")),
        ("taken_up", Turn("party", QN, "2026-04-02")),
        ("open", Turn("body", EMBASSY, "2026-04-15")),
        ("taken_up", Turn("addressee", None, "2026-05-04")),
        ("answered", Turn("party", QN, "2026-09-01")),
        ("settled", None),
    ]


def test_a_refusal_waits_for_nobody_and_may_be_put_again():
    refused = Request("RQ-2", QN, None, (Step("submitted", "2026"), Step("refused", "2026-05", MOFA)))
    assert (state(refused, "2026-06-01"), turn(refused, "2026-06-01")) == ("refused", None)
    again = Request("RQ-2", QN, None, (*refused.steps, Step("submitted", "2026-07", QN)))
    assert (state(again, "2026-08-01"), turn(again, "2026-08-01")) == ("open", Turn("addressee", None, "2026-07"))


def test_a_step_without_a_day_counts_once_it_is_known():
    undated = Request("RQ-3", None, None, (Step("submitted", ""),))
    assert (state(undated, "1999"), turn(undated, "1999")) == ("open", Turn("addressee"))


def test_what_waits_longest_stands_first():
    late, early = Request("RQ-9", QN, "2025"), Request("RQ-5", QN, "2026-01-05")
    at_home, undated = Request("RQ-7", QN), Request("RQ-8", None, None, (Step("submitted", ""),))
    found = waiting([STORY, at_home, early, undated, late], "2027")
    assert [request.id for request, _ in found] == ["RQ-9", "RQ-5", "RQ-7", "RQ-8"]


def test_a_request_says_what_and_to_whom():
    whole = {"title": {"vi": "Mở cửa khẩu"}, "level": "ministry", "submitted": {"vi": "Tờ trình 12"}}
    assert list(request_faults({**whole, "submitted_on": "2026-03-01"}, "2026-03-01")) == []
    assert list(request_faults({"level": "other", "submitted_on": "2026-04"}, "2026-03-01")) == [
        Fault("title", "missing"),
        Fault("addressee", "missing"),
        Fault("submitted", "nothing_submitted"),
        Fault("submitted_on", "not_yet", "2026-04"),
    ]


def test_a_step_follows_what_came_before():
    at_home = Request("RQ-7", QN)
    assert list(step_faults(at_home, Step("submitted", "2026"), "2027-01-01")) == []
    assert list(step_faults(at_home, Step("withdrawn", "2026"), "2027-01-01")) == []
    assert list(step_faults(at_home, Step("answered", "2027-02"), "2027-01-01")) == [
        Fault("on", "not_yet", "2027-02"),
        Fault("class", "not_submitted", "answered"),
    ]
    open_one = Request("RQ-8", QN, "2026-03-01")
    assert list(step_faults(open_one, Step("taken_up", "2026-02-28", EMBASSY), "2027-01-01")) == [
        Fault("on", "before_submission", "2026-02-28", "2026-03-01")
    ]
    assert list(step_faults(STORY, Step("answered", "2026-12-01"), "2027-01-01")) == [
        Fault("class", "request_ended", "settled", "2026-10-01")
    ]


def test_a_party_and_a_body_enter_their_own_steps():
    asked = Request("RQ-1", QN, "2026-03-01", addressee=MOFA)
    middle = ("taken_up", "forwarded", "asked_back", "answered")
    assert steps_of(asked, QN) == CLASSES
    assert steps_of(asked, "B-GX") == (*middle, "refused")
    assert steps_of(asked, QN, EMBASSY) == middle
    assert steps_of(asked, QN, MOFA) == (*middle, "refused")
    assert steps_of(Request("RQ-2", None, "2026-03-01"), "B-GX") == CLASSES


def test_nobody_ends_the_request_of_another():
    asked = Request("RQ-1", QN, "2026-03-01")
    mine = Step("settled", "2026-05-01", EMBASSY, QN, EMBASSY)
    assert list(step_faults(asked, mine, "2027-01-01")) == [Fault("class", "not_own_step", "settled")]
    theirs = Step("withdrawn", "2026-05-01", None, "B-GX")
    assert list(step_faults(asked, theirs, "2027-01-01")) == [Fault("class", "not_own_step", "withdrawn")]
    assert state(Request("RQ-1", QN, "2026-03-01", (mine, theirs)), "2027-01-01") == "open"


def test_a_step_is_not_before_the_last_one():
    asked = Request("RQ-1", QN, "2026-03-01", (Step("taken_up", "2026-05", EMBASSY),))
    on = lambda day: list(step_faults(asked, Step("settled", day, None, QN), "2027-01-01"))
    assert on("2026-04-30") == [Fault("on", "before_last_step", "2026-04-30", "2026-05")]
    assert on("2026-02-28") == [Fault("on", "before_submission", "2026-02-28", "2026-03-01")]
    assert [on("2026-05-01"), on("2026"), on("")] == [[], [], []]


steps = st.lists(
    st.builds(Step, st.sampled_from(CLASSES), st.just("") | st.dates().map(str), st.sampled_from([None, QN, EMBASSY])),
    unique_by=lambda step: step.on,
)
requests = st.builds(
    Request, st.just("RQ"), st.sampled_from([None, QN]), st.none() | st.dates().map(str), steps.map(tuple)
)


@given(requests, st.dates().map(str), st.dates().map(str), st.randoms())
def test_what_has_ended_stays_and_waits_for_nobody(request, one, other, shuffle):
    before, after = sorted([one, other])
    found = state(request, before)
    assert found in STATES
    assert (turn(request, before) is None) == (found in FINAL | {"refused"})
    if found in FINAL:
        assert state(request, after) == found
    mixed = list(request.steps)
    shuffle.shuffle(mixed)
    assert state(Request("RQ", request.party, request.submitted_on, tuple(mixed)), before) == found
