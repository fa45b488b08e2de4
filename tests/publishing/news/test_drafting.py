"""Drafts take as many statements however much was said; what was said elsewhere is in none."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from earlyspring.publishing.news.drafting.pieces import draft
from tests.news_cast import a_meeting
from tests.people import a_fact, cast, house

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def statements_of(mechanism):
    with CaptureQueriesContext(
        connection,
    ) as seen:
        made = draft(mechanism, "report", "SM-11", TODAY)
    return len(seen), made


def speak(mechanism, number):
    office = {"body": "B-QN", "code": "secretary", "titles": {"en": f"Secretary {number}"}}
    a_fact(mechanism, "office", f"O-{number}", **office)
    said = {"session": "SM-11", "force": "affirmed", "body": "B-QN", "office": f"O-{number}", "person": f"P-{number}"}
    a_fact(mechanism, "statement", f"ST-{number}", **said, sentence=number, text={"en": "The meeting was good."})


def test_the_statements_do_not_grow_with_what_was_said(cast):
    mechanism = a_meeting(cast).mechanism
    speak(mechanism, 2)
    before, made = statements_of(mechanism)
    assert made.sentences[1].text == {"en": "The Secretary 2 said that the meeting was good."}
    for number in range(3, 9):
        speak(mechanism, number)
    after, made = statements_of(mechanism)
    assert (after, len(made.sentences)) == (before, 9)


def test_what_was_said_elsewhere_is_not_told(cast):
    mechanism = a_meeting(cast).mechanism
    text = {"en": "Nobody else reads this."}
    own = a_fact(mechanism, "statement", "ST-8", session="SM-12", force="agreed", bodies=["B-QN"], text=text)
    assert own.session == "SM-12"
    made = draft(mechanism, "report", "SM-11", TODAY)
    assert [one.about for one in made.sentences] == ["opening", "agreed"]


def test_the_hosts_first_time_and_the_year_alone(cast):
    mechanism = a_meeting(cast).mechanism
    made = draft(mechanism, "announcement", "SM-12", TODAY)
    assert [(one.about, one.text.get("vi")) for one in made.sentences] == [
        ("opening", "Gặp gỡ thử lần thứ 12 sẽ diễn ra năm 2027, do Quảng Ninh đăng cai."),
        ("since", "Gặp gỡ thử có từ năm 2016."),
        ("hosting", "Đây là lần đầu tiên Quảng Ninh đăng cai Gặp gỡ thử."),
    ]
