"""Meetings, contacts, tours and events of the fair under attack: ids of others, words that would be code, numbers without end."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from earlyspring.fair.contacts.actions import enter_contact
from earlyspring.fair.contacts.models import Contact
from earlyspring.fair.links import give_link
from earlyspring.fair.matching.actions import add_match_room, ask_for_meeting
from earlyspring.fair.matching.models import MatchRequest, MatchRoom, MatchTime
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.promoting.actions import cancel_event
from earlyspring.fair.promoting.models import PromotionEvent
from earlyspring.fair.touring.actions import take_seat
from earlyspring.fair.touring.models import Tour, TourPlace
from tests.contacts import AFTER, met
from tests.fair.conftest import fair
from tests.fairs import a_product
from tests.gatherings import a_gathering
from tests.matches import a_match_room, one_that_comes, some_half_hours
from tests.people import Cast, a_mechanism, cast, house, now, signed_in
from tests.promotions import a_hall, an_event
from tests.security.test_payloads import ALL, PAYLOADS, live
from tests.tours import a_tour

__all__ = ["cast", "fair", "house"]
pytestmark = pytest.mark.django_db
HERE = "/spring/fair/2027/"
HUGE = "9" * 60
EVIL = {"vi": ALL[:190], "zh": ALL[:190], "en": ALL[:190]}
NAME = "".join(PAYLOADS[:2])[:110]


@pytest.fixture
def fairs(cast: Cast, fair: Any) -> dict[str, Any]:
    """A meeting asked for, a contact, a seat and an event of Lan's party, and the same numbers for Minh to guess."""
    lan, other = one_that_comes(fair, cast.lan), one_that_comes(fair, cast.lan, 2)
    wei = one_that_comes(fair, cast.wei, 3)
    asked = ask_for_meeting(lan, other, 1, "Chè", by=cast.lan)
    with time_machine.travel(AFTER, tick=False):
        contact = enter_contact(lan, met(visitor="Công ty Kín"), by=cast.lan)
    tour = a_tour(fair, cast.lan, seats=9)
    seat = take_seat(tour, "Người Kín", "vi", by=cast.lan)
    return {"lan": lan, "wei": wei, "asked": asked, "contact": contact, "tour": tour, "seat": seat}


def test_another_party_s_numbers_open_and_change_nothing(cast: Cast, fairs: dict[str, Any]) -> None:
    wei, own, foreign = signed_in(cast.wei), fairs["wei"].code, fairs["lan"].code
    contact, asked, seat = (fairs[name].pk for name in ("contact", "asked", "seat"))
    gets = (f"exhibitors/{own}/contacts/{contact}/", f"exhibitors/{foreign}/contacts/{contact}/")
    gets += (f"exhibitors/{foreign}/contacts/new/", f"exhibitors/{foreign}/meetings/", "meetings/hours/")
    assert [wei.get(HERE + one).status_code for one in gets] == [404] * len(gets)
    posts: list[tuple[str, dict[str, Any]]] = [(one, {"remove": "1", "part": "stay"}) for one in gets]
    for part in ("answer", "withdraw"):
        posts += [(f"exhibitors/{own}/meetings/", {"part": part, "request": asked, "accept": "1"})]
    assert [wei.post(HERE + at, said).status_code for at, said in posts] == [404] * len(posts)
    wei.post(f"{HERE}tours/bay/", {"give": seat})
    wei.post(f"{HERE}tours/bay/", {"name": "试", "lang": "zh", "exhibitor": foreign})
    wei.post(f"{HERE}contacts/as-results/")
    assert (Contact.objects.count(), TourPlace.objects.count()) == (1, 1)
    assert MatchRequest.objects.get().state == "asked"


def test_numbers_of_another_mechanism_open_nothing_here(cast: Cast, fair: Any, fairs: dict[str, Any]) -> None:
    strange = a_gathering(a_mechanism("autumn"), "2027")
    foreign = Exhibitor.objects.create(gathering=strange, party="B-QN", code="ZZZZZ", names={"vi": "Lạ"})
    contact = Contact.objects.create(exhibitor=foreign, visitor="Lạ", about="x", met_on=date(2027, 2, 11))
    other = Exhibitor.objects.create(gathering=strange, party="B-QN", code="YYYYY", names={"vi": "Khác"})
    asked = MatchRequest.objects.create(asks=foreign, asked=other, about="x")
    hours = MatchTime.objects.create(gathering=strange, day=date(2027, 2, 10), start="09:00", half_hours=2)
    room = MatchRoom.objects.create(gathering=strange, code="r", names={"vi": "Lạ"}, tables=1)
    tour = Tour.objects.create(
        gathering=strange, code="far", day=date(2027, 2, 11), start="09:00", end="10:00", seats=2
    )
    seat = TourPlace.objects.create(tour=tour, party="B-QN", name="Lạ", lang="vi", seated=True)
    said = {"type": "trade", "day": date(2027, 2, 11), "start": "09:00", "end": "10:00"}
    event = PromotionEvent.objects.create(gathering=strange, code="EEEEE", **said)
    lan, own = signed_in(cast.lan), fairs["lan"].code
    posts: list[tuple[str, dict[str, Any]]] = [
        (f"exhibitors/{own}/contacts/{contact.pk}/", {"remove": "1"}),
        (f"exhibitors/ZZZZZ/contacts/{contact.pk}/", {"remove": "1"}),
        (f"exhibitors/{own}/meetings/", {"part": "answer", "request": asked.pk, "accept": "1"}),
        ("meetings/hours/", {"part": "close", "pk": hours.pk}),
        ("meetings/hours/", {"part": "room-gone", "pk": room.pk}),
        ("tours/far/", {"give": seat.pk}),
        ("tours/bay/", {"give": seat.pk}),
        ("tours/far/change/", {"remove": "1"}),
        ("events/EEEEE/cancel/", {"why__vi": "x"}),
        ("events/EEEEE/change/", {}),
    ]
    refused = [(at, lan.post(HERE + at, told).status_code) for at, told in posts]
    assert [one for one in refused if one[1] != 404] == []
    nouns = (contact, asked, hours, room, tour, seat, event)
    assert [type(one).objects.filter(pk=one.pk).exists() for one in nouns] == [True] * len(nouns)
    page = lan.post(
        f"{HERE}exhibitors/{own}/contacts/new/",
        {"about": "x", "met_on": "2027-02-11", "event": "EEEEE", "other": "ZZZZZ"},
    )
    assert (page.status_code, Contact.objects.count()) == (422, 2)


@pytest.mark.parametrize("number", [HUGE, "-1", "1e5", "NaN", "0x1", "9223372036854775808"])
def test_no_number_breaks_a_page(cast: Cast, fair: Any, fairs: dict[str, Any], number: str) -> None:
    lan, own = signed_in(cast.lan), fairs["lan"].code
    tour = {"code": "new", "names__vi": "x", "day": "2027-02-11", "start": "09:00", "end": "10:00", "languages": ["vi"]}
    event = {
        "titles__vi": "x",
        "type": "trade",
        "day": "2027-02-11",
        "start": "09:00",
        "end": "10:00",
        "place__vi": "x",
    }
    contact = {"visitor": "x", "about": "x", "met_on": "2027-02-11", "outcome": "contract", "outcome_on": "2027-03-01"}
    posts: list[tuple[str, dict[str, Any]]] = [
        ("new-tour/", tour | {"seats": number}),
        ("new-tour/", tour | {"seats": "3", "per_party": number}),
        ("tours/bay/", {"give": number}),
        ("new-event/", event | {"expected": number}),
        (
            "meetings/hours/",
            {"part": "hours", "day": "2027-02-11", "start": "09:00", "half_hours": number, "interpreters": number},
        ),
        ("meetings/hours/", {"part": "room", "code": "x", "names__vi": "x", "tables": number}),
        ("meetings/hours/", {"part": "close", "pk": number}),
        (f"exhibitors/{own}/meetings/", {"part": "answer", "request": number}),
        (f"exhibitors/{own}/meetings/", {"part": "come", "languages": ["vi"], "most": number}),
        (f"exhibitors/{own}/contacts/new/", contact | {"value": number, "currency": "CNY"}),
    ]
    with time_machine.travel(AFTER, tick=False):
        lan = signed_in(cast.lan)
        told = [(at, lan.post(HERE + at, said).status_code) for at, said in posts]
    # The value of a contract may be written with an exponent; nothing else is a number that way.
    kept = [f"exhibitors/{own}/contacts/new/"] if number == "1e5" else []
    assert [one for one in told if one[1] not in (404, 422)] == [(at, 302) for at in kept]
    gets = (f"exhibitors/{own}/contacts/{HUGE}/", f"exhibitors/{HUGE}/", f"events/{HUGE}/", f"tours/{HUGE}/")
    assert [lan.get(HERE + at).status_code for at in gets] == [404] * len(gets)
    assert lan.get(f"{HERE}events/?page={number}").status_code in (200, 404)
    assert (Tour.objects.count(), PromotionEvent.objects.count()) == (1, 0)


def test_no_page_of_the_fair_runs_what_somebody_wrote(cast: Cast, fair: Any) -> None:
    one = one_that_comes(fair, cast.lan)
    other = one_that_comes(fair, cast.wei, 2)
    for each in (one, other):
        each.names, each.about, each.contact = EVIL, EVIL, NAME
        each.save()
    type(tea := a_product(one, cast.lan)).objects.filter(pk=tea.pk).update(names=EVIL, about=EVIL, origin=EVIL)
    some_half_hours(fair, cast.lan)
    a_match_room(fair, cast.lan)
    add_match_room(fair, "evil", EVIL, 1, by=cast.lan)
    MatchRequest.objects.create(asks=one, asked=other, about=NAME)
    with time_machine.travel(AFTER, tick=False):
        enter_contact(one, met(visitor=NAME, about=NAME), by=cast.lan)
    tour = a_tour(fair, cast.lan)
    Tour.objects.filter(pk=tour.pk).update(names=EVIL, meets=EVIL, vehicles=NAME, guides=NAME)
    take_seat(tour, NAME, "vi", by=cast.lan)
    a_hall(fair)
    held = an_event(fair, cast.lan, presenting=[one.code])
    texts = {"titles": EVIL, "about": EVIL, "speakers": EVIL, "outcome": EVIL}
    PromotionEvent.objects.filter(pk=held.pk).update(**texts)
    gone = cancel_event(an_event(fair, cast.lan, venue="", place=EVIL), EVIL, by=cast.lan)
    _link, secret = give_link(one, label="x", expires_at=now() + timedelta(days=3), by=cast.lan)
    pages = [
        *("", "exhibitors/", f"exhibitors/{one.code}/", f"exhibitors/{one.code}/change/", f"products/{tea.code}/"),
        *(
            "meetings/",
            "meetings/hours/",
            f"exhibitors/{one.code}/meetings/",
            "contacts/",
            f"exhibitors/{one.code}/contacts/new/",
        ),
        *(
            "tours/",
            "tours/bay/",
            "tours/bay/change/",
            "events/",
            f"events/{held.code}/",
            f"events/{held.code}/change/",
        ),
        *(f"events/{gone.code}/", f"events/{held.code}/afterwards/", "new-event/"),
        *(
            f"exhibitors/{one.code}/contacts/{Contact.objects.get().pk}/",
            "events/?q=<script>",
            "exhibitors/?q=<script>",
        ),
    ]
    by_link = [f"my-booth/{secret}/{at}" for at in ("", "meetings/", "contacts/", "tours/")]
    lan, ran, shut = signed_in(cast.lan), {}, []
    for reader, some in ((lan, pages), (Client(), by_link)):
        for at in some:
            answer = reader.get(HERE + at)
            if answer.status_code != 200:
                shut.append(at)
            if found := live(answer.content.decode()):
                ran[at] = found
    assert (ran, shut) == ({}, [])
