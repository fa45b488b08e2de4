"""The pages on commitments and on what leads to them: the list, the matrix, one of each, results, gates, projects."""

from re import findall
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from django.db import connection

from earlyspring.commitments.models import Chain, DueDate, Gate, Priority, Project, Proposal, Responsibility, Result
from earlyspring.ledger.models import Contradiction, PersonName, Source
from earlyspring.meetings.models import Activity, Channel
from earlyspring.members.models import Office, Succession
from earlyspring.review.models import Finding, Indicator, Milestone
from tests.desk.chapters import a_commitment, a_spring, a_statement, an_instrument
from tests.desk.page_reading import read
from tests.desk.saved import table
from tests.makers import in_three, instant, make
from tests.people import Cast, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_day() -> Any:
    """All stories are told on 21 November 2026."""
    assert connection.features.supports_json_field  # asked once for a connection, not by a page
    with time_machine.travel("2026-11-21T09:00:00+00:00"):
        yield


@pytest.fixture
def spring(cast: Cast) -> SimpleNamespace:
    return a_spring(cast)


def promises(spring: SimpleNamespace, **asked: str) -> list[str]:
    tables = read(spring.lan, "/spring/commitments/", **asked).tables
    return [row[0].split(" · ")[0] for row in tables[0][1:]] if tables else []


def a_lead(mechanism: Any, item: str, commitment: str, party: str, agency: str, **period: Any) -> None:
    make(Responsibility, mechanism, item, commitment=commitment, party=party, body=agency, role="lead", **period)


# -- the list


def test_a_commitment_stands_with_what_it_lacks_and_what_it_rests_on(spring: SimpleNamespace) -> None:
    a_commitment(spring.mechanism, "C-1")
    page = read(spring.lan, "/spring/commitments/")
    assert page.tables[0][1] == [
        "C-1 · Promise C-1 trade",
        "20 February 2024 9th Spring Meeting (2024)",
        "Quảng Ninh, Guangxi",
        "not stated",
        "not stated",
        "no responsible agency · no due date · no measure · not judged whether it can be verified",
        "recorded rests on a report",
    ]
    assert "1 commitment · all of them recorded only, resting on reports" in page.words
    assert [row[2] for row in read(spring.wei, "/spring/commitments/").tables[0][1:]] == ["Guangxi, Quảng Ninh"]


def test_what_is_whole_lacks_nothing(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1", state="registered", standing="joint", verifiable=True, nature="deliverable")
    a_lead(mechanism, "R-1", "C-1", "B-QN", "B-QN-FA")
    a_lead(mechanism, "R-2", "C-1", "B-GX", "B-GX-FA", from_day="2025-01-01")
    make(DueDate, mechanism, "DD-0", commitment="C-1", no=0, on="2027-06-30", decided_in="SM-2024")
    make(Result, mechanism, "RS-1", commitment="C-1", text=in_three("Ponies counted"), value=3, as_of="2025")
    row = read(spring.lan, "/spring/commitments/").tables[0][1]
    assert row[3:] == [
        "Quảng Ninh foreign affairs, Guangxi foreign affairs",
        "30 June 2027",
        "none",
        "registered joint",
    ]
    before = read(spring.lan, "/spring/commitments/", as_of="2024-12-31").tables[0][1]
    assert before[3] == "Quảng Ninh foreign affairs"
    assert before[5] == "no responsible agency · no measure"


def test_an_indicator_is_a_measure(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    for item in ("C-1", "C-2"):
        a_commitment(mechanism, item, verifiable=True)
    make(Indicator, mechanism, "IND-1", commitment="C-1", title=in_three("Gates open"), measure="number")
    lacks = {row[0][:3]: row[5] for row in read(spring.lan, "/spring/commitments/").tables[0][1:]}
    assert lacks["C-1"] == lacks["C-2"].replace(" · no measure", "")
    assert "no measure" not in read(spring.lan, "/spring/commitments/C-1/").words


def test_what_was_counted_together_counts_when_all_who_took_part_confirm_it(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    make(Activity, mechanism, "A-1", type="visit", status="held", bodies=["B-QN", "B-GX"], counts_as_result=True)
    for number, standing in (("1", "reported"), ("2", "joint")):
        a_commitment(mechanism, f"C-{number}", verifiable=True)
        said = {"text": in_three("Patrols"), "value": 3, "as_of": "2025", "activity": "A-1"}
        said |= {"parties": ["B-GX", "B-QN"], "standing": standing}
        make(Result, mechanism, f"RS-{number}", commitment=f"C-{number}", **said)
    lacks = {row[0][:3]: "no measure" in row[5] for row in read(spring.lan, "/spring/commitments/").tables[0][1:]}
    assert lacks == {"C-1": True, "C-2": False}
    words = "it counts when all who took part have confirmed it. Not confirmed by: Quảng Ninh, Guangxi"
    pages = [read(spring.lan, f"/spring/commitments/{item}/").words for item in ("C-1", "C-2")]
    assert [words in page for page in pages] == [True, False]


def test_a_joint_result_that_names_bodies_alone_was_asked_of_their_parties(spring: SimpleNamespace) -> None:
    """Assented to by those named under bodies, by everybody where none is named, by Quảng Ninh alone where it is."""
    mechanism, named = spring.mechanism, {"bodies": ["B-QN", "B-GX"]}
    make(Activity, mechanism, "A-1", type="visit", status="held", **named, counts_as_result=True)
    for number, more in enumerate((named, {}, named | {"parties": ["B-QN"]}), 1):
        a_commitment(mechanism, f"C-{number}")
        said = {"text": in_three("Patrols"), "as_of": "2025", "activity": "A-1", "standing": "joint"}
        make(Result, mechanism, f"RS-{number}", commitment=f"C-{number}", **said, **more)
    pages = [read(spring.lan, f"/spring/commitments/C-{number}/").words for number in (1, 2, 3)]
    assert ["Not confirmed by" in page for page in pages] == [False, False, True]
    found = [read(spring.lan, f"/spring/facts/result/RS-{number}/") for number in (1, 2, 3)]
    assert ["Not counted yet" in page.words for page in found] == [False, False, True]
    assert "Not confirmed by: Guangxi" in found[2].words
    assert found[2].links["Ask for the confirmation"] == "/spring/facts/result/RS-3/change/"


def test_the_agency_is_missed_of_the_successor_by_name(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1", parties=["B-HG", "B-GX"])
    a_lead(mechanism, "R-2", "C-1", "B-GX", "B-GX-FA")
    gaps = read(spring.lan, "/spring/commitments/C-1/").words.split("What it still lacks")[1]
    assert [one in gaps for one in ("no responsible agency · Tuyên Quang", "Hà Giang ·")] == [True, False]


def test_only_what_parties_registered_can_be_late(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1")
    a_commitment(mechanism, "C-2", state="registered", standing="joint")
    for item in ("C-1", "C-2"):
        make(DueDate, mechanism, f"DD-{item}", commitment=item, no=0, on="2025-12", decided_in="SM-2024")
    dues = {row[0][:3]: row[4] for row in read(spring.lan, "/spring/commitments/").tables[0][1:]}
    assert dues == {"C-1": "December 2025 this day has passed", "C-2": "December 2025 late"}
    before = read(spring.lan, "/spring/commitments/", as_of="2025-12-31").tables[0]
    assert {row[4] for row in before[1:]} == {"December 2025"}


def test_a_moved_due_date_says_by_how_much_from_the_day_it_was_decided(spring: SimpleNamespace) -> None:
    a_commitment(spring.mechanism, "C-1")
    for no, on, session in ((0, "2025-06-30", "SM-2024"), (1, "2025-12-31", "SM-2025")):
        make(DueDate, spring.mechanism, f"DD-{no}", commitment="C-1", no=no, on=on, decided_in=session)

    def due(day: str) -> str:
        return read(spring.lan, "/spring/commitments/", as_of=day).tables[0][1][4]

    assert due("2025-03-01") == "31 December 2025 184 days after the original date"
    assert due("2025-02-01") == "30 June 2025"


def test_what_is_merely_proposed_moves_no_date_names_no_agency_and_closes_no_gap(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1")
    a_lead(mechanism, "R-1", "C-1", "B-QN", "B-QN-FA", standing="open")
    make(DueDate, mechanism, "DD-0", commitment="C-1", no=0, on="2028-06-30", standing="open")
    make(Result, mechanism, "RS-1", commitment="C-1", text=in_three("Counted"), value=3, standing="open")
    row = read(spring.lan, "/spring/commitments/").tables[0][1]
    assert (row[3], row[4]) == ("not stated", "not stated")
    assert row[5] == "no responsible agency · no due date · no measure · not judged whether it can be verified"
    page = read(spring.lan, "/spring/commitments/C-1/")
    assert page.words.count("no due date stated 30 June 2028 proposed") == 1
    assert page.words.count("Quảng Ninh · Quảng Ninh foreign affairs (lead) proposed") == 1


def test_a_commitment_is_open_on_every_day_before_the_one_on_which_it_was_closed(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    closed_on = instant("2025-06-01")
    a_commitment(mechanism, "C-1", state="registered", known_from="2024-03-01", known_to=closed_on)
    done = {"state": "closed", "closed_as": "complete", "version": "commitment-C-1-closed"}
    a_commitment(mechanism, "C-1", known_from="2025-06-01", **done)
    a_commitment(mechanism, "C-2", known_from="2026-01-01", state="closed", closed_as="lapsed")

    def told(day: str) -> tuple[list[str], list[str], str]:
        figures = read(spring.lan, "/spring/", as_of=day).words
        number = figures.split(" open commitment")[0].split()[-1]
        return promises(spring, as_of=day), promises(spring, as_of=day, status="closed"), number

    assert told("2025-05-31") == (["C-1"], ["C-2"], "1")
    said = [read(spring.lan, "/spring/commitments/C-1/", as_of=day).words for day in ("2025-05-31", "2025-06-01")]
    assert ["registered reported" in words for words in said] == [True, False]


def test_closed_ones_are_shown_when_they_are_asked_for(spring: SimpleNamespace) -> None:
    a_commitment(spring.mechanism, "C-1")
    a_commitment(spring.mechanism, "C-2", state="closed", closed_as="complete")
    assert promises(spring) == ["C-1"]
    assert promises(spring, status="closed") == ["C-2"]
    assert promises(spring, status="all") == ["C-1", "C-2"]
    assert (
        read(spring.lan, "/spring/commitments/", status="closed").tables[0][1][6] == "closed complete rests on a report"
    )


def test_the_list_is_narrowed_by_each_choice_of_the_bar(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1", sectors=["gates"], verifiable=False)
    a_commitment(mechanism, "C-2", session="SM-2025", state="registered")
    a_commitment(mechanism, "C-3", parties=["B-LS"], title=in_three("Đồng Đăng station", zh="同登口岸"))
    assert promises(spring, field="gates") == ["C-1"]
    assert promises(spring, session="SM-2025") == ["C-2"]
    assert promises(spring, party="B-LS") == ["C-3"]
    assert promises(spring, status="registered") == ["C-2"]
    assert promises(spring, gap="not_judged") == ["C-2", "C-3"]
    assert promises(spring, q="dong dang") == ["C-3"]
    assert promises(spring, q="口岸") == ["C-3"]
    assert promises(spring, gap="pk__in", sort="mechanism") == []


def test_a_party_is_found_by_what_it_took_over(spring: SimpleNamespace) -> None:
    a_commitment(spring.mechanism, "C-1", parties=["B-HG"])
    assert promises(spring, party="B-TQ") == ["C-1"]
    assert promises(spring, party="B-HG") == ["C-1"]
    assert promises(spring, party="B-TQ", as_of="2025-06-30") == []


def test_what_was_agreed_later_is_not_there_on_an_earlier_day(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1")
    a_statement(mechanism, "ST-2", session=None, said_on="2025-10-29")
    a_commitment(mechanism, "C-2", session=None, statement="ST-2")
    assert promises(spring) == ["C-2", "C-1"]
    assert promises(spring, as_of="2025-10-28") == ["C-1"]
    assert promises(spring, as_of="2024-02-19") == []


def test_what_was_known_at_a_session_is_what_was_known_then(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1", known_to=instant("2026-01-01"), version="older", sectors=["labour"])
    a_commitment(mechanism, "C-1", known_from="2026-01-01")
    a_commitment(mechanism, "C-2", known_from="2026-01-01")
    assert promises(spring, known="SM-2025") == ["C-1"]
    assert promises(spring, known="SM-2025", field="labour", q="promise") == ["C-1"]
    assert promises(spring, field="labour") == []
    assert spring.lan.get("/spring/commitments/C-2/", {"known": "SM-2025"}).status_code == 404


def test_the_list_is_saved_as_it_is_narrowed(spring: SimpleNamespace) -> None:
    a_commitment(spring.mechanism, "C-1", title=in_three("+1"))
    a_commitment(spring.mechanism, "C-2", sectors=["gates"])
    make(DueDate, spring.mechanism, "DD-0", commitment="C-1", no=0, on="2025-12")
    response = spring.lan.get("/spring/commitments/", {"field": "trade", "format": "csv"})
    _heads, line = table(response)
    assert line == [
        *["C-1", "C-1", "not translated", "not translated", "'+1", "Làm việc này.", "做此事。", "To do it."],
        *["Quảng Ninh; Guangxi", "trade", "9th Spring Meeting (2024)", "", "2025-12", "2025-12", "0"],
        "no responsible agency; no measure; not judged whether it can be verified",
        *["recorded", "reported", ""],
    ]


def test_an_empty_chapter_says_what_to_do(spring: SimpleNamespace) -> None:
    for name, words in {
        "commitments": "No commitment is on record.",
        "commitments/matrix": "There is nothing to draw yet.",
        "statements": "No statement is on record.",
        "results": "No result is on record.",
        "priorities": "No priority is on record.",
        "proposals": "No proposal is on record.",
        "gates": "No pair of gates is on record.",
        "projects": "No project is on record.",
    }.items():
        page = read(spring.lan, f"/spring/{name}/")
        assert page.tables == [], name
        assert words in page.words
    assert "Nothing answers to this choice." in read(spring.lan, "/spring/commitments/", q="pony").words


# -- the matrix


def test_the_matrix_counts_by_field_and_by_who_answers_today(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1", parties=["B-QN", "B-HG"], sectors=["trade", "gates"])
    a_commitment(mechanism, "C-2", state="registered", standing="joint")
    a_commitment(mechanism, "C-3", state="closed", closed_as="complete")
    make(DueDate, mechanism, "DD-0", commitment="C-2", no=0, on="2025")
    page = read(spring.lan, "/spring/commitments/matrix/")
    assert page.tables[0] == [
        ["Field", "Quảng Ninh", "Tuyên Quang", "Guangxi", "All"],
        ["trade", "2 (1 late)", "1", "1 (1 late)", "2"],
        ["border gates", "1", "1", "0", "1"],
    ]
    assert "Fields without a commitment labour" in page.words
    before = read(spring.lan, "/spring/commitments/matrix/", as_of="2025-06-30")
    assert before.tables[0][0] == ["Field", "Hà Giang", "Quảng Ninh", "Guangxi", "All"]


def test_a_figure_of_the_matrix_opens_its_list_at_the_same_moment(spring: SimpleNamespace) -> None:
    a_commitment(spring.mechanism, "C-1")
    shown = spring.lan.get("/spring/commitments/matrix/", {"as_of": "2025-06-30"}).content.decode()
    assert "/spring/commitments/?field=trade&amp;party=B-QN&amp;as_of=2025-06-30" in shown


# -- one commitment


def test_a_recorded_commitment_says_that_it_rests_on_a_report(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_statement(mechanism, "ST-1")
    a_commitment(mechanism, "C-1", statement="ST-1", text=in_three("To do it.", "Làm việc này."))
    page = read(spring.lan, "/spring/commitments/C-1/")
    assert page.headings[:2] == ["C-1 · Promise C-1", "As it was reported"]
    assert "Recorded, rests on a report. No party has entered it or assented to it" in page.words
    assert "English To do it. Vietnamese Làm việc này. Chinese not translated" in page.words
    assert page.terms["Rests on the statement"] == "Words ST-1 · agreed Quảng Ninh, Guangxi · 20 February 2024"
    assert page.terms["Instrument"] == "not stated"
    assert page.terms["Can it be verified?"] == "not judged"
    a_commitment(mechanism, "C-2", standing="joint", state="registered")
    assert "Recorded, rests on a report" not in read(spring.lan, "/spring/commitments/C-2/").words


def test_a_commitment_quotes_the_provision_of_an_instrument(spring: SimpleNamespace) -> None:
    an_instrument(spring.mechanism, "I-1")
    a_commitment(spring.mechanism, "C-1", instrument="I-1", provisions=[{"path": "II.3"}])
    page = read(spring.lan, "/spring/commitments/C-1/")
    assert page.terms["Quotes"] == "Memo I-1 provision: II.3"
    assert page.links["Memo I-1"] == "/spring/instruments/I-1/"


def test_who_answers_today_stands_beneath_the_parties_that_promised(spring: SimpleNamespace) -> None:
    a_commitment(spring.mechanism, "C-1", parties=["B-HG", "B-GX"])
    terms = read(spring.lan, "/spring/commitments/C-1/").terms
    assert terms["Parties"] == (
        "Hà Giang1, Guangxi Hà Giang · ended: 1 July 2025 · merger · answers on the day above: Tuyên Quang"
    )
    assert read(spring.lan, "/spring/commitments/C-1/", as_of="2025-06-30").terms["Parties"] == "Hà Giang, Guangxi"


def test_who_was_put_in_the_place_of_a_party_is_there_from_the_day_of_the_act(spring: SimpleNamespace) -> None:
    """Tuyên Quang was put in the place of Hà Giang in October 2026, for a merger of 1 July 2025."""
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1", parties=["B-HG", "B-GX"], known_to=instant("2026-10-01"))
    moved = {"parties": ["B-TQ", "B-GX"], "known_from": "2026-10-01", "version": "commitment-C-1-moved"}
    a_commitment(mechanism, "C-1", **moved)
    for day in ("2024-05-01", "2025-06-30"):
        assert read(spring.lan, "/spring/commitments/", as_of=day).tables[0][1][2] == "Hà Giang, Guangxi"
        assert read(spring.lan, "/spring/commitments/C-1/", as_of=day).terms["Parties"] == "Hà Giang, Guangxi"
        found = [promises(spring, party=body, as_of=day) for body in ("B-HG", "B-TQ")]
        assert found == [["C-1"], []]
        assert "Take over after a succession" not in read(spring.lan, "/spring/commitments/C-1/", as_of=day).links
    ended = "Hà Giang1, Guangxi Hà Giang · ended: 1 July 2025 · merger · answers on the day above: Tuyên Quang"
    for day in ("2025-07-01", "2026-09-30", "2026-11-21"):
        assert read(spring.lan, "/spring/commitments/", as_of=day).tables[0][1][2] == "Tuyên Quang, Guangxi"
        assert read(spring.lan, "/spring/commitments/C-1/", as_of=day).terms["Parties"] == ended
        assert promises(spring, party="B-TQ", as_of=day) == ["C-1"]


def test_the_figure_of_commitments_of_a_body_is_that_of_its_list_on_every_day(spring: SimpleNamespace) -> None:
    """One promise was moved from Hà Giang to Tuyên Quang, one was not, one is that of Tuyên Quang alone."""
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1", parties=["B-HG", "B-GX"], known_to=instant("2026-10-01"))
    moved = {"parties": ["B-TQ", "B-GX"], "known_from": "2026-10-01", "version": "commitment-C-1-moved"}
    a_commitment(mechanism, "C-1", **moved)
    a_commitment(mechanism, "C-2", parties=["B-HG"], state="closed")
    a_commitment(mechanism, "C-3", parties=["B-TQ"])
    a_commitment(mechanism, "C-4", parties=["B-HG", "B-TQ"], standing="open")

    def figure(body: str, day: str) -> tuple[int, int]:
        page = read(spring.lan, f"/spring/bodies/{body}/", as_of=day)
        told = findall(r"(\d+) commitments?", page.words.split("Where it is named ")[1])[0]
        address = next(url for url in page.links.values() if f"party={body}" in url and "/commitments/" in url)
        return int(told), int(findall(r"(\d+) commitments?", read(spring.lan, address).words)[0])

    assert [figure("B-HG", day) for day in ("2024-05-01", "2025-06-30", "2025-07-01")] == [(2, 2), (2, 2), (1, 1)]
    assert [figure("B-TQ", day) for day in ("2025-06-30", "2025-07-01", "2026-11-21")] == [(1, 1), (3, 3), (3, 3)]


def test_a_party_stays_one_until_an_act_that_is_entered_before_its_day(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    gone = {"inputs": [{"body": "B-LS", "ceases": True}], "outputs": ["B-QN"], "complete": True}
    make(Succession, mechanism, "SUC-2", type="absorption", effective_on="2027-01-01", **gone)
    a_commitment(mechanism, "C-1", parties=["B-LS", "B-GX"], known_to=instant("2026-10-01"))
    moved = {"parties": ["B-QN", "B-GX"], "known_from": "2026-10-01", "version": "commitment-C-1-moved"}
    a_commitment(mechanism, "C-1", **moved)
    for day in ("2026-10-02", "2026-11-21"):
        assert read(spring.lan, "/spring/commitments/", as_of=day).tables[0][1][2] == "Lạng Sơn, Guangxi"
        assert read(spring.lan, "/spring/commitments/C-1/", as_of=day).terms["Parties"] == "Lạng Sơn, Guangxi"
    assert read(spring.lan, "/spring/commitments/", as_of="2027-01-01").tables[0][1][2] == "Quảng Ninh, Guangxi"


def test_responsible_agencies_stand_through_time(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1")
    a_lead(mechanism, "R-1", "C-1", "B-QN", "B-QN-FA", from_day="2024-03-01", to_day="2025-01-01")
    a_lead(mechanism, "R-2", "C-1", "B-QN", "B-LS", from_day="2025-01-01")
    assert read(spring.lan, "/spring/commitments/C-1/").tables[0][1:] == [
        ["Quảng Ninh", "Quảng Ninh foreign affairs", "lead", "1 March 2024", "1 January 2025"],
        ["Quảng Ninh", "Lạng Sơn", "lead", "1 January 2025", "to this day"],
        ["Guangxi", "no agency named"],
    ]


def test_due_dates_stand_one_after_the_other_and_none_is_overwritten(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1", state="registered", standing="joint")
    for no, on, session in ((0, "2025-06-30", "SM-2024"), (1, "2025-12-31", "SM-2025")):
        make(DueDate, mechanism, f"DD-{no}", commitment="C-1", no=no, on=on, decided_in=session, reason=in_three("why"))
    words = read(spring.lan, "/spring/commitments/C-1/").words
    assert "30 June 2025 original date decided at: 9th Spring Meeting (2024) · why" in words
    assert (
        "31 December 2025 moved, number 1 (184 days after the original date) late "
        "decided at: 10th Spring Meeting (2025) · why"
    ) in words


def test_a_first_date_that_a_review_set_is_not_called_the_original_one(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1", state="registered", standing="joint")
    make(DueDate, mechanism, "DD-0", commitment="C-1", no=0, on="2026-12-31", decided_in="SM-2025")
    told = {"finding": "views_differ", "outcome": "carry_over", "new_due_on": "2026-12-31"}
    make(Finding, mechanism, "FD-1", commitment="C-1", review="rv.SM-2025", **told)
    words = read(spring.lan, "/spring/commitments/C-1/").words
    assert "31 December 2026 first date, set by a review decided at: 10th Spring Meeting (2025)" in words


def test_the_milestones_on_the_way_stand_on_the_page(spring: SimpleNamespace) -> None:
    a_commitment(spring.mechanism, "C-1")
    new = "/spring/facts/milestone/new/?commitment=C-1"
    page = read(spring.lan, "/spring/commitments/C-1/")
    assert "No milestone is set on the way to it." in page.words
    assert page.links["Set a milestone"] == new
    assert spring.lan.get(new).context["form"]["commitment"].initial == "C-1"
    for no, (words, reached) in enumerate([("Numbers exchanged", "2025-01-15"), ("Line opened", None)], start=1):
        said = {"title": in_three(words), "on": f"2025-0{no}-28", "reached_on": reached}
        make(Milestone, spring.mechanism, f"MS-{no}", commitment="C-1", no=no, **said)
    page = read(spring.lan, "/spring/commitments/C-1/")
    assert "28 January 2025 Numbers exchanged · reached 15 January 2025" in page.words
    assert "28 February 2025 Line opened · not reached" in page.words
    assert page.links["Line opened"] == "/spring/facts/milestone/MS-2/"


def test_the_gaps_are_named_one_by_one(spring: SimpleNamespace) -> None:
    a_commitment(spring.mechanism, "C-1", text=in_three("To do it.", "Làm việc này."))
    words = read(spring.lan, "/spring/commitments/C-1/").words
    assert (
        "What it still lacks not in every language · Chinese no responsible agency · Quảng Ninh "
        "no responsible agency · Guangxi no due date no measure not judged whether it can be verified"
    ) in words


def test_the_way_leads_from_the_understanding_to_the_result(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_statement(mechanism, "ST-0", force="affirmed")
    a_statement(mechanism, "ST-1")
    a_commitment(mechanism, "C-1", statement="ST-1")
    make(Chain, mechanism, "CHN-1", from_item="ST-0", to_item="ST-1", relation="understood_as", basis="inference")
    make(Result, mechanism, "RS-1", commitment="C-1", text=in_three("Ponies counted"), value=3, unit="villages")
    make(Project, mechanism, "PJ-1", title=in_three("A bridge"), commitments=["C-1"], stage="building")
    page = read(spring.lan, "/spring/commitments/C-1/")
    assert (
        "The way to results statement Words ST-0 ↓ understood as Words ST-1 statement Words ST-1 "
        "↓ is the ground of commitment C-1 · Promise C-1"
    ) in page.words
    assert "is carried out by ↓ cooperation project A bridge results in ↓ result Ponies counted" in page.words
    assert "Ponies counted · 3 villages" in page.words
    assert "A bridge under construction" in page.words


def test_a_commitment_says_what_took_it_over(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1", state="closed", closed_as="merged", successor="C-2")
    a_commitment(mechanism, "C-2")
    assert read(spring.lan, "/spring/commitments/C-1/").terms["Taken over by"] == "Promise C-2"
    assert read(spring.lan, "/spring/commitments/C-2/").terms["Takes over"] == "Promise C-1"


def test_only_officers_are_offered_to_enter_or_change(spring: SimpleNamespace) -> None:
    a_commitment(spring.mechanism, "C-1")
    leader = signed_in(spring.cast.own["leader"])
    assert read(spring.lan, "/spring/commitments/").links["Enter a commitment"] == "/spring/facts/commitment/new/"
    assert read(spring.lan, "/spring/commitments/C-1/").links["Change"] == "/spring/facts/commitment/C-1/change/"
    assert "Enter a commitment" not in read(leader, "/spring/commitments/").links
    assert "Change" not in read(leader, "/spring/commitments/C-1/").links


def test_what_is_not_there_is_not_found(spring: SimpleNamespace) -> None:
    a_commitment(spring.mechanism, "C-1")
    minh = signed_in(spring.cast.minh)
    for address in ("commitments/C-9/", "statements/ST-9/"):
        assert spring.lan.get(f"/spring/{address}").status_code == 404
    for address in ("commitments/", "commitments/C-1/", "commitments/matrix/", "proposals/"):
        assert minh.get(f"/spring/{address}").status_code == 404


# -- statements


def test_statements_stand_by_session_and_force(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_statement(mechanism, "ST-1", sentence=4)
    a_statement(mechanism, "ST-2", force="proposed", body="B-GX", bodies=[], capacity=in_three("host"))
    a_statement(mechanism, "ST-3", session="SM-2025", said_on="2025-02-20")
    page = read(spring.lan, "/spring/statements/")
    assert page.headings[1:] == [
        *["10th Spring Meeting (2025)", "agreed (1)", "9th Spring Meeting (2024)", "agreed (1)", "proposed (1)"]
    ]
    assert "3 statements · 2 with the force of an agreement" in page.words
    assert "Words ST-1 Quảng Ninh, Guangxi · 20 February 2024 · sentence 4 of the source reported" in page.words
    assert "Words ST-2 Guangxi · host · 20 February 2024 reported" in page.words


def test_statements_are_narrowed_by_force_speaker_session_and_field(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_statement(mechanism, "ST-1", sectors=["gates"])
    a_statement(mechanism, "ST-2", force="proposed", body="B-LS", bodies=[])
    a_statement(mechanism, "ST-3", session="SM-2025", said_on="2025-02-20")

    def found(**asked: str) -> list[str]:
        links = read(spring.lan, "/spring/statements/", **asked).links
        return sorted(words for words in links if words.startswith("Words"))

    assert found(force="proposed") == found(speaker="B-LS") == ["Words ST-2"]
    assert found(session="SM-2025") == ["Words ST-3"]
    assert found(field="gates") == ["Words ST-1"]
    assert found(as_of="2024-12-31") == ["Words ST-1", "Words ST-2"]


def test_what_was_not_agreed_is_never_called_an_agreement(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    PersonName.objects.create(mechanism=mechanism, person="P-1", salt="", names=in_three("Head of Guangxi"))
    make(Office, mechanism, "OF-1", body="B-GX", code="chair", titles=in_three("Chair"))
    who = {"body": "B-GX", "bodies": [], "person": "P-1", "office": "OF-1", "sentence": 7}
    a_statement(mechanism, "ST-1", force="proposed", **who)
    a_statement(mechanism, "ST-2")
    page = read(spring.lan, "/spring/statements/ST-1/")
    assert "This was said with the force “proposed”. It is no agreement." in page.words
    assert page.terms == {
        "Speaker": "Head of Guangxi",
        "Office": "Chair",
        "Capacity": "not stated",
        "For": "Guangxi",
        "Session": "9th Spring Meeting (2024)",
        "Force": "proposed",
        "Sentence of the source": "7",
        "Fields": "not stated",
    }
    assert "It is no agreement" not in read(spring.lan, "/spring/statements/ST-2/").words


def test_a_statement_says_what_rests_on_it(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_statement(mechanism, "ST-1")
    a_commitment(mechanism, "C-1", statement="ST-1")
    make(Priority, mechanism, "PR-1", statement="ST-1", title=in_three("People first"), from_year=2026)
    links = read(spring.lan, "/spring/statements/ST-1/").links
    assert links["C-1 · Promise C-1"] == "/spring/commitments/C-1/"
    assert links["People first"] == "/spring/facts/priority/PR-1/"


# -- results


def test_a_figure_is_said_with_its_exactness_its_day_and_its_source(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    make(Source, mechanism, "SRC-1", publisher=in_three("A paper"), published="2025-03", url="https://example.org/a")
    seen = {"sectors": ["trade"], "as_of": "2025-01", "sources": ["SRC-1"], "parties": ["B-GX"]}
    make(Result, mechanism, "RS-1", text=in_three("Trade"), value=25 * 10**9, currency="USD", qualifier="about", **seen)
    make(Result, mechanism, "RS-2", text=in_three("Lanes"), value_min=4, value_max=6, unit="lanes", sectors=["gates"])
    make(Result, mechanism, "RS-3", text=in_three("Ponies"), value=3, unit="ponies", sectors=["gates"])
    page = read(spring.lan, "/spring/results/")
    assert page.tables[0][1:] == [
        ["trade"],
        ["Trade", "about USD 25 billion", "January 2025", "Guangxi", "A paper, March 2025"],
        ["border gates"],
        ["Lanes", "4–6 lanes", "not stated", "not stated", "no source stated"],
        ["Ponies", "3 unit not translated: ponies", "not stated", "not stated", "no source stated"],
    ]
    assert page.links["A paper"] == "https://example.org/a"
    assert [row[0] for row in read(spring.lan, "/spring/results/", field="trade").tables[0][1:]] == ["trade", "Trade"]
    earlier = read(spring.lan, "/spring/results/", as_of="2024-12-31").tables[0][1:]
    assert [row[0] for row in earlier] == ["border gates", "Lanes", "Ponies"]


def test_the_picture_calls_reported_figures_no_assessment(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1")
    a_commitment(mechanism, "C-2")
    a_commitment(mechanism, "C-3", state="closed", closed_as="complete", sectors=["gates"])
    a_commitment(mechanism, "C-4", state="closed", closed_as="lapsed")
    make(Result, mechanism, "RS-1", text=in_three("Trade"), commitment="C-1")
    assert read(spring.lan, "/spring/results/").tables[-1] == [
        ["Field", "closed as complete", "results reported, not assessed", "no result on record", "All"],
        ["trade", "0", "1", "1", "2"],
        ["border gates", "1", "0", "0", "1"],
    ]


# -- proposals and priorities


def test_a_proposal_still_internal_is_seen_by_its_party_alone(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1")
    secret = {"party": "B-GX", "text": in_three("Open at night"), "state": "internal", "sectors": ["labour"]}
    make(Proposal, mechanism, "PR-1", became_commitment="C-1", **secret)
    make(Chain, mechanism, "CHN-1", from_item="PR-1", to_item="C-1", relation="becomes")
    a_statement(mechanism, "ST-1")
    an_instrument(mechanism, "I-1")
    make(Proposal, mechanism, "PR-2", statement="ST-1", **secret)
    for number, before in enumerate(("ST-1", "I-1"), 2):
        make(Chain, mechanism, f"CHN-{number}", from_item=before, to_item="PR-1", relation="understood_as")
    lists = ("proposals/", "proposals/?format=csv", "priorities/")
    for address in (*lists, "commitments/C-1/", "statements/ST-1/", "instruments/I-1/"):
        shown = spring.lan.get(f"/spring/{address}").content.decode()
        assert [secret for secret in ("Open at night", "PR-1", "PR-2") if secret in shown] == [], address
    assert "labour" not in read(spring.lan, "/spring/proposals/").words
    assert "Open at night" in read(spring.wei, "/spring/proposals/").words
    assert "Open at night" in read(spring.wei, "/spring/commitments/C-1/").words


def test_proposals_say_what_they_became(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1")
    put = {"session": "SM-2024", "on": "2024-02-20", "sectors": ["trade"]}
    make(
        Proposal,
        mechanism,
        "PR-1",
        party="B-QN",
        text=in_three("One"),
        state="accepted",
        became_commitment="C-1",
        **put,
    )
    make(Proposal, mechanism, "PR-2", text=in_three("Two"), state="declined", reason=in_three("too dear"), **put)
    make(Proposal, mechanism, "PR-3", text=in_three("Three"), state="merged", merged_into="PR-1", **put)
    rows = read(spring.lan, "/spring/proposals/").tables
    day = "20 February 2024 9th Spring Meeting (2024)"
    assert rows[0][1:] == [
        ["One trade", "Quảng Ninh", day, "accepted reported", "commitment C-1 · Promise C-1"],
        ["Two trade", "not stated", day, "declined reported", "Reason: too dear"],
        ["Three trade", "not stated", day, "merged reported", "proposal One"],
    ]
    assert rows[1] == [
        ["Field", "Proposals", "Priorities", "Commitments", "Results"],
        ["trade", "3", "0", "1", "0"],
        ["All", "3", "0", "1", "0"],
    ]
    narrowed = read(spring.lan, "/spring/proposals/", state="declined").tables[0][1:]
    assert [row[0] for row in narrowed] == ["Two trade"]


def test_a_priority_says_for_which_years_and_what_became_of_it(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_statement(mechanism, "ST-1")
    make(Proposal, mechanism, "PR-1", text=in_three("One"), state="tabled", statement="ST-1")
    a_commitment(mechanism, "C-1", statement="ST-1")
    a_commitment(mechanism, "C-2")
    make(Priority, mechanism, "P-1", no=1, from_year=2026, title=in_three("People"), statement="ST-1")
    make(Priority, mechanism, "P-2", from_year=2024, to_year=2025, title=in_three("Roads"), adopted_in="SM-2024")
    make(Chain, mechanism, "CHN-1", from_item="P-2", to_item="C-2", relation="becomes")

    def on(day: str) -> list[str]:
        return [row[0] for table in read(spring.lan, "/spring/priorities/", as_of=day).tables for row in table[1:]]

    assert read(spring.lan, "/spring/priorities/").tables[0][1:] == [
        [
            "1. People reported",
            "2026 and beyond",
            "adoption not stated",
            "proposal One a statement ST-1",
            "commitment C-1 · Promise C-1",
        ],
        ["Roads reported", "2024–2025", "9th Spring Meeting (2024)", "not stated", "commitment C-2 · Promise C-2"],
    ]
    assert (on("2024-02-19"), on("2024-02-20")) == ([], ["1. People reported", "Roads reported"])


# -- gates and projects


def a_gate(mechanism: Any, item: str, **columns: Any) -> None:
    ends = [
        {"side": "S-CN", "names": in_three("Youyiguan"), "localities": ["B-GX"]},
        {"side": "S-VN", "names": in_three("Hữu Nghị"), "localities": ["B-LS"]},
    ]
    make(Gate, mechanism, item, names=in_three(f"Pair {item}"), ends=ends, **columns)


def test_a_pair_of_gates_stands_under_both_names_with_hours_in_both_zones(spring: SimpleNamespace) -> None:
    hours = [
        {"from": "2024-01-01", "to": "2025-01-01", "opens": "08:00", "closes": "17:00", "zone": "Asia/Ho_Chi_Minh"},
        {
            "from": "2025-01-01",
            "opens": "07:00",
            "closes": "19:00",
            "zone": "Asia/Ho_Chi_Minh",
            "days": in_three("daily"),
        },
    ]
    a_gate(spring.mechanism, "G-1", class_code="international_road", hours=hours)
    heads, row = read(spring.lan, "/spring/gates/").tables[0]
    assert heads[2:4] == ["Viet Nam", "China"]
    assert row == [
        "Pair G-1",
        "international, road",
        "Hữu Nghị Lạng Sơn",
        "Youyiguan Guangxi",
        "07:00–19:00 (UTC+7) · 08:00–20:00 (UTC+8) daily",
        "not stated",
    ]
    of_wei = read(spring.wei, "/spring/gates/", as_of="2024-06-01").tables[0][1]
    assert of_wei[2:5] == ["Youyiguan Guangxi", "Hữu Nghị Lạng Sơn", "09:00–18:00 (UTC+8) · 08:00–17:00 (UTC+7)"]


def test_the_class_of_a_pair_is_the_one_of_the_day(spring: SimpleNamespace) -> None:
    raised = [{"on": "2023-12-28", "to": "international_road", "stated_by": in_three("an agency")}]
    a_gate(spring.mechanism, "G-1", class_code="international_road", upgrades=raised)
    a_gate(spring.mechanism, "G-2", class_code="bilateral", opened_on="2025-02-27")
    rows = read(spring.lan, "/spring/gates/").tables[0][1:]
    assert [row[5] for row in rows] == [
        "international, road · 28 December 2023 stated by: an agency",
        "opened · 27 February 2025",
    ]
    before = read(spring.lan, "/spring/gates/", as_of="2023-12-27").tables[0][1:]
    assert [[row[0], row[1], row[5]] for row in before] == [["Pair G-1", "not stated", "not stated"]]
    assert [row[0] for row in read(spring.lan, "/spring/gates/", **{"class": "bilateral"}).tables[0][1:]] == [
        "Pair G-2"
    ]


def test_what_is_merely_proposed_is_marked_and_not_counted_on_any_list(spring: SimpleNamespace) -> None:
    """A pair of gates, a project, a result and a standing channel, each in effect, and one more of each put forward."""
    for number, standing in ((1, "joint"), (2, "open")):
        said = {"title": in_three(f"Thing {number}"), "standing": standing}
        a_gate(spring.mechanism, f"G-{number}", standing=standing)
        make(Project, spring.mechanism, f"P-{number}", **said)
        make(Result, spring.mechanism, f"R-{number}", text=in_three(f"Thing {number}"), standing=standing)
        make(Channel, spring.mechanism, f"CH-{number}", type="friendship_pair", bodies=["B-QN"], **said)
    said = {name: read(spring.lan, f"/spring/{name}/") for name in ("gates", "projects", "results", "calendar")}
    assert [page.words.count("1 more proposed") for page in said.values()] == [1, 1, 1, 1]
    assert [[row[0] for row in page.tables[0][-2:]] for page in said.values()] == [
        ["Pair G-1", "Pair G-2 proposed"],
        ["Thing 1 not stated no source stated", "Thing 2 proposed not stated no source stated"],
        ["Thing 1", "Thing 2 proposed"],
        ["Thing 1", "Thing 2 proposed"],
    ]
    body = read(spring.lan, "/spring/bodies/B-LS/").words
    assert (body.count("Pair G-1"), body.count("Pair G-2 not stated proposed")) == (1, 1)


def test_a_project_stands_with_stage_money_and_what_it_carries_out(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_commitment(mechanism, "C-1")
    make(
        Project,
        mechanism,
        "PJ-1",
        title=in_three("A bridge"),
        localities=["B-GX", "B-QN"],
        stage="building",
        stages=[{"stage": "agreed", "on": "2024-02-20"}, {"stage": "building", "on": "2025-05"}],
        money=[{"amount": 174700000000, "currency": "VND", "by": in_three("the province")}],
        approvals=[{"by": in_three("the ministry"), "on": "2025-01"}],
        commitments=["C-1"],
    )
    assert read(spring.lan, "/spring/projects/").tables[0][1] == [
        "A bridge not stated no source stated",
        "under construction agreed · 20 February 2024 under construction · May 2025",
        "Quảng Ninh, Guangxi",
        "VND 174.7 billion the province",
        "the ministry, January 2025",
        "C-1 · Promise C-1",
    ]
    earlier = read(spring.lan, "/spring/projects/", as_of="2025-01-01", stage="agreed").tables[0][1]
    assert earlier[1].startswith("agreed agreed ·")
    assert read(spring.lan, "/spring/projects/", stage="agreed").tables == []


# -- how often a page asks


def some_of_everything(mechanism: Any, number: int) -> None:
    """One more of each thing that a page of this chapter lists or names."""
    source = {"sources": [f"SRC-{number}"]}
    make(Source, mechanism, f"SRC-{number}", publisher=in_three("A paper"))
    PersonName.objects.create(mechanism=mechanism, person=f"P-{number}", salt="", names=in_three("One"))
    make(Office, mechanism, f"OF-{number}", body="B-GX", code="chair", titles=in_three("Chair"))
    make(Activity, mechanism, f"A-{number}", type="talks", status="held", title=in_three("Talks"))
    an_instrument(mechanism, f"I-{number}")
    said = {"person": f"P-{number}", "office": f"OF-{number}", "activity": f"A-{number}", "sectors": ["trade"]}
    a_statement(mechanism, f"ST-{number}", **said, **source)
    on_page = {"instrument": f"I-{number}", "statement": "ST-1", "gates": [f"G-{number}"]}
    a_commitment(mechanism, f"C-{number}", parties=["B-QN", "B-HG"], revives=f"C-{number + 1}", **on_page, **source)
    a_lead(mechanism, f"R-{number}", "C-1", "B-QN", "B-QN-FA", from_day=f"202{number}", to_day=f"202{number + 1}")
    make(DueDate, mechanism, f"DD-{number}", commitment="C-1", no=number - 1, on="2026", decided_in="SM-2024")
    put = {"statement": "ST-1", "sectors": ["trade"]}
    make(Priority, mechanism, f"PR-{number}", title=in_three("First"), from_year=2020 + number, **put)
    make(Proposal, mechanism, f"PP-{number}", text=in_three("One"), state="accepted", became_commitment="C-1", **put)
    make(Chain, mechanism, f"CHN-{number}", from_item="C-1", to_item=f"RS-{number}", relation="results_in")
    make(
        Result, mechanism, f"RS-{number}", text=in_three("Got"), value=number, unit="lanes", commitment="C-1", **source
    )
    make(Project, mechanism, f"PJ-{number}", title=in_three("Road"), commitments=["C-1"], localities=["B-QN"], **source)
    make(Contradiction, mechanism, f"X-{number}", about=["C-1", "ST-1"], topic=in_three("Doubt"), **source)
    a_gate(mechanism, f"G-{number}")


PAGES = {
    "commitments/": 5,
    "commitments/matrix/": 5,
    "commitments/C-1/": 6,
    "statements/": 5,
    "statements/ST-1/": 6,
    "results/": 6,
    "priorities/": 5,
    "proposals/": 6,
    "gates/": 5,
    "projects/": 6,
}
OF_TODAY_ALONE = {"proposals/"}  # what a party keeps to itself is not asked for on a page of what was known


@pytest.mark.parametrize("address", PAGES)
def test_a_page_asks_as_often_for_three_as_for_one(
    spring: SimpleNamespace, django_assert_num_queries: Any, address: str
) -> None:
    some_of_everything(spring.mechanism, 1)
    spring.lan.get(f"/spring/{address}")
    with django_assert_num_queries(PAGES[address]):
        assert spring.lan.get(f"/spring/{address}").status_code == 200
    some_of_everything(spring.mechanism, 2)
    some_of_everything(spring.mechanism, 3)
    with django_assert_num_queries(PAGES[address]):
        assert spring.lan.get(f"/spring/{address}").status_code == 200
    with django_assert_num_queries(PAGES[address] + (address not in OF_TODAY_ALONE)):
        assert spring.lan.get(f"/spring/{address}?known=SM-2025").status_code == 200


@pytest.mark.parametrize("name", ["commitments", "statements", "results", "proposals", "gates", "projects"])
def test_every_list_is_saved(spring: SimpleNamespace, name: str) -> None:
    for number in (1, 2):
        some_of_everything(spring.mechanism, number)
    response = spring.lan.get(f"/spring/{name}/?format=csv")
    heads, *lines = table(response)
    assert heads[0] == "Id"
    assert [len(line) for line in lines] == [len(heads)] * 2
