from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.indicators import (
    Target,
    Value,
    across,
    aggregated,
    baseline_of,
    indicator_faults,
    own_target,
    progress,
    reached,
    target_faults,
    target_for,
)
from earlyspring.core.shapes import Fault

HALVES = [Value("2026-12-31", 40), Value("2026-06-30", 25.5)]
FIRST, LAST = "2026-06-30", "2026-12-31"
TALKS = {"measure": "number", "unit": "talks", "direction": "increase", "aggregation": "sum"}
TALKS |= {"baseline_value": 4, "baseline_on": "2025"}


def test_figures_are_added_up_as_declared():
    found = [aggregated(way, HALVES) for way in ("sum", "latest", "mean", "none")]
    assert found == [Fraction(131, 2), 40, Fraction(131, 4), None]
    assert aggregated("sum", []) is None
    assert aggregated("latest", [Value("2026-06-30", 3), Value("2026-12-31")]) == 3


def test_a_period_stated_twice_is_no_sum():
    with pytest.raises(ValueError, match="stated twice"):
        aggregated("sum", [Value("2026", 1), Value("2026-12-31", 1)])


def test_percentages_are_pooled_and_never_added():
    shares = [Value(FIRST, numerator=1, denominator=2), Value(LAST, 30, 30, 100)]
    assert aggregated("mean", shares, "percentage") == Fraction(3100, 102)
    assert aggregated("latest", shares, "percentage") == 30
    assert aggregated("mean", [Value(FIRST, 50), *shares[1:]], "percentage") == 40
    with pytest.raises(ValueError, match="percentage is not aggregated by sum"):
        aggregated("sum", shares, "percentage")


def test_a_share_of_nothing_is_not_a_figure():
    assert Value("2026", numerator=0, denominator=0).number is None
    assert Value("2026", 12, numerator=0, denominator=0).number == 12


def test_an_indicator_says_only_what_goes_together():
    assert list(indicator_faults(TALKS)) == []
    assert list(indicator_faults({"measure": "percentage", "aggregation": "sum"})) == [
        Fault("aggregation", "not_added_up", "sum", "latest, mean, none")
    ]
    assert list(indicator_faults({"measure": "qualitative", "unit": "km"})) == [Fault("unit", "unit_of_words", "km")]
    assert list(indicator_faults({"measure": "ordinal", "baseline_on": "2025"})) == [Fault("baseline_value", "missing")]
    assert list(indicator_faults({"measure": "number", "baseline_value": 0})) == [
        Fault("unit", "missing"),
        Fault("baseline_on", "missing"),
    ]


def test_a_target_goes_the_declared_way_and_lies_after_the_baseline():
    assert list(target_faults({"value": 6, "period_end": "2026"}, TALKS)) == []
    assert list(target_faults({"value": 3, "period_end": "2024"}, TALKS)) == [
        Fault("value", "target_against_direction", "3", "4"),
        Fault("period_end", "not_after_baseline", "2024", "2025"),
    ]
    on_the_day = {"value": 6, "period_end": "2025-06-30"}
    assert list(target_faults(on_the_day, {**TALKS, "baseline_on": "2025-06-30"})) == [
        Fault("period_end", "not_after_baseline", "2025-06-30", "2025-06-30")
    ]
    assert list(target_faults({"value": 3}, {"measure": "qualitative"})) == [Fault("value", "target_of_words", "3")]


def test_the_baseline_of_a_sum_is_that_of_the_total_and_of_no_partys_share():
    """Twenty joint patrols of last year: ten that Quảng Ninh takes upon itself lead nowhere back."""
    joint = TALKS | {"baseline_value": 20.0}
    assert list(target_faults({"value": 10, "period_end": "2026", "party": "B-QN"}, joint)) == []
    assert list(target_faults({"value": 10.0, "period_end": "2026"}, joint)) == [
        Fault("value", "target_against_direction", "10", "20")
    ]
    own = {"value": 10, "period_end": "2026", "party": "B-QN"}
    assert list(target_faults(own, joint | {"aggregation": "latest"})) == [
        Fault("value", "target_against_direction", "10", "20")
    ]
    assert [baseline_of(way, 20, "B-QN") for way in ("sum", "latest", "mean", "none")] == [None, 20, 20, 20]
    assert baseline_of("sum", 20, None) == 20


def test_a_partys_own_target_counts_before_that_of_all():
    general, own, later = Target("2026", 4), Target("2026-12-31", 6, "B-QN"), Target("2027", 9, "B-QN")
    every = [later, general, own]
    assert target_for(every, "B-QN", FIRST) == own
    assert target_for(every, "B-QN", "2027-03-31") == later
    assert target_for(every, "B-GX", FIRST) == general
    assert target_for(every, "B-GX", "2027-03-31") is None
    assert target_for([later, own], None, FIRST) is None


def test_a_figure_of_one_party_is_held_against_its_own_target_alone():
    general, own = Target("2026", 10), Target("2026-12-31", 6, "B-QN")
    assert own_target([general, own], "B-QN", FIRST) == own
    assert own_target([general, own], "B-GX", FIRST) is None


def test_reporters_together_are_added_up_as_declared_and_never_by_guess():
    qn, gx = [Value(FIRST, 1), Value(LAST, 3)], [Value(LAST, 2)]
    assert across("sum", [qn, gx]) == 6
    assert across("mean", [qn, gx]) == 2
    assert across("latest", [qn, gx]) is None
    assert across("latest", [qn, [Value(LAST, 3)]]) == 3
    assert [across("none", [qn, gx]), across("sum", []), across("mean", [])] == [None, None, None]
    shares = [[Value(LAST, numerator=1, denominator=2)], [Value(LAST, numerator=30, denominator=100)]]
    assert across("mean", shares, "percentage") == Fraction(3100, 102)
    with pytest.raises(ValueError, match="stated twice"):
        across("sum", [[Value("2026", 1), Value("2026-12-31", 1)], gx])


@given(st.lists(st.lists(st.integers(0, 99), min_size=1, max_size=4), min_size=1, max_size=5))
def test_the_sum_of_all_is_that_of_their_totals(figures):
    told = [[Value(f"{2020 + at}", number) for at, number in enumerate(one)] for one in figures]
    assert across("sum", told) == sum(map(sum, figures))


def test_progress_is_the_part_of_the_way():
    assert progress(Fraction(5), 6, "increase", 4) == Fraction(1, 2)
    assert progress(Fraction(90), 60, "decrease", 100) == Fraction(1, 4)
    assert progress(Fraction(3), 6, "increase", 4) == Fraction(-1, 2)
    assert progress(Fraction(7), Decimal("6"), "increase", 4) == Fraction(3, 2)


def test_progress_that_cannot_be_said_is_not_said():
    assert progress(Fraction(5), 6, "increase") is None
    assert progress(Fraction(5), 4, "increase", 4) is None
    assert progress(Fraction(5), 3, "increase", 4) is None
    assert progress(Fraction(5), 5, "maintain", 4) is None


def test_reached_is_at_the_target_or_beyond():
    assert [reached(Fraction(5), 5, way) for way in ("increase", "decrease", "maintain")] == [True] * 3
    assert [reached(Fraction(6), 5, way) for way in ("increase", "decrease", "maintain")] == [True, False, True]


figures = st.decimals(-(10**6), 10**6, places=3)


@given(st.dictionaries(st.dates().map(str), figures, min_size=1), st.randoms())
def test_the_order_of_periods_does_not_matter(by_period, shuffle):
    values = [Value(end, number) for end, number in by_period.items()]
    before = [aggregated(way, values) for way in ("sum", "latest", "mean")]
    shuffle.shuffle(values)
    assert [aggregated(way, values) for way in ("sum", "latest", "mean")] == before
    assert before[0] == before[2] * len(values)
    assert before[1] == Fraction(by_period[max(by_period)])


@given(figures, figures, figures)
def test_progress_is_nothing_at_the_baseline_and_whole_at_the_target(value, target, baseline):
    way = "increase" if target > baseline else "decrease"
    found = progress(Fraction(value), target, way, baseline)
    assert (found is None) == (target == baseline)
    if found is not None:
        assert (found >= 1) == reached(Fraction(value), target, way)
        assert progress(Fraction(baseline), target, way, baseline) == 0


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 50)), min_size=1, max_size=9))
def test_a_pooled_share_lies_among_its_parts(parts):
    values = [Value(f"{2000 + place}", numerator=n, denominator=n + d) for place, (n, d) in enumerate(parts)]
    pooled = aggregated("mean", values, "percentage")
    assert min(one.number for one in values) <= pooled <= max(one.number for one in values)
