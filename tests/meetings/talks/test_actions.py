"""Lan asks Wei for talks; Wei answers in time, or not at all."""

from datetime import date, time

import pytest

from earlyspring.meetings.talks.actions import answer_talk, ask_for_talks, set_talk_times, withdraw_talk
from earlyspring.meetings.talks.models import TalkRequest
from earlyspring.meetings.talks.permits import may_answer_talk, may_ask, may_withdraw_talk
from earlyspring.meetings.talks.queries import slots_of, talk_times, talks_of
from tests.gatherings import a_gathering
from tests.people import a_cast
from tests.refusing import refused

pytestmark = pytest.mark.django_db
TODAY, UNTIL = date(2027, 1, 20), date(2027, 2, 1)
PURPOSE = {"vi": "Cửa khẩu", "zh": "口岸", "en": "Gates"}
QN, GX = ("B-QN-FA", "B-QN"), ("B-GX", "B-GX")


def a_request(gathering, asks=QN, asked=GX, **more):
    said = {"level": "sector", "purpose": PURPOSE, "expires_on": UNTIL, "today": TODAY, "by": None, **more}
    return ask_for_talks(gathering, asks, asked, **said)


def test_talks_are_asked_for_and_accepted():
    cast = a_cast()
    gathering = a_gathering(cast.mechanism)
    asked = a_request(gathering, persons=["QN-001"], minutes=50)
    assert (asked.code, asked.state_on(TODAY), asked.slots) == ("T01", "asked", 3)
    done = answer_talk(asked, "accepted", by=cast.wei.user, today=UNTIL, persons=["GX-001", "QN-001"])
    assert (done.state, done.persons) == ("accepted", ["QN-001", "GX-001"])
    assert refused(lambda: answer_talk(done, "declined", by=cast.wei.user, today=TODAY, reason="x")) == [
        ("state", "talk_is_over")
    ]


def test_a_no_has_its_reason_and_an_answer_after_the_day_is_too_late():
    cast = a_cast()
    gathering = a_gathering(cast.mechanism)
    asked = a_request(gathering)
    assert refused(lambda: answer_talk(asked, "declined", by=cast.wei.user, today=TODAY)) == [("reason", "missing")]
    assert refused(lambda: answer_talk(asked, "perhaps", by=cast.wei.user, today=TODAY)) == [("answer", "not_in_list")]
    late = date(2027, 2, 2)
    assert asked.state_on(late) == "expired"
    assert refused(lambda: answer_talk(asked, "accepted", by=cast.wei.user, today=late)) == [
        ("expires_on", "talk_expired")
    ]


def test_what_makes_no_request_is_refused():
    gathering = a_gathering(a_cast().mechanism)
    found = refused(
        lambda: a_request(gathering, asked=("B-QN", "B-QN"), purpose={}, minutes=0, expires_on=date(2027, 3, 1))
    )
    assert found == [
        ("asked", "talks_with_oneself"),
        ("purpose", "missing"),
        ("minutes", "out_of_range"),
        ("expires_on", "out_of_range"),
    ]
    assert TalkRequest.objects.count() == 0


def test_a_request_is_taken_back_once():
    cast = a_cast()
    gone = withdraw_talk(a_request(a_gathering(cast.mechanism)), by=cast.lan.user)
    assert gone.state == "withdrawn"
    assert refused(lambda: withdraw_talk(gone, by=cast.lan.user)) == [("state", "talk_is_over")]


def test_the_slots_of_two_half_days_are_counted_through():
    gathering = a_gathering(a_cast().mechanism)
    set_talk_times(
        gathering,
        [(date(2027, 2, 11), time(8), time(8, 45)), (date(2027, 2, 10), time(14), time(15))],
    )
    found = [(one.number, f"{one.begins:%d %H:%M}") for one in slots_of(talk_times(gathering))]
    assert found == [(1, "10 14:00"), (2, "10 14:20"), (3, "10 14:40"), (4, "11 08:00"), (5, "11 08:20")]


def test_half_days_that_cannot_be_are_refused_and_the_old_ones_stay():
    gathering = a_gathering(a_cast().mechanism)
    day = date(2027, 2, 10)
    set_talk_times(gathering, [(day, time(14), time(15))])
    wrong = [(date(2027, 3, 1), time(8), time(9)), (day, time(8), time(12)), (day, time(9), time(9, 10))]
    assert sorted(refused(lambda: set_talk_times(gathering, wrong))) == [
        ("day", "not_a_day_of_it"),
        ("end", "ends_before_it_begins"),
        ("start", "talk_times_overlap"),
    ]
    assert len(talk_times(gathering)) == 1


def test_who_asks_answers_and_sees():
    cast = a_cast()
    gathering = a_gathering(cast.mechanism)
    asked = a_request(gathering)
    people = [cast.lan, cast.own["focal_point"], cast.wei, cast.other["focal_point"], cast.own["leader"]]
    assert [may_ask(one, *QN) for one in people] == [True, True, False, False, False]
    assert [may_withdraw_talk(one, asked) for one in people] == [True, True, False, False, False]
    assert [may_answer_talk(one, asked) for one in people] == [False, False, True, False, False]
    assert [list(talks_of(gathering, party)) for party in ("B-QN", "B-GX", "B-LS", "")] == [
        [asked],
        [asked],
        [],
        [asked],
    ]
