"""What is looked up alike for everyone is read once, and never after the record has gone on."""

import pytest
from django.db import transaction
from story_house import GX, QN, REPORT, a_body, a_house

from earlyspring.ledger import remembered as place
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.ledger.remembered import remembered
from earlyspring.members.actions import enter_body
from earlyspring.members.models import Body
from earlyspring.members.queries import Directory

pytestmark = pytest.mark.django_db(transaction=True)

NOW = Moment(as_of="2026-03-01", today="2026-03-01")
LATER = Moment(as_of="2026-09-01", today="2026-09-01")


@pytest.fixture(autouse=True)
def nothing_remembered():
    place._readings.clear()
    yield
    place._readings.clear()


@pytest.fixture
def house():
    return a_house()


def bodies(mechanism, moment):
    """A new list at each reading, so that two readings can be told apart."""
    return sorted(body.item for body in rows(Body, mechanism, moment))


def enter(house, item):
    enter_body(
        house.mechanism, {k: v for k, v in a_body("-", "S-VN", item).items() if k != "id"}, by=QN, way=REPORT, item=item
    )


def test_read_once_for_every_day_and_anew_after_the_next_entry(house):
    first = remembered(bodies, house.mechanism, NOW)
    assert remembered(bodies, house.mechanism, LATER) is first
    enter(house, "B-NEW")
    assert remembered(bodies, house.mechanism, NOW) == sorted([*first, "B-NEW"])


def test_what_was_known_then_is_another_reading(house):
    now = remembered(bodies, house.mechanism, NOW)
    known = Entry.objects.earliest("received_at").received_at.replace(year=2000)
    assert remembered(bodies, house.mechanism, Moment("2026-03-01", "2026-03-01", known=known)) == []
    assert remembered(bodies, house.mechanism, NOW) is now


def test_one_mechanism_is_never_given_for_another(house):
    other = a_house("autumn")
    enter(house, "B-NEW")
    assert "B-NEW" in remembered(bodies, house.mechanism, NOW)
    assert "B-NEW" not in remembered(bodies, other.mechanism, NOW)


def test_inside_a_transaction_it_is_read_anew_and_what_is_taken_back_was_never_there(house):
    first = remembered(bodies, house.mechanism, NOW)
    with transaction.atomic():
        enter(house, "B-NEW")
        inside = remembered(bodies, house.mechanism, NOW)
        assert ("B-NEW" in inside, remembered(bodies, house.mechanism, NOW) is inside) == (True, False)
        transaction.set_rollback(True)
    assert remembered(bodies, house.mechanism, NOW) is first


def test_a_restored_record_with_another_last_entry_at_the_same_place_is_another(house):
    first = remembered(bodies, house.mechanism, NOW)
    (key,) = place._readings
    place._readings[(*key[:-1], (key[-1][0], "ab" * 32, key[-1][2]))] = place._readings.pop(key)
    assert remembered(bodies, house.mechanism, NOW) is not first


def test_without_an_entry_nothing_is_kept():
    empty = Mechanism.objects.create(key="empty")
    assert (remembered(bodies, empty, NOW), len(place._readings)) == ([], 0)


def test_the_reading_asked_for_longest_ago_goes_first(house, monkeypatch):
    monkeypatch.setattr(place, "KEPT", 2)
    first = remembered(bodies, house.mechanism, NOW)
    for key in ("autumn", "winter"):
        remembered(bodies, a_house(key).mechanism, NOW)
    assert (len(place._readings), remembered(bodies, house.mechanism, NOW) is first) == (2, False)


def test_two_readers_share_the_roll_and_not_their_side(house):
    lan, wei = Directory(house.mechanism, NOW, home_side="S-VN"), Directory(house.mechanism, NOW, home_side="S-CN")
    assert lan.roll is wei.roll
    assert (lan.ordered([GX, QN]), wei.ordered([QN, GX])) == ([QN, GX], [GX, QN])
