"""Figures in a report, held against the indicators of its commitment.

Typed values and checks at the door, since figures kept as words are repaired for years afterwards (REGISTER.md 1d.1).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from earlyspring.core.periods import Day, earliest, latest, valid_day
from earlyspring.core.ratios import Figure, exact
from earlyspring.core.shapes import Fault, show
from earlyspring.lang.typed import NotAFigure, TwoReadings, read_number

Content = Mapping[str, Any]
NUMBERS = ("value", "numerator", "denominator")
WHOLE = 100


@dataclass(frozen=True)
class Measure:
    """An indicator as far as a figure for it depends on it. `declared`: its baseline and its targets; `baseline_on`: the
    day of the baseline, None where it has none."""

    commitment: str
    measure: str
    unit: str | None = None
    declared: tuple[Figure, ...] = ()
    baseline_on: Day | None = None


def figure_faults(
    values: Iterable[Content],
    commitment: str,
    indicators: Mapping[str, Measure],
    begins_on: Day | None,
    today: Day,
) -> Iterator[Fault]:
    """What is wrong with the values of a report on a commitment. Numbers may be as typed, or numbers.

    Codes: no_such_fact (unknown indicator), not_its_indicator (of another commitment), figure_twice (same indicator and
    period), missing, not_day, before_the_instrument, not_after_baseline (a period that ends no later than the baseline's
    day), not_yet (a period not over), not_its_unit, which_separator, not_number, not_int (an ordinal with a fraction),
    words_not_figures, zero_denominator, share_does_not_match, and those of `impossible`.
    """
    seen = set[tuple[str, str]]()
    for place, one in enumerate(values):
        path, id, end = f"values[{place}]", one.get("indicator"), one.get("period_end")
        indicator = indicators.get(id) if id else None
        untimely = list(_period(end, path, begins_on, today))
        yield from untimely
        if indicator is None:
            yield Fault(f"{path}.indicator", "no_such_fact" if id else "missing", id or "")
        elif indicator.commitment != commitment:
            yield Fault(f"{path}.indicator", "not_its_indicator", id or "", indicator.commitment)
        else:
            yield from () if untimely else _after_baseline(end, path, indicator.baseline_on)
            yield from _value(one, path, indicator)
        if (str(id), str(end)) in seen:
            yield Fault(path, "figure_twice", str(id), str(end))
        seen.add((str(id), str(end)))


def _period(end: Any, path: str, begins_on: Day | None, today: Day) -> Iterator[Fault]:
    if not end:
        yield Fault(f"{path}.period_end", "missing")
    elif not valid_day(end):
        yield Fault(f"{path}.period_end", "not_day", show(end))
    elif begins_on and latest(end) < earliest(begins_on):
        yield Fault(f"{path}.period_end", "before_the_instrument", end, begins_on)
    elif latest(end) > latest(today):
        yield Fault(f"{path}.period_end", "not_yet", end)


def _after_baseline(end: Any, path: str, baseline_on: Day | None) -> Iterator[Fault]:
    """The rule of targets (`indicators.target_faults`): what is counted from a baseline was counted after it."""
    if baseline_on and latest(end) <= earliest(baseline_on):
        yield Fault(f"{path}.period_end", "not_after_baseline", end, baseline_on)


def _value(one: Content, path: str, indicator: Measure) -> Iterator[Fault]:
    if one.get("unit") and one["unit"] != indicator.unit:
        yield Fault(f"{path}.unit", "not_its_unit", str(one["unit"]), indicator.unit or "")
    stated = {key: one[key] for key in NUMBERS if one.get(key) not in (None, "")}
    if indicator.measure == "qualitative":
        yield from (Fault(f"{path}.{key}", "words_not_figures", show(said)) for key, said in stated.items())
        if not one.get("text"):
            yield Fault(f"{path}.text", "missing")
        return
    numbers = dict[str, Decimal]()
    for key, said in stated.items():
        read = as_number(said)
        if isinstance(read, Decimal):
            numbers[key] = read
        else:
            yield Fault(f"{path}.{key}", *read)
    if len(numbers) == len(stated):
        yield from _numbers(numbers, path, indicator)


def _numbers(numbers: Mapping[str, Decimal], path: str, indicator: Measure) -> Iterator[Fault]:
    (value, part, whole), measure = (numbers.get(key) for key in NUMBERS), indicator.measure
    if (part is None) != (whole is None):
        yield Fault(f"{path}.{'numerator' if part is None else 'denominator'}", "missing")
    elif value is None and (part is None or measure != "percentage"):
        yield Fault(f"{path}.value", "missing")
    beyond = list(impossible(numbers, measure, indicator.declared))
    yield from (Fault(f"{path}.{key}", code, f"{numbers[key]:f}", expected) for key, code, expected in beyond)
    if whole == 0:
        yield Fault(f"{path}.denominator", "zero_denominator")
    elif beyond:
        return
    elif value is not None and part is not None and whole is not None and not _matches(value, part, whole, measure):
        yield Fault(f"{path}.value", "share_does_not_match", f"{value:f}", f"{part:f} / {whole:f}")
    if measure == "ordinal" and value is not None and value != value.to_integral_value():
        yield Fault(f"{path}.value", "not_int", f"{value:f}")


def impossible(
    numbers: Mapping[str, Decimal], measure: str, declared: Iterable[Figure] = ()
) -> Iterator[tuple[str, str, str]]:
    """The figures that cannot be what the indicator measures: (key, code, expected). Keys: value, numerator, denominator.

    Codes: below_zero (a count, a rank or a share of less than nothing), over_hundred (a percentage of more than the
    whole), more_than_the_whole (a numerator over its denominator). What the indicator declares itself, by a baseline or a
    target below zero or over a hundred, can be.
    """
    known = [exact(one) for one in declared]
    if not any(one < 0 for one in known):
        yield from ((key, "below_zero", "") for key, number in numbers.items() if number < 0)
    if measure != "percentage" or any(one > WHOLE for one in known):
        return
    value, part, whole = (numbers.get(key) for key in NUMBERS)
    if value is not None and value > WHOLE:
        yield "value", "over_hundred", ""
    if part is not None and whole is not None and part > whole > 0:
        yield "numerator", "more_than_the_whole", f"{whole:f}"


def _matches(value: Decimal, part: Decimal, whole: Decimal, measure: str) -> bool:
    """Whether a figure is that share as far as it is stated: 33.3 per cent is a third, and so is 33."""
    share = exact(part) / exact(whole) * (100 if measure == "percentage" else 1)
    last_digit = min(0, int(value.normalize().as_tuple().exponent))
    return abs(share - exact(value)) < exact(Decimal(1).scaleb(last_digit))


def as_number(said: Any) -> Decimal | tuple[str, str, str]:
    """A figure as typed or as a number: exact, or the (code, given, expected) of why it is none.

    `expected` of which_separator: both readings, one a line.
    """
    try:
        number = read_number(said) if isinstance(said, str) else Decimal(str(said))
        exact(number)
    except TwoReadings as two:
        return "which_separator", str(said), "\n".join(two.readings)
    except (NotAFigure, ArithmeticError, ValueError):
        return "not_number", show(said), ""
    return number
