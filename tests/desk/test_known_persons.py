"""Lan enters an attendance, a tenure and a statement of one woman: she is one person of the register."""

import pytest
from django.urls import reverse

from earlyspring.commitments.models import Statement
from earlyspring.ledger.models import Entry, Person, PersonName
from earlyspring.meetings.models import Attendance
from earlyspring.members.models import Tenure
from tests.desk.hosted import hosted
from tests.desk.page_reading import read
from tests.people import signed_in

pytestmark = pytest.mark.django_db

REPORTED = {"how": "report", "sources": ["SRC-1"]}
CAME = {"session": "SM-2027", "body": "B-QN", "role": "participant", "presence": "stated"}


def new(cast, kind, **started):
    return reverse("new", args=[cast.mechanism.key, kind], query=started)


@pytest.fixture
def an(cast):
    """Trần An, who came for Quảng Ninh."""
    hosted(cast)
    signed_in(cast.lan).post(new(cast, "attendance"), CAME | REPORTED | {"person__vi": "Trần An"})
    return PersonName.objects.get().person


def test_one_who_is_chosen_is_no_new_person(cast, an):
    lan = signed_in(cast.lan)
    lan.post(
        new(cast, "statement"),
        REPORTED | {"text__en": "So be it.", "force": "agreed", "person__known": an, "said_on": "2027"},
    )
    office = {"body": "B-QN", "code": "chair", "titles__en": "Chair", "item": "F-1"}
    lan.post(new(cast, "office"), REPORTED | office)
    lan.post(new(cast, "tenure"), REPORTED | {"office": "F-1", "capacity": "holder", "person__known": an})
    found = [noun.objects.get().person for noun in (Attendance, Statement, Tenure)]
    assert (found, Person.objects.count(), PersonName.objects.count()) == ([an] * 3, 1, 1)
    assert not [one for one in Entry.objects.all() if "Trần" in bytes(one.envelope).decode()]


def test_those_of_the_body_come_first_by_the_name_they_have(cast, an):
    lan = signed_in(cast.lan)
    other = CAME | REPORTED | {"body": "B-GX", "person__zh": "韦山"}
    lan.post(new(cast, "attendance"), other)
    for body, groups in {"B-GX": ["Guangxi", "Quảng Ninh"], "B-QN": ["Quảng Ninh", "Guangxi"]}.items():
        page = lan.get(new(cast, "statement", body=body)).content.decode()
        offered = page.split('name="person__known"')[1].split("</select>")[0]
        assert [part.split('"')[0] for part in offered.split('<optgroup label="')[1:]] == groups
        assert ("Trần An (Vietnamese)" in offered, "韦山 (Chinese)" in offered) == (True, True)


def test_a_person_is_chosen_or_named_never_both(cast, an):
    sent = CAME | REPORTED | {"person__known": an, "person__vi": "Trần An"}
    answer = signed_in(cast.lan).post(new(cast, "attendance"), sent)
    assert (answer.status_code, Attendance.objects.count(), Person.objects.count()) == (422, 1, 1)
    assert "Choose a person or enter a new name, not both." in answer.content.decode()


def test_one_whose_name_was_erased_is_not_offered(cast, an):
    PersonName.objects.all().delete()
    assert "person__known" not in signed_in(cast.lan).get(new(cast, "statement")).content.decode()
    assert read(signed_in(cast.lan), new(cast, "statement")).words.count("A person of the register") == 0
