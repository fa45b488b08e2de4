"""The timetable of talks: proposed from what was accepted, moved by hand, and written into the programme."""

from datetime import date, time

import pytest

from earlyspring.delegations.arranging.actions import keep
from earlyspring.delegations.arranging.engine import propose
from earlyspring.delegations.arranging.queries import plan_of
from earlyspring.delegations.arranging.talking import fix_talk, into_programme, judged_talks, move_talk
from earlyspring.delegations.arranging.timetable_input import timetable_input
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.programme.actions import add_item, add_venue
from earlyspring.meetings.programme.models import ProgrammeItem
from earlyspring.meetings.talks.actions import answer_talk, ask_for_talks, set_talk_times, withdraw_talk
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import a_cast

pytestmark = pytest.mark.django_db
DAY = date(2027, 2, 10)
TODAY = date(2027, 1, 20)
PURPOSE = {"vi": "Cửa khẩu", "zh": "口岸"}


@pytest.fixture
def talks():
    """Quảng Ninh and Lạng Sơn talk with Guangxi, one interpreter, two rooms, an afternoon."""
    cast = a_cast()
    gathering = a_gathering(cast.mechanism)
    a_delegate(a_delegation(gathering, "B-QN"), 1, category="interpreter", speaks=["vi", "zh"], rank=1)
    a_delegate(a_delegation(gathering, "B-GX"), 1, role="head")
    for code, seats in (("hall", 20), ("salon", 12)):
        add_venue(gathering, code, names={"vi": code}, capacity=seats)
    set_talk_times(gathering, [(DAY, time(14), time(16))])
    for party in ("B-QN", "B-LS"):
        made = ask_for_talks(
            gathering,
            (party, party),
            ("B-GX", "B-GX"),
            level="sector",
            purpose=PURPOSE,
            expires_on=date(2027, 2, 1),
            today=TODAY,
            by=None,
            languages=["vi", "zh"],
        )
        answer_talk(made, "accepted", by=cast.wei.user, today=TODAY, persons=["GX-001"])
    return cast, gathering


def a_plan(cast, gathering):
    given = timetable_input(gathering, None)
    said = propose("timetable", given, seed=1, iterations=400)
    assert said["broken"] == []
    return given, keep(gathering, "timetable", "", given, said, by=cast.lan.user, accepted=True)


def test_accepted_talks_get_time_room_and_interpreter(talks):
    cast, gathering = talks
    _given, plan = a_plan(cast, gathering)
    assert sorted(one["meeting"] for one in plan.assignment) == ["T01", "T02"]
    assert {tuple(one["interpreters"]) for one in plan.assignment} == {("QN-001",)}
    first, second = sorted(plan.assignment, key=lambda one: one["slot"])
    assert second["slot"] >= first["slot"] + 2


def test_a_room_is_away_while_the_programme_has_it_and_who_does_not_come_is_not_asked_for(talks):
    _cast, gathering = talks
    said = {"titles": {"vi": "Tiệc"}, "audiences": ["all"]}
    add_item(gathering, by=None, kind="meal", day=DAY, start=time(14, 30), end=time(15), venues=["hall"], **said)
    gathering.delegations.get(party="B-GX").delegates.update(withdrawn_at="2027-02-01T00:00Z")
    given = timetable_input(gathering, None)
    assert {one["id"]: one["away"] for one in given["rooms"]} == {"hall": [[2, 2], [3, 3]], "salon": []}
    assert [one["persons"] for one in given["meetings"]] == [[], []]


def test_talks_are_moved_by_hand_and_what_that_breaks_is_said(talks):
    cast, gathering = talks
    given, plan = a_plan(cast, gathering)
    first, second = plan.assignment
    moved = move_talk(plan, given, second["meeting"], slot=first["slot"], room="salon", by=cast.lan.user)
    assert plan_of(gathering, "timetable") == moved
    assert moved.broken != []
    for fault, act in (
        (("meeting", "no_such_talks"), {"meeting": "T99", "slot": 1, "room": "hall"}),
        (("room", "no_such_room"), {"meeting": "T01", "slot": 1, "room": "cellar"}),
    ):
        with pytest.raises(Refused) as refusal:
            move_talk(plan, given, by=cast.lan.user, **act)
        assert [(one.path, one.code) for one in refusal.value.faults] == [fault]


def test_what_is_fixed_stays_in_the_next_proposal(talks):
    _cast, gathering = talks
    fix_talk(gathering.talks.get(code="T01"), 3, "salon")
    said = propose("timetable", timetable_input(gathering, None), seed=1, iterations=400)
    place = next(one for one in said["assignment"] if one["meeting"] == "T01")
    assert (place["slot"], place["room"]) == (3, "salon")


def test_the_timetable_goes_into_the_draft_of_the_programme_and_moves_there(talks):
    cast, gathering = talks
    given, plan = a_plan(cast, gathering)
    first, second = into_programme(gathering, plan, by=cast.lan.user)
    assert (first.parties, first.audiences, first.titles) == (["B-QN", "B-GX"], ["named", "organisers"], PURPOSE)
    assert second.persons == ["GX-001", "QN-001"]
    moved = move_talk(plan, given, "T01", slot=5, room="salon", by=cast.lan.user)
    into_programme(gathering, moved, by=cast.lan.user)
    first.refresh_from_db()
    assert (first.start, first.venues) == (time(15, 20), ["salon"])
    withdraw_talk(gathering.talks.get(code="T02"), by=cast.lan.user)
    into_programme(gathering, moved, by=cast.lan.user)
    assert [one.code for one in ProgrammeItem.objects.all()] == [first.code]
    assert second.code != first.code


def test_the_validator_has_no_score_for_a_timetable_that_cannot_be(talks):
    _cast, gathering = talks
    given = timetable_input(gathering, None)
    twice = [{"meeting": "T01", "slot": 1, "room": "hall", "interpreters": []}] * 2
    said = judged_talks(given, twice)
    assert (said["status"], said["objective"], said["score"]) == ("infeasible", None, [])


def test_a_code_of_a_third_delegation_puts_the_talks_into_nobodys_day(talks):
    cast, gathering = talks
    a_delegate(a_delegation(gathering, "B-LS"), 7)
    gathering.talks.filter(code="T01").update(persons=["GX-001", "LS-007", "XX-1"])
    _given, plan = a_plan(cast, gathering)
    first, _second = into_programme(gathering, plan, by=cast.lan.user)
    assert first.persons == ["GX-001", "QN-001"]
