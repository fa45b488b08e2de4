"""Lan opens the half-hours and plans; Wei's exhibitor asks, Lan's answers by its link, and each reads its own meetings."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from earlyspring.delegations.arranging.actions import accept, tell
from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.fair.links import give_link
from earlyspring.fair.matching.actions import answer_request, ask_for_meeting
from earlyspring.fair.matching.models import MatchEntry, MatchLock, MatchRequest, MatchRoom, MatchTime
from tests.desk.page_reading import Page
from tests.fairs import an_exhibitor
from tests.matches import a_match_room, one_that_comes, some_half_hours
from tests.people import now, signed_in

pytestmark = pytest.mark.django_db
HERE = "/spring/fair/2027/"
NINE, HALF_PAST = "2027-02-10T0900", "2027-02-10T0930"
COMES = {"part": "come", "languages": ["vi"], "most": "4", "size": "small", "there": [NINE]}


@pytest.fixture
def two(cast, fair):
    """Wei's and Lan's exhibitors, who have agreed to meet, half-hours and tables."""
    some_half_hours(fair, cast.lan)
    a_match_room(fair, cast.lan)
    wei, lan = one_that_comes(fair, cast.wei), one_that_comes(fair, cast.lan, 2)
    answer_request(ask_for_meeting(wei, lan, 3, "Trà", by=cast.wei), True, by=cast.lan)
    return wei, lan


def told_plan(cast, client) -> Arrangement:
    client.post(f"{HERE}meetings/plan/propose/")
    made = accept(Arrangement.objects.latest("number"))
    return tell(made, by=cast.lan.user)


def test_lan_opens_half_hours_and_a_room_and_closes_them(cast, fair):
    lan = signed_in(cast.lan)
    at = f"{HERE}meetings/hours/"
    lan.post(at, {"part": "hours", "day": "2027-02-10", "start": "09:00", "half_hours": 2, "interpreters": 1})
    lan.post(at, {"part": "room", "names__vi": "Sảnh", "code": "hall", "tables": 3})
    assert (MatchTime.objects.get().half_hours, MatchRoom.objects.get().tables) == (2, 3)
    answer = lan.post(at, {"part": "hours", "day": "2027-05-10", "start": "09:00", "half_hours": 2, "interpreters": 1})
    assert answer.status_code == 422
    assert "Day: 10 May 2027 is no day of the gathering" in Page(answer).words
    lan.post(at, {"part": "close", "pk": MatchTime.objects.get().pk})
    lan.post(at, {"part": "drop", "pk": MatchRoom.objects.get().pk})
    assert (MatchTime.objects.count(), MatchRoom.objects.count()) == (0, 0)


def test_wei_signs_up_asks_and_takes_back(cast, fair):
    some_half_hours(fair, cast.lan)
    other, own, wei = one_that_comes(fair, cast.lan, 2), an_exhibitor(fair, cast.wei), signed_in(cast.wei)
    at = f"{HERE}exhibitors/{own.code}/meetings/"
    wei.post(at, COMES)
    assert MatchEntry.objects.get(exhibitor=own).away == [HALF_PAST, "2027-02-10T1000"]
    wei.post(at, {"part": "ask", "asked": other.code, "weight": "2", "about": "Chè"})
    made = MatchRequest.objects.get()
    assert (made.asked, made.weight, made.state) == (other, 2, "asked")
    again = wei.post(at, {"part": "ask", "asked": other.code, "weight": "2", "about": "Chè"})
    assert again.status_code == 422
    assert "A request between the two is open already" in Page(again).words
    assert wei.post(at, {"part": "answer", "request": made.pk, "accept": "1"}).status_code == 404
    wei.post(at, {"part": "withdraw", "request": made.pk})
    assert MatchRequest.objects.get().state == "withdrawn"


def test_the_plan_is_proposed_accepted_moved_fixed_and_told(cast, fair, two):
    wei, lan = two
    client = signed_in(cast.lan)
    client.post(f"{HERE}meetings/plan/propose/")
    made = Arrangement.objects.get()
    assert (made.kind, made.broken, len(made.assignment)) == ("matching", [], 1)
    accept(made)
    pair = f"{wei.code}-{lan.code}"
    page = client.get(f"{HERE}meetings/plan/?pick={pair}").content.decode()
    assert "Where shall this meeting be?" in page
    client.post(f"{HERE}meetings/plan/{pair}/", {"to": f"{HALF_PAST} 2"})
    moved = Arrangement.objects.latest("number")
    assert [(one["slot"], one["table"]) for one in moved.assignment] == [(HALF_PAST, 2)]
    assert (moved.by_hand, moved.broken, moved.accepted_at is None) == (True, [], False)
    client.post(f"{HERE}meetings/plan/{pair}/", {"fix": "1"})
    assert [(one.slot, one.table) for one in MatchLock.objects.all()] == [(HALF_PAST, 2)]
    client.post(f"{HERE}meetings/plan/propose/")
    again = Arrangement.objects.latest("number")
    assert [(one["slot"], one["table"]) for one in again.assignment] == [(HALF_PAST, 2)]
    client.post(f"{HERE}meetings/plan/{pair}/", {"let": "1"})
    assert MatchLock.objects.count() == 0


def test_when_one_does_not_come_few_are_told_otherwise(cast, fair, two):
    wei, lan = two
    third = one_that_comes(fair, cast.lan, 3)
    answer_request(ask_for_meeting(wei, third, 3, "Quế", by=cast.wei), True, by=cast.lan)
    client = signed_in(cast.lan)
    told = told_plan(cast, client)
    stays = [one for one in told.assignment if lan.code not in (one["firm"], one["with"])]
    client.post(f"{HERE}meetings/plan/does-not-come/", {"exhibitor": lan.code})
    assert Arrangement.objects.latest("number").assignment == stays
    assert MatchEntry.objects.get(exhibitor=lan).absent_at is not None


def test_each_reads_its_own_meetings_by_its_link_once_they_are_told(cast, fair, two):
    _wei, lan = two
    _link, secret = give_link(lan, label="Gian hàng", expires_at=now() + timedelta(days=3), by=cast.lan)
    at = f"{HERE}my-booth/{secret}/"
    assert "No meeting is told yet." in Page(Client().get(at)).words
    told_plan(cast, signed_in(cast.lan))
    page = Page(Client().get(at)).words
    assert ("Trial cooperative 1" in page, "Table 1 · Trial hall" in page) == (True, True)
    Client().post(f"{at}meetings/", {"part": "answer", "request": MatchRequest.objects.get().pk, "decline": "1"})
    found = MatchRequest.objects.get()
    assert (found.state, found.answered_link) == ("declined", True)
    assert Client().get(f"{HERE}my-booth/none/meetings/").status_code == 404


def test_a_party_sees_what_concerns_it_and_minh_nothing(cast, fair, two):
    assert "Trial cooperative 2" in Page(signed_in(cast.wei).get(f"{HERE}meetings/")).words
    assert signed_in(cast.wei).get(f"{HERE}meetings/plan/").status_code == 404
    assert signed_in(cast.wei).get(f"{HERE}exhibitors/{two[1].code}/meetings/").status_code == 404
    assert signed_in(cast.minh).get(f"{HERE}meetings/").status_code == 404


def test_the_run_sheet_is_a_pdf(cast, fair, two):
    client = signed_in(cast.lan)
    told_plan(cast, client)
    answer = client.get(f"{HERE}meetings.pdf")
    assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")


def test_a_page_costs_the_same_with_one_row_and_with_three(cast, fair, two):
    client, at = signed_in(cast.lan), (f"{HERE}meetings/", f"{HERE}meetings/plan/")

    def costs() -> list[int]:
        found = []
        for one in at:
            client.get(one)
            with CaptureQueriesContext(
                connection,
            ) as asked:
                assert client.get(one).status_code == 200
            found.append(len(asked))
        return found

    before = costs()
    for number in (4, 5):
        ask_for_meeting(two[0], one_that_comes(fair, cast.lan, number), 1, "Quế", by=cast.wei)
    assert costs() == before
