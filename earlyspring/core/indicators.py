"""Figures over time: added up as their indicator declares, measured against baseline and target; exact throughout.

The aggregation is declared with the indicator, since running totals that are added up again are the commonest error of
such registers (REGISTER.md 1d.2). Percentages are pooled by what they are shares of and never added (2.7).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from earlyspring.core.periods import Day, earliest, latest
from earlyspring.core.ratios import Figure, exact
from earlyspring.core.shapes import Fault

AGGREGATIONS = ("sum", "latest", "mean", "none")
ADDS_UP = {
    "number": AGGREGATIONS,
    "percentage": ("latest", "mean", "none"),
    "ordinal": ("latest", "none"),
    "qualitative": ("none",),
}


@dataclass(frozen=True)
class Value:
    """What one body reports for the period that ends on a day. A share may say of what: numerator, denominator."""

    period_end: Day
    value: Figure | None = None
    numerator: Figure | None = None
    denominator: Figure | None = None

    @property
    def number(self) -> Fraction | None:
        """The figure, exact; a share in per cent of its denominator where that is stated. None: no figure."""
        if self.numerator is not None and self.denominator:
            return 100 * exact(self.numerator) / exact(self.denominator)
        return None if self.value is None else exact(self.value)


def indicator_faults(content: Mapping[str, Any]) -> Iterator[Fault]:
    """What does not go together in an indicator.

    Codes: not_added_up (a percentage that would be summed, an ordinal averaged, words counted), unit_of_words (a
    qualitative indicator with a unit, a baseline or a direction), missing (a figure without its unit, a baseline
    without its day).
    """
    measure, aggregation = content.get("measure"), content.get("aggregation") or "none"
    if measure in ADDS_UP and aggregation not in ADDS_UP[measure]:
        yield Fault("aggregation", "not_added_up", aggregation, ", ".join(ADDS_UP[measure]))
    if measure == "qualitative":
        stated = [key for key in ("unit", "direction", "baseline_value") if content.get(key) is not None]
        yield from (Fault(key, "unit_of_words", str(content[key])) for key in stated)
    elif measure == "number" and not content.get("unit"):
        yield Fault("unit", "missing")
    valued, dated = content.get("baseline_value") is not None, bool(content.get("baseline_on"))
    if valued != dated:
        yield Fault("baseline_on" if valued else "baseline_value", "missing")


def target_faults(target: Mapping[str, Any], indicator: Mapping[str, Any]) -> Iterator[Fault]:
    """What does not go together in a target and its indicator, both as in the exchange format.

    Codes: target_of_words (qualitative: described, not counted), target_against_direction (an increase to less than the
    baseline, a decrease to more; of a sum only for the target of all), not_after_baseline (a period that ends no later
    than the baseline's day).
    """
    value = target.get("value")
    baseline = baseline_of(indicator.get("aggregation"), indicator.get("baseline_value"), target.get("party"))
    if indicator.get("measure") == "qualitative":
        yield Fault("value", "target_of_words", str(value))
        return
    if value is not None and baseline is not None and _against(indicator.get("direction"), value, baseline):
        yield Fault("value", "target_against_direction", _plain(value), _plain(baseline))
    end, begun = target.get("period_end"), indicator.get("baseline_on")
    if end and begun and latest(end) <= earliest(begun):
        yield Fault("period_end", "not_after_baseline", end, begun)


def baseline_of(aggregation: str | None, baseline: Figure | None, party: str | None) -> Figure | None:
    """The baseline that a party's figure or target starts from, or (no party) that of all together; None: it has none.

    The baseline of a sum is that of the total: a party's share of it began at a share that nobody has stated.
    """
    return None if aggregation == "sum" and party else baseline


def _plain(number: Figure) -> str:
    """A figure by its digits, without a fraction of nothing: 20 of 20.0."""
    return f"{Decimal(str(number)).normalize():f}"


def _against(direction: str | None, value: Figure, baseline: Figure) -> bool:
    way = exact(value) - exact(baseline)
    return (direction == "increase" and way < 0) or (direction == "decrease" and way > 0)


def aggregated(aggregation: str, values: Iterable[Value], measure: str = "number") -> Fraction | None:
    """One figure for all periods of one reporter, as the indicator declares; None where there is none.

    `sum` adds the periods up, `latest` takes the last period's, `mean` the middle of them, `none` gives none. The mean
    of shares that all state what they are shares of is that of the whole: 1 of 2 and 30 of 100 are 31 of 102.
    Raises ValueError for a period stated twice and for an aggregation that the measure does not allow.
    """
    stated = sorted((one for one in values if one.number is not None), key=lambda one: latest(one.period_end))
    if len({latest(one.period_end) for one in stated}) < len(stated):
        raise ValueError("a period is stated twice")
    if aggregation not in ADDS_UP[measure]:
        raise ValueError(f"{measure} is not aggregated by {aggregation}")
    numbers = [one.number or Fraction(0) for one in stated]
    if aggregation == "none" or not numbers:
        return None
    if aggregation == "latest":
        return numbers[-1]
    if aggregation == "mean":
        return _pooled(stated) if measure == "percentage" else sum(numbers, Fraction(0)) / len(numbers)
    return sum(numbers, Fraction(0))


def across(aggregation: str, reporters: Iterable[Iterable[Value]], measure: str = "number") -> Fraction | None:
    """One figure for all reporters together, as the indicator declares; None where there is none.

    `sum` adds up what each comes to, `mean` is that of all their figures (of shares that say of what: of the whole).
    Of a state that stands for itself (`latest`) it is what all of them say alike: whether each speaks of the whole or of
    a part of its own is not declared, and is not guessed. Raises ValueError as `aggregated` does.
    """
    told = [tuple(values) for values in reporters]
    each = [one for values in told if (one := aggregated(aggregation, values, measure)) is not None]
    if aggregation == "latest":
        return each[0] if len(set(each)) == 1 else None
    if aggregation == "mean" and measure == "percentage" and each:
        return _pooled([one for values in told for one in values if one.number is not None])
    if aggregation == "mean" and each:
        numbers = [one.number for values in told for one in values if one.number is not None]
        return sum(numbers, Fraction(0)) / len(numbers)
    return sum(each, Fraction(0)) if each else None


def _pooled(shares: list[Value]) -> Fraction:
    whole = [(exact(one.numerator or 0), exact(one.denominator)) for one in shares if one.denominator]
    total = sum((of for _, of in whole), Fraction(0))
    if len(whole) == len(shares) and all(one.numerator is not None for one in shares) and total:
        return 100 * sum((part for part, _ in whole), Fraction(0)) / total
    return sum((one.number or Fraction(0) for one in shares), Fraction(0)) / len(shares)


@dataclass(frozen=True)
class Target:
    """What is to be reached by the end of a period, by one party or (None) by all."""

    period_end: Day
    value: Figure
    party: str | None = None


def target_for(targets: Iterable[Target], party: str | None, period_end: Day) -> Target | None:
    """The target that counts for a party's figure: of its own targets, else of those of all, the next one to come."""
    to_come = [one for one in targets if latest(one.period_end) >= latest(period_end)]
    own = [one for one in to_come if party is not None and one.party == party]
    return min(
        own or [one for one in to_come if one.party is None], key=lambda one: latest(one.period_end), default=None
    )


def own_target(targets: Iterable[Target], party: str, period_end: Day) -> Target | None:
    """The target that a party's own figure is held against: its own, never that of all together."""
    return target_for((one for one in targets if one.party == party), party, period_end)


def reached(value: Fraction, target: Figure, direction: str) -> bool:
    """Whether a figure is where it should be: at the target or beyond; what is to be maintained, not below it."""
    return value <= exact(target) if direction == "decrease" else value >= exact(target)


def progress(value: Fraction, target: Figure, direction: str, baseline: Figure | None = None) -> Fraction | None:
    """The part of the way from the baseline to the target: 0 at the one, 1 at the other; below 0 and above 1 too.

    None where it cannot be said: without a baseline (a count from nothing has the baseline 0), for what is to be
    maintained (it is `reached` or not), and where the target is no way in the declared direction.
    """
    if baseline is None or direction == "maintain":
        return None
    way = exact(target) - exact(baseline)
    if way == 0 or _against(direction, target, baseline):
        return None
    return (value - exact(baseline)) / way
