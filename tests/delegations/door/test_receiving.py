"""Phones hand in scans late, twice, out of order and with wrong clocks; each is held once and read alike."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from earlyspring.core.door import came_twice, presence
from earlyspring.delegations.accrediting import actions as accrediting
from earlyspring.delegations.accrediting.keys import renew_key, signing_key
from earlyspring.delegations.accrediting.models import Badge
from earlyspring.delegations.door.actions import change_door, send_away
from earlyspring.delegations.door.models import Device, ScanEvent
from earlyspring.delegations.door.queries import doors_of, scans_of
from earlyspring.record.badge_token import BadgeToken, signed
from earlyspring.record.keys import make_key
from tests.doors import a_house_with_doors, a_phone, client_id, people_with_badges
from tests.people import now

pytestmark = pytest.mark.django_db


def read(gathering):
    return {(one.person, one.refused) for one in scans_of(gathering)}


def test_a_scan_is_taken_once_however_often_it_comes(cast):
    made = a_house_with_doors(cast)
    [(delegate, token)] = people_with_badges(cast, made, 1)
    phone = a_phone(cast, made)
    scan = phone.scan(1, now(), token=token)
    assert phone.hand_in(scan).json()["answers"] == {client_id(1): "taken"}
    assert phone.hand_in(scan, scan).json()["answers"] == {client_id(1): "known"}
    changed = phone.scan(1, now(), token=token, direction="out")
    assert phone.hand_in(changed).json()["answers"] == {client_id(1): "known"}
    assert [(one.direction, one.token) for one in ScanEvent.objects.all()] == [("in", token)]
    assert read(made) == {(delegate.pk, "")}


def test_the_database_itself_holds_an_id_once(cast):
    made = a_house_with_doors(cast)
    phone = a_phone(cast, made)
    [(delegate, _token)] = people_with_badges(cast, made, 1)
    phone.hand_in(phone.scan(1, now(), person=delegate.pk))
    held = ScanEvent.objects.get()
    held.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        held.save(force_insert=True)


def test_three_phones_with_wrong_clocks_in_any_order_and_again_are_the_exact_union(cast):
    made = a_house_with_doors(cast)
    people = people_with_badges(cast, made, 12)
    begin = now() - timedelta(hours=2)
    clocks = (timedelta(0), timedelta(minutes=5), timedelta(minutes=-5))
    phones = [a_phone(cast, made, name=f"Phone {no}") for no in range(3)]
    for phone, behind in zip(phones, clocks, strict=True):
        phone.behind = behind
    sent = [
        (phones[no % 3], phones[no % 3].scan(no, begin + timedelta(minutes=no), token=people[no % 12][1]))
        for no in range(48)
    ]
    chance = random.Random(7)
    again = [*sent, *sent]
    chance.shuffle(again)
    for phone, scan in again:
        assert phone.hand_in(scan).status_code == 200
    assert ScanEvent.objects.count() == 48
    came = presence(scans_of(made))
    assert {person: one.first.at for person, one in came.items()} == {
        delegate.pk: milliseconds(begin + timedelta(minutes=no)) for no, (delegate, _token) in enumerate(people)
    }


def milliseconds(at):
    return datetime.fromtimestamp(round(at.timestamp() * 1000) / 1000, UTC)


def test_forged_foreign_revoked_replaced_and_unknown_badges_open_nothing(cast):
    made = a_house_with_doors(cast)
    (gone, revoked), (lost, replaced), (one, good) = people_with_badges(cast, made, 3)
    said = Badge.objects.get(accreditation__delegate=one)
    accrediting.revoke(gone, "sent home", by=cast.lan)
    accrediting.replace(lost, "lost", by=cast.lan)
    claims = BadgeToken(said.code, 1, "delegate", 2**31)
    forged = f"{good[:-40]}{(int(good[-40:]) + 1) % 10**40:040}"
    stranger = signed(BadgeToken("0" * 16, 1, "delegate", 2**31), signing_key(made))
    foreign = signed(claims, make_key())
    phone = a_phone(cast, made)
    for no, token in enumerate((revoked, replaced, forged, foreign, stranger, good)):
        phone.hand_in(phone.scan(no, now(), token=token))
    assert read(made) == {
        (gone.pk, "revoked"),
        (lost.pk, "replaced"),
        (None, "forged"),
        (None, "key_unknown"),
        (None, "unknown"),
        (one.pk, ""),
    }


def test_who_came_before_a_badge_ended_or_a_key_was_renewed_came_all_the_same(cast):
    made = a_house_with_doors(cast)
    [(delegate, token)] = people_with_badges(cast, made, 1)
    phone = a_phone(cast, made)
    phone.hand_in(phone.scan(1, now(), token=token))
    accrediting.revoke(delegate, "sent home", by=cast.lan)
    renew_key(made)
    phone.hand_in(phone.scan(2, now(), token=token))
    assert read(made) == {(delegate.pk, ""), (None, "key_unknown")}


def test_a_door_admits_the_categories_and_zones_it_names(cast):
    made = a_house_with_doors(cast)
    accrediting.name_zones(made, {"A": {"en": "Hall"}, "B": {"en": "Press"}}, by=cast.lan)
    accrediting.set_category_zones(made, {"delegate": ["A"]}, by=cast.lan)
    [(delegate, token)] = people_with_badges(cast, made, 1)
    main, gate = doors_of(made)
    change_door(main, categories=["press"])
    change_door(gate, zones=["B"])
    phone = a_phone(cast, made)
    phone.hand_in(phone.scan(1, now(), token=token), phone.scan(2, now(), token=token, door="gate"))
    phone.hand_in(phone.scan(3, now(), token=token, door="attic"))
    assert {one.refused for one in scans_of(made)} == {"wrong_category", "wrong_zone", "no_such_door"}
    change_door(gate, zones=["A", "B"])
    assert (delegate.pk, "") in read(made)


def test_somebody_chosen_from_the_list_needs_a_badge_too(cast):
    made = a_house_with_doors(cast)
    [(delegate, _token)] = people_with_badges(cast, made, 1)
    phone = a_phone(cast, made)
    phone.hand_in(phone.scan(1, now(), person=delegate.pk), phone.scan(2, now(), person=10**6))
    assert read(made) == {(delegate.pk, ""), (10**6, "no_badge")}


def test_a_copied_badge_at_two_doors_at_once_is_one_person_and_is_noticed(cast):
    made = a_house_with_doors(cast)
    [(delegate, token)] = people_with_badges(cast, made, 1)
    one, other = a_phone(cast, made), a_phone(cast, made, name="Phone 2", door="gate")
    begin = now() - timedelta(minutes=10)
    # Both were offline: the later scan comes first.
    other.hand_in(other.scan(2, begin + timedelta(minutes=1), token=token, door="gate"))
    one.hand_in(one.scan(1, begin, token=token))
    scans = scans_of(made)
    assert [(person, found.first.door) for person, found in presence(scans).items()] == [(delegate.pk, "main")]
    assert [(person, [scan.door for scan in pair]) for person, pair in came_twice(scans).items()] == [
        (delegate.pk, ["main", "gate"])
    ]


def test_phones_learn_of_each_others_scans_but_of_no_forged_ones(cast):
    made = a_house_with_doors(cast)
    [(delegate, token)] = people_with_badges(cast, made, 1)
    badge = Badge.objects.get()
    one, other = a_phone(cast, made), a_phone(cast, made, name="Phone 2")
    begin = now() - timedelta(minutes=10)
    one.hand_in(
        one.scan(1, begin, token=token), one.scan(2, begin, person=delegate.pk), one.scan(3, begin, token="1" * 210)
    )
    told = other.hand_in().json()
    at = round(begin.timestamp() * 1000)
    [first, second] = told["others"]
    assert first == [client_id(1), badge.code, 1, first[3], 0, "main", "in", at]
    assert second == [client_id(2), "", 0, 0, delegate.pk, "main", "in", at]
    assert one.hand_in().json()["others"] == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"token": "12"},
        {"token": "1" * 210, "person": 3},
        {"person": -1},
        {"person": True},
        {"person": 2**70},
        {"person": 3, "at": "noon"},
        {"person": 3, "at": 2**60},
        {"person": 3, "ahead": 2**60},
        {"person": 3, "direction": "up"},
        {"person": 3, "door": "a b"},
        {"person": 3, "door": None},
        {},
    ],
)
def test_what_is_no_scan_is_named_and_not_kept(cast, wrong):
    made = a_house_with_doors(cast)
    phone = a_phone(cast, made)
    answer = phone.hand_in(phone.scan(1, now()) | wrong, {"id": "x"}, 7)
    assert (answer.status_code, answer.json()["answers"]) == (200, {client_id(1): "malformed"})
    assert ScanEvent.objects.count() == 0


def test_a_wild_clock_moves_no_scan_beyond_its_receipt(cast):
    made = a_house_with_doors(cast)
    [(delegate, _token)] = people_with_badges(cast, made, 1)
    phone = a_phone(cast, made)
    wild = phone.scan(1, now(), person=delegate.pk) | {"ahead": 2**40}
    early = phone.scan(2, now(), person=delegate.pk) | {"at": 1}
    phone.hand_in(wild, early)
    assert max(one.at for one in scans_of(made)) == ScanEvent.objects.earliest("pk").received_at


def test_who_is_not_admitted_is_told_and_nothing_is_taken(cast):
    made = a_house_with_doors(cast)
    phone = a_phone(cast, made)
    scan = phone.scan(1, now(), person=1)
    assert phone.hand_in(scan).status_code == 200
    send_away(Device.objects.get(), by=cast.lan.user, at=now())
    for answer in (phone.hand_in(phone.scan(2, now(), person=1)), phone.roster()):
        assert (answer.status_code, answer.json()) == (403, {"refused": "device"})
    phone.token = "none"
    assert phone.hand_in(scan).status_code == 403
    assert ScanEvent.objects.count() == 1


def test_one_scan_costs_at_most_eight_statements(cast):
    made = a_house_with_doors(cast)
    [(_one, token), (_two, more)] = people_with_badges(cast, made, 2)
    phone, other = a_phone(cast, made), a_phone(cast, made, name="Phone 2")
    other.hand_in(other.scan(1, now(), token=more))
    Device.objects.update(seen_at=None)
    with CaptureQueriesContext(connection) as asked:
        phone.hand_in(phone.scan(2, now(), token=token))
    assert len(asked) <= 8, [one["sql"][:90] for one in asked]
