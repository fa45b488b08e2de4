"""Lan enters an attendance, a tenure and a statement of one woman: she is one person of the register."""

import pytest
from django.urls import reverse

from earlyspring.commitments.models import Statement
from earlyspring.ledger.models import Entry, Person, PersonName
from earlyspring.meetings.models import Attendance
from earlyspring.members.actions import enter_person
from earlyspring.members.models import Seat, Tenure
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


def came(cast):
    """The address at which a new version of Trần An's attendance is entered."""
    return reverse("change", args=[cast.mechanism.key, "attendance", Attendance.objects.get(known_to=None).item])


def now_there():
    return Attendance.objects.get(known_to=None).person


def test_a_new_version_begins_with_who_is_named_and_may_name_somebody_else(cast, an):
    lan = signed_in(cast.lan)
    binh = enter_person(cast.mechanism, {"vi": "Lê Bình"}, by="B-QN").item
    assert f'<option value="{an}" selected>' in lan.get(came(cast)).content.decode()
    lan.post(came(cast), CAME | REPORTED | {"person__known": binh})
    assert (now_there(), Person.objects.count()) == (binh, 2)
    lan.post(came(cast), CAME | REPORTED | {"person__known": "", "person__vi": "Phạm Chi"})
    chi = PersonName.objects.exclude(person__in=[an, binh]).get()
    assert (now_there(), chi.names) == (chi.person, {"vi": "Phạm Chi"})
    lan.post(came(cast), CAME | REPORTED | {"person__known": ""})
    assert (now_there(), Person.objects.count()) == (None, 3)
    assert not [one for one in Entry.objects.all() if "Phạm" in bytes(one.envelope).decode()]


def test_a_form_that_says_nothing_of_a_person_leaves_them(cast, an):
    signed_in(cast.lan).post(came(cast), CAME | REPORTED | {"role": "observer"})
    assert (now_there(), Attendance.objects.get(known_to=None).role) == (an, "observer")


def test_who_is_named_stays_chosen_when_the_name_was_erased(cast, an):
    PersonName.objects.all().delete()
    lan = signed_in(cast.lan)
    assert f'<option value="{an}" selected>name no longer kept · {an}' in lan.get(came(cast)).content.decode()
    lan.post(came(cast), CAME | REPORTED | {"role": "observer", "person__known": an})
    assert (now_there(), Attendance.objects.get(known_to=None).role) == (an, "observer")


def test_of_a_new_version_that_is_refused_no_person_stays(cast, an):
    lan = signed_in(cast.lan)
    seat = {"organ": "O-SM", "party": "B-QN", "body": "B-QN", "role": "chair"} | REPORTED
    lan.post(new(cast, "seat"), seat | {"item": "SEAT-1", "person__known": an})
    change = reverse("change", args=[cast.mechanism.key, "seat", "SEAT-1"])
    named = {"person__known": "", "person__vi": "Lê Bình"}
    assert lan.post(change, seat | named | {"body": "B-GX"}).status_code == 422
    assert (Person.objects.count(), PersonName.objects.count()) == (1, 1)
    assert lan.post(change, seat | named).status_code == 302
    assert Seat.objects.get(known_to=None).person == PersonName.objects.exclude(person=an).get().person
