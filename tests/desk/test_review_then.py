"""The review as known at an earlier session: rounds, worksheets, their state and their lines follow the moment."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine

from earlyspring.ledger.actions import report
from earlyspring.review.actions import accept, freeze
from tests.desk.page_reading import read
from tests.desk.reviewed import GX, LS, QN, Reviewed, reviewed
from tests.people import Cast, signed_in

pytestmark = pytest.mark.django_db

BY_DAY = ("2026-11-29", "2026-11-30", "2027-02-12")


@pytest.fixture
def clock() -> Iterator[Any]:
    with time_machine.travel(datetime(2027, 2, 11, 2, tzinfo=UTC), tick=True) as moved:
        yield moved


@pytest.fixture
def day(clock: Any, cast: Cast) -> Reviewed:
    """The day of the twelfth meeting, with three lines filled in; the eleventh was a year before."""
    made = reviewed(cast)
    held = {"organ": "O-SM", "status": "held", "host": QN}
    for item, number, on, known in (("SM-2026", 11, "2026-02-12", "2026"), ("SM-2027", 12, "2027-02-11", None)):
        said = held | {"ordinal": number, "year": int(on[:4]), "day": on}
        report(cast.mechanism, "session", item, said, by=QN, sources=["SRC-1"], known_from=known)
    made.fill()
    return made


def test_before_the_sheet_was_opened_there_is_none(day: Reviewed) -> None:
    lan = signed_in(day.cast.lan)
    page = read(lan, day.url("review"), known="SM-2026")
    assert (page.tables, "What waits for your party" in page.headings) == ([], False)
    assert "No worksheet has been opened." in page.words
    assert "No round of reporting is on record." in page.words
    assert "No round of reporting is on record." in read(lan, day.url("rounds"), known="SM-2026").words
    sheet = read(lan, day.on_sheet("worksheet"), known="SM-2026")
    assert "At this moment the worksheet had not been opened." in sheet.words
    assert "C-1" not in sheet.words


def test_what_was_being_drafted_is_said_to_keep_no_past(day: Reviewed, clock: Any) -> None:
    clock.move_to(datetime(2027, 3, 1, 2, tzinfo=UTC))
    freeze(day.sheet, by=QN)
    lan = signed_in(day.cast.lan)
    sheet = read(lan, day.on_sheet("worksheet"), known="SM-2027")
    assert "At this moment the worksheet was being drafted." in sheet.words
    assert "C-1" not in sheet.words
    row = read(lan, day.url("review"), known="SM-2027").tables[0][1]
    assert row[2:] == ["a draft keeps no past", "not put to the parties yet", "being drafted"]


def test_a_day_before_the_cut_off_knows_no_round_and_counts_what_had_come(day: Reviewed, clock: Any) -> None:
    clock.move_to(datetime(2027, 3, 1, 2, tzinfo=UTC))
    lan = signed_in(day.cast.lan)
    none = "No round of reporting is on record."
    pages = [(name, read(lan, day.url(name), as_of=on)) for on in BY_DAY for name in ("rounds", "review")]
    assert [none in page.words for _, page in pages] == [True, True, False, False, False, False]
    rows = [page.tables[0][1] for name, page in pages if name == "rounds" and page.tables]
    assert [row[2] for row in rows] == ["31 December 2026 31 days left", "31 December 2026"]
    assert "No round" in read(lan, day.url("statistics"), as_of="2026-11-29").words


def test_the_acceptance_of_an_earlier_moment_is_as_it_was_and_asks_for_nothing(day: Reviewed, clock: Any) -> None:
    freeze(day.sheet, by=QN)
    accept(day.again(), by=GX)
    clock.move_to(datetime(2027, 3, 1, 2, tzinfo=UTC))
    lan = signed_in(day.cast.lan)
    before = read(lan, day.on_sheet("acceptance"), known="SM-2026")
    assert "At this moment the worksheet had not been opened." in before.words
    then = read(lan, day.on_sheet("acceptance"), known="SM-2027")
    accept(day.again(), by=LS)
    again = read(lan, day.on_sheet("acceptance"), known="SM-2027")
    assert (again.tables, again.terms) == (then.tables, then.terms)
    assert ("frozen · accepted by 2 of 3" in again.words, "Concluded on" in again.terms) == (True, False)
    assert "Concluded on" in read(lan, day.on_sheet("acceptance")).terms


@pytest.mark.parametrize("name", ["follow_up", "line", "freeze", "round"])
def test_a_page_that_shows_today_says_so_where_another_moment_was_chosen(day: Reviewed, name: str) -> None:
    address = {"line": day.line_url("C-1"), "round": day.url("round", "RD-1")}.get(name) or day.on_sheet(name)
    if name == "follow_up":
        freeze(day.sheet, by=QN)
        accept(day.again(), by=GX)
        accept(day.again(), by=LS)
    lan, words = signed_in(day.cast.lan), "This page shows how things stand today, whatever day or session was chosen."
    said = [words in read(lan, address, **asked).words for asked in ({}, {"as_of": "2026-12-01"}, {"known": "SM-2026"})]
    assert said == [False, True, True]


def test_a_sheet_of_an_earlier_moment_is_as_it_was(day: Reviewed, clock: Any) -> None:
    """Frozen at the session and accepted by two; in March the third accepts, and reports and commitments change."""
    freeze(day.sheet, by=QN)
    accept(day.again(), by=GX)
    clock.move_to(datetime(2027, 2, 12, 2, tzinfo=UTC))
    lan = signed_in(day.cast.lan)
    then = [read(lan, address, known="SM-2027") for address in (day.url("review"), day.on_sheet("worksheet"))]
    clock.move_to(datetime(2027, 3, 1, 2, tzinfo=UTC))
    accept(day.again(), by=LS)
    day.report_of("C-2", QN, "B-QN-FA")
    day.rate("C-2", gx="limited")
    words = {"code": "C-2", "text": {"en": "Words of March."}, "parties": [GX, QN], "instrument": "D-1"}
    report(day.mechanism, "commitment", "C-2", words | {"state": "registered"}, by=QN, sources=["SRC-1"])
    lan = signed_in(day.cast.lan)
    again = [read(lan, address, known="SM-2027") for address in (day.url("review"), day.on_sheet("worksheet"))]
    assert [one.tables for one in again] == [one.tables for one in then]
    assert again[0].tables[0][1][3:] == ["2 of 3", "frozen"]
    assert "frozen" in again[1].words
    assert read(lan, day.url("review")).tables[0][1][3:] == ["3 of 3", "concluded"]
