"""What the database refuses is set aside and shown; what stood before stands on, and a better version is taken."""

import pytest

from earlyspring.ledger.actions import report
from earlyspring.ledger.derived import SetAside
from earlyspring.members.models import Body
from tests.story_house import LS, QN, a_house

pytestmark = pytest.mark.django_db

SAID = {
    "type": "department",
    "side": "S-VN",
    "names": [{"official": {"en": "A department"}, "basis": {"en": "stated"}}],
}


def told(house, known_from, parent):
    said = SAID | {"parent": parent}
    report(house.mechanism, "body", "B-DEP", said, by=QN, sources=["SRC-1"], known_from=known_from)


def current():
    return [row.parent for row in Body.objects.filter(item="B-DEP", known_to=None)]


def test_a_body_above_itself_is_set_aside_and_the_old_version_stands():
    house = a_house()
    told(house, "2025-02-19", QN)
    told(house, "2025-06-12", "B-DEP")
    assert current() == [QN]
    assert list(SetAside.objects.values_list("item", "kind")) == [("B-DEP", "body")]


def test_a_better_version_is_taken_and_nothing_is_set_aside_any_more():
    house = a_house()
    told(house, "2025-02-19", QN)
    told(house, "2025-06-12", "B-DEP")
    told(house, "2025-06-13", LS)
    assert current() == [LS]


def test_the_first_version_stands_even_where_both_arrive_together():
    house = a_house()
    told(house, "2025-06-12", "B-DEP")
    assert current() == []
    told(house, "2025-02-19", QN)
    assert current() == [QN]
