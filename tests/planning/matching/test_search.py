"""The engine of business matching: who meets, then when."""

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.planning.annealing import Effort
from earlyspring.planning.chance import Chance
from earlyspring.planning.matching.calendar import Calendar
from earlyspring.planning.matching.given import market as read
from earlyspring.planning.matching.judge import breaks, broken, score
from earlyspring.planning.matching.limits import shortages
from earlyspring.planning.matching.market import Firm, Market, Meeting, Slot
from earlyspring.planning.matching.pairing import Limits, chosen
from earlyspring.planning.matching.places import at_tables
from earlyspring.planning.matching.schedule import Schedule
from earlyspring.planning.matching.search import BREACH, _slots, plan_matching
from earlyspring.planning.matching.worth import candidates, worth
from tests.planning.matching.markets import every_choice, every_plan, markets

SHORT = Effort(seed=1, iterations=3_000)


@settings(max_examples=100, deadline=None)
@given(markets())
def test_where_a_plan_exists_the_engine_keeps_every_rule_and_no_plan_costs_less_than_the_bound(market: Market) -> None:
    plans, outcome = every_plan(market), plan_matching(market, SHORT)

    assert bool(outcome.broken) == (not plans)
    assert not (plans and shortages(market))
    assert not plans or (outcome.bound or 0) <= min(plans) <= (outcome.objective or 0)


@settings(max_examples=100, deadline=None)
@given(markets())
def test_without_fees_for_waiting_the_best_plan_is_found(market: Market) -> None:
    market = replace(market, points=replace(market.points, pause=0), fair=None, interpreters=9, published=())
    market = replace(market, slots=tuple(replace(one, interpreters=None, tables=None) for one in market.slots))
    plans = every_plan(market)

    assert plan_matching(market, SHORT).objective == min(plans, default=None)


@settings(deadline=None)
@given(markets())
def test_the_firms_that_meet_are_worth_most_within_quotas_and_tables(market: Market) -> None:
    market = replace(market, given=(), published=(), interpreters=9)
    market = replace(market, slots=tuple(replace(one, interpreters=None) for one in market.slots))
    possible = candidates(market)
    seats = sum(market.tables_in(one) for one in market.slots)
    values = []
    for pairs in every_choice(possible):
        counts = Counter(one for pair in pairs for one in pair)
        if len(pairs) <= seats and all(counts[one.id] <= market.quota_of(one) for one in market.firms):
            values.append(sum(2 * possible[pair] for pair in pairs) + market.points.first * len(counts))

    assert chosen(market, possible).most == max(values)


@settings(deadline=None)
@given(markets(), st.integers(0, 10**6), st.integers(1, 60))
def test_the_cost_that_the_search_keeps_is_that_of_the_validator(market: Market, seed: int, moves: int) -> None:
    if shortages(market):
        return
    chance, pairs = Chance(seed), chosen(market, candidates(market)).pairs
    search = Schedule(Calendar(market, pairs, BREACH), chance)
    told = [one for one in market.published if one.pair not in pairs]
    known = {one.id: one for one in market.firms}
    gained = sum(2 * worth(market, known[one], known[other]) for one, other in pairs)
    gained += market.points.first * len({one for pair in pairs for one in pair})
    empty = sum(line.points for line in score(replace(market, published=()), []))
    for _ in range(moves):
        if search.move(chance) is not None and chance.below(2):
            search.make()
    planned = at_tables(market, _slots(market, pairs, search.plan()))
    points = sum(line.points for line in score(market, planned))
    faults = [one.code for one in broken(market, planned)]

    if "meeting_missing" not in faults:
        assert search.cost % BREACH == points - (empty - gained) - market.points.change * len(told)
        assert (search.cost >= BREACH) == ("breaks_unfair" in faults)


@given(markets(), st.integers(0, 5))
@settings(max_examples=30, deadline=None)
def test_the_same_effort_gives_the_same_plan(market: Market, seed: int) -> None:
    effort = Effort(seed=seed, iterations=600)

    assert plan_matching(market, effort) == plan_matching(market, effort)


@given(st.lists(st.sampled_from(["am", "pm"]), min_size=1, max_size=7), st.integers(0, 127))
def test_a_break_is_between_two_meetings_of_one_half(halves: list[str], mask: int) -> None:
    slots = tuple(Slot(f"s{place}", half) for place, half in enumerate(halves))
    market = Market((Firm("gx"), *(Firm(one.id) for one in slots)), slots, 1)
    busy = [one.id for place, one in enumerate(slots) if mask >> place & 1]
    meetings = [Meeting(("gx", one), one) for one in busy]

    mask &= (1 << len(slots)) - 1
    assert Calendar(market, (), BREACH).day(mask)[1] == breaks(market, meetings).get("gx", 0)


@settings(deadline=None)
@given(markets(), st.integers(0, 2))
def test_where_interpreters_are_few_no_choice_is_worth_more_than_the_bound(market: Market, voices: int) -> None:
    tongues = {"host": ("zh",), "guest": ("vi",)}
    firms = tuple(replace(one, languages=tongues[str(one.side)], quota=None) for one in market.firms)
    slots = tuple(replace(one, tables=None, interpreters=0) for one in market.slots)
    slots = (replace(slots[0], interpreters=voices), *slots[1:])
    market = replace(market, firms=firms, slots=slots, tables=9, quota=9, given=(), published=())
    possible, limits = candidates(market), Limits(market)
    values = {pair: 2 * points for pair, points in possible.items()}
    choice = chosen(market, possible)
    best = max(
        limits.points(pairs, values)
        for pairs in every_choice(possible)
        if len(pairs) <= voices and all(sum(one in pair for pair in pairs) <= limits.left[one] for one in limits.left)
    )

    assert limits.points(choice.pairs, values) <= best <= choice.most
    assert len(choice.pairs) <= voices


@settings(max_examples=50, deadline=None)
@given(markets(), st.integers(0, 100))
def test_in_which_order_firms_are_listed_does_not_matter_to_who_meets(market: Market, seed: int) -> None:
    firms = list(market.firms)
    Chance(seed).shuffle(firms)

    assert (
        chosen(replace(market, firms=tuple(firms)), candidates(market)).most == chosen(market, candidates(market)).most
    )


def test_a_grower_of_fruit_meets_who_needs_fruit_before_the_one_who_only_wishes_it() -> None:
    market = read(
        {
            "firms": [
                {"id": "qn-fruit", "side": "guest", "offers": ["081060"], "quota": 1},
                {"id": "gx-importer", "side": "host", "needs": ["0810"], "wants": ["qn-fruit"]},
                {"id": "gx-travel", "side": "host", "wants": ["qn-fruit"]},
            ],
            "slots": [{"id": "09:00"}],
            "tables": 1,
        }
    )
    outcome = plan_matching(market, SHORT)

    told = {"firm": "gx-importer", "with": "qn-fruit", "slot": "09:00", "table": 1, "interpreter": False}
    assert (outcome.assignment, outcome.status) == ([told], "optimal")
    assert [line.as_json() for line in outcome.score] == [
        {
            "code": "firm_could_have_more",
            "points": 35,
            "about": {"firm": "gx-travel", "meetings": 0, "points": 0, "best": 35},
        }
    ]


def test_after_a_plan_is_told_only_the_firm_that_cannot_come_in_the_morning_is_moved() -> None:
    firms = [{"id": f"gx-{n}", "side": "host", "needs": ["08"]} for n in range(3)]
    firms += [{"id": f"ls-{n}", "side": "guest", "offers": ["08"]} for n in range(3)]
    given = {"firms": firms, "slots": [{"id": f"s{n}"} for n in range(5)], "tables": 3}
    first = plan_matching(read(given), SHORT)
    firms[0]["absent"] = [next(one["slot"] for one in first.assignment if one["firm"] == "gx-0")]
    second = plan_matching(read(given | {"published": first.assignment}), SHORT)

    assert first.objective == 0
    assert [line.about["firms"][0] for line in second.score if line.code == "meeting_moved"] == ["gx-0"]
    assert second.broken == []


def test_a_meeting_that_is_refused_after_it_was_told_costs_what_it_must() -> None:
    firms = [
        {"id": "gx", "side": "host", "needs": ["08"], "refuses": ["ls"]},
        {"id": "ls", "side": "guest", "offers": ["08"]},
    ]
    told = [{"firm": "gx", "with": "ls", "slot": "1", "table": 1, "interpreter": False}]
    outcome = plan_matching(read({"firms": firms, "slots": [{"id": "1"}], "tables": 1, "published": told}), SHORT)

    assert (outcome.status, outcome.objective, outcome.assignment) == ("optimal", 200, [])


def test_two_meetings_fixed_to_one_table_are_not_at_the_same_time() -> None:
    firms = [{"id": one} for one in ("gx-1", "gx-2", "ls-1", "ls-2")]
    meetings = [{"firm": "gx-1", "with": "ls-1", "table": 1}, {"firm": "gx-2", "with": "ls-2", "table": 1}]
    told = [one | {"slot": "1"} for one in meetings]
    given = {"firms": firms, "slots": [{"id": "1"}, {"id": "2"}], "tables": 2, "meetings": meetings, "published": told}
    outcome = plan_matching(read(given), SHORT)

    assert sorted((one["slot"], one["table"]) for one in outcome.assignment) == [("1", 1), ("2", 1)]


def test_a_firm_leaves_its_table_where_the_next_slot_has_fewer() -> None:
    market = read(
        {
            "firms": [{"id": one} for one in ("gx-1", "gx-2", "gx-3", "ls-1")],
            "slots": [{"id": "1"}, {"id": "2", "tables": 1}],
            "tables": 2,
        }
    )
    planned = at_tables(market, [(("gx-1", "gx-3"), "1"), (("gx-2", "ls-1"), "1"), (("gx-1", "gx-2"), "2")])

    assert [(one["slot"], one["table"]) for one in planned] == [("1", 1), ("1", 2), ("2", 1)]


def test_breaks_are_shared_where_they_must_be_fair() -> None:
    firms = [{"id": one} for one in ("gx", "ls-1", "ls-2", "ls-3")]
    firms[1]["absent"], firms[2]["absent"] = ["2", "3", "4", "5"], ["1", "2", "4", "5"]
    meetings = [{"firm": "gx", "with": f"ls-{number}"} for number in (1, 2, 3)]
    slots = [{"id": f"{number}"} for number in range(1, 6)]
    given = {"firms": firms, "slots": slots, "tables": 1, "meetings": meetings, "fair": 0}
    outcome = plan_matching(read(given), SHORT)
    unfair = plan_matching(read(given | {"slots": [one | {"tables": int(one["id"] != "2")} for one in slots]}), SHORT)

    locked = read(given | {"meetings": [meetings[0], meetings[1] | {"slot": "3"}, meetings[2] | {"slot": "5"}]})
    pairs = [one.pair for one in locked.given]

    assert ([one["slot"] for one in outcome.assignment], outcome.score) == (["1", "2", "3"], [])
    assert Schedule(Calendar(locked, pairs, BREACH), Chance(1)).cost // BREACH == 2
    assert [one.as_json()["about"] for one in unfair.broken] == [{"most": 1, "fewest": 0, "fair": 0}]
