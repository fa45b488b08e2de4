"""Rounds of reporting at the desk: opened, asked about, and who owes what as each may know it."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from earlyspring.ledger.actions import report
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.present import held
from earlyspring.review.models import Obligation, Reminder, Round, Worksheet
from tests.desk.page_reading import read
from tests.desk.reporting import clock, desk, messages, reporting
from tests.desk.reviewed import a_round
from tests.people import signed_in

__all__ = ["clock", "desk"]
pytestmark = pytest.mark.django_db
DAYS = {"cutoff_on": "2026-10-31", "due_on": "2026-11-30", "freeze_on": "2026-12-20"}


def opening(**said: Any) -> dict[str, Any]:
    return {"class_code": "midterm", "year": "2026", "how": "propose", **DAYS} | said


def test_before_the_first_round_the_list_says_what_to_do(cast):
    page = read(signed_in(cast.lan), f"/{cast.mechanism.key}/review/rounds/")
    assert "No round of reporting is on record." in page.words
    assert page.links["Open a round"] == f"/{cast.mechanism.key}/review/rounds/new/"
    assert "Open a round" not in read(signed_in(cast.own["leader"]), f"/{cast.mechanism.key}/review/rounds/").links


def test_a_round_is_told_alike_wherever_the_rounds_are_listed(cast):
    a_round(cast)
    key = cast.mechanism.key
    (table,) = read(signed_in(cast.lan), f"/{key}/review/rounds/").tables
    assert [table] == read(signed_in(cast.lan), f"/{key}/review/").tables
    assert table[1][0] == "Annual review 2026 the present one"


def test_a_round_whose_review_is_concluded_is_not_the_present_one_and_has_no_day_left(cast):
    a_round(cast)
    address = f"/{cast.mechanism.key}/review/rounds/"
    said = {"mechanism": cast.mechanism, "session": "SM-2027", "round": "RD-1", "opened_at": timezone.now()}
    said |= {"sha256": "ab" * 32, "motion": "cd" * 32, "frozen_at": timezone.now(), "frozen_by": "B-QN"}
    Worksheet.objects.create(**said, state="concluded", concluded_at=timezone.now())
    (row,) = read(signed_in(cast.lan), address).tables[0][1:]
    assert row[0] == "Annual review 2026 concluded"
    assert row[2] == "31 December 2026"


def test_lan_puts_a_round_to_the_parties(cast):
    a_round(cast)
    response = signed_in(cast.lan).post(f"/{cast.mechanism.key}/review/rounds/new/", opening())
    made = Motion.objects.get()
    assert response["Location"] == f"/{cast.mechanism.key}/open/{made.digest}/"
    assert made.changes[0]["content"] == {"class": "midterm", "year": 2026, **DAYS}


def test_a_day_may_be_written_as_one_writes_it(cast):
    a_round(cast)
    typed = {"cutoff_on": "31/10/2026", "due_on": "30.11.2026", "freeze_on": "2026年12月20日"}
    signed_in(cast.lan).post(f"/{cast.mechanism.key}/review/rounds/new/", opening(**typed))
    assert {key: Motion.objects.get().changes[0]["content"][key] for key in DAYS} == DAYS


def test_a_round_is_offered_the_sessions_it_can_lead_to(cast):
    """A real round leads to no session of an exercise; the verb refuses it (`exercise_apart`)."""
    a_round(cast)
    met = {"organ": "O-SM", "year": 2027, "ordinal": 99, "status": "planned"}
    report(cast.mechanism, "session", "EX-2027", met, by="B-QN", sources=["SRC-1"], exercise=True)
    page = signed_in(cast.lan).get(f"/{cast.mechanism.key}/review/rounds/new/?exercise=1")
    offered = [item for item, _words in page.context["form"].fields["session"].choices]
    assert ("SM-2027" in offered, "EX-2027" in offered) == (True, False)


@pytest.mark.parametrize(
    ("said", "where", "words"),
    [
        (
            {"due_on": "2026-10-01"},
            "due_on",
            "Reports are due on 1 October 2026, before the cut-off (31 October 2026). Move one of the two.",
        ),
        (
            {"freeze_on": "2026-11-01"},
            "freeze_on",
            "The worksheet would freeze on 1 November 2026, before reports are due (30 November 2026).",
        ),
        (
            {"cutoff_on": "2026"},
            "cutoff_on",
            "2026 is not a whole day. Write year, month and day, as 2027-02-11.",
        ),
        (
            {"cutoff_on": "31/10"},
            "cutoff_on",
            "31/10 is not a whole day. Write year, month and day, as 2027-02-11.",
        ),
        (
            {"cutoff_on": "5/10/2026"},
            "cutoff_on",
            "5/10/2026 can be read as either of: 2026-05-10; 2026-10-05. Write the year first.",
        ),
    ],
)
def test_days_that_do_not_go_together_are_told_at_the_field(cast, said, where, words):
    a_round(cast)
    response = signed_in(cast.lan).post(f"/{cast.mechanism.key}/review/rounds/new/", opening(**said))
    assert response.status_code == 422
    assert response.context["form"].errors == {where: [words]}
    assert Round.objects.count() == 1


def test_the_page_of_a_round_says_who_owes_what(desk):
    desk.received("C-1")
    page = read(desk.lan, desk.url("round", "RD-1"))
    assert "1 of 6 reports received" in page.words
    assert page.tables[0] == [
        ["Agency", "C-1", "C-2", "C-3"],
        ["Quảng Ninh foreign affairs", "received", "asked, no report yet", "asked, no report yet"],
        ["Guangxi foreign affairs", *["asked, no report yet"] * 3],
    ]
    assert page.tables[1][1][0].startswith("C-1 A reporting line for border gates.")


def test_of_another_party_only_what_was_received_is_known(desk):
    desk.handed_in("C-1")
    desk.drafted("C-2")
    own = read(desk.lan, desk.url("round", "RD-1")).tables[0][1]
    assert own == ["Quảng Ninh foreign affairs", "handed in, to be received", "being written", "asked, no report yet"]
    for client in (desk.wei, signed_in(desk.cast.own["observer"])):
        rows = {row[0]: row[1:] for row in read(client, desk.url("round", "RD-1")).tables[0]}
        assert rows["Quảng Ninh foreign affairs"] == ["asked, no report yet"] * 3


def test_a_focal_point_sees_the_drafts_of_its_own_agency_alone(desk):
    Obligation.objects.filter(commitment="C-2", party="B-QN").update(body="B-QN")
    desk.drafted("C-1")
    begun = desk.asked("C-2", "B-QN")
    begun.drafts.create(mechanism=desk.mechanism, party="B-QN", rev=1)
    rows = {row[0]: row[1:] for row in read(desk.agency, desk.url("round", "RD-1")).tables[0]}
    assert rows["Quảng Ninh foreign affairs"] == ["being written", "—", "asked, no report yet"]
    assert rows["Quảng Ninh"] == ["—", "asked, no report yet", "—"]


def test_after_the_freeze_what_was_not_received_is_missing(desk, clock):
    desk.drafted("C-1")
    clock.move_to("2027-01-25T09:00:00+00:00")
    page = read(desk.lan, desk.url("round", "RD-1"))
    assert page.tables[0][1] == ["Quảng Ninh foreign affairs", *["no report received"] * 3]
    assert "the round is closed" in page.words
    assert "No report received." in read(desk.wei, desk.on()).words


def test_lan_asks_now_and_twice_is_once(cast):
    a_round(cast)
    url = f"/{cast.mechanism.key}/review/rounds/RD-1/ask/"
    lan = signed_in(cast.lan)
    assert messages(lan.post(url, follow=True)) == ["Asked anew: 6 reports. What was asked before stays."]
    assert messages(lan.post(url, follow=True)) == ["Asked anew: 0 reports. What was asked before stays."]


def test_who_asks_and_reaches_nobody_is_told_why(cast):
    a_round(cast)
    said = held(Round, cast.mechanism, "RD-1").content() | {"instruments": ["D-2"]}
    report(cast.mechanism, "round", "RD-1", said, by="B-QN", sources=["SRC-1"])
    url = f"/{cast.mechanism.key}/review/rounds/RD-1/"
    lan, words = signed_in(cast.lan), "none of the open commitments belongs to an instrument of this round."
    assert messages(lan.post(f"{url}ask/", follow=True)) == [f"Nobody is asked: {words}"]
    assert f"Nobody is asked: {words}" in read(lan, url).words


def test_nobody_is_asked_before_the_cut_off_is_over(cast, clock):
    a_round(cast)
    clock.move_to("2026-11-30T09:00:00+00:00")
    response = signed_in(cast.lan).post(f"/{cast.mechanism.key}/review/rounds/RD-1/ask/", follow=True)
    assert messages(response) == ["“Cut-off”: 30 November 2026 has not come yet. Enter it when it has happened."]
    assert Obligation.objects.count() == 0


def test_reminders_are_shown_to_the_own_people_alone(desk):
    asked = desk.asked()
    said = {"mechanism": desk.mechanism, "obligation": asked, "step": "T-30", "to_address": "0" * 64}
    Reminder.objects.create(**said, sent_at=asked.made_at)
    assert read(desk.lan, desk.url("round", "RD-1")).tables[2][1:] == [
        ["30 days before reports are due, to the agency", "1", "10 December 2026"]
    ]
    assert "Reminders sent" not in read(desk.wei, desk.url("round", "RD-1")).words


def test_what_was_handed_in_waits_for_the_officers(desk):
    desk.handed_in()
    page = read(desk.lan, desk.url("round", "RD-1"))
    assert page.links["C-1 · A reporting line for border gates."] == desk.on()
    assert "waiting for your secretariat" not in read(desk.agency, desk.url("round", "RD-1")).words


@pytest.mark.parametrize("path", ["rounds/", "rounds/RD-1/", "rounds/RD-1/forms/"])
def test_three_commitments_cost_no_more_than_one(cast, path):
    desk = reporting(cast, commitments=1)
    lan, url = desk.lan, f"/{desk.mechanism.key}/review/{path}"
    desk.received("C-1")
    lan.get(url)
    with CaptureQueriesContext(connection) as one:
        lan.get(url)
    more = [
        Obligation(
            mechanism=desk.mechanism,
            round="RD-1",
            commitment=f"C-{no}",
            body="B-QN-FA",
            party="B-QN",
            due_on="2026-12-31",
            made_at=desk.asked().made_at,
        )
        for no in (2, 3)
    ]
    Obligation.objects.bulk_create(more)
    with CaptureQueriesContext(connection) as three:
        lan.get(url)
    assert len(three) == len(one)
