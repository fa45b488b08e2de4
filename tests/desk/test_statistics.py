"""The figures of a round: each with its denominator, and each opening its list."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine

from earlyspring.review.models import Obligation
from tests.desk.page_reading import read
from tests.desk.reviewed import GX, QN, Reviewed, reviewed
from tests.people import Cast, a_fact, signed_in


@pytest.fixture
def told(cast: Cast) -> Reviewed:
    """Two of three obligations met, one of them in time; C-1 assessed alike, C-2 not; C-3 not reviewable."""
    made = reviewed(cast)
    for commitment, body, party in (("C-1", "B-QN-FA", QN), ("C-1", "B-GX-FA", GX), ("C-2", "B-QN-FA", QN)):
        Obligation.objects.create(
            mechanism=cast.mechanism,
            round="RD-1",
            commitment=commitment,
            body=body,
            party=party,
            due_on="2026-12-31",
            made_at=datetime.now(UTC),
        )
    made.report_of("C-1", QN, "B-QN-FA", submitted_on="2026-12-30", received_on="2027-01-02")
    made.report_of("C-1", GX, "B-GX-FA", submitted_on="2027-01-03", received_on="2027-01-04")
    made.rate("C-1", qn="complete", gx="complete")
    made.rate("C-2", qn="limited", gx="substantial")
    return made


def test_every_figure_has_its_denominator(told: Reviewed) -> None:
    page = read(signed_in(told.cast.lan), "/spring/review/statistics/?by=body")
    [groups] = [table for table in page.tables if table[0][0] == "Agency"]
    assert groups[0] == [
        "Agency",
        "Reports received",
        "Reports on time",
        "Substantial or complete",
        "Assessed alike",
        "Due date moved",
        "Carried over before",
        "With a result in the period",
        "Results that count",
    ]
    assert [row[:3] for row in groups[1:]] == [
        ["Guangxi foreign affairs", "1 of 1 100%", "0 of 1 0%"],
        ["Quảng Ninh foreign affairs", "1 of 2 50%", "1 of 2 50%"],
    ]


@pytest.mark.django_db(transaction=True)
def test_what_is_remembered_of_a_round_ends_with_the_next_entry_or_obligation(told: Reviewed) -> None:
    browser = signed_in(told.cast.lan)

    def reports() -> list[str]:
        [groups] = [
            table for table in read(browser, "/spring/review/statistics/?by=body").tables if table[0][0] == "Agency"
        ]
        return [row[1] for row in groups[1:]]

    assert [reports(), reports()] == [["1 of 1 100%", "1 of 2 50%"]] * 2
    told.report_of("C-2", QN, "B-QN-FA", submitted_on="2027-01-04", received_on="2027-01-04")
    assert reports() == ["1 of 1 100%", "2 of 2 100%"]
    Obligation.objects.create(
        mechanism=told.cast.mechanism,
        round="RD-1",
        commitment="C-2",
        body="B-GX-FA",
        party=GX,
        due_on="2026-12-31",
        made_at=datetime.now(UTC),
    )
    assert reports() == ["1 of 2 50%", "2 of 2 100%"]


@pytest.mark.parametrize(
    ("figure", "listed"),
    [
        ("reporting", [("C-1", "counted"), ("C-1", "counted"), ("C-2", "not counted")]),
        ("timeliness", [("C-1", "counted"), ("C-1", "not counted"), ("C-2", "not counted")]),
        ("concordance", [("C-1", "counted"), ("C-2", "not counted")]),
        ("carried", [("C-1", "not counted"), ("C-2", "not counted")]),
    ],
)
def test_a_figure_opens_its_list(told: Reviewed, figure: str, listed: list[tuple[str, str]]) -> None:
    [table] = read(signed_in(told.cast.lan), f"/spring/review/statistics/list/?figure={figure}").tables
    assert [(row[0].split()[0][:3], row[-1]) for row in table[1:]] == listed


def test_a_group_counts_what_falls_under_it_and_nothing_unknown_is_guessed(told: Reviewed) -> None:
    browser = signed_in(told.cast.lan)
    [table] = read(browser, "/spring/review/statistics/list/?figure=reporting&by=body&key=B-GX-FA").tables
    assert len(table) == 1 + 1
    for wrong in ("statistics/?by=party", "statistics/?round=RD-9", "statistics/list/?figure=rank"):
        assert browser.get(f"/spring/review/{wrong}").status_code == 404


def test_a_year_has_a_row_for_each_round(told: Reviewed) -> None:
    page = read(signed_in(told.cast.lan), "/spring/review/statistics/?by=year")
    [groups] = [table for table in page.tables if table[0][0] == "Round"]
    assert [row[0] for row in groups[1:]] == ["Annual review 2026"]


@pytest.fixture
def december() -> Iterator[None]:
    with time_machine.travel("2026-12-10T09:00:00+00:00"):
        yield


@pytest.fixture
def came(told: Reviewed) -> Reviewed:
    """Of the period: a market day, and a patrol that Guangxi has not confirmed; before it and after it one each; one
    of no known day."""
    held, days = told.mechanism, {"due_on": "2026-12-31", "freeze_on": "2027-01-20"}
    a_fact(held, "round", "RD-0", year=2025, **{"class": "annual"}, cutoff_on="2025-11-30", **days)
    a_fact(held, "round", "RD-MID", year=2026, **{"class": "midterm"}, cutoff_on="2026-06-30", **days)
    a_fact(
        held, "activity", "A-1", type="training", status="held", start="2026-05", bodies=[QN, GX], counts_as_result=True
    )
    results = {
        "RS-MARKET": {"commitment": "C-1", "as_of": "2025-12-01", "fields": ["trade"]},
        "RS-PATROL": {"commitment": "C-2", "activity": "A-1"},
        "RS-BEFORE": {"commitment": "C-1", "as_of": "2025-11-30"},
        "RS-AFTER": {"commitment": "C-2", "as_of": "2026-12-01"},
        "RS-DAYLESS": {"commitment": "C-2"},
    }
    for item, said in results.items():
        a_fact(held, "result", item, text={"en": item}, **said)
    return told


@pytest.mark.usefixtures("december")
def test_the_results_of_the_period_are_counted_with_the_round(came: Reviewed) -> None:
    browser, url = signed_in(came.cast.lan), "/spring/review/statistics/"
    page = read(browser, f"{url}?round=RD-1&by=field")
    assert "Period of the results: 1 December 2025 – 30 November 2026" in page.words
    assert "50% Results that count: 1 of 2" in page.words
    assert "50% With a result in the period: 1 of 2" in page.words
    [groups] = [table for table in page.tables if table[0][0] == "Field"]
    assert [(row[0], row[-1]) for row in groups[1:]] == [("trade", "1 of 1 100%")]
    listed = read(browser, f"{url}list/?round=RD-1&figure=results")
    assert listed.tables[0][1:] == [
        ["RS-MARKET", "1 December 2025", "C-1", "—", "counted"],
        ["RS-PATROL", "May 2026", "C-2", "Quảng Ninh, Guangxi", "not counted"],
    ]
    lines = read(browser, f"{url}list/?round=RD-1&figure=with_result").tables[0]
    assert [(row[0].split()[0][:3], row[-1]) for row in lines[1:]] == [("C-1", "counted"), ("C-2", "not counted")]


@pytest.mark.usefixtures("december")
def test_the_first_round_looks_back_on_everything(told: Reviewed) -> None:
    a_fact(told.mechanism, "result", "RS-OLD", text={"en": "Old"}, as_of="2016", commitment="C-1")
    page = read(signed_in(told.cast.lan), "/spring/review/statistics/")
    assert "Period of the results: from the beginning – 30 November 2026" in page.words
    assert "100% Results that count: 1 of 1" in page.words


def test_without_a_round_the_page_says_what_to_do(cast: Cast) -> None:
    page = signed_in(cast.lan).get("/spring/review/statistics/").content.decode()
    assert page.count("The figures are counted from the reports and opinions of a round.") == 1


def test_each_year_says_what_was_counted_and_what_nobody_counted(cast: Cast) -> None:
    mechanism = cast.mechanism
    for body in ("B-CB", "B-HG"):
        a_fact(mechanism, "body", body, tier="provincial", names=[{"official": {"en": body}}])
        a_fact(mechanism, "attendance", f"A-{body}", session="SM-2025", role="participant", body=body)
    a_fact(mechanism, "organ", "O-S", code="secretaries", names={"en": "Spring Meeting"}, position=1)
    for year, host in ((2024, "B-GX"), (2025, "B-QN")):
        held = {"year": year, "ordinal": year - 2015, "status": "held", "day": f"{year}-02-11", "host": host}
        a_fact(mechanism, "session", f"SM-{year}", organ="O-S", **held)
    counted = {"session": "SM-2025", "qualifier": "about", "status": "planned"}
    a_fact(mechanism, "count", "N-1", what="delegates", value=290, **counted)
    promised = {"title": {"en": "Count the ponies"}, "state": "recorded", "session": "SM-2025", "parties": ["B-QN"]}
    a_fact(mechanism, "commitment", "C-1", code="C-1", **promised)
    a_fact(mechanism, "due_date", "D-1", commitment="C-1", no=0, on="2026-01")
    years, commitments, *_ = read(signed_in(cast.lan), "/spring/review/years/").tables
    missing = "not stated"
    assert [row[:-1] for row in years[1:]] == [
        ["2024", "9", "Guangxi", missing, missing, missing, missing],
        ["2025", "10", "Quảng Ninh", "2", "about 290 planned", missing, missing],
    ]
    assert commitments[1:] == [["2025", "1", "0 of 1", "1 of 1", "0 of 1"]]
    [listed] = read(signed_in(cast.lan), "/spring/commitments/?status=all&year=2025").tables
    assert len(listed) == 1 + 1
