"""Lan offers an event, Wei reads it and finds it in the programme; two in one room are told with their names."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from earlyspring.fair.contacts.actions import enter_contact
from earlyspring.fair.exhibiting import change_exhibitor
from earlyspring.fair.links import give_link
from earlyspring.fair.promoting.models import PromotionEvent
from earlyspring.meetings.programme.actions import release
from tests.contacts import AFTER, met
from tests.desk.page_reading import Page
from tests.fairs import an_exhibitor
from tests.people import now, signed_in
from tests.promotions import a_hall, an_event

pytestmark = pytest.mark.django_db
HERE = "/spring/fair/2027/"
TEA_DAY = {
    "titles__vi": "Ngày hội chè Thử",
    "titles__en": "Trial tea day",
    "type": "trade",
    "day": "2027-02-11",
    "start": "09:00",
    "end": "11:00",
    "venue": "hall-a",
    "organiser": "B-QN",
    "languages": ["vi", "zh"],
    "expected": 80,
    "scheduled": "on",
}


def read(person, at):
    return Page(signed_in(person).get(f"{HERE}{at}")).words


def test_lan_offers_it_and_wei_reads_it_here_and_in_the_programme(cast, fair):
    one = an_exhibitor(fair, cast.wei)
    a_hall(fair)
    lan = signed_in(cast.lan)
    lan.post(f"{HERE}new-event/", TEA_DAY | {"presenting": [one.code]})
    made = PromotionEvent.objects.get()
    assert (made.expected, made.public, made.item) == (80, False, "P-01")
    release(fair, by=cast.lan.user, at=datetime(2027, 1, 20, tzinfo=UTC))
    listed, page = read(cast.wei, "events/"), read(cast.wei, f"events/{made.code}/")
    assert ("Trial tea day" in listed, "Hall a" in listed, "Trial cooperative 1" in page) == (True, True, True)
    assert "Trial tea day" in Page(signed_in(cast.wei).get("/spring/gathering/2027/programme/")).words
    assert signed_in(cast.wei).get(f"{HERE}events/{made.code}/change/").status_code == 404
    assert signed_in(cast.minh).get(f"{HERE}events/").status_code == 404


def test_a_room_and_an_exhibitor_that_are_taken_are_told_by_name(cast, fair):
    one = an_exhibitor(fair, cast.wei)
    an_event(fair, cast.lan, presenting=[one.code])
    answer = signed_in(cast.lan).post(f"{HERE}new-event/", TEA_DAY | {"presenting": [one.code]})
    assert answer.status_code == 422
    taken = "“Trial tea day” (11 February 2027, 09:00–11:00)"
    told = (
        f"Room: Hall a is taken at this time by {taken}. Choose another room or another hour.",
        f"Exhibitors that present something: Trial cooperative 1 presents at this time at {taken}. Leave it out, or "
        "choose another hour.",
    )
    assert [words in Page(answer).words for words in told] == [True, True]


def test_cancelled_it_says_why_and_takes_place_after_all(cast, fair):
    held, lan = an_event(fair, cast.lan), signed_in(cast.lan)
    at = f"{HERE}events/{held.code}/"
    lan.post(f"{at}cancel/", {"why__en": "A storm is coming."})
    assert "It does not take place: A storm is coming." in read(cast.wei, f"events/{held.code}/")
    assert "cancelled" in read(cast.wei, "events/?state=cancelled")
    lan.post(f"{at}cancel/", {"after_all": "1"})
    assert PromotionEvent.objects.get().cancelled_at is None
    assert Page(lan.post(f"{at}cancel/", {}, follow=True)).words.count("is missing") == 1
    an_event(fair, cast.lan, venue="", place={"vi": "Sân"})


def test_what_came_of_it_stands_there_with_the_contacts_that_one_may_see(cast, fair):
    one, other = an_exhibitor(fair, cast.lan), an_exhibitor(fair, cast.wei, 2)
    held = an_event(fair, cast.lan, presenting=[one.code])
    at = f"{HERE}events/{held.code}/"
    with time_machine.travel(AFTER, tick=False):
        enter_contact(one, met(visitor="Công ty Thử", about="chè đen", event=held), by=cast.lan)
        enter_contact(one, met(other=other, about="chè xanh", event=held), by=cast.lan)
        lan = signed_in(cast.lan)
        said = {"counted": "75", "outcome__en": "Two letters were signed.", "version": held.version}
        lan.post(f"{at}afterwards/", said)
        pages = [Page(lan.get(at)).words, read(cast.wei, f"events/{held.code}/")]
    assert ["75 counted" in words and "Two letters were signed." in words for words in pages] == [True, True]
    assert ["chè đen" in words for words in pages] == [True, False]
    assert ["chè xanh" in words for words in pages] == [True, True]


def test_an_exhibitor_that_waits_is_named_to_nobody_else(cast, fair):
    one = an_exhibitor(fair, cast.wei)
    link, secret = give_link(one, label="Gian", expires_at=now() + timedelta(days=3), by=cast.wei)
    held = an_event(fair, cast.lan, presenting=[one.code])
    change_exhibitor(one, {"names": {"en": "Not agreed yet"}}, by=link)
    assert ["Not agreed yet" in read(who, f"events/{held.code}/") for who in (cast.wei, cast.lan)] == [True, True]
    assert "Trial tea day" in Page(Client().get(f"{HERE}my-booth/{secret}/")).words
    other = an_exhibitor(fair, cast.lan, 2)
    type(other).objects.filter(pk=other.pk).update(agreed_at=None)
    held.presenting.create(exhibitor=other)
    assert "Trial cooperative 2" not in read(cast.wei, f"events/{held.code}/")


def test_the_list_is_taken_along(cast, fair):
    an_event(fair, cast.lan)
    answer = signed_in(cast.wei).get(f"{HERE}events/?format=csv")
    lines = b"".join(answer).decode("utf-8-sig").splitlines()
    assert [line.split(",")[1:5] for line in lines if "Trial tea day" in line] == [
        ["Ngày hội chè Thử", "试茶推介会", "Trial tea day", "trade promotion"]
    ]


def test_a_page_costs_the_same_with_one_row_and_with_three(cast, fair):
    lan = signed_in(cast.lan)
    held = an_event(fair, cast.lan, presenting=[an_exhibitor(fair, cast.lan).code])

    def costs() -> list[int]:
        found = []
        for at in ("events/", f"events/{held.code}/", f"events/{held.code}/change/"):
            lan.get(HERE + at)
            with CaptureQueriesContext(connection) as asked:
                assert lan.get(HERE + at).status_code == 200
            found.append(len(asked))
        return found

    before = costs()
    for number in (2, 3):
        held.presenting.create(exhibitor=an_exhibitor(fair, cast.wei, number))
        an_event(fair, cast.lan, venue="", place={"vi": "Sân"})
    assert costs() == before
