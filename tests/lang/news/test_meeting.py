"""A session that is to come or was: in each language whole, with what is known alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.news.history import hosted, since
from earlyspring.lang.news.hosting import hosts_next
from earlyspring.lang.news.meeting import Called, When, Where, called, of_secretaries, same_day, to_be_held, was_held
from earlyspring.lang.news.words import Untold, in_every

MEETING = Called({"vi": "Gặp gỡ đầu Xuân", "zh": "新春会晤", "en": "Spring Meeting"}, 10)
COMMITTEE = Called({"vi": "Ủy ban", "zh": "委员会", "en": "Committee"}, 16, committee=True)
PLACE = {"vi": "Hạ Long", "zh": "下龙", "en": "Ha Long"}
HOST = {"vi": "Quảng Ninh", "zh": "广宁", "en": "Quang Ninh"}


def coming(when, where=None):
    shown = where or Where(PLACE, HOST)
    return in_every(lambda lang: to_be_held([called(MEETING, lang), called(COMMITTEE, lang)], when, shown, lang))


def test_two_sessions_to_come():
    assert coming(When("2025-02-19", "2025-02-22")) == {
        "vi": "Gặp gỡ đầu Xuân lần thứ 10 và Hội nghị lần thứ 16 Ủy ban sẽ diễn ra trong các ngày 19–22/2/2025"
        " tại Hạ Long, do Quảng Ninh đăng cai.",
        "zh": "第十次新春会晤和委员会第十六次会晤将于2025年2月19日至22日在下龙举行，由广宁承办。",
        "en": "The 10th Spring Meeting and the 16th session of the Committee will be held in Ha Long"
        " from 19 to 22 February 2025, hosted by Quang Ninh.",
    }


def test_what_is_not_known_is_left_out():
    assert coming(When(), Where()) == {
        "vi": "Gặp gỡ đầu Xuân lần thứ 10 và Hội nghị lần thứ 16 Ủy ban sẽ diễn ra.",
        "zh": "第十次新春会晤和委员会第十六次会晤将举行。",
        "en": "The 10th Spring Meeting and the 16th session of the Committee will be held.",
    }
    assert coming(When("2027", "2027"), Where())["en"].endswith("will be held in 2027.")


def test_a_place_without_a_name_in_a_language_leaves_that_language_without_the_sentence():
    assert list(coming(When("2025"), Where({"vi": "Hạ Long"}))) == ["vi"]


def test_what_was_held_on_one_day():
    said = in_every(
        lambda lang: was_held([called(MEETING, lang)], When("2026-02-11", "2026-02-11"), Where(PLACE), lang)
    )
    assert said == {
        "vi": "Gặp gỡ đầu Xuân lần thứ 10 đã diễn ra ngày 11/2/2026 tại Hạ Long.",
        "zh": "第十次新春会晤于2026年2月11日在下龙举行。",
        "en": "The 10th Spring Meeting was held in Ha Long on 11 February 2026.",
    }


def test_whose_meeting_it_is():
    assert of_secretaries(MEETING, ["A", "B"], "zh") == "A和B党委书记第十次新春会晤"
    assert of_secretaries(MEETING, [], "zh") == "第十次新春会晤"


def test_another_session_on_the_same_day():
    assert same_day(COMMITTEE, 6, "vi") == "Cùng ngày, Hội nghị lần thứ 16 Ủy ban giữa sáu địa phương đã diễn ra"
    with pytest.raises(Untold):
        same_day(COMMITTEE, 0, "vi")


def test_since_when_and_how_often():
    both = [(MEETING.organ, "2016"), (COMMITTEE.organ, "2008")]
    assert since(both, "zh") == "新春会晤始于2016年，委员会始于2008年"
    assert since(both, "en") == "the Spring Meeting dates from 2016 and the Committee dates from 2008"
    assert hosted(HOST, MEETING.organ, 2, "vi") == "đây là lần thứ hai Quảng Ninh đăng cai Gặp gỡ đầu Xuân"
    assert hosted(HOST, MEETING.organ, 1, "zh") == "这是广宁首次承办新春会晤"


def test_who_hosts_next():
    assert in_every(lambda lang: hosts_next(HOST, MEETING.organ, 2027, lang)) == {
        "vi": "Lãnh đạo các bên thống nhất Quảng Ninh đăng cai Gặp gỡ đầu Xuân năm 2027.",
        "zh": "各方领导商定由广宁承办2027年新春会晤。",
        "en": "The leaders agreed that Quang Ninh hosts the Spring Meeting of 2027.",
    }


@given(st.integers(1, 400) | st.none(), st.booleans(), st.dates().map(str) | st.just(""))
def test_no_sentence_has_a_gap_or_an_unfilled_place(ordinal, committee, day):
    one = Called(MEETING.organ, ordinal, committee)
    for said in in_every(
        lambda lang: to_be_held([called(one, lang)], When(day, day), Where(PLACE, HOST), lang)
    ).values():
        assert [mark for mark in ("  ", "{", "}", "None", " ,", " .") if mark in said] == []
