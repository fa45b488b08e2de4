"""What the validator of the banquet says of seats, rule by rule and wish by wish."""

from typing import Any

import pytest

from earlyspring.planning.outcome import Remark
from earlyspring.planning.seating.judge import broken, score
from tests.planning.seating.halls import hall

WEI = {"id": "wei", "side": "host", "languages": ["zh"], "band": 2}
LAN = {"id": "lan", "side": "guest", "languages": ["vi", "zh"], "band": 4}
TABLES = [{"id": "1", "seats": 2}, {"id": "2", "seats": 2, "distance": 3}]
BESIDE, APART = [["wei", "lan"], []], [["wei"], ["lan"]]


def seated(rows: list[list[str]]) -> list[dict[str, Any]]:
    return [{"table": str(number), "persons": row} for number, row in enumerate(rows, 1)]


def codes(remarks: list[Remark]) -> list[tuple[str, int]]:
    return [(one.code, one.points) for one in remarks]


@pytest.mark.parametrize(
    ("rows", "given", "code"),
    [
        (BESIDE, {}, []),
        ([["wei"], []], {}, ["person_missing"]),
        ([["wei", "lan"], ["wei"]], {}, ["person_twice"]),
        ([["wei", "lan"], ["minh"]], {}, ["person_unknown"]),
        ([["wei", "lan"], [], []], {}, ["banquet_table_unknown"]),
        (APART, {"rules": {"each_side": 1}}, ["guests_too_few", "hosts_too_few"]),
        (APART, {"rules": {"languages": ["vi", "zh"]}}, ["nobody_speaks_all"]),
        (APART, {"rules": {"chair_band": 3}}, ["no_chair"]),
        (BESIDE, {"rules": {"chair_band": 2, "counterpart": 2}}, []),
        (BESIDE, {"rules": {"chair_band": 2, "counterpart": 1}}, ["no_counterpart"]),
        (BESIDE, {"rules": {"chair_band": 1}}, ["no_chair"]),
        (BESIDE, {"rules": {"known": 1}}, ["knows_too_few", "knows_too_few"]),
        (BESIDE, {"rules": {"known": 1}, "affinity": [{"persons": ["lan", "wei"], "points": 1}]}, []),
        (APART, {"together": [["wei", "lan"]]}, ["group_parted"]),
        (BESIDE, {"apart": [["wei", "lan"]]}, ["not_apart"]),
    ],
)
def test_each_rule_is_named_where_it_is_broken(rows: list[list[str]], given: dict[str, Any], code: list[str]) -> None:
    assert [one.code for one in broken(hall([WEI, LAN], TABLES, **given), seated(rows))] == code


@pytest.mark.parametrize(
    ("person", "table", "code"),
    [
        ({"table": "2"}, {}, "seat_lock_broken"),
        ({"wheelchair": True}, {"reachable": False}, "not_reachable"),
        ({"diet": "halal"}, {"diets": ["vegetarian"]}, "diet_not_served"),
        ({"diet": "halal"}, {"diets": ["halal"]}, None),
        ({}, {"head": True}, "not_for_head_table"),
        ({}, {"seats": 1}, "banquet_table_too_full"),
    ],
)
def test_each_seat_is_one_the_person_may_have(person: dict[str, Any], table: dict[str, Any], code: str | None) -> None:
    lan, wei = {"id": "lan"} | person, {"id": "wei", "table": "1"}
    banquet = hall([lan, wei], [{"id": "1", "seats": 2} | table, {"id": "2", "seats": 2}])

    assert [one.code for one in broken(banquet, seated(BESIDE))] == ([code] if code else [])


def test_an_interpreter_is_a_voice_and_neither_a_host_nor_a_chair() -> None:
    banquet = hall(
        [WEI | {"languages": ["zh", "vi"], "interpreter": True}, LAN | {"languages": ["vi"]}],
        TABLES,
        rules={"each_side": 1, "languages": ["vi", "zh"], "chair_band": 3},
    )

    assert [one.code for one in broken(banquet, seated(BESIDE))] == ["hosts_too_few", "no_chair"]


def test_a_table_declared_of_one_side_need_not_be_mixed() -> None:
    tables = [{"id": "1", "seats": 2, "one_side": True}, *TABLES[1:]]

    assert broken(hall([WEI], tables, rules={"each_side": 2, "chair_band": 1}), seated([["wei"], []])) == []


@pytest.mark.parametrize(
    ("rows", "given", "lines"),
    [
        (BESIDE, {}, [("ranks_apart", 12)]),
        (
            BESIDE,
            {"affinity": [{"persons": ["lan", "wei"], "points": -7}]},
            [("ranks_apart", 12), ("pair_unwanted", 7)],
        ),
        (APART, {"affinity": [{"persons": ["lan", "wei"], "points": 7}]}, [("far_from_rank", 2), ("pair_parted", 7)]),
        (APART, {"published": seated([["wei", "lan"]])}, [("far_from_rank", 2), ("seat_moved", 1000)]),
        (BESIDE, {"published": seated([["wei", "lan", "minh"]])}, [("ranks_apart", 12)]),
    ],
)
def test_each_wish_that_is_not_met_is_a_line(
    rows: list[list[str]], given: dict[str, Any], lines: list[tuple[str, int]]
) -> None:
    found = codes(score(hall([WEI, LAN], TABLES, **given), seated(rows)))

    assert found == lines


def test_people_of_one_field_who_do_not_meet_and_a_unit_that_sits_in_a_heap() -> None:
    names = ["a", "b", "c"]
    banquet = hall(
        [{"id": one, "side": "host", "unit": "gx-port", "field": "trade"} for one in names]
        + [{"id": "lan", "side": "guest", "field": "trade"}],
        [{"id": "1", "seats": 3}, {"id": "2", "seats": 3}],
    )

    assert codes(score(banquet, seated([names, ["lan"]]))) == [("unit_crowds", 3), ("field_parted", 4)]


def test_who_has_nobody_to_talk_to_is_said_without_points() -> None:
    banquet = hall([WEI, LAN | {"languages": ["vi"], "band": 2}], [{"id": "1", "seats": 2}])

    assert codes(score(banquet, seated([["wei", "lan"]]))) == [("no_neighbour_to_talk_to", 0)] * 2
