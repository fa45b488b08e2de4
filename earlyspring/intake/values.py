"""One row of figures of a report form as the value it gives, or the faults that stand in it."""

from decimal import Decimal

from earlyspring.core.figures_reported import impossible
from earlyspring.papers.form_facts import Figure, FormIndicator
from earlyspring.papers.form_rows import unit_of

from .answers import read
from .faults import Fault
from .numbers import number
from .places import Row
from .texts import text


def figure(row: Row, asked: FormIndicator, lang: str) -> tuple[Figure | None, list[Fault]]:
    """The figure of a row, None where nothing is filled in or it has faults."""
    faults: list[Fault] = []
    unit = unit_of(asked, lang)
    value = read(row, "value", lambda found: number(found, unit), faults)
    numerator = read(row, "numerator", number, faults)
    denominator = read(row, "denominator", number, faults)
    said = read(row, "text", text, faults) or ""
    if value is not None and _share(asked, value):
        faults.append(row.fault("value", "percent_or_share", found=str(value), expected=f"{value}\n{value * 100:f}"))
    faults += _parts(row, denominator)
    stated = {"value": value, "numerator": numerator, "denominator": denominator}
    numbers = {
        key: number for key, number in stated.items() if number is not None and (key != "denominator" or number > 0)
    }
    declared = [one for one in (asked.baseline, asked.target) if one is not None]
    for key, code, expected in impossible(numbers, asked.measure, declared):
        faults.append(row.fault(key, code, found=f"{numbers[key]:f}", expected=expected))
    if faults or (value, numerator, denominator, said) == (None, None, None, ""):
        return None, faults
    return Figure(asked.indicator, asked.period_end, value, numerator, denominator, said), []


def _share(asked: FormIndicator, value: Decimal) -> bool:
    """44% typed into a cell becomes 0.44 behind it, and nothing in the file tells it from a true 0.44."""
    beside = [one for one in (asked.baseline, asked.target) if one is not None]
    return asked.measure == "percentage" and 0 < value <= 1 and all(one > 1 for one in beside)


def _parts(row: Row, denominator: Decimal | None) -> list[Fault]:
    if ("numerator" in row.cells) != ("denominator" in row.cells):
        return [row.fault("denominator" if "numerator" in row.cells else "numerator", "numerator_alone")]
    if denominator is not None and denominator <= 0:
        return [row.fault("denominator", "denominator_zero", found=str(denominator))]
    return []
