import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.status import (
    COMMITMENT,
    INSTRUMENT,
    Event,
    Report,
    Signature,
    Version,
    applied,
    commitment_status,
    instrument_status,
    may_become,
    session_status,
    told_by,
    unreported,
)

PARTIES = {"B-GX": "CN", "B-QN": "VN", "B-LS": "VN"}
DRAFT = Version(1)
FIXED = Version(1, "2025-02-18", "agreed")
INITIAL = Signature(1, "B-QN", "initial", "2025-02-10")
SIGNED = [Signature(1, body, "definitive", "2025-02-20") for body in PARTIES]
IN_FORCE = Event("entry_into_force", "2025-03-01")


def test_a_memorandum_grows_from_draft_to_end():
    events = [
        IN_FORCE,
        Event("suspended", "2025-06-01"),
        Event("resumed", "2025-08-01"),
        Event("expired", "2026-03-01"),
    ]
    days = [
        "2025-02-01",
        "2025-02-10",
        "2025-02-18",
        "2025-02-20",
        "2025-03-01",
        "2025-06-01",
        "2025-08-01",
        "2026-03-01",
    ]
    assert [instrument_status(day, PARTIES, [FIXED], [INITIAL, *SIGNED], events) for day in days] == [
        "drafting",
        "initialled",
        "authenticated",
        "signed",
        "in_force",
        "suspended",
        "in_force",
        "ended",
    ]


def test_one_signature_is_a_part():
    assert instrument_status("2025-02-20", PARTIES, [FIXED], SIGNED[:1]) == "partly_signed"
    assert instrument_status("2025-02-20", PARTIES, [FIXED], [Signature(1, "B-QN", "ad_referendum", "2025-02-20")]) == (
        "authenticated"
    )


def test_all_must_sign_one_same_version():
    second = Version(2, "2025-02-19", "agreed")
    apart = [SIGNED[0], SIGNED[1], Signature(2, "B-LS", "definitive", "2025-02-20")]
    assert instrument_status("2025-02-20", PARTIES, [FIXED, second], apart) == "partly_signed"


def test_initials_lapse_with_a_new_version():
    assert instrument_status("2025-02-11", PARTIES, [DRAFT], [INITIAL]) == "initialled"
    assert instrument_status("2025-02-11", PARTIES, [DRAFT, Version(2)], [INITIAL]) == "drafting"
    assert instrument_status("2025-02-11", PARTIES, [DRAFT, Version(2, None, "corrigendum")], [INITIAL]) == "initialled"


def test_a_reported_signing_is_signed_and_never_in_force_by_itself():
    reported = Report("2025-02-20")
    assert instrument_status("2025-02-19", PARTIES, report=reported) == "drafting"
    assert instrument_status("2030-01-01", PARTIES, report=reported) == "signed"
    assert instrument_status("2030-01-01", PARTIES, events=[IN_FORCE], report=reported) == "in_force"
    assert instrument_status("2030-01-01", {}, report=Report()) == "signed"
    assert instrument_status("2030-01-01", {}, report=Report("2025-02-20", planned=True)) == "drafting"


def test_an_act_whose_day_is_not_stated_counts_from_when_it_is_known():
    assert instrument_status("1999", PARTIES, [FIXED], SIGNED, [Event("terminated", "")]) == "ended"
    assert instrument_status("1999", PARTIES, [DRAFT], [Signature(1, "B-QN", "definitive", "")]) == "partly_signed"


def test_withdrawal_ends_what_leaves_fewer_than_two_sides():
    leaves = [Event("withdrawal", "2026-01-01", body="B-LS")]
    assert instrument_status("2026-01-01", PARTIES, [FIXED], SIGNED, [IN_FORCE, *leaves]) == "in_force"
    leaves.append(Event("withdrawal", "2026-02-01", body="B-QN"))
    assert instrument_status("2026-01-31", PARTIES, [FIXED], SIGNED, [IN_FORCE, *leaves]) == "in_force"
    assert instrument_status("2026-02-01", PARTIES, [FIXED], SIGNED, [IN_FORCE, *leaves]) == "ended"


def test_a_plan_of_one_side_does_not_end_for_having_one_side():
    assert instrument_status("2026-01-01", {"B-CB": "VN"}, report=Report("2018-05-23")) == "signed"


def test_provisional_application_lets_promises_begin_but_is_not_force():
    events = [Event("provisional_application", "2025-02-20")]
    assert applied("2025-02-20", events)
    assert not applied("2025-02-19", events)
    assert instrument_status("2025-02-20", PARTIES, [FIXED], SIGNED, events) == "signed"
    assert not applied("2026-01-01", [*events, Event("terminated", "2025-12-31")])


@given(
    st.lists(st.sampled_from(SIGNED), unique=True),
    st.lists(
        st.builds(
            Event,
            st.sampled_from(["suspended", "resumed", "entry_into_force", "amended"]),
            st.dates().map(str),
        ),
        unique_by=lambda event: event.effective_on,
    ),
    st.dates().map(str),
    st.randoms(),
)
def test_the_order_in_which_acts_arrive_does_not_matter(signatures, events, day, shuffle):
    there = instrument_status(day, PARTIES, [FIXED], signatures, events)
    shuffle.shuffle(signatures)
    shuffle.shuffle(events)
    assert instrument_status(day, PARTIES, [FIXED], signatures, events) == there
    assert there in INSTRUMENT


@given(st.dates().map(str), st.dates().map(str))
def test_an_ended_instrument_stays_ended(end, day):
    if day >= end:
        assert instrument_status(day, PARTIES, [FIXED], SIGNED, [IN_FORCE, Event("terminated", end)]) == "ended"


def test_a_commitment_is_what_it_last_became():
    changes = [("2026-02-11", "closed"), ("2025-03-01", "active")]
    days = ["2025-02-20", "2025-03-01", "2026-02-11"]
    assert [commitment_status("registered", day, changes) for day in days] == ["registered", "active", "closed"]
    assert commitment_status("recorded", "2030") == "recorded"


def test_a_closed_commitment_is_not_reopened():
    with pytest.raises(ValueError, match="does not pass from closed to active"):
        commitment_status("closed", "2026", [("2025", "active")])
    with pytest.raises(ValueError, match="'overdue' is no state"):
        commitment_status("overdue", "2026")
    assert [state for state in COMMITMENT if may_become("closed", state)] == []
    assert not may_become("recorded", "active")


def test_a_session_is_held_from_its_first_day():
    assert session_status("held", "2025-02-18", "2025-02-19") == "planned"
    assert session_status("held", "2025-02-19", "2025-02-19") == "held"
    assert session_status("held", "2025-02-19") == "held"
    assert session_status("cancelled", "2020", "2021") == "cancelled"


def test_a_planned_session_is_never_guessed_to_have_been_held():
    assert session_status("planned", "2030", "2027") == "planned"
    assert unreported("planned", "2028-01-01", "2027")
    assert not unreported("planned", "2027-12-31", "2027")
    assert not unreported("held", "2030", "2027")
    assert not unreported("planned", "2030", None)
    assert [unreported("postponed", day, "2027-05") for day in ("2027-05-31", "2027-06-01")] == [False, True]
    assert not unreported("cancelled", "2030", "2027")


def test_what_was_told_last_by_a_day_counts_and_before_all_of_it_what_was_told_first():
    told = ["2024-03-01", "2025-06-01", "2025-06-01"]
    assert [told_by(day, told) for day in ("2023", "2024-03-01", "2025-05-31", "2025-06-01")] == [0, 0, 0, 2]
