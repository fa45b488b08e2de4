"""Lan opens the next cycle from the last one."""

import pytest
from story_house import GX, LS, PROPOSE, QN, REPORT, codes

from earlyspring.ledger.actions import Way
from earlyspring.ledger.saying import put
from earlyspring.meetings.actions import cancel, decide, open_cycle

pytestmark = pytest.mark.django_db


@pytest.fixture
def last(house):
    """The cycle of 2026: the 11th Spring Meeting and, held together with it, the 17th Joint Working Committee."""
    cycle = put(house.mechanism, "cycle", {"year": 2026}, by=QN, way=REPORT, item="CY-2026")
    meeting = {"cycle": "CY-2026", "year": 2026, "status": "held", "host": GX}
    for item, organ, ordinal in (("SM-11", "O-SM", 11), ("JWC-17", "O-JWC", 17)):
        more = {"with": "SM-11"} if organ == "O-JWC" else {}
        content = meeting | {"organ": organ, "ordinal": ordinal} | more
        put(house.mechanism, "session", content, by=QN, way=REPORT, item=item)
    return cycle


def sessions(house, year):
    found = sorted((one for one in house.all("session") if one.year == year), key=lambda one: one.ordinal)
    return [(one.organ, one.ordinal, one.ordinal_basis, one.status, one.host) for one in found]


def the_next_host(house, body=QN, **more):
    content = {"type": "next_host", "year": 2027, "body": body, "text": {"en": "Next year."}}
    return decide(house.now("session", "SM-11"), content | more, by=QN, way=REPORT)


def test_each_organ_gets_its_own_ordinal(house, last):
    the_next_host(house)
    motion = open_cycle(last, year=2027, by=QN, way=PROPOSE, planned_start="2027-02")
    house.agree(motion)
    assert sessions(house, 2027) == [("O-SM", 12, "planned", "planned", QN), ("O-JWC", 18, "planned", "planned", QN)]
    cycle, meeting, committee = house.last("cycle"), *sorted(house.all("session"), key=lambda one: one.ordinal)[1::2]
    assert (cycle.year, cycle.opened_from, cycle.standing, cycle.trial) == (2027, "CY-2026", "joint", False)
    assert (committee.held_with, meeting.held_with, meeting.cycle) == (meeting.item, None, cycle.item)
    assert meeting.planned_start == "2027-02"


def test_who_hosts_by_the_rule(house, last):
    assert open_cycle(last, year=2027, by=QN, way=REPORT).year == 2027
    assert [host for *_, host in sessions(house, 2027)] == [None, None]  # another than Guangxi, not yet decided
    open_cycle(house.last("cycle"), year=2028, by=QN, way=REPORT, host=None)
    assert [host for *_, host in sessions(house, 2028)] == [None, None]


def test_guangxi_hosts_after_another(house, last):
    open_cycle(last, year=2027, by=QN, way=REPORT, host=LS)
    assert open_cycle(house.last("cycle"), year=2028, by=QN, way=REPORT).year == 2028
    assert [host for *_, host in sessions(house, 2028)] == [GX, GX]


def test_an_exercise_is_a_cycle_apart(house, last):
    drill = Way("report", sources=("SRC-1",), exercise=True)
    cycle = open_cycle(last, year=2027, by=QN, way=drill)
    assert (cycle.trial, cycle.exercise) == (True, True)
    assert open_cycle(last, year=2027, by=QN, way=REPORT).exercise is False
    assert [one.ordinal for one in house.all("session") if one.organ == "O-SM"] == [11, 12, 12]


def test_a_cancelled_session_uses_no_ordinal_up(house, last):
    open_cycle(last, year=2027, by=QN, way=REPORT)
    cancel(house.all("session")[-2], reason={"en": "Storm"}, by=QN, way=REPORT)
    open_cycle(last, year=2028, by=QN, way=REPORT, organs=["O-SM"])
    assert sessions(house, 2028) == [("O-SM", 12, "planned", "planned", None)]


def test_refusals(house, last):
    the_next_host(house)
    again = lambda **how: open_cycle(last, **{"year": 2027, "by": QN, "way": REPORT} | how)
    assert codes(lambda: again(year=2026), house) == [("year", "year_not_later")]
    assert codes(lambda: again(host=LS), house) == [("host", "departs_from_decision")]
    assert codes(lambda: again(organs=[]), house) == [("organs", "missing")]
    assert codes(lambda: again(organs=["O-XX"]), house) == [("organ", "no_such_fact")]
    again()
    assert codes(again, house) == [("", "cycle_year_taken")]
    assert codes(lambda: again(year=2028, host=QN), house) == [("host", "departs_from_rule")]


def test_what_the_parties_agree_in_an_exercise_takes_no_place_of_the_real(house, last):
    drill = Way("propose", exercise=True)
    for way in (drill, PROPOSE):
        house.agree(open_cycle(last, year=2027, by=QN, way=way))
    made = [(one.year, one.exercise, one.standing) for one in house.all("cycle") if one.year == 2027]
    assert sorted(made) == [(2027, False, "joint"), (2027, True, "joint")]
