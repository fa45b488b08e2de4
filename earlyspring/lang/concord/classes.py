"""Which class of discrepancy (TEXTS.md 5) two facts are that should agree: told by their kind, and by what differs."""

import re

from earlyspring.lang.facts import Fact

BY_KIND = {
    "percent": "D06",
    "weekday": "D07",
    "time": "D07",
    "quarter": "D09",
    "half": "D09",
    "ordinal": "D14",
    "frequency": "D28",
    "copies": "D29",
    "docnumber": "D36",
    "reference": "D22",
}
FIRST = ("percent", "copies", "docnumber", "reference", "frequency", "ordinal", "quarter", "half", "weekday", "time")
"""Of two kinds that clash the one that names the class."""
SCALES = re.compile(
    r"nghìn|ngàn|vạn|triệu|t[ỷỉ]|hundred|thousand|million|billion|trillion|[百千万萬亿億]|\d ?(?:bn|m|k)\b"
)
YEAR = re.compile(r"\d{3}[\dX]")
DIGITS = re.compile(r"\d")
SEPARATED = re.compile(r"\d[.,]\d")
CUSTOM = {
    "[mu]",
    "[jin]",
    "[mi_i]",
    "[ft_i]",
    "[in_i]",
    "[yd_i]",
    "[nmi_i]",
    "[acr_us]",
    "[lb_av]",
    "[oz_av]",
    "[mi_i]/h",
}


def class_of(one: Fact | None, other: Fact | None) -> str:
    """The class of what differs, `D01` to `D37`; of a fact that the other side lacks the class of its kind."""
    there = [fact for fact in (one, other) if fact]
    kinds = {fact.kind for fact in there}
    if lead := next((kind for kind in FIRST if kind in kinds), ""):
        return BY_KIND[lead]
    if kinds & {"date", "range"}:
        return _of_days(there)
    if "period" in kinds and "number" not in kinds:
        return _of_periods(there)
    return _of_numbers(there)


def _of_days(there: list[Fact]) -> str:
    if any(str(fact.unit or "").startswith("lunar") for fact in there):
        return "D35"
    days = [str(fact.value) for fact in there]
    if all(YEAR.fullmatch(day) for day in days):
        return "D08"
    whole = len(days) == 2 and all(len(day) == 10 for day in days)
    return "D08" if whole and days[0][4:] == days[1][4:] else "D07"


def _of_periods(there: list[Fact]) -> str:
    units = {fact.unit for fact in there}
    return "D11" if len(there) == 2 and len(units) == 2 and there[0].value == there[1].value else "D10"


def _of_numbers(there: list[Fact]) -> str:
    if any(fact.unit in CUSTOM for fact in there):
        return "D37"
    if len(there) < 2:
        return "D01"
    one, other = there
    if one.kind == other.kind == "quantity" and one.value == other.value:
        return "D37"
    if one.kind == other.kind == "amount" and one.unit != other.unit:
        return "D05" if _figure(one) == _figure(other) else _by_digits(one, other)
    return _by_digits(one, other)


def _by_digits(one: Fact, other: Fact) -> str:
    """A scale or a decimal sign where only the power of ten differs; a digit lost where one has one digit more."""
    figures = [_figure(fact) for fact in (one, other)]
    mantissas = [figure.strip("0.").replace(".", "") for figure in figures]
    if mantissas[0] == mantissas[1] != "":
        scaled = [SCALES.search(fact.text.lower()) is not None for fact in (one, other)]
        if _apart(one, other) >= 1000:
            return "D03" if any(scaled) else "D02"
        return (
            "D04"
            if all(scaled) or (any(SEPARATED.search(fact.text) for fact in (one, other)) and not any(scaled))
            else "D02"
        )
    return "D02" if _one_lost(*sorted((figure.replace(".", "") for figure in figures), key=len)) else "D01"


def _figure(fact: Fact) -> str:
    return f"{fact.value:f}".rstrip("0").rstrip(".") if isinstance(fact.value, float) else str(fact.value)


def _apart(one: Fact, other: Fact) -> float:
    values = sorted(abs(float(fact.value)) for fact in (one, other) if isinstance(fact.value, int | float))
    return values[1] / values[0] if len(values) == 2 and values[0] else 0.0


def _one_lost(short: str, long: str) -> bool:
    if len(long) != len(short) + 1 or len(short) < 2:
        return False
    place = next((at for at, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return short[place:] == long[place + 1 :]
