"""A party's own plan against what it promised; nobody else sees it."""

from datetime import date

import pytest
from story_house import GX, QN, REPORT, codes

from earlyspring.ledger.dumping import dump
from earlyspring.ledger.moments import Moment
from earlyspring.ledger.saying import put
from earlyspring.review.actions import drop_plan_line, write_plan_line
from earlyspring.review.models import PlanLine
from earlyspring.review.queries import home_plan

pytestmark = pytest.mark.django_db
TEXT = {"vi": "Zyqmark"}


@pytest.fixture
def plan(year):
    said = {"type": "implementing_plan", "handling": "open", "title": {"vi": "Kế hoạch"}, "parties": [{"body": QN}]}
    return put(year.mechanism, "instrument", said, by=QN, way=REPORT)


def test_what_fell_between_the_plan_and_the_promise(year, plan):
    write_plan_line(plan, by=QN, text=TEXT, commitment=year.commitments[0], on="2027-03-31")
    write_plan_line(plan, by=QN, text=TEXT)
    found = home_plan(plan, QN, Moment.now(date(2026, 12, 10)))
    assert [(gap.code, gap.commitment, gap.line) for gap in found.gaps] == [
        ("later_than_promised", year.commitments[0], 1),
        ("no_commitment", None, 2),
    ]


def test_a_line_is_changed_and_taken_out(year, plan):
    write_plan_line(plan, by=QN, text=TEXT)
    line = write_plan_line(plan, by=QN, no=1, text={"vi": "Khác"})
    assert [(one.no, one.text) for one in PlanLine.objects.all()] == [(1, {"vi": "Khác"})]
    assert codes(lambda: drop_plan_line(line, by=GX), year.house) == [("party", "not_own_party")]
    drop_plan_line(line, by=QN)
    assert PlanLine.objects.count() == 0


def test_nothing_of_it_leaves_the_party(year, plan):
    line = write_plan_line(plan, by=QN, text=TEXT)
    assert line.kept_for == QN
    assert home_plan(plan, GX, Moment.now(date(2026, 12, 10))).lines == ()
    assert "Zyqmark" not in str(dump(year.mechanism))


def test_plans_that_are_refused(year, plan):
    refused = lambda **more: codes(lambda: write_plan_line(plan, **{"by": QN, "text": TEXT} | more), year.house)
    assert refused(text={}) == [("text", "missing")]
    assert refused(on="soon") == [("on", "not_day")]
    assert refused(commitment="C-NONE") == [("commitment", "no_such_fact")]
    assert refused(by="B-HP") == [("by", "not_hosted")]
    mou = put(year.mechanism, "instrument", {"type": "mou", "handling": "open", "title": TEXT}, by=QN, way=REPORT)
    assert codes(lambda: write_plan_line(mou, by=QN, text=TEXT), year.house) == [("plan", "not_a_plan")]
