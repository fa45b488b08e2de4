"""Lan finds that one office stands on record twice; that is no merger, and nothing is lost."""

import pytest

from earlyspring.ledger.actions import Refused
from earlyspring.ledger.moments import Moment
from earlyspring.members.actions import correct_duplicate, enter_body
from earlyspring.members.models import Body, Duplicate
from earlyspring.members.queries import Directory
from tests.story_house import QN, REPORT, a_body, a_house

pytestmark = pytest.mark.django_db

NOW = Moment(as_of="2026-03-01", today="2026-03-01")


@pytest.fixture
def house():
    house = a_house()
    twin = {key: value for key, value in a_body("-", "S-VN", "Quảng Ninh FA", parent=QN).items() if key != "id"}
    enter_body(house.mechanism, twin, by=QN, way=REPORT, item="B-TWIN")
    return house


def correct(house, body="B-TWIN", same_as="B-QN-FA"):
    return correct_duplicate(house.mechanism, {"body": body, "same_as": same_as}, by=QN, way=REPORT)


def test_the_one_is_read_as_the_other_and_both_records_stay(house):
    enter_body(
        house.mechanism,
        {"side": "S-VN", "names": [{"official": {"en": "Foreign affairs of Quảng Ninh"}}], "parent": QN},
        by=QN,
        way=REPORT,
        item="B-QN-FA",
    )
    assert isinstance(correct(house), Duplicate)
    directory = Directory(house.mechanism, NOW)
    assert directory.text("B-TWIN") == directory.text("B-QN-FA") == {"en": "Foreign affairs of Quảng Ninh"}
    assert ("B-TWIN" in directory.bodies, Body.objects.filter(item="B-TWIN", known_to=None).count()) == (False, 1)


@pytest.mark.parametrize(
    ("body", "same_as", "code"),
    [("B-TWIN", "B-TWIN", "leads_to_itself"), (QN, "B-TWIN", "is_a_member"), ("B-TWIN", "B-NOBODY", "no_such_fact")],
)
def test_what_is_no_duplicate_is_refused(house, body, same_as, code):
    with pytest.raises(Refused) as caught:
        correct(house, body, same_as)
    assert [fault.code for fault in caught.value.faults] == [code]
