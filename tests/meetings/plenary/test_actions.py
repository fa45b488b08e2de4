"""Lan keeps the agenda and the floor; speeches are their party's until released; a decision is entered once, by its verb."""

from datetime import UTC, datetime, timedelta

import pytest

from earlyspring.ledger.actions import Way
from earlyspring.ledger.keyring import host
from earlyspring.meetings.models import Decision, Session
from earlyspring.meetings.plenary.actions import (
    add_point,
    add_turn,
    begin_point,
    begin_turn,
    deposit_speech,
    drop_point,
    drop_taken_down,
    drop_turn,
    end_session,
    note_point,
    release_speech,
    show_page,
    take_down,
    take_over,
)
from earlyspring.meetings.plenary.models import AgendaPoint, TakenDown, Turn
from earlyspring.meetings.plenary.permits import may_deposit, may_preside, may_read_before
from earlyspring.meetings.plenary.queries import agenda_of, now_of, own_notes
from tests.plenaries import SESSION, a_point, a_turn
from tests.refusing import refused

pytestmark = pytest.mark.django_db
NINE = datetime(2027, 2, 11, 2, tzinfo=UTC)


def test_the_floor_goes_from_one_to_the_next_and_each_time_is_kept(cast):
    first, second = a_point(cast.gathering), a_point(cast.gathering)
    wei, lan = a_turn(first), a_turn(first, "B-QN")
    begin_turn(wei, at=NINE)
    points = agenda_of(cast.gathering, SESSION)
    assert now_of(points) == (first, wei, lan)
    begin_turn(lan, at=NINE + timedelta(minutes=12))
    begin_point(second, at=NINE + timedelta(minutes=20))
    end_session(cast.gathering, SESSION, at=NINE + timedelta(minutes=50))
    times = [(one.started_at, one.ended_at) for one in (*Turn.objects.order_by("number"), *AgendaPoint.objects.all())]
    assert times == [
        (NINE, NINE + timedelta(minutes=12)),
        (NINE + timedelta(minutes=12), NINE + timedelta(minutes=20)),
        (NINE, NINE + timedelta(minutes=20)),
        (NINE + timedelta(minutes=20), NINE + timedelta(minutes=50)),
    ]
    assert now_of(agenda_of(cast.gathering, SESSION)) == (None, None, None)


def test_what_has_begun_stays_and_what_does_not_hold_together_is_refused(cast):
    point = a_point(cast.gathering)
    turn, other = a_turn(point), a_turn(point)
    begin_turn(turn, at=NINE)
    assert (refused(drop_turn, turn), refused(drop_point, point)) == ([("", "turn_begun")], [("", "point_begun")])
    drop_turn(other)
    assert refused(add_point, cast.gathering, "SM-1", titles={}, minutes=0) == [
        ("session", "no_such_fact"),
        ("titles", "missing"),
        ("minutes", "missing"),
    ]
    assert refused(add_turn, point, party="B-GX", names={}, office={}, minutes=5) == [("names", "missing")]
    drop_point(a_point(cast.gathering))
    assert (AgendaPoint.objects.count(), Turn.objects.count()) == (1, 1)


def test_a_speech_that_is_changed_is_released_no_more(cast):
    turn = a_turn(a_point(cast.gathering))
    assert refused(release_speech, turn, at=NINE) == [("", "no_speech")]
    deposit_speech(turn, by=cast.wei.user, texts={"zh": "各位", "vi": "Thưa các vị", "en": ""})
    assert release_speech(turn, at=NINE) == 2
    kept = deposit_speech(turn, by=cast.wei.user, texts={"zh": "各位同志", "vi": "Thưa các vị"})
    assert [(one.lang, one.words, one.released_at) for one in kept] == [
        ("vi", "Thưa các vị", NINE),
        ("zh", "各位同志", None),
    ]
    assert [one.lang for one in deposit_speech(turn, by=cast.wei.user, texts={"zh": " "})] == ["vi"]
    assert refused(deposit_speech, turn, by=cast.wei.user, texts={"vi": "a" * 60_001}) == [("", "speech_too_long")]


def test_a_page_is_shown_while_its_speaker_has_the_floor_and_only_one_that_is_there(cast):
    turn = a_turn(a_point(cast.gathering))
    assert refused(show_page, turn, 1) == [("", "not_speaking")]
    begin_turn(turn, at=NINE)
    assert refused(show_page, turn, 1) == [("", "no_such_page")]
    deposit_speech(turn, by=cast.wei.user, texts={"zh": "各位\n" * 12})
    release_speech(turn, at=NINE)
    assert show_page(turn, 2).page == 2
    assert [refused(show_page, turn, page) for page in (0, 3)] == [[("", "no_such_page")]] * 2


def test_talking_points_are_their_partys_and_need_words(cast):
    note_point(cast.gathering, SESSION, party="B-GX", words=" Thank the host ", by=cast.wei.user)
    assert [one.words for one in own_notes(cast.gathering, SESSION, "B-GX")] == ["Thank the host"]
    assert list(own_notes(cast.gathering, SESSION, "B-QN")) == []
    assert refused(note_point, cast.gathering, SESSION, party="B-GX", words=" ", by=cast.wei.user) == [
        ("words", "missing")
    ]


def test_what_is_taken_down_is_no_fact_until_an_officer_enters_it_and_then_once(cast):
    said = {"by": cast.lan.user, "at": NINE}
    assert refused(take_down, cast.gathering, SESSION, kind="joke", texts={"vi": "Vui"}, **said) == [
        ("kind", "not_in_list")
    ]
    assert refused(take_down, cast.gathering, SESSION, kind="procedure", texts={}, **said) == [("texts", "missing")]
    made = take_down(cast.gathering, SESSION, kind="procedure", texts={"vi": "Họp hằng năm"}, **said)
    out = take_down(cast.gathering, SESSION, kind="procedure", texts={"vi": "Bỏ"}, **said)
    assert Decision.objects.count() == 0
    drop_taken_down(out)
    host(cast.mechanism, "B-QN")
    session = Session.objects.get(item=SESSION)
    entered = take_over(made, session, by="B-QN", way=Way(how="own"))
    assert (entered.type, entered.text, entered.session) == ("procedure", {"vi": "Họp hằng năm"}, SESSION)
    assert refused(take_over, made, session, by="B-QN", way=Way(how="own")) == [("", "entered_already")]
    made.refresh_from_db()
    assert (refused(drop_taken_down, made), TakenDown.objects.count()) == ([("", "entered_already")], 1)


def test_who_presides_deposits_and_reads_before(cast):
    turn = a_turn(a_point(cast.gathering))
    people = [cast.lan, cast.wei, cast.other["leader"], cast.other["observer"], cast.own["leader"]]
    assert [may_preside(one, cast.gathering) for one in people] == [True, False, False, False, False]
    assert [may_deposit(one, turn) for one in people] == [False, True, False, False, False]
    assert [may_read_before(one, turn) for one in people] == [False, True, True, False, False]
