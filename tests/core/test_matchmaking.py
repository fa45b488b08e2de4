"""Whatever was asked and answered, the plan is given what it can take, and nobody is put beside who declined."""

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as some

from earlyspring.core.matchmaking import MUST, Asked, Enterprise, Lock, half_hours, market_given
from earlyspring.planning.inputs import input_faults
from earlyspring.planning.kinds import KINDS
from earlyspring.planning.matching.given import market
from earlyspring.planning.matching.worth import may_choose

MORNING = half_hours(date(2027, 2, 10), time(9), 3, 1)
CODES = ("A", "B", "C", "D", "E")
IDS = [one.id for one in MORNING]
ENTERPRISES = [Enterprise(code, host=code in "AB", languages=("vi",)) for code in CODES[:4]]
REQUESTS = some.lists(
    some.builds(
        Asked,
        asks=some.sampled_from(CODES),
        asked=some.sampled_from(CODES),
        weight=some.sampled_from((1, 2, 3)),
        state=some.sampled_from(("asked", "accepted", "declined")),
    )
)
LOCKS = some.lists(
    some.builds(
        Lock,
        one=some.sampled_from(CODES),
        other=some.sampled_from(CODES),
        slot=some.sampled_from([*IDS, "2020-01-01T0900"]),
        table=some.integers(1, 4),
    )
)


def test_half_hours_follow_each_other():
    assert [(one.id, one.half) for one in MORNING] == [
        ("2027-02-10T0900", "2027-02-10T0900"),
        ("2027-02-10T0930", "2027-02-10T0900"),
        ("2027-02-10T1000", "2027-02-10T0900"),
    ]


@given(REQUESTS, LOCKS)
def test_the_engine_can_take_whatever_was_asked(requests, locks):
    told = [{"firm": "A", "with": "E", "slot": IDS[0], "table": 1, "interpreter": False}]
    said = market_given(ENTERPRISES, requests, locks, MORNING, tables=2, most=4, told=told)
    kind = KINDS["matching"]
    assert (list(input_faults(said, kind.shape, kind.required)), said["published"]) == ([], [])
    pairs = [frozenset((one["firm"], one["with"])) for one in said["meetings"]]
    assert len(pairs) == len(set(pairs))


@given(REQUESTS)
def test_the_later_of_two_requests_counts_and_who_declined_meets_nobody(requests):
    said = market_given(ENTERPRISES, requests, (), MORNING, tables=2, most=4)
    firms = {one.id: one for one in market(said).firms}
    pairs = {frozenset((one["firm"], one["with"])) for one in said["meetings"]}
    for one in firms:
        for other in firms:
            about = [each for each in requests if {each.asks, each.asked} == {one, other} and one != other]
            if about and about[-1].state == "declined":
                assert may_choose(market(said), firms[one], firms[other]) is False
            must = bool(about) and about[-1].state == "accepted" and about[-1].weight == MUST
            assert (frozenset((one, other)) in pairs) == must


def test_what_is_fixed_is_given_with_its_place_and_what_is_away_is_absent():
    away = Enterprise("C", host=False, away=(IDS[1], "2020-01-01T0900"), most=2, size="small")
    lock = Lock("A", "C", IDS[0], 2)
    said = market_given([ENTERPRISES[0], away], [Asked("C", "A", MUST, "accepted")], [lock], MORNING, tables=2, most=4)
    assert said["meetings"] == [{"firm": "A", "with": "C", "slot": IDS[0], "table": 2}]
    assert said["firms"][1]["absent"] == [IDS[1]]
    assert (said["firms"][1]["quota"], said["firms"][1]["size"]) == (2, "small")
