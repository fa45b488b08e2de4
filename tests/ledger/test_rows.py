"""What the database refuses is set aside and shown; what stood before stands on, and a better version is taken."""

import pytest

from earlyspring.ledger.actions import report
from earlyspring.ledger.derived import SetAside
from earlyspring.members.models import Membership
from tests.story_house import QN, a_house

pytestmark = pytest.mark.django_db

SAID = {"body": "B-HP", "class": "guest", "from": "2025-02-19"}


def told(house, known_from, **more):
    report(house.mechanism, "membership", "M-HP", SAID | more, by=QN, sources=["SRC-1"], known_from=known_from)


def current():
    return [(row.from_day, row.to_day) for row in Membership.objects.filter(item="M-HP", known_to=None)]


def test_an_empty_period_is_set_aside_and_the_old_version_stands():
    house = a_house()
    told(house, "2025-02-19")
    told(house, "2025-06-12", to="2025-02-19")
    assert current() == [("2025-02-19", None)]
    assert list(SetAside.objects.values_list("item", "kind")) == [("M-HP", "membership")]


def test_a_better_version_is_taken_and_nothing_is_set_aside_any_more():
    house = a_house()
    told(house, "2025-02-19")
    told(house, "2025-06-12", to="2025-02-19")
    told(house, "2025-06-13", to="2025-07-01")
    assert current() == [("2025-02-19", "2025-07-01")]


def test_the_first_version_stands_even_where_both_arrive_together():
    house = a_house()
    told(house, "2025-06-12", to="2025-02-19")
    assert current() == []
    told(house, "2025-02-19")
    assert current() == [("2025-02-19", None)]
