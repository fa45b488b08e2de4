"""Whether two facts can be the same statement: by any reading, in any unit of the same base."""

import re
from fractions import Fraction

from earlyspring.lang.facts.bases import CUSTOMARY, in_base
from earlyspring.lang.facts.fact import Fact
from earlyspring.lang.facts.festivals import YEAR
from earlyspring.lang.facts.lunar_calendar import ZONES, solar_day

COUNTING = frozenset({"number", "ordinal", "quantity", "period", "copies", "fraction", "docnumber"})
EVERY: dict[str, tuple[float, bool]] = {"a": (12, True), "half": (6, True), "quarter": (3, True), "mo": (1, True)}
EVERY |= {"wk": (7, False), "d": (1, False), "h": (1 / 24, False), "min": (1 / 1440, False)}
POUNDS = {"GBP", "[lb_av]"}
OF_YEAR = re.compile(r"\d+/(\d{4})(?!\d)")
ABOUT = Fraction(5, 100)
"""A customary measure is rounded when it is told in metric ones."""


def same(one: Fact, other: Fact) -> bool:
    """Whether kind, value and unit are alike."""
    return (one.kind, one.value, one.unit) == (other.kind, other.value, other.unit)


def agree(one: Fact, other: Fact) -> bool:
    """Whether two facts can be the same statement: by any reading, in any unit of the same base."""
    if same(one, other):
        return True
    if one.kind == other.kind == "date" or {one.kind, other.kind} == {"date", "half"}:
        alike = any(_days(x, y) for x in _told(one) for y in _told(other))
        return alike or _lunar(one, other) or _in_year(one, other) or _in_year(other, one)
    if one.kind == other.kind == "time":
        return _at_once(one, other)
    if one.kind == other.kind and one.kind in ("quarter", "half"):
        return str(one.value).endswith(str(other.value)) or str(other.value).endswith(str(one.value))
    if one.kind == other.kind == "frequency":
        return _as_often(one, other)
    if {one.kind, other.kind} == {"frequency", "number"}:
        # Three flights a week are counted in one language and *3 times a week* in the other.
        return one.value == other.value
    if one.kind == other.kind == "docnumber":
        return _one_paper(one, other)
    if one.kind == other.kind and isinstance(one.value, str):
        return bool({*map(str, one.values)} & {*map(str, other.values)})
    return any(rule(x, y) for x, y in ((one, other), (other, one)) for rule in (_marked, _on_the_clock)) or _numbers(
        one, other
    )


def _as_often(one: Fact, other: Fact) -> bool:
    """Twice a year is once every six months; weeks and days are not counted in months."""
    (first, months), (second, others) = (EVERY[str(fact.unit)] for fact in (one, other))
    rates = (float(fact.value) / length for fact, length in ((one, first), (other, second)))
    return months == others and abs(next(rates) - next(rates)) < 1e-4


def _at_once(one: Fact, other: Fact) -> bool:
    """Hours of one clock, or of two whose places are said; where one text names no place, its clock is the other's."""
    a, b = {*map(str, one.values)}, {*map(str, other.values)}
    zones = {one.unit, other.unit}
    if None in zones and len(zones) == 2:
        a, b = ({str(fact.value)[:5]} if fact.unit else {*map(str, fact.values)} for fact in (one, other))
    return bool(a & b)


def _on_the_clock(one: Fact, other: Fact) -> bool:
    """*4 giờ* is four hours and four o'clock."""
    hour = isinstance(other.value, int) and f"{other.value:02}:00" in one.values
    return hour and one.kind == "time" and other.unit == "h"


def _marked(one: Fact, other: Fact) -> bool:
    """Readings of another kind: `h:15` fifteen hours, `nth:2` the second."""
    for value in one.readings:
        mark, _colon, number = str(value).partition(":")
        same_number = str(other.value) == number
        if same_number and ((mark == "h" and other.unit == "h") or (mark == "nth" and _bare(other))):
            return True
    return False


def _bare(one: Fact) -> bool:
    return one.kind in COUNTING and one.unit is None


def _days(x: str, y: str) -> bool:
    """Days agree where one leaves out what the other says: the year, or the month."""
    if x == y or x.lstrip("-") == y.lstrip("-"):
        return True
    short, long = sorted((x, y), key=len)
    if short.startswith("--") and len(short) > 4 and len(long) == 10:
        return long.endswith(short[2:])
    if x.startswith("---") or y.startswith("---"):
        return x[-3:] == y[-3:]
    if x.endswith("X") and y.endswith("X"):
        return x.endswith(y) or y.endswith(x)
    if x.endswith("X") or y.endswith("X"):
        return len(x) == len(y) == 4 and x[:3] == y[:3] and "0" in (x[3], y[3])
    return False


def _one_paper(one: Fact, other: Fact) -> bool:
    """Numbers of papers, where both say a year with it: another tail may stand behind it, but no other year."""
    a, b = ({*map(str, fact.values)} for fact in (one, other))
    years = [{found[1] for value in those if (found := OF_YEAR.match(value))} for those in (a, b)]
    return bool(a & b) and not (all(years) and years[0] != years[1])


def _lunar(one: Fact, other: Fact) -> bool:
    """Whether a lunar day told without its year is the day that the other text tells with it, in the same calendar."""
    for bare, whole in ((one, other), (other, one)):
        country = str(bare.unit).removeprefix("lunar-")
        if (
            str(bare.value).startswith("L")
            and country in ZONES
            and bare.unit == whole.unit
            and len(str(whole.value)) == 10
        ):
            year, month, day = int(str(whole.value)[:4]), *map(int, str(bare.value)[1:].split("-"))
            # The last months of a lunar year lie in the next one.
            return whole.value in {str(solar_day(one, month, day, country)) for one in (year, year - 1)}
    return False


def _told(one: Fact) -> list[str]:
    """The days and years that a day may be; that of a festival alone is none."""
    return [str(value) for value in one.values if not str(value).startswith(YEAR)]


def _in_year(festival: Fact, other: Fact) -> bool:
    """Whether a festival told without its day is answered by its year alone: Tết 2030, 2030年新春."""
    return f"{YEAR}{other.value}" in festival.readings


def _numbers(one: Fact, other: Fact) -> bool:
    if {one.kind, other.kind} == {"fraction", "percent"}:
        return any(abs(x - y) < 0.6 for x in _hundred(one) for y in _hundred(other))
    strict = {"percent", "amount"} & {one.kind, other.kind} if {one.unit, other.unit} != POUNDS else set()
    if strict and one.kind != other.kind:
        return False
    counting = COUNTING | {"date", "amount", "percent", "reference"}
    if one.kind not in counting or other.kind not in counting:
        return False
    if any(x.soft and x.kind == "period" and y.kind != "period" for x, y in ((one, other), (other, one))):
        return False
    if one.unit and other.unit and {one.unit, other.unit} != POUNDS and one.unit != other.unit:
        return converted(one, other)
    return bool({*_figures(one)} & {*_figures(other)})


def _hundred(one: Fact) -> list[float]:
    """A share in hundredths; what doubles is 200 % of what it was, and 100 % more."""
    times = 100 if one.kind == "fraction" else 1
    values = [float(value) for value in one.values if isinstance(value, int | float)]
    more = [value - 1 for value in values if value > 1] if one.kind == "fraction" else []
    return [value * times for value in (*values, *more)]


def _figures(one: Fact) -> list[float]:
    return [float(value) for value in one.values if isinstance(value, int | float) or value.isdigit()]


def converted(one: Fact, other: Fact) -> bool:
    """Whether two quantities are equal after conversion; a customary measure may be rounded."""
    if one.kind == "percent":
        return False
    about = bool({one.unit, other.unit} & CUSTOMARY)
    for x in one.values:
        for y in other.values:
            if isinstance(x, str) or isinstance(y, str):
                continue
            (p, unit), (q, base) = in_base(Fraction(str(x)), one.unit), in_base(Fraction(str(y)), other.unit)
            if unit == base and (p == q or (about and abs(p - q) <= ABOUT * max(p, q))):
                return True
    return False
