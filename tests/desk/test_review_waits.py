"""The first page of the review says what waits: for the office of a party, and for an agency its own reports."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from earlyspring.commitments.models import Commitment
from earlyspring.ledger.actions import report
from earlyspring.ledger.present import now
from earlyspring.meetings.models import Session
from earlyspring.review.actions import accept, assess, freeze, open_worksheet, receive_report, view_report, write_line
from earlyspring.review.models import Line, Report, Round, Worksheet
from tests.desk.page_reading import Page, read
from tests.desk.reporting import GX, QN, WHY, Reporting, clock, desk

__all__ = ["clock", "desk"]
pytestmark = pytest.mark.django_db


def waits(client: Any, desk: Reporting) -> Page:
    return read(client, desk.url("review"))


def test_an_officer_sees_what_is_handed_in_and_what_is_due(desk):
    desk.handed_in("C-1")
    page = waits(desk.lan, desk)
    assert "1 report is handed in and waits to be received C-1 Quảng Ninh foreign affairs" in page.words
    assert "2 reports to be written · due 31 December 2026 C-2" in page.words
    assert page.links["C-1"] == desk.on("obligation", "C-1")
    assert "handed in and waits" not in waits(desk.wei, desk).words


def test_what_is_overdue_says_so(desk, clock):
    clock.move_to("2027-01-05T09:00:00+00:00")
    assert "3 reports to be written · due 31 December 2026 overdue" in waits(desk.lan, desk).words
    clock.move_to("2027-01-25T09:00:00+00:00")
    assert "to be written" not in waits(desk.lan, desk).words


def test_what_is_closed_and_what_is_concluded_waits_no_more(desk):
    sheet = open_worksheet(now(Session, desk.mechanism).get(item="SM-2027"), now(Round, desk.mechanism).get(), by=QN)
    one = now(Commitment, desk.mechanism).get(item="C-1")
    said = one.content() | {"state": "closed", "closed_as": "complete"}
    report(desk.mechanism, "commitment", "C-1", said, by=QN, sources=["SRC-1"])
    assert "2 reports to be written" in waits(desk.lan, desk).words
    for line in Line.objects.select_related("worksheet__mechanism").exclude(commitment="C-1"):
        write_line(line, {"finding": "not_reviewable", "outcome": "continue"}, revision=1, by=QN)
    freeze(sheet, by=QN)
    assert "2 reports to be written" in waits(desk.lan, desk).words
    asked = Worksheet.objects.get(pk=sheet.pk).parties
    assert [accept(sheet, by=party).state for party in asked if party != QN][-1] == "concluded"
    assert "to be written" not in waits(desk.lan, desk).words


def test_a_focal_point_sees_its_own_reports_and_nothing_to_receive(desk):
    desk.handed_in("C-1")
    page = waits(desk.agency, desk)
    assert "2 reports to be written" in page.links
    assert "handed in and waits" not in page.words


def test_an_own_report_that_is_disputed_waits_until_it_is_revised(desk):
    receive_report(desk.handed_in("C-1"), by=QN, user=desk.cast.lan.user)
    received = now(Report, desk.mechanism).get(commitment="C-1")
    view_report(received, view="disputed", by=GX, reason=WHY)
    page = waits(desk.lan, desk)
    assert "1 report of your party is disputed" in page.words
    assert page.links["C-1"] == desk.url("received_report", received.item)
    assert "is disputed" not in waits(desk.wei, desk).words


def test_lines_to_be_filled_in_are_counted(desk):
    session, round_ = now(Session, desk.mechanism).get(item="SM-2027"), now(Round, desk.mechanism).get(item="RD-1")
    open_worksheet(session, round_, by=QN)
    line = Line.objects.get(commitment="C-1")
    write_line(line, {"finding": "not_reviewable", "outcome": "continue"}, revision=1, by=QN)
    assess(round_, "C-1", completion="limited", rationale=WHY, by=QN)
    page = waits(desk.lan, desk)
    assert page.links["2 lines without finding or outcome"].endswith("?work=unfinished")
    assert "2 lines without your party's opinion" in page.links


def test_the_page_asks_no_more_than_ten_statements(desk):
    lan, url = desk.lan, desk.url("review")
    desk.handed_in("C-1")
    session, round_ = now(Session, desk.mechanism).get(item="SM-2027"), now(Round, desk.mechanism).get(item="RD-1")
    open_worksheet(session, round_, by=QN)
    lan.get(url)
    with CaptureQueriesContext(connection) as asked:
        lan.get(url)
    assert len(asked) <= 10, [
        one["sql"][:90] + one["sql"][one["sql"].find("FROM") :][:50] for one in asked.captured_queries
    ]
