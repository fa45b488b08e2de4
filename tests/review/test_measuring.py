"""What is measured, what is to be reached, and how reported figures stand against it."""

from datetime import date
from fractions import Fraction

import pytest
from story_house import GX, PROPOSE, QN, REPORT, codes

from earlyspring.commitments.actions import close
from earlyspring.ledger.moments import Moment
from earlyspring.review.actions import (
    begin_report,
    reach_milestone,
    receive_report,
    set_indicator,
    set_milestone,
    set_target,
    submit_report,
    write_report,
)
from earlyspring.review.queries import indicated

pytestmark = pytest.mark.django_db
CALLS = {
    "title": {"en": "Calls"},
    "measure": "number",
    "unit": "calls",
    "aggregation": "sum",
    "direction": "increase",
    "baseline_value": 0,
    "baseline_on": "2025-12-31",
}


def calls(year, **more):
    return year.house.agreed(set_indicator(year.commitment(0), CALLS | more, by=QN, way=PROPOSE))


def test_figures_against_their_targets(year):
    indicator = calls(year)
    target = {"party": QN, "period_end": "2026-12-31", "value": 60}
    year.house.agreed(set_target(indicator, target, by=QN, way=PROPOSE))
    year.obligations()
    draft = begin_report(year.asked(), by=QN)
    values = [
        {"indicator": indicator.item, "period_end": "2026-06-30", "value": 20},
        {"indicator": indicator.item, "period_end": "2026-11-30", "value": 25},
    ]
    content = {"completion": "limited", "no_evidence_reason": {"en": "Logs."}, "values": values}
    draft = write_report(draft, content, revision=1, by=QN)
    receive_report(submit_report(draft, by=QN), by=QN)
    (one,) = indicated(year.mechanism, Moment.now(date(2026, 12, 10)), year.commitments[0])
    (mine,) = one.measured
    assert (mine.party, mine.total, mine.reached, mine.progress) == (QN, Fraction(45), False, None)


def test_all_together_go_a_way_from_the_baseline_of_a_sum(year):
    indicator = calls(year, baseline_value=20)
    refused = codes(
        lambda: set_target(indicator, {"period_end": "2026-12-31", "value": 10}, by=QN, way=PROPOSE), year.house
    )
    assert refused == [("value", "target_against_direction")]
    for more in ({"value": 70}, {"value": 10, "party": QN}):
        year.house.agreed(set_target(indicator, {"period_end": "2026-12-31"} | more, by=QN, way=PROPOSE))
    year.obligations()
    values = [{"indicator": indicator.item, "period_end": "2026-11-30", "value": 45}]
    content = {"completion": "limited", "no_evidence_reason": {"en": "Logs."}, "values": values}
    draft = write_report(begin_report(year.asked(), by=QN), content, revision=1, by=QN)
    receive_report(submit_report(draft, by=QN), by=QN)
    (one,) = indicated(year.mechanism, Moment.now(date(2026, 12, 10)), year.commitments[0])
    (mine,) = one.measured
    assert (mine.total, mine.reached, mine.progress) == (Fraction(45), True, None)
    assert (one.together.total, one.together.reached, one.together.progress) == (Fraction(45), False, Fraction(1, 2))


def test_indicators_that_are_refused(year):
    refused = lambda **more: codes(
        lambda: set_indicator(year.commitment(0), CALLS | more, by=QN, way=PROPOSE), year.house
    )
    assert refused(measure="percentage") == [("aggregation", "not_added_up")]
    assert refused(baseline_on=None) == [("baseline_on", "missing")]
    assert refused(unit=None) == [("unit", "missing")]
    close(year.commitment(0), as_what="complete", by=QN, way=REPORT)
    assert refused() == [("commitment", "closed_for_good")]


def test_targets_that_are_refused(year):
    indicator = calls(year, baseline_value=50)
    refused = lambda **more: codes(
        lambda: set_target(indicator, {"period_end": "2026-12-31", "value": 60} | more, by=QN, way=PROPOSE), year.house
    )
    assert refused(value=40) == [("value", "target_against_direction")]
    assert refused(period_end="2025-06") == [("period_end", "not_after_baseline")]
    year.house.agreed(set_target(indicator, {"period_end": "2026-12-31", "value": 60}, by=GX, way=PROPOSE))
    assert refused() == [("", "two_targets")]


def test_milestones(year):
    said = {"title": {"en": "Numbers exchanged"}, "on": "2026-10-01", "no": 1}
    made = year.house.agreed(set_milestone(year.commitment(0), said, by=QN, way=PROPOSE))
    late = lambda on: reach_milestone(made, on=on, by=QN, way=PROPOSE)
    assert codes(lambda: late("2027-02-01"), year.house) == [("reached_on", "not_yet")]
    made = year.house.agreed(late("2026-10-05"))
    assert made.reached_on == "2026-10-05"
    assert codes(lambda: late("2026-10-06"), year.house) == [("reached_on", "reached_already")]
