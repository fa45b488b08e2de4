"""The pages on meetings: sessions by year, one session, the calendar, the timeline and the extract."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from django.db import connection

from earlyspring.agreements.models import Instrument, Signature
from earlyspring.commitments.models import Commitment, DueDate, Gate, Priority, Proposal, Statement
from earlyspring.desk.frame import Frame
from earlyspring.desk.paper_facts import extract_of
from earlyspring.ledger.models import Contradiction, PersonName, Source
from earlyspring.ledger.moments import Moment
from earlyspring.meetings.models import Activity, Attendance, Channel, Count, Cycle, Decision, Organ, Session
from earlyspring.members.models import Body, Membership, Succession
from earlyspring.papers import facts as paper
from tests.desk.page_reading import Page, read
from tests.makers import in_three, instant, make, named
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
    """Two organs; Guangxi hosted in 2024, Quảng Ninh in 2017 and 2025, with the committee on the same day."""
    mechanism = cast.mechanism
    make(Organ, mechanism, "O-SM", code="secretaries", names=in_three("Spring Meeting", "Gặp gỡ"), position=1)
    make(Organ, mechanism, "O-JWC", code="jwc", names=in_three("Committee"), position=2)
    for year, ordinal, host in ((2017, 2, "B-QN"), (2024, 9, "B-GX")):
        a_session(mechanism, f"SM-{year}", year=year, ordinal=ordinal, host=host, day=f"{year}-02-20")
    tenth = a_session(
        mechanism,
        "SM-2025",
        year=2025,
        ordinal=10,
        host="B-QN",
        place="B-QN",
        mode="in_person",
        start="2025-02-19",
        end="2025-02-21",
        day="2025-02-21",
        planned_start="2025-02-19",
        planned_end="2025-02-22",
        held_with="JWC-16",
    )
    a_session(mechanism, "JWC-16", organ="O-JWC", year=2025, ordinal=16, host="B-QN", day="2025-02-21")
    return SimpleNamespace(mechanism=mechanism, cast=cast, lan=signed_in(cast.lan), tenth=tenth)


def a_session(mechanism: Any, item: str, **columns: Any) -> Session:
    return make(Session, mechanism, item, **{"organ": "O-SM", "status": "held", **columns})


def test_sessions_stand_by_year_and_each_organ_counts_its_own(spring: SimpleNamespace) -> None:
    a_session(spring.mechanism, "SM-2027", year=2027, ordinal=12, ordinal_basis="inference", status="planned")
    [table] = read(spring.lan, "/spring/meetings/").tables
    assert table == [
        ["Year", "Spring Meeting", "Committee", "Host, place, mode"],
        ["2027", "12th (inferred) planned day not stated", "no session", "host not stated place not stated"],
        [
            "2025 held together",
            "10th held 21 February 2025 Programme: 19–21 February 2025 Announced: 19–22 February 2025",
            "16th held 21 February 2025",
            "Quảng Ninh Quảng Ninh · in person",
        ],
        ["2024", "9th held 20 February 2024", "no session", "Guangxi place not stated"],
        ["2017", "2nd held 20 February 2017", "no session", "Quảng Ninh place not stated"],
    ]


def test_a_session_is_planned_before_its_day(spring: SimpleNamespace) -> None:
    page = read(spring.lan, "/spring/meetings/", as_of="2025-02-01")
    assert page.tables[0][1][1:3] == [
        "10th planned day not stated Announced: 19–22 February 2025",
        "16th planned day not stated",
    ]


def test_a_planned_session_of_which_nothing_was_heard_is_told_so(spring: SimpleNamespace) -> None:
    a_session(spring.mechanism, "SM-2018", year=2018, status="planned", planned_start="2018-02")
    rows = read(spring.lan, "/spring/meetings/").tables[0]
    assert rows[3][1] == "no ordinal stated planned, not reported day not stated Announced: February 2018"


def test_an_officer_is_told_how_to_open_the_next_cycle_and_a_leader_reads_who_hosts(spring: SimpleNamespace) -> None:
    make(Cycle, spring.mechanism, "CY-2026", year=2026, names=in_three("Cycle of 2026"))
    make(Decision, spring.mechanism, "DEC-1", session="SM-2025", type="next_host", year=2026, body="B-GX")
    page = read(spring.lan, "/spring/meetings/")
    assert page.links["Enter the cycle"] == "/spring/facts/cycle/new/"
    assert page.links["Enter a session"] == "/spring/facts/session/new/"
    assert page.links["Cycle of 2026"] == "/spring/facts/cycle/CY-2026/"
    leader = read(signed_in(spring.cast.own["leader"]), "/spring/meetings/")
    assert [words for words in leader.links if words.startswith("Enter")] == []
    assert leader.links["The decision"] == "/spring/facts/decision/DEC-1/"


def test_an_empty_mechanism_says_what_to_do(cast: Cast) -> None:
    page = read(signed_in(cast.lan), "/spring/meetings/")
    assert page.tables == []
    assert "No session is on record yet. Enter the first one" in page.words


def test_the_page_of_a_session_says_when_where_and_which_time_its_host_hosts(spring: SimpleNamespace) -> None:
    make(Decision, spring.mechanism, "DEC-1", session="SM-2025", type="next_host", year=2026, body="B-GX")
    page = read(spring.lan, "/spring/sessions/SM-2025/")
    assert page.headings[0] == "10th Spring Meeting (2025)"
    assert page.terms == {
        "Day of the session": "21 February 2025",
        "Programme": "19–21 February 2025",
        "Announced before": "19–22 February 2025",
        "Host": "Quảng Ninh, 2nd time as host",
        "Place": "Quảng Ninh",
        "Mode": "in person",
        "Ordinal": "10th",
        "Held together with": "16th Committee (2025)",
        "Next host": "Guangxi, 2026 the decision",
        "Standing": "reported",
    }
    assert read(spring.lan, "/spring/sessions/SM-2017/").terms["Host"] == "Quảng Ninh, first time as host"
    assert page.links["9th Spring Meeting (2024)"] == "/spring/sessions/SM-2024/"
    assert page.links["16th Committee (2025)"] == "/spring/sessions/JWC-16/"


def test_a_session_without_a_host_has_the_one_that_was_decided_on(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    a_session(mechanism, "SM-2026", year=2026, ordinal=11, status="planned")
    a_session(mechanism, "JWC-17", organ="O-JWC", year=2026, ordinal=17, status="planned")
    make(Decision, mechanism, "DEC-1", session="SM-2025", type="next_host", year=2026, body="B-GX")
    page = read(spring.lan, "/spring/sessions/SM-2026/")
    assert page.terms["Host"] == "Guangxi by decision of 10th Spring Meeting (2025)"
    assert page.links["by decision of 10th Spring Meeting (2025)"] == "/spring/facts/decision/DEC-1/"
    assert read(spring.lan, "/spring/sessions/JWC-17/").terms["Host"] == "not stated"
    [table] = read(spring.lan, "/spring/meetings/").tables
    assert table[1][3] == "Guangxi by decision of 10th Spring Meeting (2025) place not stated"
    frame = Frame(spring.cast.lan, Moment.now(date(2026, 11, 21)))
    extract = extract_of(frame, frame.sessions["SM-2026"])
    assert (extract.host.names["en"], extract.host_decided) == (
        "Guangxi",
        {"en": "10th Spring Meeting (2025)", "vi": "Gặp gỡ lần thứ 10 (năm 2025)"},
    )


def test_instruments_signed_by_the_day_stand_apart_from_those_that_were_not(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    sides = {"parties": [{"body": "B-QN"}, {"body": "B-GX"}], "type": "mou", "session": "SM-2025", "handling": "open"}
    for item, more in (
        ("I-1", {}),
        ("I-2", {"signed_on": "2025-02-21", "signing": "planned"}),
        ("I-3", {"signed_on": "2025-03-01", "signing": "reported"}),
        ("I-4", {"signing": "reported"}),
        ("I-5", {}),
    ):
        make(Instrument, mechanism, item, title=in_three(item), **sides, **more)
    for body, on in (("B-QN", "2025-02-20"), ("B-GX", "2025-02-21")):
        signed = {"instrument": "I-1", "type": "definitive", "version_no": 1}
        make(Signature, mechanism, f"SIG-{body}", body=body, signed_on=on, **signed)
    page = read(spring.lan, "/spring/sessions/SM-2025/")
    signed, preparing = [[(row[0], row[3]) for row in table[1:]] for table in page.tables[:2]]
    assert signed == [("I-1", "21 February 2025 (by its signatures)"), ("I-4", "not stated")]
    assert preparing == [
        ("I-2", "21 February 2025 (planned)"),
        ("I-3", "1 March 2025"),
        ("I-5", "not stated"),
    ]
    assert read(spring.lan, "/spring/instruments/I-1/").terms["Signed on"] == "21 February 2025 (by its signatures)"


def test_a_session_that_was_put_off_says_from_when_and_why(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    until = {"known_to": instant("2026-03-01"), "version": "older"}
    a_session(mechanism, "SM-2026", year=2026, status="planned", planned_start="2026-04-01", **until)
    put_off = {"status": "postponed", "planned_start": "2026-09", "note": in_three("Flood"), "known_from": "2026-03-01"}
    a_session(mechanism, "SM-2026", year=2026, **put_off)
    terms = read(spring.lan, "/spring/sessions/SM-2026/").terms
    assert [terms[word] for word in ("Announced before", "Put off from", "Reason")] == [
        "September 2026",
        "1 April 2026",
        "Flood",
    ]


def test_what_nobody_stated_is_shown_as_missing(spring: SimpleNamespace) -> None:
    a_session(spring.mechanism, "SM-X")
    page = read(spring.lan, "/spring/sessions/SM-X/")
    assert set(page.terms.values()) == {"not stated", "reported"}
    assert "no decision on record" in page.words


def test_a_text_without_the_readers_language_is_not_translated(spring: SimpleNamespace) -> None:
    make(Decision, spring.mechanism, "DEC-2", session="SM-2025", type="adoption", text=in_three("", "Thông qua"))
    page = read(spring.lan, "/spring/sessions/SM-2025/")
    assert "not translated (held in Vietnamese) adoption" in page.words


def test_parties_guests_and_observers_stand_apart_with_head_and_capacity(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    PersonName.objects.create(mechanism=mechanism, person="P-1", salt="", names=in_three("Head of Guangxi"))
    for item, body, role, person, capacity in (
        ("A-1", "B-GX", "participant", "P-1", "acting_secretary"),
        ("A-2", "B-QN", "participant", None, None),
        ("A-3", "B-LS", "guest", "P-2", "secretary"),
    ):
        make(Attendance, mechanism, item, session="SM-2025", body=body, role=role, person=person, capacity=capacity)
    parties, guests = read(spring.lan, "/spring/sessions/SM-2025/").tables[:2]
    assert parties == [
        ["Body", "Head of delegation", "Capacity", "Standing"],
        ["Quảng Ninh", "not stated", "not stated", "reported"],
        ["Guangxi", "Head of Guangxi", "acting secretary", "reported"],
    ]
    assert guests[1] == ["Lạng Sơn", "name no longer kept", "secretary", "reported"]
    of_wei = read(signed_in(spring.cast.wei), "/spring/sessions/SM-2025/").tables[0]
    assert [row[0] for row in of_wei[1:]] == ["Guangxi", "Quảng Ninh"]


def test_planned_and_actual_counts_stand_apart(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    make(Count, mechanism, "C-1", session="SM-2025", what="agencies", value=40, qualifier="about", status="planned")
    make(Count, mechanism, "C-2", session="SM-2025", what="documents", value=12, qualifier="exact", status="actual")
    assert read(spring.lan, "/spring/sessions/SM-2025/").tables[0] == [
        ["What", "Planned", "Actual"],
        ["agencies", "about 40", "not stated"],
        ["documents", "not stated", "12"],
    ]


def test_statements_stand_by_force_with_speaker_and_standing(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    say = {"session": "SM-2025", "text": in_three("Build smart gates.")}
    make(Statement, mechanism, "ST-1", force="proposed", body="B-GX", capacity=in_three("its secretary"), **say)
    make(Statement, mechanism, "ST-2", force="agreed", bodies=["B-GX", "B-QN"], standing="joint", **say)
    make(Commitment, mechanism, "CO-1", statement="ST-2", title=in_three("Smart gates"), state="recorded")
    make(DueDate, mechanism, "DD-0", commitment="CO-1", no=0, on="2025-12")
    make(DueDate, mechanism, "DD-1", commitment="CO-1", no=1, on="2026-06-30")
    page = read(spring.lan, "/spring/sessions/SM-2025/")
    assert [words for words in page.headings if words.startswith(("agreed", "proposed"))] == [
        "agreed (1)",
        "proposed (1)",
    ]
    assert "Build smart gates. Quảng Ninh, Guangxi · joint · details" in page.words
    assert "Build smart gates. Guangxi (its secretary) · reported · details" in page.words
    assert page.tables[0][1] == ["Smart gates", "not stated", "30 June 2026", "recorded"]


def test_the_figures_of_a_session_count_what_is_in_effect_and_its_lists_mark_what_is_proposed(
    spring: SimpleNamespace,
) -> None:
    for number, standing in ((1, "reported"), (2, "open")):
        said = {"session": "SM-2025", "title": in_three(f"Thing {number}"), "standing": standing}
        make(Instrument, spring.mechanism, f"I-{number}", type="mou", signing="reported", **said)
        make(Commitment, spring.mechanism, f"CO-{number}", state="recorded", **said)
        make(Decision, spring.mechanism, f"DEC-{number}", type="procedure", session="SM-2025", standing=standing)
    page = read(spring.lan, "/spring/sessions/SM-2025/")
    assert "1 decision 1 instrument 1 commitment" in page.words
    assert [row[0] for table in page.tables for row in table[1:]] == [
        *["Thing 1", "Thing 2 proposed"],
        *["Thing 1", "Thing 2 proposed"],
    ]


def test_a_proposal_still_internal_is_seen_by_its_party_alone(spring: SimpleNamespace) -> None:
    words = in_three("Open the gate at night.")
    make(Proposal, spring.mechanism, "PR-1", session="SM-2025", party="B-GX", text=words, state="internal")
    assert "Open the gate at night." not in read(spring.lan, "/spring/sessions/SM-2025/").words
    assert "Open the gate at night." in read(signed_in(spring.cast.wei), "/spring/sessions/SM-2025/").words


def test_sources_that_differ_stand_side_by_side(spring: SimpleNamespace) -> None:
    make(
        Contradiction,
        spring.mechanism,
        "X-1",
        about=["SM-2025"],
        topic=in_three("dates"),
        version_a=in_three("19 to 22"),
        version_b=in_three("19 to 21"),
        assessment=in_three("the host's dates"),
    )
    page = read(spring.lan, "/spring/sessions/SM-2025/")
    assert "dates One version 19 to 22 The other 19 to 21 How the register reads it: the host's dates" in page.words


def test_what_was_not_known_at_a_session_is_not_shown_as_known_then(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    old, new = in_three("drafted"), in_three("as adopted")
    until = {"known_to": instant("2025-06-01"), "version": "older"}
    make(Decision, mechanism, "DEC-9", session="SM-2024", type="adoption", text=old, **until)
    make(Decision, mechanism, "DEC-9", session="SM-2024", type="adoption", text=new, known_from="2025-06-01")
    make(Contradiction, mechanism, "X-9", about=["SM-2024"], topic=in_three("late doubt"), known_from="2026-01-01")
    now, then = (read(spring.lan, "/spring/sessions/SM-2024/", **asked) for asked in ({}, {"known": "SM-2025"}))
    assert ["as adopted" in page.words for page in (now, then)] == [True, False]
    assert ["drafted" in page.words for page in (now, then)] == [False, True]
    assert ["late doubt" in page.words for page in (now, then)] == [True, False]


def test_a_session_that_is_not_there_is_not_found(spring: SimpleNamespace) -> None:
    assert spring.lan.get("/spring/sessions/SM-1999/").status_code == 404
    assert signed_in(spring.cast.minh).get("/spring/sessions/SM-2025/").status_code == 404


def some_of_everything(mechanism: Any, number: int) -> None:
    """One more of each thing that a page of this chapter lists."""
    here = {"session": "SM-2025"}
    say = {"text": in_three(f"Words {number}")}
    make(Source, mechanism, f"SRC-{number}", publisher=in_three("A paper"))
    make(Attendance, mechanism, f"A-{number}", role="participant", body="B-GX", sources=[f"SRC-{number}"], **here)
    make(Count, mechanism, f"N-{number}", what="delegates", value=number, status="actual", **here)
    make(Decision, mechanism, f"D-{number}", type="next_host", year=2026, body="B-GX", **here, **say)
    make(Statement, mechanism, f"S-{number}", force="agreed", body="B-GX", **here, **say)
    make(Commitment, mechanism, f"C-{number}", statement=f"S-{number}", state="recorded", parties=["B-GX"], **say)
    make(DueDate, mechanism, f"DD-{number}", commitment=f"C-{number}", no=0, on="2026")
    make(Priority, mechanism, f"P-{number}", adopted_in="SM-2025", from_year=2026, title=in_three("First"))
    make(Proposal, mechanism, f"PR-{number}", party="B-QN", state="tabled", **here, **say)
    make(Instrument, mechanism, f"I-{number}", type="mou", title=in_three("Memo"), parties=[{"body": "B-QN"}], **here)
    make(Activity, mechanism, f"AC-{number}", type="talks", start="2026-03", status="held", bodies=["B-QN"], **here)
    make(Channel, mechanism, f"CH-{number}", type="hotline", from_day="2026", bodies=["B-QN"])
    make(
        Gate, mechanism, f"G-{number}", names=in_three("Gate"), opened_on="2026-05-01", ends=[{"localities": ["B-QN"]}]
    )
    make(Membership, mechanism, f"M-{number}", body=f"B-{number}", class_code="member", from_day="2008")
    make(Body, mechanism, f"B-{number}", side="S-VN", names=named(f"Locality {number}"))
    make(Cycle, mechanism, f"CY-{number}", year=2027 + number, names=in_three("Cycle"))
    a_session(mechanism, f"SM-{2030 + number}", year=2030 + number, ordinal=20 + number, status="planned")


PAGES = {"meetings/": 5, "timeline/": 5, "calendar/": 5, "sessions/SM-2025/": 6}


@pytest.mark.parametrize("address", PAGES)
def test_a_page_asks_as_often_however_much_it_shows(
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
    with django_assert_num_queries(PAGES[address] + 1):
        assert spring.lan.get(f"/spring/{address}?known=SM-2025").status_code == 200


def test_the_calendar_says_days_as_far_as_they_are_known(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    act = {"type": "training", "status": "held", "bodies": ["B-QN"]}
    make(Activity, mechanism, "A-D", start="2025-09-05", end="2025-09-07", title=in_three("Course"), **act)
    make(Activity, mechanism, "A-M", start="2025-09", title=in_three("Visit"), counts_as_result=True, **act)
    make(Activity, mechanism, "A-Y", start="2025", title=in_three("Plan"), **act | {"type": "plan", "bodies": []})
    make(Gate, mechanism, "G-1", names=in_three("Gate"), opened_on="2025-10-02", ends=[{"localities": ["B-LS"]}])
    page = read(spring.lan, "/spring/calendar/", year="2025")
    assert page.tables[0] == [
        ["Day", "What", "Bodies, host"],
        ["February 2025"],
        ["19–21 February 2025", "10th Spring Meeting (2025) session", "Quảng Ninh"],
        ["21 February 2025", "16th Committee (2025) session", "Quảng Ninh"],
        ["September 2025"],
        ["5–7 September 2025", "Course training", "Quảng Ninh"],
        ["day not stated", "Visit training countable as a result", "Quảng Ninh"],
        ["October 2025"],
        ["2 October 2025", "Gate opened", "Lạng Sơn"],
        ["2025, month not stated"],
        ["day not stated", "Plan plan", "not stated"],
    ]
    assert "6 entries, 1 countable as a result" in page.words


def test_the_calendar_is_narrowed_by_kind_and_body(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    make(Activity, mechanism, "A-1", type="review", start="2025-07-17", status="held", bodies=["B-LS"])
    make(Activity, mechanism, "A-2", type="visit", start="2025-07-18", status="held", bodies=["B-GX"])
    make(Channel, mechanism, "CH-1", type="hotline", title=in_three("Hotline"), from_day="2012", bodies=["B-GX"])

    def days(**asked: str) -> list[str]:
        return [row[0] for row in read(spring.lan, "/spring/calendar/", year="2025", **asked).tables[0][1:]]

    assert days(kind="step") == ["July 2025", "17 July 2025"]
    assert days(body="B-GX") == ["July 2025", "18 July 2025"]
    assert read(spring.lan, "/spring/calendar/", year="2025", body="B-GX").tables[1][1:] == [
        ["Hotline", "hotline", "2012", "not stated", "Guangxi"]
    ]
    nothing = read(spring.lan, "/spring/calendar/", year="2025", kind="gate")
    assert nothing.tables == []
    assert "Nothing is on the calendar for this choice." in nothing.words


def test_the_calendar_marks_what_is_put_off_cancelled_or_not_reported(spring: SimpleNamespace) -> None:
    put_off = {"status": "postponed", "year": 2026, "planned_start": "2026-11-25", "planned_end": "2026-11-26"}
    a_session(spring.mechanism, "SM-OFF", **put_off)
    a_session(spring.mechanism, "SM-NOT", status="cancelled", year=2026, planned_start="2026-11-02")
    a_session(spring.mechanism, "SM-OLD", status="planned", year=2026, planned_start="2026-11-03")
    name = "Spring Meeting (2026) session"

    def marks() -> list[str]:
        rows = read(signed_in(spring.cast.lan), "/spring/calendar/", year="2026", kind="session").tables[0][2:]
        return [row[1].split(f"{name} ")[1] for row in rows]

    assert marks() == ["cancelled", "planned, not reported", "postponed"]
    page = read(spring.lan, "/spring/meetings/").words
    assert ("postponed" in page, "postponed, not reported" in page) == (True, False)
    with time_machine.travel("2026-11-27T09:00:00+00:00"):
        assert marks()[2] == "postponed, not reported"
        assert "postponed, not reported" in read(signed_in(spring.cast.lan), "/spring/meetings/").words


def test_a_due_date_stands_on_the_calendar_by_the_one_that_counts(spring: SimpleNamespace) -> None:
    make(Commitment, spring.mechanism, "C-1", title=in_three("A road"), state="recorded", parties=["B-QN"])
    for number, day in enumerate(("2025-06-30", "2026-06-30")):
        make(DueDate, spring.mechanism, f"DD-{number}", commitment="C-1", no=number, on=day)
    page = read(spring.lan, "/spring/calendar/", year="2026")
    assert page.tables[0][1:] == [["June 2026"], ["30 June 2026", "A road due", "Quảng Ninh"]]


def test_the_timeline_says_the_same_as_a_table(spring: SimpleNamespace) -> None:
    make(Membership, spring.mechanism, "M-1", body="B-GX", class_code="member", from_day="2016")
    make(Membership, spring.mechanism, "M-2", body="B-QN", class_code="member", known_from="2018-01-01")
    [table] = read(spring.lan, "/spring/timeline/").tables
    assert table[:4] == [
        ["Locality or session", "Class or form", "From or on", "Until", "Note"],
        ["Quảng Ninh", "beginning not stated", "2016", "2018-01-01", ""],
        ["Quảng Ninh", "member", "2018-01-01", "", ""],
        ["Guangxi", "member", "2016", "", ""],
    ]
    assert table[-1] == ["Committee 16", "in person", "2025-02-21", "", "host: Quảng Ninh"]


def test_the_extract_is_a_paper_in_one_language_or_two(spring: SimpleNamespace) -> None:
    some_of_everything(spring.mechanism, 1)
    for lang in ("vi", "vi-zh"):
        paper = spring.lan.get("/spring/sessions/SM-2025/extract.pdf", {"lang": lang})
        assert (paper.status_code, paper["Content-Type"], paper.content[:5]) == (200, "application/pdf", b"%PDF-")
        assert paper["Content-Disposition"] == f'inline; filename="spring-SM-2025-{lang}.pdf"'
    for lang in ("fr", "vi-vi", "vi-zh-en", "../vi"):
        assert spring.lan.get("/spring/sessions/SM-2025/extract.pdf", {"lang": lang}).status_code == 404


@pytest.mark.parametrize(
    "address",
    ["/spring/sessions/SM-2025/extract.pdf?lang=vi", "/spring/papers/write/?paper=extract&session=SM-2025&lang=vi"],
)
def test_a_character_without_a_glyph_is_told_wherever_the_extract_is_asked_for(
    spring: SimpleNamespace, address: str
) -> None:
    make(Decision, spring.mechanism, "D-SIGN", session="SM-2025", type="procedure", text={"vi": "Dấu \U00013000"})
    answer = spring.lan.get(address, headers={"accept-language": "en"})
    assert answer.status_code == 422
    assert Page(answer).words.split("The paper was not written ")[-1].split(" Choose")[0] == (
        "No font of papers can show the character \U00013000 (U+13000), which stands under “I. Quyết định”. "
        "Write it with another one."
    )


def test_the_extract_says_what_the_register_holds_and_keeps_internal_matters_out(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    here = {"session": "SM-2025"}
    make(Source, mechanism, "SRC-1", publisher=in_three("", "Báo"), lang="vi", published="2025-02-21")
    make(
        Attendance,
        mechanism,
        "A-1",
        role="participant",
        body="B-GX",
        capacity="standing_deputy_secretary",
        sources=["SRC-1", "SRC-LOST"],
        **here,
    )
    make(Count, mechanism, "N-1", what="agencies", value=40, qualifier="about", status="planned", **here)
    make(Count, mechanism, "N-2", what="agencies", value=38, status="actual", **here)
    make(Statement, mechanism, "ST-1", force="agreed", text=in_three("Gates."), bodies=["B-GX"], standing="own", **here)
    make(Commitment, mechanism, "C-1", code="C-001", statement="ST-1", state="recorded", title={}, parties=["B-QN"])
    make(DueDate, mechanism, "DD-0", commitment="C-1", no=0, on="2025-12")
    for item, state in (("P-1", "internal"), ("P-2", "tabled")):
        make(Proposal, mechanism, item, party="B-QN", text=in_three(item), state=state, **here)
    for item, handling in (("I-1", "internal"), ("I-2", "open")):
        make(
            Instrument, mechanism, item, type="mou", title=in_three(item), handling=handling, signing="reported", **here
        )
    make(Instrument, mechanism, "I-3", type="mou", title=in_three("I-3"), handling="open", **here)
    make(Decision, mechanism, "D-1", type="next_host", year=2026, body="B-GX", **here)

    frame = Frame(spring.cast.lan, Moment.now(date(2026, 11, 21)))
    extract = extract_of(frame, spring.tenth)

    guangxi = paper.Body({"vi": "Quảng Tây", "zh": "广西", "en": "Guangxi"}, "S-CN")
    quang_ninh = paper.Body({"vi": "Quảng Ninh", "zh": "广宁省", "en": "Quảng Ninh"}, "S-VN")
    assert extract.participants == (paper.Participant(body=guangxi, capacity="deputy", sources=("SRC-1",)),)
    counted = paper.Count(what="agencies", planned=paper.Amount(40, qualifier="about"), actual=paper.Amount(38))
    assert extract.counts == (counted,)
    assert extract.statements == (
        paper.Statement(
            force="agreed",
            text={"en": "Gates."},
            code="C-001",
            speaker={"vi": "Quảng Tây", "zh": "广西", "en": "Guangxi"},
            parties=(quang_ninh,),
            due="2025-12",
            gaps=("measure", "instrument"),
        ),
    )
    assert [one.text for one in extract.proposals] == [{"en": "P-2"}]
    assert [one.title for one in extract.instruments] == [{"en": "I-2"}]
    assert [one.title for one in extract.preparing] == [{"en": "I-3"}]
    assert (extract.decisions, extract.next_host) == ((), paper.NextHost(year=2026, body=guangxi))
    assert extract.sources == (paper.Source(id="SRC-1", publisher={"vi": "Báo"}, published="2025-02-21", lang="vi"),)
    assert (extract.status, extract.first_day, extract.last_day) == ("held", "2025-02-19", "2025-02-21")
    assert extract.held_with == {"en": "16th Committee (2025)"}


def test_a_host_that_came_out_of_others_is_not_given_their_times(spring: SimpleNamespace) -> None:
    cities = [{"body": "B-QN", "ceases": True}]
    make(Succession, spring.mechanism, "SUC", type="rename", effective_on="2025-07-01", inputs=cities, outputs=["B-LS"])
    a_session(spring.mechanism, "SM-2026", year=2026, ordinal=11, host="B-LS", day="2026-02-11")
    host = read(spring.lan, "/spring/sessions/SM-2026/").terms["Host"]
    assert host == "Lạng Sơn, first time as host (bodies it succeeded hosted 2 times)"


def test_pages_carry_no_style_and_no_script_of_their_own(spring: SimpleNamespace) -> None:
    some_of_everything(spring.mechanism, 1)
    for address in (*PAGES, "members/", "members/succession/", "bodies/", "bodies/B-QN/"):
        page = spring.lan.get(f"/spring/{address}").content.decode()
        assert (address, page.count("style="), page.count("<script"), page.count("<script src=")) == (address, 0, 1, 1)


def test_a_session_merely_proposed_is_marked_wherever_it_stands(spring: SimpleNamespace) -> None:
    make(Membership, spring.mechanism, "M-1", body="B-QN", class_code="member", from_day="2017-01-01")
    told = {"year": 2026, "ordinal": 11, "host": "B-QN", "day": "2026-03-02", "mode": "in_person"}
    a_session(spring.mechanism, "SM-2026", standing="open", **told)
    row = read(spring.lan, "/spring/meetings/").tables[0][1]
    assert row[1:] == [
        "11th held proposed 2 March 2026",
        "no session",
        "Quảng Ninh proposed place not stated · in person",
    ]
    page = read(spring.lan, "/spring/sessions/SM-2026/")
    assert page.words.count("held proposed · 2 March 2026 · Host: Quảng Ninh") == 1
    assert page.words.count("time as host") == 0
    entry = read(spring.lan, "/spring/calendar/", year="2026").tables[0][2]
    assert entry[1] == "11th Spring Meeting (2026) proposed session"
    drawn = [row for table in read(spring.lan, "/spring/timeline/").tables for row in table]
    assert ["Spring Meeting 11", "proposed", "2026-03-02", "", "host: Quảng Ninh"] in drawn
    assert read(spring.lan, "/spring/meetings/", host="B-QN").words.count("3 sessions") == 1
    frame = Frame(spring.cast.lan, Moment.now(date(2026, 11, 21)))
    assert extract_of(frame, frame.sessions["SM-2026"]).proposed


def test_a_proposed_session_makes_none_after_it_the_third_time_of_its_host(spring: SimpleNamespace) -> None:
    make(
        Session,
        spring.mechanism,
        "SM-2020",
        organ="O-SM",
        status="held",
        year=2020,
        ordinal=5,
        standing="open",
        host="B-QN",
        day="2020-02-20",
    )
    page = read(spring.lan, "/spring/sessions/SM-2025/")
    assert page.words.count("2nd time as host") == 1


def test_an_activity_merely_proposed_is_marked_and_counts_as_no_result(spring: SimpleNamespace) -> None:
    told = {"type": "exchange", "title": in_three("A walk"), "start": "2026-05-01", "counts_as_result": True}
    make(Activity, spring.mechanism, "A-1", standing="open", **told)
    entry = read(spring.lan, "/spring/calendar/", year="2026").tables[0][2]
    assert entry[1] == "A walk proposed exchange"
