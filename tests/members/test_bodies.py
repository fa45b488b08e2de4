"""A body is given another name, and stays the same body."""

from functools import partial

import pytest
from story_house import PROPOSE, QN, REPORT, codes, story

from earlyspring.lang.names import Name, name_on
from earlyspring.members.actions import enter_body, rename

pytestmark = pytest.mark.django_db
NEW = {"vi": "Thành phố Quảng Ninh", "en": "City of Quảng Ninh"}


def test_a_new_name_stands_beside_the_old_one(house):
    body = rename(house.now("body", QN), official=NEW, from_day="2030-01-01", by=QN, way=REPORT)
    assert body.item == QN
    assert body.names == [
        {"official": {"en": "Quảng Ninh"}, "to": "2030-01-01"},
        {"official": NEW, "from": "2030-01-01"},
    ]
    assert name_on(body.names, "2029-12-31") == Name({"en": "Quảng Ninh"}, {})
    assert name_on(body.names, "2030-01-01") == Name(NEW, {})


def test_names_that_are_refused(house):
    body = rename(house.now("body", QN), official=NEW, from_day="2030-01-01", by=QN, way=REPORT)
    again = lambda **how: rename(body, **{"official": NEW, "from_day": "2031", "by": QN, "way": REPORT} | how)
    assert codes(again, house) == [("official", "same_name")]
    assert codes(lambda: again(official={"en": "Q"}, from_day="2029"), house) == [("from", "not_after_beginning")]
    assert codes(lambda: again(official={}), house) == [("official", "missing")]
    assert codes(lambda: again(official={"en": "Q"}, from_day=""), house) == [("from", "missing")]
    assert codes(lambda: again(official={"english": "Q"}), house) == [("names[2].official.english", "not_lang")]


def test_an_agency_is_entered(house):
    agency = {"side": "S-VN", "parent": QN, "names": [{"official": {"en": "Trade of Quảng Ninh"}}]}
    assert enter_body(house.mechanism, agency, by=QN, way=REPORT).parent == QN
    assert house.agreed(enter_body(house.mechanism, agency, by=QN, way=PROPOSE)).standing == "joint"
    assert codes(lambda: enter_body(house.mechanism, {}, by=QN, way=REPORT), house) == [
        ("names", "missing"),
        ("side", "missing"),
    ]
    stray = agency | {"parent": "B-XX"}
    assert codes(lambda: enter_body(house.mechanism, stray, by=QN, way=REPORT), house) == [("parent", "no_such_fact")]
    assert codes(lambda: enter_body(house.mechanism, agency, by=QN, way=REPORT, item="O-SM"), house) == [
        ("id", "id_taken")
    ]


def test_no_body_belongs_to_itself(house):
    agency = {"side": "S-VN", "parent": QN, "names": [{"official": {"en": "Trade of Quảng Ninh"}}]}
    made = enter_body(house.mechanism, agency, by=QN, way=REPORT)
    province = house.now("body", QN).content() | {"side": "S-VN"}
    below = province | {"parent": made.item}
    for way in (REPORT, PROPOSE):
        for item in (made.item, QN):
            again = partial(enter_body, house.mechanism, below, by=QN, way=way, item=item)
            assert codes(again, house) == [("parent", "above_itself")]
