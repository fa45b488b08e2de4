"""Lan seats a banquet: a plan is proposed, moved by hand, accepted, told; what it breaks is said each time."""

from datetime import date

import pytest

from earlyspring.delegations.arranging.actions import accept, keep, keep_banquet, lock, move, tell
from earlyspring.delegations.arranging.engine import NoPlan, propose
from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.delegations.arranging.queries import moved, plan_of, plans_naming, tables_of, versions_of
from earlyspring.delegations.arranging.seating import judged, rows_of_tables, without
from earlyspring.delegations.arranging.seating_input import given, seated_people
from earlyspring.ledger.refused import Refused
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import a_cast

pytestmark = pytest.mark.django_db
SIDES = {"B-QN": "S-VN", "B-LS": "S-VN", "B-GX": "S-CN"}
NAMES = {"vi": "Chiêu đãi", "zh": "欢迎宴会"}
RULES = {"each_side": 1, "languages": None, "chair_band": None, "counterpart": None}
ON = date(2027, 2, 10)


def a_banquet(gathering, tables=2, seats=4, **more):
    said = {"names": NAMES, "on": ON, "tables": rows_of_tables(0, tables, seats), "rules": RULES, **more}
    return keep_banquet(gathering, "banquet", **said)


@pytest.fixture
def hall():
    """Four of Guangxi and four of Quảng Ninh, two tables."""
    cast = a_cast()
    gathering = a_gathering(cast.mechanism)
    for party in ("B-GX", "B-QN"):
        for number in range(1, 5):
            a_delegate(a_delegation(gathering, party), number)
    banquet = a_banquet(gathering)
    return cast, banquet, given(banquet, seated_people(banquet), SIDES, None)


def a_plan(cast, banquet, said, *tables):
    seated = [{"table": f"{number}", "persons": list(people)} for number, people in enumerate(tables, 1)]
    return keep(
        banquet.gathering,
        "seating",
        banquet.key,
        said,
        judged(said, seated),
        by=cast.lan.user,
        by_hand=True,
        accepted=True,
    )


MIXED = ("GX-001", "GX-002", "QN-001", "QN-002"), ("GX-003", "GX-004", "QN-003", "QN-004")


def refused(act):
    with pytest.raises(Refused) as refusal:
        act()
    return [(fault.path, fault.code) for fault in refusal.value.faults]


def test_the_engine_proposes_the_same_plan_again_and_a_person_accepts_it(hall):
    cast, banquet, said = hall
    answers = [propose("seating", said, seed=3, iterations=500) for _ in range(2)]
    assert answers[0]["assignment"] == answers[1]["assignment"]
    made = keep(banquet.gathering, "seating", "banquet", said, answers[0], by=cast.lan.user, seed=3, iterations=500)
    assert (made.number, made.broken, plan_of(banquet.gathering, "seating", "banquet")) == (1, [], None)
    accept(made)
    assert plan_of(banquet.gathering, "seating", "banquet") == made
    assert sorted(tables_of(made)) == [f"{party}-00{n}" for party in ("GX", "QN") for n in range(1, 5)]


def test_an_engine_that_is_given_nonsense_says_so():
    with pytest.raises(NoPlan):
        propose("seating", {"persons": "none"}, seed=1, iterations=10)


def test_who_is_on_duty_or_does_not_come_is_not_seated(hall):
    _cast, banquet, _said = hall
    a_delegate(a_delegation(banquet.gathering), 9, category="driver")
    assert len(seated_people(banquet)) == 8


def test_two_change_places_and_what_that_breaks_is_said(hall):
    cast, banquet, said = hall
    plan = a_plan(cast, banquet, said, *MIXED)
    assert plan.broken == []
    next_one = move(plan, said, "GX-001", other="QN-003", by=cast.lan.user)
    assert (next_one.number, next_one.by_hand) == (2, True)
    assert tables_of(next_one) | {"GX-001": "2", "QN-003": "1"} == tables_of(next_one)
    worse = move(next_one, said, "GX-002", other="QN-004", by=cast.lan.user)
    assert sorted(one["code"] for one in worse.broken) == ["guests_too_few", "hosts_too_few"]
    assert plan_of(banquet.gathering, "seating", "banquet") == worse


def test_one_goes_to_another_table_and_what_is_too_full_is_said(hall):
    cast, banquet, said = hall
    plan = move(a_plan(cast, banquet, said, *MIXED), said, "GX-001", to="2", by=cast.lan.user)
    assert [one["code"] for one in plan.broken] == ["banquet_table_too_full"]


def test_what_cannot_be_moved_is_refused(hall):
    cast, banquet, said = hall
    plan = a_plan(cast, banquet, said, *MIXED)
    assert refused(lambda: move(plan, said, "XX-001", to="1", by=cast.lan.user)) == [("person", "not_seated_here")]
    assert refused(lambda: move(plan, said, "GX-001", to="9", by=cast.lan.user)) == [("table", "no_such_table")]
    assert refused(lambda: move(plan, said, "GX-001", other="XX-1", by=cast.lan.user)) == [
        ("person", "not_seated_here")
    ]
    assert Arrangement.objects.count() == 1


def test_who_is_fixed_to_a_table_stays_there_in_every_proposal(hall):
    _cast, banquet, _said = hall
    banquet = lock(banquet, "GX-001", "2")
    said = given(banquet, seated_people(banquet), SIDES, None)
    answer = propose("seating", said, seed=1, iterations=300)
    assert tables_of(Arrangement(assignment=answer["assignment"]))["GX-001"] == "2"
    assert lock(banquet, "GX-001", "").locks == {}
    assert refused(lambda: lock(banquet, "GX-001", "9")) == [("table", "no_such_table")]


def test_a_plan_is_told_when_it_holds_and_what_is_other_later_is_known(hall):
    cast, banquet, said = hall
    plan = a_plan(cast, banquet, said, *MIXED)
    tell(plan, by=cast.lan.user)
    later = move(plan, said, "GX-001", other="GX-003", by=cast.lan.user)
    assert versions_of(banquet.gathering, "seating", "banquet").told == plan
    assert list(moved(tables_of(plan), tables_of(later))) == [("GX-001", "1", "2"), ("GX-003", "2", "1")]
    proposal = keep(banquet.gathering, "seating", "banquet", said, judged(said, []), by=cast.lan.user)
    assert refused(lambda: tell(proposal, by=cast.lan.user)) == [("", "not_accepted_yet")]
    assert refused(lambda: accept(proposal)) == [("", "plan_has_no_places")]


def test_an_older_proposal_does_not_come_back_over_a_newer_plan(hall):
    cast, banquet, said = hall
    seated = [{"table": "1", "persons": list(MIXED[0])}, {"table": "2", "persons": list(MIXED[1])}]
    older = keep(banquet.gathering, "seating", "banquet", said, judged(said, seated), by=cast.lan.user)
    a_plan(cast, banquet, said, *MIXED)
    assert refused(lambda: accept(older)) == [("", "newer_plan_holds")]


def test_when_one_does_not_come_everybody_else_stays(hall):
    cast, banquet, said = hall
    plan = a_plan(cast, banquet, said, *MIXED)
    assert plans_naming(banquet.gathering, "GX-001") == [plan]
    assert without(plan, "GX-001")[0]["persons"] == ["GX-002", "QN-001", "QN-002"]
    assert plans_naming(banquet.gathering, "GX-009") == []


def test_people_who_know_their_table_are_given_to_the_engine_with_it(hall):
    cast, banquet, said = hall
    plan = tell(a_plan(cast, banquet, said, *MIXED), by=cast.lan.user)
    again = given(banquet, [one for one in seated_people(banquet) if one.code != "GX-001"], SIDES, plan)
    assert again["published"][0] == {"table": "1", "persons": ["GX-002", "QN-001", "QN-002"]}


def test_a_banquet_without_name_tables_or_on_another_day_is_refused(hall):
    _cast, banquet, _said = hall
    said = {"names": {}, "on": date(2027, 3, 1), "tables": []}
    assert refused(lambda: keep_banquet(banquet.gathering, "lunch", **said)) == [
        ("names", "missing"),
        ("tables", "missing"),
        ("on", "not_a_day_of_it"),
    ]
    many = rows_of_tables(0, 1, 61)
    assert refused(lambda: keep_banquet(banquet.gathering, "lunch", names=NAMES, on=ON, tables=many)) == [
        ("tables", "seats_of_a_table")
    ]
