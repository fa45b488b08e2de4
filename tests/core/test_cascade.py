from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.cascade import GAPS, PlanGap, PlanLine, Promised, plan_gaps

ROAD, GATE, FAIR = Promised("C-1", "2027-06"), Promised("C-2", "2027-06-30"), Promised("C-3", lead="B-DOIT-QN")
PLAN = [
    PlanLine(1, "C-1", "B-DOC-QN", "2027-06-30"),
    PlanLine(2, "C-2", None, "2027-07"),
    PlanLine(3, None, "B-DFA-QN"),
    PlanLine(4, "C-9", "B-DFA-QN"),
    PlanLine(5, "C-3", None, "2030"),
]


def test_what_fell_between_promise_and_plan():
    assert plan_gaps([ROAD, GATE, FAIR], PLAN) == (
        PlanGap("no_agency", "C-2"),
        PlanGap("later_than_promised", "C-2", 2, "2027-07", "2027-06-30"),
        PlanGap("no_commitment", line=3),
        PlanGap("not_open", "C-9", 4),
    )


def test_a_plan_that_carries_out_everything_has_no_gap():
    assert plan_gaps([ROAD, FAIR], PLAN[:1]) == ()
    assert plan_gaps([], []) == ()


def test_without_a_plan_what_has_no_lead_has_no_agency():
    assert plan_gaps([GATE, ROAD, FAIR], []) == (PlanGap("no_agency", "C-1"), PlanGap("no_agency", "C-2"))


ids = st.sampled_from(["C-1", "C-2", "C-3"])
days = st.none() | st.dates().map(str)
promises = st.lists(st.builds(Promised, ids, days, st.none() | st.just("B-X")), unique_by=lambda one: one.commitment)
plans = st.lists(
    st.builds(PlanLine, st.integers(1, 9), st.none() | ids, st.none() | st.just("B-Y"), days),
    unique_by=lambda one: one.no,
)


@given(promises, plans, st.randoms())
def test_gaps_come_in_one_order_and_each_line_has_one_at_most(promised, plan, shuffle):
    found = plan_gaps(promised, plan)
    order = [GAPS.index(gap.code) for gap in found]
    assert order == sorted(order)
    lines = [gap.line for gap in found if gap.line]
    assert len(lines) == len(set(lines))
    shuffle.shuffle(plan)
    assert plan_gaps(promised, plan) == found
