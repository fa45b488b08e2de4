from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.rounds import (
    ADDRESSED,
    LADDER,
    Address,
    Debt,
    Lead,
    Promise,
    addressed,
    begins_after,
    owed,
    round_faults,
    step_due,
)
from earlyspring.core.shapes import Fault

HANOI, NANNING = "Asia/Ho_Chi_Minh", "Asia/Shanghai"
GX, QN = "B-GX", "B-QN"
DAYS = {"cutoff_on": "2027-06-30", "due_on": "2027-07-15", "freeze_on": "2027-08-01"}
LEADS = (Lead(QN, "B-DOC-QN", "2026", "2027-03"), Lead(QN, "B-DOT-QN", "2027-03"), Lead("B-TQ", "B-DOC-TQ"))
ROAD = Promise("C-1", "active", (QN, GX), "MEMO-16", LEADS)


def test_the_days_of_a_round_follow_one_another():
    assert list(round_faults(DAYS)) == []
    assert list(round_faults(dict.fromkeys(DAYS, "2027-06-30"))) == []
    assert list(round_faults({**DAYS, "due_on": "2027-06-29"})) == [
        Fault("due_on", "due_before_cutoff", "2027-06-29", "2027-06-30")
    ]
    assert list(round_faults({**DAYS, "freeze_on": "2027-07-14"})) == [
        Fault("freeze_on", "freeze_before_due", "2027-07-14", "2027-07-15")
    ]
    assert list(round_faults({"cutoff_on": "2027-06", "due_on": "soon"})) == [
        Fault("cutoff_on", "not_a_whole_day", "2027-06"),
        Fault("due_on", "not_day", "soon"),
        Fault("freeze_on", "missing"),
    ]


def test_the_lead_of_the_cut_off_day_owes_and_else_the_party_itself():
    assert owed([ROAD], "2027-06-30") == (Debt("C-1", GX, GX), Debt("C-1", QN, "B-DOT-QN"))
    assert owed([ROAD], "2027-02-28") == (Debt("C-1", GX, GX), Debt("C-1", QN, "B-DOC-QN"))


def test_nothing_is_owed_about_what_is_closed_or_of_other_instruments():
    closed = Promise("C-2", "closed", (QN,), "MEMO-16")
    recorded = Promise("C-3", "recorded", (QN,))
    assert owed([closed, recorded], "2027") == (Debt("C-3", QN, QN),)
    assert owed([ROAD, recorded], "2027-06-30", ["MEMO-15"]) == ()
    assert len(owed([ROAD, recorded], "2027-06-30", ["MEMO-16"])) == 2


bodies = st.sampled_from([GX, QN, "B-DOC-QN", "B-DOT-QN"])
days = st.dates(date(2026, 1, 1), date(2027, 12, 31)).map(str)
leads = st.builds(Lead, st.sampled_from([GX, QN]), bodies, st.none() | days, st.none() | days)
promises = st.builds(
    Promise,
    st.sampled_from(["C-1", "C-2", "C-3"]),
    st.sampled_from(["recorded", "active", "closed"]),
    st.lists(st.sampled_from([GX, QN]), unique=True).map(tuple),
    st.none(),
    st.lists(leads, max_size=3).map(tuple),
)


@given(st.lists(promises, max_size=4, unique_by=lambda one: one.commitment), days, st.randoms())
def test_every_party_of_every_open_commitment_owes_and_nobody_else(promised, day, shuffle):
    debts = owed(promised, day)
    assert {(debt.commitment, debt.party) for debt in debts} == {
        (one.commitment, party) for one in promised if one.state != "closed" for party in one.parties
    }
    shuffle.shuffle(promised)
    assert owed(promised, day) == debts


def test_the_ladder_counts_civil_days_of_the_obliged_party():
    steps = [
        step_due("2027-07-15", day, HANOI)
        for day in ("2027-06-14", "2027-06-15", "2027-07-08", "2027-07-15", "2027-07-21", "2027-07-22")
    ]
    assert steps == [None, "T-30", "T-7", "T", "T", "T+7"]
    midnight_in_nanning = datetime(2027, 7, 7, 16, 0, tzinfo=UTC)
    assert step_due("2027-07-15", midnight_in_nanning, NANNING) == "T-7"
    assert step_due("2027-07-15", midnight_in_nanning, HANOI) == "T-30"


def test_after_the_freeze_nobody_is_reminded():
    assert step_due("2027-07-15", "2027-08-01", HANOI, "2027-08-01") == "T+7"
    assert step_due("2027-07-15", "2027-08-02", HANOI, "2027-08-01") is None


@given(st.dates(date(2027, 1, 1), date(2027, 12, 31)), st.integers(-60, 60))
def test_steps_only_climb(due, days):
    order = [None, *LADDER]
    today, tomorrow = (step_due(str(due), str(due + timedelta(days=days + more)), HANOI) for more in (0, 1))
    assert order.index(today) <= order.index(tomorrow)


AGENCY, OFFICE, HEAD = (Address(role, QN, f"{role}@quangninh.example") for role in ("agency", "secretariat", "leader"))
OTHERS = [Address(role, GX, f"{role}@guangxi.example") for role in ("agency", "secretariat", "leader")]


def test_a_reminder_climbs_within_its_own_party():
    everybody = [*OTHERS, HEAD, OFFICE, AGENCY]
    assert addressed("T-30", QN, everybody) == (AGENCY,)
    assert addressed("T", QN, everybody) == (OFFICE, AGENCY)
    assert addressed("T+7", QN, everybody) == (HEAD,)


def test_nothing_is_sent_twice():
    assert addressed("T", QN, [AGENCY, OFFICE], {("T", AGENCY.to), ("T-7", OFFICE.to)}) == (OFFICE,)
    assert addressed("T", QN, [AGENCY, Address("secretariat", QN, AGENCY.to)]) == (AGENCY,)


def test_where_an_agency_has_no_address_its_secretariat_is_told():
    assert addressed("T-7", QN, [*OTHERS, OFFICE, HEAD]) == (OFFICE,)
    assert addressed("T+7", QN, [AGENCY, OFFICE]) == (OFFICE,)
    assert addressed("T-7", QN, OTHERS) == ()


@given(
    st.sampled_from(sorted(ADDRESSED)),
    st.sampled_from([GX, QN]),
    st.lists(st.sampled_from([*OTHERS, HEAD, OFFICE, AGENCY])),
)
def test_another_party_is_never_addressed(step, party, addresses):
    found = addressed(step, party, addresses)
    assert {one.party for one in found} <= {party}
    assert len({one.to for one in found}) == len(found)
    assert addressed(step, party, addresses, {(step, one.to) for one in found}) == ()


def test_a_round_looks_back_to_the_annual_one_before_it():
    before = [("annual", "2024-11-30"), ("final", "2025-11-30"), ("midterm", "2026-06-30"), ("annual", "2026-11-30")]
    assert begins_after("2026-11-30", before) == "2025-11-30"
    assert begins_after("2026-06-30", before) == "2025-11-30"
    assert begins_after("2027-06-30", before) == "2026-11-30"
    assert begins_after("2024-11-30", before) is None
