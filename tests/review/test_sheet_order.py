"""The worksheet in the order of its agenda, and a frozen one as it was known when it was frozen."""

import pytest
from story_house import GX, QN

from earlyspring.ledger.actions import state_own
from earlyspring.review.actions import freeze
from earlyspring.review.missing import missing
from earlyspring.review.sheet_order import moment_of, places
from earlyspring.review.sheet_shown import page_lines

pytestmark = pytest.mark.django_db
TODAY = "2026-12-10"


def waits_for(year, place, party, body):
    """A report of one agency that waits for a body of the other side."""
    commitment = year.commitments[place]
    obstacle = {"code": "waiting_other_side", "body": body, "what": {"en": "Their signature."}}
    said = {"round": year.round.item, "commitment": commitment, "body": f"{party}-FA", "party": party}
    said |= {"completion": "not_started", "obstacles": [obstacle]}
    state_own(year.mechanism, "report", f"rp.{place}.{party}", said, by=party)


def test_parts_that_wait_for_one_another_come_first(year):
    sheet = year.sheet()
    assert {one.group for one in places(sheet, TODAY)} == {"rest"}
    waits_for(year, 1, QN, "B-GX-FA")
    assert {one.group for one in places(sheet, TODAY)} == {"rest"}
    waits_for(year, 1, GX, "B-QN-FA")
    found = places(sheet, TODAY)
    assert [(one.commitment, one.group) for one in found] == [
        (year.commitments[1], "blocked"),
        (year.commitments[0], "rest"),
    ]


def test_what_is_late_says_for_how_many_days(year):
    sheet = year.sheet()
    (first, _second) = places(sheet, "2027-01-02")
    assert (first.group, first.days_over) == ("late", 2)


def test_a_frozen_sheet_is_read_as_it_was_known_then(year):
    sheet = year.filled()
    year.rated(0, qn="complete", gx="complete")
    freeze(sheet, by=QN)
    sheet.refresh_from_db()
    year.rated(0, gx="limited")
    (one,) = [one for one in places(sheet, TODAY) if one.commitment == year.commitments[0]]
    assert (one.standing, one.told.ratings) == ("concordant", {QN: "complete", GX: "complete"})
    (shown,) = page_lines(sheet, [one.pk], moment_of(sheet, TODAY))
    assert shown.line.standing == "concordant"


def test_what_a_page_shows_of_a_line_is_what_the_freeze_rests_on(year):
    sheet = year.sheet()
    year.rated(0, qn="complete")
    waits_for(year, 0, GX, "B-QN-FA")
    pks = [one.pk for one in places(sheet, TODAY)]
    shown = {one.row.commitment: one for one in page_lines(sheet, pks, moment_of(sheet, TODAY))}
    one = shown[year.commitments[0]]
    assert (one.line.standing, one.line.due, one.line.carried) == ("one_sided", "2026-12-31", 0)
    assert [report.party for report in one.line.reports] == [GX]
    assert one.confirmed(one.line.reports[0]) == "unseen"


def test_what_is_missing_is_told_by_line(year):
    sheet = year.sheet()
    year.write(0, finding="agreed", completion="complete", outcome="close_complete")
    (one,) = missing(sheet)
    assert (one.commitment, [fault.code for fault in one.faults]) == (year.commitments[1], ["no_finding", "no_outcome"])
