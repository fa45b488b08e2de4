"""A party's own plan against what it promised; nobody else sees it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from story_house import GX, LS, QN, REPORT, codes

from earlyspring.commitments.actions import assign, take_over
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


def test_before_a_merger_a_plan_is_held_against_what_the_party_itself_promised(year, plan, clock):
    """Quảng Ninh is merged on 5 December; its first promise is taken over, and the plan is read as of that day and before."""
    clock.move_to(datetime(2026, 12, 6, tzinfo=UTC))
    act = {"type": "merger", "effective_on": "2026-12-05", "complete": True, "outputs": [LS]}
    put(year.mechanism, "succession", act | {"inputs": [{"body": QN, "ceases": True}]}, by=GX, way=REPORT)
    assign(year.commitment(), party=LS, body="B-LS-FA", role="lead", from_day="2026-12-05", by=LS, way=REPORT)
    take_over(year.commitment(), by=GX, way=REPORT)
    write_plan_line(plan, by=QN, text=TEXT, commitment=year.commitments[0], on="2027-03-31")

    def gaps(day: str) -> list[tuple[str, str | None]]:
        found = home_plan(plan, QN, replace(Moment.now(date(2026, 12, 10)), as_of=day))
        return [(gap.code, gap.commitment) for gap in found.gaps]

    assert gaps("2026-12-04") == [("later_than_promised", year.commitments[0])]
    assert gaps("2026-12-05") == [("not_open", year.commitments[0])]


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
