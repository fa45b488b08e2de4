"""Lan and Wei talk: asked, answered, put into a timetable by the host, written into the programme."""

from datetime import time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from earlyspring.delegations.arranging.actions import accept
from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.delegations.arranging.queries import plan_of
from earlyspring.desk.gathering.arranging.deciding import EFFORTS
from earlyspring.meetings.gatherings import change_gathering
from earlyspring.meetings.programme.actions import add_venue
from earlyspring.meetings.programme.models import ProgrammeItem
from earlyspring.meetings.talks.actions import answer_talk, ask_for_talks, set_talk_times
from earlyspring.meetings.talks.models import TalkRequest
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import signed_in

pytestmark = pytest.mark.django_db
AT = "/spring/gathering/2027/talks/"
PURPOSE = {"vi": "Cửa khẩu", "zh": "口岸"}


@pytest.fixture(autouse=True)
def few_steps(monkeypatch):
    """Two talks need no long search."""
    monkeypatch.setitem(EFFORTS, "quick", 200)


@pytest.fixture
def gathering(cast):
    cast.mechanism.founders = ["B-GX", "B-LS", "B-QN"]
    cast.mechanism.save()
    day = timezone.localdate() + timedelta(days=30)
    made = a_gathering(cast.mechanism)
    change_gathering(made, first_day=day, last_day=day + timedelta(days=2), purge_on=day + timedelta(days=90))
    for code in ("hall", "salon"):
        add_venue(made, code, names={"vi": code}, capacity=20)
    set_talk_times(made, [(day, time(14), time(16))])
    a_delegate(a_delegation(made, "B-QN"), 1, category="interpreter", speaks=["vi", "zh"], rank=1)
    return made


def a_request(cast, gathering, asks="B-QN", **more):
    said = {"level": "sector", "purpose": PURPOSE, "languages": ["vi", "zh"], "by": cast.lan.user, **more}
    today = timezone.localdate()
    return ask_for_talks(gathering, (asks, asks), ("B-GX", "B-GX"), today=today, expires_on=today, **said)


@pytest.fixture
def plan(cast, gathering):
    for asks in ("B-QN", "B-LS"):
        made = a_request(cast, gathering, asks)
        answer_talk(made, "accepted", by=cast.wei.user, today=timezone.localdate())
    assert sent(signed_in(cast.lan), "timetable/propose/", effort="quick") == (302, "timetable/")
    return accept(Arrangement.objects.get())


def sent(client, address, **said):
    answer = client.post(AT + address, said)
    return answer.status_code, answer.get("Location", "").removeprefix(AT)


def test_lan_asks_and_wei_accepts(cast, gathering):
    said = {
        "asks": "B-QN-FA",
        "asked": "B-GX-FA",
        "level": "sector",
        "minutes": "40",
        "size": "8",
        "languages": ["vi", "zh"],
    }
    said |= {"purpose__vi": "Cửa khẩu", "expires_on": f"{timezone.localdate()}", "persons": "QN-001"}
    assert sent(signed_in(cast.own["focal_point"]), "ask/", **said) == (302, "T01/")
    made = TalkRequest.objects.get()
    assert (made.asks_party, made.asked_party, made.persons) == ("B-QN", "B-GX", ["QN-001"])
    focal = signed_in(cast.other["focal_point"])
    assert focal.get(AT).context["waiting"] == [made]
    assert sent(focal, "T01/", answer="accepted", persons="GX-001") == (302, "T01/")
    made.refresh_from_db()
    assert (made.state, made.persons) == ("accepted", ["QN-001", "GX-001"])


def test_nobody_answers_for_another_and_a_no_needs_its_reason(cast, gathering):
    made = a_request(cast, gathering)
    assert sent(signed_in(cast.lan), "T01/", answer="accepted")[0] == 404
    assert sent(signed_in(cast.minh), "T01/", answer="accepted")[0] == 404
    wei = signed_in(cast.wei)
    assert sent(wei, "T01/", answer="declined") == (302, "T01/")
    made.refresh_from_db()
    assert made.state == "asked"
    assert sent(wei, "T01/", withdraw="1")[0] == 404
    sent(wei, "T01/", answer="declined", reason="Next time")
    made.refresh_from_db()
    assert (made.state, made.reason) == ("declined", "Next time")


def test_a_third_party_sees_nothing_of_it(cast, gathering):
    a_request(cast, gathering, asks="B-LS")
    assert [one.code for one, _state in signed_in(cast.wei).get(AT).context["rows"]] == ["T01"]
    TalkRequest.objects.update(asked="B-QN", asked_party="B-QN")
    assert signed_in(cast.wei).get(AT).context["rows"] == []
    assert signed_in(cast.wei).get(AT + "T01/").status_code == 404


def test_a_focal_point_asks_for_its_agency_alone(cast, gathering):
    page = signed_in(cast.own["focal_point"]).get(AT + "ask/")
    assert [code for code, _name in page.context["form"].fields["asks"].choices] == ["B-QN-FA"]


def test_the_host_moves_fixes_and_writes_into_the_programme(cast, gathering, plan):
    lan = signed_in(cast.lan)
    code = plan.assignment[0]["meeting"]
    assert lan.get(f"{AT}timetable/?pick={code}").context["pick"].code == code
    assert lan.post(f"{AT}{code}/place/", {"to": f"{'9' * 5000} salon"}).status_code == 404
    assert sent(lan, f"{code}/place/", to="5 salon") == (302, "timetable/")
    held = next(one for one in plan_of(gathering, "timetable").assignment if one["meeting"] == code)
    assert (held["slot"], held["room"]) == (5, "salon")
    sent(lan, f"{code}/place/", fix="1")
    assert TalkRequest.objects.get(code=code).slot == 5
    sent(lan, f"{code}/place/", let="1")
    assert TalkRequest.objects.get(code=code).slot is None
    assert sent(lan, "timetable/programme/")[0] == 302
    assert sorted(f"{one.start:%H:%M}" for one in ProgrammeItem.objects.filter(kind="talks"))[-1] == "15:20"


def test_what_people_were_told_is_known_however_often_a_hand_moves_since(cast, gathering, plan):
    lan, [held, *_others] = signed_in(cast.lan), plan.assignment
    lan.post(AT.replace("/talks/", "/seats/") + f"plans/{plan.pk}/", {"tell": "1"})
    for time_ in range(13):
        assert sent(lan, f"{held['meeting']}/place/", to=f"{4 + time_ % 2} salon") == (302, "timetable/")
    last = plan_of(gathering, "timetable")
    assert (last.number, last.given["published"]) == (14, plan.assignment)


def test_what_is_decided_of_a_timetable_leads_back_to_it(cast, plan):
    told = signed_in(cast.lan).post(AT.replace("/talks/", "/seats/") + f"plans/{plan.pk}/", {"tell": "1"})
    assert (told.status_code, told["location"]) == (302, AT + "timetable/")


def test_hours_are_entered_and_wrong_ones_told(cast, gathering):
    lan = signed_in(cast.lan)
    day = f"{gathering.first_day}"
    assert sent(lan, "timetable/hours/", day0=day, start0="08:00", end0="11:00") == (302, "timetable/")
    assert len(lan.get(AT + "timetable/").context["board"].slots) == 9
    assert sent(lan, "timetable/hours/", day0="2030-01-01", start0="08:00", end0="11:00")[0] == 422


def test_without_accepted_talks_there_is_nothing_to_plan(cast, gathering):
    a_request(cast, gathering)
    assert sent(signed_in(cast.lan), "timetable/propose/") == (302, "timetable/")
    assert Arrangement.objects.count() == 0


def test_nobody_but_the_host_sees_the_timetable(cast, gathering):
    wei = signed_in(cast.wei)
    assert [wei.get(AT + page).status_code for page in ("timetable/", "timetable/hours/")] == [404, 404]
    posts = ("timetable/propose/", "timetable/programme/", "T01/place/")
    assert [sent(wei, page)[0] for page in posts] == [404] * 3


def test_the_list_costs_the_same_with_one_and_with_three(cast, gathering):
    client, counts = signed_in(cast.lan), []
    for many in (1, 2):
        for _number in range(many):
            a_request(cast, gathering)
        client.get(AT)
        with CaptureQueriesContext(connection) as asked:
            client.get(AT)
        counts.append(len(asked))
    assert counts[0] == counts[1]
