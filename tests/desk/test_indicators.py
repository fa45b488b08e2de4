"""How far a commitment is by its indicators: read by Wei once the agency of Quảng Ninh has reported."""

from typing import Any

import pytest

from earlyspring.ledger.actions import report, state_own
from earlyspring.ledger.present import now
from earlyspring.review.actions import view_report
from earlyspring.review.ids import report_id
from earlyspring.review.models import Report, ReportView
from tests.desk.page_reading import read
from tests.desk.reporting import FA, QN, Reporting, clock, desk

__all__ = ["clock", "desk"]
pytestmark = pytest.mark.django_db
WHY = {"en": "As the figures show."}


def measured(desk: Reporting, **more: Any) -> None:
    said = {"commitment": "C-1", "title": {"en": "Calls"}, "measure": "number", "unit": "calls", "aggregation": "sum"}
    said |= {"direction": "increase", "baseline_value": 0, "baseline_on": "2025-12-31"}
    report(desk.mechanism, "indicator", "I-1", said | more, by=QN, sources=["SRC-1"])
    target = {"indicator": "I-1", "period_end": "2026-12-31", "value": 60}
    report(desk.mechanism, "target", "T-1", target, by=QN, sources=["SRC-1"])


def said(*figures: dict[str, Any]) -> dict[str, Any]:
    content = {"round": "RD-1", "commitment": "C-1", "body": FA, "party": QN, "completion": "limited"}
    values = [{"indicator": "I-1", **one} for one in figures]
    return content | {"narrative": WHY, "no_evidence_reason": WHY, "values": values}


def told(desk: Reporting, *figures: dict[str, Any]) -> None:
    state_own(desk.mechanism, "report", report_id("RD-1", "C-1", FA), said(*figures), by=QN)


def page(desk: Reporting) -> Any:
    return read(desk.wei, desk.url("indicators", "C-1"))


def test_baseline_target_and_every_period_stand_on_the_page(desk):
    measured(desk)
    told(desk, {"period_end": "2026-06-30", "value": 20}, {"period_end": "2026-11-30", "value": 25})
    found = page(desk)
    assert found.terms["Baseline"] == "0 · 31 December 2025"
    assert found.terms["Target"] == "60 · by 31 December 2026 · all together"
    assert found.terms["Parties that reported a figure"] == "1 of 2"
    name = "Quảng Ninh foreign affairs"
    assert found.tables[0][1:] == [[name, "—", "45", "—"], ["all together", "0", "45", "60"]]
    unseen = "not answered by others"
    assert found.tables[1][1:] == [
        [name, "30 June 2026", "20", "—", unseen],
        [name, "30 November 2026", "25", "—", unseen],
    ]
    assert found.tables[2][1:] == [
        [name, "45", "not stated", "—", unseen],
        ["all together", "45", "60 · not reached", "75 %", unseen],
    ]
    assert "as things stand on 10 December 2026" in found.words
    assert read(desk.wei, desk.url("commitment", "C-1")).links["Indicators, targets and what was reported"] == desk.url(
        "indicators", "C-1"
    )


def test_a_target_of_all_is_held_against_all_together_and_a_partys_own_against_it_alone(desk):
    """Four of Quảng Ninh and two of Guangxi are six of ten: neither alone is held against the ten."""
    measured(desk)
    report(
        desk.mechanism,
        "target",
        "T-1",
        {"indicator": "I-1", "period_end": "2026-12-31", "value": 10},
        by=QN,
        sources=["SRC-1"],
    )
    own = {"indicator": "I-1", "period_end": "2026-12-31", "value": 5, "party": QN}
    report(desk.mechanism, "target", "T-2", own, by=QN, sources=["SRC-1"])
    told(desk, {"period_end": "2026-11-30", "value": 4})
    theirs = said({"period_end": "2026-11-30", "value": 2}) | {"body": "B-GX", "party": "B-GX"}
    state_own(desk.mechanism, "report", report_id("RD-1", "C-1", "B-GX"), theirs, by="B-GX")
    found = {row[0]: row[1:4] for row in page(desk).tables[2][1:]}
    assert found == {
        "Quảng Ninh foreign affairs": ["4", "5 · not reached", "—"],
        "Guangxi": ["2", "not stated", "—"],
        "all together": ["6", "10 · not reached", "60 %"],
    }


def test_what_stands_for_itself_is_not_taken_together_where_it_differs(desk):
    measured(desk, aggregation="latest")
    told(desk, {"period_end": "2026-11-30", "value": 4})
    theirs = said({"period_end": "2026-11-30", "value": 2}) | {"body": "B-GX", "party": "B-GX"}
    state_own(desk.mechanism, "report", report_id("RD-1", "C-1", "B-GX"), theirs, by="B-GX")
    assert page(desk).tables[2][-1][:3] == ["all together", "not taken together: what is reported differs", "60"]


def viewed(desk: Reporting, view: str) -> None:
    one = now(Report, desk.mechanism).get(commitment="C-1")
    view_report(one, view=view, reason=WHY if view == "disputed" else None, by="B-GX")


def marks(desk: Reporting) -> list[list[str]]:
    """What stands in the last column: period by period, and of all together."""
    return [[row[-1] for row in table[1:]] for table in page(desk).tables[1:]]


def test_every_figure_says_what_the_counterpart_says_of_it(desk):
    measured(desk)
    told(desk, {"period_end": "2026-06-30", "value": 20})
    viewed(desk, "confirmed")
    assert marks(desk) == [["confirmed"], ["confirmed", "confirmed"]]
    told(desk, {"period_end": "2026-06-30", "value": 21})
    assert marks(desk) == [["not answered by others"], ["not answered by others"] * 2]
    viewed(desk, "disputed")
    assert marks(desk) == [["disputed"], ["disputed", "disputed"]]


def test_what_another_reports_of_a_view_confirms_nothing(desk):
    measured(desk)
    told(desk, {"period_end": "2026-06-30", "value": 20})
    one = now(Report, desk.mechanism).get(commitment="C-1")
    view = {"report": one.item, "of": one.version, "party": "B-GX", "view": "confirmed"}
    report(desk.mechanism, "report_view", "vw-1", view, by=QN, sources=["SRC-1"])
    assert now(ReportView, desk.mechanism).get().standing == "reported"
    assert marks(desk) == [["not answered by others"], ["not answered by others"] * 2]
    assert "No other party has answered it." in read(desk.wei, desk.url("received_report", one.item)).words


def test_shares_are_pooled_and_say_of_what(desk):
    measured(desk, measure="percentage", aggregation="mean", unit=None)
    shares = [{"numerator": 1, "denominator": 2}, {"numerator": 30, "denominator": 100}]
    told(desk, *({"period_end": f"2026-0{no}-28", **one} for no, one in enumerate(shares, start=1)))
    found = page(desk)
    assert [row[3] for row in found.tables[1][1:]] == ["1 of 2", "30 of 100"]
    assert found.tables[2][1][1] == "about 30.39"


def test_what_is_not_added_up_stands_for_itself(desk):
    measured(desk, aggregation="none")
    told(desk, {"period_end": "2026-06-30", "value": 20})
    assert len(page(desk).tables) == 2


def test_what_another_reports_of_it_does_not_count(desk):
    measured(desk)
    figures = said({"period_end": "2026-06-30", "value": 900})
    report(desk.mechanism, "report", report_id("RD-1", "C-1", FA), figures, by="B-GX", sources=["SRC-1"])
    assert "Nobody has reported a figure yet." in page(desk).words


def test_a_period_that_is_stated_twice_breaks_no_page(desk):
    measured(desk)
    told(desk, {"period_end": "2026-06-30", "value": 20}, {"period_end": "2026-06", "value": 21})
    assert "not added up: one period is stated twice" in page(desk).words


def test_a_commitment_without_indicators_says_so(desk):
    assert "This commitment has no indicator." in page(desk).words
