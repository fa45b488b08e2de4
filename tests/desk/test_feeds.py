"""The calendar under a secret address: whoever has it reads the days, and it can be taken back."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from icalendar import Calendar

from earlyspring.ledger.position import position_of
from earlyspring.meetings.models import Session
from earlyspring.members.feeds import CalendarFeed, new_address
from tests.makers import make
from tests.people import Cast, a_fact, signed_in

DAY = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def days(cast: Cast) -> Cast:
    """A planned session, a commitment due, a round, a memorandum that renews itself, and last year's walk."""
    mechanism = cast.mechanism
    a_fact(mechanism, "organ", "O-S", code="secretaries", names={"en": "Spring Meeting"}, position=1)
    a_fact(
        mechanism,
        "session",
        "SM-2027",
        organ="O-S",
        year=2027,
        ordinal=12,
        status="planned",
        planned_start="2027-02-11",
    )
    a_fact(mechanism, "commitment", "C-1", title={"en": "Count the ponies", "vi": "Đếm ngựa"}, state="recorded")
    a_fact(mechanism, "due_date", "D-1", commitment="C-1", no=0, on="2026-12-31")
    dated = {"cutoff_on": "2026-11-30", "due_on": "2026-12-20", "freeze_on": "2027-01-20"}
    a_fact(mechanism, "round", "RD-1", year=2026, **{"class": "annual"}, **dated)
    term = {"term": "fixed", "expires_on": "2027-06-30", "renewal": "tacit", "notice_days": 90}
    a_fact(mechanism, "instrument", "I-1", type="mou", title={"en": "Ponies"}, **term)
    a_fact(mechanism, "instrument", "I-2", type="mou", title={"en": "Secret"}, handling="internal", **term)
    a_fact(mechanism, "activity", "A-1", type="exchange", title={"en": "A walk"}, start="2024-05-01")
    a_fact(mechanism, "activity", "A-2", type="exchange", title={"en": "Some day"}, start="2027-05")
    return cast


def read(secret: str, browser: Client | None = None) -> Any:
    return (browser or Client()).get(f"/spring/calendar/{secret}.ics")


def events(answer: Any) -> list[tuple[str, date, str]]:
    found = Calendar.from_ical(answer.content).walk("VEVENT")
    return [(str(one["uid"]), one["dtstart"].dt, str(one["summary"])) for one in found]


def test_the_address_is_shown_once_and_read_without_signing_in(days: Cast) -> None:
    browser = signed_in(days.lan)
    page = browser.post("/spring/calendar/address/").content.decode()
    [secret] = re.findall(r"/spring/calendar/([\w-]{43})\.ics", page)
    assert (secret in browser.get("/spring/calendar/address/").content.decode(), CalendarFeed.objects.count()) == (
        False,
        1,
    )
    answer = read(secret)
    assert (answer.status_code, answer["Content-Type"], answer["Cache-Control"]) == (
        200,
        "text/calendar; charset=utf-8",
        "no-store",
    )


def test_it_holds_the_days_that_are_whole_and_not_long_past(days: Cast) -> None:
    with time_machine.travel(DAY, tick=False):
        answer = read(new_address(days.lan))
    mark = "spring.earlyspring"
    assert events(answer) == [
        (f"round.RD-1.cutoff@{mark}", date(2026, 11, 30), "annual review 2026 · cut-off"),
        (f"round.RD-1.due@{mark}", date(2026, 12, 20), "annual review 2026 · reports due"),
        (f"due.C-1.@{mark}", date(2026, 12, 31), "Count the ponies · due"),
        (f"round.RD-1.freeze@{mark}", date(2027, 1, 20), "annual review 2026 · worksheet closes"),
        (f"session.SM-2027.@{mark}", date(2027, 2, 11), "12th Spring Meeting (2027) · session, planned"),
        (f"notice.I-1.notice@{mark}", date(2027, 4, 1), "Ponies · last day to give notice"),
        (f"notice.I-1.end@{mark}", date(2027, 6, 30), "Ponies · term ends"),
    ]
    names = {days.lan.user.first_name, days.lan.user.username, days.lan.user.email}
    assert [name for name in names if re.search(rf"\b{re.escape(name)}\b", answer.content.decode())] == []


def test_a_session_that_was_put_off_or_cancelled_says_so(days: Cast) -> None:
    more = {"organ": "O-S", "year": 2027, "ordinal": 13}
    put_off = {"status": "postponed", "planned_start": "2027-05-11", "planned_end": "2027-05-12"}
    a_fact(days.mechanism, "session", "SM-OFF", **more | put_off)
    a_fact(days.mechanism, "session", "SM-NOT", **more | {"status": "cancelled", "planned_start": "2027-03-01"})
    secret = new_address(days.lan)

    def told(on: str) -> dict[str, tuple[str, str]]:
        with time_machine.travel(on, tick=False):
            found = Calendar.from_ical(read(secret).content).walk("VEVENT")
        sessions = (one for one in found if str(one["uid"]).startswith("session"))
        return {str(one["uid"]).split(".")[1]: (str(one["status"]), str(one["summary"])) for one in sessions}

    thirteenth = "13th Spring Meeting (2027) · session"
    assert told("2026-11-22T09:00:00+00:00") == {
        "SM-2027": ("TENTATIVE", "12th Spring Meeting (2027) · session, planned"),
        "SM-OFF": ("TENTATIVE", f"{thirteenth}, postponed"),
        "SM-NOT": ("CANCELLED", f"{thirteenth}, cancelled"),
    }
    assert told("2027-05-13T09:00:00+00:00")["SM-OFF"] == ("TENTATIVE", f"{thirteenth}, postponed, not reported")


def test_the_same_day_gives_the_same_bytes_in_the_language_of_the_account(days: Cast) -> None:
    days.lan.user.language = "vi"
    days.lan.user.save()
    with time_machine.travel(DAY, tick=False) as clock:
        secret = new_address(days.lan)
        first = read(secret).content
        clock.shift(timedelta(hours=3))
        assert read(secret).content == first
    assert [summary.split(" · ")[0] for _uid, _on, summary in events(read(secret)) if "C-1" in _uid] == ["Đếm ngựa"]


def test_it_says_its_language_its_day_and_its_place_in_the_record(days: Cast) -> None:
    days.lan.user.language = "zh"
    days.lan.user.save()
    with time_machine.travel(DAY, tick=False):
        whole = Calendar.from_ical(read(new_address(days.lan)).content)
    position = position_of(days.mechanism).digest
    assert str(whole["prodid"]) == "-//earlyspring//calendar//zh-Hans"
    assert whole["x-wr-calname"].params["LANGUAGE"] == "zh-Hans"
    assert str(whole["description"]) == f"calendar of spring; {DAY:%Y-%m-%d}; record {position}"


SAID = {
    "vi": ["ngày chốt số liệu", "hạn nộp báo cáo", "đến hạn", "chốt bảng rà soát"],
    "zh": ["数据截止日", "报告期限", "期限", "评估表定稿"],
    "en": ["cut-off", "reports due", "due", "worksheet closes"],
}


@pytest.mark.parametrize("lang", ["vi", "zh", "en"])
def test_the_words_are_those_of_the_account(days: Cast, lang: str) -> None:
    days.lan.user.language = lang
    days.lan.user.save()
    with time_machine.travel(DAY, tick=False):
        summaries = [one[2] for one in events(read(new_address(days.lan)))]
    assert [one.split(" · ")[1] for one in summaries[:4]] == SAID[lang]


def test_a_new_address_ends_the_old_one_and_taking_back_ends_both(days: Cast) -> None:
    browser, old = signed_in(days.lan), new_address(days.lan)
    new = new_address(days.lan)
    assert (read(old).status_code, read(new).status_code) == (404, 200)
    browser.post("/spring/calendar/address/", {"take_back": "1"})
    assert (read(new).status_code, CalendarFeed.objects.count()) == (404, 0)


def test_it_ends_with_the_posting_and_with_the_account_and_opens_no_other_mechanism(days: Cast) -> None:
    secret, other = new_address(days.lan), new_address(days.wei)
    assert Client().get(f"/autumn/calendar/{secret}.ics").status_code == 404
    days.lan.to_day = date.today()  # noqa: DTZ011 the day on which the test runs
    days.lan.save()
    days.wei.user.is_active = False
    days.wei.user.save()
    assert (read(secret).status_code, read(other).status_code) == (404, 404)


def test_an_address_opens_nothing_but_the_days(days: Cast) -> None:
    secret = new_address(days.lan)
    browser = Client()
    read(secret, browser)
    assert browser.get("/spring/calendar/").status_code == 302
    assert browser.post(f"/spring/calendar/{secret}.ics").status_code == 405


def test_what_is_merely_proposed_does_not_go_out(days: Cast) -> None:
    told = {"organ": "O-S", "year": 2026, "ordinal": 11, "status": "held", "day": "2026-03-02"}
    make(Session, days.mechanism, "SM-2026", standing="open", **told)
    given = new_address(days.lan)
    with time_machine.travel(DAY):
        found = events(read(given))
    assert [uid for uid, _, _ in found if uid.startswith("session.")] == ["session.SM-2027.@spring.earlyspring"]
