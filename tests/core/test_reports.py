from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.figures_reported import Measure
from earlyspring.core.reports import COMPLETION, OBSTACLES, STATES, Frame, lacks, may_become, next_revision, step_faults
from earlyspring.core.shapes import Fault

INDICATORS = {"IND-KM": Measure("C-1", "number", "km"), "IND-2": Measure("C-2", "number", "talks")}
FRAME = Frame("C-1", today="2027-07-10", begins_on="2026-02-11", indicators=INDICATORS, known={"C-7"})
ROAD = {
    "completion": "substantial",
    "narrative": {"vi": "Đã thông xe 12,5 km."},
    "evidence": ["ev.1"],
    "values": [{"indicator": "IND-KM", "period_end": "2027-06-30", "value": 12.5}],
}


def test_a_report_goes_its_way():
    allowed = [(state, new) for state in STATES for new in STATES if may_become(state, new)]
    assert allowed == [("draft", "submitted"), ("submitted", "returned"), ("submitted", "received")]


def test_a_return_says_why():
    assert list(step_faults("submitted", "returned", {"vi": "Thiếu số liệu"})) == []
    assert list(step_faults("submitted", "returned", {"vi": " "})) == [Fault("reason", "missing")]
    assert list(step_faults("draft", "received")) == [
        Fault("state", "report_state_does_not_follow", "draft", "submitted")
    ]
    assert list(step_faults("received", "returned", {"en": "Late"})) == [
        Fault("state", "report_state_does_not_follow", "received", "")
    ]


def test_one_revision_is_open_at_a_time():
    assert next_revision([]) == 1
    assert next_revision([(1, "returned")]) == 2
    assert next_revision([(1, "returned"), (2, "submitted")]) is None
    assert next_revision([(2, "received"), (1, "returned")]) == 3


def test_a_whole_report_can_go():
    assert lacks(ROAD, FRAME) == ()
    assert lacks({"completion": "not_started"}, FRAME) == ()


def test_progress_needs_evidence_or_the_reason_for_none():
    claimed = {"completion": "limited"}
    assert lacks(claimed, FRAME) == (Fault("evidence", "no_evidence_stated", "limited"),)
    assert lacks({**claimed, "no_evidence_reason": {"vi": ""}}, FRAME) == lacks(claimed, FRAME)
    assert lacks({**claimed, "no_evidence_reason": {"vi": "Ảnh bị mất do bão"}}, FRAME) == ()


def test_a_completion_is_one_of_four():
    assert lacks({}, FRAME) == (Fault("completion", "missing"),)
    assert lacks({"completion": "no_evidence"}, FRAME) == (
        Fault("completion", "not_in_list", "'no_evidence'", ", ".join(COMPLETION)),
    )


def told(*obstacles):
    return lacks({"completion": "not_started", "obstacles": list(obstacles)}, FRAME)


def test_whoever_waits_says_for_whom():
    waits = {"code": "waiting_other_side"}
    assert told(waits) == (Fault("obstacles[0]", "waits_for_nobody"),)
    assert told({**waits, "body": "B-GX"}, {**waits, "commitment": "C-7"}) == ()


def test_who_is_waited_for_is_on_record_and_another():
    waits = {"code": "waiting_other_side"}
    assert told({**waits, "commitment": "NOPE"}, {**waits, "commitment": "C-1"}) == (
        Fault("obstacles[0].commitment", "no_such_fact", "NOPE", "commitment"),
        Fault("obstacles[1].commitment", "waits_for_itself", "C-1"),
    )
    assert told({**waits, "commitment": "C-1", "body": "B-GX"}) == ()


def test_what_lies_with_the_centre_says_what_was_submitted_and_when():
    assert told({"code": "funding"}, {"code": "awaiting_centre", "on": "2027-05"}) == (
        Fault("obstacles[1].what", "nothing_submitted"),
    )
    submitted = {"code": "awaiting_centre", "what": {"vi": "Tờ trình 12/TTr-UBND"}}
    assert told(submitted) == (Fault("obstacles[0].on", "nothing_submitted"),)
    assert told({**submitted, "on": "2027-05-06"}, {**submitted, "on": FRAME.today}) == ()
    assert told({**submitted, "on": "2027-08"}) == (Fault("obstacles[0].on", "not_yet", "2027-08"),)


def test_other_obstacles_are_put_in_words():
    assert told({"code": "other"}, {}, {"code": "weather"}, {"code": "capacity", "on": "May"}) == (
        Fault("obstacles[0].what", "other_without_words"),
        Fault("obstacles[1].code", "missing", "None", ", ".join(OBSTACLES)),
        Fault("obstacles[2].code", "not_in_list", "'weather'", ", ".join(OBSTACLES)),
        Fault("obstacles[3].on", "not_day", "'May'"),
    )


def test_faults_of_figures_come_with_the_rest():
    late = {**ROAD, "values": [{"indicator": "IND-2", "period_end": "2025", "value": "12.5"}]}
    assert lacks(late, FRAME) == (
        Fault("values[0].period_end", "before_the_instrument", "2025", "2026-02-11"),
        Fault("values[0].indicator", "not_its_indicator", "IND-2", "C-2"),
    )


@given(st.lists(st.sampled_from(STATES[:2])), st.integers(0, 9))
def test_a_number_of_a_revision_is_never_given_twice(new_states, made):
    revisions = [(no, "returned") for no in range(1, made + 1)] + [
        (made + place, state) for place, state in enumerate(new_states, 1)
    ]
    assert next_revision(revisions) == (None if new_states else made + 1)


texts = st.none() | st.dictionaries(st.sampled_from(["vi", "zh"]), st.sampled_from(["", " ", "x"]))


@given(st.sampled_from(COMPLETION), st.lists(st.just("ev.1"), max_size=1), texts)
def test_no_progress_without_showing_or_saying_why_not(completion, evidence, reason):
    found = lacks({"completion": completion, "evidence": evidence, "no_evidence_reason": reason}, FRAME)
    shown = bool(evidence) or "x" in (reason or {}).values()
    assert (not found) == (completion == "not_started" or shown)
