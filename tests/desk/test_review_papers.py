"""The papers of a review from the register: as known at a session they are the same bytes for ever."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import time_machine
from click.testing import CliRunner
from django.core.cache import cache

from earlyspring.cli.main import cli
from earlyspring.desk.frame import Frame
from earlyspring.desk.review_papers import PAPERS, report_of
from earlyspring.ledger.actions import propose, report, state_own
from earlyspring.ledger.blobs import keep
from earlyspring.ledger.moments import Moment
from earlyspring.ledger.present import now
from earlyspring.meetings.models import Session
from earlyspring.papers import report_facts as told_
from earlyspring.papers import review_facts as papers
from earlyspring.papers import write
from earlyspring.papers.facts import Body
from earlyspring.review.actions import accept, accept_on_paper, freeze
from earlyspring.review.follow_up import assent_follow_up
from earlyspring.review.sheet_known import sheet_known
from tests.desk.reviewed import GX, LS, QN, WHY, Reviewed, reviewed
from tests.people import Cast, signed_in

DAY = "2027-02-11"
MORNING = datetime(2027, 2, 11, 2, tzinfo=UTC)
QUANG_NINH = Body({"vi": "Quảng Ninh", "zh": "广宁省", "en": "Quảng Ninh"}, "S-VN")
GUANGXI = Body({"vi": "Quảng Tây", "zh": "广西", "en": "Guangxi"}, "S-CN")


@pytest.fixture
def clock() -> Iterator[Any]:
    with time_machine.travel(MORNING, tick=True) as moved:
        yield moved


@pytest.fixture
def day(clock: Any, cast: Cast) -> Reviewed:
    """The day of the session: three lines filled in, one of them with the words of two parties."""
    made = reviewed(cast)
    said = {"organ": "O-SM", "ordinal": 12, "year": 2027, "status": "held", "host": QN, "day": DAY}
    report(cast.mechanism, "session", "SM-2027", said, by=QN, sources=["SRC-1"])
    made.fill()
    made.state("C-2", "The calendar is half made.", by=QN)
    waits = [{"code": "waiting_other_side", "body": GX, "commitment": "C-1"}]
    made.report_of("C-2", QN, "B-QN-FA", obstacles=waits, received_on=DAY)
    return made


@pytest.fixture
def concluded(day: Reviewed) -> Reviewed:
    """Quảng Ninh and Guangxi accept by key, Lạng Sơn on paper."""
    freeze(day.sheet, by=QN)
    accept(day.again(), by=GX)
    scan = keep(day.mechanism, b"%PDF-1.7 signed", name="scan.pdf", media_type="application/pdf", party=QN)
    paper = {"number": "12/LS", "date": DAY, "parties": [LS], "scan_sha256": scan.sha256, "registrar": QN}
    accept_on_paper(day.again(), by=QN, paper=paper)
    return day


def facts(told: Reviewed, known: bool = True, name: str = "review") -> Any:
    end = datetime(2027, 2, 12, tzinfo=UTC) - timedelta(microseconds=1)
    at = Moment(DAY, datetime.now(UTC).date().isoformat(), end, "SM-2027") if known else Moment.now(date(2027, 3, 1))
    frame = Frame.for_paper(told.mechanism, at)
    sheet = sheet_known(told.mechanism, "SM-2027", at)
    return sheet and PAPERS[name](frame, frame.sessions["SM-2027"], sheet)


def test_the_report_says_what_was_accepted_and_by_whom(concluded: Reviewed) -> None:
    found = facts(concluded)
    assert (found.state, found.round, found.cutoff_on, found.frozen_on) == ("concluded", "annual", "2026-11-30", DAY)
    assert [(one.party.names["en"], one.way, one.on) for one in found.accepted] == [
        ("Lạng Sơn", "paper", DAY),
        ("Quảng Ninh", "key", DAY),
        ("Guangxi", "key", DAY),
    ]
    [memorandum] = found.instruments
    assert memorandum.title == {"en": "Memorandum", "vi": "Bản ghi nhớ", "zh": "备忘录"}
    assert [(one.id, one.finding, one.outcome) for one in memorandum.lines] == [
        ("C-1", "agreed", "close_complete"),
        ("C-2", "agreed", "carry_over"),
        ("C-3", "not_reviewable", "continue"),
    ]
    calendar = memorandum.lines[1]
    assert (calendar.due, calendar.new_due, calendar.gaps) == ("2026-06-30", "2027-12-31", ("agency", "measure"))
    assert [(one.slippage, one.late) for one in memorandum.lines] == [(0, None), (549, 226), (0, 226)]
    assert calendar.statements == (
        papers.Statement(QUANG_NINH, {"en": "The calendar is half made."}),
        papers.Statement(GUANGXI),
    )
    assert calendar.obstacles == (told_.Obstacle("waiting_other_side", body=GUANGXI, line="C-1"),)
    assert found.rates == (
        papers.Rate("promised", 3, 3),
        papers.Rate("reporting", 0, 0),
        papers.Rate("timeliness", 0, 0),
        papers.Rate("completion", 1, 2),
        papers.Rate("not_reviewable", 1, 3),
        papers.Rate("no_evidence", 0, 2),
        papers.Rate("concordance", 0, 0),
        papers.Rate("with_result", 0, 2),
        papers.Rate("results", 0, 0),
        papers.Rate("slippage", 0, 3),
    )


def indicated(told: Reviewed) -> None:
    """Markets entered in the calendar, added up over the half-years; sixty by the end of the year."""
    indicator = {"commitment": "C-2", "title": {"en": "Markets entered"}, "measure": "number", "unit": "markets"}
    indicator |= {"direction": "increase", "aggregation": "sum", "baseline_value": 0, "baseline_on": "2026-01-01"}
    report(told.mechanism, "indicator", "IN-1", indicator, by=QN, sources=["SRC-1"])
    target = {"indicator": "IN-1", "period_end": "2026-12-31", "value": 60}
    report(told.mechanism, "target", "TG-1", target, by=QN, sources=["SRC-1"])


def test_each_line_carries_the_opinions_and_the_reports_with_what_others_say_of_them(day: Reviewed) -> None:
    """One file is Quảng Ninh's alone: it is counted and not named. A view of an earlier version counts for nothing."""
    indicated(day)
    day.rate("C-2", qn="substantial", gx="limited")
    files = [("ev.open", "a" * 64, "mechanism"), ("ev.own", "b" * 64, "party")]
    for item, digest, visibility in files:
        said = {"sha256": digest, "party": QN, "visibility": visibility, "title": {"en": f"Minutes {visibility}"}}
        state_own(day.mechanism, "evidence", item, said, by=QN)
    figures = [
        {"indicator": "IN-1", "period_end": "2026-06-30", "value": 20},
        {"indicator": "IN-1", "period_end": "2026-11-30", "value": 25},
    ]
    made = day.report_of("C-2", QN, "B-QN-FA", values=figures, evidence=["ev.open", "ev.own"], received_on=DAY)
    for party, view, of in ((GX, "disputed", made.version), (LS, "confirmed", "0" * 64)):
        said = {"report": made.item, "of": of, "party": party, "view": view, "reason": {"vi": "Chưa thấy."}}
        state_own(day.mechanism, "report_view", f"VW-{party}", said, by=party)
    line = facts(day, known=False).instruments[0].lines[1]
    assert line.statements == (
        papers.Statement(QUANG_NINH, {"en": "The calendar is half made."}, told_.Opinion("substantial", rationale=WHY)),
        papers.Statement(GUANGXI, None, told_.Opinion("limited", rationale=WHY)),
    )
    shared = {
        "indicator": {"en": "Markets entered"},
        "unit": "markets",
        "way": "sum",
        "total": Fraction(45),
    }
    of_all = {"target": Fraction(60), "target_by": "2026-12-31", "reached": False, "progress": Fraction(3, 4)}
    assert line.totals == (told_.Reported(**shared | of_all),)
    assert line.reports == (
        told_.AgencyReport(
            body=line.reports[0].body,
            party=QUANG_NINH,
            completion="substantial",
            narrative=WHY,
            figures=(
                told_.Reported(period_end="2026-06-30", value=Fraction(20), **shared),
                told_.Reported(period_end="2026-11-30", value=Fraction(25), **shared),
            ),
            evidence=(told_.Piece({"en": "Minutes mechanism"}, "a" * 16),),
            closed=1,
            no_evidence_reason=WHY,
            received_on=DAY,
            replies=(told_.Reply(GUANGXI, "disputed", {"vi": "Chưa thấy."}),),
        ),
    )


def test_the_leaders_page_and_the_draft_rest_on_the_same_lines(concluded: Reviewed) -> None:
    page = facts(concluded, name="brief")
    assert page.late == {"C-2": 226, "C-3": 226}
    assert [(one.what, one.part, one.of) for one in page.rates] == [
        ("promised", 3, 3),
        ("done", 1, 3),
        ("late", 2, 3),
        ("blocked", 1, 3),
        ("recurring", 0, 3),
    ]
    draft = facts(concluded, name="paragraph")
    assert [(one.lines, one.from_year, one.until) for one in draft.priorities] == [(("C-2",), None, "2027-12-31")]


def test_what_goes_on_stands_before_the_priorities_on_record_and_each_names_what_it_comes_from(
    concluded: Reviewed,
) -> None:
    later(concluded)
    tried = {"title": {"en": "Tried out"}, "from_year": 2028, "no": 1}
    report(concluded.mechanism, "priority", "PY-X", tried, by=QN, sources=["SRC-1"], exercise=True)
    draft = facts(concluded, name="paragraph", known=False)
    told = [(one.lines, one.from_year, one.to_year, one.until) for one in draft.priorities]
    assert told == [(("C-2",), None, None, "2027-12-31"), (("PY-1",), 2028, None, None)]


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_as_known_at_the_session_a_paper_is_the_same_bytes_whatever_came_later(
    clock: Any, concluded: Reviewed, form: str
) -> None:
    before = {name: write(facts(concluded, name=name), ("vi", "zh"), form) for name in PAPERS}
    clock.move_to(datetime(2027, 4, 2, 3, tzinfo=UTC))
    later(concluded)
    after = {name: write(facts(concluded, name=name), ("vi", "zh"), form) for name in PAPERS}
    assert [name for name in PAPERS if before[name] != after[name]] == []
    today = write(facts(concluded, known=False), ("vi", "zh"), form)
    assert today != after["review"]


def later(told: Reviewed) -> None:
    """A new lead, a new name, a new version of the report, a priority, and the answers to what follows."""
    mechanism = told.mechanism
    lead = {"commitment": "C-2", "party": GX, "body": "B-GX-FA", "role": "lead", "from": "2027-01-01"}
    report(mechanism, "responsibility", "RS-1", lead, by=QN, sources=["SRC-1"])
    name = {"vi": "Hội chợ lịch chung", "zh": "共同集市日历", "en": "Calendar of fairs"}
    changed = {"code": "C-2", "text": name, "parties": [GX, QN], "instrument": "D-1", "state": "registered"}
    report(mechanism, "commitment", "C-2", changed, by=QN, sources=["SRC-1"])
    told.report_of("C-2", QN, "B-QN-FA", completion="complete", help=WHY)
    priority = {"title": name, "from_year": 2028, "no": 1}
    report(mechanism, "priority", "PY-1", priority, by=QN, sources=["SRC-1"])
    assent_follow_up(mechanism, "rv.SM-2027", by=GX)
    propose(mechanism, [("decision", "DEC-1", {"session": "SM-2027", "type": "procedure", "text": name})], by=QN)
    cache.clear()


def test_before_the_freeze_a_paper_is_a_draft_of_now_and_there_is_none_of_the_past(clock: Any, day: Reviewed) -> None:
    assert facts(day, known=False).state == "drafting"
    clock.move_to(datetime(2027, 2, 20, tzinfo=UTC))
    assert facts(day) is None


def test_frozen_and_not_answered_is_said(day: Reviewed) -> None:
    freeze(day.sheet, by=QN)
    found = facts(day)
    assert found.state == "frozen"
    assert sorted((one.party.names["en"], one.way) for one in found.accepted) == [
        ("Guangxi", "awaited"),
        ("Lạng Sơn", "awaited"),
        ("Quảng Ninh", "key"),
    ]


def test_the_command_writes_what_the_desk_writes(concluded: Reviewed, tmp_path: Path) -> None:
    told = ["--session", "SM-2027", "--known", "SM-2027", "--as-of", DAY, "--langs", "vi,zh"]
    browser = signed_in(concluded.cast.lan)
    for name in ("review", "followup", "brief", "paragraph"):
        for form in ("pdf", "docx"):
            out = tmp_path / f"{name}.{form}"
            answer = CliRunner().invoke(cli, ["paper", name, *told, "--format", form, str(out)])
            assert (answer.exit_code, answer.stderr) == (0, "")
            page = browser.get(
                "/spring/papers/write/",
                {"paper": name, "session": "SM-2027", "lang": "vi-zh", "format": form, "at": "session"},
            )
            assert (name, form, page.status_code, page.content == out.read_bytes()) == (name, form, 200, True)


def test_a_paper_of_a_session_without_a_worksheet_is_refused_and_leaves_no_file(day: Reviewed, tmp_path: Path) -> None:
    report(
        day.mechanism,
        "session",
        "SM-2026",
        {"organ": "O-SM", "ordinal": 11, "year": 2026, "status": "held"},
        by=QN,
        sources=["SRC-1"],
    )
    out = tmp_path / "x.pdf"
    answer = CliRunner().invoke(cli, ["paper", "review", "--session", "SM-2026", str(out)])
    told = "--session SM-2026: no worksheet of this session was on record at that moment\n"
    assert (answer.exit_code, answer.stderr, out.exists()) == (2, told, False)
    assert signed_in(day.cast.lan).get("/spring/papers/write/?paper=review&session=SM-2026&lang=en").status_code == 404


def test_an_office_gives_its_own_form(concluded: Reviewed, tmp_path: Path) -> None:
    from docx import Document

    form, out = tmp_path / "ours.docx", tmp_path / "out.docx"
    made = Document()
    made.add_paragraph("VĂN PHÒNG: {{title}}")
    made.add_paragraph("{{content}}")
    made.save(str(form))
    words = ["paper", "review", "--session", "SM-2027", "--langs", "en", "--format", "docx", "--template"]
    assert CliRunner().invoke(cli, [*words, str(form), str(out)]).exit_code == 0
    assert Document(str(out)).paragraphs[0].text == "VĂN PHÒNG: Spring Meeting"
    typ = CliRunner().invoke(cli, [*words[:-3], "--template", str(form), str(tmp_path / "out.pdf")])
    told = f"--template {form}: a paper as pdf takes a form ending in .typ\n"
    assert (typ.exit_code, typ.stderr) == (2, told)


def test_the_statistics_say_what_the_paper_says_before_all_have_answered_what_follows(concluded: Reviewed) -> None:
    page = signed_in(concluded.cast.lan).get("/spring/review/statistics/list/?figure=completion").content.decode()
    assert page.count("1 of 2") == 1


def test_the_report_of_a_draft_has_no_digest(day: Reviewed) -> None:
    moment = Moment.now(date(2027, 2, 11))
    frame = Frame.for_paper(day.mechanism, moment)
    sheet = sheet_known(day.mechanism, "SM-2027", moment)
    assert sheet is not None
    session = now(Session, day.mechanism).get(item="SM-2027")
    found = report_of(frame, session, sheet)
    assert (found.worksheet_sha256, found.frozen_on) == ("", None)
