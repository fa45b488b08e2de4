"""Where the review stands, and the worksheet as its readers see it."""

from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from earlyspring.ledger.actions import report
from earlyspring.review.actions import view_report
from earlyspring.review.models import Line, Worksheet
from tests.desk.page_reading import read
from tests.desk.reviewed import GX, LS, QN, Reviewed, a_round, reviewed
from tests.desk.saved import table
from tests.makers import in_three
from tests.people import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_day() -> Any:
    """The tenth of December 2026: the cut-off is over, the reports are not yet due."""
    assert connection.features.supports_json_field  # asked once for a connection, not by a page
    with time_machine.travel("2026-12-10T09:00:00+00:00"):
        yield


@pytest.fixture
def review(cast: Any) -> Reviewed:
    return reviewed(cast)


def errors(response: Any) -> list[str]:
    return [str(one) for one in response.context["messages"]]


def test_before_the_first_worksheet_the_page_says_what_to_do(cast):
    page = read(signed_in(cast.lan), f"/{cast.mechanism.key}/review/")
    assert "No worksheet has been opened." in page.words
    assert "No round of reporting is on record." in page.words


def test_lan_opens_the_worksheet_of_a_session_with_a_line_for_every_open_commitment(cast):
    a_round(cast)
    sent = {"session": "SM-2027", "round": "RD-1"}
    response = signed_in(cast.lan).post(f"/{cast.mechanism.key}/review/worksheets/", sent)
    assert response["Location"] == f"/{cast.mechanism.key}/review/worksheets/SM-2027/"
    assert list(Line.objects.order_by("commitment").values_list("commitment", flat=True)) == ["C-1", "C-2", "C-3"]


def test_without_session_and_round_nothing_is_opened(cast):
    a_round(cast)
    lan = signed_in(cast.lan)
    response = lan.post(f"/{cast.mechanism.key}/review/worksheets/", {"session": ""}, follow=True)
    assert errors(response) == ["Choose the session and the round it rests on."]
    assert Worksheet.objects.count() == 0


def test_the_first_page_says_what_waits_for_the_own_party(review):
    page = read(signed_in(review.cast.lan), review.url("review"))
    assert page.links["3 lines without your party's opinion"] == f"{review.on_sheet('worksheet')}?work=mine"
    review.rate("C-1", qn="complete")
    page = read(signed_in(review.cast.lan), review.url("review"))
    assert "2 lines without your party's opinion" in page.links
    observer = read(signed_in(review.cast.own["observer"]), review.url("review"))
    assert "What waits for your party" not in observer.words


def test_a_line_shows_both_languages_dates_opinions_and_gaps(review):
    review.rate("C-1", qn="complete", gx="limited")
    page = read(signed_in(review.cast.lan), review.on_sheet("worksheet"))
    rows = [row for row in page.tables[0] if len(row) > 1]
    assert rows[0][0] == "Commitment (English)"
    first = rows[1]
    assert first[0].startswith("C-1 A reporting line for border gates.")
    assert first[1] == "Lập đường dây thông báo cửa khẩu. 设立口岸通报热线。"
    assert first[2] == "no agency named due 30 June 2026 late"
    assert first[3] == "assessed differently Quảng Ninh complete Guangxi limited"
    assert first[4].startswith("no finding no outcome")


def test_what_is_seen_differently_comes_before_what_is_late(review):
    review.rate("C-3", qn="complete", gx="limited")
    page = read(signed_in(review.cast.lan), review.on_sheet("worksheet"))
    heads = [row[0] for row in page.tables[0] if len(row) == 1]
    assert heads == ["Assessed differently", "Late or carried over"]
    assert [row[0][:3] for row in page.tables[0][1:] if len(row) > 1] == ["C-3", "C-1", "C-2"]


def test_a_disputed_report_is_seen_on_the_sheet_until_it_is_revised(review):
    received = review.report_of("C-2", GX, "B-GX-FA")
    view_report(received, view="disputed", by=QN, reason=in_three("Not here."))
    lan, sheet = signed_in(review.cast.lan), review.on_sheet("worksheet")
    page = read(lan, sheet)
    assert [row[0] for row in page.tables[0] if len(row) == 1] == ["With a disputed report", "Late or carried over"]
    row = next(row for row in page.tables[0] if row[0].startswith("C-2"))
    mine = "Quảng Ninh no opinion on the report of Guangxi foreign affairs: disputed"
    assert row[3] == f"not assessed {mine} Guangxi no opinion reports: substantial disputed"
    narrowed = lan.get(sheet, {"work": "disputed"})
    assert [one.commitment for one in narrowed.context["shown"].rows] == ["C-2"]
    review.report_of("C-2", GX, "B-GX-FA", completion="limited")
    assert "With a disputed report" not in [row[0] for row in read(lan, sheet).tables[0]]


def test_the_sheet_marks_what_stands_in_the_way_and_how_much_was_reported(review):
    waits = {"code": "waiting_other_side", "commitment": "C-1"}
    centre = {"code": "awaiting_centre", "what": in_three("Draft rules"), "on": "2026-09-01"}
    figures = [{"indicator": "I-1", "period_end": "2026-11-30", "value": 12}]
    review.report_of("C-2", GX, "B-GX-FA", obstacles=[waits, centre], values=figures, evidence=["EV-1", "EV-2"])
    page = read(signed_in(review.cast.lan), review.on_sheet("worksheet"))
    row = next(row for row in page.tables[0] if row[0].startswith("C-2"))
    said = "in the way: waiting for the other side, awaiting the central authorities 1 figure · 2 pieces of evidence"
    assert row[3] == f"not assessed Guangxi no opinion reports: substantial {said} nothing yet from Quảng Ninh"


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        ({"work": "whole"}, ["C-1"]),
        ({"work": "unfinished"}, ["C-2", "C-3"]),
        ({"standing": "concordant"}, ["C-2"]),
        ({"work": "mine"}, ["C-1", "C-3"]),
        ({"finding": "agreed"}, ["C-1"]),
        ({"q": "lịch chợ"}, ["C-2"]),
        ({"instrument": "D-9"}, []),
    ],
)
def test_the_worksheet_is_narrowed_by_what_its_lines_say(review, asked, codes):
    review.write("C-1", finding="agreed", completion="complete", outcome="continue")
    review.rate("C-2", qn="limited", gx="limited")
    response = signed_in(review.cast.lan).get(review.on_sheet("worksheet"), asked)
    assert sorted(one.commitment for one in response.context["shown"].rows) == codes


def test_the_sheet_is_turned_over_by_twenty_five_lines(cast):
    review = reviewed(cast)
    rows = [
        Line(mechanism=cast.mechanism, worksheet=review.sheet, commitment=f"X-{no:02}", parties=[GX, QN])
        for no in range(30)
    ]
    Line.objects.bulk_create(rows)
    lan = signed_in(cast.lan)
    pages = [len(lan.get(review.on_sheet("worksheet"), {"page": no}).context["rows"]) for no in (1, 2)]
    assert pages == [25, 8]


def test_a_mid_term_sheet_begins_with_priorities_that_no_commitment_carries(cast):
    review = reviewed(cast, kind="midterm")
    title = in_three("Deeper exchange", "Giao lưu sâu rộng hơn", "深化交流")
    report(cast.mechanism, "priority", "PRI-1", {"title": title, "from_year": 2026}, by=QN, sources=["SRC-1"])
    assert "Deeper exchange" in read(signed_in(cast.lan), review.on_sheet("worksheet")).words
    narrowed = read(signed_in(cast.lan), review.on_sheet("worksheet"), work="late")
    assert "Deeper exchange" not in narrowed.words


def test_what_was_promised_since_is_taken_in(review):
    content = {"code": "C-4", "text": {"en": "Later."}, "parties": [GX, QN], "state": "recorded"}
    report(review.mechanism, "commitment", "C-4", content, by=QN, sources=["SRC-1"])
    response = signed_in(review.cast.wei).post(review.on_sheet("bring_up"), follow=True)
    assert errors(response) == ["Lines added: 1."]
    page = read(signed_in(review.cast.lan), review.on_sheet("worksheet"))
    lacking = "not in every language · no responsible agency: Quảng Ninh, Guangxi · no due date · no measure"
    assert next(row[2] for row in page.tables[0] if row[0].startswith("C-4")).startswith(lacking)


def test_it_is_saved_as_a_spreadsheet(review):
    response = signed_in(review.cast.lan).get(review.on_sheet("worksheet"), {"format": "csv"})
    lines = table(response)
    assert (len(lines), lines[1][0]) == (4, "C-1")


def test_one_keeps_up_with_others_without_a_script(review):
    lan = signed_in(review.cast.lan)
    meta = b'<meta http-equiv="refresh" content="15">'
    assert meta not in lan.get(review.on_sheet("worksheet")).content
    assert meta in lan.get(review.on_sheet("worksheet"), {"live": "1"}).content


def test_nobody_reads_what_is_not_there(review):
    lan = signed_in(review.cast.lan)
    assert lan.get(review.url("worksheet", "SM-1999")).status_code == 404
    assert lan.get(review.line_url("C-99")).status_code == 404


def counted(client: Any, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


def test_three_lines_cost_no_more_questions_than_one(cast):
    review = reviewed(cast, commitments=1)
    lan = signed_in(cast.lan)
    pages = [review.url("review"), review.on_sheet("worksheet"), review.line_url("C-1")]
    before = [counted(lan, page) for page in pages]
    for item in ("C-2", "C-3"):
        content = {"code": item, "text": {"en": item}, "parties": [GX, LS, QN], "state": "recorded"}
        report(cast.mechanism, "commitment", item, content, by=QN, sources=["SRC-1"])
    lan.post(review.on_sheet("bring_up"))
    for item in ("C-2", "C-3"):
        review.rate(item, qn="limited", gx="complete")
        review.report_of(item, GX, "B-GX-FA")
        review.state(item, "Ours.", by=QN)
    lan.get(review.url("review"))
    assert [counted(lan, page) for page in pages] == before


def test_statements_stand_in_one_column_for_each_side(review):
    for party in (QN, LS, GX):
        review.state("C-1", f"So says {party}.", by=party)
    (row,) = [row for row in signed_in(review.cast.lan).get(review.on_sheet("worksheet")).context["rows"] if row.stated]
    sides = [one.side for one in row.stated]
    assert ([one.party for one in row.stated], sides) == ([QN, LS, GX], sorted(sides, key=sides.index))
    assert len(set(sides)) == 2
