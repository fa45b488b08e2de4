"""Lan offers a day of tea at the exhibition; it stands in the programme, and two at once are told in a sentence."""

from datetime import UTC, date, datetime, time

import pytest
import time_machine

from earlyspring.fair.actions import withdraw_exhibitor
from earlyspring.fair.contacts.actions import enter_contact
from earlyspring.fair.promoting.actions import cancel_event, change_event, hold_event, offer_event, tell_event
from earlyspring.fair.promoting.models import PromotionEvent
from earlyspring.fair.promoting.queries import events_of, item_of, presenters_of, said_otherwise, sums_at
from earlyspring.meetings.programme.actions import add_item, change_item, drop_item, release
from earlyspring.meetings.programme.models import ProgrammeItem
from earlyspring.meetings.programme.queries import last_release, released
from tests.contacts import AFTER, met
from tests.fair.matching.test_asking import refused
from tests.fairs import an_exhibitor
from tests.gatherings import a_gathering
from tests.promotions import TEA_DAY, a_hall, an_event

pytestmark = pytest.mark.django_db
WHY = {"vi": "Bão", "zh": "台风"}


def items(gathering) -> list[tuple]:
    return [(one.code, one.day, one.start, one.venues, one.audiences) for one in ProgrammeItem.objects.all()]


def test_it_stands_in_the_programme_as_it_was_said_last(cast, fair):
    tea = an_event(fair, cast.lan)
    assert items(fair) == [("P-01", date(2027, 2, 11), time(9), ["hall-a"], ["all"])]
    change_event(tea, {"start": time(10), "end": time(12), "public": True}, by=cast.lan)
    assert items(fair) == [("P-01", date(2027, 2, 11), time(10), ["hall-a"], ["all", "public"])]
    release(fair, by=cast.lan.user, at=datetime(2027, 1, 20, tzinfo=UTC))
    given_out = released(last_release(fair), fair).items
    assert [(one.kind, one.titles["zh"], one.languages) for one in given_out] == [
        ("promotion", "试茶推介会", ("vi", "zh"))
    ]
    change_event(tea, {"scheduled": False}, by=cast.lan)
    assert (items(fair), PromotionEvent.objects.get().item) == ([], "")


def test_one_in_no_room_says_where_it_is_in_a_note(cast, fair):
    place = {"vi": "Quảng trường Thử", "zh": "试广场"}
    made = offer_event(fair, TEA_DAY | {"venue": "", "place": place}, by=cast.lan)
    item = item_of(made)
    assert (item.venues, item.notes) == ([], place)


def test_what_the_programme_says_otherwise_is_seen_and_set_right_by_saving(cast, fair):
    tea = an_event(fair, cast.lan)
    item = item_of(tea)
    moved = change_item(item, base=item.version, by=cast.lan.user, start=time(8))
    assert (said_otherwise(tea, moved), said_otherwise(tea, None)) == (True, True)
    tea = change_event(tea, {}, by=cast.lan)
    assert (item_of(tea).start, said_otherwise(tea, item_of(tea))) == (time(9), False)
    drop_item(item_of(tea), base=item_of(tea).version)
    tea = change_event(tea, {}, by=cast.lan)
    assert said_otherwise(tea, item_of(tea)) is False


def test_two_in_one_room_and_one_exhibitor_at_two_events_are_refused(cast, fair):
    one = an_exhibitor(fair, cast.wei)
    tea = an_event(fair, cast.lan, presenting=[one.code])
    assert [each.code for each in presenters_of(tea)] == [one.code]
    a_hall(fair, "hall-b")
    again = TEA_DAY | {"presenting": [one.code]}
    assert refused(offer_event, fair, again, by=cast.lan) == [
        ("venue", "event_room_taken"),
        ("presenting", "event_exhibitor_elsewhere"),
    ]
    elsewhere = again | {"venue": "hall-b"}
    assert refused(offer_event, fair, elsewhere, by=cast.lan) == [("presenting", "event_exhibitor_elsewhere")]
    later = offer_event(fair, elsewhere | {"start": time(11), "end": time(12)}, by=cast.lan)
    assert refused(change_event, later, {"start": time(10)}, by=cast.lan) == [
        ("presenting", "event_exhibitor_elsewhere")
    ]
    assert [each.presenters for each in events_of(fair)] == [1, 1]


def test_a_room_that_the_programme_uses_otherwise_is_taken(cast, fair):
    a_hall(fair)
    hours = {"day": date(2027, 2, 11), "start": time(10), "end": time(12)}
    add_item(fair, by=None, kind="session", titles={"vi": "Họp"}, venues=["hall-a"], audiences=["all"], **hours)
    assert refused(offer_event, fair, TEA_DAY, by=cast.lan) == [("venue", "event_room_taken")]


def test_cancelled_it_leaves_the_programme_and_its_room_until_it_takes_place_after_all(cast, fair):
    tea = an_event(fair, cast.lan)
    assert refused(cancel_event, tea, {}, by=cast.lan) == [("why", "missing")]
    tea = cancel_event(tea, WHY, by=cast.lan)
    assert (tea.cancelled_why, items(fair)) == (WHY, [])
    assert refused(change_event, tea, {}, by=cast.lan) == [("", "event_cancelled")]
    other = an_event(fair, cast.lan)
    assert refused(hold_event, tea, by=cast.lan) == [("venue", "event_room_taken")]
    cancel_event(other, WHY, by=cast.lan)
    tea = hold_event(tea, by=cast.lan)
    assert (tea.cancelled_at, tea.item, len(items(fair))) == (None, "P-01", 1)


def test_what_cannot_be_offered_is_told(cast, fair):
    gone = an_exhibitor(fair, cast.lan)
    withdraw_exhibitor(gone, "lũ", by=cast.lan)
    foreign = an_exhibitor(a_gathering(cast.mechanism, "2028"), cast.lan)
    wrong = {"titles": {}, "type": "x", "day": date(2027, 3, 1), "end": time(8), "place": {"vi": "Sân"}}
    wrong |= {"organiser": "B-NONE", "languages": ["xx"], "expected": 10**9, "presenting": [gone.code, foreign.code]}
    assert refused(offer_event, fair, TEA_DAY | wrong, by=cast.lan) == [
        ("titles", "missing"),
        ("type", "not_in_list"),
        ("expected", "out_of_bounds"),
        ("languages", "not_in_list"),
        ("organiser", "no_such_fact"),
        ("day", "match_day_outside"),
        ("end", "slot_ends_before_it_begins"),
        ("venue", "event_one_place"),
        ("venue", "no_such_venue"),
        ("presenting", "exhibitor_withdrawn"),
        ("presenting", "exhibitor_elsewhere"),
    ]
    many = [f"X{number}" for number in range(41)]
    assert refused(an_event, fair, cast.lan, presenting=many)[0] == ("presenting", "event_too_many")
    assert refused(an_event, fair, cast.wei) == [("", "host_alone")]
    tea = an_event(fair, cast.lan)
    assert refused(change_event, tea, {}, by=cast.lan, version="x") == [("", "exhibit_changed_in_between")]
    assert PromotionEvent.objects.count() == 1


def test_what_came_of_it_is_told_from_its_day_on_with_its_contacts(cast, fair):
    one, other = an_exhibitor(fair, cast.lan), an_exhibitor(fair, cast.wei, 2)
    tea = an_event(fair, cast.lan, presenting=[one.code])
    with time_machine.travel("2027-02-10 03:00:00+00:00", tick=False):
        assert refused(tell_event, tea, {"counted": 70}, by=cast.lan) == [("", "event_not_yet")]
    with time_machine.travel(AFTER, tick=False):
        signed = {"other": other, "event": tea, "outcome": "letter", "outcome_on": date(2027, 3, 1)}
        wrong = met(**signed | {"met_on": date(2027, 2, 10)})
        assert refused(enter_contact, one, wrong, by=cast.lan) == [("met_on", "contact_not_that_day")]
        enter_contact(one, met(**signed), by=cast.lan)
        told = tell_event(tea, {"counted": 70, "outcome": {"vi": "Hai bên ký một bản ghi nhớ."}}, by=cast.lan)
        assert refused(tell_event, tea, {"counted": -1}, by=cast.lan) == [("counted", "out_of_bounds")]
    assert (told.counted, told.outcome) == (70, {"vi": "Hai bên ký một bản ghi nhớ."})
    assert [(each.what, int(each.value)) for each in sums_at(tea)] == [("letter", 1)]
