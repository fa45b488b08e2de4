"""Lan offers Hạ Long Bay; seats go as people come, others wait and move up; what cannot be is refused."""

from datetime import date, time, timedelta

import pytest
import time_machine

from earlyspring.fair.actions import withdraw_exhibitor
from earlyspring.fair.links import give_link
from earlyspring.fair.touring.actions import cancel_tour, change_tour, give_seat_back, offer_tour, take_seat
from earlyspring.fair.touring.models import Tour, TourPlace
from earlyspring.fair.touring.queries import tours_of
from earlyspring.ledger.refused import Refused
from tests.fair.matching.test_asking import refused
from tests.fairs import an_exhibitor
from tests.people import now
from tests.tours import BAY, a_tour

pytestmark = pytest.mark.django_db


def seated(tour) -> list[str]:
    return [one.name for one in TourPlace.objects.filter(tour=tour, seated=True)]


def test_who_comes_later_waits_and_moves_up(cast, fair):
    bay = a_tour(fair, cast.lan)
    first = take_seat(bay, "Người Thử 1", "vi", by=cast.lan)
    take_seat(bay, "试代表二", "zh", by=cast.wei)
    with pytest.raises(Refused) as found:
        take_seat(bay, "试代表三", "zh", by=cast.wei)
    assert [(one.code, one.given, one.expected) for one in found.value.faults] == [("tour_full", "0", "0")]
    take_seat(bay, "试代表三", "zh", by=cast.wei, waits=True)
    assert [(one.taken, one.waiting) for one in tours_of(fair)] == [(2, 1)]
    give_seat_back(first, by=cast.lan)
    assert seated(bay) == ["试代表二", "试代表三"]


def test_a_party_has_no_more_than_its_seats_and_those_of_others_move_past_it(cast, fair):
    bay = a_tour(fair, cast.lan, per_party=1)
    take_seat(bay, "试代表一", "zh", by=cast.wei)
    assert refused(take_seat, bay, "试代表二", "zh", by=cast.wei) == [("", "tour_party_full")]
    take_seat(bay, "试代表二", "zh", by=cast.wei, waits=True)
    take_seat(bay, "Người Thử 1", "vi", by=cast.lan)
    change_tour(bay, {"seats": 3, "per_party": None}, by=cast.lan)
    assert sorted(seated(bay)) == ["Người Thử 1", "试代表一", "试代表二"]


def test_an_exhibitor_takes_seats_by_its_link_and_for_no_other(cast, fair):
    bay, wei, lan = a_tour(fair, cast.lan), an_exhibitor(fair, cast.wei), an_exhibitor(fair, cast.lan, 2)
    link, _secret = give_link(wei, label="Gian", expires_at=now() + timedelta(days=3), by=cast.wei)
    made = take_seat(bay, "试代表一", "zh", by=link, exhibitor=wei)
    assert (made.party, made.seated) == ("B-GX", True)
    assert refused(take_seat, bay, "X", "vi", by=link, exhibitor=lan) == [("", "not_own_exhibitor")]
    assert refused(take_seat, bay, "X", "vi", by=link) == [("", "not_own_exhibitor")]
    assert refused(give_seat_back, made, by=cast.lan) == [("", "not_own_exhibitor")]
    withdraw_exhibitor(lan, "lũ", by=cast.lan)
    assert refused(take_seat, bay, "X", "vi", by=cast.lan, exhibitor=lan) == [("", "exhibitor_withdrawn")]


def test_what_cannot_be_offered_is_told(cast, fair):
    bay = a_tour(fair, cast.lan)
    wrong = {"names": {}, "day": date(2027, 3, 1), "end": time(13), "languages": ["xx"], "seats": 0}
    assert refused(offer_tour, fair, BAY | wrong, by=cast.lan) == [
        ("names", "missing"),
        ("code", "tour_there"),
        ("day", "match_day_outside"),
        ("end", "slot_ends_before_it_begins"),
        ("languages", "not_in_list"),
        ("seats", "out_of_bounds"),
    ]
    assert refused(offer_tour, fair, BAY, by=cast.wei) == [("", "host_alone")]
    take_seat(bay, "Người Thử 1", "vi", by=cast.lan)
    take_seat(bay, "Người Thử 2", "vi", by=cast.lan)
    assert refused(change_tour, bay, {"seats": 1}, by=cast.lan) == [("seats", "out_of_bounds")]
    assert refused(change_tour, bay, {}, by=cast.lan, version="x") == [("", "exhibit_changed_in_between")]
    assert refused(cancel_tour, bay, by=cast.lan) == [("", "tour_in_use")]
    TourPlace.objects.all().delete()
    cancel_tour(bay, by=cast.lan)
    assert Tour.objects.count() == 0


def test_who_cannot_go_along_is_told(cast, fair):
    bay = a_tour(fair, cast.lan)
    assert refused(take_seat, bay, "", "en", by=cast.lan) == [("name", "missing"), ("lang", "tour_not_guided")]
    with time_machine.travel("2027-03-01 03:00:00+00:00", tick=False):
        assert refused(take_seat, bay, "X", "vi", by=cast.lan) == [("", "tour_over")]
