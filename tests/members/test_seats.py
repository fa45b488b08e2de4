"""Who sits for a party in an organ: one of its own."""

import pytest
from story_house import GX, LS, OWN, PROPOSE, QN, REPORT, codes, story

from earlyspring.ledger.saying import put
from earlyspring.members.actions import enter_seat

pytestmark = pytest.mark.django_db
__all__ = ["story"]


def seat(house, party, body, by=QN, way=REPORT, **more):
    content = {"organ": "O-JWC", "party": party, "body": body, "role": "co_chair"}
    return enter_seat(house.mechanism, content, by=by, way=way, **more)


def test_a_party_seats_itself_and_its_agencies(house):
    assert [seat(house, party, body).body for party, body in ((QN, QN), (QN, "B-QN-FA"), (GX, "B-GX-TR"))] == [
        QN,
        "B-QN-FA",
        "B-GX-TR",
    ]
    empty = enter_seat(house.mechanism, {"organ": "O-JWC", "party": QN}, by=QN, way=OWN)
    assert (empty.body, empty.standing) == (None, "own")


@pytest.mark.parametrize("way", [REPORT, OWN, PROPOSE])
@pytest.mark.parametrize(("party", "body"), [(QN, GX), (QN, "B-LS-FA"), (QN, "B-GX-FA"), (LS, QN)])
def test_no_body_of_another_party_sits_for_it(house, party, body, way):
    assert codes(lambda: seat(house, party, body, by=party, way=way), house) == [("body", "not_own_agency")]


def test_a_national_body_sits_for_any_party_of_its_side(house):
    content = {"names": [{"official": {"en": "Customs"}}], "side": "S-VN"}
    put(house.mechanism, "body", content, by=QN, way=REPORT, item="B-CUSTOMS")
    assert seat(house, QN, "B-CUSTOMS").body == "B-CUSTOMS"
    assert codes(lambda: seat(house, GX, "B-CUSTOMS"), house) == [("body", "not_own_agency")]


def test_a_further_version_is_held_against_the_same(house):
    first = seat(house, QN, "B-QN-FA")
    assert codes(lambda: seat(house, QN, "B-LS-FA", item=first.item), house) == [("body", "not_own_agency")]
    assert seat(house, QN, QN, item=first.item).item == first.item


def test_an_agency_that_went_to_another_party_may_have_sat_for_the_first(house):
    content = {"names": [{"official": {"en": "Foreign affairs"}}], "side": "S-VN", "parent": LS}
    put(house.mechanism, "body", content, by=QN, way=REPORT, item="B-QN-FA")
    assert [seat(house, party, "B-QN-FA").party for party in (QN, LS)] == [QN, LS]


def member(house, **more):
    said = {"body": "B-CUSTOMS", "class": "guest"} | more
    put(house.mechanism, "membership", said, by=QN, way=REPORT, item="M-CUSTOMS")


def by_days(house, begin, end):
    content = {"organ": "O-JWC", "party": QN, "body": "B-CUSTOMS", "role": "member", "from": begin, "to": end}
    return enter_seat(house.mechanism, content, by=QN, way=REPORT)


@pytest.fixture
def customs(house):
    content = {"names": [{"official": {"en": "Customs"}}], "side": "S-VN"}
    put(house.mechanism, "body", content, by=QN, way=REPORT, item="B-CUSTOMS")
    return house


def test_membership_is_asked_of_the_days_of_the_seat(customs):
    """Customs were guests of the mechanism in 2020 and 2021; before and since they are a body that any party may name."""
    member(customs, **{"from": "2020-01-01", "to": "2022-01-01"})
    assert [by_days(customs, *days).body for days in ((None, "2020-01-01"), ("2022-01-01", None))] == ["B-CUSTOMS"] * 2
    for days in (("2021-06-01", "2023-01-01"), ("2019-01-01", "2020-01-02"), (None, None)):
        assert codes(lambda days=days: by_days(customs, *days), customs) == [("body", "not_own_agency")]


@pytest.mark.parametrize(("organ", "sits"), [("O-OTHER", True), ("O-JWC", False), (None, False)])
def test_a_class_in_another_organ_alone_makes_no_member_of_this_one(customs, organ, sits):
    other = {"code": "other", "names": {"en": "Other"}}
    put(customs.mechanism, "organ", other, by=QN, way=REPORT, item="O-OTHER")
    member(customs, **({"organ": organ} if organ else {}))
    if sits:
        assert by_days(customs, None, None).body == "B-CUSTOMS"
    else:
        assert codes(lambda: by_days(customs, None, None), customs) == [("body", "not_own_agency")]
