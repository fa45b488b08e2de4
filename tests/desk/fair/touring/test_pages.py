"""Lan offers a tour, Wei takes seats until it is full, an exhibitor by its link; the guide has the list."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from earlyspring.fair.links import give_link
from earlyspring.fair.touring.actions import take_seat
from earlyspring.fair.touring.models import Tour, TourPlace
from tests.desk.page_reading import Page
from tests.fairs import an_exhibitor
from tests.people import now, signed_in
from tests.tours import a_tour

pytestmark = pytest.mark.django_db
HERE = "/spring/fair/2027/"
TOUR = {"code": "bay", "names__vi": "Vịnh", "day": "2027-02-12", "start": "14:00", "end": "17:00", "seats": 2}


def test_lan_offers_changes_and_takes_back_a_tour(cast, fair):
    lan = signed_in(cast.lan)
    lan.post(f"{HERE}new-tour/", TOUR | {"languages": ["vi"]})
    made = Tour.objects.get()
    assert (made.seats, made.per_party, made.languages) == (2, None, ["vi"])
    at = f"{HERE}tours/bay/change/"
    lan.post(at, TOUR | {"languages": ["vi"], "seats": 3, "version": made.version})
    assert Tour.objects.get().seats == 3
    assert signed_in(cast.wei).get(at).status_code == 404
    lan.post(at, {"remove": "1"})
    assert Tour.objects.count() == 0


def test_when_it_is_full_the_page_says_how_many_wait(cast, fair):
    a_tour(fair, cast.lan, seats=1)
    wei, at = signed_in(cast.wei), f"{HERE}tours/bay/"
    wei.post(at, {"name": "试代表一", "lang": "zh"})
    answer = wei.post(at, {"name": "试代表二", "lang": "zh"})
    assert answer.status_code == 422
    assert "Every seat of the tour is taken (0 free), and 0 wait." in Page(answer).words
    wei.post(at, {"name": "试代表二", "lang": "zh", "waits": "on"})
    assert [one.seated for one in TourPlace.objects.order_by("pk")] == [True, False]
    wei.post(at, {"give": TourPlace.objects.order_by("pk")[0].pk})
    assert [(one.name, one.seated) for one in TourPlace.objects.all()] == [("试代表二", True)]


def test_others_are_seen_by_the_host_alone(cast, fair):
    bay = a_tour(fair, cast.lan)
    take_seat(bay, "Người Thử 1", "vi", by=cast.lan)
    take_seat(bay, "试代表一", "zh", by=cast.wei)
    lan, wei = (Page(signed_in(one).get(f"{HERE}tours/bay/")).words for one in (cast.lan, cast.wei))
    assert ("试代表一" in lan, "Người Thử 1" in wei, "试代表一" in wei) == (True, False, True)
    assert ("Guides" in lan, "Guides" in wei) == (True, False)
    assert signed_in(cast.minh).get(f"{HERE}tours/").status_code == 404


def test_an_exhibitor_takes_and_gives_back_seats_by_its_link(cast, fair):
    bay, one = a_tour(fair, cast.lan), an_exhibitor(fair, cast.wei)
    foreign = take_seat(bay, "Người Thử 1", "vi", by=cast.lan)
    _link, secret = give_link(one, label="Gian", expires_at=now() + timedelta(days=3), by=cast.wei)
    at = f"{HERE}my-booth/{secret}/tours/"
    Client().post(at, {"tour": "bay", "name": "试代表一", "lang": "zh"})
    own = TourPlace.objects.get(exhibitor=one)
    page = Page(Client().get(at)).words
    assert ("试代表一" in page, "Người Thử 1" in page) == (True, False)
    assert Client().post(at, {"tour": "bay", "give": foreign.pk}).status_code == 404
    Client().post(at, {"tour": "bay", "give": own.pk})
    assert [each.pk for each in TourPlace.objects.all()] == [foreign.pk]


def test_the_guide_has_the_list_as_pdf(cast, fair):
    take_seat(a_tour(fair, cast.lan), "试代表一", "zh", by=cast.wei)
    answer = signed_in(cast.lan).get(f"{HERE}tours/bay/list.pdf")
    assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")


def test_a_page_costs_the_same_with_one_row_and_with_three(cast, fair):
    lan, bay = signed_in(cast.lan), a_tour(fair, cast.lan, seats=9)
    take_seat(bay, "Người Thử 1", "vi", by=cast.lan)

    def costs() -> list[int]:
        found = []
        for at in ("tours/", "tours/bay/"):
            lan.get(HERE + at)
            with CaptureQueriesContext(connection) as asked:
                assert lan.get(HERE + at).status_code == 200
            found.append(len(asked))
        return found

    before = costs()
    for number in (2, 3):
        a_tour(fair, cast.lan, code=f"bay-{number}")
        take_seat(bay, f"Người Thử {number}", "vi", by=cast.wei)
    assert costs() == before
